import QueryPlanning

extension Execution {
  /// The solutions of a pattern joined with the seeds: the columns of both. A variable of the
  /// pattern that nothing else uses may be missing.
  func evaluate(
    _ node: Node, _ seeds: Table, _ context: Context, _ wish: Wish = Wish()
  ) throws(EvaluationError) -> Table {
    try meter.check()
    guard canSeed(node, seeds, context) else {
      let own = try evaluate(node, Table.unit(meter), context)
      return try join(seeds, own)
    }
    switch node {
    case .conjunction(let conjunction):
      return try evaluate(conjunction, [], seeds, context, wish)
    case .filter(let conditions, let inner):
      if case .conjunction(let conjunction) = inner {
        return try evaluate(conjunction, conditions, seeds, context, wish)
      }
      return try filter(try evaluate(inner, seeds, context), conditions, context)
    case .leftJoin(let left, let right, let conditions, let number):
      let table = try evaluate(left, seeds, context)
      return try leftJoin(table, right, conditions, number, context)
    case .union(let branches): return try union(branches, seeds, context)
    case .minus(let left, let right):
      let table = try evaluate(left, seeds, context)
      let removed = try evaluate(right, Table.unit(meter), context)
      return try minus(table, removed)
    case .extend(let inner, let slot, let formula):
      let table = try evaluate(inner, seeds, context)
      return try extend(table, slot, formula, context)
    case .graph(let name, let inner): return try evaluateGraph(name, inner, seeds, context)
    case .values(let slots, let rows):
      let table = Table(slots, meter)
      for row in rows { try table.append(row) }
      table.expectedRows = Double(rows.count)
      report?.add("values", rows: Double(rows.count), actual: rows.count)
      return try join(seeds, table)
    case .subselect(let selection):
      report?.open("subquery")
      let table = try evaluate(selection, context)
      report?.close()
      return try join(seeds, table)
    case .unsupported(let what): throw .unsupported(what)
    }
  }

  /// Whether the pattern, evaluated from the seeds, gives what the join of the seeds with the
  /// pattern by itself would: variables that the seeds bind must be bound by the pattern's own
  /// certain part wherever they are read.
  private func canSeed(_ node: Node, _ seeds: Table, _ context: Context) -> Bool {
    if seeds.slots.isEmpty, seeds.count == 1 { return true }
    if context.isCorrelated { return true }
    let bound = Set(seeds.slots)
    switch node {
    case .conjunction, .union, .values, .subselect, .unsupported, .graph: return true
    case .filter(let conditions, let inner):
      let read = conditions.reduce(into: Set<Int>()) { $0.formUnion(slots(of: $1)) }
      return read.intersection(bound).isSubset(of: inner.certainSlots)
    case .leftJoin(let left, let right, let conditions, _):
      let read = conditions.reduce(into: right.mentionedSlots) { $0.formUnion(slots(of: $1)) }
      return read.intersection(bound).isSubset(of: left.certainSlots)
    case .minus(let left, let right):
      return right.visibleSlots.intersection(bound).isSubset(of: left.certainSlots)
    case .extend(let inner, let slot, let formula):
      return !bound.contains(slot)
        && slots(of: formula).intersection(bound).isSubset(of: inner.certainSlots)
    }
  }

  /// The slots that a condition reads, inside EXISTS too.
  private func slots(of condition: Condition) -> Set<Int> {
    condition.slots.union(slots(of: condition.formula))
  }

  private func slots(of formula: Formula) -> Set<Int> {
    formula.existsNumbers.reduce(into: formula.slots) {
      $0.formUnion(compiler.existsTests[$1].slots)
    }
  }

  private func union(
    _ branches: [Node], _ seeds: Table, _ context: Context
  ) throws(EvaluationError) -> Table {
    var tables: [Table] = []
    report?.open("union")
    for branch in branches { tables.append(try evaluate(branch, seeds, context)) }
    report?.close()
    return try concatenate(tables)
  }

  /// The rows of all tables one behind the other, with the columns of all.
  func concatenate(_ tables: [Table]) throws(EvaluationError) -> Table {
    var slots: [Int] = []
    for table in tables {
      for slot in table.slots where !slots.contains(slot) { slots.append(slot) }
    }
    let result = Table(slots, meter)
    for table in tables { try result.append(table) }
    return result
  }

  private func evaluateGraph(
    _ name: AtomEnd, _ inner: Node, _ seeds: Table, _ context: Context
  ) throws(EvaluationError) -> Table {
    var context = context
    guard case .slot(let slot) = name else {
      guard let id = name.constant, let view = view(of: id) else {
        return try empty(inner, seeds)
      }
      context.view = view
      return try evaluate(inner, seeds, context)
    }
    // Where the seeds bind the name, only their graphs need to be looked at.
    let groups = try rows(of: seeds, by: slot)
    let isInside = inner.mentionedSlots.contains(slot)
    var tables: [Table] = []
    report?.open("graph \(compiler.slotNames[slot])")
    for graphName in namedGraphs {
      guard let view = view(of: graphName) else { continue }
      context.view = view
      for rows in [groups.bound[graphName], groups.unbound] {
        guard let rows, !rows.isEmpty else { continue }
        let start =
          rows.count == seeds.count ? seeds : try seeds.gathering(rows, seeds.slots, meter)
        // The name is bound before only where the pattern itself does not also bind it: inside,
        // it must then agree.
        let named = try binding(start, slot, to: graphName)
        let table = try evaluate(inner, isInside || context.isCorrelated ? named : start, context)
        let full =
          isInside || context.isCorrelated ? table : try binding(table, slot, to: graphName)
        if full.count > 0 || tables.isEmpty { tables.append(full) }
      }
    }
    report?.close()
    return tables.isEmpty ? try empty(inner, seeds, extra: slot) : try concatenate(tables)
  }

  /// The rows of a table by the value of a slot, and those where it is unbound or has no column.
  private func rows(
    of table: Table, by slot: Int
  ) throws(EvaluationError) -> (bound: [UInt32: [Int]], unbound: [Int]?) {
    guard let cells = table.pointer(of: slot) else { return ([:], Array(0..<table.count)) }
    var bound: [UInt32: [Int]] = [:]
    var unbound: [Int] = []
    for row in 0..<table.count {
      if cells[row] == Table.unbound {
        unbound.append(row)
      } else {
        bound[cells[row], default: []].append(row)
      }
    }
    return (bound, unbound)
  }

  /// The table with one value in the column of a slot.
  private func binding(
    _ table: Table, _ slot: Int, to value: UInt32
  ) throws(EvaluationError) -> Table {
    let slots = table.slots.contains(slot) ? table.slots : table.slots + [slot]
    let result = Table(slots, meter)
    result.expectedRows = table.expectedRows
    try result.append(table)
    result.pointer(of: slot)?.update(repeating: value, count: result.count)
    return result
  }

  /// No rows, with the columns that there would be.
  func empty(_ node: Node, _ seeds: Table, extra: Int? = nil) throws(EvaluationError) -> Table {
    var slots = seeds.slots
    for slot in node.visibleSlots.sorted() + (extra.map { [$0] } ?? [])
    where !slots.contains(slot) {
      slots.append(slot)
    }
    return Table(slots, meter)
  }

  // MARK: Expressions over tables

  func filter(
    _ table: Table, _ conditions: [Condition], _ context: Context
  ) throws(EvaluationError) -> Table {
    if conditions.isEmpty { return table }
    var kept: [Int] = []
    var countdown = Countdown(meter)
    let answers = try existsAnswers(conditions.flatMap(\.formula.existsNumbers), table, context)
    frame.clear()
    for row in 0..<table.count {
      try countdown.tick()
      load(table, row, answers)
      if conditions.allSatisfy(frame.holds) { kept.append(row) }
    }
    frame.clear()
    if kept.count == table.count { return table }
    return try table.gathering(kept, table.slots, meter)
  }

  func load(_ table: Table, _ row: Int, _ answers: [(number: Int, answers: [Bool])]) {
    table.load(row: row, into: frame.binding)
    for (number, answers) in answers { frame.existsAnswers[number] = answers[row] }
    frame.row = row
  }

  func extend(
    _ table: Table, _ slot: Int, _ formula: Formula, _ context: Context
  ) throws(EvaluationError) -> Table {
    let answers = try existsAnswers(formula.existsNumbers, table, context)
    let result = Table(
      table.slots.contains(slot) ? table.slots : table.slots + [slot], meter)
    result.expectedRows = table.expectedRows
    try result.append(table)
    guard let target = result.pointer(of: slot) else { return result }
    if !keepsRowNodes { frame.rowNodes = [:] }
    var countdown = Countdown(meter)
    frame.clear()
    for row in 0..<table.count {
      try countdown.tick()
      load(table, row, answers)
      target[row] = frame.evaluate(formula).map(frame.id) ?? Table.unbound
    }
    frame.clear()
    return result
  }

  /// For each row, whether the EXISTS of that number holds.
  func existsAnswers(
    _ numbers: [Int], _ table: Table, _ context: Context
  ) throws(EvaluationError) -> [(number: Int, answers: [Bool])] {
    var result: [(number: Int, answers: [Bool])] = []
    for number in numbers {
      let test = compiler.existsTests[number]
      let shared = table.slots.filter(test.slots.contains)
      // Rows that agree in the shared variables have one answer.
      let (keys, keyOfRow) = try distinct(table, shared)
      let seeds = try keys.projecting(shared + [], meter)
      let numbered = Table(seeds.slots + [rowNumberSlot], meter)
      try numbered.append(seeds)
      if let cells = numbered.pointer(of: rowNumberSlot) {
        for row in 0..<numbered.count { cells[row] = UInt32(row) }
      }
      var inner = context
      inner.isCorrelated = true
      report?.open(test.isNegated ? "not exists" : "exists")
      let found = try evaluate(test.pattern, numbered, inner, Wish(onlyFirst: true))
      report?.close()
      var holds = [Bool](repeating: test.isNegated, count: max(numbered.count, 1))
      if let cells = found.pointer(of: rowNumberSlot) {
        for row in 0..<found.count { holds[Int(cells[row])] = !test.isNegated }
      }
      result.append((number, keyOfRow.map { holds[$0] }))
    }
    return result
  }
}
