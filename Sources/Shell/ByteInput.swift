import Glibc

/// Bytes of a file, or of standard input where the path is `-`.
enum ByteInput {
  /// A line longer than this many bytes is refused.
  static let longestLine = 256 << 20

  /// Calls `body` with each line, without its end; one line is held at a time.
  static func forEachLine(of path: String, _ body: ([UInt8]) -> Void) throws(Failure) {
    let descriptor = try open(path)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var line: [UInt8] = []
    try forEachBlock(descriptor, path) { (block: UnsafeRawBufferPointer) throws(Failure) in
      var start = 0
      while let end = block[start...].firstIndex(of: 0x0A) {
        line.append(contentsOf: block[start..<end])
        body(line)
        line.removeAll(keepingCapacity: true)
        start = end + 1
      }
      line.append(contentsOf: block[start...])
      if line.count > longestLine {
        throw Failure(.inputOutput, "\(path): a line is longer than 256 MiB; split it")
      }
    }
    if !line.isEmpty { body(line) }
  }

  /// Everything there is.
  static func readAll(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = try open(path)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    try forEachBlock(descriptor, path) { bytes.append(contentsOf: $0) }
    return bytes
  }

  private static func open(_ path: String) throws(Failure) -> Int32 {
    if path == "-" { return STDIN_FILENO }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(.inputOutput, "\(path): \(String(cString: strerror(errno)))")
    }
    return descriptor
  }

  private static func forEachBlock(
    _ descriptor: Int32, _ path: String, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    let size = 1 << 16
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, size)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure(.inputOutput, "\(path): \(String(cString: strerror(errno)))")
      }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }
}
