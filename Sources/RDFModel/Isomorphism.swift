/// Whether two datasets are the same but for the names of their blank nodes (RDF 1.1 Concepts
/// §3.6).
///
/// Blank nodes get colours from what surrounds them until nothing changes; where several nodes
/// still share one, a pair of them is taken for the same and the rest tried, so the answer is
/// exact. Quick unless the data is very symmetric.
public enum Isomorphism {
  public static func areIsomorphic(_ left: some Sequence<Quad>, _ right: some Sequence<Quad>)
    -> Bool
  {
    let (left, right) = (Set(left), Set(right))
    guard left.count == right.count else { return false }
    let ground = left.filter { $0.blankNodes.isEmpty }
    guard ground == right.filter({ $0.blankNodes.isEmpty }) else { return false }
    let first = BlankGraph(left.subtracting(ground))
    let second = BlankGraph(right.subtracting(ground))
    return match(first, first.startColors, second, second.startColors)
  }

  private typealias Colors = [BlankNode: Int]

  private static func match(
    _ left: BlankGraph, _ leftColors: Colors, _ right: BlankGraph, _ rightColors: Colors
  ) -> Bool {
    let leftColors = left.refined(leftColors)
    let rightColors = right.refined(rightColors)
    let leftClasses = Dictionary(grouping: leftColors.keys) { leftColors[$0] ?? 0 }
    let rightClasses = Dictionary(grouping: rightColors.keys) { rightColors[$0] ?? 0 }
    guard leftClasses.count == rightClasses.count,
      leftClasses.allSatisfy({ rightClasses[$0.key]?.count == $0.value.count })
    else { return false }
    let open = leftClasses.filter { $0.value.count > 1 }.min { left, right in
      (left.value.count, left.key) < (right.value.count, right.key)
    }
    guard let open, let node = open.value.min() else {
      var names: [BlankNode: BlankNode] = [:]
      for (color, nodes) in leftClasses { names[nodes[0]] = rightClasses[color]?[0] }
      return Set(left.quads.map { $0.renamed(names) }) == right.quads
    }
    var colors = leftColors
    let fresh = open.key ^ 0x5DEE_CE66
    colors[node] = fresh
    return (rightClasses[open.key] ?? []).sorted().contains { candidate in
      var others = rightColors
      others[candidate] = fresh
      return match(left, colors, right, others)
    }
  }
}

/// The statements with blank nodes of a dataset.
private struct BlankGraph {
  let quads: Set<Quad>
  /// Where each node occurs.
  private var places: [BlankNode: [Quad]] = [:]

  init(_ quads: Set<Quad>) {
    self.quads = quads
    for quad in quads {
      for node in Set(quad.blankNodes) { places[node, default: []].append(quad) }
    }
  }

  var startColors: [BlankNode: Int] { places.mapValues { $0.count } }

  /// Colours from colours of neighbours, until there are no more classes than before.
  func refined(_ start: [BlankNode: Int]) -> [BlankNode: Int] {
    var colors = start
    var classes = Set(colors.values).count
    while true {
      let next = Dictionary(
        uniqueKeysWithValues: places.map { node, quads in
          (node, color(of: node, in: quads, colors))
        })
      let count = Set(next.values).count
      colors = next
      if count <= classes { return colors }
      classes = count
    }
  }

  private func color(of node: BlankNode, in quads: [Quad], _ colors: [BlankNode: Int]) -> Int {
    var hasher = Hasher()
    hasher.combine(colors[node])
    let signatures = quads.map { quad in
      var hasher = Hasher()
      for term in [quad.subject, quad.predicate, quad.object, quad.graph] {
        if case .blankNode(let other) = term {
          hasher.combine(other == node)
          hasher.combine(colors[other])
        } else {
          hasher.combine(term)
        }
      }
      return hasher.finalize()
    }
    for signature in signatures.sorted() { hasher.combine(signature) }
    return hasher.finalize()
  }
}

extension Quad {
  fileprivate var blankNodes: [BlankNode] {
    [subject, predicate, object, graph].compactMap { term in
      if case .blankNode(let node) = term { node } else { nil }
    }
  }

  fileprivate func renamed(_ names: [BlankNode: BlankNode]) -> Quad {
    func renamed(_ term: Term) -> Term {
      if case .blankNode(let node) = term { .blankNode(names[node] ?? node) } else { term }
    }
    return Quad(
      renamed(subject), renamed(predicate), renamed(object), graph: graph.map(renamed))
  }
}
