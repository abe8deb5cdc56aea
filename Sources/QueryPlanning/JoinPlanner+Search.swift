extension JoinPlanner {
  private struct State {
    var cost: Double
    var rows: Double
    var previous: Int
    var move: Move
  }

  /// The cheapest order, over all sets of bound slots.
  func exactOrder() -> [Move] {
    let full = (1 << slots.count) - 1
    guard full > 0 else { return [] }
    var states = [State?](repeating: nil, count: full + 1)
    for mask in 0..<full {
      let cost: Double
      let rows: Double
      if mask == 0 {
        (cost, rows) = (0, max(problem.seedCount, 1))
      } else if let state = states[mask] {
        (cost, rows) = (state.cost, state.rows)
      } else {
        continue
      }
      for move in moves(from: boundSlots(mask)) {
        var next = mask
        for slot in move.bound { if let place = bit[slot] { next |= 1 << place } }
        let nextRows = rows * move.fanout
        let nextCost = cost + rows * (1 + move.cost) + nextRows
        if nextCost < states[next]?.cost ?? .infinity {
          states[next] = State(cost: nextCost, rows: nextRows, previous: mask, move: move)
        }
      }
    }
    var order: [Move] = []
    var mask = full
    while mask != 0, let state = states[mask] {
      order.append(state.move)
      mask = state.previous
    }
    return order.reversed()
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
