import RDFModel

/// Values of facts as RDF literals.
enum FactLiteral {
  /// `2022-04-29`, `2022-04` or `2022` as xsd:date, xsd:gYearMonth or xsd:gYear; nil for anything
  /// else.
  static func date(_ iso: String) -> Literal? {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }), parts.first?.count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 })
    else { return nil }
    switch parts.count {
    case 1: return Literal(iso, datatype: XSD.gYear)
    case 2: return Literal(iso, datatype: XSD.gYearMonth)
    case 3: return Literal(iso, datatype: XSD.date)
    default: return nil
    }
  }

  /// The value of a fact whose property has the range `datatype`; a number that is none stays a
  /// string.
  static func value(_ text: String, datatype: IRI?) -> Literal {
    if datatype == XSD.integer, !text.isEmpty, text.allSatisfy(\.isASCIIDigit) {
      let digits = text.drop { $0 == "0" }
      return Literal(digits.isEmpty ? "0" : String(digits), datatype: XSD.integer)
    }
    if datatype == XSD.date, let date = date(text) { return date }
    return Literal(text)
  }

  /// A confidence of 0…1 with two decimals, in the canonical form of xsd:decimal.
  static func confidence(_ value: Double) -> Literal {
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    var text = "\(hundredths / 100).\(hundredths / 10 % 10)"
    if hundredths % 10 != 0 { text += "\(hundredths % 10)" }
    return Literal(text, datatype: XSD.decimal)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
