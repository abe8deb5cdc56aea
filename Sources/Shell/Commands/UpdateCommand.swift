import ArgumentParser
import GraphAccess
import QueryEvaluation
import QuerySyntax
import RDFModel
import TripleStore

/// `birlik update`: SPARQL 1.1 Update on a graph, as one transaction.
struct UpdateCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Change a graph by SPARQL 1.1 Update.",
    discussion: """
      Examples:
        birlik update news.birlik 'DELETE WHERE { ?s <http://example.org/draft> ?o }'
        birlik update news.birlik -f corrections.ru

      All operations or none: after an error the graph is as it was.
      """)

  @Argument(help: "The graph; then the update, unless -f is given.")
  var arguments: [String]
  @Option(name: [.short, .customLong("file")], help: "The update's file; - is standard input.")
  var file: String?
  @Option(help: "What relative IRIs are resolved against.")
  var base: String?
  @Option(help: "Give up after this many seconds.")
  var timeout: Seconds?
  @Option(help: "The most memory for intermediate results: 64M, 2G, bytes.")
  var memory: ByteCount?

  func validate() throws { try IRIOption.check(base) }

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    guard arguments.count == (file == nil ? 2 : 1) else {
      throw Failure(.usage, "expected a graph and \(file == nil ? "an update" : "-f FILE")")
    }
    let text =
      try file.map { (path) throws(Failure) in
        String(decoding: try ByteInput.readAll(path), as: UTF8.self)
      } ?? arguments[1]
    var parser = QueryParser()
    parser.base = base
    let operations: [UpdateOperation]
    do { operations = try parser.parseUpdate(text) } catch {
      throw Failure(.usage, error.rendered)
    }
    let store = try GraphFolder.open(arguments[0], mode: .write)
    var engine = UpdateEngine(store)
    engine.options.base = base
    engine.options.timeLimit = timeout?.duration
    engine.options.memoryLimit = memory?.bytes
    engine.load = Self.load
    let summary: UpdateSummary
    do throws(UpdateError<StoreError>) { summary = try engine.run(operations) } catch {
      switch error {
      case .evaluation(let error): throw Failure(evaluation: error)
      case .store(let error): throw Failure(.inputOutput, "\(error)")
      case .load, .graph: throw Failure(.usage, "\(error)")
      }
    }
    try GraphLabels.write(for: store, ontology: loadOntology(nil))
    do { try store.close() } catch { throw Failure(.inputOutput, "\(error)") }
    report("\(summary.inserted) triples inserted, \(summary.deleted) deleted")
    return .success
  }

  /// Reads the document of a LOAD: a file of this machine, never an address on a network.
  private static func load(_ iri: IRI) throws(LoadFailure) -> [Quad] {
    let scheme = "file://"
    guard iri.value.hasPrefix(scheme) else {
      throw LoadFailure("only file: addresses are loaded")
    }
    var quads: [Quad] = []
    do {
      try RDFInput(String(iri.value.dropFirst(scheme.count)), format: nil).read { batch in
        for index in 0..<batch.count { quads.append(batch[index]) }
      }
    } catch {
      throw LoadFailure(error.message)
    }
    return quads
  }
}
