import ArgumentParser
import GraphAccess
import Ontology
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
    do throws(RDFWriteError) {
      if owl { try declare(session, to: writer) }
      try GraphOutput.copy(.defaultGraph, of: session.snapshot, named: nil, to: writer)
      if format.hasNamedGraphs || with.contains(.evidence) {
        for name in session.snapshot.graphNames {
          try GraphOutput.copy(
            .named(name), of: session.snapshot,
            named: format.hasNamedGraphs ? session.snapshot.term(of: name) : nil, to: writer)
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

  /// The schema's own statements: without them the OWL API reads properties as annotations.
  private func declare(_ session: GraphSession, to writer: RDFWriter) throws(RDFWriteError) {
    guard let ontology = try? session.ontology() else { return }
    for quad in ontology.schema.quads { try writer.write(quad) }
  }
}
