/// A JSON value: enough for the result files of the suites.
enum JSONText {
  case object([(key: String, value: JSONText)])
  case array([JSONText])
  case string(String)
  case other(String)

  subscript(key: String) -> JSONText? {
    if case .object(let members) = self { return members.first { $0.key == key }?.value }
    return nil
  }

  var items: [JSONText] { if case .array(let items) = self { items } else { [] } }

  var text: String? {
    switch self {
    case .string(let text), .other(let text): text
    default: nil
    }
  }

  static func parse(_ text: String) -> JSONText? {
    var reader = Reader(scalars: Array(text.unicodeScalars))
    return reader.value()
  }

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var position = 0

    var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    mutating func skipSpace() {
      while let scalar = next, scalar.value <= 0x20 { position += 1 }
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      skipSpace()
      guard next == scalar else { return false }
      position += 1
      return true
    }

    mutating func value() -> JSONText? {
      skipSpace()
      if take("{") {
        var members: [(key: String, value: JSONText)] = []
        while !take("}") {
          guard let key = string(), take(":"), let value = value() else { return nil }
          members.append((key, value))
          _ = take(",")
        }
        return .object(members)
      }
      if take("[") {
        var items: [JSONText] = []
        while !take("]") {
          guard let item = value() else { return nil }
          items.append(item)
          _ = take(",")
        }
        return .array(items)
      }
      if next == "\"" { return string().map { .string($0) } }
      var word = ""
      while let scalar = next, scalar.value > 0x20, !",]}".unicodeScalars.contains(scalar) {
        word.unicodeScalars.append(scalar)
        position += 1
      }
      return word.isEmpty ? nil : .other(word)
    }

    mutating func string() -> String? {
      guard take("\"") else { return nil }
      var result = String.UnicodeScalarView()
      while let scalar = next {
        position += 1
        if scalar == "\"" { return String(result) }
        guard scalar == "\\", let escaped = next else {
          result.append(scalar)
          continue
        }
        position += 1
        switch escaped {
        case "n": result.append("\n")
        case "t": result.append("\t")
        case "r": result.append("\r")
        case "u":
          var digits = ""
          while digits.count < 4, let digit = next {
            digits.unicodeScalars.append(digit)
            position += 1
          }
          if let value = UInt32(digits, radix: 16), let decoded = Unicode.Scalar(value) {
            result.append(decoded)
          }
        default: result.append(escaped)
        }
      }
      return nil
    }
  }
}
