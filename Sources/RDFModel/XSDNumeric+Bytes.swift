extension XSDNumeric {
  private static let namespace = Array(XSD.namespace.utf8)

  /// The value of an ``EncodedTerm``, nil where it is no number. The usual forms of integers and
  /// decimals are read without making a string.
  public init?(encoding bytes: UnsafeBufferPointer<UInt8>) {
    let start = 1 + Self.namespace.count
    guard bytes.count > start, bytes[0] == EncodedTerm.Kind.typed else { return nil }
    for (index, byte) in Self.namespace.enumerated() where bytes[index + 1] != byte { return nil }
    var cut = start
    while cut < bytes.count, bytes[cut] != UInt8(ascii: ">") { cut += 1 }
    guard cut < bytes.count else { return nil }
    let name = UnsafeBufferPointer(rebasing: bytes[start..<cut])
    let form = UnsafeBufferPointer(rebasing: bytes[(cut + 1)...])
    let isDecimal = Self.isName(name, "decimal")
    if isDecimal || Self.isName(name, "integer"), let short = Self.short(form, isDecimal) {
      self = short
      return
    }
    self.init(lexicalForm: XSDText.trimmed(form), localName: String(decoding: name, as: UTF8.self))
  }

  private static func isName(_ name: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
    guard name.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<name.count where name[index] != text.utf8Start[index] { return false }
    return true
  }

  /// Up to 18 digits, with a point where one may stand; nil for every other form.
  private static func short(
    _ form: UnsafeBufferPointer<UInt8>, _ allowsPoint: Bool
  ) -> XSDNumeric? {
    guard !form.isEmpty, form.count <= 19 else { return nil }
    let isNegative = form[0] == UInt8(ascii: "-")
    var value = 0
    var scale = 0
    var sawPoint = false
    var digits = 0
    for byte in form[(isNegative ? 1 : 0)...] {
      if byte == UInt8(ascii: "."), allowsPoint, !sawPoint {
        sawPoint = true
        continue
      }
      guard byte >= 0x30, byte <= 0x39, digits < 18 else { return nil }
      value = value * 10 + Int(byte - 0x30)
      digits += 1
      if sawPoint { scale += 1 }
    }
    guard digits > 0 else { return nil }
    if isNegative { value = -value }
    guard allowsPoint else { return .integer(Int128(value)) }
    while scale > 0, value % 10 == 0 {
      value /= 10
      scale -= 1
    }
    return .decimal(XSDDecimal(significand: Int128(value), scale: scale))
  }
}
