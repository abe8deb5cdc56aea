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

/// The cursor of a level.
struct LevelCursor {
  var list: SortedList
  var position = 0
  /// Values bound here, for `analyze`.
  var produced = 0
}

/// What changes while a join runs; kept apart so that the inner loop reads it without checks.
struct JoinCounters {
  var total = 0
  var emitted = 0
  var isDone = false
  var groupTotal = 0
  var countdown: Countdown
}

/// Runs the plan of a conjunction depth first: no intermediate result is kept but the lists of the
/// values at hand.
final class JoinRunner {
  let levels: [JoinLevel]
  let infos: UnsafeMutablePointer<LevelInfo>
  let cursors: UnsafeMutablePointer<LevelCursor>
  private let counters: UnsafeMutablePointer<JoinCounters>
  private let seedFactors: [(slot: Int, factors: [FactorRunner])]
  private let seedConditions: [JoinCondition]
  private let frame: Frame
  let binding: UnsafeMutablePointer<UInt32>
  private let output: JoinOutput
  let weights: UnsafeMutablePointer<Int>
  /// The table of rows or groups.
  let table: Table?
  let makesRows: Bool
  /// How many levels bind the slots that are grouped by; -1 where nothing is.
  let groupLevels: Int
  /// The counts that belong to the rows of a groups table.
  private(set) var groupCounts: [Int] = []
  private(set) var seedRow: UInt32 = 0
  /// The level before the last, where both are only counted; -1 where something more is asked.
  let fusedLevel: Int
  /// Where the lists of some values of that level stand.
  let places: UnsafeMutablePointer<SortedList>
  static let placeCount = 64
  /// For each level, whether its values are looked at before the level behind it is entered.
  let filters: UnsafeMutablePointer<LevelFilter>
  /// Stop after so many rows; of each seed only the first where `onlyFirst`.
  var rowLimit = Int.max
  var onlyFirst = false
  /// Each row once, however often it counts.
  var ignoresWeights = false

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
    switch output {
    case .rows(let table, _): (self.table, makesRows, groupLevels) = (table, true, -1)
    case .count: (table, makesRows, groupLevels) = (nil, false, -1)
    case .groups(let table, let levels):
      (self.table, makesRows, groupLevels) = (table, false, levels)
    }
    counters = .allocate(capacity: 1)
    counters.initialize(to: JoinCounters(countdown: Countdown(meter)))
    weights = .allocate(capacity: levels.count + 1)
    fusedLevel = !makesRows && groupLevels < levels.count - 1 ? Self.fusedLevel(levels) : -1
    places = .allocate(capacity: Self.placeCount)
    filters = .allocate(capacity: max(levels.count, 1))
    for depth in levels.indices {
      (filters + depth).initialize(to: LevelFilter(isOn: Self.canFilter(levels, depth)))
    }
    infos = .allocate(capacity: max(levels.count, 1))
    cursors = .allocate(capacity: max(levels.count, 1))
    for (index, level) in levels.enumerated() {
      (infos + index).initialize(to: LevelInfo(level))
      (cursors + index).initialize(
        to: LevelCursor(list: SortedList(start: level.buffer.start, count: 0)))
    }
  }

  deinit {
    weights.deallocate()
    places.deallocate()
    filters.deallocate()
    infos.deallocate()
    cursors.deallocate()
    counters.deinitialize(count: 1)
    counters.deallocate()
  }

  var total: Int { counters.pointee.total }

  /// Values that a level bound.
  func produced(_ level: Int) -> Int { cursors[level].produced }

  // MARK: Seeds

  /// Runs the join for every row of the seeds that `rows` names.
  func run(_ seeds: Table, rows: [Int]?) throws(EvaluationError) {
    if let rows {
      for row in rows where !counters.pointee.isDone { try runSeed(seeds, row) }
    } else {
      for row in 0..<seeds.count where !counters.pointee.isDone { try runSeed(seeds, row) }
    }
  }

  private func runSeed(_ seeds: Table, _ row: Int) throws(EvaluationError) {
    try counters.pointee.countdown.tick()
    seeds.load(row: row, into: binding)
    seedRow = UInt32(row)
    var weight = 1
    for (slot, factors) in seedFactors {
      for factor in factors { weight = Weights.multiply(weight, factor.weight(of: binding[slot])) }
    }
    guard weight > 0, passes(seedConditions) else { return }
    weights[0] = weight
    if levels.isEmpty { try emit(weight) } else { try descend() }
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
    let counters = counters
    let firstEmitted = counters.pointee.emitted
    var depth = 0
    try enter(0)
    while depth >= 0 {
      try counters.pointee.countdown.tick()
      if depth == groupLevels - 1 { try closeGroup() }
      if counters.pointee.isDone { return }
      if onlyFirst, counters.pointee.emitted > firstEmitted { return }
      let cursor = cursors + depth
      if infos[depth].isTuples {
        guard try advanceTuples(levels[depth], cursor) else {
          depth -= 1
          continue
        }
      } else {
        guard cursor.pointee.position < cursor.pointee.list.count else {
          depth -= 1
          continue
        }
        binding[infos[depth].firstSlot] = cursor.pointee.list.start[cursor.pointee.position]
        cursor.pointee.position &+= 1
      }
      var weight = weights[depth]
      if !infos[depth].isPlain {
        weight = infos[depth].isTuples ? asked(levels[depth], weight) : asked(depth, weight)
        if weight == 0 { continue }
      }
      cursor.pointee.produced &+= 1
      if depth == last {
        try emit(weight)
      } else {
        weights[depth + 1] = weight
        depth += 1
        try enter(depth)
      }
    }
  }

  @inline(__always) private func asked(_ depth: Int, _ start: Int) -> Int {
    let info = infos + depth
    let value = binding[info.pointee.firstSlot]
    var weight = start
    for index in 0..<info.pointee.factorCount {
      let factor = info.pointee.factors[index]._withUnsafeGuaranteedRef { $0.weight(of: value) }
      if factor == 0 { return 0 }
      weight = Weights.multiply(weight, factor)
    }
    return !info.pointee.hasConditions || passes(levels[depth].conditions) ? weight : 0
  }

  /// The weight times the factors of the level, 0 where a condition fails.
  private func asked(_ level: JoinLevel, _ start: Int) -> Int {
    var weight = start
    for (slot, factors) in level.wideFactors {
      for factor in factors {
        weight = Weights.multiply(weight, factor.weight(of: binding[slot]))
        if weight == 0 { return 0 }
      }
    }
    return level.conditions.isEmpty || passes(level.conditions) ? weight : 0
  }

  private func advanceTuples(
    _ level: JoinLevel, _ cursor: UnsafeMutablePointer<LevelCursor>
  ) throws(EvaluationError) -> Bool {
    guard let source = level.tuples else { return false }
    if cursor.pointee.position >= source.rows {
      guard try source.next(binding) else { return false }
      cursor.pointee.position = 0
    }
    let start = cursor.pointee.position * level.slots.count
    for (index, slot) in level.slots.enumerated() { binding[slot] = source.cells[start + index] }
    cursor.pointee.position += 1
    return true
  }

  private func enter(_ depth: Int) throws(EvaluationError) {
    let cursor = cursors + depth
    let info = infos + depth
    cursor.pointee.position = 0
    let isLast = depth == levels.count - 1 && info.pointee.isPlain
    if info.pointee.isTuples {
      guard let source = levels[depth].tuples else { return }
      if isLast, depth == 0, source.scansEverything, makesRows, weights[0] == 1,
        rowLimit == Int.max, !onlyFirst, let table
      {
        cursor.pointee.position = Int.max / 2
        cursor.pointee.produced = try source.scan(into: table, seedRow, binding) {
          (rows) throws(EvaluationError) in try tick(rows >> 3)
        }
        emitted += cursor.pointee.produced
        return
      }
      source.open(binding)
      _ = try source.next(binding)
      if isLast { try emitTuples(levels[depth], source, depth, cursor) }
      return
    }
    if isLast, !makesRows, groupLevels < levels.count, info.pointee.sourceCount == 2,
      !info.pointee.hasBounds, info.pointee.reusedLevel < 0
    {
      let found = try count(info)
      cursor.pointee.list.count = 0
      cursor.pointee.produced &+= found
      if found > 0 { try emit(Weights.multiply(weights[depth], found)) }
      return
    }
    var list = intersect(info)
    if info.pointee.hasBounds, let bounds = levels[depth].bounds { list = clip(list, bounds) }
    cursor.pointee.list = list
    if depth == fusedLevel { return try countPairs(depth) }
    if filters[depth].isOn, list.count > 1 { try filter(depth) }
    if isLast { try emitRun(levels[depth], weights[depth], cursor) }
  }

  private func count(_ info: UnsafeMutablePointer<LevelInfo>) throws(EvaluationError) -> Int {
    if let marked = info.pointee.marked {
      let list = info.pointee.flat[info.pointee.unmarked].list(binding)
      try counters.pointee.countdown.tick(list.count >> 2)
      return marked._withUnsafeGuaranteedRef { $0.count(list, binding) }
    }
    let first = info.pointee.flat[0].list(binding)
    let second = info.pointee.flat[1].list(binding)
    try counters.pointee.countdown.tick(min(first.count, second.count) >> 2)
    return Intersection.count(first, second)
  }

  private func clip(_ list: SortedList, _ bounds: Range<UInt32>) -> SortedList {
    let low = list.place(of: bounds.lowerBound, from: 0)
    let high = list.place(of: bounds.upperBound, from: low)
    return SortedList(start: list.start + low, count: high - low)
  }

  private func intersect(_ info: UnsafeMutablePointer<LevelInfo>) -> SortedList {
    let flat = info.pointee.flat
    let first = flat[0].list(binding)
    let count = info.pointee.sourceCount
    if info.pointee.reusedLevel >= 0 {
      var result = cursors[info.pointee.reusedLevel].list
      for index in 0..<count { result = intersect(result, flat[index].list(binding), info) }
      return result
    }
    if count == 1 { return first }
    if count == 2 {
      guard let marked = info.pointee.marked else {
        return intersect(first, flat[1].list(binding), info)
      }
      let list = flat[info.pointee.unmarked].list(binding)
      let target = room(for: list.count, info)
      let found = marked._withUnsafeGuaranteedRef { $0.write(list, to: target, binding) }
      return SortedList(start: target, count: found)
    }
    var lists = [first]
    for index in 1..<count { lists.append(flat[index].list(binding)) }
    lists.sort { $0.count < $1.count }
    var result = lists[0]
    for other in lists.dropFirst() where result.count > 0 {
      result = intersect(result, other, info)
    }
    return result
  }

  private func intersect(
    _ first: SortedList, _ second: SortedList, _ info: UnsafeMutablePointer<LevelInfo>
  ) -> SortedList {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    let target = room(for: short.count, info)
    // Writing over a list is safe only where it is the first.
    let found =
      long.start == UnsafePointer(target)
      ? Intersection.write(long, short, to: target) : Intersection.write(short, long, to: target)
    return SortedList(start: target, count: found)
  }

  func room(
    for count: Int, _ info: UnsafeMutablePointer<LevelInfo>
  ) -> UnsafeMutablePointer<UInt32> {
    info.pointee.buffer._withUnsafeGuaranteedRef {
      $0.reserve(count + 1)
      return $0.start
    }
  }

  // MARK: Output

  var emitted: Int {
    get { counters.pointee.emitted }
    set { counters.pointee.emitted = newValue }
  }

  func finish() { counters.pointee.isDone = true }

  func tick(_ steps: Int) throws(EvaluationError) { try counters.pointee.countdown.tick(steps) }

  @inline(__always) func addTotal(_ count: Int) {
    counters.pointee.total = Weights.add(counters.pointee.total, count)
  }

  @inline(__always) func addGroup(_ count: Int) {
    counters.pointee.groupTotal = Weights.add(counters.pointee.groupTotal, count)
  }

  func appendGroup(_ count: Int) throws(EvaluationError) {
    try table?.append(from: binding)
    groupCounts.append(count)
  }

  private func closeGroup() throws(EvaluationError) {
    let count = counters.pointee.groupTotal
    guard count > 0 else { return }
    try appendGroup(count)
    counters.pointee.groupTotal = 0
  }
}
