import GraphAccess
import RDFModel

extension Execution {
  /// ORDER BY; only the first `limit` rows where that is given (SPARQL 1.1 §15.1).
  func ordered(
    _ table: Table, _ orderings: [Selection.Ordering], _ limit: Int?, _ context: Context
  ) throws(EvaluationError) -> Table {
    report?.add(limit == nil ? "order" : "order, first \(limit ?? 0)", rows: nil, actual: nil)
    var keys: [[UInt32]] = []
    for ordering in orderings { keys.append(try ids(ordering.formula, table, context)) }
    var rows = Array(0..<table.count)
    if let limit, limit < table.count, let first = keys.first {
      rows = try candidates(first, orderings[0].isDescending, limit)
    }
    let columns = OrderColumns(terms: terms)
    var ranks: [[UInt32]] = []
    for (index, ids) in keys.enumerated() {
      try meter.check()
      let isLast = index == keys.count - 1
      var column = columns.ranks(rows.map { ids[$0] }, distinguishingValues: isLast)
      if orderings[index].isDescending { column = column.map { UInt32.max - $0 } }
      ranks.append(column)
    }
    let sorted = try sortedPlaces(ranks, count: rows.count).map { rows[$0] }
    let kept = limit.map { Array(sorted.prefix($0)) } ?? sorted
    return try table.gathering(kept, table.slots, meter)
  }

  private func ids(
    _ formula: Formula, _ table: Table, _ context: Context
  ) throws(EvaluationError) -> [UInt32] {
    if case .slot(let slot) = formula {
      guard let cells = table.pointer(of: slot) else {
        return Array(repeating: Table.unbound, count: table.count)
      }
      return Array(UnsafeBufferPointer(start: cells, count: table.count))
    }
    let answers = try existsAnswers(formula.existsNumbers, table, context)
    var result: [UInt32] = []
    result.reserveCapacity(table.count)
    var countdown = Countdown(meter)
    frame.clear()
    for row in 0..<table.count {
      try countdown.tick()
      load(table, row, answers)
      result.append(frame.evaluate(formula).map(frame.id) ?? Table.unbound)
    }
    frame.clear()
    return result
  }

  /// The places of the rows in order; rows that are equal keep their order.
  private func sortedPlaces(_ ranks: [[UInt32]], count: Int) throws(EvaluationError) -> [Int] {
    guard let first = ranks.first else { return Array(0..<count) }
    try meter.charge(count * 16)
    defer { meter.release(count * 16) }
    var packed = first.enumerated().map { UInt64($0.element) << 32 | UInt64($0.offset) }
    packed.sort()
    try meter.check()
    var places = packed.map { Int($0 & 0xFFFF_FFFF) }
    if ranks.count == 1 { return places }
    var start = 0
    while start < places.count {
      var end = start + 1
      while end < places.count, packed[end] >> 32 == packed[start] >> 32 { end += 1 }
      if end - start > 1 {
        places[start..<end].sort { left, right in
          for column in ranks.dropFirst() where column[left] != column[right] {
            return column[left] < column[right]
          }
          return left < right
        }
      }
      start = end
    }
    return places
  }

  /// The rows that can be among the first `limit` by their first key: those not behind the value
  /// that stands at the limit.
  private func candidates(
    _ ids: [UInt32], _ isDescending: Bool, _ limit: Int
  ) throws(EvaluationError) -> [Int] {
    if limit == 0 { return [] }
    let columns = OrderColumns(terms: terms)
    // Ids of the graph's order need no ranks: equal values stand side by side in it.
    let isPlain = ids.allSatisfy { $0 == Table.unbound || terms.isOrdered($0) }
    var keys =
      isPlain
      ? ids.map { $0 == Table.unbound ? 0 : $0 + 1 }
      : columns.ranks(ids, distinguishingValues: false)
    if isDescending { for index in keys.indices { keys[index] = UInt32.max - keys[index] } }
    var heap = LargestHeap(capacity: limit)
    for key in keys { heap.offer(key) }
    try meter.check()
    var threshold = heap.largest
    if isPlain {
      let value = isDescending ? UInt32.max - threshold : threshold
      if value > 0 {
        let range = columns.equalValues(around: value - 1)
        threshold = isDescending ? UInt32.max - (range.lowerBound + 1) : range.upperBound + 1
      }
    }
    return keys.indices.filter { keys[$0] <= threshold }
  }
}

/// The smallest keys seen, the largest of them on top.
struct LargestHeap {
  private var keys: [UInt32] = []
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  var largest: UInt32 { keys.first ?? UInt32.max }

  mutating func offer(_ key: UInt32) {
    if keys.count < capacity {
      keys.append(key)
      var place = keys.count - 1
      while place > 0, keys[(place - 1) / 2] < keys[place] {
        keys.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
      return
    }
    if key >= keys[0] { return }
    keys[0] = key
    var place = 0
    while true {
      var child = 2 * place + 1
      if child >= keys.count { return }
      if child + 1 < keys.count, keys[child + 1] > keys[child] { child += 1 }
      if keys[child] <= keys[place] { return }
      keys.swapAt(place, child)
      place = child
    }
  }
}

/// Turns ids into numbers that sort as ORDER BY asks: nothing first, equal values equal.
struct OrderColumns {
  let terms: QueryTerms

  /// The rank of each id. Where `distinguishingValues`, terms of equal value may differ, which
  /// the last key does not mind and which is faster.
  func ranks(_ ids: [UInt32], distinguishingValues: Bool) -> [UInt32] {
    let isPlain = ids.allSatisfy { $0 == Table.unbound || terms.isOrdered($0) }
    if isPlain, distinguishingValues || ids.allSatisfy({ isUniqueValue($0) }) {
      return ids.map { $0 == Table.unbound ? 0 : $0 + 1 }
    }
    var distinct = Array(Set(ids))
    let cache = TermCache(terms)
    distinct.sort { cache.precedes($0, $1) }
    var rank: [UInt32: UInt32] = [:]
    rank.reserveCapacity(distinct.count)
    var current: UInt32 = 0
    for (place, id) in distinct.enumerated() {
      if place > 0, !cache.hasEqualValue(distinct[place - 1], id) { current += 1 }
      rank[id] = current
    }
    return ids.map { rank[$0] ?? 0 }
  }

  /// Blank nodes, IRIs and strings: no other term has their value.
  private func isUniqueValue(_ id: UInt32) -> Bool {
    id == Table.unbound || id < terms.firstTypedID
  }

  /// The ids of the graph's order that have the same value as this one.
  func equalValues(around id: UInt32) -> ClosedRange<UInt32> {
    if id < terms.firstTypedID { return id...id }
    let cache = TermCache(terms)
    var low = id
    var high = id
    while low > 0, cache.hasEqualValue(low - 1, id) { low -= 1 }
    while high + 1 < terms.graph.orderedTermCount, cache.hasEqualValue(high + 1, id) { high += 1 }
    return low...high
  }
}

/// Terms decoded for comparisons.
final class TermCache {
  private let terms: QueryTerms
  private var known: [UInt32: Term] = [:]

  init(_ terms: QueryTerms) { self.terms = terms }

  private func term(_ id: UInt32) -> Term {
    if let term = known[id] { return term }
    let term = terms.term(of: id)
    known[id] = term
    return term
  }

  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    if left == Table.unbound || right == Table.unbound {
      return left == Table.unbound && right != Table.unbound
    }
    if terms.isOrdered(left), terms.isOrdered(right) { return left < right }
    return TermOrder.compare(term(left), term(right)) < 0
  }

  func hasEqualValue(_ left: UInt32, _ right: UInt32) -> Bool {
    if left == Table.unbound || right == Table.unbound { return left == right }
    return ValueOrder.compareValues(term(left), term(right)) == 0
  }
}
