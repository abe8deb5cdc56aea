import GraphAccess
import QueryPlanning

/// What becomes of the rows of a join.
enum JoinOutput {
  /// Cells go to the columns of the table by slot; with a column for the number of the seed row
  /// where `seedColumn` is given.
  case rows(Table, seedColumn: Int?)
  /// Only the number of rows is wanted.
  case count
  /// The number of rows for each value of the slots bound by the first levels.
  case groups(Table, levels: Int)
}

/// Runs the plan of a conjunction depth first: no intermediate result is kept but the lists of the
/// values at hand.
final class JoinRunner {
  let levels: [JoinLevel]
  private let levelPointer: UnsafeMutablePointer<Unmanaged<JoinLevel>>
  private let seedFactors: [(slot: Int, factors: [FactorRunner])]
  private let seedConditions: [JoinCondition]
  private let frame: Frame
  let binding: UnsafeMutablePointer<UInt32>
  private let output: JoinOutput
  private var countdown: Countdown
  private let weights: UnsafeMutablePointer<Int>
  private(set) var total = 0
  /// The counts that belong to the rows of a groups table.
  private(set) var groupCounts: [Int] = []
  private var groupTotal = 0
  private var hasOpenGroup = false
  private var seedRow: UInt32 = 0
  /// Stop after so many rows; of each seed only the first where `onlyFirst`.
  var rowLimit = Int.max
  var onlyFirst = false
  /// Each row once, however often it counts.
  var ignoresWeights = false
  private var emitted = 0
  private var isDone = false
  /// For left joins: the seeds that gave no row.
  private(set) var unmatchedSeeds: [Int] = []
  var recordsUnmatched = false

  init(
    levels: [JoinLevel], seedFactors: [(slot: Int, factors: [FactorRunner])],
    seedConditions: [JoinCondition], frame: Frame, meter: Meter, output: JoinOutput
  ) {
    self.levels = levels
    self.seedFactors = seedFactors
    self.seedConditions = seedConditions
    self.frame = frame
    self.output = output
    binding = frame.binding
    countdown = Countdown(meter)
    weights = .allocate(capacity: levels.count + 1)
    levelPointer = .allocate(capacity: max(levels.count, 1))
    for (index, level) in levels.enumerated() {
      (levelPointer + index).initialize(to: Unmanaged.passUnretained(level))
    }
  }

  deinit {
    weights.deallocate()
    levelPointer.deallocate()
  }

  // MARK: Seeds

  /// Runs the join for every row of the seeds that `rows` names.
  func run(_ seeds: Table, rows: [Int]?) throws(EvaluationError) {
    if let rows {
      for row in rows where !isDone { try runSeed(seeds, row) }
    } else {
      for row in 0..<seeds.count where !isDone { try runSeed(seeds, row) }
    }
  }

  private func runSeed(_ seeds: Table, _ row: Int) throws(EvaluationError) {
    try countdown.tick()
    seeds.load(row: row, into: binding)
    seedRow = UInt32(row)
    let before = emitted
    var weight = 1
    for (slot, factors) in seedFactors {
      for factor in factors { weight = Weights.multiply(weight, factor.weight(of: binding[slot])) }
    }
    if weight > 0, passes(seedConditions) {
      weights[0] = weight
      if levels.isEmpty { try emit(weight) } else { try descend() }
    }
    if recordsUnmatched, emitted == before { unmatchedSeeds.append(row) }
  }

  @inline(__always) private func passes(_ conditions: [JoinCondition]) -> Bool {
    for condition in conditions {
      if let range = condition.range, let answer = range.decides(binding[range.slot]) {
        if answer { continue } else { return false }
      }
      if !frame.holds(condition.condition) { return false }
    }
    return true
  }

  // MARK: Levels

  private func descend() throws(EvaluationError) {
    let last = levels.count - 1
    let firstEmitted = emitted
    var depth = 0
    try enter(0)
    while depth >= 0 {
      try countdown.tick()
      if case .groups(_, let groupLevels) = output, depth == groupLevels - 1 { try closeGroup() }
      if isDone || (onlyFirst && emitted > firstEmitted) { return }
      let level = levelPointer[depth]._withUnsafeGuaranteedRef { $0 }
      guard try advance(level) else {
        depth -= 1
        continue
      }
      var weight = weights[depth]
      if !level.isPlain {
        if !level.factors.isEmpty {
          let value = binding[level.slots[0]]
          if level.slots.count == 1 {
            for factor in level.factors {
              weight = Weights.multiply(weight, factor.weight(of: value))
              if weight == 0 { break }
            }
          } else {
            weight = Weights.multiply(weight, wideWeight(level))
          }
          if weight == 0 { continue }
        }
        if !level.conditions.isEmpty, !passes(level.conditions) { continue }
      }
      level.produced &+= 1
      if depth == last {
        try emit(weight)
      } else {
        weights[depth + 1] = weight
        depth += 1
        try enter(depth)
      }
    }
  }

  /// Levels that bind several slots name the slot of each factor.
  private func wideWeight(_ level: JoinLevel) -> Int {
    var weight = 1
    for (slot, factors) in level.wideFactors {
      for factor in factors { weight = Weights.multiply(weight, factor.weight(of: binding[slot])) }
    }
    return weight
  }

  @inline(__always) private func advance(_ level: JoinLevel) throws(EvaluationError) -> Bool {
    if level.isList {
      guard level.position < level.list.count else { return false }
      binding[level.firstSlot] = level.list.start[level.position]
      level.position &+= 1
      return true
    }
    return try advanceTuples(level)
  }

  private func advanceTuples(_ level: JoinLevel) throws(EvaluationError) -> Bool {
    guard case .tuples(let source) = level.kind else { return false }
    if level.position >= source.rows {
      guard try source.next(binding) else { return false }
      level.position = 0
    }
    let start = level.position * level.slots.count
    for (index, slot) in level.slots.enumerated() { binding[slot] = source.cells[start + index] }
    level.position += 1
    return true
  }

  private func enter(_ depth: Int) throws(EvaluationError) {
    let level = levelPointer[depth]._withUnsafeGuaranteedRef { $0 }
    level.position = 0
    switch level.kind {
    case .tuples(let source):
      source.open(binding)
      if try !source.next(binding) { level.position = 0 }
    case .lists(let sources):
      if sources.count == 2, depth == levels.count - 1, level.isPlain, level.bounds == nil,
        countsOnly
      {
        let first = list(sources[0], level, 0)
        let second = list(sources[1], level, 1)
        let found = Intersection.count(first, second)
        try countdown.tick(min(first.count, second.count))
        level.list = SortedList(start: first.start, count: 0)
        level.produced &+= found
        if found > 0 { try emit(Weights.multiply(weights[depth], found)) }
        return
      }
      level.list = intersect(sources, level)
      if let bounds = level.bounds { level.list = clip(level.list, bounds) }
      if depth == levels.count - 1, level.isPlain { try emitRun(level, weights[depth]) }
    }
  }

  private func clip(_ list: SortedList, _ bounds: Range<UInt32>) -> SortedList {
    let low = list.place(of: bounds.lowerBound, from: 0)
    let high = list.place(of: bounds.upperBound, from: low)
    return SortedList(start: list.start + low, count: high - low)
  }

  private var countsOnly: Bool {
    if case .rows = output { false } else { !onlyFirst }
  }

  @inline(__always) private func list(
    _ source: ListSource, _ level: JoinLevel, _ index: Int
  ) -> SortedList {
    switch source {
    case .fixed(let list, _): return list
    case .row(let table, let slot): return table.list(of: binding[slot])
    case .lookup(let reader, let slot):
      return level.lookups[index].fill(reader.values(of: binding[slot]))
    }
  }

  private func intersect(_ sources: [ListSource], _ level: JoinLevel) -> SortedList {
    if sources.count == 1 { return list(sources[0], level, 0) }
    var lists: [SortedList] = []
    lists.reserveCapacity(sources.count)
    for index in sources.indices { lists.append(list(sources[index], level, index)) }
    lists.sort { $0.count < $1.count }
    level.buffer.reserve(lists[0].count)
    let target = level.buffer.start
    var result = lists[0]
    for other in lists.dropFirst() {
      if result.count == 0 { return result }
      result = SortedList(
        start: target, count: Intersection.write(result, other, to: target))
    }
    return result
  }

  // MARK: Output

  /// Emits all values of the last level at once.
  private func emitRun(_ level: JoinLevel, _ weight: Int) throws(EvaluationError) {
    let count = level.list.count
    level.produced &+= count
    try countdown.tick(count / 8)
    switch output {
    case .count:
      total = Weights.add(total, Weights.multiply(weight, count))
      emitted += count
    case .groups(_, let groupLevels) where groupLevels < levels.count:
      groupTotal = Weights.add(groupTotal, Weights.multiply(weight, count))
    case .rows(let table, _) where weight == 1 || ignoresWeights:
      if onlyFirst || emitted + count > rowLimit {
        level.produced &-= count
        return
      }
      try table.reserve(count)
      fill(table, level, count)
      table.advance(count)
      emitted += count
    default:
      level.produced &-= count
      return
    }
    level.position = count
  }

  private func fill(_ table: Table, _ level: JoinLevel, _ count: Int) {
    let first = table.count
    for (index, slot) in table.slots.enumerated() {
      let target = table.columns[index] + first
      if slot == level.firstSlot {
        target.update(from: level.list.start, count: count)
      } else if slot < 0 {
        target.update(repeating: seedRow, count: count)
      } else {
        target.update(repeating: binding[slot], count: count)
      }
    }
  }

  private func emit(_ weight: Int) throws(EvaluationError) {
    switch output {
    case .count:
      total = Weights.add(total, weight)
      emitted += 1
    case .groups(let table, let groupLevels):
      if groupLevels == levels.count {
        try table.append(from: binding)
        groupCounts.append(weight)
      } else {
        groupTotal = Weights.add(groupTotal, weight)
      }
    case .rows(let table, _):
      let copies = onlyFirst || ignoresWeights ? 1 : min(weight, rowLimit - emitted)
      try table.reserve(copies)
      for _ in 0..<copies {
        let row = table.count
        for index in table.columns.indices {
          let slot = table.slots[index]
          table.columns[index][row] = slot < 0 ? seedRow : binding[slot]
        }
        table.advance()
      }
      emitted += copies
      try countdown.tick(copies)
    }
    if emitted >= rowLimit { isDone = true }
  }

  private func closeGroup() throws(EvaluationError) {
    guard groupTotal > 0, case .groups(let table, _) = output else { return }
    try table.append(from: binding)
    groupCounts.append(groupTotal)
    groupTotal = 0
  }
}
