import QueryPlanning
import QuerySyntax

extension Execution {
  /// The rows of a SELECT, with its columns in their order (SPARQL 1.1 §18.2.4–5).
  func evaluate(
    _ selection: Selection, _ context: Context
  ) throws(EvaluationError) -> Table {
    var table: Table
    if selection.isGrouped {
      table = try grouped(selection, context)
    } else {
      table = try evaluate(selection.pattern, Table.unit(meter), context, wish(selection))
    }
    if let values = selection.trailingValues { table = try evaluate(values, table, context) }
    table = try filter(table, selection.having, context)
    // BNODE("x") is the same node in all expressions of one solution (§17.4.2.9).
    frame.rowNodes = [:]
    keepsRowNodes = true
    defer { keepsRowNodes = false }
    for column in selection.columns {
      if let formula = column.formula {
        table = try extend(table, column.slot, formula, context)
      }
    }
    keepsRowNodes = false
    let end = selection.end
    if !selection.orderings.isEmpty {
      let isSliced = selection.duplicates == .all
      table = try ordered(table, selection.orderings, isSliced ? end : nil, context)
    }
    let slots = selection.resultSlots
    if selection.duplicates != .all {
      let unique = Array(Set(slots)).sorted()
      table = try distinct(try table.projecting(unique, meter), unique).keys
    }
    if selection.offset > 0 || (end ?? .max) < table.count {
      let last = min(end ?? .max, table.count)
      let rows = selection.offset < last ? Array(selection.offset..<last) : []
      table = try table.gathering(rows, table.slots, meter)
    }
    try meter.finish()
    return isKnownUniquelyReferenced(&table)
      ? try table.moving(to: slots, meter) : try table.projecting(slots, meter)
  }

  private func wish(_ selection: Selection) -> Wish {
    var wish = Wish()
    guard selection.having.isEmpty, selection.trailingValues == nil else { return wish }
    if selection.duplicates != .all {
      wish.dropsDuplicates = true
    } else if selection.orderings.isEmpty {
      wish.limit = selection.end
    }
    return wish
  }

  // MARK: Groups

  private func grouped(
    _ selection: Selection, _ context: Context
  ) throws(EvaluationError) -> Table {
    if let counted = try counted(selection, context) { return counted }
    var wish = Wish()
    wish.dropsDuplicates = selection.aggregates.allSatisfy {
      $0.isDistinct || [.min, .max, .sample].contains($0.kind)
    }
    var table = try evaluate(selection.pattern, Table.unit(meter), context, wish)
    for key in selection.groupKeys {
      if case .slot(key.slot) = key.formula { continue }
      table = try extend(table, key.slot, key.formula, context)
    }
    report?.add("group", rows: nil, actual: nil)
    let slots = selection.groupKeys.map(\.slot)
    let (keys, keyOfRow) = try distinct(table, slots.filter { table.column(of: $0) != nil })
    let isOneGroup = selection.groupKeys.isEmpty
    let count = isOneGroup ? 1 : keys.count
    let result = Table(slots + selection.aggregates.map(\.slot), meter)
    try result.reserve(count)
    for (index, slot) in slots.enumerated() {
      if let source = keys.pointer(of: slot) {
        result.columns[index].update(from: source, count: count)
      } else {
        result.columns[index].update(repeating: Table.unbound, count: count)
      }
    }
    let groups = Groups(table: table, keyOfRow: keyOfRow, count: count)
    for (index, aggregate) in selection.aggregates.enumerated() {
      let values = try self.values(of: aggregate, groups, context)
      let target = result.columns[slots.count + index]
      for (row, value) in values.enumerated() { target[row] = value }
    }
    result.advance(count)
    return result
  }

  /// COUNT over a conjunction, alone or by some of its variables, without making the rows.
  private func counted(
    _ selection: Selection, _ context: Context
  ) throws(EvaluationError) -> Table? {
    var conditions: [Condition] = []
    var pattern = selection.pattern
    if case .filter(let filters, let inner) = pattern { (conditions, pattern) = (filters, inner) }
    guard case .conjunction(let conjunction) = pattern, conjunction.parts.isEmpty,
      !conjunction.atoms.isEmpty
    else { return nil }
    let known = Set(conjunction.atoms.flatMap(\.slots))
    guard conditions.allSatisfy({ !$0.hasExists && $0.slots.isSubset(of: known) }) else {
      return nil
    }
    for aggregate in selection.aggregates {
      guard aggregate.kind == .count, !aggregate.isDistinct else { return nil }
      if let argument = aggregate.argument {
        guard case .slot(let slot) = argument, known.contains(slot) else { return nil }
      }
    }
    var leading: [Int] = []
    for key in selection.groupKeys {
      guard case .slot(key.slot) = key.formula, known.contains(key.slot) else { return nil }
      leading.append(key.slot)
    }
    let job = CountJob(
      conjunction: conjunction, conditions: conditions, leading: leading, view: context.view)
    guard let (keys, counts) = try run(job) else { return nil }
    let result = Table(leading + selection.aggregates.map(\.slot), meter)
    try result.append(keys)
    if leading.isEmpty, result.count == 0 {
      try result.append(Array(repeating: 0, count: result.slots.count))
    }
    var ids: [Int: UInt32] = [:]
    for row in 0..<result.count {
      let count = counts[row]
      let id = ids[count] ?? frame.id(.integer(count))
      ids[count] = id
      for index in selection.aggregates.indices {
        result.columns[leading.count + index][row] = id
      }
    }
    return result
  }

  /// A count of a conjunction by the values of some slots.
  private struct CountJob {
    let conjunction: Conjunction
    let conditions: [Condition]
    let leading: [Int]
    let view: GraphView
  }

  /// The groups and their counts, nil where the plan cannot bind the groups first.
  private func run(
    _ job: CountJob
  ) throws(EvaluationError) -> (keys: Table, counts: [Int])? {
    let atoms = sized(job.conjunction, job.view)
    let needed = job.conditions.reduce(into: Set<Int>()) { $0.formUnion($1.slots) }
    let problem = JoinProblem(atoms: atoms, needed: needed, leading: job.leading)
    let plan = JoinPlanner(problem).plan()
    guard let levels = leadingLevels(plan, job.leading) else { return nil }
    let keys = Table(job.leading, meter)
    guard report?.isAnalyzing ?? true else {
      report?.add(plan, atoms, compiler.slotNames)
      return (keys, [0])
    }
    let builder = JoinBuilder(
      plan: plan, atoms: atoms, paths: job.conjunction.paths, view: job.view, meter: meter,
      conditions: job.conditions, ranges: IDRangeFinder(terms: terms), seeded: [], seedCount: 1,
      substituted: [])
    let start = ContinuousClock.now
    frame.clear()
    let output: JoinOutput = job.leading.isEmpty ? .count : .groups(keys, levels: levels)
    let runner = builder.runner(frame, output)
    try runner.run(Table.unit(meter), rows: nil)
    frame.clear()
    report?.add(
      plan, atoms, compiler.slotNames, runner: runner,
      rows: job.leading.isEmpty ? runner.total : keys.count, time: ContinuousClock.now - start)
    return (keys, job.leading.isEmpty ? [runner.total] : runner.groupCounts)
  }

  /// How many levels bind just the leading slots, each combination of values once; nil where they
  /// do not.
  private func leadingLevels(_ plan: JoinPlan, _ leading: [Int]) -> Int? {
    if leading.isEmpty { return 0 }
    var open = Set(leading)
    for (index, level) in plan.levels.enumerated() {
      switch level.step {
      case .bind(let slot, _, _):
        if open.remove(slot) == nil { return nil }
      // Checks stand between; whatever enumerates might repeat a value.
      case .expand: return nil
      }
      if open.isEmpty { return index + 1 }
    }
    return nil
  }
}

/// The rows of a table, each in a group.
struct Groups {
  let table: Table
  let keyOfRow: [Int]
  let count: Int
}
