import RDFModel
import RDFSyntax
import Testing

@Suite struct RDFXMLWriterTests {
  static let s = Term.iri("http://e/s")
  static let p = Term.iri("http://e/ns#p")

  func write(_ quads: [Quad], pretty: Bool = true, skipping: Bool = false) throws -> String {
    let options = RDFWriterOptions(isPretty: pretty, skipsUnrepresentable: skipping)
    return String(
      decoding: try RDFWriter.bytes(of: quads, as: .rdfxml, options: options), as: UTF8.self)
  }

  @Test func typedNodesNestedNodesAndLists() throws {
    let text = """
      @prefix ex: <http://e/ns#> .
      ex:s a ex:T, <http://e/1> ; ex:list ( ex:a [ ex:p "x"@ru ] ) ; ex:p _:shared .
      _:shared ex:p _:shared .
      """
    let quads = try RDFReader(.turtle).quads(Array(text.utf8))
    let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    #expect(
      try write(quads) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF
            xmlns:ns1="http://e/ns#"
            xmlns:rdf="\(rdf)">
          <ns1:T rdf:about="http://e/ns#s">
            <rdf:type rdf:resource="http://e/1"/>
            <ns1:list rdf:parseType="Collection">
              <rdf:Description rdf:about="http://e/ns#a"/>
              <rdf:Description>
                <ns1:p xml:lang="ru">x</ns1:p>
              </rdf:Description>
            </ns1:list>
            <ns1:p rdf:nodeID="bshared"/>
          </ns1:T>
          <rdf:Description rdf:nodeID="bshared">
            <ns1:p rdf:nodeID="bshared"/>
          </rdf:Description>
        </rdf:RDF>

        """)
    #expect(try write(quads.reversed()) == write(quads))
  }

  /// The IRI with `|` where it is cut, or nil where it cannot be a predicate.
  @Test(arguments: [
    ("http://e/ns#|p", true), ("http://e/|имя", true), ("http://e/онто/|имя", true),
    ("http://e/%D0|abc", true), ("http://e/12", false), ("http://e/ns#", false),
    ("http://e/%D0%BE", false), ("http://e/%D0%BE1", false), ("urn:x:|y.z-1", true),
    ("http://e/1|a", true), ("http://e/|_1", true), ("|abc", false),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#li", false),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#about", false),
    ("http://www.w3.org/2000/xmlns/a", false),
  ])
  func predicatesAreCutAtTheLastName(_ spelled: String, _ fits: Bool) throws {
    let iri = spelled.split(separator: "|", omittingEmptySubsequences: true).joined()
    for pretty in [true, false] {
      let quads = [Quad(Self.s, .iri(iri), .string("x"))]
      guard fits else {
        #expect(throws: RDFWriteError.predicate(iri)) { try write(quads, pretty: pretty) }
        continue
      }
      let parts = spelled.split(separator: "|").map(String.init)
      let text = try write(quads, pretty: pretty)
      #expect(text.contains("=\"\(parts[0])\""))
      #expect(text.contains(":\(parts[1])>x</"))
    }
  }

  @Test(arguments: ["\u{1}", "\u{FFFE}", "\u{FFFF}", "\u{B}"])
  func charactersOutsideXMLAreErrors(_ bad: String) throws {
    let quads = [Quad(Self.s, Self.p, .string("a\(bad)b")), Quad(Self.s, Self.p, .string("c"))]
    for pretty in [true, false] {
      let scalar = try #require(bad.unicodeScalars.first)
      #expect(throws: RDFWriteError.character(scalar, term: "“a\(bad)b”")) {
        try write(quads, pretty: pretty)
      }
      #expect(try !write(quads, pretty: pretty, skipping: true).contains("a" + bad))
      #expect(try write(quads, pretty: pretty, skipping: true).contains(">c<"))
    }
  }

  @Test func carriageReturnsAndMarkupAreKept() throws {
    let text = try write([Quad(Self.s, Self.p, .string("a\r\n]]>&<\"\t"))])
    #expect(text.contains(">a&#xD;\n]]&gt;&amp;&lt;\"\t<"))
  }

  @Test func namedGraphsAreRefusedWithAHint() throws {
    let quad = Quad(Self.s, Self.p, Self.s, graph: Self.s)
    #expect {
      try write([quad])
    } throws: {
      "\($0)".contains("TriG")
    }
  }

  @Test func prefixesAreASCIIAndUsed() throws {
    var options = RDFWriterOptions()
    options.prefixes = PrefixMap([
      ("пр", "http://e/ns#"), ("xmlish", "http://e/x#"), ("e", "http://e/"), ("u", "http://u/"),
    ])
    let quads = [
      Quad(Self.s, Self.p, .string("1")), Quad(Self.s, .iri("http://e/x#q"), .string("2")),
      Quad(Self.s, .iri("http://e/r"), .string("3")),
    ]
    let text = String(
      decoding: try RDFWriter.bytes(of: quads, as: .rdfxml, options: options), as: UTF8.self)
    #expect(text.contains("xmlns:e=\"http://e/\"\n    xmlns:ns1=\"http://e/ns#\"\n"))
    #expect(text.contains("xmlns:ns2=\"http://e/x#\""))
    #expect(!text.contains("http://u/"))
  }

  @Test func namespacesBehindTheFirstBlockAreDeclaredWhereTheyStand() throws {
    var quads = (0..<70_000).map { Quad(.iri("http://e/\($0)"), Self.p, .string("x")) }
    quads.append(Quad(Self.s, .iri("http://late/q"), .string("y")))
    #expect(
      try write(quads, pretty: false).contains("<local:q xmlns:local=\"http://late/\">y</local:q>"))
  }
}
