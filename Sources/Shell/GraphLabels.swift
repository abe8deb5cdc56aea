import ByteIO
import GraphAccess
import GraphBuilding
import LabelIndex
import Morphology
import Ontology
import QuerySyntax
import RDFModel
import Synchronization
import TripleStore

/// The names of everything in a graph and in the schema: written after a change, asked by queries.
enum GraphLabels {
  /// The properties that name things, best first.
  private static let naming: [(IRI, Label.Kind)] = [
    (Vocabulary.prefLabel, .preferred), (RDFS.label, .preferred),
    (IRI("http://xmlns.com/foaf/0.1/name"), .preferred), (Vocabulary.title, .preferred),
    (Vocabulary.altLabel, .alternative), (Vocabulary.hiddenLabel, .hidden),
  ]

  /// Writes the index of the graph's labels beside it; where they are few only what is slow to
  /// find out about their words.
  static func write(for store: TripleStore, ontology: Ontology) throws(Failure) {
    let names = builder(of: try GraphFolder.snapshot(of: store), ontology: ontology)
    do {
      if names.count <= LabelIndexBuilder.fewLabels {
        try store.removeSideFile(LabelIndex.fileName)
        try store.writeSideFile(LabelIndexBuilder.lemmaFileName, names.lemmas(), isPacked: true)
      } else {
        try store.writeSideFile(LabelIndex.fileName, names.finish())
        try store.removeSideFile(LabelIndexBuilder.lemmaFileName)
      }
    } catch {
      throw Failure(.inputOutput, "\(store.path): \(error)")
    }
  }

  /// The index of a graph that has none in a file.
  static func inMemory(
    of graph: some QueryableGraph, ontology: Ontology, lemmas: [UInt8]? = nil
  ) throws(Failure) -> LabelIndex {
    var names = builder(of: graph, ontology: ontology)
    if let lemmas { names.use(lemmas: lemmas) }
    do { return try LabelIndex(bytes: names.finish(), forms: wordForms) } catch {
      throw Failure(.inputOutput, "\(error)")
    }
  }

  /// The names of the schema, and those of everything in the default graph.
  private static func builder(
    of graph: some QueryableGraph, ontology: Ontology
  ) -> LabelIndexBuilder {
    var builder = LabelIndexBuilder(forms: wordForms)
    for label in ontology.labels { builder.add(label) }
    for (property, kind) in naming {
      guard let predicate = graph.id(of: .iri(property)),
        let adjacency = graph.adjacency(of: predicate, .forward, in: .defaultGraph)
      else { continue }
      for (row, key) in adjacency.keys.enumerated() {
        guard case .iri(let subject) = graph.term(of: TermID(rawValue: key)) else { continue }
        for place in adjacency.range(ofRow: row) {
          let value = graph.term(of: TermID(rawValue: adjacency.values[place]))
          guard let literal = value.literal else { continue }
          builder.add(
            Label(
              literal.lexicalForm, language: literal.language ?? "", kind: kind, role: .entity,
              term: subject))
        }
      }
    }
    return builder
  }

  /// The index of a graph. A graph that has none yet gets one in memory.
  static func open(_ store: TripleStore, ontology: () throws(Failure) -> Ontology) throws(Failure)
    -> LabelIndex
  {
    do {
      if let path = try store.sideFilePath(LabelIndex.fileName) {
        return try LabelIndex(file: MappedFile(path: path), forms: wordForms)
      }
      return try inMemory(
        of: try GraphFolder.snapshot(of: store), ontology: ontology(),
        lemmas: store.readSideFile(LabelIndexBuilder.lemmaFileName))
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.inputOutput, "\(store.path): \(error)")
    }
  }

  /// The dictionaries are opened when the first name is not found as it stands, since most are.
  private static let wordForms: WordForms = {
    let english = EnglishAnalyzer()
    return WordForms { word in
      let scalars = word.unicodeScalars
      if scalars.allSatisfy({ $0.value < 0x80 }) { return [english.lemma(word)] }
      guard scalars.contains(where: { (0x400...0x4FF).contains($0.value) }) else { return [] }
      let hasKazakhLetter = scalars.contains { $0.value > 0x45F || $0.value == 0x456 }
      var lemmas: [String] = []
      if !hasKazakhLetter {
        let analyses = Dictionaries.russian.value?.analyses(of: word) ?? []
        for analysis in analyses.prefix(3) where !lemmas.contains(analysis.normalForm) {
          lemmas.append(analysis.normalForm)
        }
        // Words of both languages look alike: only what Russian does not know is asked of Kazakh.
        if analyses.first?.isKnown ?? false { return lemmas }
      }
      if let lemma = Dictionaries.kazakh.value?.lemma(of: word), !lemmas.contains(lemma) {
        lemmas.append(lemma)
      }
      return lemmas
    }
  }()
}

/// A value made when it is first asked for.
final class Lazy<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}

/// Names in a query, answered by the graph's index.
struct LabelNames: NameResolving {
  let index: LabelIndex
  /// The label to show for a thing, where the graph has a better one than the name that was found.
  var describe: (IRI) -> String? = { _ in nil }

  func resolve(_ name: String, as role: NameRole) -> NameResolution {
    let roles: LabelRoles =
      switch role {
      case .verb: .property
      case .classTerm: .schemaClass
      case .entity: .things
      }
    switch index.lookUp(name, roles: roles) {
    case .found(let label, let way):
      let match: NameCandidate.Match =
        switch way {
        case .exact: .exact
        case .inflected: .lemmas
        case .contained: .words
        }
      return .one(candidate(label, match))
    case .ambiguous(let labels): return .ambiguous(labels.map { candidate($0, .exact) })
    case .unknown(let suggestions): return .none(near: suggestions.map { candidate($0, .near) })
    }
  }

  private func candidate(_ label: Label, _ match: NameCandidate.Match) -> NameCandidate {
    NameCandidate(label.term, label: describe(label.term) ?? label.text, match: match)
  }
}
