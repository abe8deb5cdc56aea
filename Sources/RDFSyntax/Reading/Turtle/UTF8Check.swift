/// Well-formed UTF-8 (RFC 3629 §4).
enum UTF8Check {
  /// The offset of the first byte that begins no character; nil where all is well.
  static func firstError(_ text: ByteRange) -> Int? {
    var index = 0
    func isTail(_ ahead: Int, _ allowed: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + ahead < text.count && allowed.contains(text[index + ahead])
    }
    while index < text.count {
      let lead = text[index]
      switch lead {
      case 0..<0x80: index += 1
      case 0xC2...0xDF:
        guard isTail(1) else { return index }
        index += 2
      case 0xE0...0xEF:
        let second: ClosedRange<UInt8> =
          lead == 0xE0 ? 0xA0...0xBF : lead == 0xED ? 0x80...0x9F : 0x80...0xBF
        guard isTail(1, second), isTail(2) else { return index }
        index += 3
      case 0xF0...0xF4:
        let second: ClosedRange<UInt8> =
          lead == 0xF0 ? 0x90...0xBF : lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF
        guard isTail(1, second), isTail(2), isTail(3) else { return index }
        index += 4
      default: return index
      }
    }
    return nil
  }
}
