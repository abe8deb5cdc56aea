import ByteIO

/// The forms of the words of a small graph's names. All else in a ``LabelIndex`` is made again from
/// the names in a few milliseconds; only the forms come from dictionaries that are slow to open.
///
/// Written without the words, which stand in the names: their hash, then for each, in byte order,
/// the number of its forms and for each form the bytes to cut from the word's end and those to add.
enum LemmaTable {
  private static let magic = Array("BRLEMMA1".utf8)

  static func bytes(_ words: [[UInt8]], forms: WordForms) -> [UInt8] {
    var output = head(words)
    for word in words {
      // The word itself comes first and is known.
      let others = forms.forms(of: String(decoding: word, as: UTF8.self)).dropFirst()
      append(others.count, to: &output)
      for form in others {
        let bytes = Array(form.utf8)
        let shared = zip(bytes, word).prefix { $0 == $1 }.count
        append(word.count - shared, to: &output)
        append(bytes.count - shared, to: &output)
        output += bytes[shared...]
      }
    }
    return output
  }

  /// The forms of each word, or nil when the table is of other words or damaged.
  static func read(_ bytes: [UInt8], _ words: [[UInt8]]) -> [String: [String]]? {
    let head = head(words)
    guard bytes.starts(with: head) else { return nil }
    var place = head.count
    func number() -> Int? {
      var value = 0
      for shift in stride(from: 0, to: 28, by: 7) where place < bytes.count {
        let byte = bytes[place]
        place += 1
        value |= Int(byte & 0x7F) << shift
        if byte < 0x80 { return value }
      }
      return nil
    }
    var result: [String: [String]] = [:]
    result.reserveCapacity(words.count)
    for word in words {
      let text = String(decoding: word, as: UTF8.self)
      guard let count = number() else { return nil }
      var forms = [text]
      for _ in 0..<count {
        guard let cut = number(), let more = number(), cut <= word.count,
          more <= bytes.count - place
        else { return nil }
        forms.append(
          String(decoding: word.dropLast(cut) + bytes[place..<(place + more)], as: UTF8.self))
        place += more
      }
      result[text] = forms
    }
    return place == bytes.count ? result : nil
  }

  private static func head(_ words: [[UInt8]]) -> [UInt8] {
    let hash = ContentHash(of: Array(words.joined(separator: [0x20]))).low
    return magic + withUnsafeBytes(of: hash.littleEndian) { Array($0) }
  }

  private static func append(_ value: Int, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
