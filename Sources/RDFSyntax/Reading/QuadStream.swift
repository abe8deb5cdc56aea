import ByteIO
import RDFModel

/// Why a document cannot be read on.
public enum RDFReadError: Error, Hashable, Sendable, CustomStringConvertible {
  case syntax(SyntaxError)
  case input(IOError)
  /// There is no reader for the syntax.
  case unsupported(RDFFormat)

  public var description: String {
    switch self {
    case .syntax(let error): error.description
    case .input(let error): error.description
    case .unsupported(let format): "\(format.title) can be written but not read"
    }
  }
}

/// A document that is being read, batch by batch, in bounded memory.
///
/// ```swift
/// let stream = try RDFReader(.turtle).stream(try ByteStream.source("graph.ttl.zst"))
/// var batch = QuadBatch()
/// while try stream.next(into: &batch) { store.add(batch) }
/// ```
public final class QuadStream {
  private var reader: any StatementReader

  init(_ reader: any StatementReader) { self.reader = reader }

  /// Replaces the content of `batch` by the next thousand quads or so; false at the end, where the
  /// batch is left empty. Throws ``RDFReadError``; the quads before the place came with earlier
  /// calls.
  public func next(into batch: inout QuadBatch) throws(RDFReadError) -> Bool {
    batch.removeAll()
    return try reader.next(into: &batch)
  }

  /// The prefixes declared so far.
  public var prefixes: PrefixMap { reader.prefixMap }

  /// Lines that could not be read, where ``RDFReader/isLenient`` passes them over.
  public var skippedLines: Int { reader.skippedLines }

  /// The first of them, with its place.
  public var firstSkipped: SyntaxError? { reader.firstSkipped }
}

/// A reader of one syntax.
protocol StatementReader {
  mutating func next(into batch: inout QuadBatch) throws(RDFReadError) -> Bool
  var prefixMap: PrefixMap { get }
  var skippedLines: Int { get }
  var firstSkipped: SyntaxError? { get }
}
