/// As much of JSON as the networks' descriptions need: objects, arrays, whole numbers, strings
/// without escapes.
package indirect enum JSONValue: Hashable, Sendable {
  case object([String: JSONValue])
  case array([JSONValue])
  case number(Int)
  case string(String)

  /// The value at a path of member names; array elements by their index in digits.
  package subscript(path: String...) -> JSONValue? {
    var value = self
    for step in path {
      switch value {
      case .object(let members):
        guard let next = members[step] else { return nil }
        value = next
      case .array(let elements):
        guard let index = Int(step), elements.indices.contains(index) else { return nil }
        value = elements[index]
      default: return nil
      }
    }
    return value
  }

  /// nil when the bytes are not such a text.
  package static func parse(_ bytes: [UInt8]) -> JSONValue? {
    var parser = Parser(bytes: bytes)
    guard let value = parser.value(depth: 0) else { return nil }
    parser.skipSpace()
    return parser.position == bytes.count ? value : nil
  }

  private struct Parser {
    let bytes: [UInt8]
    var position = 0

    mutating func skipSpace() {
      while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
        position += 1
      }
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: character) else {
        return false
      }
      position += 1
      return true
    }

    mutating func value(depth: Int) -> JSONValue? {
      guard depth < 32 else { return nil }
      if take("{") { return object(depth: depth) }
      if take("[") { return array(depth: depth) }
      if take("\"") { return rest().map { .string($0) } }
      let start = position
      while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
      return Int(String(decoding: bytes[start..<position], as: UTF8.self)).map { .number($0) }
    }

    /// The rest of a string after its opening quotation mark.
    private mutating func rest() -> String? {
      guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
      defer { position = end + 1 }
      return String(decoding: bytes[position..<end], as: UTF8.self)
    }

    private mutating func object(depth: Int) -> JSONValue? {
      var members: [String: JSONValue] = [:]
      if take("}") { return .object(members) }
      repeat {
        guard take("\""), let name = rest(), take(":"), let value = value(depth: depth + 1)
        else { return nil }
        members[name] = value
      } while take(",")
      return take("}") ? .object(members) : nil
    }

    private mutating func array(depth: Int) -> JSONValue? {
      var elements: [JSONValue] = []
      if take("]") { return .array(elements) }
      repeat {
        guard let value = value(depth: depth + 1) else { return nil }
        elements.append(value)
      } while take(",")
      return take("]") ? .array(elements) : nil
    }
  }
}
