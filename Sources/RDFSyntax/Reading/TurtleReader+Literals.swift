import RDFModel

/// Strings and numbers.
extension TurtleReader {
  /// A quoted string with its language tag or datatype; encoded.
  mutating func readLiteral() throws(SyntaxError) -> [UInt8] {
    let text = try readString()
    if peek() == UInt8(ascii: "@") {
      position += 1
      let tag = try readLanguageTag()
      return [EncodedTerm.Kind.languageString] + tag + [UInt8(ascii: " ")] + text
    }
    guard peek() == UInt8(ascii: "^"), peek(1) == UInt8(ascii: "^") else {
      return [EncodedTerm.Kind.string] + text
    }
    position += 2
    if !isLineFormat { skipBlank() }
    let datatype =
      peek() == UInt8(ascii: "<") || isLineFormat
      ? try readDatatypeIRI() : try readPrefixedName()
    if datatype.dropFirst().elementsEqual(XSD.string.value.utf8) {
      return [EncodedTerm.Kind.string] + text
    }
    return [EncodedTerm.Kind.typed] + datatype.dropFirst() + [UInt8(ascii: ">")] + text
  }

  private mutating func readDatatypeIRI() throws(SyntaxError) -> [UInt8] {
    guard peek() == UInt8(ascii: "<") else { throw failure("expected the IRI of a datatype") }
    return try readIRIReference()
  }

  private mutating func readLanguageTag() throws(SyntaxError) -> [UInt8] {
    let start = position
    while (peek() | 0x20) >= 0x61 && (peek() | 0x20) <= 0x7A { position += 1 }
    guard position > start else { throw failure("expected a language tag") }
    while peek() == UInt8(ascii: "-") {
      let part = position
      position += 1
      while NameCharacters.isNameByte(peek()), peek() < 0x80, peek() != 0x5F, peek() != 0x2D {
        position += 1
      }
      guard position > part + 1 else { throw failure("expected letters or digits after “-”") }
    }
    return input[start..<position].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }

  private mutating func readString() throws(SyntaxError) -> [UInt8] {
    let quote = input[position]
    let start = position
    let isLong = peek(1) == quote && peek(2) == quote
    position += isLong ? 3 : 1
    var bytes: [UInt8] = []
    while true {
      guard position < input.count else {
        throw failure("the string is not closed", at: start)
      }
      let byte = input[position]
      switch byte {
      case quote:
        if !isLong {
          position += 1
          return bytes
        }
        if peek(1) == quote, peek(2) == quote {
          position += 3
          return bytes
        }
        bytes.append(byte)
        position += 1
      case UInt8(ascii: "\\"):
        bytes.append(contentsOf: try readStringEscape())
      case 0x0A, 0x0D:
        guard isLong else { throw failure("the string is not closed on its line", at: start) }
        bytes.append(byte)
        position += 1
      case 0x80...:
        bytes.append(contentsOf: try readScalarBytes())
      default:
        bytes.append(byte)
        position += 1
      }
    }
  }

  private mutating func readStringEscape() throws(SyntaxError) -> [UInt8] {
    let simple: [UInt8: UInt8] = [
      UInt8(ascii: "t"): 0x09, UInt8(ascii: "b"): 0x08, UInt8(ascii: "n"): 0x0A,
      UInt8(ascii: "r"): 0x0D, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "\""): 0x22,
      UInt8(ascii: "'"): 0x27, UInt8(ascii: "\\"): 0x5C,
    ]
    if let byte = simple[peek(1)] {
      position += 2
      return [byte]
    }
    return Array(String(try readUnicodeEscape()).utf8)
  }

  /// An integer, decimal or double in short form.
  mutating func readNumber() throws(SyntaxError) -> [UInt8] {
    let start = position
    func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
    let whole = position
    while isDigit(peek()) { position += 1 }
    var digits = position - whole
    var type = XSD.integer
    let isExponentNext = (peek(1) | 0x20) == UInt8(ascii: "e") && digits > 0
    if peek() == UInt8(ascii: "."), isDigit(peek(1)) || isExponentNext {
      position += 1
      let fraction = position
      while isDigit(peek()) { position += 1 }
      digits += position - fraction
      type = XSD.decimal
    }
    if (peek() | 0x20) == UInt8(ascii: "e"), digits > 0 {
      position += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
      guard isDigit(peek()) else { throw failure("expected the digits of an exponent") }
      while isDigit(peek()) { position += 1 }
      type = XSD.double
    }
    guard digits > 0 else { throw failure("expected a number", at: start) }
    return [EncodedTerm.Kind.typed] + Array("\(type.value)>".utf8) + input[start..<position]
  }
}
