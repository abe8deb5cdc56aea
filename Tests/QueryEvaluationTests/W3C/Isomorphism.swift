import RDFModel

/// Whether two sets of statements differ only in the labels of their blank nodes.
enum Isomorphism {
  static func holds(_ left: [Quad], _ right: [Quad]) -> Bool {
    let first = Set(left.map(normalized))
    let second = Set(right.map(normalized))
    guard first.count == second.count else { return false }
    var search = Search(left: Array(first), right: second)
    return search.run()
  }

  /// Numbers in one form, so that 2.0 and 2.00 are the same.
  static func normalized(_ term: Term) -> Term {
    guard case .literal(let literal) = term, let number = XSDNumeric(literal),
      number.datatype == literal.datatype
    else { return term }
    return .literal(number.literal)
  }

  private static func normalized(_ quad: Quad) -> Quad {
    Quad(quad.subject, quad.predicate, normalized(quad.object), graph: quad.graph)
  }

  private struct Search {
    let left: [Quad]
    let right: Set<Quad>

    mutating func run() -> Bool {
      let first = Self.colors(left, [:])
      let second = Self.colors(Array(right), [:])
      return match(first, second, fixed: [:], depth: 0)
    }

    private func match(
      _ first: [BlankNode: Int], _ second: [BlankNode: Int], fixed: [BlankNode: BlankNode],
      depth: Int
    ) -> Bool {
      let firstGroups = Dictionary(grouping: first.keys, by: { first[$0] ?? 0 })
      let secondGroups = Dictionary(grouping: second.keys, by: { second[$0] ?? 0 })
      guard firstGroups.mapValues(\.count) == secondGroups.mapValues(\.count) else { return false }
      guard let open = firstGroups.filter({ $0.value.count > 1 }).min(by: { $0.key < $1.key })
      else {
        var mapping: [BlankNode: BlankNode] = [:]
        for (color, nodes) in firstGroups { mapping[nodes[0]] = secondGroups[color]?[0] }
        return left.allSatisfy { right.contains(renamed($0, mapping)) }
      }
      guard depth < 400, let node = open.value.min() else { return false }
      for candidate in (secondGroups[open.key] ?? []).sorted() {
        let one = Self.colors(left, Self.marking(first, node, depth))
        let other = Self.colors(Array(right), Self.marking(second, candidate, depth))
        if match(one, other, fixed: fixed, depth: depth + 1) { return true }
      }
      return false
    }

    private static func marking(
      _ colors: [BlankNode: Int], _ node: BlankNode, _ depth: Int
    ) -> [BlankNode: Int] {
      var marked = colors
      marked[node] = 7919 + depth
      return marked
    }

    private func renamed(_ quad: Quad, _ mapping: [BlankNode: BlankNode]) -> Quad {
      func rename(_ term: Term) -> Term {
        if case .blankNode(let node) = term, let other = mapping[node] { return .blankNode(other) }
        return term
      }
      return Quad(
        rename(quad.subject), quad.predicate, rename(quad.object), graph: quad.graph.map(rename))
    }

    /// A number for each blank node that depends on what surrounds it, not on its label.
    private static func colors(_ quads: [Quad], _ start: [BlankNode: Int]) -> [BlankNode: Int] {
      var colors = start
      for quad in quads {
        for term in [quad.subject, quad.object] + (quad.graph.map { [$0] } ?? []) {
          if case .blankNode(let node) = term, colors[node] == nil { colors[node] = 1 }
        }
      }
      func hash(_ term: Term?) -> Int {
        guard let term else { return 3 }
        if case .blankNode(let node) = term { return colors[node] ?? 1 }
        return term.hashValue
      }
      var classes = Set(colors.values).count
      for _ in 0..<20 {
        var next = colors.mapValues { $0 &* 31 }
        for quad in quads {
          let parts = [
            hash(quad.subject), hash(quad.predicate), hash(quad.object), hash(quad.graph),
          ]
          for (place, term) in [quad.subject, quad.object].enumerated() {
            guard case .blankNode(let node) = term else { continue }
            var hasher = Hasher()
            hasher.combine(place)
            for part in parts { hasher.combine(part) }
            next[node] = (next[node] ?? 0) &+ hasher.finalize()
          }
        }
        colors = next
        let count = Set(colors.values).count
        if count == classes { break }
        classes = count
      }
      return colors
    }
  }
}
