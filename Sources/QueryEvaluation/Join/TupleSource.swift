import GraphAccess
import QueryPlanning

/// Enumerates an atom that is no sorted list: a triple with a variable predicate, a path, a check.
///
/// It gives rows of values for its new slots; where there are none, only how many rows match.
final class TupleSource {
  enum Kind {
    case triple(predicate: Int)
    case pair(UInt32)
    case path(PathSearch)
  }

  private let kind: Kind
  private let subject: AtomEnd
  private let object: AtomEnd
  private let view: GraphView
  /// Whether an end is a term of the query, which is reached from itself even where it is no node.
  private let hasConstant: Bool
  private let knowsSubject: Bool
  private let knowsObject: Bool
  private let knowsPredicate: Bool
  /// The slots that get values, in the order of the rows' cells.
  let newSlots: [Int]
  /// For each new slot, which of subject, predicate, object it is.
  private let places: [Int]
  /// Pairs of places that share a variable.
  private let equalPlaces: [(Int, Int)]
  private(set) var rows = 0
  private(set) var cells: [UInt32] = []
  private var predicates: [UInt32] = []
  private var nextPredicate = 0
  /// A table that is given part by part, and the row that comes next.
  private var openTable: (predicate: UInt32, pairs: Adjacency, row: Int)?
  /// The starts of a path that are not followed yet, the next one last.
  private var starts: [UInt32] = []

  /// Parts of a fair size, so that no table is held twice.
  private static let part = 4096

  init(
    _ atom: Atom, _ kind: Kind, bound: Set<Int>, _ view: GraphView, substituted: Set<Int>
  ) {
    self.kind = kind
    self.view = view
    subject = atom.subject
    object = atom.object
    hasConstant = [atom.subject, atom.object].contains { end in
      end.slot.map(substituted.contains) ?? true
    }
    var predicate: Int?
    if case .triple(let slot) = kind { predicate = slot }
    func isKnown(_ slot: Int?) -> Bool { slot.map(bound.contains) ?? true }
    knowsSubject = isKnown(atom.subject.slot)
    knowsObject = isKnown(atom.object.slot)
    knowsPredicate = isKnown(predicate)
    let ends = [atom.subject.slot, predicate, atom.object.slot]
    var newSlots: [Int] = []
    var places: [Int] = []
    var equal: [(Int, Int)] = []
    for (place, slot) in ends.enumerated() {
      guard let slot, !bound.contains(slot) else { continue }
      if let first = newSlots.firstIndex(of: slot) {
        equal.append((places[first], place))
      } else {
        newSlots.append(slot)
        places.append(place)
      }
    }
    self.newSlots = newSlots
    self.places = places
    equalPlaces = equal
  }

  private func value(_ end: AtomEnd, _ binding: UnsafePointer<UInt32>) -> UInt32 {
    switch end {
    case .constant(let id): id
    case .slot(let slot): binding[slot]
    }
  }

  /// Starts over for the values that are bound now; ``next(_:)`` gives the rows.
  func open(_ binding: UnsafePointer<UInt32>) {
    nextPredicate = 0
    predicates = []
    openTable = nil
    starts = []
    guard case .triple(let slot) = kind else { return }
    if knowsPredicate {
      predicates = [binding[slot]]
    } else if knowsSubject, knowsObject {
      let outgoing = view.predicates(of: value(subject, binding), .forward)
      if outgoing.isEmpty { return }
      let incoming = view.predicates(of: value(object, binding), .backward)
      predicates = GraphView.common(outgoing, incoming)
    } else if knowsSubject {
      predicates = view.predicates(of: value(subject, binding), .forward)
    } else if knowsObject {
      predicates = view.predicates(of: value(object, binding), .backward)
    } else {
      predicates = view.predicates()
    }
  }

  /// Fills ``rows`` and ``cells`` with the next part; false when nothing is left.
  func next(_ binding: UnsafePointer<UInt32>) throws(EvaluationError) -> Bool {
    rows = 0
    cells.removeAll(keepingCapacity: true)
    switch kind {
    case .triple:
      while openTable != nil || nextPredicate < predicates.count {
        if openTable == nil {
          fill(predicates[nextPredicate], binding)
          nextPredicate += 1
        } else {
          fillPart()
        }
        if rows > Self.part { return true }
      }
      return rows > 0
    case .pair(let predicate):
      if nextPredicate == 0 {
        nextPredicate = 1
        fill(predicate, binding)
      }
      while rows == 0, openTable != nil { fillPart() }
      return rows > 0
    case .path(let search):
      if nextPredicate == 0 {
        nextPredicate = 1
        try fill(search, binding)
      }
      while rows <= Self.part, let start = starts.popLast() {
        for end in try search.reach(once: start, .forward) { add(start, 0, end) }
      }
      return rows > 0
    }
  }

  /// The next rows of the open table.
  private func fillPart() {
    guard let (predicate, table, first) = openTable else { return }
    var row = first
    while row < table.keys.count, rows <= Self.part {
      let s = table.keys[row]
      for place in table.range(ofRow: row) { add(s, predicate, table.values[place]) }
      row += 1
    }
    openTable = row < table.keys.count ? (predicate, table, row) : nil
  }

  /// Whether it gives every triple of the graph, each place to a slot of its own.
  var scansEverything: Bool {
    guard case .triple = kind else { return false }
    return places.count == 3
  }

  /// Writes every triple of the graph to the table at once; returns how many there are.
  func scan(
    into table: Table, _ seedRow: UInt32, _ binding: UnsafePointer<UInt32>,
    _ tick: (Int) throws(EvaluationError) -> Void
  ) throws(EvaluationError) -> Int {
    var total = 0
    try table.reserve(Int(view.totalSize().triples))
    for predicate in view.predicates() {
      guard let pairs = view.adjacency(predicate, .forward).map(TablePointers.init) else {
        continue
      }
      let rows = pairs.table.values.count
      try table.reserve(rows)
      for (index, slot) in table.slots.enumerated() {
        let target = table.columns[index] + table.count
        switch newSlots.firstIndex(of: slot) {
        case 0?:
          for row in 0..<pairs.keyCount {
            let start = Int(pairs.offsets[row])
            (target + start).update(
              repeating: pairs.keys[row], count: Int(pairs.offsets[row + 1]) - start)
          }
        case 1?: target.update(repeating: predicate, count: rows)
        case 2?: target.update(from: pairs.values, count: rows)
        default: target.update(repeating: slot < 0 ? seedRow : binding[slot], count: rows)
        }
      }
      table.advance(rows)
      total += rows
      try tick(rows)
    }
    return total
  }

  /// One row, where repeated variables agree.
  @inline(__always) private func add(_ s: UInt32, _ p: UInt32, _ o: UInt32) {
    for (first, second) in equalPlaces {
      let one = first == 0 ? s : p
      let other = second == 1 ? p : o
      if one != other { return }
    }
    rows += 1
    for place in places { cells.append(place == 0 ? s : place == 1 ? p : o) }
  }

  private func fill(_ predicate: UInt32, _ binding: UnsafePointer<UInt32>) {
    if knowsSubject {
      let s = value(subject, binding)
      if knowsObject {
        let o = value(object, binding)
        if view.contains(s, predicate, o) { add(s, predicate, o) }
        return
      }
      for o in view.values(of: s, predicate, .forward) { add(s, predicate, o) }
    } else if knowsObject {
      let o = value(object, binding)
      for s in view.values(of: o, predicate, .backward) { add(s, predicate, o) }
    } else if let table = view.adjacency(predicate, .forward) {
      openTable = (predicate, table, 0)
      fillPart()
    }
  }

  private func fill(
    _ search: PathSearch, _ binding: UnsafePointer<UInt32>
  ) throws(EvaluationError) {
    if knowsSubject, knowsObject {
      let s = value(subject, binding)
      let o = value(object, binding)
      // From a constant the same search serves every row.
      let fromObject = object.constant != nil && subject.constant == nil
      rows = try search.count(
        from: fromObject ? o : s, to: fromObject ? s : o, fromObject ? .backward : .forward,
        isConstant: hasConstant)
    } else if knowsSubject {
      let s = value(subject, binding)
      let reached =
        hasConstant ? try search.reach(from: s, .forward) : try search.reach(fromNode: s, .forward)
      for o in reached { add(s, 0, o) }
    } else if knowsObject {
      let o = value(object, binding)
      let reached =
        hasConstant
        ? try search.reach(from: o, .backward) : try search.reach(fromNode: o, .backward)
      for s in reached { add(s, 0, o) }
    } else {
      starts = try search.starts().reversed()
    }
  }
}
