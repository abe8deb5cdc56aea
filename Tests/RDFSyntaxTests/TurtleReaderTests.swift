import FoundationEssentials
import RDFModel
import RDFSyntax
import TestSupport
import Testing

@Suite struct TurtleReaderTests {
  func quads(_ text: String, _ format: RDFFormat = .turtle) throws -> [Quad] {
    try RDFReader(format, base: "http://e/").quads(Array(text.utf8))
  }

  @Test func schemaReads() throws {
    let text = try Checkout.read("ontology/schema.ttl")
    #expect(try quads(text).count > 500)
  }

  @Test func listsAndNestedNodes() throws {
    let quads = try quads("@prefix : <http://e/#> . :s :p ( 1 [ :q 'a'@EN ] ) .")
    #expect(quads.count == 6)
    #expect(quads.contains { $0.object == .literal(Literal("a", language: "en")) })
  }

  @Test func errorsSayWhere() {
    #expect {
      try quads("@prefix : <http://e/#> .\n:s :p ж:о .")
    } throws: { error in
      let syntax = error as? SyntaxError
      return syntax?.line == 2 && syntax?.column == 7
    }
  }

  /// Many names are found by another way than few.
  @Test func thousandsOfPrefixesAreTold() throws {
    let count = 3000
    var text = ""
    for number in 0..<count { text += "@prefix p\(number): <http://e/\(number)/> .\n" }
    text += "@prefix p5: <http://e/five/> .\n@prefix p\(count - 1): <http://e/last/> .\n"
    for number in 0..<count { text += "p\(number):s p5:p p\(count - 1):o .\n" }
    let quads = try RDFReader(.turtle).quads(Array(text.utf8))
    #expect(quads.count == count)
    #expect(quads[7].subject == .iri("http://e/7/s"))
    #expect(quads[5].subject == .iri("http://e/five/s"))
    #expect(quads.allSatisfy { $0.predicate == .iri("http://e/five/p") })
    #expect(quads.allSatisfy { $0.object == .iri("http://e/last/o") })
    #expect(throws: SyntaxError.self) {
      try RDFReader(.turtle).quads(Array((text + "p\(count):s p5:p p5:o .").utf8))
    }
  }
}
