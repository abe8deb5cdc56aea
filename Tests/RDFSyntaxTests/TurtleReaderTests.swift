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
}
