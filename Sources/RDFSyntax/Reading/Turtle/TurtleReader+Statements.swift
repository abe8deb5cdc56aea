import RDFModel

/// Statements, predicate lists, collections (Turtle §6.5, TriG §2).
///
/// A term is a range of `scratch`; the caller that reads one cuts it off again.
extension TurtleReader {
  typealias Place = Range<Int>

  private static let type = encoded(RDF.type)
  private static let first = encoded(RDF.first)
  private static let rest = encoded(RDF.rest)
  private static let end = encoded(RDF.nil)
  private static let boolean = [EncodedTerm.Kind.typed] + Array("\(XSD.boolean.value)>".utf8)

  private static func encoded(_ iri: IRI) -> [UInt8] {
    [EncodedTerm.Kind.iri] + Array(iri.value.utf8)
  }

  mutating func readStatement() throws(SyntaxError) {
    scratch.removeAll(keepingCapacity: true)
    if isInGraph { return try readGraphStatement() }
    if peek() == UInt8(ascii: "@") { return try readAtDirective() }
    if peek() | 0x20 == UInt8(ascii: "p"), isKeyword("prefix", ignoringCase: true) {
      position += 6
      return try readPrefix()
    }
    if peek() | 0x20 == UInt8(ascii: "b"), isKeyword("base", ignoringCase: true) {
      position += 4
      return try readBase()
    }
    if format == .trig, try opensGraph() { return }
    try readTriples()
    skipBlank()
    try expect(UInt8(ascii: "."), "“.” at the end of the statement")
  }

  private mutating func readAtDirective() throws(SyntaxError) {
    position += 1
    if isKeyword("prefix", ignoringCase: false, beforeColon: true) {
      position += 6
      try readPrefix()
    } else if isKeyword("base", ignoringCase: false) {
      position += 4
      try readBase()
    } else {
      throw failure("expected @prefix or @base")
    }
    skipBlank()
    try expect(UInt8(ascii: "."), "“.” after the directive")
  }

  private mutating func readPrefix() throws(SyntaxError) {
    skipBlank()
    let name = try readPrefixName()
    try expect(UInt8(ascii: ":"), "“:” after the prefix")
    prefixes.declare(name, try readDirectiveIRI())
  }

  private mutating func readBase() throws(SyntaxError) {
    resolver = IRIResolver(base: String(decoding: try readDirectiveIRI(), as: UTF8.self))
  }

  private mutating func readDirectiveIRI() throws(SyntaxError) -> [UInt8] {
    skipBlank()
    guard peek() == UInt8(ascii: "<") else { throw failure("expected an IRI in angle brackets") }
    let origin = scratch.count
    try appendIRIReference()
    return Array(scratch[origin...])
  }

  // MARK: Graphs

  /// Whether a graph's brace was opened; otherwise a statement may follow, unless it was read too.
  private mutating func opensGraph() throws(SyntaxError) -> Bool {
    if peek() == UInt8(ascii: "{") {
      openGraph(0..<0)
      return true
    }
    if isKeyword("graph", ignoringCase: true) {
      position += 5
      skipBlank()
      let name = try readGraphName()
      skipBlank()
      guard peek() == UInt8(ascii: "{") else { throw failure("expected “{”") }
      openGraph(name)
      return true
    }
    guard
      peek() == UInt8(ascii: "<") || peek() == UInt8(ascii: "_") || isPrefixedNameStart()
        || (peek() == UInt8(ascii: "[") && isAnonymous())
    else { return false }
    let name = try readGraphName()
    skipBlank()
    if peek() == UInt8(ascii: "{") {
      openGraph(name)
    } else {
      // Not a graph's name but a subject: what was read is kept, since a blank node has no other.
      try readPredicates(of: name, isRequired: true)
      skipBlank()
      try expect(UInt8(ascii: "."), "“.” at the end of the statement")
    }
    return true
  }

  private mutating func openGraph(_ name: Place) {
    position += 1
    graph = Array(scratch[name])
    isInGraph = true
  }

  private mutating func readGraphStatement() throws(SyntaxError) {
    if peek() == UInt8(ascii: "}") {
      position += 1
      graph = []
      isInGraph = false
      return
    }
    try readTriples()
    skipBlank()
    if peek() == UInt8(ascii: ".") {
      position += 1
    } else if peek() != UInt8(ascii: "}") {
      throw failure("expected “.” or “}”")
    }
  }

  @inline(__always)
  private func isPrefixedNameStart() -> Bool {
    peek() == UInt8(ascii: ":") || NameCharacters.isNameByte(peek())
  }

  private func isAnonymous() -> Bool {
    var index = position + 1
    while [0x20, 0x09, 0x0A, 0x0D].contains(window[index]) { index += 1 }
    return window[index] == UInt8(ascii: "]")
  }

  /// Whether only white space stands between a bracket here and the end of the window.
  private func endsInBlank() -> Bool {
    window.range(position + 1..<window.count).buffer.allSatisfy {
      [0x20, 0x09, 0x0A, 0x0D].contains($0)
    }
  }

  private mutating func readGraphName() throws(SyntaxError) -> Place {
    guard peek() == UInt8(ascii: "[") else { return try readName() }
    guard isAnonymous() else {
      // White space up to the end of the window: the bracket may come.
      metEnd = metEnd || endsInBlank()
      throw failure("expected the name of a graph")
    }
    while peek() != UInt8(ascii: "]") { position += 1 }
    position += 1
    return freshNode()
  }

  // MARK: Triples

  /// An IRI, a prefixed name or a labelled blank node.
  private mutating func readName() throws(SyntaxError) -> Place {
    let start = scratch.count
    switch peek() {
    case UInt8(ascii: "<"):
      scratch.append(EncodedTerm.Kind.iri)
      try appendIRIReference()
    case UInt8(ascii: "_"): try appendBlankNode()
    default:
      scratch.append(EncodedTerm.Kind.iri)
      try appendPrefixedName()
    }
    return start..<scratch.count
  }

  private mutating func readTriples() throws(SyntaxError) {
    if peek() == UInt8(ascii: "[") {
      let isEmpty = isAnonymous()
      let subject = try readPropertyList()
      skipBlank()
      return try readPredicates(of: subject, isRequired: isEmpty)
    }
    let subject: Place
    if peek() == UInt8(ascii: "(") {
      subject = try readCollection()
    } else if peek() == UInt8(ascii: "<") || peek() == UInt8(ascii: "_") || isPrefixedNameStart() {
      subject = try readName()
    } else {
      throw failure("expected a subject")
    }
    try readPredicates(of: subject, isRequired: true)
  }

  private mutating func readPredicates(of subject: Place, isRequired: Bool) throws(SyntaxError) {
    skipBlank()
    var count = 0
    while true {
      let mark = peek()
      if position >= window.count || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "]")
        || mark == UInt8(ascii: "}")
      {
        if count == 0, isRequired { throw failure("expected a predicate") }
        return
      }
      let predicate = try readVerb()
      count += 1
      repeat {
        skipBlank()
        let object = try readObject()
        write(subject, predicate, object)
        scratch.removeSubrange(predicate.upperBound...)
        skipBlank()
      } while take(UInt8(ascii: ","))
      scratch.removeSubrange(predicate.lowerBound...)
      guard take(UInt8(ascii: ";")) else { return }
      repeat { skipBlank() } while take(UInt8(ascii: ";"))
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  private mutating func readVerb() throws(SyntaxError) -> Place {
    let start = scratch.count
    if peek() == UInt8(ascii: "a"), isKeyword("a", ignoringCase: false) {
      position += 1
      scratch.append(contentsOf: Self.type)
      return start..<scratch.count
    }
    guard peek() == UInt8(ascii: "<") || isPrefixedNameStart(), peek() != UInt8(ascii: "_") else {
      throw failure("expected a predicate")
    }
    return try readName()
  }

  private mutating func readObject() throws(SyntaxError) -> Place {
    let start = scratch.count
    switch peek() {
    case UInt8(ascii: "<"), UInt8(ascii: "_"): return try readName()
    case UInt8(ascii: "["): return try readPropertyList()
    case UInt8(ascii: "("): return try readCollection()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try appendLiteral()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      try appendNumber()
    case UInt8(ascii: ".")
    where peek(1) >= UInt8(ascii: "0") && peek(1) <= UInt8(ascii: "9"):
      try appendNumber()
    case UInt8(ascii: "t") where isKeyword("true", ignoringCase: false): appendBoolean(4)
    case UInt8(ascii: "f") where isKeyword("false", ignoringCase: false): appendBoolean(5)
    default:
      guard isPrefixedNameStart() else { throw failure("expected an object") }
      return try readName()
    }
    return start..<scratch.count
  }

  private mutating func appendBoolean(_ count: Int) {
    scratch.append(contentsOf: Self.boolean)
    scratch.append(window.range(position..<position + count))
    position += count
  }

  private mutating func freshNode() -> Place {
    freshNodes += 1
    let start = scratch.count
    scratch.append(EncodedTerm.Kind.blankNode)
    scratch.append(contentsOf: blankScope)
    scratch.append("g\(freshNodes)")
    return start..<scratch.count
  }

  private mutating func readPropertyList() throws(SyntaxError) -> Place {
    try enter()
    position += 1
    let node = freshNode()
    skipBlank()
    if peek() != UInt8(ascii: "]") { try readPredicates(of: node, isRequired: true) }
    skipBlank()
    try expect(UInt8(ascii: "]"), "“]”")
    depth -= 1
    return node
  }

  private mutating func enter() throws(SyntaxError) {
    depth += 1
    if depth > Self.deepest {
      throw failure("brackets are nested deeper than \(Self.deepest) levels")
    }
  }

  private mutating func readCollection() throws(SyntaxError) -> Place {
    try enter()
    position += 1
    var head: Place?
    var last: Place?
    skipBlank()
    while peek() != UInt8(ascii: ")") {
      guard position < window.count else { throw failure("the list is not closed by “)”") }
      let node = freshNode()
      if let last { write(last, constant: Self.rest, node) } else { head = node }
      let item = try readObject()
      write(node, constant: Self.first, item)
      // Only the first cell and the last are asked for again.
      if let first = head, node.lowerBound > first.lowerBound {
        let moved = first.upperBound..<(first.upperBound + node.count)
        let label = Array(scratch[node])
        scratch.removeSubrange(first.upperBound...)
        scratch.append(contentsOf: label)
        last = moved
      } else {
        scratch.removeSubrange(node.upperBound...)
        last = node
      }
      skipBlank()
    }
    position += 1
    depth -= 1
    guard let head, let last else {
      let start = scratch.count
      scratch.append(contentsOf: Self.end)
      return start..<scratch.count
    }
    batch.bytes.append(contentsOf: scratch[last])
    batch.ends.append(batch.bytes.count)
    appendTerm(Self.rest)
    appendTerm(Self.end)
    appendTerm(graph)
    scratch.removeSubrange(head.upperBound...)
    return head
  }

  // MARK: Output

  @inline(__always)
  private mutating func appendTerm(_ place: Place) {
    scratch.withUnsafeBufferPointer { scratch in
      batch.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: scratch[place]))
    }
    batch.ends.append(batch.bytes.count)
  }

  @inline(__always)
  private mutating func appendTerm(_ bytes: [UInt8]) {
    batch.bytes.append(contentsOf: bytes)
    batch.ends.append(batch.bytes.count)
  }

  private mutating func write(_ subject: Place, _ predicate: Place, _ object: Place) {
    appendTerm(subject)
    appendTerm(predicate)
    appendTerm(object)
    appendTerm(graph)
  }

  private mutating func write(_ subject: Place, constant: [UInt8], _ object: Place) {
    appendTerm(subject)
    appendTerm(constant)
    appendTerm(object)
    appendTerm(graph)
  }
}
