extension JoinRunner {
  /// Emits all values of the last level at once.
  func emitRun(
    _ level: JoinLevel, _ weight: Int, _ cursor: UnsafeMutablePointer<LevelCursor>
  ) throws(EvaluationError) {
    let count = cursor.pointee.list.count
    if count == 0 { return }
    if makesRows {
      guard weight == 1 || ignoresWeights, !onlyFirst, count <= rowLimit - emitted, let table
      else { return }
      try table.reserve(count)
      fill(table, level, cursor.pointee.list)
      table.advance(count)
      emitted += count
      if emitted >= rowLimit { finish() }
    } else if groupLevels < 0 {
      addTotal(Weights.multiply(weight, count))
    } else if groupLevels < levels.count {
      addGroup(Weights.multiply(weight, count))
    } else {
      return
    }
    try tick(count >> 3)
    cursor.pointee.produced &+= count
    cursor.pointee.position = count
  }

  private func fill(_ table: Table, _ level: JoinLevel, _ list: SortedList) {
    let first = table.count
    for (index, slot) in table.slots.enumerated() {
      let target = table.columns[index] + first
      if slot == level.firstSlot {
        target.update(from: list.start, count: list.count)
      } else {
        target.update(repeating: slot < 0 ? seedRow : binding[slot], count: list.count)
      }
    }
  }

  /// Emits the rows of a last level of tuples, part by part.
  func emitTuples(
    _ level: JoinLevel, _ source: TupleSource, _ depth: Int,
    _ cursor: UnsafeMutablePointer<LevelCursor>
  ) throws(EvaluationError) {
    guard makesRows, weights[depth] == 1 || ignoresWeights, !onlyFirst, rowLimit == Int.max,
      let table
    else { return }
    let width = level.slots.count
    while source.rows > 0 {
      let rows = source.rows
      try table.reserve(rows)
      source.cells.withUnsafeBufferPointer { cells in
        for (index, slot) in table.slots.enumerated() {
          let target = table.columns[index] + table.count
          if let place = level.slots.firstIndex(of: slot) {
            for row in 0..<rows { target[row] = cells[row * width + place] }
          } else {
            target.update(repeating: slot < 0 ? seedRow : binding[slot], count: rows)
          }
        }
      }
      table.advance(rows)
      emitted += rows
      cursor.pointee.produced &+= rows
      try tick(rows >> 2)
      if try !source.next(binding) { break }
    }
    cursor.pointee.position = Int.max / 2
  }

  func emit(_ weight: Int) throws(EvaluationError) {
    guard makesRows, let table else {
      if groupLevels < 0 {
        addTotal(weight)
        emitted += 1
      } else if groupLevels == levels.count {
        try appendGroup(weight)
      } else {
        addGroup(weight)
      }
      return
    }
    let copies = onlyFirst || ignoresWeights ? 1 : min(weight, rowLimit - emitted)
    try table.reserve(copies)
    for index in table.columns.indices {
      let slot = table.slots[index]
      let value = slot < 0 ? seedRow : binding[slot]
      (table.columns[index] + table.count).update(repeating: value, count: copies)
    }
    table.advance(copies)
    emitted += copies
    try tick(copies)
    if emitted >= rowLimit { finish() }
  }
}
