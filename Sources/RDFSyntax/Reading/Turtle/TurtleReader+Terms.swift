import RDFModel

/// IRIs, prefixed names, blank nodes; each is appended to `scratch` in its encoding.
extension TurtleReader {
  /// `<…>`, resolved against the base, without its kind.
  mutating func appendIRIReference() throws(SyntaxError) {
    let start = position
    let origin = scratch.count
    position += 1
    var run = position
    var isASCII: UInt8 = 0
    while true {
      let byte = peek()
      if classes[Int(byte)] & ByteClass.notInIRI == 0 {
        isASCII |= byte
        position += 1
        continue
      }
      try appendRun(run, isASCII)
      if byte == UInt8(ascii: ">") { break }
      guard position < window.count else {
        throw failure("the IRI is not closed by “>”", at: start)
      }
      guard byte == UInt8(ascii: "\\") else {
        throw failure("this character may not stand in an IRI")
      }
      let place = position
      let scalar = try readUnicodeEscape()
      guard scalar.value > 0x20, !"<>\"{}|^`\\".unicodeScalars.contains(scalar) else {
        throw failure("U+\(String(scalar.value, radix: 16)) may not stand in an IRI", at: place)
      }
      scratch.append(contentsOf: String(scalar).utf8)
      run = position
      isASCII = 0
    }
    position += 1
    if isLineFormat || Self.looksAbsolute(scratch, from: origin) {
      guard Self.looksAbsolute(scratch, from: origin) else {
        let text = String(decoding: scratch[origin...], as: UTF8.self)
        throw failure("the IRI <\(text)> is relative", at: start)
      }
      return
    }
    let text = String(decoding: scratch[origin...], as: UTF8.self)
    guard let absolute = resolver.resolve(text) else {
      throw failure("the IRI <\(text)> is relative and there is no base", at: start)
    }
    scratch.removeSubrange(origin...)
    scratch.append(contentsOf: absolute.utf8)
  }

  /// The bytes from `run` to the position; well-formed UTF-8 when any is not ASCII.
  @inline(__always)
  mutating func appendRun(_ run: Int, _ ored: UInt8) throws(SyntaxError) {
    if ored >= 0x80, let bad = UTF8Check.firstError(window.range(run..<position)) {
      throw failure("this is no UTF-8", at: run + bad)
    }
    scratch.append(window.range(run..<position))
  }

  private static func looksAbsolute(_ bytes: [UInt8], from origin: Int) -> Bool {
    var index = origin
    while index < bytes.count {
      switch bytes[index] {
      case 0x41...0x5A, 0x61...0x7A: break
      case 0x30...0x39, 0x2B, 0x2D, 0x2E:
        if index == origin { return false }
      case UInt8(ascii: ":"): return index > origin
      default: return false
      }
      index += 1
    }
    return false
  }

  /// The character at an offset and its bytes; nil at the end and where there is no UTF-8.
  @inline(__always)
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, count: Int)? {
    guard offset < window.count else { return nil }
    let byte = window[offset]
    if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
    return window.range(offset..<window.count).scalar(at: 0).map { ($0.scalar, $0.width) }
  }

  /// `\uXXXX` or `\UXXXXXXXX`.
  mutating func readUnicodeEscape() throws(SyntaxError) -> Unicode.Scalar {
    let start = position
    let digits = peek(1) == UInt8(ascii: "u") ? 4 : peek(1) == UInt8(ascii: "U") ? 8 : 0
    guard digits > 0 else { throw failure("expected \\uXXXX or \\UXXXXXXXX") }
    var value: UInt32 = 0
    for index in 0..<digits {
      guard let digit = Self.hexadecimal(peek(2 + index)) else {
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
  mutating func readPrefixName() throws(SyntaxError) -> ByteRange {
    let start = position
    var end = position
    while true {
      let byte = peek()
      if classes[Int(byte)] & ByteClass.plainLabel != 0, byte != UInt8(ascii: "_"),
        position > start || byte > 0x39
      {
        position += 1
        end = position
        continue
      }
      guard let (scalar, count) = scalar(at: position) else {
        metEnd = metEnd || position >= window.count
        break
      }
      let fits =
        position == start
        ? NameCharacters.isBase(scalar)
        : NameCharacters.isInside(scalar) || scalar == "."
      guard fits else { break }
      position += count
      if scalar != "." { end = position }
    }
    guard end == position else { throw failure("a prefix does not end in “.”") }
    return window.range(start..<end)
  }

  mutating func appendPrefixedName() throws(SyntaxError) {
    let start = position
    let name = try readPrefixName()
    guard peek() == UInt8(ascii: ":") else {
      throw failure("expected a term; a name has the form prefix:name", at: start)
    }
    guard let namespace = prefixes.namespace(name) else {
      throw failure("the prefix “\(name.string):” is not declared", at: start)
    }
    position += 1
    scratch.append(contentsOf: namespace)
    try appendLocalName()
  }

  /// PN_LOCAL: also digits and colons, `%XX`, backslash escapes; a dot at the end is none of it.
  private mutating func appendLocalName() throws(SyntaxError) {
    let start = position
    while classes[Int(peek())] & ByteClass.plainLabel != 0 { position += 1 }
    scratch.append(window.range(start..<position))
    var dots = 0
    while let (scalar, count) = scalar(at: position) {
      switch scalar {
      case "%":
        guard Self.hexadecimal(peek(1)) != nil, Self.hexadecimal(peek(2)) != nil else {
          throw failure("expected two hexadecimal digits after “%”")
        }
        addDots(&dots)
        scratch.append(window.range(position..<position + 3))
        position += 3
      case "\\":
        guard "_~.-!$&'()*+,;=/?#@%".utf8.contains(peek(1)) else {
          throw failure("this character cannot be escaped in a name")
        }
        addDots(&dots)
        scratch.append(peek(1))
        position += 2
      case "." where position > start:
        dots += 1
        position += 1
      default:
        let fits =
          NameCharacters.isBase(scalar) || scalar == "_" || scalar == ":"
          || (scalar.value >= 0x30 && scalar.value <= 0x39)
          || (position > start && NameCharacters.isInside(scalar))
        guard fits else {
          position -= dots
          return
        }
        addDots(&dots)
        scratch.append(window.range(position..<position + count))
        position += count
      }
    }
    metEnd = metEnd || position >= window.count
    position -= dots
  }

  private mutating func addDots(_ dots: inout Int) {
    for _ in 0..<dots { scratch.append(UInt8(ascii: ".")) }
    dots = 0
  }

  /// `_:label`, encoded with the document's scope.
  mutating func appendBlankNode() throws(SyntaxError) {
    guard peek(1) == UInt8(ascii: ":") else { throw failure("expected “_:”") }
    position += 2
    let start = position
    while classes[Int(peek())] & ByteClass.plainLabel != 0 { position += 1 }
    var end = position
    while let (scalar, count) = scalar(at: position) {
      let fits =
        position == start
        ? NameCharacters.isBase(scalar) : NameCharacters.isInside(scalar) || scalar == "."
      guard fits else { break }
      position += count
      if scalar != "." { end = position }
    }
    metEnd = metEnd || position >= window.count
    position = end
    guard end > start else { throw failure("expected the label of a blank node") }
    scratch.append(EncodedTerm.Kind.blankNode)
    scratch.append(contentsOf: blankScope)
    // The `b` keeps labels of the document apart from those that the reader makes.
    scratch.append(UInt8(ascii: "b"))
    scratch.append(window.range(start..<end))
  }
}
