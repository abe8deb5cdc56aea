import ArgumentParser

/// `birlik draw`: a picture of a graph, or of what lies around one thing in it.
struct DrawCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw a graph as DOT, SVG or PNG.",
    discussion: """
      Examples:
        birlik draw news.birlik -o news.svg
        birlik draw news.birlik --around 'Ассамблея народа Казахстана' --depth 2 -o assembly.png

      A graph of more than 150 things is drawn as its classes and what is said between them; --limit
      draws that many of the best connected things instead. SVG and PNG are drawn by Graphviz.
      """)

  @Argument(help: "The graph.")
  var graph: String
  @Option(name: [.short, .customLong("output")], help: "The picture: .dot, .svg or .png.")
  var output: String
  @Option(help: "Draw what lies around this thing: a name or an <IRI>.")
  var around: String?
  @Option(help: "How many steps around it.")
  var depth = 1
  @Option(help: "The most things drawn; 150 by default.")
  var limit: Int?
  @Option(help: "The language of labels: ru, kk, en.")
  var lang = "ru"

  func run(_ out: Output) async throws(Failure) -> ExitStatus {
    var picture = Picture(session: try GraphSession(path: graph), language: lang)
    picture.around = around
    picture.depth = depth
    picture.limit = limit
    try await picture.draw(to: output)
    return .success
  }
}
