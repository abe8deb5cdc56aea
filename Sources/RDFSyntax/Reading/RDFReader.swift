import ByteIO
import RDFModel

/// Reads documents in any of the syntaxes into batches of quads.
public struct RDFReader: Sendable {
  public let format: RDFFormat
  /// What relative IRIs are resolved against, or nil where they are errors.
  public var base: String?
  /// Put before every blank-node label, so that two documents share none.
  public var blankScope = ""
  /// N-Triples and N-Quads: lines that cannot be read are passed over and counted.
  public var isLenient = false

  public init(_ format: RDFFormat, base: String? = nil) {
    self.format = format
    self.base = base
  }

  /// Reads a document piece by piece.
  public func stream(_ source: any ByteSource) throws(RDFReadError) -> QuadStream {
    switch format {
    case .ntriples, .nquads, .turtle, .trig:
      do throws(IOError) {
        return QuadStream(WholeReader(reader: self, bytes: try source.readAll()))
      } catch { throw .input(error) }
    case .rdfxml, .jsonld: throw .unsupported(format)
    }
  }

  /// Reads `bytes` whole; `emit` gets batches of about a thousand quads in the order of the
  /// document.
  public func read(
    _ bytes: [UInt8], emit: @escaping (QuadBatch) throws(SyntaxError) -> Void
  ) throws(SyntaxError) {
    switch format {
    case .ntriples, .nquads, .turtle, .trig:
      var reader = TurtleReader(
        bytes, format: format, base: base, blankScope: blankScope, emit: emit)
      try reader.read()
    case .rdfxml, .jsonld:
      throw SyntaxError(
        "reading \(format.rawValue) is not built yet", line: 1, column: 1, text: "", caret: 0)
    }
  }

  /// Reads `bytes` whole into memory.
  public func quads(_ bytes: [UInt8]) throws(SyntaxError) -> [Quad] {
    var result: [Quad] = []
    try read(bytes) { (batch) throws(SyntaxError) in
      for index in 0..<batch.count { result.append(batch[index]) }
    }
    return result
  }
}

/// A document that is read at the first call.
private struct WholeReader: StatementReader {
  let reader: RDFReader
  let bytes: [UInt8]
  var batches: [QuadBatch]?
  var prefixMap = PrefixMap()
  var skippedLines = 0
  var firstSkipped: SyntaxError?

  init(reader: RDFReader, bytes: [UInt8]) {
    self.reader = reader
    self.bytes = bytes
  }

  mutating func next(into batch: inout QuadBatch) throws(RDFReadError) -> Bool {
    if batches == nil {
      var read: [QuadBatch] = []
      do throws(SyntaxError) { try reader.read(bytes) { read.append($0) } } catch {
        throw .syntax(error)
      }
      batches = read.reversed()
    }
    guard let next = batches?.popLast() else { return false }
    batch = next
    return true
  }
}
