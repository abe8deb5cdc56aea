/// The forms in which results are written.
public enum ResultFormat: String, CaseIterable, Sendable {
  /// SPARQL 1.1 Query Results JSON Format.
  case json
  /// SPARQL Query Results XML Format.
  case xml
  /// SPARQL 1.1 Query Results CSV: values alone.
  case csv
  /// SPARQL 1.1 Query Results TSV: terms as in Turtle.
  case tsv
  /// One JSON object a line, variable to plain value.
  case jsonl
}

/// Writes results as bytes, in batches of about 64 KiB.
public struct ResultWriter: Sendable {
  public let format: ResultFormat

  public init(_ format: ResultFormat) { self.format = format }

  /// Writes solutions; `sink` gets the batches in order and may throw to stop.
  public func write<Failure: Error>(
    _ solutions: Solutions, to sink: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var bytes: [UInt8] = []
    appendHead(solutions.variables, to: &bytes)
    for row in 0..<solutions.rowCount {
      append(solutions, row: row, to: &bytes)
      if bytes.count > 1 << 16 {
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    appendTail(to: &bytes)
    try sink(bytes)
  }

  /// Writes the answer of an ASK. CSV and TSV have no form for it: the word alone.
  public func write<Failure: Error>(
    _ boolean: Bool, to sink: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try sink(bytes(of: boolean))
  }
}
