import QuerySyntax
import RDFModel

extension Execution {
  /// The value of an aggregate for each group, unbound where it is an error (SPARQL 1.1 §18.5.1).
  func values(
    of aggregate: Selection.AggregateColumn, _ groups: Groups, _ context: Context
  ) throws(EvaluationError) -> [UInt32] {
    let table = groups.table
    guard let argument = aggregate.argument else {
      return try countRows(groups, isDistinct: aggregate.isDistinct)
    }
    var column: UnsafeMutablePointer<UInt32>?
    var owner: Table?
    if case .slot(let slot) = argument {
      guard let cells = table.pointer(of: slot) else {
        return unboundValues(aggregate, groups)
      }
      column = cells
    } else {
      let extended = try extend(table, aggregate.slot, argument, context)
      owner = extended
      column = extended.pointer(of: aggregate.slot)
    }
    defer { withExtendedLifetime(owner) {} }
    guard let column else { return [] }
    if aggregate.kind == .count { return try countValues(column, aggregate, groups) }
    var accumulators = (0..<groups.count).map { _ in Accumulator(aggregate.kind) }
    var seen = Set<UInt64>()
    var countdown = Countdown(meter)
    for row in 0..<table.count {
      try countdown.tick()
      let group = groups.keyOfRow.isEmpty ? 0 : groups.keyOfRow[row]
      let id = column[row]
      if aggregate.isDistinct, id != Table.unbound,
        !seen.insert(UInt64(group) << 32 | UInt64(id)).inserted
      {
        continue
      }
      if aggregate.isDistinct { meter.note(24) }
      accumulators[group].add(id, frame, separator: aggregate.separator)
    }
    return accumulators.map { $0.result(frame).map(frame.id) ?? Table.unbound }
  }

  /// COUNT of a column, of different values where that is asked for.
  private func countValues(
    _ column: UnsafeMutablePointer<UInt32>, _ aggregate: Selection.AggregateColumn,
    _ groups: Groups
  ) throws(EvaluationError) -> [UInt32] {
    var counts = [Int](repeating: 0, count: groups.count)
    let seen = PackedIndex()
    var countdown = Countdown(meter)
    let hasGroups = groups.count != 1
    for row in 0..<groups.table.count where column[row] != Table.unbound {
      try countdown.tick()
      let group = hasGroups ? groups.keyOfRow[row] : 0
      if aggregate.isDistinct {
        let before = seen.count
        _ = seen.insert(UInt64(group) << 32 | UInt64(column[row]))
        if seen.count == before { continue }
      }
      counts[group] += 1
    }
    return counts.map { frame.id(.integer($0)) }
  }

  /// An argument that never has a value.
  private func unboundValues(
    _ aggregate: Selection.AggregateColumn, _ groups: Groups
  ) -> [UInt32] {
    var accumulators = (0..<groups.count).map { _ in Accumulator(aggregate.kind) }
    for row in 0..<groups.table.count {
      let group = groups.keyOfRow.isEmpty ? 0 : groups.keyOfRow[row]
      accumulators[group].add(Table.unbound, frame, separator: aggregate.separator)
    }
    return accumulators.map { $0.result(frame).map(frame.id) ?? Table.unbound }
  }

  private func countRows(
    _ groups: Groups, isDistinct: Bool
  ) throws(EvaluationError) -> [UInt32] {
    var counts = [Int](repeating: 0, count: groups.count)
    if isDistinct {
      let (_, numbers) = try distinct(groups.table, groups.table.slots)
      var seen = Set<UInt64>()
      for (row, number) in numbers.enumerated() {
        let group = groups.keyOfRow.isEmpty ? 0 : groups.keyOfRow[row]
        if seen.insert(UInt64(group) << 32 | UInt64(number)).inserted { counts[group] += 1 }
      }
    } else if groups.count == 1 {
      counts[0] = groups.table.count
    } else {
      for group in groups.keyOfRow { counts[group] += 1 }
    }
    return counts.map { frame.id(.integer($0)) }
  }
}

/// What one aggregate has seen of one group.
struct Accumulator {
  private let kind: Aggregate.Kind
  private var count = 0
  private var hasError = false
  private var sum = XSDNumeric.integer(0)
  private var best: UInt32?
  private var text: [UInt8] = []

  init(_ kind: Aggregate.Kind) { self.kind = kind }

  mutating func add(_ id: UInt32, _ frame: Frame, separator: String) {
    guard id != Table.unbound else {
      // COUNT counts what has a value; the others that add up fail as a whole.
      hasError = true
      return
    }
    count += 1
    switch kind {
    case .count: break
    case .sum, .avg:
      guard let number = frame.number(.id(id)), let next = XSDNumeric.apply(.add, sum, number)
      else {
        hasError = true
        return
      }
      sum = next
    case .min, .max:
      guard let known = best else {
        best = id
        return
      }
      if id == known { return }
      if frame.terms.isOrdered(id), frame.terms.isOrdered(known) {
        if kind == .min ? id < known : id > known { best = id }
        return
      }
      let order = ValueOrder.compareValues(frame.terms.term(of: id), frame.terms.term(of: known))
      if kind == .min ? order < 0 : order > 0 { best = id }
    case .sample: if best == nil { best = id }
    case .groupConcat:
      switch frame.terms.term(of: id) {
      case .literal(let literal): append(literal.lexicalForm, separator, frame)
      case .iri(let iri): append(iri.value, separator, frame)
      case .blankNode: hasError = true
      }
    }
  }

  private mutating func append(_ part: String, _ separator: String, _ frame: Frame) {
    frame.terms.meter.note(part.utf8.count + separator.utf8.count)
    if count > 1 { text.append(contentsOf: separator.utf8) }
    text.append(contentsOf: part.utf8)
  }

  func result(_ frame: Frame) -> Value? {
    switch kind {
    case .count: return .integer(count)
    case .sum: return hasError ? nil : .numeric(sum)
    case .avg:
      if hasError { return nil }
      if count == 0 { return .integer(0) }
      return XSDNumeric.apply(.divide, sum, .integer(Int128(count))).map { .numeric($0) }
    case .min, .max, .sample: return best.map { .id($0) }
    case .groupConcat: return hasError ? nil : .string(String(decoding: text, as: UTF8.self))
    }
  }
}
