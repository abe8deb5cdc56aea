import GraphAccess
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
    if seeds.slots.isEmpty, seeds.count == 1, report == nil,
      let table = try patternInGraphs(inner, slot)
    {
      return table
    }
    if isBetterAlone(inner, seeds, slot) {
      let own = try evaluateGraph(name, inner, Table.unit(meter), Context(view: context.view))
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
    // A row of a single pattern costs less than a search of its own.
    if conjunction.atoms.count == 1 { rows /= 2 }
    return rows < Double(seeds.count) * Double(namedGraphs.count)
  }

  /// GRAPH around a single pattern with a fixed predicate: the graphs are read one after another
  /// without a plan for each. Nil for other patterns.
  private func patternInGraphs(_ inner: Node, _ slot: Int) throws(EvaluationError) -> Table? {
    guard case .conjunction(let conjunction) = inner, conjunction.parts.isEmpty,
      conjunction.atoms.count == 1, case .pair(let predicate) = conjunction.atoms[0].kind,
      conjunction.atoms[0].isPair, !conjunction.atoms[0].slots.contains(slot)
    else { return nil }
    let atom = conjunction.atoms[0]
    let table = Table(atom.slots + [slot], meter)
    var countdown = Countdown(meter)
    for name in namedGraphs {
      guard let view = view(of: name) else { continue }
      try countdown.tick(8)
      let first = table.count
      switch (atom.subject, atom.object) {
      case (.constant(let subject), .constant(let object)):
        if view.contains(subject, predicate, object) { try table.append([name]) }
        continue
      case (.constant(let subject), .slot):
        try fill(table, view.values(of: subject, predicate, .forward))
      case (.slot, .constant(let object)):
        try fill(table, view.values(of: object, predicate, .backward))
      case (.slot, .slot):
        guard let pairs = view.adjacency(predicate, .forward) else { continue }
        try table.reserve(pairs.values.count)
        for row in pairs.keys.indices {
          let range = pairs.range(ofRow: row)
          let place = first + range.lowerBound
          (table.columns[0] + place).update(repeating: pairs.keys[row], count: range.count)
        }
        pairs.values.withUnsafeBufferPointer { values in
          guard let start = values.baseAddress else { return }
          (table.columns[1] + first).update(from: start, count: values.count)
        }
        table.advance(pairs.values.count)
      }
      let added = table.count - first
      try countdown.tick(added)
      (table.columns[table.slots.count - 1] + first).update(repeating: name, count: added)
    }
    return table
  }

  private func fill(_ table: Table, _ values: [UInt32]) throws(EvaluationError) {
    try table.reserve(values.count)
    for (index, value) in values.enumerated() { table.columns[0][table.count + index] = value }
    table.advance(values.count)
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
