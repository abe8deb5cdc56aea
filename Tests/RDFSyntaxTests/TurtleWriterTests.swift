import RDFModel
import RDFSyntax
import Testing

@Suite struct TurtleWriterTests {
  func rewrite(_ text: String, _ format: RDFFormat = .turtle, pretty: Bool = true) throws -> String
  {
    let quads = try RDFReader(format).quads(Array(text.utf8))
    var options = RDFWriterOptions(isPretty: pretty)
    options.prefixes["ex"] = "http://e/ns#"
    return String(
      decoding: try RDFWriter.bytes(of: quads, as: format, options: options), as: UTF8.self)
  }

  @Test func asAPersonWouldWriteIt() throws {
    let text = """
      @prefix ex: <http://e/ns#> .

      ex:s a ex:T ;
        <http://e/ns#a/b> <http://other/> ;
        ex:knows [
          a ex:T ;
          ex:knows []
        ], _:bx ;
        ex:list ( 1 2.5 "a"@kk ( true ) ) ;
        ex:text \"\"\"say "hi"
      now\"\"\", "x" .

      [] ex:p ex:o .

      _:bx ex:p _:bx .

      """
    let written = try rewrite(text)
    #expect(written == text.replacing("_:bx", with: "_:bbx"))
  }

  @Test func graphsStandInBraces() throws {
    let text = """
      @prefix ex: <http://e/ns#> .

      ex:a ex:p ex:b .

      ex:g {
        ex:a ex:p ex:c .

        ex:d ex:p ex:e .
      }

      """
    #expect(try rewrite(text, .trig) == text)
  }

  @Test func streamsDeclareAPrefixWhereItIsNeeded() throws {
    let text = "<http://a/> <http://a/p> <http://a/o> . <http://a/> <http://e/ns#p> 1, 2 ."
    #expect(
      try rewrite(text, pretty: false) == """
        <http://a/> <http://a/p> <http://a/o> .
        @prefix ex: <http://e/ns#> .
        <http://a/> ex:p 1, 2 .

        """)
  }

  @Test(arguments: [
    ("1.", false), ("1.0", true), (".5", true), ("+1.50", true), ("1", false), ("1e0", false),
  ])
  func decimalsAreBareOnlyWhereTheyReadBack(_ text: String, _ isBare: Bool) throws {
    let quad = Quad(
      .iri("http://e/s"), .iri("http://e/p"), .literal(Literal(text, datatype: XSD.decimal)))
    let written = String(decoding: try RDFWriter.bytes(of: [quad], as: .turtle), as: UTF8.self)
    #expect(written.contains("> \(text) .") == isBare)
  }

  @Test func circlesAndDeepChainsKeepLabels() throws {
    let circle = "_:a <http://e/p> _:b . _:b <http://e/p> _:a ."
    #expect(try RDFReader(.turtle).quads(Array(rewrite(circle).utf8)).count == 2)
    let deep = (0..<300).map { "_:n\($0) <http://e/p> _:n\($0 + 1) ." }.joined(separator: "\n")
    for format in [RDFFormat.turtle, .trig, .ntriples] {
      let quads = try RDFReader(.turtle).quads(Array(deep.utf8))
      let bytes = try RDFWriter.bytes(of: quads, as: format)
      #expect(try Isomorphism.areIsomorphic(RDFReader(format).quads(bytes), quads))
    }
  }
}
