/// Chooses the order in which a conjunction binds its variables: by dynamic programming over sets
/// of variables while they are few, then greedily.
///
/// Each variable is bound by intersecting the sorted lists of all atoms whose other end is known,
/// which is a worst-case-optimal join for cycles and an index join for the rest.
public struct JoinPlanner {
  let problem: JoinProblem
  let atoms: [Atom]
  let remaining: [Int]
  let factors: [Int: [Factor]]
  /// The slots to bind, and the place of each in masks.
  let slots: [Int]
  let bit: [Int: Int]
  let domain: [Int: Double]
  /// Up to so many variables every order is looked at.
  static let exactLimit = 11

  public init(_ problem: JoinProblem) {
    self.problem = problem
    atoms = problem.atoms
    let elimination = LeafElimination(problem)
    remaining = elimination.remaining
    factors = elimination.factors
    var slots: [Int] = []
    var domain: [Int: Double] = [:]
    for index in elimination.remaining {
      for slot in problem.atoms[index].slots where !slots.contains(slot) { slots.append(slot) }
    }
    for slot in elimination.factors.keys.sorted() where !slots.contains(slot) {
      slots.append(slot)
    }
    for atom in problem.atoms {
      for slot in atom.slots { Self.narrow(&domain, slot, atom) }
    }
    self.slots = slots.filter { !problem.seeded.contains($0) }
    self.domain = domain
    bit = Dictionary(
      uniqueKeysWithValues: self.slots.enumerated().map { ($0.element, $0.offset) })
  }

  private static func narrow(_ domain: inout [Int: Double], _ slot: Int, _ atom: Atom) {
    var size = Double.infinity
    if atom.isPair {
      // A list with a constant end says how many pass, not how many there are.
      if atom.slots.count == 2 {
        size = atom.subject.slot == slot ? atom.size.subjects : atom.size.objects
      }
    } else {
      size = max(atom.size.subjects, atom.size.objects)
    }
    domain[slot] = min(domain[slot] ?? .infinity, max(size, 1))
  }

  public func plan() -> JoinPlan {
    let order = slots.count <= Self.exactLimit ? exactOrder() : greedyOrder()
    return assemble(order)
  }

  // MARK: Estimates

  /// A step from a set of bound slots: the slots it binds, what it multiplies the rows by, and
  /// what it costs for each row.
  struct Move {
    var step: JoinPlan.Step
    var bound: [Int]
    var fanout: Double
    var cost: Double
  }

  func isBound(_ end: AtomEnd, _ bound: Set<Int>) -> Bool {
    end.slot.map { bound.contains($0) } ?? true
  }

  func domainSize(_ slot: Int) -> Double {
    let size = domain[slot] ?? 1
    return size.isFinite ? size : 1000
  }

  /// The ways to bind `slot` next: the lists that meet in it, or a scan of the smallest.
  func binding(_ slot: Int, _ bound: Set<Int>) -> Move? {
    var lists: [Int] = []
    var scans: [Int] = []
    for index in remaining where atoms[index].isPair && atoms[index].slots.contains(slot) {
      let atom = atoms[index]
      let other = atom.subject.slot == slot ? atom.object : atom.subject
      if isBound(other, bound) { lists.append(index) } else { scans.append(index) }
    }
    if lists.isEmpty { return scan(slot, scans) }
    let size = domainSize(slot)
    var fanout = max(size, 1)
    var shortest = Double.infinity
    var total = 0.0
    for index in lists {
      let atom = atoms[index]
      let isForward = atom.object.slot == slot
      let keys = isForward ? atom.size.subjects : atom.size.objects
      var length = atom.size.triples
      var scanned = length
      var share = 1.0
      if let key = (isForward ? atom.subject : atom.object).slot {
        length = atom.size.triples / max(keys, 1)
        scanned =
          lists.count > 1
          ? (isForward ? atom.size.weightedForward : atom.size.weightedBackward) : length
        share = min(1, keys / domainSize(key))
      }
      fanout *= min(1, length * share / max(size, 1))
      shortest = min(shortest, length)
      total += scanned
    }
    if lists.count == 1 { fanout = min(fanout, shortest) }
    return Move(
      step: .bind(slot: slot, atoms: lists, isScan: false), bound: [slot], fanout: fanout,
      cost: lists.count == 1 ? 0 : total)
  }

  private func scan(_ slot: Int, _ candidates: [Int]) -> Move? {
    func keys(_ index: Int) -> Double {
      atoms[index].subject.slot == slot ? atoms[index].size.subjects : atoms[index].size.objects
    }
    var choices = candidates
    var factorAtoms: [Int] = []
    for factor in factors[slot] ?? [] where atoms[factor.atom].isPair {
      factorAtoms.append(factor.atom)
    }
    choices += factorAtoms
    guard let smallest = choices.min(by: { keys($0) < keys($1) }) else { return nil }
    let count = keys(smallest)
    return Move(
      step: .bind(slot: slot, atoms: [smallest], isScan: true), bound: [slot], fanout: count,
      cost: 0)
  }

  /// Enumerating an atom that is no pair.
  func expansion(_ index: Int, _ bound: Set<Int>) -> Move {
    let atom = atoms[index]
    var fanout = max(atom.size.triples, 1)
    let knowsSubject = isBound(atom.subject, bound)
    let knowsObject = isBound(atom.object, bound)
    if knowsSubject { fanout /= max(atom.size.subjects, 1) }
    if knowsObject { fanout /= max(atom.size.objects, 1) }
    if case .triple(let predicate) = atom.kind, bound.contains(predicate) { fanout /= 10 }
    var cost = fanout + 4
    if case .path = atom.kind {
      // A search from one end reaches an unknown part; from neither end it starts everywhere.
      let step = atom.size.triples / max(atom.size.subjects, 1)
      fanout = knowsSubject && knowsObject ? 0.5 : min(atom.size.objects, 4 + 8 * step)
      cost = fanout * 8 + 50
      if !knowsSubject, !knowsObject {
        fanout *= max(atom.size.subjects, 1)
        cost = fanout * 20
      }
    }
    let new = atom.slots.filter { !bound.contains($0) }
    return Move(step: .expand(atom: index), bound: new, fanout: fanout, cost: cost)
  }

  func moves(from bound: Set<Int>) -> [Move] {
    var moves: [Move] = []
    for slot in slots where !bound.contains(slot) {
      if let move = binding(slot, bound) { moves.append(move) }
    }
    for index in remaining where !atoms[index].isPair {
      let move = expansion(index, bound)
      if !move.bound.isEmpty { moves.append(move) }
    }
    // Those that must lead come first.
    if let first = problem.leading.first(where: { !bound.contains($0) && bit[$0] != nil }) {
      let leading = Set(problem.leading)
      let fitting = moves.filter { $0.bound.contains(first) && leading.isSuperset(of: $0.bound) }
      if !fitting.isEmpty { return fitting }
      return moves.filter { $0.bound.contains(first) }
    }
    return moves
  }
}
