import RDFModel
import Testing

@Suite struct TermTests {
  static let terms: [Term] = [
    .iri("https://example.org/ә"), .blankNode(BlankNode("b0")), .string(""),
    .string("с \"кавычками\"\n"),
    .literal(Literal("Үкімет", language: "kk")), .literal(Literal("7", datatype: XSD.integer)),
    .literal(Literal("x", datatype: "http://example.org/type")),
  ]

  @Test(arguments: terms) func anEncodedTermReadsBack(term: Term) {
    var bytes: [UInt8] = []
    EncodedTerm.append(term, to: &bytes)
    #expect(EncodedTerm.decode(bytes) == term)
  }

  @Test func differentTermsHaveDifferentEncodings() {
    let encodings = Self.terms.map { term in
      var bytes: [UInt8] = []
      EncodedTerm.append(term, to: &bytes)
      return bytes
    }
    #expect(Set(encodings).count == Self.terms.count)
  }

  @Test func whatEncodesNoTermIsRefused() {
    #expect(EncodedTerm.decode([]) == nil)
    #expect(EncodedTerm.decode(Array("?x".utf8)) == nil)
  }

  @Test func theOrderOfTermsIsUnboundBlankIRILiteral() {
    let sorted = Self.terms.shuffled().sorted { ValueOrder.precedes($0, $1) }
    #expect(sorted.first == .blankNode(BlankNode("b0")))
    #expect(sorted[1] == .iri("https://example.org/ә"))
    #expect(sorted.dropFirst(2).allSatisfy { $0.literal != nil })
  }

  @Test func numbersSortByValueAcrossTypes() {
    let two = Term.literal(Literal("2", datatype: XSD.integer))
    let ten = Term.literal(Literal("10.0", datatype: XSD.decimal))
    let million = Term.literal(Literal("1e6", datatype: XSD.double))
    #expect([million, two, ten].sorted { ValueOrder.precedes($0, $1) } == [two, ten, million])
  }

  @Test func aBatchGivesItsQuadsBack() {
    let quads = [
      Quad(Self.terms[0], Self.terms[0], Self.terms[3]),
      Quad(Self.terms[1], Self.terms[0], Self.terms[4], graph: Self.terms[0]),
    ]
    var batch = QuadBatch()
    for quad in quads { batch.append(quad) }
    #expect((0..<batch.count).map { batch[$0] } == quads)
  }

  @Test func prefixesAreKeptInOrder() {
    var prefixes = PrefixMap([("skos", "s#"), ("foaf", "f/")])
    prefixes["a"] = "a#"
    prefixes["skos"] = nil
    #expect(prefixes.entries.map(\.prefix) == ["a", "foaf"])
    #expect(prefixes["foaf"] == "f/")
  }
}
