/// Where bytes go: a file, a pipe, memory, or a compressor before another sink.
///
/// Writers collect their own blocks (64 KiB and more), so a call is rare and need not be fast. One
/// thread at a time.
public protocol ByteSink: AnyObject {
  /// Takes all of `bytes`.
  func write(_ bytes: UnsafeRawBufferPointer) throws(IOError)
  /// Hands on what is held back and closes; nothing may be written afterwards. A sink that is let
  /// go without it leaves no file behind where it can help it.
  func finish() throws(IOError)
}

extension ByteSink {
  public func write(_ bytes: [UInt8]) throws(IOError) {
    var failure: IOError?
    bytes.withUnsafeBytes { buffer in
      do throws(IOError) { try write(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  public func write(_ text: String) throws(IOError) { try write(Array(text.utf8)) }
}

/// Collects the bytes in memory.
public final class MemorySink: ByteSink {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public func write(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }

  public func finish() {}

  /// The bytes as text; malformed UTF-8 becomes U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
