import ByteIO

/// Results into files: whole or not at all.
enum FileOutput {
  /// Replaces the file; `-` writes to standard output.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do { try RealDisk.shared.replace(path, with: bytes) } catch {
      throw Failure(.inputOutput, "\(error)")
    }
  }
}
