import GraphAccess
import RDFModel

/// The smallest keys seen, the largest of them on top.
struct LargestHeap {
  private var keys: [UInt32] = []
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  var largest: UInt32 { keys.first ?? UInt32.max }

  mutating func offer(_ key: UInt32) {
    if keys.count < capacity {
      keys.append(key)
      var place = keys.count - 1
      while place > 0, keys[(place - 1) / 2] < keys[place] {
        keys.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
      return
    }
    if key >= keys[0] { return }
    keys[0] = key
    var place = 0
    while true {
      var child = 2 * place + 1
      if child >= keys.count { return }
      if child + 1 < keys.count, keys[child + 1] > keys[child] { child += 1 }
      if keys[child] <= keys[place] { return }
      keys.swapAt(place, child)
      place = child
    }
  }
}

/// Turns ids into numbers that sort as ORDER BY asks: nothing first, equal values equal.
struct OrderColumns {
  let terms: QueryTerms
  let meter: Meter

  /// The rank of each id. Where `distinguishingValues`, terms of equal value may differ, which
  /// the last key does not mind and which is faster.
  func ranks(
    _ ids: [UInt32], distinguishingValues: Bool
  ) throws(EvaluationError) -> [UInt32] {
    try meter.check()
    let isPlain = ids.allSatisfy { $0 == Table.unbound || terms.isOrdered($0) }
    if isPlain, distinguishingValues || ids.allSatisfy({ isUniqueValue($0) }) {
      return ids.map { $0 == Table.unbound ? 0 : $0 + 1 }
    }
    let sorted = try distinctInOrder(ids)
    let cache = TermCache(terms)
    var rank: [UInt32: UInt32] = [:]
    rank.reserveCapacity(sorted.count)
    var current: UInt32 = 0
    var countdown = Countdown(meter)
    for (place, id) in sorted.enumerated() {
      try countdown.tick(8)
      if place > 0, distinguishingValues || !cache.hasEqualValue(sorted[place - 1], id) {
        current += 1
      }
      rank[id] = current
    }
    return ids.map { rank[$0] ?? 0 }
  }

  /// The different ids as their terms stand in ``TermOrder``, nothing first; each term's key is
  /// made once.
  private func distinctInOrder(_ ids: [UInt32]) throws(EvaluationError) -> [UInt32] {
    let distinct = Array(Set(ids))
    if distinct.allSatisfy({ $0 == Table.unbound || terms.isOrdered($0) }) {
      return distinct.sorted { $0 &+ 1 < $1 &+ 1 }
    }
    var keys: [UInt8] = []
    var entries: [(start: Int, end: Int, id: UInt32)] = []
    entries.reserveCapacity(distinct.count)
    var countdown = Countdown(meter)
    var charged = 0
    defer { meter.release(charged) }
    for id in distinct {
      try countdown.tick(8)
      let start = keys.count
      if id != Table.unbound { terms.appendSortKey(of: id, to: &keys) }
      entries.append((start, keys.count, id))
      if keys.count + 24 * entries.count > charged {
        try meter.charge(1 << 20)
        charged += 1 << 20
      }
    }
    return try keys.withUnsafeBufferPointer { (keys) throws(EvaluationError) in
      try CheckedSort.sort(&entries[...], meter) { left, right in
        let first = UnsafeBufferPointer(rebasing: keys[left.start..<left.end])
        let second = UnsafeBufferPointer(rebasing: keys[right.start..<right.end])
        return first.lexicographicallyPrecedes(second)
      }
      return entries.map(\.id)
    }
  }

  /// Blank nodes, IRIs and strings: no other term has their value.
  private func isUniqueValue(_ id: UInt32) -> Bool {
    id == Table.unbound || id < terms.firstTypedID
  }

  /// The ids of the graph's order that have the same value as this one.
  func equalValues(around id: UInt32) -> ClosedRange<UInt32> {
    if id < terms.firstTypedID { return id...id }
    let cache = TermCache(terms)
    var low = id
    var high = id
    while low > 0, cache.hasEqualValue(low - 1, id) { low -= 1 }
    while high + 1 < terms.graph.orderedTermCount, cache.hasEqualValue(high + 1, id) { high += 1 }
    return low...high
  }
}

/// Terms decoded for comparisons.
final class TermCache {
  private let terms: QueryTerms
  private var known: [UInt32: Term] = [:]

  init(_ terms: QueryTerms) { self.terms = terms }

  private func term(_ id: UInt32) -> Term {
    if let term = known[id] { return term }
    let term = terms.term(of: id)
    known[id] = term
    return term
  }

  func hasEqualValue(_ left: UInt32, _ right: UInt32) -> Bool {
    if left == Table.unbound || right == Table.unbound { return left == right }
    return ValueOrder.compareValues(term(left), term(right)) == 0
  }
}
