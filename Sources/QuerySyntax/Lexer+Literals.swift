extension Lexer {
  func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  func isHex(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// The code point that starts at `place`, with its length in bytes.
  func scalar(at place: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard place < bytes.count else { return nil }
    let first = bytes[place]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard place + length <= bytes.count else { return nil }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// PN_CHARS_BASE.
  func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// PN_CHARS.
  func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x5F, 0x2D, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: isLetter(scalar)
    }
  }

  /// A language tag, or a date of the short form.
  mutating func scanAt() -> Token.Kind {
    position += 1
    let start = position
    if let first = byte(), isDigit(first) {
      while let byte = byte(), isDigit(byte) || byte == UInt8(ascii: "-") { position += 1 }
      return .date(text(start..<position))
    }
    while let byte = byte(), isAlphanumeric(byte) || byte == UInt8(ascii: "-") { position += 1 }
    let tag = text(start..<position)
    guard tag.utf8.first.map({ !isDigit($0) && $0 != UInt8(ascii: "-") }) ?? false,
      tag.utf8.last != UInt8(ascii: "-")
    else {
      return .bad(message: "@ starts a language tag or, in the short form, a date", hint: nil)
    }
    return .languageTag(tag)
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  mutating func scanNumber() -> Token.Kind {
    let start = position
    var isDecimal = false
    while let byte = byte(), isDigit(byte) { position += 1 }
    if byte() == UInt8(ascii: ".") {
      let next = byte(1)
      let exponent = next == UInt8(ascii: "e") || next == UInt8(ascii: "E")
      if next.map(isDigit) ?? false || (exponent && startsExponent(at: position + 1)) {
        isDecimal = true
        position += 1
        while let byte = byte(), isDigit(byte) { position += 1 }
      }
    }
    if startsExponent(at: position) {
      position += 1
      if byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-") { position += 1 }
      while let byte = byte(), isDigit(byte) { position += 1 }
      return .double(text(start..<position))
    }
    return isDecimal ? .decimal(text(start..<position)) : .integer(text(start..<position))
  }

  private func startsExponent(at place: Int) -> Bool {
    guard place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") else { return false }
    var next = place + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "+") || bytes[next] == UInt8(ascii: "-") {
      next += 1
    }
    return next < bytes.count && isDigit(bytes[next])
  }

  mutating func scanString(quote: UInt8) -> Token.Kind {
    let start = position
    let isLong = byte(1) == quote && byte(2) == quote
    position += isLong ? 3 : 1
    var value: [UInt8] = []
    while let byte = byte() {
      if byte == quote, !isLong || (self.byte(1) == quote && self.byte(2) == quote) {
        position += isLong ? 3 : 1
        return .string(String(decoding: value, as: UTF8.self))
      }
      if byte == UInt8(ascii: "\\") {
        guard let escaped = self.byte(1), let plain = Self.escapes[escaped] else {
          let end = min(position + 2, bytes.count)
          let shown = text(position..<end)
          return .bad(
            message: "\(shown) is no escape in a string", hint: "a backslash is written \\\\")
        }
        value.append(plain)
        position += 2
        continue
      }
      if !isLong, byte == 0x0A || byte == 0x0D { break }
      value.append(byte)
      position += 1
    }
    position = min(max(position, start + 1), bytes.count)
    return .bad(
      message: "the string does not end",
      hint: isLong ? nil : "a string over several lines stands in \"\"\"…\"\"\"")
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "b"): 8,
    UInt8(ascii: "f"): 12, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "\""): 0x22,
    UInt8(ascii: "'"): 0x27,
  ]

  /// The text with `\u00E9` and `\U0001F600` replaced, which SPARQL does before anything else
  /// (§19.2); nil where an escape is no code point.
  static func unescapingCodePoints(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "\\")) else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\"), index + 1 < bytes.count else {
        result.append(byte)
        index += 1
        continue
      }
      let next = bytes[index + 1]
      let length = next == UInt8(ascii: "u") ? 4 : next == UInt8(ascii: "U") ? 8 : 0
      if length == 0 {
        result.append(byte)
        result.append(next)
        index += 2
        continue
      }
      let end = index + 2 + length
      guard end <= bytes.count,
        let value = UInt32(String(decoding: bytes[index + 2..<end], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { return nil }
      result.append(contentsOf: Array(String(Character(scalar)).utf8))
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }
}
