import Documents
import FactExtraction
import GraphAccess
import GraphBuilding
import RDFModel
import TextSegmentation

/// A document as extraction would give it, made by hand: each entity stands once in the text.
struct Paper {
  let path: String
  var language = Language.russian
  private(set) var text = ""
  private var entities: [Entity] = []
  private var facts: [Fact] = []

  init(_ path: String) { self.path = path }

  private mutating func write(_ words: String) -> TextRange {
    let start = text.unicodeScalars.count
    text += words
    let range = TextRange(start, text.unicodeScalars.count)
    text += ". "
    return range
  }

  /// Adds an entity; returns its number.
  mutating func add(
    _ type: EntityType, _ name: String, key: String, as kind: Mention.Kind = .name,
    written: String? = nil, aliases: [String] = [], language: Language = .russian,
    subtype: String? = nil
  ) -> Int {
    let range = write(written ?? name)
    entities.append(
      Entity(
        type: type, canonical: name, language: language, aliases: aliases,
        mentions: [Mention(range: range, kind: kind)], key: key, subtype: subtype))
    return entities.count - 1
  }

  mutating func date(_ iso: String) -> Int {
    let range = write(iso)
    entities.append(
      Entity(
        type: .date, canonical: iso, language: .russian,
        mentions: [Mention(range: range, kind: .name)], key: iso, iso: iso))
    return entities.count - 1
  }

  mutating func say(
    _ subject: Int, _ predicate: String, _ object: FactObject, confidence: Double = 0.9,
    from: Int? = nil, until: Int? = nil, modality: Modality = .asserted
  ) {
    let range = write("\(subject) \(predicate)")
    var fact = Fact(
      subject: subject, predicate: predicate, object: object, confidence: confidence,
      evidence: range, sentence: range, rule: "test", modality: modality)
    fact.from = from
    fact.until = until
    facts.append(fact)
  }

  mutating func say(_ subject: Int, _ predicate: String, _ object: Int) {
    say(subject, predicate, .entity(object))
  }

  var record: ExtractionRecord {
    let source = SourceText(text)
    return ExtractionRecord(
      document: Document(path: path, text: Array(text.utf8), contentHash: "\(path) \(text)"),
      source: source,
      extracted: ExtractedDocument(language: language, entities: entities, facts: facts))
  }
}

/// A builder, and the dataset that its changes make.
struct Dataset {
  static let builder = GraphBuilder(
    run: ExtractionRun(version: "1", ontology: "o", data: "d"), datatypeOf: { types[$0] })

  /// As a schema would say it, of a few properties.
  private static let types: [String: IRI] = [
    "said": RDF.langString, "memberCount": XSD.integer, "anniversary": XSD.string,
  ]

  private(set) var quads: Set<Quad>
  private(set) var state: BuildState
  /// Statements that came as additions though they were there, or as removals though they were not.
  private(set) var idleChanges = 0

  init(foreign: [Quad] = []) throws {
    quads = Set(foreign)
    state = try Self.builder.previousState(nil)
  }

  @discardableResult
  mutating func build(
    _ papers: [Paper], removing: Set<String> = [], decisions: Decisions? = nil
  ) throws -> BuildReport {
    let (change, next, report) = Self.builder.change(
      from: state, adding: papers.map(\.record), removing: removing, decisions: decisions,
      graph: MemoryGraph(quads))
    for quad in change.removed where quads.remove(quad) == nil { idleChanges += 1 }
    for quad in change.added where !quads.insert(quad).inserted { idleChanges += 1 }
    // What the next build knows is what the side file says.
    state = try Self.builder.previousState(next.bytes())
    return report
  }

  static func fresh(_ papers: [Paper], decisions: Decisions? = nil) throws -> Dataset {
    var dataset = try Dataset()
    try dataset.build(papers, decisions: decisions)
    return dataset
  }

  // MARK: - What the default graph says

  private func local(_ term: Term) -> String {
    if let literal = term.literal { return literal.lexicalForm }
    let iri = term.iri?.value ?? ""
    for start in [Vocabulary.ontology, Vocabulary.defaultBase] where iri.hasPrefix(start) {
      return String(iri.dropFirst(start.count))
    }
    return iri
  }

  /// «subject object» of every statement of an own property in the default graph, sorted.
  func says(_ property: String) -> [String] {
    quads.filter { $0.graph == nil && $0.predicate == .iri(Vocabulary.birlik(property)) }
      .map { local($0.subject) + " " + local($0.object) }.sorted()
  }

  func things(_ className: String) -> [String] {
    quads.filter { $0.graph == nil && $0.object == .iri(Vocabulary.birlik(className)) }
      .map { local($0.subject) }.sorted()
  }

  func labels(_ property: IRI, of thing: String) -> [String] {
    quads.filter {
      $0.graph == nil && $0.predicate == .iri(property) && local($0.subject) == thing
    }.compactMap { $0.object.literal.map { "\($0.lexicalForm)@\($0.language ?? "")" } }.sorted()
  }
}
