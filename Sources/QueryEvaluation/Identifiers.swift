import RDFModel

/// Texts that name things: UUIDs, percent-encoding, language ranges.
enum Identifiers {
  /// A random UUID, version 4 (RFC 9562).
  static func uuid() -> String {
    var bytes: [UInt8] = []
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<16 { bytes.append(UInt8.random(in: 0...255, using: &generator)) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      appendHex(byte, to: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  static func appendHex(_ byte: UInt8, to text: inout [UInt8]) {
    for digit in [byte >> 4, byte & 15] { text.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
  }

  /// ENCODE_FOR_URI: everything but RFC 3986's unreserved characters.
  static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        result.append(byte)
      default:
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Basic filtering of RFC 4647.
  static func language(_ tag: String, matches range: String) -> Bool {
    if range == "*" { return !tag.isEmpty }
    let tag = tag.lowercased()
    let range = range.lowercased()
    return tag == range
      || (tag.hasPrefix(range) && tag.utf8.dropFirst(range.utf8.count).first == 0x2D)
  }
}

/// IRI() against the base of the query.
enum IRIResolution {
  static func resolve(_ text: String, against base: String?) -> String {
    guard let base else { return text }
    return IRIResolver.resolve(text, against: base)
  }
}
