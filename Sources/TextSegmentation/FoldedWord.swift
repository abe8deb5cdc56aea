/// A short word in lower case, packed into one number: what tables of words are asked for.
///
/// Words longer than 16 bytes (eight Cyrillic letters) have none: the tables hold short words only.
struct FoldedWord: Hashable {
  let bits: UInt128

  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= 16, !range.isEmpty else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    var index = range.lowerBound
    @inline(__always)
    func push(_ byte: UInt8) {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
    }
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        push(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        index += 1
      } else if index + 1 < range.upperBound, byte >= 0xD0, byte <= 0xD4 {
        let (lead, trail) = Self.lowercased(byte, bytes[index + 1])
        push(lead)
        push(trail)
        index += 2
      } else {
        push(byte)
        index += 1
      }
    }
    bits = UInt128(high) << 64 | UInt128(low)
  }

  init?(_ word: String) {
    let bytes = Array(word.utf8)
    self.init(bytes, 0..<bytes.count)
  }

  /// The lower case of a Cyrillic letter of two bytes.
  @inline(__always)
  private static func lowercased(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8) {
    switch (lead, trail) {
    case (0xD0, 0x90...0x9F): (0xD0, trail + 0x20)
    case (0xD0, 0xA0...0xAF): (0xD1, trail - 0x20)
    case (0xD0, 0x80...0x8F): (0xD1, trail + 0x10)
    case (0xD2, 0x8A...0xBF), (0xD3, 0x90...0xBF): (lead, trail | 1)
    default: (lead, trail)
    }
  }
}

/// A table of short words, each with flags of type `Flags`. Complexity of a look-up: O(1).
struct WordTable<Flags: OptionSet & Sendable>: Sendable where Flags.RawValue == UInt16 {
  private var keys: [UInt128]
  private var values: [UInt16]
  private let mask: Int

  /// Each row: words with spaces between, and what they are. A word in two rows has both flags.
  init(_ rows: [(words: String, flags: Flags)]) {
    let words = rows.flatMap { row in
      row.words.split(whereSeparator: \.isWhitespace).map { (String($0), row.flags) }
    }
    var size = 16
    while size < words.count * 3 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size - 1
    for (word, flags) in words {
      guard let folded = FoldedWord(word) else { preconditionFailure("too long: \(word)") }
      let slot = slot(of: folded.bits)
      keys[slot] = folded.bits
      values[slot] |= flags.rawValue
    }
  }

  subscript(word: FoldedWord) -> Flags { Flags(rawValue: values[slot(of: word.bits)]) }

  private func slot(of key: UInt128) -> Int {
    let mixed =
      (UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64)
        &* 0x9E37_79B9_7F4A_7C15)
      &* 0xBF58_476D_1CE4_E5B9
    var slot = Int(truncatingIfNeeded: mixed >> 32) & mask
    while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
