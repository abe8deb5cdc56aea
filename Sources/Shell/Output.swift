import ByteIO
import Glibc
import QueryEvaluation

/// Bytes to a file descriptor, through one buffer.
///
/// A reader that goes away (`| head`) ends the program quietly: SIGPIPE keeps its default action.
final class Output {
  /// Nil keeps everything in memory.
  private let descriptor: Int32?
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 16
  /// Told when the descriptor takes no more, such as on a full disk; what comes then is dropped.
  private let onFailure: (IOError) -> Void
  private var hasFailed = false
  /// What stops an answer in the middle: nothing more is written then.
  var cancellation: Cancellation?

  init(descriptor: Int32?, onFailure: @escaping (IOError) -> Void = { _ in }) {
    self.descriptor = descriptor
    self.onFailure = onFailure
    buffer.reserveCapacity(Self.capacity)
  }

  var isCancelled: Bool { cancellation?.isCancelled ?? false }

  /// Throws ``Failure`` when the answer is to stop.
  func checkCancellation() throws(Failure) {
    if isCancelled { throw Failure(.interrupted, "\(EvaluationError.cancelled)") }
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
    let code = hasFailed ? 0 : write(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
    guard code != 0 else { return }
    hasFailed = true
    onFailure(IOError(.write, path: "standard output", code: code))
  }

  /// The system's error, or 0.
  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty, !isCancelled {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let written = Glibc.write(descriptor, part.baseAddress, part.count)
        if written >= 0 {
          rest = rest.dropFirst(written)
        } else if errno == EAGAIN {
          // Whoever shares the descriptor made it one that does not wait.
          var poller = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&poller, 1, 1000)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}

/// A message to standard error, at once; what a terminal would obey in it is made harmless.
func report(_ text: String, style: String? = nil) {
  let error = Output(descriptor: STDERR_FILENO)
  let safe = Printable.lines(text)
  error.line(style.map { Terminal.current.styled(safe, $0) } ?? safe)
  error.flush()
}
