/// Lower case over UTF-8, one scalar at a time, without regard to language: the way the
/// vocabulary was made.
package enum CaseMapping {
  /// Appends `word` in lower case to `output`.
  package static func appendLowercase(
    _ word: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) {
    var index = 0
    while index < word.count {
      let first = word[index]
      if first < 0x80 {
        output.append(first &- 0x41 < 26 ? first | 0x20 : first)
        index += 1
      } else if first == 0xD0, index + 1 < word.count {
        appendCyrillic(word[index + 1], to: &output)
        index += 2
      } else if first == 0xD1, index + 1 < word.count, word[index + 1] < 0xA0 {
        output.append(first)
        output.append(word[index + 1])
        index += 2
      } else {
        index += appendOther(word, at: index, to: &output)
      }
    }
  }

  /// U+0400…U+043F: Ѐ…Џ move by 80, А…Я by 32, the rest is lower case.
  private static func appendCyrillic(_ second: UInt8, to output: inout [UInt8]) {
    switch second {
    case 0x80...0x8F:
      output.append(0xD1)
      output.append(second + 0x10)
    case 0x90...0x9F:
      output.append(0xD0)
      output.append(second + 0x20)
    case 0xA0...0xAF:
      output.append(0xD1)
      output.append(second - 0x20)
    default:
      output.append(0xD0)
      output.append(second)
    }
  }

  /// Any other scalar, through the Unicode tables. Returns its length in bytes.
  private static func appendOther(
    _ word: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout [UInt8]
  ) -> Int {
    let first = word[index]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let end = min(index + length, word.count)
    let text = String(decoding: UnsafeBufferPointer(rebasing: word[index..<end]), as: UTF8.self)
    for scalar in text.unicodeScalars {
      output.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
    return end - index
  }
}
