import ArgumentParser
import GraphExport

/// `birlik draw`: a picture of a graph, of what lies around one thing in it, or of an answer.
struct DrawCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw a graph as DOT, SVG or PNG.",
    discussion: """
      Examples:
        birlik draw news.birlik -o news.svg
        birlik draw news.birlik --around 'Ассамблея народа Казахстана' --depth 2 -o assembly.png
        birlik draw news.birlik '?кто возглавляет ?орган' -o heads.svg
        birlik draw news.birlik --theme people --at 2022 -o people-2022.svg

      A graph of more than 150 things is drawn as its classes and what is said between them; --limit
      draws that many of the best connected things instead. A question is drawn as the triples that
      it constructs; a pattern stands for its subgraph. Things that hang on one other thing in the
      same way share a box. SVG and PNG are drawn by Graphviz.

      --at shows what held or happened then: offices by the dates of the tenure, events, stated
      priorities and acts by theirs. An office without a date is left out.
      """)

  @Argument(help: "The graph.", completion: Completions.graph)
  var graph: String
  @Argument(help: "A question: CONSTRUCT, DESCRIBE or the short form.")
  var query: String?
  @Option(
    name: [.short, .customLong("output")],
    help: "The picture: .dot, .svg or .png; - is DOT to standard output.",
    completion: .file(extensions: ["dot", "svg", "png"]))
  var output: String
  @Option(help: "Draw what lies around this thing: a name or an <IRI>.")
  var around: String?
  @Option(help: "How many steps around it.")
  var depth = 1
  @Option(help: "Only people, bodies, laws or priorities, with what belongs to them.")
  var theme: DrawingTheme?
  @Option(help: "What held or happened then: 2022, 2022-06 or 2022-06-01.")
  var at: String?
  @Option(help: "The most things drawn; 150 by default.")
  var limit: Int?
  @Option(help: "layers (left to right), map or cloud; by size where it is not given.")
  var layout: DrawingLayout?
  @Option(help: "The language of labels: ru, kk, en.", completion: Completions.languages)
  var lang = "ru"

  func run(_ out: Output) async throws(Failure) -> ExitStatus {
    var picture = Picture(session: try GraphSession(path: graph), language: lang)
    picture.around = around
    picture.depth = depth
    picture.limit = limit
    picture.query = query
    picture.theme = theme
    picture.layout = layout
    if let at {
      guard let period = Period(at) else {
        throw Failure(.usage, "--at \(at): a time is 2022, 2022-06 or 2022-06-01")
      }
      picture.period = period
    }
    try await picture.draw(to: output)
    return .success
  }
}

extension DrawingTheme: ExpressibleByArgument {}
extension DrawingLayout: ExpressibleByArgument {}
