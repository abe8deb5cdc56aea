import RDFModel

/// Statements, predicate lists, collections (Turtle §6.5, TriG §2).
extension TurtleReader {
  private static let type = encoded(RDF.type)
  private static let first = encoded(RDF.first)
  private static let rest = encoded(RDF.rest)
  private static let end = encoded(RDF.nil)

  private static func encoded(_ iri: IRI) -> [UInt8] {
    [EncodedTerm.Kind.iri] + Array(iri.value.utf8)
  }

  mutating func readStatement() throws(SyntaxError) {
    if peek() == UInt8(ascii: "@") { return try readAtDirective() }
    if isKeyword("prefix", ignoringCase: true) {
      position += 6
      return try readPrefix()
    }
    if isKeyword("base", ignoringCase: true) {
      position += 4
      return try readBase()
    }
    guard format == .trig else {
      try readTriples()
      skipBlank()
      return try expect(UInt8(ascii: "."), "“.” at the end of the statement")
    }
    try readTrigBlock()
  }

  private mutating func readAtDirective() throws(SyntaxError) {
    position += 1
    if isKeyword("prefix", ignoringCase: false) {
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
    skipBlank()
    guard peek() == UInt8(ascii: "<") else { throw failure("expected an IRI in angle brackets") }
    prefixes[name] = Array(try readIRIReference().dropFirst())
  }

  private mutating func readBase() throws(SyntaxError) {
    skipBlank()
    guard peek() == UInt8(ascii: "<") else { throw failure("expected an IRI in angle brackets") }
    base = String(decoding: try readIRIReference().dropFirst(), as: UTF8.self)
    resolver = IRIResolver(base: base)
  }

  // MARK: Graphs

  private mutating func readTrigBlock() throws(SyntaxError) {
    if peek() == UInt8(ascii: "{") { return try readGraphBody(named: []) }
    if isKeyword("graph", ignoringCase: true) {
      position += 5
      skipBlank()
      let name = try readGraphName()
      skipBlank()
      return try readGraphBody(named: name)
    }
    let start = position
    if peek() == UInt8(ascii: "<") || peek() == UInt8(ascii: "_") || isPrefixedNameStart()
      || (peek() == UInt8(ascii: "[") && isAnonymous())
    {
      let name = try readGraphName()
      skipBlank()
      if peek() == UInt8(ascii: "{") { return try readGraphBody(named: name) }
      // Not a graph's name but a subject: what was read is kept, since a blank node has no other.
      try readPredicates(of: name, isRequired: true)
      skipBlank()
      return try expect(UInt8(ascii: "."), "“.” at the end of the statement")
    }
    position = start
    try readTriples()
    skipBlank()
    try expect(UInt8(ascii: "."), "“.” at the end of the statement")
  }

  private func isPrefixedNameStart() -> Bool {
    peek() == UInt8(ascii: ":") || NameCharacters.isNameByte(peek())
  }

  private func isAnonymous() -> Bool {
    var index = position + 1
    while index < input.count, [0x20, 0x09, 0x0A, 0x0D].contains(input[index]) { index += 1 }
    return index < input.count && input[index] == UInt8(ascii: "]")
  }

  private mutating func readGraphName() throws(SyntaxError) -> [UInt8] {
    switch peek() {
    case UInt8(ascii: "<"): return try readIRIReference()
    case UInt8(ascii: "_"): return try readBlankNodeLabel()
    case UInt8(ascii: "[") where isAnonymous():
      while peek() != UInt8(ascii: "]") { position += 1 }
      position += 1
      return freshNode()
    default: return try readPrefixedName()
    }
  }

  private mutating func readGraphBody(named name: [UInt8]) throws(SyntaxError) {
    try expect(UInt8(ascii: "{"), "“{”")
    graph = name
    skipBlank()
    while peek() != UInt8(ascii: "}") {
      guard position < input.count else { throw failure("the graph is not closed by “}”") }
      try readTriples()
      skipBlank()
      if peek() == UInt8(ascii: ".") {
        position += 1
        skipBlank()
      } else if peek() != UInt8(ascii: "}") {
        throw failure("expected “.” or “}”")
      }
    }
    position += 1
    graph = []
  }

  // MARK: Triples

  private mutating func readTriples() throws(SyntaxError) {
    if peek() == UInt8(ascii: "[") {
      let isEmpty = isAnonymous()
      let subject = try readPropertyList()
      skipBlank()
      return try readPredicates(of: subject, isRequired: isEmpty)
    }
    let subject: [UInt8]
    switch peek() {
    case UInt8(ascii: "("): subject = try readCollection()
    case UInt8(ascii: "<"): subject = try readIRIReference()
    case UInt8(ascii: "_"): subject = try readBlankNodeLabel()
    default:
      guard isPrefixedNameStart() else { throw failure("expected a subject") }
      subject = try readPrefixedName()
    }
    try readPredicates(of: subject, isRequired: true)
  }

  private mutating func readPredicates(
    of subject: [UInt8], isRequired: Bool
  ) throws(SyntaxError) {
    skipBlank()
    var count = 0
    while true {
      let mark = peek()
      if position >= input.count || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "]")
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
        try write(subject, predicate, object)
        skipBlank()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: ";")) else { return }
      repeat { skipBlank() } while take(UInt8(ascii: ";"))
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < input.count, input[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func readVerb() throws(SyntaxError) -> [UInt8] {
    if peek() == UInt8(ascii: "<") { return try readIRIReference() }
    if isKeyword("a", ignoringCase: false) {
      position += 1
      return Self.type
    }
    guard isPrefixedNameStart() else { throw failure("expected a predicate") }
    return try readPrefixedName()
  }

  private mutating func readObject() throws(SyntaxError) -> [UInt8] {
    switch peek() {
    case UInt8(ascii: "<"): return try readIRIReference()
    case UInt8(ascii: "_"): return try readBlankNodeLabel()
    case UInt8(ascii: "["): return try readPropertyList()
    case UInt8(ascii: "("): return try readCollection()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try readLiteral()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      return try readNumber()
    case UInt8(ascii: ".")
    where peek(1) >= UInt8(ascii: "0") && peek(1) <= UInt8(ascii: "9"):
      return try readNumber()
    default:
      for (word, count) in [("true", 4), ("false", 5)] as [(StaticString, Int)]
      where isKeyword(word, ignoringCase: false) {
        position += count
        return [EncodedTerm.Kind.typed] + Array("\(XSD.boolean.value)>\(word)".utf8)
      }
      guard isPrefixedNameStart() else { throw failure("expected an object") }
      return try readPrefixedName()
    }
  }

  mutating func freshNode() -> [UInt8] {
    freshNodes += 1
    return [EncodedTerm.Kind.blankNode] + Array("\(blankScope)g\(freshNodes)".utf8)
  }

  private mutating func readPropertyList() throws(SyntaxError) -> [UInt8] {
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

  private mutating func readCollection() throws(SyntaxError) -> [UInt8] {
    try enter()
    position += 1
    var head = Self.end
    var last: [UInt8] = []
    skipBlank()
    while peek() != UInt8(ascii: ")") {
      guard position < input.count else { throw failure("the list is not closed by “)”") }
      let node = freshNode()
      if last.isEmpty { head = node } else { try write(last, Self.rest, node) }
      let item = try readObject()
      try write(node, Self.first, item)
      last = node
      skipBlank()
    }
    position += 1
    if !last.isEmpty { try write(last, Self.rest, Self.end) }
    depth -= 1
    return head
  }
}
