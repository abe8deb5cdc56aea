/// Numbers of any length as bytes that sort by value: a sign, an exponent, the digits. Nothing is
/// rounded.
enum NumberKey {
  /// What the lexical form may hold.
  enum Allowance: Int {
    case digits
    case fraction
    case exponent
  }

  private enum Sign {
    static let minusInfinity: UInt8 = 0
    static let minus: UInt8 = 1
    static let zero: UInt8 = 2
    static let plus: UInt8 = 3
    static let infinity: UInt8 = 4
    static let notANumber: UInt8 = 5
  }

  /// Appends the key, or returns false when the form is no number of that kind (part of a key may
  /// then stand there).
  static func append(
    _ form: UnsafeRawBufferPointer, allowing: Allowance, to key: inout [UInt8]
  ) -> Bool {
    if allowing == .exponent, let special = special(form) {
      key.append(special)
      return true
    }
    var index = 0
    var isNegative = false
    if let first = form.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      index = 1
    }
    var digits: [UInt8] = []
    var pointExponent = 0
    var sawDigit = false
    var sawPoint = false
    scan: while index < form.count {
      let byte = form[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        sawDigit = true
        let isLeadingZero = digits.isEmpty && byte == UInt8(ascii: "0")
        if !isLeadingZero { digits.append(byte) }
        if sawPoint {
          if isLeadingZero { pointExponent -= 1 }
        } else if !isLeadingZero {
          pointExponent += 1
        }
      case UInt8(ascii: ".") where !sawPoint && allowing != .digits: sawPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): break scan
      default: return false
      }
      index += 1
    }
    guard sawDigit else { return false }
    if index < form.count {
      let rest = UnsafeRawBufferPointer(rebasing: form[(index + 1)...])
      guard allowing == .exponent, let exponent = exponent(rest) else { return false }
      pointExponent += exponent
    }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    appendParts(isNegative: isNegative, exponent: pointExponent, digits: digits, to: &key)
    return true
  }

  private static func appendParts(
    isNegative: Bool, exponent: Int, digits: [UInt8], to key: inout [UInt8]
  ) {
    guard !digits.isEmpty else {
      key.append(Sign.zero)
      return
    }
    key.append(isNegative ? Sign.minus : Sign.plus)
    // The larger a negative number's magnitude, the earlier it comes: its bits are turned round.
    let flip: UInt8 = isNegative ? 0xFF : 0
    let biased = UInt32(bitPattern: Int32(clamping: exponent)) ^ 0x8000_0000
    for shift in [24, 16, 8, 0] { key.append(UInt8(truncatingIfNeeded: biased >> shift) ^ flip) }
    for digit in digits { key.append(digit ^ flip) }
    key.append(flip)
  }

  private static func exponent(_ text: UnsafeRawBufferPointer) -> Int? {
    guard text.count <= 9 else { return nil }
    return Int(String(decoding: text, as: UTF8.self))
  }

  private static func special(_ form: UnsafeRawBufferPointer) -> UInt8? {
    guard let last = form.last, last == UInt8(ascii: "F") || last == UInt8(ascii: "N") else {
      return nil
    }
    switch String(decoding: form, as: UTF8.self) {
    case "INF", "+INF": return Sign.infinity
    case "-INF": return Sign.minusInfinity
    case "NaN": return Sign.notANumber
    default: return nil
    }
  }
}
