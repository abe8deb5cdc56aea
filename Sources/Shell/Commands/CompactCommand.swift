import ArgumentParser
import TripleStore

/// `birlik compact`: writes a graph anew without what was removed.
struct CompactCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "compact", abstract: "Give back the space of what was removed.",
    discussion: """
      Example:
        birlik compact news.birlik

      Changes gather in a log; compacting merges them into the graph's sorted files. It happens by
      itself when the log has grown long.
      """)

  @Argument(help: "The graph.", completion: Completions.graph)
  var graph: String

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    let store = try GraphFolder.open(graph, mode: .write)
    do {
      let before = try store.fileSizes()
      try store.compact()
      try store.close()
      let after = try store.fileSizes()
      report("\(graph): \(Self.total(before)) bytes before, \(Self.total(after)) after")
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
    return .success
  }

  private static func total(_ sizes: [PartSize]) -> Int { sizes.reduce(0) { $0 + $1.bytes } }
}
