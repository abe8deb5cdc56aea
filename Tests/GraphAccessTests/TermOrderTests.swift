import GraphAccess
import RDFModel
import Testing

@Suite struct TermOrderTests {
  /// Terms in ascending order.
  static let ascending: [Term] = [
    .blankNode(BlankNode("a")), .blankNode(BlankNode("b")),
    .iri("http://a.example/1"), .iri("http://a.example/10"), .iri("http://b.example/"),
    .string(""), .string("Ada"), .string("ada"), .string("ада"),
    .literal(Literal("chat", language: "en")), .literal(Literal("chat", language: "fr")),
    .literal(Literal("dog", language: "en")),
    number("-INF", "double"), number("-1e3", "double"), number("-20", "integer"),
    number("-3", "integer"), number("-0.5", "decimal"), number("0", "integer"),
    number("0.05", "decimal"), number("0.5", "decimal"), number("1", "integer"),
    number("1.5", "decimal"), number("2", "byte"), number("10", "integer"),
    number("123456789012345678901234567890", "integer"),
    number("123456789012345678901234567891", "integer"), number("INF", "float"),
    number("NaN", "double"),
    number("false", "boolean"), number("true", "boolean"),
    number("1999-12-31T23:59:59Z", "dateTime"), number("1999-12-31T23:59:59.5Z", "dateTime"),
    number("2000-01-01T02:00:00+01:00", "dateTime"), number("2000-01-01T01:00:01", "dateTime"),
    number("-0044-03-15", "date"), number("1850-02-28", "date"), number("1850-03-01", "date"),
    number("2024-02-29", "date"),
    number("2020-01", "gYearMonth"), number("2020-02", "gYearMonth"), number("2021", "gYear"),
    number("abc", "integer"),
  ]

  static func number(_ form: String, _ type: String) -> Term {
    .literal(Literal(form, datatype: IRI(XSD.namespace + type)))
  }

  @Test func everyPairOfTheListIsOrdered() {
    for (i, left) in Self.ascending.enumerated() {
      for (j, right) in Self.ascending.enumerated() {
        #expect(TermOrder.compare(left, right).signum() == (i - j).signum(), "\(left) \(right)")
      }
    }
  }

  @Test func equalValuesAreStillDifferentTerms() {
    let one = Self.number("1", "integer")
    let point = Self.number("1.0", "decimal")
    let two = Self.number("2", "integer")
    #expect(TermOrder.compare(one, point) != 0)
    #expect(TermOrder.compare(point, two) < 0)
    #expect(TermOrder.compare(one, two) < 0)
  }

  @Test func illFormedValuesComeLast() {
    for form in ["", "-", "1.2.3", "1e5", " 1", "١"] {
      #expect(
        TermOrder.compare(Self.number(form, "integer"), Self.number("9", "gYear")) > 0, "\(form)")
    }
  }
}
