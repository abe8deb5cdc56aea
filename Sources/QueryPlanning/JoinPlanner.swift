/// Chooses the order in which a conjunction binds its variables: by dynamic programming over sets
/// of variables while they are few, then over the most promising of them.
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
  static let exactLimit = 6
  /// About so many steps are looked at where the variables are more.
  static let breadth = 800
  /// Sets of variables are words of so many bits.
  static let mostSlots = 60

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
    let order = slots.count <= Self.mostSlots ? searchedOrder() : greedyOrder()
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

  /// Binding `slot` next: to what the lists that are known have in common; where no list depends
  /// on a slot, also to the keys of the pairs that lead further, as far as they are selective.
  func binding(_ slot: Int, _ bound: Set<Int>) -> Move? {
    var lists: [List] = []
    var open: [List] = []
    for index in remaining where atoms[index].isPair && atoms[index].slots.contains(slot) {
      let isForward = atoms[index].object.slot == slot
      let other = isForward ? atoms[index].subject : atoms[index].object
      if isBound(other, bound) {
        lists.append(list(index, isForward, key: other.slot))
      } else {
        open.append(keys(index, slot))
      }
    }
    for factor in factors[slot] ?? [] where atoms[factor.atom].isPair {
      open.append(keys(factor.atom, slot))
    }
    var scans: [List] = []
    if lists.allSatisfy(\.isConstant) {
      let all = (lists + open).map(\.length)
      guard let smallest = all.min(), let largest = (all + open.map(\.domain)).max() else {
        return nil
      }
      scans = open.filter { $0.length == smallest || $0.length < 0.9 * largest }
      if lists.isEmpty, scans.isEmpty { scans = Array(open.prefix(1)) }
      // The keys of one list say nothing that another just like it does not.
      if lists.contains(where: { $0.length == smallest }) {
        scans.removeAll { $0.length >= 0.9 * largest }
      }
    }
    return move(slot, lists, scans)
  }

  /// A sorted list that a slot can be bound from.
  private struct List {
    var atom: Int
    var length: Double
    /// The length that is met where lists are reached by edges.
    var scanned: Double
    /// The share of bindings for which there is a list at all.
    var share: Double
    /// How many values there are to choose from.
    var domain: Double
    var isConstant: Bool
  }

  private func list(_ index: Int, _ isForward: Bool, key: Int?) -> List {
    let size = atoms[index].size
    let domain = isForward ? size.objects : size.subjects
    guard let key else {
      return List(
        atom: index, length: size.triples, scanned: size.triples, share: 1, domain: domain,
        isConstant: true)
    }
    let keys = isForward ? size.subjects : size.objects
    return List(
      atom: index, length: size.triples / max(keys, 1),
      scanned: isForward ? size.weightedForward : size.weightedBackward,
      share: min(1, keys / domainSize(key)), domain: domain, isConstant: false)
  }

  private func keys(_ index: Int, _ slot: Int) -> List {
    let size = atoms[index].size
    let count = atoms[index].subject.slot == slot ? size.subjects : size.objects
    return List(
      atom: index, length: count, scanned: count, share: 1, domain: count, isConstant: true)
  }

  private func move(_ slot: Int, _ lists: [List], _ scans: [List]) -> Move? {
    let all = (lists + scans).sorted { $0.length < $1.length }
    guard let first = all.first else { return nil }
    let domain = max(domainSize(slot), all.map(\.domain).max() ?? 1, 1)
    var fanout = first.length * first.share
    for other in all.dropFirst() { fanout *= min(1, other.length * other.share / domain) }
    var scanned = all.count == 1 ? 0 : all.reduce(0) { $0 + $1.scanned }
    // All else equal from subject to object: its lists are met in an order that caches like.
    for list in lists where atoms[list.atom].subject.slot == slot { scanned += 0.1 * list.length }
    let step = JoinPlan.Step.bind(slot: slot, lists: lists.map(\.atom), scans: scans.map(\.atom))
    return Move(step: step, bound: [slot], fanout: fanout, cost: scanned)
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
