import ByteIO
import RDFModel

/// The bytes of a document on their way to a sink, and what every writer keeps account of.
struct DocumentOutput {
  let format: RDFFormat
  var options: RDFWriterOptions
  private let sink: any ByteSink
  var bytes: [UInt8] = []
  var report = RDFWriteReport()

  private static let blockSize = 1 << 17

  init(format: RDFFormat, sink: any ByteSink, options: RDFWriterOptions) {
    self.format = format
    self.sink = sink
    self.options = options
    bytes.reserveCapacity(Self.blockSize * 2)
  }

  /// Hands a full block on.
  @inline(__always)
  mutating func flushIfFull() throws(RDFWriteError) {
    if bytes.count >= Self.blockSize { try flush() }
  }

  private mutating func flush() throws(RDFWriteError) {
    do throws(IOError) { try sink.write(bytes) } catch { throw .output(error) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Hands on what is left and closes the sink.
  mutating func finish() throws(RDFWriteError) -> RDFWriteReport {
    try flush()
    do throws(IOError) { try sink.finish() } catch { throw .output(error) }
    return report
  }

  /// Counts a statement that cannot be written, or throws where none may be left out.
  mutating func skip(_ error: RDFWriteError) throws(RDFWriteError) {
    guard options.skipsUnrepresentable, error.isOfOneStatement else { throw error }
    report.skipped += 1
    if report.firstSkipped == nil { report.firstSkipped = error }
  }
}

extension Array where Element == UInt8 {
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func append(_ range: ByteRange) { append(contentsOf: range.buffer) }

  mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}
