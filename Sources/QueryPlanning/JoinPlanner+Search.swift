extension JoinPlanner {
  private struct State {
    var cost: Double
    var rows: Double
    var previous: Int
    var move: Move
  }

  /// The cheapest order, over sets of bound slots: all of them while the slots are few, then for
  /// each number of bound slots those that cost least so far.
  func searchedOrder() -> [Move] {
    let count = slots.count
    guard count > 0 else { return [] }
    let width = count <= Self.exactLimit ? Int.max : max(2, Self.breadth / (count * count))
    var levels = [[Int: State]](repeating: [:], count: count + 1)
    for bound in 0..<count {
      // Always in one order, so that a plan is the same each time.
      var masks = bound == 0 ? [0] : levels[bound].keys.sorted()
      if masks.count > width {
        masks.sort { rank(levels[bound][$0], $0) < rank(levels[bound][$1], $1) }
        masks.removeSubrange(width...)
      }
      for mask in masks {
        let state = levels[bound][mask]
        let cost = state?.cost ?? 0
        let rows = state?.rows ?? max(problem.seedCount, 1)
        for move in moves(from: boundSlots(mask)) {
          var next = mask
          for slot in move.bound { if let place = bit[slot] { next |= 1 << place } }
          let nextRows = rows * move.fanout
          let nextCost = cost + rows * (1 + move.cost) + nextRows
          let level = next.nonzeroBitCount
          if nextCost < levels[level][next]?.cost ?? .infinity {
            levels[level][next] = State(
              cost: nextCost, rows: nextRows, previous: mask, move: move)
          }
        }
      }
    }
    var order: [Move] = []
    var mask = (1 << count) - 1
    while mask != 0, let state = levels[mask.nonzeroBitCount][mask] {
      order.append(state.move)
      mask = state.previous
    }
    return mask == 0 ? order.reversed() : greedyOrder()
  }

  /// By cost, then by the set.
  private func rank(_ state: State?, _ mask: Int) -> (Double, Int) {
    (state?.cost ?? .infinity, mask)
  }

  /// The move that leaves the fewest rows, again and again.
  func greedyOrder() -> [Move] {
    var bound = problem.seeded
    var order: [Move] = []
    while order.count <= slots.count {
      let best = moves(from: bound).min {
        $0.fanout + $0.cost / 16 < $1.fanout + $1.cost / 16
      }
      guard let best else { break }
      order.append(best)
      bound.formUnion(best.bound)
    }
    return order
  }

  private func boundSlots(_ mask: Int) -> Set<Int> {
    var bound = problem.seeded
    for (place, slot) in slots.enumerated() where mask >> place & 1 == 1 { bound.insert(slot) }
    return bound
  }

  /// The levels of an order; atoms whose ends are all bound by others become checks.
  func assemble(_ order: [Move]) -> JoinPlan {
    var levels: [JoinPlan.Level] = []
    var rows = max(problem.seedCount, 1)
    var bound = problem.seeded
    var used: Set<Int> = []
    func addChecks() {
      for index in remaining where !used.contains(index) {
        guard atoms[index].slots.allSatisfy(bound.contains) else { continue }
        used.insert(index)
        levels.append(JoinPlan.Level(step: .expand(atom: index), factors: [], rows: rows))
      }
    }
    addChecks()
    for move in order {
      rows *= move.fanout
      bound.formUnion(move.bound)
      switch move.step {
      case .bind(_, let lists, _): used.formUnion(lists)
      case .expand(let atom): used.insert(atom)
      }
      let added = move.bound.flatMap { factors[$0] ?? [] }
      levels.append(JoinPlan.Level(step: move.step, factors: added, rows: rows))
      addChecks()
    }
    let seedFactors = factors.filter { problem.seeded.contains($0.key) }
    return JoinPlan(levels: levels, seedFactors: seedFactors, rows: rows)
  }
}
