import RDFModel

/// Terms as N-Triples spells them; Turtle and TriG take the same spelling.
enum TermText {
  static func append(_ term: TermBytes, to bytes: inout [UInt8]) throws(RDFWriteError) {
    switch term.kind {
    case EncodedTerm.Kind.iri: try appendIRI(term.body, to: &bytes)
    case EncodedTerm.Kind.blankNode:
      bytes.append("_:")
      appendLabel(term.body, to: &bytes)
    default:
      let (head, text) = term.literalParts()
      bytes.append(UInt8(ascii: "\""))
      appendEscaped(text, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
      if term.kind == EncodedTerm.Kind.languageString {
        bytes.append(UInt8(ascii: "@"))
        bytes.append(head)
      } else if term.kind == EncodedTerm.Kind.typed {
        bytes.append("^^")
        try appendIRI(head, to: &bytes)
      }
    }
  }

  /// The IRI in angle brackets. What may not stand there (IRIREF of the grammar) cannot be escaped
  /// either: then the term is no IRI.
  static func appendIRI(_ iri: ByteRange, to bytes: inout [UInt8]) throws(RDFWriteError) {
    guard !iri.isEmpty, isIRI(iri) else { throw .iri(iri.string) }
    bytes.append(UInt8(ascii: "<"))
    bytes.append(iri)
    bytes.append(UInt8(ascii: ">"))
  }

  @inline(__always)
  static func isIRI(_ iri: ByteRange) -> Bool {
    var bad: UInt8 = 0
    let table = ByteClass.pointer
    for index in 0..<iri.count { bad |= table[Int(iri[index])] }
    return bad & ByteClass.notInIRI == 0
  }

  /// A string between quotes: `"`, `\`, LF and CR must be escaped; so are the other controls.
  static func appendEscaped(_ text: ByteRange, to bytes: inout [UInt8]) {
    let table = ByteClass.pointer
    var start = 0
    for index in 0..<text.count where table[Int(text[index])] & ByteClass.escapedInString != 0 {
      bytes.append(text.dropFirst(start).prefix(index - start))
      appendEscape(text[index], to: &bytes)
      start = index + 1
    }
    bytes.append(text.dropFirst(start))
  }

  static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0x08: bytes.append("\\b")
    case 0x09: bytes.append("\\t")
    case 0x0A: bytes.append("\\n")
    case 0x0C: bytes.append("\\f")
    case 0x0D: bytes.append("\\r")
    case 0x22: bytes.append("\\\"")
    case 0x5C: bytes.append("\\\\")
    default:
      let digits = Array("0123456789ABCDEF".utf8)
      bytes.append("\\u00")
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }

  /// A blank node's label. One that the grammar refuses is spelled `x_` and its bytes in
  /// hexadecimal; so is one that starts like that, or two nodes could become one.
  static func appendLabel(_ label: ByteRange, to bytes: inout [UInt8]) {
    if BlankLabel.isPlain(label) {
      bytes.append(label)
    } else {
      BlankLabel.appendSpelled(label, to: &bytes)
    }
  }
}
