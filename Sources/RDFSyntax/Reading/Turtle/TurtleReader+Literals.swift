import RDFModel

/// Strings and numbers.
extension TurtleReader {
  /// A quoted string with its language tag or datatype, encoded: what follows the string in the
  /// document precedes it in the encoding.
  mutating func appendLiteral() throws(SyntaxError) {
    let quote = peek()
    if peek(1) != quote || peek(2) != quote {
      // The usual string: no escape, no line break.
      let start = position + 1
      var end = start
      var ored: UInt8 = 0
      while classes[Int(window[end])] & ByteClass.stopsString == 0 {
        ored |= window[end]
        end += 1
      }
      if window[end] == quote {
        position = end
        if ored >= 0x80, let bad = UTF8Check.firstError(window.range(start..<end)) {
          throw failure("this is no UTF-8", at: start + bad)
        }
        position = end + 1
        try appendLiteralHead()
        scratch.append(window.range(start..<end))
        return
      }
    }
    let origin = scratch.count
    try readString()
    let text = Array(scratch[origin...])
    scratch.removeSubrange(origin...)
    try appendLiteralHead()
    scratch.append(contentsOf: text)
  }

  private mutating func appendLiteralHead() throws(SyntaxError) {
    let next = peek()
    if next == UInt8(ascii: "@") {
      position += 1
      scratch.append(EncodedTerm.Kind.languageString)
      try appendLanguageTag()
      scratch.append(UInt8(ascii: " "))
    } else if next == UInt8(ascii: "^"), peek(1) == UInt8(ascii: "^") {
      position += 2
      if !isLineFormat { skipBlank() }
      let origin = scratch.count
      scratch.append(EncodedTerm.Kind.typed)
      if peek() == UInt8(ascii: "<") {
        try appendIRIReference()
      } else if isLineFormat {
        throw failure("expected the IRI of a datatype")
      } else {
        try appendPrefixedName()
      }
      if Self.isString(scratch, from: origin + 1) {
        scratch.removeSubrange(origin...)
        scratch.append(EncodedTerm.Kind.string)
      } else {
        scratch.append(UInt8(ascii: ">"))
      }
    } else {
      scratch.append(EncodedTerm.Kind.string)
    }
  }

  private static let string = Array(XSD.string.value.utf8)

  private static func isString(_ bytes: [UInt8], from origin: Int) -> Bool {
    bytes.count - origin == string.count && bytes[bytes.count - 1] == UInt8(ascii: "g")
      && bytes[origin...].elementsEqual(string)
  }

  private mutating func appendLanguageTag() throws(SyntaxError) {
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
    for byte in window.range(start..<position).buffer {
      scratch.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
  }

  private mutating func readString() throws(SyntaxError) {
    let quote = peek()
    let start = position
    let isLong = peek(1) == quote && peek(2) == quote && !isLineFormat
    position += isLong ? 3 : 1
    while true {
      let run = position
      var ored: UInt8 = 0
      while classes[Int(peek())] & ByteClass.stopsString == 0 {
        ored |= peek()
        position += 1
      }
      try appendRun(run, ored)
      let byte = peek()
      switch byte {
      case quote:
        if !isLong {
          position += 1
          return
        }
        if peek(1) == quote, peek(2) == quote {
          position += 3
          return
        }
      case UInt8(ascii: "\\"):
        try readStringEscape()
        continue
      case 0x0A, 0x0D:
        guard isLong else { throw failure("the string is not closed on its line", at: start) }
      case 0:
        guard position < window.count else {
          throw failure("the string is not closed", at: start)
        }
      default: break
      }
      scratch.append(byte)
      position += 1
    }
  }

  private mutating func readStringEscape() throws(SyntaxError) {
    let plain: UInt8? =
      switch peek(1) {
      case UInt8(ascii: "t"): 0x09
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): peek(1)
      default: nil
      }
    if let plain {
      position += 2
      scratch.append(plain)
    } else {
      scratch.append(contentsOf: String(try readUnicodeEscape()).utf8)
    }
  }

  private static let integer = [EncodedTerm.Kind.typed] + Array("\(XSD.integer.value)>".utf8)
  private static let decimal = [EncodedTerm.Kind.typed] + Array("\(XSD.decimal.value)>".utf8)
  private static let double = [EncodedTerm.Kind.typed] + Array("\(XSD.double.value)>".utf8)

  /// An integer, decimal or double in short form.
  mutating func appendNumber() throws(SyntaxError) {
    let start = position
    func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
    let whole = position
    while isDigit(peek()) { position += 1 }
    var digits = position - whole
    var head = Self.integer
    let isExponentNext = (peek(1) | 0x20) == UInt8(ascii: "e") && digits > 0
    if peek() == UInt8(ascii: "."), isDigit(peek(1)) || isExponentNext {
      position += 1
      let fraction = position
      while isDigit(peek()) { position += 1 }
      digits += position - fraction
      head = Self.decimal
    }
    if (peek() | 0x20) == UInt8(ascii: "e"), digits > 0 {
      position += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
      guard isDigit(peek()) else { throw failure("expected the digits of an exponent") }
      while isDigit(peek()) { position += 1 }
      head = Self.double
    }
    guard digits > 0 else { throw failure("expected a number", at: start) }
    scratch.append(contentsOf: head)
    scratch.append(window.range(start..<position))
  }
}
