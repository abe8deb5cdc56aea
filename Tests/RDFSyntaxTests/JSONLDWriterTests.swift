import RDFModel
import RDFSyntax
import Testing

@Suite struct JSONLDWriterTests {
  @Test func nodesGraphsAndValues() throws {
    let trig = """
      @prefix ex: <http://e/> .
      ex:s a ex:T ; ex:p "a\\"\\n"@ru, 5, _:n . ex:g { ex:s ex:p "x" . }
      """
    let quads = try RDFReader(.trig).quads(Array(trig.utf8))
    let bytes = try RDFWriter.bytes(of: quads, as: .jsonld)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let node =
      #"{"@id":"http://e/s","@type":["http://e/T"],"http://e/p":["#
      + #"{"@value":"a\"\n","@language":"ru"},"#
      + #"{"@value":"5","@type":"http://www.w3.org/2001/XMLSchema#integer"},{"@id":"_:bn"}]},"#
    let graph =
      #"{"@id":"http://e/g","@graph":["#
      + #"{"@id":"http://e/s","http://e/p":[{"@value":"x"}]}]}"#
    #expect(lines.map(String.init) == ["[", node, graph, "]"])
  }

  @Test func anEmptyDocumentIsAnEmptyList() throws {
    #expect(try RDFWriter.bytes(of: [], as: .jsonld) == Array("[\n]\n".utf8))
  }

  @Test func controlsAreEscaped() throws {
    let quad = Quad(.iri("http://e/s"), .iri("http://e/p"), .string("\u{1}\u{7F}\t\\"))
    let bytes = try RDFWriter.bytes(of: [quad], as: .jsonld)
    #expect(String(decoding: bytes, as: UTF8.self).contains(#""\u0001"# + "\u{7F}" + #"\t\\""#))
  }
}
