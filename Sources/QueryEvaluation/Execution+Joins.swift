import QueryPlanning

extension Execution {
  /// A pair of rows that agree, for each of two tables.
  private struct Matches {
    var left: [Int] = []
    var right: [Int] = []
  }

  /// The join of two tables: rows agree where both have a value.
  func join(_ left: Table, _ right: Table) throws(EvaluationError) -> Table {
    if left.slots.isEmpty, left.count == 1 { return right }
    if right.slots.isEmpty, right.count == 1 { return left }
    var matches = Matches()
    try match(left, right) { (row, other) throws(EvaluationError) in
      matches.left.append(row)
      matches.right.append(other)
      if matches.left.count & 0xFFF == 0 { try charge(matches.left.count) }
    }
    defer { releasePairs() }
    return try combine(left, matches.left, right, matches.right)
  }

  /// Row numbers of pairs are memory too.
  private func charge(_ pairs: Int) throws(EvaluationError) {
    let wanted = pairs * 16
    if wanted > pairBytes {
      try meter.charge(wanted - pairBytes)
      pairBytes = wanted
    }
    try meter.check()
  }

  private func releasePairs() {
    meter.release(pairBytes)
    pairBytes = 0
  }

  private func combine(
    _ left: Table, _ leftRows: [Int], _ right: Table, _ rightRows: [Int]
  ) throws(EvaluationError) -> Table {
    let slots = left.slots + right.slots.filter { !left.slots.contains($0) }
    let result = Table(slots, meter)
    result.expectedRows = max(left.expectedRows, right.expectedRows)
    try result.reserve(leftRows.count)
    for (index, slot) in slots.enumerated() {
      let target = result.columns[index]
      let first = left.pointer(of: slot)
      let second = right.pointer(of: slot)
      for place in leftRows.indices {
        var value = Table.unbound
        if let first { value = first[leftRows[place]] }
        let other = rightRows[place]
        if value == Table.unbound, let second, other >= 0 { value = second[other] }
        target[place] = value
      }
    }
    result.advance(leftRows.count)
    return result
  }

  /// Calls `body` for every pair of compatible rows, in the order of the left rows within each
  /// shape.
  func match(
    _ left: Table, _ right: Table,
    _ body: (Int, Int) throws(EvaluationError) -> Void
  ) throws(EvaluationError) {
    let shared = left.slots.filter { right.column(of: $0) != nil }
    // Numbers of rows, the hash table and its lists.
    let bytes = left.count * 8 + right.count * 28
    try meter.charge(bytes)
    defer { meter.release(bytes) }
    let leftShapes = shapes(left, shared)
    let rightShapes = shapes(right, shared)
    var countdown = Countdown(meter)
    for (leftBound, leftRows) in leftShapes {
      for (rightBound, rightRows) in rightShapes {
        let keys = shared.filter { leftBound.contains($0) && rightBound.contains($0) }
        let leftColumns = keys.compactMap { left.pointer(of: $0) }
        let rightColumns = keys.compactMap { right.pointer(of: $0) }
        var index = RowIndex(rightColumns, expecting: rightRows.count)
        var first: [Int32] = []
        var next = [Int32](repeating: -1, count: rightRows.count)
        // Backwards, so that the lists run forwards.
        for place in rightRows.indices.reversed() {
          try countdown.tick()
          let key = index.insert(rightRows[place])
          if key == first.count { first.append(-1) }
          next[place] = first[key]
          first[key] = Int32(place)
        }
        for row in leftRows {
          try countdown.tick()
          let key = index.find(row, in: leftColumns)
          if key < 0 { continue }
          var place = first[key]
          while place >= 0 {
            try countdown.tick()
            try body(row, rightRows[Int(place)])
            place = next[Int(place)]
          }
        }
      }
    }
  }

  /// The rows of a table by which of the slots are bound in them.
  func shapes(_ table: Table, _ slots: [Int]) -> [(bound: Set<Int>, rows: [Int])] {
    let open = slots.filter { slot in table.column(of: slot).map(table.hasUnbound) ?? false }
    if open.isEmpty { return [(Set(slots), Array(0..<table.count))] }
    var groups: [[Bool]: [Int]] = [:]
    var order: [[Bool]] = []
    for row in 0..<table.count {
      let shape = open.map { table.pointer(of: $0)?[row] != Table.unbound }
      if groups[shape] == nil { order.append(shape) }
      groups[shape, default: []].append(row)
    }
    return order.map { shape in
      let unbound = open.indices.filter { !shape[$0] }.map { open[$0] }
      return (Set(slots).subtracting(unbound), groups[shape] ?? [])
    }
  }

  /// OPTIONAL: every row of the left with what the right adds, or without.
  func leftJoin(
    _ left: Table, _ right: Node, _ conditions: [Condition], _ number: Int, _ context: Context
  ) throws(EvaluationError) -> Table {
    // Numbered, so that the rows without a partner are found again.
    let numbered = Table(left.slots + [number], meter)
    try numbered.append(left)
    if let cells = numbered.pointer(of: number) {
      for row in 0..<numbered.count { cells[row] = UInt32(row) }
    }
    report?.open("optional")
    let joined: Table
    if conditions.isEmpty {
      joined = try evaluate(right, numbered, context)
    } else if case .conjunction(let conjunction) = right, !conjunction.atoms.isEmpty,
      canPush(conditions, conjunction, left)
    {
      joined = try evaluate(conjunction, conditions, numbered, context, Wish())
    } else {
      joined = try filter(try evaluate(right, numbered, context), conditions, context)
    }
    report?.close()
    var seen = [Bool](repeating: false, count: left.count)
    if let cells = joined.pointer(of: number) {
      for row in 0..<joined.count { seen[Int(cells[row])] = true }
    }
    let slots = joined.slots.filter { $0 != number }
    let missing = seen.indices.filter { !seen[$0] }
    let result = try joined.projecting(slots, meter)
    result.expectedRows = max(left.expectedRows, joined.expectedRows)
    if !missing.isEmpty { try result.append(try left.gathering(missing, left.slots, meter)) }
    return result
  }

  /// Conditions that read only the optional part's own variables can be checked while it is
  /// joined.
  private func canPush(_ conditions: [Condition], _ conjunction: Conjunction, _ left: Table) -> Bool
  {
    let known = Set(conjunction.atoms.flatMap(\.slots))
    return conditions.allSatisfy { !$0.hasExists && $0.slots.isSubset(of: known) }
  }

  /// MINUS: the rows of the left that no row of the right agrees with in a variable both bind.
  /// Slots that EXISTS substituted are no variables any more: they must agree, but do not count.
  func minus(
    _ left: Table, _ right: Table, substituted: [Int]
  ) throws(EvaluationError) -> Table {
    let shared = left.slots.filter { right.column(of: $0) != nil }
    if right.count == 0 || shared.allSatisfy(substituted.contains) { return left }
    let (keys, _) = try distinct(right, shared)
    var removed = [Bool](repeating: false, count: left.count)
    let variables = shared.filter { !substituted.contains($0) }
    let leftColumns = variables.compactMap { left.pointer(of: $0) }
    let rightColumns = variables.compactMap { keys.pointer(of: $0) }
    try match(left, keys) { (row, other) throws(EvaluationError) in
      if removed[row] { return }
      for index in leftColumns.indices
      where leftColumns[index][row] != Table.unbound
        && rightColumns[index][other] != Table.unbound
      {
        removed[row] = true
        return
      }
    }
    let kept = removed.indices.filter { !removed[$0] }
    return kept.count == left.count ? left : try left.gathering(kept, left.slots, meter)
  }

  /// The distinct rows of some columns, in order of appearance, and for each row the number of its
  /// key.
  func distinct(
    _ table: Table, _ slots: [Int]
  ) throws(EvaluationError) -> (keys: Table, keyOfRow: [Int]) {
    let columns = slots.compactMap { table.pointer(of: $0) }
    // The numbers of the rows and the hash table.
    let bytes = table.count * 24
    try meter.charge(bytes)
    defer { meter.release(bytes) }
    var keyOfRow = [Int](repeating: 0, count: table.count)
    var countdown = Countdown(meter)
    if columns.count == 1 || columns.count == 2 {
      let index = PackedIndex()
      var representatives: [Int] = []
      let first = columns[0]
      let second = columns.count == 2 ? columns[1] : nil
      for row in 0..<table.count {
        try countdown.tick()
        let key = UInt64(first[row]) << 32 | UInt64(second?[row] ?? 0)
        let number = index.insert(key)
        if number == representatives.count { representatives.append(row) }
        keyOfRow[row] = number
      }
      return (try table.gathering(representatives, slots, meter), keyOfRow)
    }
    var index = RowIndex(columns, expecting: table.count)
    for row in 0..<table.count {
      try countdown.tick()
      keyOfRow[row] = index.insert(row)
    }
    return (try table.gathering(index.representatives, slots, meter), keyOfRow)
  }
}
