import ArgumentParser
import GraphAccess
import GraphExport
import RDFModel
import RDFSyntax
import TripleStore

/// `birlik export`: a graph as RDF for other tools.
struct ExportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a graph as RDF.",
    discussion: """
      Examples:
        birlik export news.birlik --to rdfxml -o news.rdf
        birlik export news.birlik --to trig -o news.trig.gz
        birlik export news.birlik --to ttl --with evidence

      RDF/XML, Turtle and N-Triples hold the merged view; --with evidence adds what proves each
      statement. TriG, N-Quads and JSON-LD hold every document's graph too.
      """)

  enum Extra: String, ExpressibleByArgument, CaseIterable { case evidence }

  @Argument(help: "The graph.")
  var graph: String
  @Option(help: "The syntax: nt, nq, ttl, trig, rdfxml, jsonld; else by the name of the output.")
  var to: RDFFormat?
  @Option(
    name: [.short, .customLong("output")], help: "The file; - or nothing is standard output.")
  var output = "-"
  @Option(help: "What else to write: evidence.")
  var with: [Extra] = []
  @Flag(help: "Declare classes and properties, as tools on the OWL API need it.")
  var owl = false
  @Flag(help: "Write statements as they come, ungrouped and in bounded memory.")
  var plain = false
  @Flag(help: "Count statements that the syntax cannot say and leave them out.")
  var skipUnrepresentable = false

  func run(_ out: Output) async throws(Failure) -> ExitStatus {
    guard let format = to ?? RDFFormat(fileName: output) else {
      throw Failure(.usage, "which syntax? Say --to nt, nq, ttl, trig, rdfxml or jsonld")
    }
    let session = try GraphSession(path: graph)
    let options = GraphOutput.options(
      skipsUnrepresentable: skipUnrepresentable, isPretty: !plain)
    let writer = RDFWriter(format, to: try GraphOutput.sink(output), options: options)
    let scopes = scopes(of: session.snapshot, format)
    do throws(RDFWriteError) {
      if owl {
        let declarations = OWLDeclarations.quads { body in
          for (scope, _) in scopes {
            GraphOutput.forEachBatch(in: scope, of: session.snapshot, body)
          }
        }
        for quad in declarations { try writer.write(quad) }
      }
      for (scope, name) in scopes {
        try GraphOutput.forEachBatch(in: scope, of: session.snapshot, named: name) {
          (batch) throws(RDFWriteError) in try writer.write(batch)
        }
      }
      let result = try writer.finish()
      if result.skipped > 0, let first = result.firstSkipped {
        report("birlik: \(result.skipped) statements left out; the first: \(first)")
      }
    } catch {
      throw Failure(writing: error)
    }
    if let damage = session.snapshot.damage { throw Failure(.inputOutput, damage) }
    return .success
  }

  /// The graphs that are written, each with the name that its statements get.
  private func scopes(
    of graph: StoreSnapshot, _ format: RDFFormat
  ) -> [(scope: GraphScope, name: Term?)] {
    var result: [(GraphScope, Term?)] = [(.defaultGraph, nil)]
    if format.hasNamedGraphs || with.contains(.evidence) {
      for name in graph.graphNames {
        result.append((.named(name), format.hasNamedGraphs ? graph.term(of: name) : nil))
      }
    }
    return result
  }
}
