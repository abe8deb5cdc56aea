import Glibc

/// A word as its bytes: hashed and compared as a block, which strings and arrays are not.
struct WordBytes: Hashable, Comparable {
  let bytes: ArraySlice<UInt8>

  /// The words of a folded name.
  static func words(of key: [UInt8]) -> [WordBytes] {
    key.split(separator: UInt8(ascii: " ")).map { WordBytes(bytes: $0) }
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  static func == (left: WordBytes, right: WordBytes) -> Bool {
    left.bytes.count == right.bytes.count && compare(left.bytes, right.bytes) == 0
  }

  static func < (left: WordBytes, right: WordBytes) -> Bool { compare(left.bytes, right.bytes) < 0 }

  /// Negative, zero or positive, as unsigned bytes; a prefix comes first.
  static func compare(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    let order = left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return 0 }
        return Int(memcmp(first, second, min(left.count, right.count)))
      }
    }
    return order != 0 ? order : left.count - right.count
  }
}
