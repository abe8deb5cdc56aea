import ByteIO
import RDFModel
import RDFSyntax
import Testing

/// Documents that are wrong, hostile or huge: a clear error, bounded memory, no other file read.
@Suite struct BadInputTests {
  static let rdf = "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\""

  func message(_ text: String, _ format: RDFFormat = .rdfxml) -> String {
    message(Array(text.utf8), format)
  }

  func message(_ bytes: [UInt8], _ format: RDFFormat) -> String {
    do throws(SyntaxError) {
      _ = try RDFReader(format).quads(bytes)
      return "no error"
    } catch { return error.message }
  }

  func document(_ head: String, _ inside: String) -> String {
    "<?xml version=\"1.0\"?>\n\(head)<rdf:RDF \(Self.rdf)>\(inside)</rdf:RDF>"
  }

  @Test func entityBombsAreStopped() {
    let entities = (1...9).map { level in
      "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
    }.joined()
    let text = document(
      "<!DOCTYPE rdf:RDF [<!ENTITY e0 \"\(String(repeating: "x", count: 100))\">\(entities)]>\n",
      "<e:T><e:p>&e9;</e:p></e:T>")
    #expect(message(text) != "no error")
    #expect(
      message(text.replacing("<e:p>&e9;</e:p>", with: "<e:p rdf:resource=\"&e9;\"/>")) != "no error"
    )
  }

  @Test func externalEntitiesAndSubsetsAreNotRead() {
    let external = document(
      "<!DOCTYPE rdf:RDF [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>\n",
      "<e:T><e:p>&f;</e:p></e:T>")
    #expect(message(external).contains("another file"))
    let parameter = document(
      "<!DOCTYPE rdf:RDF [<!ENTITY % f SYSTEM \"file:///etc/hostname\"> %f;]>\n", "<e:T/>")
    #expect(message(parameter) == "PEReference: %f; not found")
    let subset = document("<!DOCTYPE rdf:RDF SYSTEM \"file:///nowhere/x.dtd\">\n", "<e:T/>")
    #expect(message(subset) == "no error")
  }

  @Test func entitiesOfTheDocumentAreRead() throws {
    let text = document(
      "<!DOCTYPE rdf:RDF [<!ENTITY ns \"http://e/ns#\">]>\n",
      "<rdf:Description rdf:about=\"&ns;a\"><e:p>x &ns; &amp; y</e:p></rdf:Description>")
    let quads = try RDFReader(.rdfxml).quads(Array(text.utf8))
    #expect(
      quads == [Quad(.iri("http://e/ns#a"), .iri("http://e/p"), .string("x http://e/ns# & y"))])
  }

  /// What no other syntax could say again.
  @Test func tagsAndBasesAreChecked() {
    for tag in ["en_US", "e n", "en&quot; .", "-", "1"] {
      #expect(
        message(document("", "<e:T><e:p xml:lang=\"\(tag)\">x</e:p></e:T>"))
          .contains("is no language tag"))
    }
    #expect(message(document("", "<e:T><e:p xml:lang=\"\">x</e:p></e:T>")) == "no error")
    let base = "<e:T xml:base=\"http://e/a>b/\"><e:p rdf:datatype=\"t\">x</e:p></e:T>"
    #expect(message(document("", base)).contains("is no IRI"))
  }

  @Test func nestingIsBounded() {
    let xml = String(repeating: "<e:T><e:p>", count: 10_000)
    #expect(message(document("", xml)).contains("deeper than"))
    let turtle = "<http://e/s> <http://e/p> " + String(repeating: "[ <http://e/p> ", count: 10_000)
    #expect(message(turtle, .turtle).contains("deeper than"))
    #expect(
      message("<http://e/s> <http://e/p> " + String(repeating: "(", count: 10_000), .turtle)
        .contains("deeper than"))
  }

  @Test(arguments: [RDFFormat.ntriples, .nquads, .turtle, .trig])
  func malformedUTF8IsAnError(_ format: RDFFormat) {
    for bad in [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]] {
      let literal = Array("<http://e/s> <http://e/p> \"".utf8) + bad + Array("\" .".utf8)
      #expect(message(literal, format) == "this is no UTF-8")
      let iri = Array("<http://e/".utf8) + bad + Array("> <http://e/p> \"\" .".utf8)
      #expect(message(iri, format) == "this is no UTF-8")
    }
  }

  @Test func malformedUTF8InXMLIsAnError() {
    let text =
      Array(document("", "<e:T><e:p>").utf8.dropLast(10)) + [0xFF, 0xFE]
      + Array("</e:p></e:T></rdf:RDF>".utf8)
    #expect(message(text, .rdfxml) != "no error")
  }

  @Test func loneSurrogatesInEscapesAreErrors() {
    #expect(message(#"<http://e/s> <http://e/p> "\uD800" ."#, .ntriples).contains("no character"))
    #expect(message(#"<http://e/\uDFFF> <http://e/p> "" ."#, .turtle).contains("no character"))
  }

  @Test(arguments: [RDFFormat.ntriples, .turtle, .trig])
  func unterminatedTermsSayWhereTheyBegin(_ format: RDFFormat) {
    let long = String(repeating: "x", count: 1 << 20)
    #expect(message("<http://e/s> <http://e/p> \"\(long)", format) == "the string is not closed")
    #expect(message("<http://e/\(long)", format).contains("not closed"))
  }

  @Test func longTermsAreRead() throws {
    let iri = "http://e/" + String(repeating: "я", count: 1 << 19)
    let quad = Quad(
      .iri(iri), .iri("http://e/p"), .string(String(repeating: "ab\n", count: 2 << 20)))
    for format in [RDFFormat.ntriples, .turtle, .trig, .rdfxml] {
      let bytes = try RDFWriter.bytes(of: [quad], as: format)
      #expect(try RDFReader(format).quads(bytes) == [quad])
    }
  }

  @Test func errorsInXMLSayWhere() {
    let text = "<rdf:RDF \(Self.rdf)>\n  <e:T rdf:about=\"http://e/a b\"/>\n</rdf:RDF>"
    #expect {
      try RDFReader(.rdfxml).quads(Array(text.utf8))
    } throws: { error in
      let syntax = error as? SyntaxError
      return syntax?.line == 2 && syntax?.message == "“http://e/a b” is no IRI"
        && syntax?.text.contains("<e:T") == true
    }
  }
}
