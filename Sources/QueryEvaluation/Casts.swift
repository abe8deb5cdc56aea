import RDFModel

/// The constructor functions xsd:integer(…) and so on (SPARQL 1.1 §17.5).
enum Casts {
  private static let names: Set<String> = [
    "string", "boolean", "integer", "decimal", "float", "double", "dateTime", "date", "time",
    "gYear", "gYearMonth", "gMonthDay", "gDay", "gMonth",
  ]

  static func isKnown(_ iri: IRI) -> Bool { name(iri).map(names.contains) ?? false }

  private static func name(_ iri: IRI) -> String? {
    guard iri.value.hasPrefix(XSD.namespace) else { return nil }
    return String(decoding: iri.value.utf8.dropFirst(XSD.namespace.utf8.count), as: UTF8.self)
  }

  /// The literal of the wanted type, or nil where the value has none.
  static func cast(_ term: Term, to datatype: IRI) -> Literal? {
    guard let name = name(datatype) else { return nil }
    if case .iri(let iri) = term { return name == "string" ? Literal(iri.value) : nil }
    guard case .literal(let literal) = term else { return nil }
    switch name {
    case "string": return Literal(text(of: literal))
    case "boolean": return boolean(literal)
    case "integer", "decimal", "float", "double": return number(literal, name, datatype)
    default: return moment(literal, name, datatype)
    }
  }

  /// The text of a value: canonical for numbers (XPath F&O §17.1.1), as written for the rest.
  private static func text(of literal: Literal) -> String {
    switch XSDValue(literal) {
    case .numeric(.integer(let value)): return String(value)
    case .numeric(.decimal(let value)): return value.description
    case .numeric(.float(let value)): return floating(Double(value), XSDNumeric.float(value))
    case .numeric(.double(let value)): return floating(value, XSDNumeric.double(value))
    case .boolean(let value): return value ? "true" : "false"
    default: return literal.lexicalForm
    }
  }

  /// Between 10⁻⁶ and 10⁶ a floating number is written as a decimal.
  private static func floating(_ value: Double, _ number: XSDNumeric) -> String {
    if value == 0 { return value.sign == .minus ? "-0" : "0" }
    if value.magnitude >= 1e-6, value.magnitude < 1e6,
      let decimal = decimal(fromDigits: number.literal.lexicalForm)
    {
      return decimal.description
    }
    return number.literal.lexicalForm
  }

  private static func boolean(_ literal: Literal) -> Literal? {
    let answer: Bool?
    switch XSDValue(literal) {
    case .boolean(let value): answer = value
    case .numeric(let number): answer = !number.isZero && !number.isNaN
    case .string(let text):
      answer = ["true", "1"].contains(text) ? true : ["false", "0"].contains(text) ? false : nil
    default: answer = nil
    }
    return answer.map { Literal($0 ? "true" : "false", datatype: XSD.boolean) }
  }

  private static func number(_ literal: Literal, _ name: String, _ datatype: IRI) -> Literal? {
    var source: XSDNumeric?
    switch XSDValue(literal) {
    case .numeric(let number): source = number
    case .boolean(let value): source = .integer(value ? 1 : 0)
    case .string(let text):
      // A string must have the lexical form of the type itself.
      source = XSDNumeric(lexicalForm: text.utf8, datatype: datatype)
    default: break
    }
    guard let source else { return nil }
    switch name {
    case "double": return XSDNumeric.double(source.double).literal
    case "float": return XSDNumeric.float(Float(source.double)).literal
    default:
      guard let exact = source.exact ?? decimal(fromDigits: source.literal.lexicalForm) else {
        return nil
      }
      return name == "integer"
        ? XSDNumeric.integer(exact.truncated).literal : decimalLiteral(exact, literal)
    }
  }

  /// A decimal without a fraction stays as it is written in integers.
  private static func decimalLiteral(_ value: XSDDecimal, _ source: Literal) -> Literal {
    if source.datatype == XSD.decimal { return source }
    return Literal(value.isInteger ? value.description : value.description, datatype: XSD.decimal)
  }

  /// The decimal of `1.25E2`; nil for infinities and what is too long.
  private static func decimal(fromDigits text: String) -> XSDDecimal? {
    let parts = text.utf8.split(separator: UInt8(ascii: "E"))
    guard parts.count == 2, let mantissa = XSDDecimal(parts[0]),
      let exponent = Int(String(decoding: parts[1], as: UTF8.self)), abs(exponent) <= 30
    else { return nil }
    var factor = XSDDecimal(1)
    for _ in 0..<abs(exponent) {
      guard let next = factor.multiplied(by: XSDDecimal(10)) else { return nil }
      factor = next
    }
    if exponent >= 0 { return mantissa.multiplied(by: factor) }
    return XSDDecimal(significand: mantissa.significand, scale: mantissa.scale - exponent)
  }

  private static func moment(_ literal: Literal, _ name: String, _ datatype: IRI) -> Literal? {
    guard let kind = XSDDateTime.Kind(rawValue: name) else { return nil }
    switch XSDValue(literal) {
    case .string(let text):
      return XSDDateTime(text, kind: kind) == nil ? nil : Literal(text, datatype: datatype)
    case .dateTime(let value):
      if value.kind == kind { return literal }
      // A dateTime has a date, and a date a midnight; other changes of type are not needed.
      if value.kind == .date, kind == .dateTime {
        let zone = value.timezoneText
        let date = literal.lexicalForm.dropLast(
          literal.lexicalForm.hasSuffix(zone) ? zone.count : 6)
        return Literal(date + "T00:00:00" + zone, datatype: datatype)
      }
      if value.kind == .dateTime, kind == .date,
        let cut = literal.lexicalForm.firstIndex(of: "T")
      {
        return Literal(literal.lexicalForm[..<cut] + value.timezoneText, datatype: datatype)
      }
      return nil
    default: return nil
    }
  }
}
