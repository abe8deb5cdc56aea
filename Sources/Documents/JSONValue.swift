/// A value of JSON (RFC 8259), read strictly; half of a surrogate pair is an error.
enum JSONValue: Hashable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  /// As written.
  case number(String)
  case bool(Bool)
  case null

  struct Failure: Error { let reason: String }

  init(parsing bytes: [UInt8]) throws(Failure) {
    var parser = JSONParser(bytes)
    self = try parser.document()
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { return members[key] }
    return nil
  }

  var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }
}

private struct JSONParser {
  let bytes: [UInt8]
  var index = 0
  var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONValue.Failure) -> JSONValue {
    let value = try value()
    skipSpace()
    guard index == bytes.count else { throw unexpected() }
    return value
  }

  private mutating func value() throws(JSONValue.Failure) -> JSONValue {
    skipSpace()
    guard depth < 200 else { throw JSONValue.Failure(reason: "nested too deep") }
    switch peek {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object() throws(JSONValue.Failure) -> JSONValue {
    var members: [String: JSONValue] = [:]
    depth += 1
    index += 1
    skipSpace()
    while peek != UInt8(ascii: "}") {
      guard peek == UInt8(ascii: "\"") else { throw unexpected() }
      let key = try string()
      skipSpace()
      try expect(UInt8(ascii: ":"))
      members[key] = try value()
      skipSpace()
      guard peek == UInt8(ascii: ",") else { break }
      index += 1
      skipSpace()
      guard peek != UInt8(ascii: "}") else { throw unexpected() }
    }
    try expect(UInt8(ascii: "}"))
    depth -= 1
    return .object(members)
  }

  private mutating func array() throws(JSONValue.Failure) -> JSONValue {
    var elements: [JSONValue] = []
    depth += 1
    index += 1
    skipSpace()
    while peek != UInt8(ascii: "]") {
      elements.append(try value())
      skipSpace()
      guard peek == UInt8(ascii: ",") else { break }
      index += 1
      skipSpace()
      guard peek != UInt8(ascii: "]") else { throw unexpected() }
    }
    try expect(UInt8(ascii: "]"))
    depth -= 1
    return .array(elements)
  }

  private mutating func string() throws(JSONValue.Failure) -> String {
    index += 1
    var text: [UInt8] = []
    while true {
      guard let byte = peek else { throw unexpected() }
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        index += 1
        try escape(into: &text)
      case 0..<0x20: throw JSONValue.Failure(reason: "a control character in a string")
      default:
        text.append(byte)
        index += 1
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONValue.Failure) {
    guard let byte = peek else { throw unexpected() }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"):
      let unit = try hexadecimal()
      let code = try pair(unit)
      guard let scalar = Unicode.Scalar(code) else {
        throw JSONValue.Failure(reason: "half of a surrogate pair, \\u\(String(unit, radix: 16))")
      }
      text += Array(String(Character(scalar)).utf8)
    default: throw unexpected()
    }
  }

  /// The code point of a unit and, where it is the first of two, of the next.
  private mutating func pair(_ unit: UInt32) throws(JSONValue.Failure) -> UInt32 {
    guard (0xD800..<0xDC00).contains(unit), index + 1 < bytes.count,
      bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
    else { return unit }
    let start = index
    index += 2
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low) else {
      index = start
      return unit
    }
    return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
  }

  private mutating func hexadecimal() throws(JSONValue.Failure) -> UInt32 {
    // A sign would pass for a digit.
    guard index + 4 <= bytes.count, bytes[index] != UInt8(ascii: "+"),
      let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw unexpected() }
    index += 4
    return value
  }

  private mutating func number() throws(JSONValue.Failure) -> JSONValue {
    let start = index
    while let byte = peek, byte.isNumberCharacter { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard Double(text) != nil else {
      index = start
      throw unexpected()
    }
    return .number(text)
  }

  private mutating func word(
    _ word: String, _ value: JSONValue
  ) throws(JSONValue.Failure) -> JSONValue {
    guard bytes[index...].starts(with: Array(word.utf8)) else { throw unexpected() }
    index += word.utf8.count
    return value
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private mutating func expect(_ byte: UInt8) throws(JSONValue.Failure) {
    guard peek == byte else { throw unexpected() }
    index += 1
  }

  private func unexpected() -> JSONValue.Failure {
    guard let byte = peek else { return JSONValue.Failure(reason: "the JSON ends too early") }
    let sign = byte < 0x80 && byte > 0x20 ? "'\(Character(Unicode.Scalar(byte)))'" : "a byte"
    return JSONValue.Failure(reason: "unexpected \(sign) at column \(index + 1)")
  }
}

extension UInt8 {
  fileprivate var isNumberCharacter: Bool {
    switch self {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x65, 0x45: true
    default: false
    }
  }
}
