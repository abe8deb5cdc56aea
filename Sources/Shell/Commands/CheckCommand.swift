import ArgumentParser
import TripleStore

/// `birlik check`: whether a graph's files are whole.
struct CheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Verify a graph.",
    discussion: """
      Example:
        birlik check news.birlik --store

      --store reads every byte of the graph's files and verifies checksums, the order of terms and
      tables, and that they agree; it names the first fault and ends with 3.
      """)

  @Argument(help: "The graph.")
  var graph: String
  @Flag(help: "The files: checksums, order, agreement.")
  var store = false

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    let opened = try GraphFolder.open(graph, mode: .read)
    let check: StoreCheck
    do { check = try opened.check() } catch { throw Failure(.inputOutput, "\(error)") }
    output.line(
      "whole: \(check.quads) statements, \(check.terms) terms, \(check.namedGraphs) named graphs, "
        + "\(check.logRecords) commits in the log, \(check.sideFiles) side files")
    return .success
  }
}
