import GraphAccess
import QueryPlanning

/// Follows a property path from one end (SPARQL 1.1 §9.3): alternatives and sequences keep
/// duplicates, `*`, `+` and `?` give each node once.
final class PathSearch {
  private let path: PathExpression
  let view: GraphView
  private let meter: Meter
  var countdown: Countdown
  /// Results by start, so that the same start is followed once; kept while they are few.
  private var known: [Direction: [UInt32: [UInt32]]] = [:]
  private var knownCount = 0
  var visited: [UInt64] = []
  private var tables: [UInt64: TablePointers?] = [:]
  var isUsingVisited = false

  init(_ path: PathExpression, _ view: GraphView, _ meter: Meter) {
    self.path = path
    self.view = view
    self.meter = meter
    countdown = Countdown(meter)
  }

  /// The nodes at the other end of a path between two variables: only what stands in the graph
  /// reaches itself by an empty path (§18.1.7).
  func reach(fromNode start: UInt32, _ direction: Direction) throws(EvaluationError) -> [UInt32] {
    if path.matchesEmpty, view.predicates(of: start, .forward).isEmpty,
      view.predicates(of: start, .backward).isEmpty
    {
      return []
    }
    return try reach(from: start, direction)
  }

  /// The nodes at the other end, each as often as the path leads there, ascending.
  func reach(from start: UInt32, _ direction: Direction) throws(EvaluationError) -> [UInt32] {
    if let result = known[direction]?[start] { return result }
    let result = try reach(once: start, direction)
    if knownCount + result.count > 1 << 20 {
      known = [:]
      knownCount = 0
    }
    known[direction, default: [:]][start] = result
    knownCount += result.count + 4
    return result
  }

  /// The same for a start that will not come again.
  func reach(
    once start: UInt32, _ direction: Direction
  ) throws(EvaluationError) -> [UInt32] {
    var result: [UInt32] = []
    try follow(path, from: start, direction, into: &result)
    try RadixSort.sort(&result, meter)
    return result
  }

  /// How often the path leads from one node to the other.
  func count(
    from start: UInt32, to end: UInt32, _ direction: Direction, isConstant: Bool
  ) throws(EvaluationError) -> Int {
    let reached =
      isConstant ? try reach(from: start, direction) : try reach(fromNode: start, direction)
    var low = 0
    var high = reached.count
    while low < high {
      let middle = (low + high) / 2
      if reached[middle] < end { low = middle + 1 } else { high = middle }
    }
    var count = 0
    while low + count < reached.count, reached[low + count] == end { count += 1 }
    return count
  }

  /// Every node that the path may start from.
  func starts() throws(EvaluationError) -> [UInt32] {
    try meter.check()
    return path.matchesEmpty ? view.nodes() : startKeys(path, .forward) ?? view.nodes()
  }

  /// The keys that a path without empty matches starts from, ascending; nil where that is not
  /// told cheaply.
  private func startKeys(_ path: PathExpression, _ direction: Direction) -> [UInt32]? {
    switch path {
    case .step(let predicate): return view.adjacency(predicate, direction)?.keys ?? []
    case .inverse(let inner):
      return startKeys(inner, direction == .forward ? .backward : .forward)
    case .oneOrMore(let inner): return startKeys(inner, direction)
    case .sequence(let left, let right):
      let first = direction == .forward ? left : right
      return first.matchesEmpty ? nil : startKeys(first, direction)
    case .alternative(let left, let right):
      guard let one = startKeys(left, direction), let other = startKeys(right, direction) else {
        return nil
      }
      return Array(Set(one).union(other)).sorted()
    default: return nil
    }
  }

  // MARK: Steps

  func follow(
    _ path: PathExpression, from node: UInt32, _ direction: Direction,
    into result: inout [UInt32]
  ) throws(EvaluationError) {
    try countdown.tick()
    switch path {
    case .step(let predicate): append(node, predicate, direction, to: &result)
    case .inverse(let inner):
      let other: Direction = direction == .forward ? .backward : .forward
      try follow(inner, from: node, other, into: &result)
    case .sequence(let left, let right):
      let (first, second) = direction == .forward ? (left, right) : (right, left)
      var middle: [UInt32] = []
      try follow(first, from: node, direction, into: &middle)
      for next in middle { try follow(second, from: next, direction, into: &result) }
    case .alternative(let left, let right):
      try follow(left, from: node, direction, into: &result)
      try follow(right, from: node, direction, into: &result)
    case .zeroOrOne(let inner):
      var found: [UInt32] = [node]
      try follow(inner, from: node, direction, into: &found)
      result += Set(found)
    case .zeroOrMore(let inner):
      try search(inner, from: node, direction, includingStart: true, into: &result)
    case .oneOrMore(let inner):
      try search(inner, from: node, direction, includingStart: false, into: &result)
    case .negated(let forward, let backward):
      if let forward { appendOthers(node, than: forward, direction, to: &result) }
      if let backward {
        let other: Direction = direction == .forward ? .backward : .forward
        appendOthers(node, than: backward, other, to: &result)
      }
    }
  }

  private func append(
    _ node: UInt32, _ predicate: UInt32, _ direction: Direction, to result: inout [UInt32]
  ) {
    guard let list = table(predicate, direction)?.list(of: node) else { return }
    result.append(contentsOf: UnsafeBufferPointer(start: list.start, count: list.count))
  }

  /// The pairs of a predicate, nil where there are none.
  func table(_ predicate: UInt32, _ direction: Direction) -> TablePointers? {
    let key = UInt64(predicate) << 1 | (direction == .forward ? 0 : 1)
    if let known = tables[key] { return known }
    let table = view.adjacency(predicate, direction).map(TablePointers.init)
    tables[key] = .some(table)
    return table
  }

  private func appendOthers(
    _ node: UInt32, than excluded: Set<UInt32>, _ direction: Direction,
    to result: inout [UInt32]
  ) {
    for predicate in view.predicates(of: node, direction) where !excluded.contains(predicate) {
      result += view.values(of: node, predicate, direction)
    }
  }
}
