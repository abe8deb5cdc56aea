import Glibc
import QuerySyntax
import RDFModel

extension Frame {
  /// The functions on strings (SPARQL 1.1 §17.4.3).
  func stringFunction(_ builtIn: BuiltIn, _ values: [Value]) -> Value? {
    if builtIn == .concat { return concatenation(values) }
    guard let (text, language) = text(values[0]) else { return nil }
    // Long texts take long: the limits hold inside.
    if terms.meter.spend(text.utf8.count) { return nil }
    switch builtIn {
    case .strlen: return .integer(text.utf8.count { $0 & 0xC0 != 0x80 })
    case .ucase: return string(LetterCase.upper(text), language)
    case .lcase: return string(LetterCase.lower(text), language)
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
    var (text, part) = (text, part)
    return text.withUTF8 { bytes in
      part.withUTF8 { wanted in search(builtIn, bytes, wanted, language) }
    }
  }

  private func search(
    _ builtIn: BuiltIn, _ bytes: UnsafeBufferPointer<UInt8>,
    _ wanted: UnsafeBufferPointer<UInt8>, _ language: String?
  ) -> Value? {
    switch builtIn {
    case .strStarts: return .boolean(ByteSearch.stands(wanted, at: 0, in: bytes))
    case .strEnds:
      return .boolean(ByteSearch.stands(wanted, at: bytes.count - wanted.count, in: bytes))
    default: break
    }
    let place = ByteSearch.first(wanted, in: bytes)
    if builtIn == .contains { return .boolean(place != nil) }
    guard let place else { return .string("") }
    let part = builtIn == .strBefore ? bytes[..<place] : bytes[(place + wanted.count)...]
    return string(String(decoding: UnsafeBufferPointer(rebasing: part), as: UTF8.self), language)
  }

  /// fn:substring: positions count from 1, are rounded, and may lie outside (XPath F&O §5.4.3).
  private func substring(_ text: String, _ language: String?, _ values: [Value]) -> Value? {
    guard let start = number(values[1])?.applying(.round)?.double else { return nil }
    var end = Double.infinity
    if values.count > 2 {
      guard let length = number(values[2])?.applying(.round)?.double else { return nil }
      end = start + length
    }
    let bytes = text.utf8
    var first = bytes.endIndex
    var last = bytes.endIndex
    var position = 0.0
    // Positions count code points: bytes that begin one.
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      position += 1
      // Written so that nothing is before an end that is no number: -INF + INF.
      guard position < end else {
        last = index
        break
      }
      if position >= start, first == bytes.endIndex { first = index }
    }
    return string(first < last ? String(text[first..<last]) : "", language)
  }
}

/// Searches for bytes in bytes.
enum ByteSearch {
  /// Where `wanted` first stands: its first byte is searched, then the rest compared.
  static func first(
    _ wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let part = wanted.baseAddress, !wanted.isEmpty else { return 0 }
    guard let start = bytes.baseAddress, bytes.count >= wanted.count else { return nil }
    let last = bytes.count - wanted.count
    var place = 0
    while place <= last {
      guard let found = memchr(start + place, Int32(wanted[0]), last - place + 1) else {
        return nil
      }
      place = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if memcmp(start + place, part, wanted.count) == 0 { return place }
      place += 1
    }
    return nil
  }

  static func stands(
    _ wanted: UnsafeBufferPointer<UInt8>, at place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard place >= 0, place + wanted.count <= bytes.count else { return false }
    for index in 0..<wanted.count where bytes[place + index] != wanted[index] { return false }
    return true
  }
}

/// Upper and lower case: ASCII by its bytes, the rest by Unicode.
enum LetterCase {
  static func lower(_ text: String) -> String {
    mapped(text, lowerPair) { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } ?? text.lowercased()
  }

  static func upper(_ text: String) -> String {
    mapped(text, upperPair) { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 } ?? text.uppercased()
  }

  /// Nil where the text holds more than ASCII and Cyrillic, whose letters keep their length.
  private static func mapped(
    _ text: String, _ pair: (UInt32) -> UInt32?, _ map: (UInt8) -> UInt8
  ) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var isPlain = true
      let result = String(unsafeUninitializedCapacity: bytes.count) { target in
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          if byte < 0x80 {
            target[index] = map(byte)
            index += 1
            continue
          }
          guard byte & 0xE0 == 0xC0, index + 1 < bytes.count,
            let code = pair(UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F))
          else {
            isPlain = false
            return 0
          }
          target[index] = UInt8(0xC0 | code >> 6)
          target[index + 1] = UInt8(0x80 | code & 0x3F)
          index += 2
        }
        return bytes.count
      }
      return isPlain ? result : nil
    }
  }

  /// The lower case of a Cyrillic code point (Unicode 15, U+0400 to U+052F without palochka), or
  /// nil for others.
  private static func lowerPair(_ code: UInt32) -> UInt32? {
    switch code {
    case 0x400...0x40F: code + 0x50
    case 0x410...0x42F: code + 0x20
    case 0x430...0x45F: code
    case 0x48A...0x4BF, 0x4D0...0x52F: code | 1
    default: nil
    }
  }

  private static func upperPair(_ code: UInt32) -> UInt32? {
    switch code {
    case 0x400...0x42F: code
    case 0x430...0x44F: code - 0x20
    case 0x450...0x45F: code - 0x50
    case 0x48A...0x4BF, 0x4D0...0x52F: code & ~1
    default: nil
    }
  }
}
