import ArgumentParser
import GraphAccess
import GraphBuilding
import RDFModel
import TripleStore

/// `birlik stats`: what a graph holds.
struct StatsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Say what a graph holds.",
    discussion: """
      Examples:
        birlik stats news.birlik
        birlik stats news.birlik --files
      """)

  @Argument(help: "The graph.", completion: Completions.graph)
  var graph: String
  @Option(help: "The language of labels: ru, kk, en.")
  var lang = "ru"
  @Flag(help: "The bytes of each file, and of each part of the sorted one.")
  var files = false

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    let session = try GraphSession(path: graph)
    guard files else {
      GraphSummary(session, language: lang).write(to: output)
      return .success
    }
    do {
      for file in try session.store.fileSizes() { output.line("\(file.bytes)\t\(file.name)") }
    } catch { throw Failure(.inputOutput, "\(error)") }
    output.line("")
    for part in session.snapshot.sizes { output.line("\(part.bytes)\t\(part.name)") }
    return .success
  }
}

/// Counts over a graph: triples, terms, entities by class, statements by property.
struct GraphSummary {
  struct Count {
    let label: String
    let number: Int
  }

  let triples: Int
  let evidenceTriples: Int
  let terms: Int
  let documents: Int
  /// Things with a preferred label.
  let entities: Int
  /// Triples of the ontology's own properties.
  let statements: Int
  let classes: [Count]
  let properties: [Count]

  init(_ session: GraphSession, language: String) {
    let graph = session.snapshot
    let labels = session.labels
    let summaries = graph.predicates(in: .defaultGraph)
    triples = summaries.reduce(0) { $0 + $1.tripleCount }
    evidenceTriples = graph.graphNames.reduce(0) { sum, name in
      sum + graph.predicates(in: .named(name)).reduce(0) { $0 + $1.tripleCount }
    }
    terms = graph.termCount
    documents = graph.graphNames.count
    entities =
      graph.id(of: .iri(Vocabulary.prefLabel))
      .flatMap { graph.summary(of: $0, in: .defaultGraph)?.distinctSubjects } ?? 0
    var classes: [Count] = []
    if let type = graph.id(of: .iri(RDF.type)),
      let adjacency = graph.adjacency(of: type, .backward, in: .defaultGraph)
    {
      for (row, key) in adjacency.keys.enumerated() {
        let term = graph.term(of: TermID(rawValue: key))
        classes.append(
          Count(
            label: labels.text(of: term, language: language),
            number: adjacency.range(ofRow: row).count))
      }
    }
    self.classes = Self.sorted(classes)
    let own = summaries.filter {
      graph.term(of: $0.predicate).iri?.value.hasPrefix(Vocabulary.ontology) ?? false
    }
    statements = own.reduce(0) { $0 + $1.tripleCount }
    properties = Self.sorted(
      own.map {
        Count(
          label: labels.text(of: graph.term(of: $0.predicate), language: language),
          number: $0.tripleCount)
      })
  }

  private static func sorted(_ counts: [Count]) -> [Count] {
    counts.sorted { ($1.number, $0.label) < ($0.number, $1.label) }
  }

  func write(to output: Output) {
    output.line("\(documents)\tdocuments")
    output.line("\(entities)\tentities")
    output.line("\(statements)\tstatements")
    output.line("\(triples)\ttriples")
    output.line("\(evidenceTriples)\ttriples of evidence")
    output.line("\(terms)\tterms")
    for count in classes { output.line("\(count.number)\t\(Printable.text(count.label))") }
    output.line("")
    for count in properties { output.line("\(count.number)\t\(Printable.text(count.label))") }
  }
}
