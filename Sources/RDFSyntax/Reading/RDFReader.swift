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
      return QuadStream(TurtleReader(source, self))
    case .rdfxml:
      return QuadStream(RDFXMLReader(source, base: base, blankScope: blankScope))
    case .jsonld: throw .unsupported(format)
    }
  }

  /// Reads `bytes` whole; `emit` gets batches of about a thousand quads in the order of the
  /// document.
  public func read(
    _ bytes: [UInt8], emit: (QuadBatch) throws(SyntaxError) -> Void
  ) throws(SyntaxError) {
    do throws(RDFReadError) {
      let stream = try stream(MemorySource(bytes))
      var batch = QuadBatch()
      while try stream.next(into: &batch) {
        do throws(SyntaxError) { try emit(batch) } catch { throw .syntax(error) }
      }
    } catch {
      if case .syntax(let error) = error { throw error }
      // Memory does not fail; what is left is a syntax without a reader.
      throw SyntaxError("\(error)", line: 1, column: 1, text: "", caret: 0)
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
