import Subprocess

/// Draws DOT as a picture by running Graphviz.
enum Graphviz {
  /// Draws `dot` into the file at `path`; `format` is what Graphviz calls it (`svg`, `png`). The
  /// DOT itself names the engine that lays it out. What Graphviz warns about is passed on.
  static func draw(_ dot: String, as format: String, to path: String) async throws(Failure) {
    let result: ExecutionResult<Void, BytesOutput, StringOutput<UTF8>>
    do {
      result = try await run(
        .name("dot"), arguments: ["-T\(format)"], input: .string(dot),
        output: .bytes(limit: 1 << 30), error: .string(limit: 1 << 16))
    } catch {
      throw Failure(
        .inputOutput,
        "cannot run Graphviz's dot: install it (Debian: apt-get install graphviz), "
          + "or write the DOT itself with -o FILE.dot")
    }
    let reason = result.standardError.split(separator: "\n").first.map(String.init)
    guard result.terminationStatus.isSuccess, !result.standardOutput.isEmpty else {
      throw Failure(
        .inputOutput, "Graphviz could not draw \(path): \(reason ?? "it gave no reason")")
    }
    if let reason { report("birlik: Graphviz says: \(reason)") }
    try FileOutput.write(result.standardOutput, to: path)
  }
}
