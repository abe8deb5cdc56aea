import QueryPlanning

/// GRAPH (SPARQL 1.1 §13.3, §18.6).
extension Execution {
  func evaluateGraph(
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
    if isBetterAlone(inner, seeds, slot) {
      let own = try evaluateGraph(name, inner, Table.unit(meter), context)
      return try join(seeds, own)
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

  /// Whether the graphs had better be gone through once and joined with the seeds, instead of once
  /// for each seed: many seeds, many graphs, and a pattern that holds less than their product.
  private func isBetterAlone(_ inner: Node, _ seeds: Table, _ slot: Int) -> Bool {
    let hasName = seeds.column(of: slot) != nil
    guard !hasName, seeds.count > 16, namedGraphs.count > 1,
      case .conjunction(let conjunction) = inner, conjunction.parts.isEmpty,
      conjunction.paths.isEmpty
    else { return false }
    var rows = 0.0
    for graphName in namedGraphs {
      guard let view = view(of: graphName) else { continue }
      rows += 16 + (conjunction.atoms.map { view.size(of: $0).triples }.min() ?? 0)
    }
    return rows < Double(seeds.count) * Double(namedGraphs.count)
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
}
