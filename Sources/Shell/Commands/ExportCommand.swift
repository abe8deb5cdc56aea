import ArgumentParser
import GraphAccess
import GraphExport
import RDFModel
import RDFSyntax
import TripleStore

/// `birlik export`: a graph as RDF for other tools.
struct ExportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a graph as RDF, or for other tools.",
    discussion: """
      Examples:
        birlik export news.birlik --to rdfxml -o news.rdf
        birlik export news.birlik --to trig -o news.trig.gz
        birlik export news.birlik --to ttl --with evidence
        birlik export news.birlik --to html -o news.html
        birlik export news.birlik --to graphml -o news.graphml
        birlik export news.birlik --to neo4j -o news-neo4j/

      RDF/XML, Turtle and N-Triples hold the merged view; --with evidence adds what proves each
      statement. TriG, N-Quads and JSON-LD hold every document's graph too.

      html is one page with the drawing, search and the sentences that prove each link; it needs no
      network. graphml and gexf are for Gephi, yEd, Cytoscape and networkx; mermaid is for Markdown;
      neo4j is a folder of CSV files with a script that loads them.
      """)

  enum Extra: String, ExpressibleByArgument, CaseIterable { case evidence }

  @Argument(help: "The graph.", completion: Completions.graph)
  var graph: String
  @Option(
    help: """
      nt, nq, ttl, trig, rdfxml, jsonld; html, graphml, gexf, mermaid, neo4j; else by the name of \
      the output.
      """, completion: .list(ExportFormat.allValueStrings))
  var to: ExportFormat?
  @Option(
    name: [.short, .customLong("output")], help: "The file; - or nothing is standard output.",
    completion: .file())
  var output = "-"
  @Option(help: "What else to write: evidence.")
  var with: [Extra] = []
  @Flag(help: "Declare classes and properties, as tools on the OWL API need it.")
  var owl = false
  @Flag(help: "Write statements as they come, ungrouped and in bounded memory.")
  var plain = false
  @Flag(help: "Count statements that the syntax cannot say and leave them out.")
  var skipUnrepresentable = false
  @Option(
    help: "The language of labels where there is a choice: ru, kk, en. RDF has them all.",
    completion: Completions.languages)
  var lang = "ru"

  func run(_ out: Output) async throws(Failure) -> ExitStatus {
    guard let format = to ?? ExportFormat(fileName: output) else {
      throw Failure(
        .usage,
        "which format? Say --to \(ExportFormat.allValueStrings.joined(separator: ", "))")
    }
    let session = try GraphSession(path: graph)
    switch format {
    case .rdf(let syntax): try write(syntax, of: session)
    case .propertyGraph(let format):
      guard !owl, with.isEmpty else {
        throw Failure(.usage, "--owl and --with are for RDF, not for \(format.rawValue)")
      }
      try PropertyGraphExport(session: session, language: lang).write(format, to: output)
    }
    return .success
  }

  private func write(_ format: RDFFormat, of session: GraphSession) throws(Failure) {
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

/// What `export` can write.
enum ExportFormat: Equatable, ExpressibleByArgument {
  case rdf(RDFFormat)
  case propertyGraph(PropertyGraphExport.Format)

  init?(argument: String) {
    if let format = RDFFormat(argument: argument) {
      self = .rdf(format)
    } else if let format = PropertyGraphExport.Format(rawValue: argument) {
      self = .propertyGraph(format)
    } else {
      return nil
    }
  }

  init?(fileName: String) {
    if let format = PropertyGraphExport.Format(fileName: fileName) {
      self = .propertyGraph(format)
    } else if let format = RDFFormat(fileName: fileName) {
      self = .rdf(format)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    RDFFormat.allCases.map(\.rawValue) + PropertyGraphExport.Format.allCases.map(\.rawValue)
  }
}
