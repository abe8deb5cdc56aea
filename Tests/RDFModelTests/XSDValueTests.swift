import RDFModel
import Testing

/// Values of literals: XSD 1.1 part 2, and the operators of SPARQL 1.1 §17.3.
@Suite struct XSDValueTests {
  private func number(_ text: String, _ type: IRI = XSD.integer) -> XSDNumeric? {
    XSDNumeric(Literal(text, datatype: type))
  }

  @Test(arguments: [
    ("1", "1.0", XSD.decimal, true), ("01", "1", XSD.integer, true),
    ("1", "1.5", XSD.decimal, false), ("100", "1e2", XSD.double, true),
  ])
  func numbersAreComparedByValue(left: String, right: String, type: IRI, isSame: Bool) {
    let one = Literal(left, datatype: XSD.integer)
    #expect(one.hasSameValue(as: Literal(right, datatype: type)) == isSame)
  }

  @Test func unknownTypesAreNeitherSameNorDifferent() {
    let type: IRI = "http://example.org/type"
    let value = Literal("a", datatype: type)
    #expect(value.hasSameValue(as: Literal("a", datatype: type)) == true)
    #expect(value.hasSameValue(as: Literal("b", datatype: type)) == nil)
  }

  @Test(arguments: [
    (XSDNumeric.Operation.add, "0.1", "0.2", "0.3"), (.subtract, "1", "0.9", "0.1"),
    (.multiply, "1.5", "1.5", "2.25"), (.divide, "1.0", "4", "0.25"),
  ])
  func decimalsAreExact(
    operation: XSDNumeric.Operation, left: String, right: String, result: String
  ) throws {
    let left = try #require(number(left, XSD.decimal))
    let right = try #require(number(right, XSD.decimal))
    let value = try #require(XSDNumeric.apply(operation, left, right))
    #expect(value.exact == XSDDecimal(result))
  }

  @Test func aDivisionByZeroIsAnErrorForIntegersAlone() throws {
    let one = try #require(number("1"))
    let zero = try #require(number("0"))
    #expect(XSDNumeric.apply(.divide, one, zero) == nil)
    let double = try #require(number("1", XSD.double))
    let infinite = try #require(XSDNumeric.apply(.divide, double, zero))
    #expect(infinite.double == .infinity)
  }

  @Test(arguments: [
    ("1.5", "2", "2", "1"), ("-1.5", "-1", "-1", "-2"), ("2.4", "2", "3", "2"),
  ])
  func roundingFollowsTheSpecification(
    text: String, rounded: String, ceiling: String, floor: String
  ) throws {
    let decimal = try #require(XSDDecimal(text))
    #expect("\(decimal.rounded)" == rounded)
    #expect("\(decimal.ceiling)" == ceiling)
    #expect("\(decimal.floor)" == floor)
  }

  @Test(arguments: [
    ("2008-10-20", XSDDateTime.Kind.date, true), ("2008-02-30", .date, false),
    ("2024-02-29", .date, true), ("2023-02-29", .date, false), ("2023-06", .gYearMonth, true),
    ("2023-13", .gYearMonth, false), ("2023-06-01T10:00:00Z", .dateTime, true),
    ("2023-06-01T24:00:01Z", .dateTime, false),
  ])
  func datesAreChecked(text: String, kind: XSDDateTime.Kind, isDate: Bool) {
    #expect((XSDDateTime(text, kind: kind) != nil) == isDate)
  }

  @Test func timeZonesAreOneTimeline() throws {
    let moscow = try #require(XSDDateTime("2023-06-01T13:00:00+03:00", kind: .dateTime))
    let zulu = try #require(XSDDateTime("2023-06-01T10:00:00Z", kind: .dateTime))
    #expect(XSDDateTime.compare(moscow, zulu) == 0)
  }

  /// Such forms stopped the program: more digits than 64 bits hold, and two fractions whose common
  /// scale is beyond 128 bits.
  @Test func longFractionsAreRead() throws {
    let digits = String(repeating: "123456789", count: 9)
    let long = try #require(
      XSDDateTime("2020-01-01T00:00:59.\(digits)Z", kind: .dateTime))
    #expect(long.second == XSDDecimal("59." + digits.prefix(30)))
    #expect(XSDDateTime("2020-01-01T24:00:00.\(digits)", kind: .dateTime) == nil)
    #expect(XSDDateTime("2020-01-01T00:00:00.", kind: .dateTime) == nil)
    #expect(XSDDecimal("0." + String(repeating: "0", count: 60) + "1") == nil)
    let zeros = try #require(XSDDecimal("0.5" + String(repeating: "0", count: 60)))
    #expect(zeros == XSDDecimal("0.5"))
    let least = XSDDecimal(significand: 12345, scale: 40)
    #expect(least == XSDDecimal("0." + String(repeating: "0", count: 35) + "123"))
    #expect(least < zeros)
    #expect(XSDDecimal(significand: -1, scale: 90) == .zero)
  }

  @Test(arguments: [
    ("en", true), ("de-CH-1996", true), ("a1", false), ("", false), ("-en", false), ("en-", false),
    ("en_US", false), ("e n", false), ("en\"", false), ("қ", false),
  ])
  func languageTagsAreToldFromOtherTexts(tag: String, isOne: Bool) {
    #expect(Literal.isLanguageTag(tag.utf8) == isOne)
  }

  @Test(arguments: [("http://e/а", true), ("a b", false), ("a>b", false), ("a\u{0}", false)])
  func whatNoIRIHoldsIsFound(text: String, isWritable: Bool) {
    #expect(IRI.isWritable(text.utf8) == isWritable)
  }
}
