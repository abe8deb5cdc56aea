import ArgumentParser
import Glibc

/// `birlik shell`: a prompt for questions.
struct ShellCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "shell", abstract: "Ask a graph at a prompt.",
    discussion: """
      Examples:
        birlik shell news.birlik
        echo '?кто возглавляет ?орган' | birlik shell news.birlik

      A question ends with an empty line or a semicolon; .help lists the commands, .quit leaves.
      Answers are tables, in a pipe too: .mode tsv writes them as `birlik query` does in a pipe.
      """)

  @Argument(help: "The graph.", completion: Completions.graph)
  var graph: String
  @Option(help: "The language of labels and messages: ru, kk, en; else by LANG.")
  var lang: String?

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    let session = try GraphSession(path: graph)
    return await Prompt(session: session, output: output, language: lang ?? Self.usualLanguage)
      .run()
  }

  private static var usualLanguage: String {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      let code = String(value.prefix(2))
      if ["ru", "kk", "en"].contains(code) { return code }
      break
    }
    return "ru"
  }
}
