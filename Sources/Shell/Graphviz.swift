import Subprocess

/// Draws DOT as a picture by running Graphviz.
enum Graphviz {
  /// Above this many nodes `sfdp` lays out, since `dot` would take minutes.
  static let mostNodesForDot = 300

  /// Draws `dot` into the file at `path`; `format` is what Graphviz calls it (`svg`, `png`).
  static func draw(
    _ dot: String, as format: String, to path: String, nodeCount: Int
  ) async throws(Failure) {
    let layout = nodeCount > mostNodesForDot ? "sfdp" : "dot"
    let result: ExecutionResult<Void, DiscardedOutput, StringOutput<UTF8>>
    do {
      result = try await run(
        .name(layout), arguments: ["-T\(format)", "-o", path], input: .string(dot),
        output: .discarded, error: .string(limit: 1 << 16))
    } catch {
      throw Failure(
        .inputOutput,
        "cannot run Graphviz's \(layout): install it (Debian: apt-get install graphviz), "
          + "or write the DOT itself with -o FILE.dot")
    }
    guard result.terminationStatus.isSuccess else {
      let reason = result.standardError.split(separator: "\n").first ?? "it gave no reason"
      throw Failure(.inputOutput, "Graphviz could not write \(path): \(reason)")
    }
  }
}
