import GraphAccess
import GraphBuilding
import GraphExport
import Ontology
import QuerySyntax
import RDFModel
import TripleStore

/// A drawing of a graph, or of what lies around one thing in it.
struct Picture {
  let session: GraphSession
  let language: String
  /// A name or an IRI in angle brackets; nil for the whole graph.
  var around: String?
  var depth = 1
  /// The most nodes; nil draws a graph of more than 150 as its classes.
  var limit: Int?

  init(session: GraphSession, language: String) {
    self.session = session
    self.language = language
  }

  /// Draws into a file; its name says how: .dot, .svg or .png.
  func draw(to path: String) async throws(Failure) {
    let drawing = try drawing()
    let vocabulary = OntologyWords(ontology: try session.ontology())
    let dot = DOTWriter(drawing, vocabulary: vocabulary).text()
    switch path.split(separator: ".").last {
    case "svg", "png":
      let format = path.hasSuffix("svg") ? "svg" : "png"
      try await Graphviz.draw(dot, as: format, to: path, nodeCount: drawing.nodes.count)
    case "dot", "gv": try FileOutput.write(Array(dot.utf8), to: path)
    default: throw Failure(.usage, "\(path): a picture's name ends in .dot, .svg or .png")
    }
  }

  private func drawing() throws(Failure) -> Drawing {
    var options = DrawingOptions()
    options.language = language
    options.limit = max(limit ?? options.limit, 2)
    options.summarizes = limit == nil
    options.depth = max(depth, 0)
    let vocabulary = OntologyWords(ontology: try session.ontology())
    let triples = Self.triples(of: session.snapshot)
    guard let around else {
      return Drawing(
        triples: triples, labels: session.labels, vocabulary: vocabulary, options: options)
    }
    guard let centre = try TermReader(names: session.names()).read(around, as: .entity) else {
      throw Failure(.usage, "a picture is drawn around one thing: a name or an <IRI>")
    }
    return Drawing(
      triples: triples, around: centre, labels: session.labels, vocabulary: vocabulary,
      options: options)
  }

  /// Properties that hold the circumstances of other statements.
  private static let circumstances: Set<String> = [
    "holder", "post", "body", "from", "until", "statedBy", "statedAt", "statedOn", "firmness",
    "contentHash",
  ]

  /// What a picture shows: what is said between entities. Labels, the circumstances of statements
  /// and the nodes that only hold them stay out.
  private static func triples(of graph: some QueryableGraph) -> [Triple] {
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
