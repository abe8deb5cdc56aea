/// A number of the XSD value space, with the type that arithmetic promotes by: integer → decimal →
/// float → double (XPath F&O §4, SPARQL 1.1 §17.3).
public enum XSDNumeric: Sendable {
  case integer(Int128)
  case decimal(XSDDecimal)
  case float(Float)
  case double(Double)

  /// The literal's value, or nil when its datatype is no number or its form is ill-typed.
  public init?(_ literal: Literal) {
    self.init(lexicalForm: literal.lexicalForm.utf8, datatype: literal.datatype)
  }

  public init?(lexicalForm: some BidirectionalCollection<UInt8>, datatype: IRI) {
    guard datatype.value.hasPrefix(XSD.namespace) else { return nil }
    let name = datatype.value.utf8.dropFirst(XSD.namespace.utf8.count)
    self.init(
      lexicalForm: XSDText.trimmed(lexicalForm), localName: String(decoding: name, as: UTF8.self))
  }

  init?(lexicalForm: some BidirectionalCollection<UInt8>, localName: String) {
    switch localName {
    case "decimal":
      guard let value = XSDDecimal(lexicalForm) else { return nil }
      self = .decimal(value)
    case "double":
      guard let value = XSDText.double(lexicalForm) else { return nil }
      self = .double(value)
    case "float":
      guard let value = XSDText.double(lexicalForm) else { return nil }
      self = .float(Float(value))
    default:
      guard let range = Self.integerRange(localName), let value = XSDText.integer(lexicalForm),
        range.contains(value)
      else { return nil }
      self = .integer(value)
    }
  }

  /// Whether the datatype is xsd:decimal, float, double, integer or derived from integer.
  public static func isNumeric(_ datatype: IRI) -> Bool {
    guard datatype.value.hasPrefix(XSD.namespace) else { return false }
    let name = String(datatype.value.dropFirst(XSD.namespace.count))
    return ["decimal", "double", "float"].contains(name) || integerRange(name) != nil
  }

  /// Whether the local name is that of xsd:integer or of a type derived from it.
  public static func isInteger(named name: String) -> Bool { integerRange(name) != nil }

  private static func integerRange(_ name: String) -> ClosedRange<Int128>? {
    switch name {
    case "integer": Int128.min...Int128.max
    case "int": -2_147_483_648...2_147_483_647
    case "long": Int128(Int64.min)...Int128(Int64.max)
    case "short": -32768...32767
    case "byte": -128...127
    case "nonNegativeInteger": 0...Int128.max
    case "positiveInteger": 1...Int128.max
    case "nonPositiveInteger": Int128.min...0
    case "negativeInteger": Int128.min ... -1
    case "unsignedLong": 0...Int128(UInt64.max)
    case "unsignedInt": 0...4_294_967_295
    case "unsignedShort": 0...65535
    case "unsignedByte": 0...255
    default: nil
    }
  }

  public var double: Double {
    switch self {
    // The conversion from 128 bits is slow, and nearly all numbers fit into 64.
    case .integer(let value): Int64(exactly: value).map { Double($0) } ?? Double(value)
    case .decimal(let value): value.double
    case .float(let value): Double(value)
    case .double(let value): value
    }
  }

  /// The exact value of an integer or a decimal.
  public var exact: XSDDecimal? {
    switch self {
    case .integer(let value): XSDDecimal(value)
    case .decimal(let value): value
    case .float, .double: nil
    }
  }

  /// 0 integer, 1 decimal, 2 float, 3 double.
  var rank: Int {
    switch self {
    case .integer: 0
    case .decimal: 1
    case .float: 2
    case .double: 3
    }
  }

  public var datatype: IRI {
    [XSD.integer, XSD.decimal, XSD.float, XSD.double][rank]
  }

  /// The literal with the form that SPARQL's results use: `3`, `2.5`, `1.0E6`.
  public var literal: Literal {
    switch self {
    case .integer(let value): Literal(String(value), datatype: XSD.integer)
    case .decimal(let value): Literal(value.descriptionWithPoint, datatype: XSD.decimal)
    case .float(let value):
      Literal(XSDText.canonical(Double(value), shortest: "\(value)"), datatype: XSD.float)
    case .double(let value):
      Literal(XSDText.canonical(value, shortest: "\(value)"), datatype: XSD.double)
    }
  }

  public var isNaN: Bool { exact == nil && double.isNaN }

  public var isZero: Bool { exact.map(\.isZero) ?? (double == 0) }
}

extension XSDNumeric {
  public enum Operation: Sendable { case add, subtract, multiply, divide }

  /// Nil for an exact division by zero and an overflow; integers divide to a decimal.
  public static func apply(
    _ operation: Operation, _ left: XSDNumeric, _ right: XSDNumeric
  ) -> XSDNumeric? {
    if let first = left.exact, let second = right.exact {
      let integers = left.rank == 0 && right.rank == 0
      switch operation {
      case .add: return first.adding(second).map { make($0, integer: integers) }
      case .subtract: return first.subtracting(second).map { make($0, integer: integers) }
      case .multiply: return first.multiplied(by: second).map { make($0, integer: integers) }
      case .divide: return first.divided(by: second).map { .decimal($0) }
      }
    }
    let result =
      switch operation {
      case .add: left.double + right.double
      case .subtract: left.double - right.double
      case .multiply: left.double * right.double
      case .divide: left.double / right.double
      }
    return max(left.rank, right.rank) == 2 ? .float(Float(result)) : .double(result)
  }

  private static func make(_ value: XSDDecimal, integer: Bool) -> XSDNumeric {
    integer ? .integer(value.significand) : .decimal(value)
  }

  /// -1, 0, 1, or nil when one is not a number.
  public static func compare(_ left: XSDNumeric, _ right: XSDNumeric) -> Int? {
    if case .integer(let first) = left, case .integer(let second) = right {
      return first < second ? -1 : first == second ? 0 : 1
    }
    if let first = left.exact, let second = right.exact {
      return first < second ? -1 : first == second ? 0 : 1
    }
    var first = left.double
    var second = right.double
    if max(left.rank, right.rank) == 2 {
      first = Double(Float(first))
      second = Double(Float(second))
    }
    return first < second ? -1 : first > second ? 1 : first == second ? 0 : nil
  }

  public var negated: XSDNumeric? {
    switch self {
    case .integer(let value): value == .min ? nil : .integer(-value)
    case .decimal(let value): value.negated.map { .decimal($0) }
    case .float(let value): .float(-value)
    case .double(let value): .double(-value)
    }
  }

  public enum Rounding: Sendable { case absolute, round, ceiling, floor }

  /// ABS, ROUND, CEIL and FLOOR keep the type.
  public func applying(_ rounding: Rounding) -> XSDNumeric? {
    switch self {
    case .integer(let value):
      return rounding == .absolute && value < 0 ? negated : self
    case .decimal(let value):
      switch rounding {
      case .absolute: return value.significand < 0 ? negated : self
      case .round: return .decimal(XSDDecimal(value.rounded))
      case .ceiling: return .decimal(XSDDecimal(value.ceiling))
      case .floor: return .decimal(XSDDecimal(value.floor))
      }
    case .float(let value):
      return .float(Float(Self.apply(rounding, Double(value))))
    case .double(let value):
      return .double(Self.apply(rounding, value))
    }
  }

  private static func apply(_ rounding: Rounding, _ value: Double) -> Double {
    switch rounding {
    case .absolute: value.magnitude
    case .round:
      // Halves go up; the sum value + 0.5 would round 0.49999999999999994 to 1.
      value - value.rounded(.down) >= 0.5 ? value.rounded(.up) : value.rounded(.down)
    case .ceiling: value.rounded(.up)
    case .floor: value.rounded(.down)
    }
  }
}
