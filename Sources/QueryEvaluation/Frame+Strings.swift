import QuerySyntax
import RDFModel

extension Frame {
  /// The functions on strings (SPARQL 1.1 §17.4.3).
  func stringFunction(_ builtIn: BuiltIn, _ values: [Value]) -> Value? {
    if builtIn == .concat { return concatenation(values) }
    guard let (text, language) = text(values[0]) else { return nil }
    switch builtIn {
    case .strlen: return .integer(text.unicodeScalars.count)
    case .ucase: return string(text.uppercased(), language)
    case .lcase: return string(text.lowercased(), language)
    case .encodeForURI: return .string(Identifiers.percentEncoded(text))
    case .substr: return substring(text, language, values)
    case .regex:
      guard let pattern = plainText(values[1]) else { return nil }
      let flags = values.count > 2 ? plainText(values[2]) : ""
      guard let flags, let regex = regex(pattern, flags) else { return nil }
      return .boolean(regex.matches(text))
    case .replace:
      guard let pattern = plainText(values[1]), let with = plainText(values[2]) else { return nil }
      let flags = values.count > 3 ? plainText(values[3]) : ""
      guard let flags, let regex = regex(pattern, flags) else { return nil }
      return regex.replacing(in: text, with: with).map { string($0, language) }
    case .contains, .strStarts, .strEnds, .strBefore, .strAfter:
      guard let other = self.text(values[1]), other.language == nil || other.language == language
      else { return nil }
      return search(builtIn, text, other.text, language)
    default: return nil
    }
  }

  private func concatenation(_ values: [Value]) -> Value? {
    var result = ""
    var language: String??
    for value in values {
      guard let (text, tag) = text(value) else { return nil }
      result += text
      if let known = language {
        if known != tag { language = .some(nil) }
      } else {
        language = .some(tag)
      }
    }
    return string(result, language ?? nil)
  }

  /// By bytes: no code point starts inside another.
  private func search(
    _ builtIn: BuiltIn, _ text: String, _ part: String, _ language: String?
  ) -> Value? {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    switch builtIn {
    case .strStarts: return .boolean(bytes.starts(with: wanted))
    case .strEnds:
      return .boolean(bytes.count >= wanted.count && bytes.suffix(wanted.count) == wanted[...])
    default: break
    }
    let place = ByteSearch.first(wanted, in: bytes)
    switch builtIn {
    case .contains: return .boolean(place != nil)
    case .strBefore:
      guard let place else { return .string("") }
      return string(String(decoding: bytes[..<place], as: UTF8.self), language)
    default:
      guard let place else { return .string("") }
      return string(String(decoding: bytes[(place + wanted.count)...], as: UTF8.self), language)
    }
  }

  /// fn:substring: positions count from 1, are rounded, and may lie outside (XPath F&O §5.4.3).
  private func substring(_ text: String, _ language: String?, _ values: [Value]) -> Value? {
    guard let start = number(values[1])?.applying(.round)?.double else { return nil }
    var end = Double.infinity
    if values.count > 2 {
      guard let length = number(values[2])?.applying(.round)?.double else { return nil }
      end = start + length
    }
    var result = String.UnicodeScalarView()
    var position = 1.0
    for scalar in text.unicodeScalars {
      if position >= end { break }
      if position >= start { result.append(scalar) }
      position += 1
    }
    return string(String(result), language)
  }
}

/// Searches for bytes in bytes.
enum ByteSearch {
  static func first(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let head = wanted.first else { return 0 }
    guard bytes.count >= wanted.count else { return nil }
    return bytes.withUnsafeBufferPointer { text in
      wanted.withUnsafeBufferPointer { part in
        let last = text.count - part.count
        var place = 0
        while place <= last {
          if text[place] == head {
            var index = 1
            while index < part.count, text[place + index] == part[index] { index += 1 }
            if index == part.count { return place }
          }
          place += 1
        }
        return nil
      }
    }
  }
}
