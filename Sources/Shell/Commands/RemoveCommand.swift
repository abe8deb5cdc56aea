import ArgumentParser
import GraphBuilding
import Ontology
import TripleStore

/// `birlik remove`: takes a document out of a graph, and with it what only it supported.
struct RemoveCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take documents out of a graph.",
    discussion: """
      Example:
        birlik remove news.birlik articles/old.html

      `birlik sources` lists the names. What other documents say too stays.
      """)

  @Argument(help: "The graph.", completion: Completions.graph)
  var graph: String
  @Argument(help: "Documents, as `birlik sources` names them.")
  var documents: [String]

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    let store = try GraphFolder.open(graph, mode: .write)
    guard let state = try GraphFolder.state(of: store) else {
      throw Failure(.usage, "\(graph) was not built from documents")
    }
    let unknown = documents.filter { state.records[$0] == nil }
    guard unknown.isEmpty else {
      throw Failure(
        .usage,
        "\(graph) has no document \(unknown.joined(separator: ", ")); `birlik sources` lists them")
    }
    let ontology = try loadOntology(nil)
    let builder = GraphBuilder(base: state.base, run: state.run) {
      ontology.datatype(ofProperty: $0)
    }
    let snapshot = try GraphFolder.snapshot(of: store)
    let (change, next, result) = builder.change(
      from: state, adding: [], removing: Set(documents), graph: snapshot)
    try GraphFolder.commit(change, state: next, to: store, ontology: ontology)
    report(
      "\(documents.count) documents removed (\(result.removed) triples); the graph has "
        + "\(result.documents) documents, \(result.entities) entities, \(result.facts) facts")
    return .success
  }
}
