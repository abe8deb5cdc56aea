import GraphAccess
import RDFModel

extension Execution {
  /// ORDER BY; only the first `limit` rows where that is given (SPARQL 1.1 §15.1).
  func ordered(
    _ table: Table, _ orderings: [Selection.Ordering], _ limit: Int?, _ context: Context
  ) throws(EvaluationError) -> Table {
    report?.add(limit == nil ? "order" : "order, first \(limit ?? 0)", rows: nil, actual: nil)
    // The ids of a key, and the ranks of the rows: the keys, the places, the rows in order.
    let bytes = table.count * (8 * orderings.count + 32)
    try meter.charge(bytes)
    defer { meter.release(bytes) }
    var keys: [[UInt32]] = []
    for ordering in orderings { keys.append(try ids(ordering.formula, table, context)) }
    var rows: [Int]?
    if let limit, limit < table.count, let first = keys.first {
      rows = try candidates(first, orderings[0].isDescending, limit)
    }
    let columns = OrderColumns(terms: terms, meter: meter)
    var ranks: [[UInt32]] = []
    for index in keys.indices {
      let isLast = index == keys.count - 1
      let ids = keys[index]
      keys[index] = []
      var column = try columns.ranks(
        rows.map { rows in rows.map { ids[$0] } } ?? ids, distinguishingValues: isLast)
      if orderings[index].isDescending { column = column.map { UInt32.max - $0 } }
      ranks.append(column)
    }
    var sorted = try sortedPlaces(ranks, count: rows?.count ?? table.count)
    if let limit, limit < sorted.count { sorted.removeSubrange(limit...) }
    let kept = rows.map { rows in sorted.map { rows[$0] } } ?? sorted
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
      result.append(frame.evaluate(formula).map(frame.sortID) ?? Table.unbound)
    }
    frame.clear()
    return result
  }

  /// The places of the rows in order; rows that are equal keep their order.
  private func sortedPlaces(_ ranks: [[UInt32]], count: Int) throws(EvaluationError) -> [Int] {
    guard let first = ranks.first else { return Array(0..<count) }
    var packed = first.enumerated().map { UInt64($0.element) << 32 | UInt64($0.offset) }
    try RadixSort.sortByHighHalf(&packed, meter)
    var places = packed.map { Int($0 & 0xFFFF_FFFF) }
    if ranks.count == 1 { return places }
    var start = 0
    var countdown = Countdown(meter)
    while start < places.count {
      try countdown.tick()
      var end = start + 1
      while end < places.count, packed[end] >> 32 == packed[start] >> 32 { end += 1 }
      if end - start > 1 {
        try CheckedSort.sort(&places[start..<end], meter) { left, right in
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
    let columns = OrderColumns(terms: terms, meter: meter)
    // Ids of the graph's order need no ranks: equal values stand side by side in it.
    let isPlain = ids.allSatisfy { $0 == Table.unbound || terms.isOrdered($0) }
    var keys =
      isPlain
      ? ids.map { $0 == Table.unbound ? 0 : $0 + 1 }
      : try columns.ranks(ids, distinguishingValues: false)
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
