import GraphAccess
import QueryPlanning

extension PathSearch {
  /// Breadth-first search; each node once. A search inside a search keeps its own set.
  func search(
    _ inner: PathExpression, from start: UInt32, _ direction: Direction, includingStart: Bool,
    into result: inout [UInt32]
  ) throws(EvaluationError) {
    let first = result.count
    let usesBitmap = !isUsingVisited
    var seen: Set<UInt32> = []
    if usesBitmap {
      isUsingVisited = true
      if visited.isEmpty { visited = Array(repeating: 0, count: view.graph.termCount / 64 + 1) }
    }
    func isNew(_ node: UInt32) -> Bool {
      let word = Int(node >> 6)
      guard usesBitmap, word < visited.count else { return seen.insert(node).inserted }
      let bit = UInt64(1) << UInt64(node & 63)
      if visited[word] & bit != 0 { return false }
      visited[word] |= bit
      return true
    }
    if let tables = steps(inner, direction), usesBitmap {
      try search(tables, from: start, includingStart: includingStart, into: &result)
      isUsingVisited = false
      return
    }
    var frontier: [UInt32] = [start]
    if includingStart {
      _ = isNew(start)
      result.append(start)
    }
    var reached: [UInt32] = []
    while let node = frontier.popLast() {
      reached.removeAll(keepingCapacity: true)
      try follow(inner, from: node, direction, into: &reached)
      for next in reached where isNew(next) {
        result.append(next)
        frontier.append(next)
      }
    }
    guard usesBitmap else { return }
    for node in result[first...] where Int(node >> 6) < visited.count {
      visited[Int(node >> 6)] &= ~(UInt64(1) << UInt64(node & 63))
    }
    isUsingVisited = false
  }

  /// The tables of a path of one step, or of one of several; nil for longer paths.
  private func steps(_ path: PathExpression, _ direction: Direction) -> [TablePointers]? {
    switch path {
    case .step(let predicate): return table(predicate, direction).map { [$0] } ?? []
    case .inverse(let inner): return steps(inner, direction == .forward ? .backward : .forward)
    case .alternative(let left, let right):
      guard let one = steps(left, direction), let other = steps(right, direction) else {
        return nil
      }
      return one + other
    default: return nil
    }
  }

  /// The search over tables: the nodes that were found are the queue.
  private func search(
    _ tables: [TablePointers], from start: UInt32, includingStart: Bool,
    into result: inout [UInt32]
  ) throws(EvaluationError) {
    let first = result.count
    // Nodes that the query computed stand in no table.
    let limit = UInt32(visited.count * 64)
    if includingStart {
      result.append(start)
      if start < limit { visited[Int(start >> 6)] |= 1 << UInt64(start & 63) }
    }
    var node = start
    var next = includingStart ? first + 1 : first
    while true {
      for table in tables {
        let list = table.list(of: node)
        try countdown.tick(1 + list.count >> 2)
        for index in 0..<list.count {
          let value = list.start[index]
          let (word, bit) = (Int(value >> 6), UInt64(1) << UInt64(value & 63))
          if visited[word] & bit == 0 {
            visited[word] |= bit
            result.append(value)
          }
        }
      }
      guard next < result.count else { break }
      node = result[next]
      next += 1
    }
    for node in result[first...] where node < limit { visited[Int(node >> 6)] = 0 }
  }
}
