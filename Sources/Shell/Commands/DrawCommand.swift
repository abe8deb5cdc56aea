import ArgumentParser
import GraphAccess
import GraphBuilding
import GraphExport
import QuerySyntax
import RDFModel

/// `birlik draw`: a picture of a graph, or of what lies around one thing in it.
struct DrawCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw a graph as DOT, SVG or PNG.",
    discussion: """
      Examples:
        birlik draw news.birlik -o news.svg
        birlik draw news.birlik --around 'Ассамблея народа Казахстана' --depth 2 -o assembly.png

      SVG and PNG are drawn by Graphviz.
      """)

  @Argument(help: "The graph.")
  var graph: String
  @Option(name: [.short, .customLong("output")], help: "The picture: .dot, .svg or .png.")
  var output: String
  @Option(help: "Draw what lies around this thing: a name or an <IRI>.")
  var around: String?
  @Option(help: "How many steps around it.")
  var depth = 1
  @Option(help: "The most nodes drawn.")
  var limit = 150
  @Option(help: "The language of labels: ru, kk, en.")
  var lang = "ru"

  func run(_ out: Output) async throws(Failure) -> ExitStatus {
    let session = try GraphSession(path: graph)
    let vocabulary = OntologyWords(ontology: try session.ontology())
    var options = DrawingOptions()
    options.language = lang
    options.limit = max(limit, 2)
    options.depth = max(depth, 0)
    let triples = DrawnTriples.of(session.snapshot)
    let drawing: Drawing
    if let around {
      guard let centre = try TermReader(names: session.names()).read(around, as: .entity) else {
        throw Failure(.usage, "--around takes the name of one thing")
      }
      drawing = Drawing(
        triples: triples, around: centre, labels: session.labels, vocabulary: vocabulary,
        options: options)
    } else {
      drawing = Drawing(
        triples: triples, labels: session.labels, vocabulary: vocabulary, options: options)
    }
    let dot = DOTWriter(drawing, vocabulary: vocabulary).text()
    try await Self.write(dot, nodes: drawing.nodes.count, to: output)
    return .success
  }

  static func write(_ dot: String, nodes: Int, to path: String) async throws(Failure) {
    switch path.split(separator: ".").last {
    case "svg": try await Graphviz.draw(dot, as: "svg", to: path, nodeCount: nodes)
    case "png": try await Graphviz.draw(dot, as: "png", to: path, nodeCount: nodes)
    case "dot", "gv": try FileOutput.write(Array(dot.utf8), to: path)
    default:
      throw Failure(.usage, "\(path): a picture's name ends in .dot, .svg or .png")
    }
  }
}

/// The part of a graph that a picture of it shows: what is said between entities. Labels, the
/// circumstances of statements and the nodes that only hold them stay out.
enum DrawnTriples {
  private static let circumstances: Set<String> = [
    "holder", "post", "body", "from", "until", "statedBy", "statedAt", "statedOn", "firmness",
    "contentHash",
  ]

  static func of(_ graph: some QueryableGraph) -> [Triple] {
    var result: [Triple] = []
    for summary in graph.predicates(in: .defaultGraph) {
      let predicate = graph.term(of: summary.predicate)
      guard let iri = predicate.iri?.value, iri != RDF.type.value,
        !circumstances.contains(String(iri.dropFirst(Vocabulary.ontology.count))),
        let adjacency = graph.adjacency(of: summary.predicate, .forward, in: .defaultGraph)
      else { continue }
      for (row, key) in adjacency.keys.enumerated() {
        let subject = graph.term(of: TermID(rawValue: key))
        for place in adjacency.range(ofRow: row) {
          let object = graph.term(of: TermID(rawValue: adjacency.values[place]))
          if object.literal == nil { result.append(Triple(subject, predicate, object)) }
        }
      }
    }
    return result
  }
}
