import ByteIO
import RDFModel

/// Reads the Turtle family: N-Triples, N-Quads, Turtle, TriG (RDF 1.1), statement by statement.
///
/// One reader serves the four, since each is a part of the next; `format` says what may stand. The
/// document passes through a window. A statement that meets the window's end is read again when
/// more of the document stands there, so the grammar never asks for bytes.
struct TurtleReader: StatementReader {
  let format: RDFFormat
  let isLenient: Bool
  let classes = ByteClass.pointer
  var window: TextWindow
  var position = 0
  /// Whether a name met the end of the window.
  var metEnd = false
  var prefixes = PrefixTable()
  var resolver: IRIResolver
  /// Put before every blank-node label, so that two documents share none.
  let blankScope: [UInt8]
  var freshNodes = 0
  /// The graph that statements go to, encoded; empty for the default graph.
  var graph: [UInt8] = []
  /// Whether the reader stands inside the braces of a graph.
  var isInGraph = false
  var batch = QuadBatch()
  /// For the formats whose statements are lines.
  private let plainLines: PlainLines?
  /// Terms of the statement being read, the newest last.
  var scratch: [UInt8] = []
  var depth = 0
  private(set) var skippedLines = 0
  private(set) var firstSkipped: SyntaxError?
  private var isFailed = false

  /// Brackets deeper than this are refused, so that no document overflows the stack.
  static let deepest = 512
  static let batchSize = 1024
  /// Nothing in the grammar looks further ahead than this, names apart.
  private static let lookAhead = 64

  init(_ source: any ByteSource, _ options: RDFReader) {
    format = options.format
    isLenient = options.isLenient && (format == .ntriples || format == .nquads)
    window = TextWindow(source)
    resolver = IRIResolver(base: options.base)
    blankScope = Array(options.blankScope.utf8)
    let hasLines = format == .ntriples || format == .nquads
    plainLines =
      hasLines ? PlainLines(hasGraphs: format == .nquads, blankScope: blankScope) : nil
  }

  var prefixMap: PrefixMap { prefixes.map }

  var isLineFormat: Bool { format == .ntriples || format == .nquads }

  mutating func next(into result: inout QuadBatch) throws(RDFReadError) -> Bool {
    guard !isFailed else { return false }
    do throws(RDFReadError) {
      while batch.count < Self.batchSize {
        if let plainLines {
          position += plainLines.read(window.range(position..<window.count), into: &batch)
          if batch.count == Self.batchSize { break }
        }
        guard try skipToStatement() else { break }
        try readNext()
      }
    } catch {
      isFailed = true
      throw error
    }
    swap(&result, &batch)
    batch.removeAll()
    return !result.isEmpty
  }

  /// Skips white space and comments between statements; false at the end of the document.
  private mutating func skipToStatement() throws(RDFReadError) -> Bool {
    while true {
      let comment = skipBlank()
      if position < window.count { return true }
      if window.isAtEnd {
        guard !isInGraph else { throw .syntax(failure("the graph is not closed by “}”")) }
        return false
      }
      // A comment cut by the end of the window begins again.
      position = comment ?? position
      try refill(keeping: position)
    }
  }

  /// Reads one statement, again when it met the end of the window.
  private mutating func readNext() throws(RDFReadError) {
    while true {
      if isLineFormat, !window.isAtEnd, !window.holdsLineFeed(from: position) {
        try refill(keeping: position)
        continue
      }
      let start = position
      let (bytes, ends, fresh) = (batch.bytes.count, batch.ends.count, freshNodes)
      let mark = isLineFormat ? nil : GraphMark(graph, isInGraph, resolver)
      var failure: SyntaxError?
      metEnd = false
      do throws(SyntaxError) {
        if isLineFormat { try readLine() } else { try readStatement() }
      } catch { failure = error }
      let isCut = isCut
      guard failure != nil || isCut else { return }
      position = start
      freshNodes = fresh
      batch.bytes.removeSubrange(bytes...)
      batch.ends.removeSubrange(ends...)
      scratch.removeAll(keepingCapacity: true)
      depth = 0
      if let mark { (graph, isInGraph, resolver) = (mark.graph, mark.isInGraph, mark.resolver) }
      if isCut {
        try refill(keeping: start)
      } else if let failure {
        guard isLenient else { throw .syntax(failure) }
        skippedLines += 1
        if firstSkipped == nil { firstSkipped = failure }
        return try skipLine()
      }
    }
  }

  private mutating func skipLine() throws(RDFReadError) {
    while true {
      while position < window.count, window[position] != 0x0A { position += 1 }
      if position < window.count || window.isAtEnd { return }
      try refill(keeping: position)
    }
  }

  private mutating func refill(keeping start: Int) throws(RDFReadError) {
    do throws(IOError) { try window.refill(keeping: start) } catch { throw .input(error) }
    position = 0
  }

  /// Whether what was read may go on behind the end of the window.
  private var isCut: Bool {
    !window.isAtEnd && (metEnd || position + Self.lookAhead > window.count)
  }

  /// The error at a place, the position unless given.
  func failure(_ message: @autoclosure () -> String, at offset: Int? = nil) -> SyntaxError {
    // The statement is read again: nobody sees this one.
    if isCut { return Self.notYet }
    return window.failure(message(), at: offset ?? position)
  }

  private static let notYet = SyntaxError("", line: 0, column: 0, text: "", caret: 0)

  /// The byte at `position + ahead`, or 0 behind the end.
  @inline(__always)
  func peek(_ ahead: Int = 0) -> UInt8 { window[position + ahead] }

  mutating func expect(_ byte: UInt8, _ what: String) throws(SyntaxError) {
    guard peek() == byte else { throw failure("expected \(what)") }
    position += 1
  }

  /// Skips white space and comments; returns where the last comment began if the window ends in it.
  @discardableResult
  mutating func skipBlank() -> Int? {
    while true {
      switch peek() {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "#"):
        let start = position
        while position < window.count, peek() != 0x0A, peek() != 0x0D { position += 1 }
        if position >= window.count { return start }
      default: return nil
      }
    }
  }

  /// Whether the keyword stands here and is not part of a longer name.
  func isKeyword(_ word: StaticString, ignoringCase: Bool, beforeColon: Bool = false) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= window.count else { return false }
    for index in 0..<count {
      let byte = peek(index)
      let same =
        ignoringCase && byte < 0x80
        ? (byte | 0x20) == (word.utf8Start[index] | 0x20)
        : byte == word.utf8Start[index]
      if !same { return false }
    }
    let next = peek(count)
    return !NameCharacters.isNameByte(next) && (beforeColon || next != UInt8(ascii: ":"))
  }
}

/// What a statement of Turtle or TriG may change before it fails.
private struct GraphMark {
  let graph: [UInt8]
  let isInGraph: Bool
  let resolver: IRIResolver

  init(_ graph: [UInt8], _ isInGraph: Bool, _ resolver: IRIResolver) {
    self.graph = graph
    self.isInGraph = isInGraph
    self.resolver = resolver
  }
}
