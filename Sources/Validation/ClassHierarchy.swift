public import GraphAccess
public import RDFModel

/// Which class stands under which: the reflexive and transitive closure of rdfs:subClassOf, or of
/// another property that orders things.
public struct ClassHierarchy: Sendable {
  private let below: [Term: Set<Term>]

  /// - Parameter quads: statements of which those with `property` count, wherever they come from.
  public init(_ quads: some Sequence<Quad>, property: IRI = RDFS.subClassOf) {
    var children: [Term: [Term]] = [:]
    for quad in quads where quad.predicate == .iri(property) {
      children[quad.object, default: []].append(quad.subject)
    }
    var below: [Term: Set<Term>] = [:]
    for top in children.keys {
      var found: Set<Term> = [top]
      var queue = [top]
      while let next = queue.popLast() {
        for child in children[next] ?? [] where found.insert(child).inserted { queue.append(child) }
      }
      below[top] = found
    }
    self.below = below
  }

  /// The statements of an ontology and those of a graph's default graph together.
  public init(_ quads: [Quad], graph: some QueryableGraph, property: IRI = RDFS.subClassOf) {
    var all = quads
    if let predicate = graph.id(of: .iri(property)),
      let pairs = graph.adjacency(of: predicate, .forward, in: .defaultGraph)
    {
      for (row, key) in pairs.keys.enumerated() {
        for place in pairs.range(ofRow: row) {
          all.append(
            Quad(
              graph.term(of: TermID(rawValue: key)), .iri(property),
              graph.term(of: TermID(rawValue: pairs.values[place]))))
        }
      }
    }
    self.init(all, property: property)
  }

  /// The class and all below it.
  public func under(_ top: Term) -> Set<Term> { below[top] ?? [top] }

  /// Whether `term` is `top` or stands below it.
  public func isUnder(_ term: Term, _ top: Term) -> Bool {
    term == top || below[top]?.contains(term) ?? false
  }
}
