import GraphAccess

extension GraphView {
  /// The statistics of an atom, from exact counts.
  public func size(of atom: Atom) -> AtomSize {
    switch atom.kind {
    case .pair(let predicate):
      if let subject = atom.subject.constant {
        let count = Double(
          atom.object.constant == nil ? self.count(of: subject, predicate, .forward) : 1)
        return AtomSize(triples: count, subjects: 1, objects: count)
      }
      if let object = atom.object.constant {
        let count = Double(self.count(of: object, predicate, .backward))
        return AtomSize(triples: count, subjects: count, objects: 1)
      }
      return size(of: predicate)
    case .triple:
      if let subject = atom.subject.constant {
        let count = degree(of: subject, .forward)
        return AtomSize(triples: count, subjects: 1, objects: count)
      }
      if let object = atom.object.constant {
        let count = degree(of: object, .backward)
        return AtomSize(triples: count, subjects: count, objects: 1)
      }
      return totalSize()
    case .path: return totalSize()
    }
  }

  /// The triples that a term stands in at one end; guessed from the first predicates where it has
  /// many.
  private func degree(of key: UInt32, _ direction: Direction) -> Double {
    let predicates = predicates(of: key, direction)
    let some = predicates.prefix(8)
    let count = some.reduce(0) { $0 + self.count(of: key, $1, direction) }
    return Double(count) * Double(predicates.count) / Double(max(some.count, 1))
  }

  /// Adds the skew of degrees to the statistics of a pair between two variables, where its tables
  /// are going to be read whole anyway.
  public func addSkew(to atom: inout Atom) {
    guard case .pair(let predicate) = atom.kind, atom.slots.count == 2 else { return }
    atom.size.weightedForward = Self.weightedDegree(adjacency(predicate, .forward))
    atom.size.weightedBackward = Self.weightedDegree(adjacency(predicate, .backward))
  }

  /// Σ degree² / Σ degree over a sample of the keys.
  private static func weightedDegree(_ table: Adjacency?) -> Double {
    guard let table, !table.keys.isEmpty else { return 0 }
    let step = max(1, table.keys.count / 8192)
    var sum = 0.0
    var squares = 0.0
    for row in stride(from: 0, to: table.keys.count, by: step) {
      let degree = Double(table.range(ofRow: row).count)
      sum += degree
      squares += degree * degree
    }
    return squares / max(sum, 1)
  }
}
