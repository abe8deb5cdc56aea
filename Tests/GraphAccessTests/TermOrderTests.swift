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
        TermOrder.compare(Self.number(form, "integer"), Self.number("0009", "gYear")) > 0, "\(form)"
      )
    }
  }

  /// A form is ordered as a value just where it has one: otherwise a comparison of ids would let
  /// through what a comparison of values refuses.
  @Test func onlyValuesAreOrderedAsValues() {
    var state: UInt64 = 11
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let types = [
      "integer", "byte", "unsignedByte", "negativeInteger", "long", "positiveInteger", "decimal",
      "double", "float", "boolean", "date", "dateTime", "dateTimeStamp", "gYear", "gYearMonth",
    ]
    let starts = [
      "2024-02-29", "2023-02-29", "2023-04-31", "2023-13-01", "0000-01-01", "02024-01-01",
      "-0044-01-01",
      "2024-01-01T24:00:00", "2024-01-01T24:00:01", "2024-01-01T23:59:59.50", "2024-01-01T23:60:00",
      "2024-01", "2024", "-5", "300", "127", "128", "1.5", "1.", ".5", ".", "1e5", "1e", "-INF",
      "INF",
      "NaN", "true", "0", "1", "+7", "12345678901234567890", "", "abc",
    ]
    let ends = ["", "", "", "Z", "+14:00", "+14:01", "-05:30", "0", ".", "x"]
    let last = TermOrder.sortKey(of: Self.number("0009", "gYear"))
    for _ in 0..<20_000 {
      let literal = Literal(
        starts[below(starts.count)] + ends[below(ends.count)],
        datatype: IRI(XSD.namespace + types[below(types.count)]))
      let isValue = if case .other = XSDValue(literal) { false } else { true }
      let isOrdered = TermOrder.sortKey(of: .literal(literal))[0] <= last[0]
      #expect(isOrdered == isValue, "\(literal)")
    }
  }
}
