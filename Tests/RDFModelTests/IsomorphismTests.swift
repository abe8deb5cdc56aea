import RDFModel
import Testing

@Suite struct IsomorphismTests {
  /// Edges between blank nodes, `a-b` for a statement from a to b.
  func graph(_ edges: String) -> [Quad] {
    edges.split(separator: " ").map { edge in
      let ends = edge.split(separator: "-").map { Term.blankNode(BlankNode(String($0))) }
      return Quad(ends[0], .iri("http://e/p"), ends[1])
    }
  }

  @Test func namesDoNotMatter() {
    #expect(Isomorphism.areIsomorphic(graph("a-b b-c"), graph("c-a a-b")))
    #expect(!Isomorphism.areIsomorphic(graph("a-b b-c"), graph("a-b c-b")))
  }

  @Test func symmetricGraphsAreToldApart() {
    // Every node has one edge in and one out: colours alone cannot tell.
    #expect(
      !Isomorphism.areIsomorphic(graph("a-b b-c c-d d-e e-f f-a"), graph("a-b b-c c-a d-e e-f f-d"))
    )
    #expect(Isomorphism.areIsomorphic(graph("a-b b-c c-d d-a"), graph("x-w w-z z-y y-x")))
  }

  @Test func repeatedStatementsCountOnce() {
    #expect(Isomorphism.areIsomorphic(graph("a-b a-b"), graph("x-y")))
  }

  @Test func graphNamesBelongToIt() {
    let node = Term.blankNode(BlankNode("a"))
    let quad = Quad(node, .iri("http://e/p"), node)
    #expect(
      !Isomorphism.areIsomorphic(
        [Quad(node, .iri("http://e/p"), node, graph: node)], [quad]))
  }
}
