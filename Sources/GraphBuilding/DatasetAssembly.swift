import ByteIO
import FactExtraction
import RDFModel

/// Turns what was extracted into the dataset of DESIGN §2: a merged default graph, and for each
/// document a graph of its own with the evidence.
struct DatasetAssembly {
  let records: [ExtractionRecord]
  let linker: EntityLinker
  let naming: EntityNaming
  let base: String
  /// The extraction run: versions and hashes of what did the extracting, no clock.
  let run: ExtractionRun
  /// The datatype that the schema gives a property, by local name; nil for object properties.
  let datatypeOf: @Sendable (String) -> IRI?
  private let decisions: Decisions

  init(
    records: [ExtractionRecord], base: String, run: ExtractionRun,
    decisions: Decisions = Decisions(), datatypeOf: @escaping @Sendable (String) -> IRI?
  ) {
    // The order in which documents came must not show.
    self.records = records.sorted { $0.document < $1.document }
    self.base = base
    self.run = run
    self.datatypeOf = datatypeOf
    self.decisions = decisions
    linker = EntityLinker(self.records, decisions: decisions)
    naming = EntityNaming(
      groups: linker.groups, records: self.records, base: base, decisions: decisions)
  }

  /// The default graph: types, labels and assertions of all documents.
  func mergedGraph() -> [Quad] {
    var quads: [Quad] = []
    for (index, group) in linker.groups.enumerated() {
      describe(
        group, iri: .iri(naming.iris[index]), canonical: naming.canonicals[index], into: &quads)
    }
    for index in records.indices {
      quads += description(ofDocument: index, graph: nil)
      for assertion in assertions(ofDocument: index) {
        quads.append(Quad(assertion.subject, assertion.predicate, assertion.object))
      }
    }
    for (node, tenure) in tenures().resolved {
      for triple in tenure.triples(node: node) {
        quads.append(Quad(triple.subject, triple.predicate, triple.object))
      }
    }
    return quads
  }

  /// The graph of one document: its own assertions, each with its Fact and Mention, and the
  /// mentions of its entities.
  ///
  /// - Parameter tenures: those of all documents, which name the nodes.
  func documentGraph(_ index: Int, tenures: TenureResolver) -> [Quad] {
    let graph = documentIRI(index)
    var quads = description(ofDocument: index, graph: graph)
    quads += run.description(base: base, graph: graph)
    for assertion in assertions(ofDocument: index) {
      quads.append(Quad(assertion.subject, assertion.predicate, assertion.object, graph: graph))
    }
    for tenure in self.tenures(ofDocument: index) {
      guard let node = tenures.nodes[tenure] else { continue }
      for triple in tenure.triples(node: node) {
        quads.append(Quad(triple.subject, triple.predicate, triple.object, graph: graph))
      }
    }
    var evidence = EvidenceWriter(
      document: graph, base: base, run: run.iri(base: base), text: records[index].text)
    let stated = records[index].relations + (records[index].signature.map { [$0] } ?? [])
    for relation in Self.bySureness(stated) + records[index].withheld {
      guard let triple = triple(of: relation, document: index) else { continue }
      evidence.write(
        relation, triple: triple, speaker: relation.speaker.flatMap { term($0, document: index) })
    }
    for (entity, record) in records[index].entities.enumerated() {
      let group = linker.groupOf[index][entity]
      guard group >= 0 else { continue }
      for mention in record.mentions {
        evidence.write(mentionOf: .iri(naming.iris[group]), at: mention)
      }
    }
    return quads + evidence.quads
  }

  /// Whether the graph of a document is that of document `other` of `after`: the same record, by
  /// the same run, and its entities and tenures have the same names.
  func hasSameGraph(
    _ index: Int, _ tenures: TenureResolver, as after: DatasetAssembly, _ other: Int,
    _ otherTenures: TenureResolver
  ) -> Bool {
    guard base == after.base, run == after.run, records[index] == after.records[other] else {
      return false
    }
    for (group, next) in zip(linker.groupOf[index], after.linker.groupOf[other]) {
      let name = group < 0 ? nil : naming.iris[group]
      let nextName = next < 0 ? nil : after.naming.iris[next]
      if name != nextName { return false }
    }
    let own = self.tenures(ofDocument: index)
    return own == after.tenures(ofDocument: other)
      && own.allSatisfy { tenures.nodes[$0] == otherTenures.nodes[$0] }
  }

  /// The surest first: of several statements of one fact its confidence is the one that counts.
  private static func bySureness(
    _ relations: [ExtractionRecord.RelationRecord]
  ) -> [ExtractionRecord.RelationRecord] {
    relations.enumerated().sorted {
      ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset)
    }.map(\.element)
  }

  /// The tenures of all documents, brought together.
  func tenures() -> TenureResolver {
    TenureResolver(records.indices.flatMap(tenures(ofDocument:)), base: base)
  }

  private func tenures(ofDocument index: Int) -> [Tenure] {
    Tenure.all(in: records[index].relations) { term($0, document: index) }
  }

  /// The name of a document in the graph, and of the graph that holds what it says.
  func documentIRI(_ index: Int) -> Term {
    .iri(Self.documentIRI(path: records[index].document, base: base))
  }

  static func documentIRI(path: String, base: String) -> String {
    base + "document/" + IRIEscaping.path(path)
  }
}

// MARK: - Entities and documents

extension DatasetAssembly {
  private func describe(
    _ group: EntityLinker.Group, iri: Term, canonical: String, into quads: inout [Quad]
  ) {
    let members = group.members.map { records[$0.document].entities[$0.entity] }
    var classes: Set<String> = []
    for member in members { classes.insert(member.subtype ?? group.type.className) }
    for name in classes.sorted() {
      quads.append(Quad(iri, .iri(RDF.type), .iri(Vocabulary.birlik(name))))
    }
    var labels = EntityLabels(canonical: canonical)
    if decisions.names.contains(Decisions.Name(group.decisionKey, canonical)) {
      labels.isDecided = true
    }
    for (member, place) in zip(members, group.members) {
      labels.add(member, isNamedBy: records[place.document].language)
    }
    for (property, literal) in labels.statements {
      quads.append(Quad(iri, .iri(property), .literal(literal)))
    }
  }

  private func description(ofDocument index: Int, graph: Term?) -> [Quad] {
    let record = records[index]
    let document = documentIRI(index)
    var result = [
      Quad(document, .iri(RDF.type), .iri(Vocabulary.document), graph: graph),
      Quad(
        document, .iri(Vocabulary.contentHash), .string(record.contentHash), graph: graph),
      Quad(document, .iri(Vocabulary.language), .string(record.language), graph: graph),
    ]
    let title = record.title ?? record.document
    result.append(
      Quad(
        document, .iri(Vocabulary.title), .literal(labelled(title, language: record.language)),
        graph: graph))
    if let author = record.author {
      result.append(Quad(document, .iri(Vocabulary.creator), .string(author), graph: graph))
    }
    if let site = record.site {
      result.append(Quad(document, .iri(Vocabulary.publisher), .string(site), graph: graph))
    }
    if let date = record.date.flatMap(FactLiteral.date) {
      result.append(Quad(document, .iri(Vocabulary.issued), .literal(date), graph: graph))
    }
    return result
  }
}

func labelled(_ text: String, language: String) -> Literal {
  language == "und" ? Literal(text) : Literal(text, language: language)
}

// MARK: - Assertions

extension DatasetAssembly {
  private func assertions(ofDocument index: Int) -> [Triple] {
    let record = records[index]
    var result: [Triple] = []
    for relation in record.relations + (record.signature.map { [$0] } ?? []) {
      guard let triple = triple(of: relation, document: index) else { continue }
      result.append(triple)
      if relation.predicate == "statesPriority" {
        result += circumstances(of: relation, priority: triple.object, by: triple.subject, index)
      }
    }
    return result
  }

  func triple(
    of relation: ExtractionRecord.RelationRecord, document: Int
  ) -> Triple? {
    guard let subject = term(relation.subject, document: document), subject.iri != nil else {
      return nil
    }
    let datatype = datatypeOf(relation.predicate)
    let object: Term?
    if let id = relation.object, let term = term(id, document: document) {
      // The values of a datatype property are literals: a thing stands there by its name.
      let isName = datatype != nil && term.literal == nil
      object = isName ? name(of: id, document: document) : term
    } else {
      object = relation.value.map {
        .literal(
          datatype == RDF.langString
            ? labelled($0, language: records[document].language)
            : FactLiteral.value($0, datatype: datatype))
      }
    }
    return object.map { Triple(subject, .iri(Vocabulary.birlik(relation.predicate)), $0) }
  }

  /// Who stated a priority, where, when and how firmly, on the priority itself.
  private func circumstances(
    of relation: ExtractionRecord.RelationRecord, priority: Term, by speaker: Term, _ document: Int
  ) -> [Triple] {
    var result = [Triple(priority, .iri(Vocabulary.birlik("statedBy")), speaker)]
    if let event = relation.event.flatMap({ term($0, document: document) }) {
      result.append(Triple(priority, .iri(Vocabulary.birlik("statedAt")), event))
    }
    if let date = relation.from.flatMap({ term($0, document: document) }) {
      result.append(Triple(priority, .iri(Vocabulary.birlik("statedOn")), date))
    }
    if let firmness = relation.firmness {
      result.append(Triple(priority, .iri(Vocabulary.birlik("firmness")), .string(firmness)))
    }
    return result
  }

  private func name(of id: String, document: Int) -> Term? {
    guard let number = Int(id.dropFirst()),
      records[document].entities.indices.contains(number - 1)
    else { return nil }
    let entity = records[document].entities[number - 1]
    return .literal(labelled(entity.canonical, language: entity.language))
  }

  /// The term of an entity of a document: its IRI, or the literal of a date.
  func term(_ id: String, document: Int) -> Term? {
    if id == ExtractionRecord.document { return documentIRI(document) }
    guard let number = Int(id.dropFirst()), id.first == "e",
      records[document].entities.indices.contains(number - 1)
    else { return nil }
    let entity = records[document].entities[number - 1]
    if entity.type == EntityType.date.rawValue {
      return .literal(
        entity.iso.flatMap(FactLiteral.date)
          ?? labelled(entity.canonical, language: entity.language))
    }
    let group = linker.groupOf[document][number - 1]
    return group < 0 ? nil : .iri(naming.iris[group])
  }
}
