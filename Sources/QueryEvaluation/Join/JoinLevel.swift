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
}

/// Reads single rows of a predicate without decoding it.
struct RowReader {
  let view: GraphView
  let predicate: UInt32
  let direction: Direction

  func values(of key: UInt32) -> [UInt32] { view.values(of: key, predicate, direction) }
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
  enum Kind {
    /// Binds one slot to each value of the intersection of the lists.
    case lists([ListSource])
    /// Binds slots to rows of values that an atom gives, or checks it.
    case tuples(TupleSource)
  }

  let kind: Kind
  /// The slots bound here; of `lists` just one.
  let slots: [Int]
  let firstSlot: Int
  let isList: Bool
  let factors: [FactorRunner]
  /// The same by slot, for levels that bind several.
  let wideFactors: [(slot: Int, factors: [FactorRunner])]
  let conditions: [JoinCondition]
  /// Whether nothing is asked of the values.
  let isPlain: Bool
  /// Ids outside these bounds cannot pass the conditions.
  let bounds: Range<UInt32>?

  // The cursor.
  var list: SortedList
  var position = 0
  var tuples: [UInt32] = []
  let buffer = ListBuffer()
  let lookups: [ListBuffer]
  /// Values bound here, for `analyze`.
  var produced = 0

  init(
    kind: Kind, slots: [Int], factors: [(slot: Int, factors: [FactorRunner])],
    conditions: [JoinCondition], bounds: Range<UInt32>?
  ) {
    self.kind = kind
    self.slots = slots
    firstSlot = slots.first ?? 0
    wideFactors = factors
    self.factors = factors.flatMap(\.factors)
    isPlain = factors.isEmpty && conditions.isEmpty
    self.conditions = conditions
    self.bounds = bounds
    list = SortedList(start: buffer.start, count: 0)
    if case .lists(let sources) = kind {
      lookups = sources.map { _ in ListBuffer() }
      isList = true
    } else {
      lookups = []
      isList = false
    }
  }
}

/// A condition that a level checks: by comparing ids where that is enough, else by evaluation.
struct JoinCondition {
  let condition: Condition
  let range: IDRange?
}
