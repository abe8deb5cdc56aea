/// Reads the dictionary's small JSON tables (RFC 8259) without a general decoder: lists of
/// strings in one pass into one buffer, the rest into ``JSONValue``.
struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A list of strings; nil where the text is anything else.
  mutating func stringList() -> StringTable? {
    guard skip(UInt8(ascii: "[")) else { return nil }
    var table = StringTable(capacity: bytes.count)
    if skip(UInt8(ascii: "]")) { return table }
    repeat {
      guard skip(UInt8(ascii: "\"")), scanString(into: &table.bytes) else { return nil }
      table.finish()
    } while skip(UInt8(ascii: ","))
    return skip(UInt8(ascii: "]")) ? table : nil
  }

  /// Any value; nil where the text is not JSON, or nested more than 32 deep.
  mutating func value(depth: Int = 0) -> JSONValue? {
    guard depth < 32, let first = peek() else { return nil }
    switch first {
    case UInt8(ascii: "\""):
      position += 1
      var text: [UInt8] = []
      return scanString(into: &text) ? .string(String(decoding: text, as: UTF8.self)) : nil
    case UInt8(ascii: "["):
      position += 1
      var items: [JSONValue] = []
      if skip(UInt8(ascii: "]")) { return .list(items) }
      repeat {
        guard let item = value(depth: depth + 1) else { return nil }
        items.append(item)
      } while skip(UInt8(ascii: ","))
      return skip(UInt8(ascii: "]")) ? .list(items) : nil
    case UInt8(ascii: "{"): return object(depth: depth)
    default: return scalar()
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    position += 1
    var members: [String: JSONValue] = [:]
    if skip(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      guard case .string(let key)? = value(depth: depth + 1), skip(UInt8(ascii: ":")),
        let item = value(depth: depth + 1)
      else { return nil }
      members[key] = item
    } while skip(UInt8(ascii: ","))
    return skip(UInt8(ascii: "}")) ? .object(members) : nil
  }

  private mutating func scalar() -> JSONValue? {
    let start = position
    while position < bytes.count, !",]} \n\r\t".utf8.contains(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return text.isEmpty ? nil : .scalar(text)
  }

  private mutating func peek() -> UInt8? {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) {
      position += 1
    }
    return position < bytes.count ? bytes[position] : nil
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  /// The rest of a string after its opening quote, through the closing one.
  private mutating func scanString(into result: inout [UInt8]) -> Bool {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return true
      case UInt8(ascii: "\\"):
        guard scanEscape(into: &result) else { return false }
      default: result.append(byte)
      }
    }
    return false
  }

  private mutating func scanEscape(into result: inout [UInt8]) -> Bool {
    guard position < bytes.count else { return false }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      guard position + 4 <= bytes.count,
        let code = UInt32(
          String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      else { return false }
      position += 4
      result.append(contentsOf: Array(String(Character(scalar)).utf8))
    default: return false
    }
    return true
  }
}

/// A parsed JSON value; numbers and words stay text.
enum JSONValue {
  case string(String)
  case scalar(String)
  case list([JSONValue])
  case object([String: JSONValue])
}

/// Many short strings in one buffer.
struct StringTable: Sendable {
  fileprivate(set) var bytes: [UInt8] = []
  private var ends: [Int32] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
    ends.reserveCapacity(capacity / 16)
  }

  var count: Int { ends.count }

  fileprivate mutating func finish() { ends.append(Int32(bytes.count)) }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    finish()
  }

  /// The UTF-8 of string `index`.
  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}
