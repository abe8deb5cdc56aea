import GraphAccess
import QueryPlanning

/// Makes the levels of a join from its plan.
struct JoinBuilder {
  let plan: JoinPlan
  let atoms: [Atom]
  let paths: [PathExpression]
  let view: GraphView
  let meter: Meter
  let conditions: [Condition]
  let ranges: IDRangeFinder
  let seeded: Set<Int>
  let seedCount: Double
  /// Slots that are as good as constants.
  let substituted: Set<Int>

  /// Rows of a table that a lookup of one row is worth: below it the table is decoded.
  private static let pairsPerLookup = 64.0

  func runner(_ frame: Frame, _ output: JoinOutput) -> JoinRunner {
    var waiting = conditions.map {
      JoinCondition(condition: $0, range: ranges.range(of: $0.formula))
    }
    var bound = seeded
    func ready() -> [JoinCondition] {
      let now = waiting.filter { $0.condition.slots.isSubset(of: bound) }
      waiting.removeAll { $0.condition.slots.isSubset(of: bound) }
      return now
    }
    let seedConditions = ready()
    var levels: [JoinLevel] = []
    var rows = seedCount
    for level in plan.levels {
      let slots: [Int]
      var lists: [ListSource] = []
      var tuples: TupleSource?
      switch level.step {
      case .bind(let slot, let bindings, let scans):
        slots = [slot]
        lists = bindings.map { source(atoms[$0], slot, rows) } + scans.map { scan(atoms[$0], slot) }
      case .expand(let index):
        let source = self.tuples(atoms[index], bound)
        slots = source.newSlots
        tuples = source
      }
      bound.formUnion(slots)
      let here = ready()
      let demands = JoinLevel.Demands(
        factors: factors(level.factors, slots), conditions: here, bounds: bounds(here, slots))
      if let tuples {
        levels.append(JoinLevel(tuples, demands))
      } else {
        levels.append(
          JoinLevel(slots[0], lists, demands, above: levels, terms: view.graph.termCount))
      }
      rows = level.rows
    }
    let seedFactors = plan.seedFactors.sorted { $0.key < $1.key }.map { slot, factors in
      (slot, factors.map { FactorRunner($0, on: slot, atoms, view) })
    }
    return JoinRunner(
      levels: levels, seedFactors: seedFactors, seedConditions: seedConditions, frame: frame,
      meter: meter, output: output)
  }

  private func factors(
    _ factors: [Factor], _ slots: [Int]
  ) -> [(slot: Int, factors: [FactorRunner])] {
    slots.compactMap { slot in
      let own = factors.filter { atoms[$0.atom].slots.contains(slot) }
      let runners = own.filter { $0.eliminated != slot }.map {
        FactorRunner($0, on: slot, atoms, view)
      }
      return runners.isEmpty ? nil : (slot, runners)
    }
  }

  /// The ids that the conditions on one slot leave possible.
  private func bounds(_ conditions: [JoinCondition], _ slots: [Int]) -> Range<UInt32>? {
    guard slots.count == 1 else { return nil }
    var result: Range<UInt32>?
    for condition in conditions {
      guard let range = condition.range, range.slot == slots[0],
        let bounds = range.bounds(termCount: view.graph.termCount)
      else { continue }
      result = result.map { $0.clamped(to: bounds) } ?? bounds
    }
    return result
  }

  private func scan(_ atom: Atom, _ slot: Int) -> ListSource {
    guard case .pair(let predicate) = atom.kind else { return empty }
    let direction: Direction = atom.subject.slot == slot ? .forward : .backward
    guard let table = view.adjacency(predicate, direction) else { return empty }
    let pointers = TablePointers(table)
    return .fixed(pointers.keyList, owner: pointers)
  }

  private var empty: ListSource {
    let buffer = ListBuffer()
    return .fixed(SortedList(start: buffer.start, count: 0), owner: buffer)
  }

  private func source(_ atom: Atom, _ slot: Int, _ rows: Double) -> ListSource {
    guard case .pair(let predicate) = atom.kind else { return empty }
    let isForward = atom.object.slot == slot
    let direction: Direction = isForward ? .forward : .backward
    switch isForward ? atom.subject : atom.object {
    case .constant(let id):
      let values = view.values(of: id, predicate, direction)
      let buffer = ListBuffer()
      return .fixed(buffer.fill(values), owner: buffer)
    case .slot(let key):
      if rows * Self.pairsPerLookup < atom.size.triples {
        return .lookup(RowReader(view, predicate, direction), keySlot: key)
      }
      guard let table = view.adjacency(predicate, direction) else { return empty }
      return .row(TablePointers(table), keySlot: key)
    }
  }

  private func tuples(_ atom: Atom, _ bound: Set<Int>) -> TupleSource {
    let kind: TupleSource.Kind
    switch atom.kind {
    case .pair(let predicate): kind = .pair(predicate)
    case .triple(let predicate): kind = .triple(predicate: predicate)
    case .path(let number): kind = .path(PathSearch(paths[number], view, meter))
    }
    return TupleSource(atom, kind, bound: bound, view, substituted: substituted)
  }
}
