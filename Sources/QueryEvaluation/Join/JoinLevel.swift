import GraphAccess
import QueryPlanning

/// Where a level of a join takes a sorted list from.
enum ListSource {
  /// The same list always.
  case fixed(SortedList, owner: AnyObject)
  /// The row of a decoded table, by the value of a slot.
  case row(TablePointers, keySlot: Int)
  /// A single row read from the graph, by the value of a slot.
  case lookup(RowReader, keySlot: Int)

  var keySlot: Int? {
    switch self {
    case .fixed: nil
    case .row(_, let slot), .lookup(_, let slot): slot
    }
  }

  /// Whether both give the same list for the same row.
  func isSame(_ other: ListSource) -> Bool {
    if case .row(let table, let slot) = self, case .row(let second, let otherSlot) = other {
      return table.table === second.table && slot == otherSlot
    }
    return false
  }
}

/// Reads single rows of a predicate without decoding it.
final class RowReader {
  private let view: GraphView
  private let predicate: UInt32
  private let direction: Direction
  let buffer = ListBuffer()

  init(_ view: GraphView, _ predicate: UInt32, _ direction: Direction) {
    self.view = view
    self.predicate = predicate
    self.direction = direction
  }

  func list(of key: UInt32) -> SortedList {
    buffer.fill(view.values(of: key, predicate, direction))
  }
}

/// Memory for a list that is computed.
final class ListBuffer {
  private(set) var start = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
  private var capacity = 64

  deinit { start.deallocate() }

  func reserve(_ count: Int) {
    guard count > capacity else { return }
    start.deallocate()
    capacity = max(count, 2 * capacity)
    start = .allocate(capacity: capacity)
  }

  func fill(_ values: [UInt32]) -> SortedList {
    reserve(values.count)
    for (index, value) in values.enumerated() { start[index] = value }
    return SortedList(start: start, count: values.count)
  }
}

/// One level of a join: how its slots get values, and what is asked of them.
final class JoinLevel {
  /// The lists whose intersection the slot is bound to; empty for a level of tuples.
  let sources: [ListSource]
  let flat: UnsafeMutablePointer<FlatSource>
  let sourceCount: Int
  /// The bits of one of two lists, where it stays the same while the other changes.
  let marked: MarkedList?
  /// Which of the two lists is the other.
  let unmarked: Int
  /// The bits of a list above, where the one source left meets it.
  let marks: ListMarks?
  /// The one source that is left where a list above is reused.
  let left: ListSource?
  /// A level above whose list is the intersection of some of the sources, and those left.
  let reusedLevel: Int
  /// Binds slots to rows of values that an atom gives, or checks it.
  let tuples: TupleSource?
  let slots: [Int]
  let firstSlot: Int
  let factors: [FactorRunner]
  let factorPointers: UnsafeMutablePointer<Unmanaged<FactorRunner>>
  /// The same by slot, for levels that bind several.
  let wideFactors: [(slot: Int, factors: [FactorRunner])]
  let conditions: [JoinCondition]
  /// Whether nothing is asked of the values.
  let isPlain: Bool
  /// Ids outside these bounds cannot pass the conditions.
  let bounds: Range<UInt32>?
  let buffer = ListBuffer()

  /// What a level needs besides its source.
  struct Demands {
    var factors: [(slot: Int, factors: [FactorRunner])]
    var conditions: [JoinCondition]
    var bounds: Range<UInt32>?
  }

  /// A level of lists. `above` are the levels before it.
  init(_ slot: Int, _ sources: [ListSource], _ demands: Demands, above: [JoinLevel], terms: Int) {
    let (reused, left) = Self.reuse(sources, above)
    self.sources = sources
    self.left = reused >= 0 && left.count == 1 ? left[0] : nil
    reusedLevel = reused
    sourceCount = left.count
    flat = .allocate(capacity: max(left.count, 1))
    for (index, source) in left.enumerated() {
      (flat + index).initialize(to: FlatSource(source))
    }
    let stable = Self.stableSource(left, reused, above)
    marked = stable.map { MarkedList(FlatSource(left[$0]), termCount: terms) }
    unmarked = stable == 0 ? 1 : 0
    marks = reused >= 0 && left.count == 1 ? ListMarks(termCount: terms) : nil
    tuples = nil
    slots = [slot]
    firstSlot = slot
    (wideFactors, conditions, bounds) = (demands.factors, demands.conditions, demands.bounds)
    factors = demands.factors.flatMap(\.factors)
    factorPointers = Self.pointers(factors)
    isPlain = demands.factors.isEmpty && demands.conditions.isEmpty
  }

  /// A level of tuples.
  init(_ tuples: TupleSource, _ demands: Demands) {
    sources = []
    left = nil
    sourceCount = 0
    flat = .allocate(capacity: 1)
    marked = nil
    unmarked = 0
    marks = nil
    reusedLevel = -1
    self.tuples = tuples
    slots = tuples.newSlots
    firstSlot = slots.first ?? 0
    (wideFactors, conditions, bounds) = (demands.factors, demands.conditions, nil)
    factors = demands.factors.flatMap(\.factors)
    factorPointers = Self.pointers(factors)
    isPlain = demands.factors.isEmpty && demands.conditions.isEmpty
  }

  deinit {
    flat.deallocate()
    factorPointers.deallocate()
  }

  private static func pointers(
    _ factors: [FactorRunner]
  ) -> UnsafeMutablePointer<Unmanaged<FactorRunner>> {
    let memory = UnsafeMutablePointer<Unmanaged<FactorRunner>>.allocate(
      capacity: max(factors.count, 1))
    for (index, factor) in factors.enumerated() {
      (memory + index).initialize(to: Unmanaged.passUnretained(factor))
    }
    return memory
  }

  /// The level above that intersects two or more of the sources and no others.
  private static func reuse(
    _ sources: [ListSource], _ above: [JoinLevel]
  ) -> (level: Int, left: [ListSource]) {
    for (index, level) in above.enumerated().reversed() where level.sources.count > 1 {
      guard level.bounds == nil,
        level.sources.allSatisfy({ own in sources.contains { $0.isSame(own) } })
      else { continue }
      let left = sources.filter { source in !level.sources.contains { $0.isSame(source) } }
      if !left.isEmpty { return (index, left) }
    }
    return (-1, sources)
  }

  /// Of two rows, the one whose key was bound at least one level before the other's.
  private static func stableSource(
    _ sources: [ListSource], _ reused: Int, _ above: [JoinLevel]
  ) -> Int? {
    guard reused < 0, sources.count == 2,
      sources.allSatisfy({ if case .row = $0 { true } else { false } })
    else { return nil }
    func depth(_ source: ListSource) -> Int {
      above.firstIndex { $0.slots.contains(source.keySlot ?? -1) } ?? -1
    }
    let (first, second) = (depth(sources[0]), depth(sources[1]))
    return first == second ? nil : first < second ? 0 : 1
  }
}

/// A condition that a level checks: by comparing ids where that is enough, else by evaluation.
struct JoinCondition {
  let condition: Condition
  let range: IDRange?
}
