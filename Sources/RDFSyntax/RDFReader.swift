import RDFModel

/// Reads documents in any of the syntaxes into batches of quads.
public struct RDFReader {
  public let format: RDFFormat
  /// What relative IRIs are resolved against, or nil where they are errors.
  public var base: String?
  /// Put before every blank-node label, so that two documents share none.
  public var blankScope = ""

  public init(_ format: RDFFormat, base: String? = nil) {
    self.format = format
    self.base = base
  }

  /// Reads `bytes` whole; `emit` gets batches of about a thousand quads in the order of the document.
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
