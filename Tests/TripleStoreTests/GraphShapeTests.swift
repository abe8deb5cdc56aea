import GraphAccess
import RDFModel
import TestSupport
import Testing
import TripleStore

/// Graphs that are far from the usual shape come back whole, and pass the check.
@Suite struct GraphShapeTests {
  enum Shape: CaseIterable {
    case predicates, predicatesOfOne, graphs, longLiterals, oneSubject, blankNodes, scripts,
      languages
  }

  static func quads(_ shape: Shape) -> [Quad] {
    let p = Term.iri("http://e.org/p")
    func iri(_ text: String) -> Term { .iri(IRI("http://e.org/" + text)) }
    return (0..<4_000).map { number in
      let word = String(number * 2_654_435_761 % 1_000_003, radix: 36)
      switch shape {
      case .predicates: return Quad(iri("s\(number % 50)"), iri("p\(word)"), .string(word))
      case .predicatesOfOne: return Quad(iri("s"), iri("p\(word)"), iri("o"))
      case .graphs: return Quad(iri("s\(number % 9)"), p, iri("o"), graph: iri("g/\(word)"))
      case .longLiterals:
        return Quad(
          iri("s\(number)"), p, .string(String(repeating: word + " ", count: number % 100 * 9)))
      case .oneSubject: return Quad(iri("s"), p, iri("o/" + word))
      case .blankNodes:
        return Quad(
          .blankNode(BlankNode("b" + word)), p, .blankNode(BlankNode("c\(number % 100)")))
      case .scripts: return Quad(iri("жер/\(number)/қала"), iri("名\(number % 7)"), iri("ё" + word))
      case .languages:
        let tag = ["kk", "ru", "en-gb", "zh-hant-tw", "x-a\(number % 300)"][number % 5]
        return Quad(iri("s\(number % 500)"), p, .literal(Literal(word, language: tag)))
      }
    }
  }

  @Test(arguments: Shape.allCases) func comesBackWhole(shape: Shape) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/x.birlik"
      let quads = Self.quads(shape)
      let store = try TripleStore.open(path, mode: .create)
      let load = try store.beginBulkLoad()
      load.add(QuadBatch(quads))
      try load.commit()
      try store.close()
      let again = try TripleStore.open(path, mode: .read)
      let graph = try again.snapshot()
      #expect(Set(graph.allQuads()) == Set(quads))
      #expect(Set(graph.allQuads(.backward)) == Set(quads))
      #expect(quads.allSatisfy { graph.contains($0) })
      #expect(try again.check().quads == Set(quads).count)
    }
  }
}
