import ArgumentParser
import TripleStore

/// `birlik backup`: a copy of a graph.
struct BackupCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy a graph, also while it is written to.",
    discussion: """
      Example:
        birlik backup news.birlik news-2026-11.birlik

      The copy is a graph like any other. What is damaged is not copied.
      """)

  @Argument(help: "The graph.", completion: Completions.graph)
  var graph: String
  @Argument(help: "The new folder.")
  var target: String

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    let store = try GraphFolder.open(graph, mode: .read)
    do { try store.backup(to: target) } catch { throw Failure(.inputOutput, "\(error)") }
    let copy = try GraphFolder.snapshot(of: GraphFolder.open(target, mode: .read))
    report("\(target): \(copy.quadCount) statements")
    return .success
  }
}
