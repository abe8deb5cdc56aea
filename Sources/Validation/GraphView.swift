import GraphAccess
import RDFModel

/// A graph as validation reads it: the union of some graphs of a dataset, by terms.
struct GraphView<Graph: QueryableGraph> {
  let graph: Graph
  let scopes: [GraphScope]

  /// Objects (forward) or subjects (backward) of a node for a predicate; each once, in the graph's
  /// order.
  func values(_ node: Term, _ predicate: Term, _ direction: Direction = .forward) -> [Term] {
    guard let node = graph.id(of: node), let predicate = graph.id(of: predicate) else { return [] }
    var found: Set<UInt32> = []
    for scope in scopes {
      graph.withValues(of: node, predicate, direction, in: scope) { values in
        for index in values.indices { found.insert(values[index]) }
      }
    }
    return found.sorted().map { graph.term(of: TermID(rawValue: $0)) }
  }

  func predicates(of node: Term) -> [Term] {
    guard let node = graph.id(of: node) else { return [] }
    var found: Set<TermID> = []
    for scope in scopes { found.formUnion(graph.predicates(of: node, .forward, in: scope)) }
    return found.sorted().map { graph.term(of: $0) }
  }

  /// All that stands as subject (forward) or object (backward) of a predicate in one graph.
  func keys(of predicate: Term, _ direction: Direction, in scope: GraphScope) -> [Term] {
    guard let predicate = graph.id(of: predicate),
      let pairs = graph.adjacency(of: predicate, direction, in: scope)
    else { return [] }
    return pairs.keys.map { graph.term(of: TermID(rawValue: $0)) }
  }

  /// The objects of a predicate and subject in one graph.
  func subjects(of predicate: Term, object: Term, in scope: GraphScope) -> [Term] {
    guard let predicate = graph.id(of: predicate), let object = graph.id(of: object) else {
      return []
    }
    return graph.withValues(of: object, predicate, .backward, in: scope) { values in
      values.indices.map { graph.term(of: TermID(rawValue: values[$0])) }
    }
  }

  // MARK: - Paths (SHACL §2.3.1)

  /// The values of a path from a node, each once, in the order in which they are met.
  func values(_ node: Term, _ path: ShapePath, isInverse: Bool = false) -> [Term] {
    switch path {
    case .predicate(let term): return values(node, term, isInverse ? .backward : .forward)
    case .inverse(let inner): return values(node, inner, isInverse: !isInverse)
    case .sequence(let parts):
      var nodes = [node]
      for part in isInverse ? parts.reversed() : parts {
        nodes = Self.distinct(nodes.flatMap { values($0, part, isInverse: isInverse) })
      }
      return nodes
    case .alternative(let parts):
      return Self.distinct(parts.flatMap { values(node, $0, isInverse: isInverse) })
    case .zeroOrOne(let inner):
      return Self.distinct([node] + values(node, inner, isInverse: isInverse))
    case .zeroOrMore(let inner): return reached([node], inner, isInverse)
    case .oneOrMore(let inner):
      return reached(values(node, inner, isInverse: isInverse), inner, isInverse)
    }
  }

  private func reached(_ start: [Term], _ step: ShapePath, _ isInverse: Bool) -> [Term] {
    var seen = Set(start)
    var result = start
    var next = 0
    while next < result.count {
      for value in values(result[next], step, isInverse: isInverse)
      where seen.insert(value).inserted {
        result.append(value)
      }
      next += 1
    }
    return result
  }

  private static func distinct(_ terms: [Term]) -> [Term] {
    var seen: Set<Term> = []
    return terms.filter { seen.insert($0).inserted }
  }
}
