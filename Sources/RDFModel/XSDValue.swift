/// What a literal means: its value where the datatype is one of those that SPARQL 1.1 §17 computes
/// with.
public enum XSDValue: Sendable {
  case string(String)
  case languageString(String, language: String)
  case boolean(Bool)
  case numeric(XSDNumeric)
  case dateTime(XSDDateTime)
  /// A datatype that we do not know, or a form that is none of its datatype's.
  case other(Literal)

  public init(_ literal: Literal) {
    if let language = literal.language {
      self = .languageString(literal.lexicalForm, language: language)
      return
    }
    let datatype = literal.datatype
    if datatype == XSD.string {
      self = .string(literal.lexicalForm)
    } else if datatype == XSD.boolean {
      switch literal.lexicalForm {
      case "true", "1": self = .boolean(true)
      case "false", "0": self = .boolean(false)
      default: self = .other(literal)
      }
    } else if let number = XSDNumeric(literal) {
      self = .numeric(number)
    } else if let moment = XSDDateTime(literal) {
      self = .dateTime(moment)
    } else {
      self = .other(literal)
    }
  }

  /// SPARQL 1.1 §17.2.2; nil is a type error. An ill-typed number or boolean is false.
  public var effectiveBooleanValue: Bool? {
    switch self {
    case .boolean(let value): value
    case .string(let text): !text.isEmpty
    case .languageString(let text, _): !text.isEmpty
    case .numeric(let number): !number.isZero && !number.isNaN
    case .dateTime: nil
    case .other(let literal):
      literal.datatype == XSD.boolean || XSDNumeric.isNumeric(literal.datatype) ? false : nil
    }
  }
}

extension Literal {
  /// SPARQL's `=` between two literals: whether the values are the same, nil where that is not
  /// known (RDFterm-equal, SPARQL 1.1 §17.4.1.7: two literals of unknown types that are not the
  /// same term raise an error, since they might have the same value).
  public func hasSameValue(as other: Literal) -> Bool? {
    if self == other {
      if case .numeric(let number) = XSDValue(self), number.isNaN { return false }
      return true
    }
    switch (XSDValue(self), XSDValue(other)) {
    case (.numeric(let left), .numeric(let right)):
      return XSDNumeric.compare(left, right).map { $0 == 0 } ?? false
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.dateTime(let left), .dateTime(let right)):
      if left.kind != right.kind { return false }
      return XSDDateTime.compare(left, right).map { $0 == 0 }
    case (.string, .string), (.languageString, _), (_, .languageString): return false
    case (.other, _), (_, .other): return nil
    default: return false
    }
  }

  /// SPARQL's `<` family between two literals: -1, 0, 1; nil is a type error.
  public func compareValue(with other: Literal) -> Int? {
    switch (XSDValue(self), XSDValue(other)) {
    case (.numeric(let left), .numeric(let right)): return XSDNumeric.compare(left, right)
    case (.string(let left), .string(let right)): return Self.order(left, right)
    case (.boolean(let left), .boolean(let right)):
      return left == right ? 0 : right ? -1 : 1
    case (.dateTime(let left), .dateTime(let right)): return XSDDateTime.compare(left, right)
    default: return nil
    }
  }

  /// By code points, which is the order of the UTF-8 bytes.
  static func order(_ left: String, _ right: String) -> Int {
    if left.utf8.lexicographicallyPrecedes(right.utf8) { return -1 }
    return left == right && left.utf8.elementsEqual(right.utf8) ? 0 : 1
  }
}
