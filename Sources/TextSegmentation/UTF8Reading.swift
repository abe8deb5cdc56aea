extension [UInt8] {
  /// The code point at a byte offset and its length in bytes; U+FFFD of one byte where the bytes
  /// are no UTF-8, U+0000 of no length at the end.
  @inline(__always)
  func codePoint(at offset: Int) -> (scalar: UInt32, length: Int) {
    guard offset < count else { return (0, 0) }
    let first = self[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    if first < 0xE0 {
      guard offset + 1 < count, first >= 0xC2 else { return (0xFFFD, 1) }
      return (UInt32(first & 0x1F) << 6 | UInt32(self[offset + 1] & 0x3F), 2)
    }
    return longCodePoint(at: offset, first: first)
  }

  private func longCodePoint(at offset: Int, first: UInt8) -> (scalar: UInt32, length: Int) {
    let length = first < 0xF0 ? 3 : 4
    guard offset + length <= count else { return (0xFFFD, 1) }
    var scalar = UInt32(first & (length == 3 ? 0x0F : 0x07))
    for index in 1..<length { scalar = scalar << 6 | UInt32(self[offset + index] & 0x3F) }
    return (scalar, length)
  }

  /// The code point that ends before a byte offset.
  func codePoint(before offset: Int) -> UInt32 {
    var start = offset - 1
    while start > 0 && self[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? 0 : codePoint(at: start).scalar
  }
}
