/// Leaves out the variables that hang on the rest by one pair and that nobody asks for: what they
/// add is a number, so that counts multiply degrees instead of making rows.
struct LeafElimination {
  private(set) var remaining: [Int]
  private(set) var factors: [Int: [Factor]] = [:]
  private let atoms: [Atom]
  private let kept: Set<Int>

  init(_ problem: JoinProblem) {
    atoms = problem.atoms
    kept = problem.needed.union(problem.seeded).union(problem.leading)
    remaining = Array(problem.atoms.indices)
    while let (slot, atom) = nextLeaf() { eliminate(slot, by: atom) }
  }

  /// The next slot to leave out, with its one pair; those without factors of their own first,
  /// since they cost nothing.
  private func nextLeaf() -> (slot: Int, atom: Int)? {
    var uses: [Int: [Int]] = [:]
    for index in remaining {
      for slot in atoms[index].slots { uses[slot, default: []].append(index) }
    }
    var best: (slot: Int, atom: Int, cost: Double)?
    for (slot, indices) in uses.sorted(by: { $0.key < $1.key }) where !kept.contains(slot) {
      guard indices.allSatisfy({ atoms[$0].isPair }) else { continue }
      let binary = indices.filter { atoms[$0].slots.count == 2 }
      guard binary.count == 1 else { continue }
      // A constant that chooses few values is where to begin, not what to check at the end.
      let chosen = indices.filter { atoms[$0].slots.count == 1 }.map { atoms[$0].size.triples }
      let pair = atoms[binary[0]]
      let values = pair.subject.slot == slot ? pair.size.subjects : pair.size.objects
      if let fewest = chosen.min(), fewest < values / 2 { continue }
      let hasFactors = factors[slot] != nil || indices.count > 1
      // What is left out last is what is gone through: rather the side with the fewest keys.
      let cost = hasFactors ? 1 + keys(of: pair.slots.first { $0 != slot }, uses) : 0
      if cost < best?.cost ?? .infinity { best = (slot, binary[0], cost) }
    }
    return best.map { ($0.slot, $0.atom) }
  }

  /// The fewest keys that a slot has in any of the pairs that it still stands in, or that hang on
  /// it.
  private func keys(of slot: Int?, _ uses: [Int: [Int]]) -> Double {
    guard let slot else { return 0 }
    let indices = (uses[slot] ?? []) + (factors[slot] ?? []).map(\.atom)
    return indices.map { index in
      atoms[index].subject.slot == slot ? atoms[index].size.subjects : atoms[index].size.objects
    }.min() ?? 0
  }

  private mutating func eliminate(_ slot: Int, by atom: Int) {
    var children = factors.removeValue(forKey: slot) ?? []
    for index in remaining where index != atom && atoms[index].slots == [slot] {
      children.append(Factor(atom: index, eliminated: nil, children: []))
    }
    remaining.removeAll { atoms[$0].slots.contains(slot) }
    guard let other = atoms[atom].slots.first(where: { $0 != slot }) else { return }
    factors[other, default: []].append(
      Factor(atom: atom, eliminated: slot, children: children))
  }
}
