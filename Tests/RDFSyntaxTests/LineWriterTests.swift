import RDFModel
import RDFSyntax
import Testing

@Suite struct LineWriterTests {
  func text(_ quads: [Quad], _ format: RDFFormat = .nquads) throws -> String {
    String(decoding: try RDFWriter.bytes(of: quads, as: format), as: UTF8.self)
  }

  @Test func onlyWhatMustBeEscapedIs() throws {
    let quad = Quad(.iri("http://e/s"), .iri("http://e/p"), .string("«ә» \"\\\n\r\t\u{1}"))
    #expect(
      try text([quad]) == #"<http://e/s> <http://e/p> "«ә» \"\\\n\r\t\u0001" ."# + "\n")
  }

  @Test func literalsAndGraphs() throws {
    let node = Term.blankNode(BlankNode("b1"))
    let quads = [
      Quad(node, .iri("http://e/p"), .literal(Literal("a", language: "kk")), graph: node),
      Quad(node, .iri("http://e/p"), .literal(Literal("1", datatype: XSD.integer))),
    ]
    #expect(
      try text(quads) == """
        _:b1 <http://e/p> "a"@kk _:b1 .
        _:b1 <http://e/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .

        """)
    #expect(throws: RDFWriteError.namedGraph("_:b1", .ntriples)) { try text(quads, .ntriples) }
  }

  @Test func labelsThatTheGrammarRefusesStayApart() throws {
    func quad(_ label: String) -> Quad {
      Quad(.blankNode(BlankNode(label)), .iri("http://e/p"), .blankNode(BlankNode("x_20")))
    }
    #expect(try text([quad(" ")]) == "_:x_20 <http://e/p> _:x_785f3230 .\n")
  }

  @Test func whatIsNoIRIIsRefusedOrCounted() throws {
    let quads = [
      Quad(.iri("http://e/a b"), .iri("http://e/p"), .string("")),
      Quad(.iri("http://e/s"), .iri("http://e/p"), .string("")),
    ]
    #expect(throws: RDFWriteError.iri("http://e/a b")) { try text(quads) }
    var options = RDFWriterOptions()
    options.skipsUnrepresentable = true
    let bytes = try RDFWriter.bytes(of: quads, as: .ntriples, options: options)
    #expect(String(decoding: bytes, as: UTF8.self) == "<http://e/s> <http://e/p> \"\" .\n")
  }
}
