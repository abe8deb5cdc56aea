import QueryPlanning

extension Execution {
  /// The solutions of a pattern joined with the seeds: the columns of both. A variable of the
  /// pattern that nothing else uses may be missing.
  func evaluate(
    _ node: Node, _ seeds: Table, _ context: Context, _ wish: Wish = Wish()
  ) throws(EvaluationError) -> Table {
    try meter.check()
    guard canSeed(node, seeds, context) else {
      let own = try evaluate(node, context.start(meter), context)
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
      if table.count == 0 { return table }
      let removed = try evaluate(right, context.start(meter), context)
      return try minus(table, removed, substituted: context.outer?.slots ?? [])
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
      let table = try evaluate(selection, Context(view: context.view))
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
    // What EXISTS put in the place of variables is there for every part.
    let bound = Set(seeds.slots).subtracting(context.outer?.slots ?? [])
    if bound.isEmpty { return true }
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
    var memo = FormulaMemo(formula)
    for row in 0..<table.count {
      try countdown.tick()
      load(table, row, answers)
      target[row] = memo.value(frame) { frame.evaluate(formula).map(frame.id) ?? Table.unbound }
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
      var holds = [Bool](repeating: test.isNegated, count: max(keys.count, 1))
      report?.open(test.isNegated ? "not exists" : "exists")
      // Only what a row binds is put in the place of variables.
      for (bound, rows) in shapes(keys, shared) where !rows.isEmpty {
        let slots = shared.filter(bound.contains)
        let outer = Table(slots + [rowNumberSlot], meter)
        try outer.append(try keys.gathering(rows, slots, meter))
        if let cells = outer.pointer(of: rowNumberSlot) {
          for (place, row) in rows.enumerated() { cells[place] = UInt32(row) }
        }
        let inner = Context(view: context.view, outer: outer)
        let found = try evaluate(test.pattern, outer, inner, Wish(onlyFirst: true))
        for row in matching(found, keys, slots) { holds[row] = !test.isNegated }
      }
      report?.close()
      result.append((number, keyOfRow.map { holds[$0] }))
    }
    return result
  }

  /// The rows of `keys` that the solutions belong to. A BIND to a variable that the row has already
  /// must have given the same value.
  private func matching(_ found: Table, _ keys: Table, _ slots: [Int]) -> [Int] {
    guard let numbers = found.pointer(of: rowNumberSlot) else { return [] }
    let pairs = slots.compactMap { slot in
      found.pointer(of: slot).flatMap { own in keys.pointer(of: slot).map { (own, $0) } }
    }
    return (0..<found.count).compactMap { row in
      let key = Int(numbers[row])
      return pairs.allSatisfy { $0.0[row] == $0.1[key] } ? key : nil
    }
  }
}
