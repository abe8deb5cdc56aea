/// Lexical forms of XSD that several types share.
enum XSDText {
  /// Without the white space at both ends (whiteSpace="collapse" for types without inner spaces).
  static func trimmed<Bytes: BidirectionalCollection<UInt8>>(_ bytes: Bytes) -> Bytes.SubSequence {
    var rest = bytes[...]
    while let first = rest.first, isSpace(first) { rest = rest.dropFirst() }
    while let last = rest.last, isSpace(last) { rest = rest.dropLast() }
    return rest
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func integer(_ bytes: some Collection<UInt8>) -> Int128? {
    guard bytes.allSatisfy({ $0 != UInt8(ascii: ".") }) else { return nil }
    return XSDDecimal(bytes).map(\.significand)
  }

  /// XSD 1.1 §3.3.5: decimal digits with an exponent, `INF`, `+INF`, `-INF`, `NaN`; the C forms
  /// (hexadecimal, `infinity`) are not XSD's.
  static func double(_ bytes: some Collection<UInt8>) -> Double? {
    let text = String(decoding: bytes, as: UTF8.self)
    switch text {
    case "INF", "+INF": return .infinity
    case "-INF": return -.infinity
    case "NaN": return .nan
    default: break
    }
    var digits = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        break
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    if let value = Double(text) { return value }
    // Digits may be missing on one side of the point, but not behind an `e`.
    if text.hasPrefix(".") { return Double("0" + text) }
    return text.hasSuffix(".") ? Double(text + "0") : nil
  }

  /// `1.0E6`: one digit before the point, at least one after it, an exponent always.
  static func canonical(_ value: Double, shortest: String) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-INF" : "INF" }
    if value == 0 { return value.sign == .minus ? "-0.0E0" : "0.0E0" }
    // The shortest form that Swift prints, taken apart: sign, digits, place of the point.
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let bytes = Array(shortest.utf8)
    for (index, byte) in bytes.enumerated() {
      if isDigit(byte) { digits.append(byte) }
      if byte == UInt8(ascii: ".") { point = digits.count }
      if byte == UInt8(ascii: "e") {
        exponent = Int(String(decoding: bytes[(index + 1)...], as: UTF8.self)) ?? 0
        break
      }
    }
    let leading = digits.prefix { $0 == 0x30 }.count
    exponent += (point ?? digits.count) - leading - 1
    var significant = Array(digits.dropFirst(leading))
    while significant.count > 1, significant.last == 0x30 { significant.removeLast() }
    let tail = significant.count > 1 ? significant[1...] : [0x30]
    return (value < 0 ? "-" : "") + String(decoding: significant.prefix(1), as: UTF8.self) + "."
      + String(decoding: tail, as: UTF8.self) + "E\(exponent)"
  }
}
