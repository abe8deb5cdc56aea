import ByteIO

/// Results into files: whole or not at all.
enum FileOutput {
  /// Replaces the file; `-` writes to standard output.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do {
      guard path == "-" else { return try RealDisk.shared.replace(path, with: bytes) }
      try DescriptorSink.standardOutput.write(bytes)
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
  }

  /// Collects what `body` writes and replaces the file by it.
  static func collect(
    to path: String, _ body: (Output) throws(Failure) -> Void
  ) throws(Failure) {
    let output = Output.inMemory()
    try body(output)
    try write(output.collected, to: path)
  }
}
