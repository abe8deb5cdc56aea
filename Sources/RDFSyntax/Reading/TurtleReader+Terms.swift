import RDFModel

/// IRIs, prefixed names, blank nodes.
extension TurtleReader {
  /// `<…>`, resolved against the base; encoded.
  mutating func readIRIReference() throws(SyntaxError) -> [UInt8] {
    let start = position
    position += 1
    var bytes: [UInt8] = [EncodedTerm.Kind.iri]
    while true {
      guard position < input.count else {
        throw failure("the IRI is not closed by “>”", at: start)
      }
      let byte = input[position]
      switch byte {
      case UInt8(ascii: ">"):
        position += 1
        return try resolve(bytes, from: start)
      case UInt8(ascii: "\\"):
        let place = position
        let scalar = try readUnicodeEscape()
        guard Self.mayStandInIRI(scalar) else {
          throw failure("U+\(String(scalar.value, radix: 16)) may not stand in an IRI", at: place)
        }
        bytes.append(contentsOf: String(scalar).utf8)
      case 0x00...0x20, UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"):
        throw failure("this character may not stand in an IRI")
      case 0x80...:
        bytes.append(contentsOf: try readScalarBytes())
      default:
        bytes.append(byte)
        position += 1
      }
    }
  }

  private static func mayStandInIRI(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && !"<>\"{}|^`\\".unicodeScalars.contains(scalar)
  }

  private func resolve(_ bytes: [UInt8], from start: Int) throws(SyntaxError) -> [UInt8] {
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    if isLineFormat {
      guard IRIResolver.isAbsolute(text) else {
        throw failure("the IRI <\(text)> is relative", at: start)
      }
      return bytes
    }
    guard let absolute = resolver.resolve(text) else {
      throw failure("the IRI <\(text)> is relative and there is no base", at: start)
    }
    return absolute.utf8.count == text.utf8.count && absolute == text
      ? bytes : [EncodedTerm.Kind.iri] + Array(absolute.utf8)
  }

  /// The bytes of one well-formed UTF-8 character at `position`, which moves behind it.
  mutating func readScalarBytes() throws(SyntaxError) -> ArraySlice<UInt8> {
    let start = position
    let lead = input[start]
    let count =
      lead < 0x80
      ? 1
      : lead >= 0xC2 && lead < 0xE0
        ? 2
        : lead & 0xF0 == 0xE0
          ? 3
          : lead >= 0xF0 && lead < 0xF5 ? 4 : 0
    guard count > 0, start + count <= input.count else { throw failure("this is no UTF-8") }
    let bytes = input[start..<start + count]
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue = decoder.decode(&iterator) else { throw failure("this is no UTF-8") }
    position += count
    return bytes
  }

  private func scalar(at offset: Int) -> (scalar: Unicode.Scalar, count: Int)? {
    guard offset < input.count else { return nil }
    if input[offset] < 0x80 { return (Unicode.Scalar(input[offset]), 1) }
    var decoder = UTF8()
    var iterator = input[offset..<min(offset + 4, input.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  /// `\uXXXX` or `\UXXXXXXXX`.
  mutating func readUnicodeEscape() throws(SyntaxError) -> Unicode.Scalar {
    let start = position
    let digits = peek(1) == UInt8(ascii: "u") ? 4 : peek(1) == UInt8(ascii: "U") ? 8 : 0
    guard digits > 0, position + 2 + digits <= input.count else {
      throw failure("expected \\uXXXX or \\UXXXXXXXX")
    }
    var value: UInt32 = 0
    for byte in input[(position + 2)..<(position + 2 + digits)] {
      guard let digit = Self.hexadecimal(byte) else {
        throw failure("expected \(digits) hexadecimal digits", at: start)
      }
      value = value << 4 | UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw failure("the escape names no character", at: start)
    }
    position += 2 + digits
    return scalar
  }

  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// The part before `:`; may be empty.
  mutating func readPrefixName() throws(SyntaxError) -> [UInt8] {
    let start = position
    var end = position
    while let (scalar, count) = scalar(at: position) {
      let isFirst = position == start
      let fits =
        isFirst
        ? NameCharacters.isBase(scalar)
        : NameCharacters.isInside(scalar) || scalar == "."
      guard fits else { break }
      position += count
      if scalar != "." { end = position }
    }
    guard end == position else { throw failure("a prefix does not end in “.”") }
    return Array(input[start..<end])
  }

  mutating func readPrefixedName() throws(SyntaxError) -> [UInt8] {
    let start = position
    let name = try readPrefixName()
    guard peek() == UInt8(ascii: ":") else {
      throw failure("expected a term; a name has the form prefix:name", at: start)
    }
    guard let namespace = prefixes[name] else {
      let text = String(decoding: name, as: UTF8.self)
      throw failure("the prefix “\(text):” is not declared", at: start)
    }
    position += 1
    var bytes: [UInt8] = [EncodedTerm.Kind.iri] + namespace
    try readLocalName(into: &bytes)
    return bytes
  }

  /// PN_LOCAL: also digits and colons, `%XX`, backslash escapes; a dot at the end is not part of
  /// it.
  private mutating func readLocalName(into bytes: inout [UInt8]) throws(SyntaxError) {
    let start = position
    var dots = 0
    while let (scalar, count) = scalar(at: position) {
      switch scalar {
      case "%":
        guard Self.hexadecimal(peek(1)) != nil, Self.hexadecimal(peek(2)) != nil else {
          throw failure("expected two hexadecimal digits after “%”")
        }
        append(dots: &dots, to: &bytes)
        bytes.append(contentsOf: input[position..<position + 3])
        position += 3
      case "\\":
        guard "_~.-!$&'()*+,;=/?#@%".utf8.contains(peek(1)) else {
          throw failure("this character cannot be escaped in a name")
        }
        append(dots: &dots, to: &bytes)
        bytes.append(peek(1))
        position += 2
      case "." where position > start:
        dots += 1
        position += 1
      default:
        let isFirst = position == start
        let fits =
          NameCharacters.isBase(scalar) || scalar == "_" || scalar == ":"
          || (scalar.value >= 0x30 && scalar.value <= 0x39)
          || (!isFirst && NameCharacters.isInside(scalar))
        guard fits else {
          position -= dots
          return
        }
        append(dots: &dots, to: &bytes)
        bytes.append(contentsOf: input[position..<position + count])
        position += count
      }
    }
    position -= dots
  }

  private func append(dots: inout Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "."), count: dots))
    dots = 0
  }

  /// `_:label`, encoded with the document's scope.
  mutating func readBlankNodeLabel() throws(SyntaxError) -> [UInt8] {
    guard peek(1) == UInt8(ascii: ":") else { throw failure("expected “_:”") }
    position += 2
    let start = position
    var end = position
    while let (scalar, count) = scalar(at: position) {
      let isDigit = scalar.value >= 0x30 && scalar.value <= 0x39
      let fits =
        position == start
        ? NameCharacters.isBase(scalar) || scalar == "_" || isDigit
        : NameCharacters.isInside(scalar) || scalar == "."
      guard fits else { break }
      position += count
      if scalar != "." { end = position }
    }
    position = end
    guard end > start else { throw failure("expected the label of a blank node") }
    // The `b` keeps labels of the document apart from those that the reader makes.
    return [EncodedTerm.Kind.blankNode] + Array("\(blankScope)b".utf8) + input[start..<end]
  }
}
