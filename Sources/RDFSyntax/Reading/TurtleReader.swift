import RDFModel

/// Reads the Turtle family: N-Triples, N-Quads, Turtle, TriG (RDF 1.1).
///
/// One reader serves the four, since each is a part of the next; `format` says what may stand.
struct TurtleReader {
  let input: [UInt8]
  let format: RDFFormat
  var position = 0
  var prefixes: [[UInt8]: [UInt8]] = [:]
  var base: String?
  var resolver: IRIResolver
  /// Put before every blank-node label, so that two documents share none.
  let blankScope: String
  var freshNodes = 0
  /// The encoding of the graph that statements go to; empty for the default graph.
  var graph: [UInt8] = []
  var batch = QuadBatch()
  let emit: (QuadBatch) throws(SyntaxError) -> Void
  var depth = 0

  /// Brackets deeper than this are refused, so that no document overflows the stack.
  static let deepest = 512
  static let batchSize = 1024

  init(
    _ input: [UInt8], format: RDFFormat, base: String?, blankScope: String,
    emit: @escaping (QuadBatch) throws(SyntaxError) -> Void
  ) {
    self.input = input
    self.format = format
    self.base = base
    self.blankScope = blankScope
    self.emit = emit
    resolver = IRIResolver(base: base)
  }

  var isLineFormat: Bool { format == .ntriples || format == .nquads }

  mutating func read() throws(SyntaxError) {
    skipBlank()
    while position < input.count {
      if isLineFormat { try readLine() } else { try readStatement() }
      skipBlank()
    }
    if !batch.isEmpty { try emit(batch) }
  }

  mutating func write(
    _ subject: [UInt8], _ predicate: [UInt8], _ object: [UInt8]
  ) throws(SyntaxError) {
    for term in [subject, predicate, object, graph] {
      batch.bytes.append(contentsOf: term)
      batch.ends.append(batch.bytes.count)
    }
    if batch.count >= Self.batchSize {
      try emit(batch)
      batch.removeAll()
    }
  }

  func failure(_ message: String, at offset: Int? = nil) -> SyntaxError {
    SyntaxError(message, in: input, at: offset ?? position)
  }

  /// The byte at `position + ahead`, or 0 behind the end.
  func peek(_ ahead: Int = 0) -> UInt8 {
    position + ahead < input.count ? input[position + ahead] : 0
  }

  mutating func expect(_ byte: UInt8, _ what: String) throws(SyntaxError) {
    guard position < input.count, input[position] == byte else { throw failure("expected \(what)") }
    position += 1
  }

  /// Skips white space and comments.
  mutating func skipBlank() {
    while position < input.count {
      switch input[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "#"):
        while position < input.count, input[position] != 0x0A, input[position] != 0x0D {
          position += 1
        }
      default: return
      }
    }
  }

  /// Whether the keyword stands here and is not part of a longer name.
  func isKeyword(_ word: StaticString, ignoringCase: Bool) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= input.count else { return false }
    for index in 0..<count {
      let byte = input[position + index]
      let same =
        ignoringCase && byte < 0x80
        ? (byte | 0x20) == (word.utf8Start[index] | 0x20)
        : byte == word.utf8Start[index]
      if !same { return false }
    }
    let next = peek(count)
    return !NameCharacters.isNameByte(next) && next != UInt8(ascii: ":")
  }
}

// MARK: - Lines (N-Triples, N-Quads)

extension TurtleReader {
  private mutating func skipSpaces() {
    while peek() == 0x20 || peek() == 0x09 { position += 1 }
  }

  private mutating func readLine() throws(SyntaxError) {
    let subject = try readLineTerm(allowsLiteral: false)
    skipSpaces()
    guard peek() == UInt8(ascii: "<") else { throw failure("expected the IRI of a predicate") }
    let predicate = try readIRIReference()
    skipSpaces()
    let object = try readLineTerm(allowsLiteral: true)
    skipSpaces()
    graph = []
    if format == .nquads, peek() == UInt8(ascii: "<") || peek() == UInt8(ascii: "_") {
      graph = try readLineTerm(allowsLiteral: false)
      skipSpaces()
    }
    try expect(UInt8(ascii: "."), "“.” at the end of the statement")
    skipSpaces()
    if position < input.count, peek() != 0x0A, peek() != 0x0D, peek() != UInt8(ascii: "#") {
      throw failure("expected the end of the line")
    }
    try write(subject, predicate, object)
  }

  private mutating func readLineTerm(allowsLiteral: Bool) throws(SyntaxError) -> [UInt8] {
    switch peek() {
    case UInt8(ascii: "<"): return try readIRIReference()
    case UInt8(ascii: "_"): return try readBlankNodeLabel()
    case UInt8(ascii: "\"") where allowsLiteral:
      if peek(1) == UInt8(ascii: "\""), peek(2) == UInt8(ascii: "\"") {
        throw failure("long strings are Turtle, not \(format.rawValue)")
      }
      return try readLiteral()
    default:
      throw failure(
        allowsLiteral
          ? "expected an IRI, a blank node or a literal"
          : "expected an IRI or a blank node")
    }
  }
}
