import GraphAccess
import GraphBuilding
import GraphExport
import Ontology
import QueryEvaluation
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
  /// A question whose triples are drawn, in place of the whole graph.
  var query: String?
  var theme: DrawingTheme?
  /// What held or happened then.
  var period: Period?
  /// Nil takes what fits.
  var layout: DrawingLayout?
  /// The most nodes; nil draws a graph of more than 150 as its classes.
  var limit: Int?

  init(session: GraphSession, language: String) {
    self.session = session
    self.language = language
  }

  /// Draws into a file; its name says how: .dot, .svg or .png; `-` writes DOT to standard output.
  func draw(to path: String) async throws(Failure) {
    let ending = path == "-" ? "dot" : path.split(separator: ".").last.map(String.init) ?? ""
    guard path == "-" || path.contains("."), ["dot", "gv", "svg", "png"].contains(ending) else {
      throw Failure(.usage, "\(path): a picture's name ends in .dot, .svg or .png")
    }
    let drawing = try drawing()
    let vocabulary = OntologyWords(ontology: try session.ontology())
    let dot = DOTWriter(drawing, vocabulary: vocabulary, layout: layout).text()
    if ending == "svg" || ending == "png" {
      try await Graphviz.draw(dot, as: ending, to: path)
    } else {
      try FileOutput.write(Array(dot.utf8), to: path)
    }
  }

  func drawing() throws(Failure) -> Drawing {
    var options = DrawingOptions()
    options.language = language
    options.limit = max(limit ?? options.limit, 2)
    options.summarizes = limit == nil
    options.depth = max(depth, 0)
    let vocabulary = OntologyWords(ontology: try session.ontology())
    let triples = try selected(vocabulary)
    if let damage = session.snapshot.damage { throw Failure(.inputOutput, damage) }
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

  /// The triples of the question or of the graph that theme and time leave.
  private func selected(_ vocabulary: OntologyWords) throws(Failure) -> [Triple] {
    var triples =
      try query.map { (text) throws(Failure) in try answer(to: text) }
      ?? GraphLinks.triples(of: session.snapshot)
    if let theme {
      triples = theme.select(triples, labels: session.labels, vocabulary: vocabulary)
    }
    if let period { triples = GraphTimes(session.snapshot).select(triples, in: period) }
    if triples.isEmpty {
      report("birlik: nothing of the graph fits: the picture is empty")
    }
    return triples
  }

  /// The triples that a question constructs; a pattern alone stands for its subgraph.
  private func answer(to text: String) throws(Failure) -> [Triple] {
    let asker = Asker(graph: session.snapshot, names: session.names)
    var asked = try asker.query(of: text)
    switch asked.query.form {
    case .construct, .describe: break
    case .select, .ask:
      guard let subgraph = try? asker.query(of: "subgraph " + text) else {
        throw Failure(
          .usage, "a picture needs triples: ask for CONSTRUCT, DESCRIBE or «subgraph PATTERN»")
      }
      asked = subgraph
    }
    for note in asked.notes where note.candidate.match != .exact {
      report("birlik: «\(note.name.text)» is taken for «\(note.candidate.label)»")
    }
    let result = try asker.evaluate(asked.query)
    guard case .graph(let triples) = result else { return [] }
    return Array(triples)
  }
}
