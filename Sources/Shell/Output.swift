import Glibc

/// Bytes to a file descriptor, through one buffer.
///
/// A reader that goes away (`| head`) ends the program quietly: SIGPIPE keeps its default action.
final class Output {
  /// Nil keeps everything in memory.
  private let descriptor: Int32?
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 16

  init(descriptor: Int32?) {
    self.descriptor = descriptor
    buffer.reserveCapacity(Self.capacity)
  }

  /// Keeps what is written: ``collected``.
  static func inMemory() -> Output { Output(descriptor: nil) }

  var collected: [UInt8] { buffer }

  func write(_ text: String) { write(text.utf8) }

  func write(_ bytes: some Collection<UInt8>) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { flush() }
  }

  func line(_ text: String) {
    write(text.utf8)
    buffer.append(UInt8(ascii: "\n"))
  }

  func flush() {
    guard let descriptor else { return }
    var start = 0
    buffer.withUnsafeBytes { bytes in
      while start < bytes.count {
        let written = Glibc.write(descriptor, bytes.baseAddress! + start, bytes.count - start)
        if written > 0 {
          start += written
        } else if errno != EINTR {
          break
        }
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// A message to standard error, at once; what a terminal would obey in it is made harmless.
func report(_ text: String, style: String? = nil) {
  let error = Output(descriptor: STDERR_FILENO)
  let safe = Printable.lines(text)
  error.line(style.map { Terminal.current.styled(safe, $0) } ?? safe)
  error.flush()
}
