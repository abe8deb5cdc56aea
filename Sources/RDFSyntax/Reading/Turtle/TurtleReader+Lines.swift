import RDFModel

/// Lines of N-Triples and N-Quads.
extension TurtleReader {
  @inline(__always)
  private mutating func skipSpaces() {
    while peek() == 0x20 || peek() == 0x09 { position += 1 }
  }

  mutating func readLine() throws(SyntaxError) {
    scratch.removeAll(keepingCapacity: true)
    try readNode("expected an IRI or a blank node")
    let subject = scratch.count
    skipSpaces()
    guard peek() == UInt8(ascii: "<") else { throw failure("expected the IRI of a predicate") }
    scratch.append(EncodedTerm.Kind.iri)
    try appendIRIReference()
    let predicate = scratch.count
    skipSpaces()
    if peek() == UInt8(ascii: "\"") {
      if peek(1) == UInt8(ascii: "\""), peek(2) == UInt8(ascii: "\"") {
        throw failure("long strings are Turtle, not \(format.title)")
      }
      try appendLiteral()
    } else {
      try readNode("expected an IRI, a blank node or a literal")
    }
    let object = scratch.count
    skipSpaces()
    if format == .nquads, peek() == UInt8(ascii: "<") || peek() == UInt8(ascii: "_") {
      try readNode("expected the name of a graph")
      skipSpaces()
    }
    try expect(UInt8(ascii: "."), "“.” at the end of the statement")
    skipSpaces()
    switch peek() {
    case 0x0A, 0x0D, UInt8(ascii: "#"): break
    default:
      guard position >= window.count else { throw failure("expected the end of the line") }
    }
    let start = batch.bytes.count
    batch.bytes.append(contentsOf: scratch)
    batch.ends.append(start + subject)
    batch.ends.append(start + predicate)
    batch.ends.append(start + object)
    batch.ends.append(batch.bytes.count)
  }

  @inline(__always)
  private mutating func readNode(_ message: StaticString) throws(SyntaxError) {
    switch peek() {
    case UInt8(ascii: "<"):
      scratch.append(EncodedTerm.Kind.iri)
      try appendIRIReference()
    case UInt8(ascii: "_"): try appendBlankNode()
    default: throw failure("\(message)")
    }
  }
}
