/// An xsd:decimal, exact: `significand` × 10^-`scale`, kept without trailing zeros.
///
/// Arithmetic gives nil where the result leaves 128 bits; nothing is rounded but the quotient,
/// which keeps ``divisionDigits`` digits after the point (XPath F&O §4.2 asks for 18 digits).
public struct XSDDecimal: Hashable, Sendable {
  public let significand: Int128
  /// The number of digits after the point, 0 to 38.
  public let scale: Int

  public static let divisionDigits = 18
  /// The largest scale: 10^38 is the largest power of ten in 128 bits.
  private static let mostDigits = 38
  public static let zero = XSDDecimal(0)

  public init(_ integer: Int128) {
    significand = integer
    scale = 0
  }

  public init(_ integer: Int) { self.init(Int128(integer)) }

  /// `significand` × 10^-`scale`; what stands behind the 38th digit after the point is cut.
  public init(significand: Int128, scale: Int) {
    var significand = significand
    var scale = scale
    if scale > Self.mostDigits {
      significand /= Self.power(scale - Self.mostDigits)
      scale = Self.mostDigits
    }
    while scale > 0, significand % 10 == 0 {
      significand /= 10
      scale -= 1
    }
    self.significand = significand
    self.scale = scale
  }

  /// The decimal of a lexical form such as `-12.50` (XSD 1.1 part 2 §3.3.3), or nil where it is
  /// none or leaves 128 bits.
  public init?(_ text: some Collection<UInt8>) {
    var significand: Int128 = 0
    var scale = 0
    var digits = 0
    var negative = false
    var seenPoint = false
    // Zeros behind the point count where another digit follows them.
    var zeros = 0
    for (position, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "+") where position == 0: break
      case UInt8(ascii: "-") where position == 0: negative = true
      case UInt8(ascii: ".") where !seenPoint: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if seenPoint {
          zeros += 1
          if byte == UInt8(ascii: "0") { continue }
          scale += zeros
          if scale > Self.mostDigits { return nil }
        }
        for _ in 0..<(seenPoint ? zeros : 1) {
          let (product, overflow) = significand.multipliedReportingOverflow(by: 10)
          if overflow { return nil }
          significand = product
        }
        zeros = 0
        let (sum, carry) = significand.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
        if carry { return nil }
        significand = sum
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    self.init(significand: negative ? -significand : significand, scale: scale)
  }

  public init?(_ text: String) { self.init(text.utf8) }

  public var isInteger: Bool { scale == 0 }

  public var isZero: Bool { significand == 0 }

  /// The nearest double, correctly rounded.
  public var double: Double {
    scale == 0 ? Double(significand) : Double(description) ?? .nan
  }

  /// The part before the point, towards zero.
  public var truncated: Int128 { significand / Self.power(scale) }

  public var floor: Int128 {
    let whole = truncated
    return significand < 0 && !isInteger ? whole - 1 : whole
  }

  public var ceiling: Int128 { isInteger ? truncated : floor + 1 }

  /// The nearest integer, halves towards positive infinity (fn:round).
  public var rounded: Int128 {
    guard scale > 0 else { return significand }
    let unit = Self.power(scale)
    let below = floor
    let rest = significand - below * unit
    return rest >= unit - rest ? below + 1 : below
  }

  static func power(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<min(exponent, mostDigits) { result *= 10 }
    return result
  }
}

extension XSDDecimal: CustomStringConvertible {
  /// The shortest lexical form: `-12.5`, `3`.
  public var description: String {
    guard scale > 0 else { return String(significand) }
    let digits = Array(String(significand.magnitude).utf8)
    let padded =
      [UInt8](repeating: UInt8(ascii: "0"), count: max(0, scale + 1 - digits.count))
      + digits
    let cut = padded.count - scale
    let sign = significand < 0 ? "-" : ""
    return sign + String(decoding: padded[..<cut], as: UTF8.self) + "."
      + String(decoding: padded[cut...], as: UTF8.self)
  }

  /// The canonical form of XSD 1.1, in which an integral decimal has no point; SPARQL's tests
  /// expect `2.0` for decimals that arithmetic made, so the casts write one digit after the point.
  public var descriptionWithPoint: String { isInteger ? description + ".0" : description }
}

extension XSDDecimal: Comparable {
  public static func < (left: XSDDecimal, right: XSDDecimal) -> Bool {
    if left.scale == right.scale { return left.significand < right.significand }
    let leftFloor = left.floor
    let rightFloor = right.floor
    if leftFloor != rightFloor { return leftFloor < rightFloor }
    // The fractions are below one: scaling both to the larger scale (38 at most) cannot overflow.
    let scale = max(left.scale, right.scale)
    func fraction(_ value: XSDDecimal, _ floor: Int128) -> Int128 {
      (value.significand - floor * power(value.scale)) * power(scale - value.scale)
    }
    return fraction(left, leftFloor) < fraction(right, rightFloor)
  }
}

extension XSDDecimal {
  private func scaled(to target: Int) -> Int128? {
    guard target - scale <= 38 else { return nil }
    let (product, overflow) = significand.multipliedReportingOverflow(
      by: Self.power(target - scale))
    return overflow ? nil : product
  }

  public func adding(_ other: XSDDecimal) -> XSDDecimal? {
    let common = max(scale, other.scale)
    guard let left = scaled(to: common), let right = other.scaled(to: common) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : XSDDecimal(significand: sum, scale: common)
  }

  public func subtracting(_ other: XSDDecimal) -> XSDDecimal? {
    other.negated.flatMap(adding)
  }

  public var negated: XSDDecimal? {
    significand == .min ? nil : XSDDecimal(significand: -significand, scale: scale)
  }

  public func multiplied(by other: XSDDecimal) -> XSDDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    guard !overflow, scale + other.scale <= 37 else { return nil }
    return XSDDecimal(significand: product, scale: scale + other.scale)
  }

  /// Nil for a division by zero or where the quotient leaves 128 bits; digits after the
  /// ``divisionDigits``th are cut.
  public func divided(by other: XSDDecimal) -> XSDDecimal? {
    guard other.significand != 0, significand != .min, other.significand != .min else {
      return nil
    }
    let negative = (significand < 0) != (other.significand < 0)
    let divisor = other.significand.magnitude
    var (quotient, rest) = significand.magnitude.quotientAndRemainder(dividingBy: divisor)
    // What is wanted is significand/divisor × 10^(other.scale - scale): long division, digit by
    // digit, until nothing is left or enough digits stand.
    var digits = scale - other.scale
    while rest != 0 || digits < 0, digits < Self.divisionDigits {
      let (scaledRest, overflow) = rest.multipliedReportingOverflow(by: 10)
      let (scaledQuotient, quotientOverflow) = quotient.multipliedReportingOverflow(by: 10)
      if overflow || quotientOverflow { return nil }
      let step = scaledRest.quotientAndRemainder(dividingBy: divisor)
      let (sum, carry) = scaledQuotient.addingReportingOverflow(step.quotient)
      if carry { return nil }
      quotient = sum
      rest = step.remainder
      digits += 1
    }
    guard let result = Int128(exactly: quotient), digits <= 37 else { return nil }
    return XSDDecimal(significand: negative ? -result : result, scale: digits)
  }
}
