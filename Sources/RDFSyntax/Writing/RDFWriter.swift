import ByteIO
import RDFModel

/// How a document is written.
public struct RDFWriterOptions: Sendable {
  /// Namespaces to write short; only those that are used appear in the document.
  public var prefixes: PrefixMap
  /// Turtle, TriG and RDF/XML: grouped, nested and sorted, for which the statements are held in
  /// memory. Otherwise they are written as they come, in bounded memory.
  public var isPretty = true
  /// Whether statements that the syntax has no way to say are counted and left out instead of
  /// ending the work.
  public var skipsUnrepresentable = false

  public init(
    prefixes: PrefixMap = .common, isPretty: Bool = true, skipsUnrepresentable: Bool = false
  ) {
    self.prefixes = prefixes
    self.isPretty = isPretty
    self.skipsUnrepresentable = skipsUnrepresentable
  }
}

/// What a finished document holds.
public struct RDFWriteReport: Hashable, Sendable {
  /// Statements taken, without those that were skipped; a statement given twice counts twice.
  public var written = 0
  /// Statements that the syntax cannot say.
  public var skipped = 0
  /// Why the first of them was skipped.
  public var firstSkipped: RDFWriteError?

  public init() {}
}

/// Writes statements in one of the syntaxes.
///
/// ```swift
/// let writer = RDFWriter(.rdfxml, to: try ByteStream.sink("graph.rdf.gz"))
/// try writer.write(batch)
/// let report = try writer.finish()
/// ```
///
/// The same statements in the same order give the same bytes; the pretty writers give the same
/// bytes for every order. A document is complete only after ``finish()``. One thread at a time.
public final class RDFWriter {
  private var writer: any StatementWriter
  private var pending = QuadBatch()

  /// Writes to `sink`, which ``finish()`` closes.
  public init(
    _ format: RDFFormat, to sink: any ByteSink, options: RDFWriterOptions = RDFWriterOptions()
  ) {
    let output = DocumentOutput(format: format, sink: sink, options: options)
    switch format {
    case .ntriples, .nquads: writer = LineWriter(output)
    case .turtle, .trig:
      writer = options.isPretty ? TurtleWriter(output) : TurtleStreamWriter(output)
    case .rdfxml: writer = options.isPretty ? RDFXMLWriter(output) : RDFXMLStreamWriter(output)
    case .jsonld: writer = JSONLDWriter(output)
    }
  }

  /// Adds namespaces to write short, such as those of the document that the statements come from. A
  /// prefix given before stands for the new namespace from here on.
  public func declare(_ prefixes: PrefixMap) { writer.declare(prefixes) }

  /// Writes a batch. Throws ``RDFWriteError`` for the first statement that cannot be written.
  public func write(_ batch: QuadBatch) throws(RDFWriteError) {
    try flush()
    try writer.write(batch)
  }

  /// Writes one statement.
  public func write(_ quad: Quad) throws(RDFWriteError) {
    pending.append(quad)
    if pending.count >= 1024 { try flush() }
  }

  /// Completes the document and closes the sink.
  @discardableResult
  public func finish() throws(RDFWriteError) -> RDFWriteReport {
    try flush()
    return try writer.finish()
  }

  private func flush() throws(RDFWriteError) {
    guard !pending.isEmpty else { return }
    try writer.write(pending)
    pending.removeAll()
  }
}

extension RDFWriter {
  /// The bytes of a document with `quads`.
  public static func bytes(
    of quads: some Sequence<Quad>, as format: RDFFormat,
    options: RDFWriterOptions = RDFWriterOptions()
  ) throws(RDFWriteError) -> [UInt8] {
    let sink = MemorySink()
    let writer = RDFWriter(format, to: sink, options: options)
    for quad in quads { try writer.write(quad) }
    try writer.finish()
    return sink.bytes
  }
}

/// A writer of one syntax.
protocol StatementWriter {
  mutating func write(_ batch: QuadBatch) throws(RDFWriteError)
  mutating func declare(_ prefixes: PrefixMap)
  mutating func finish() throws(RDFWriteError) -> RDFWriteReport
}

extension StatementWriter {
  /// For syntaxes without prefixes.
  mutating func declare(_ prefixes: PrefixMap) {}
}
