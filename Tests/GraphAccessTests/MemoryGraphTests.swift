import GraphAccess
import RDFModel
import Testing

@Suite struct MemoryGraphTests {
  private let graph = MemoryGraph([
    Quad(.iri("b"), .iri("p"), .iri("a")),
    Quad(.iri("a"), .iri("p"), .iri("b")),
    Quad(.iri("a"), .iri("p"), .literal(Literal("10", datatype: XSD.integer))),
    Quad(.iri("a"), .iri("p"), .literal(Literal("9", datatype: XSD.integer))),
    Quad(.iri("a"), .iri("p"), .iri("b")),
    Quad(.iri("a"), .iri("q"), .iri("b"), graph: .iri("g")),
  ])

  @Test func termsAreNumberedInOrder() {
    let terms = (0..<graph.termCount).map { graph.term(of: TermID(rawValue: UInt32($0))) }
    #expect(
      terms == terms.sorted { TermOrder.compare($0, $1) < 0 } && Set(terms).count == terms.count)
    #expect(terms.allSatisfy { graph.term(of: graph.id(of: $0) ?? .firstComputed) == $0 })
  }

  @Test func bothDirectionsHoldEachPairOnce() throws {
    let predicate = try #require(graph.id(of: .iri("p")))
    let forward = try #require(graph.adjacency(of: predicate, .forward, in: .defaultGraph))
    let backward = try #require(graph.adjacency(of: predicate, .backward, in: .defaultGraph))
    #expect(forward.values.count == 4 && backward.values.count == 4)
    #expect(forward.keys.count == 2 && backward.keys.count == 4)
    for row in forward.keys.indices {
      for value in forward.values[forward.range(ofRow: row)] {
        #expect(backward.contains(value, forward.keys[row]))
        #expect(forward.contains(forward.keys[row], value))
      }
    }
    #expect(!forward.contains(.max, 0) && forward.range(of: .max).isEmpty)
  }

  @Test func aNamedGraphIsApart() throws {
    let name = try #require(graph.id(of: .iri("g")))
    #expect(graph.graphNames == [name])
    let predicate = try #require(graph.id(of: .iri("q")))
    #expect(graph.summary(of: predicate, in: .defaultGraph) == nil)
    #expect(graph.summary(of: predicate, in: .named(name))?.tripleCount == 1)
  }

  @Test func aStoreAppliesAChangeWhole() throws {
    let store = MemoryStore([Quad(.iri("a"), .iri("p"), .iri("b"))])
    let before = store.snapshot()
    var change = GraphChange()
    change.removed = [Quad(.iri("a"), .iri("p"), .iri("b"))]
    change.added = [Quad(.iri("c"), .iri("p"), .iri("b"))]
    store.commit(change)
    #expect(store.statements == change.added)
    #expect(before.id(of: .iri("c")) == nil && store.snapshot().id(of: .iri("a")) == nil)
  }
}
