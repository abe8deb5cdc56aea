/// What commits have changed since the segment was written: for each predicate of each graph,
/// pairs that came and pairs that went. Immutable; a commit makes the next one.
///
/// Added pairs are not in the segment, removed ones are, so that counts are exact.
struct Delta: Sendable {
  /// By graph (nil is the default graph), then predicate.
  private(set) var tables: [UInt32?: [UInt32: DeltaTable]] = [:]
  /// Quads that came less quads that went.
  private(set) var balance = 0

  var isEmpty: Bool { tables.isEmpty }

  func table(_ predicate: UInt32, in graph: UInt32?) -> DeltaTable? {
    tables[graph]?[predicate]
  }

  mutating func replace(
    _ predicate: UInt32, in graph: UInt32?, with table: DeltaTable
  ) {
    let old = tables[graph]?[predicate]
    balance += table.balance - (old?.balance ?? 0)
    if table.isEmpty {
      tables[graph]?[predicate] = nil
      if tables[graph]?.isEmpty == true { tables[graph] = nil }
    } else {
      tables[graph, default: [:]][predicate] = table
    }
  }
}

/// The changes of one predicate in one graph, in both directions.
final class DeltaTable: Sendable {
  /// Differs for every state of every table.
  let version: Int
  let forward: DeltaPairs
  let backward: DeltaPairs

  init(version: Int, forward: DeltaPairs) {
    self.version = version
    self.forward = forward
    backward = forward.reversed()
  }

  var isEmpty: Bool { forward.added.isEmpty && forward.removed.isEmpty }
  var balance: Int { forward.added.count - forward.removed.count }
}

/// Sorted pairs, the key in the upper half.
struct DeltaPairs: Sendable {
  var added: [UInt64] = []
  var removed: [UInt64] = []

  func reversed() -> DeltaPairs {
    func turned(_ pairs: [UInt64]) -> [UInt64] { pairs.map { $0 << 32 | $0 >> 32 }.sorted() }
    return DeltaPairs(added: turned(added), removed: turned(removed))
  }

  /// Where the pairs of a key stand in a sorted array.
  static func range(of key: UInt32, in pairs: [UInt64]) -> Range<Int> {
    let low = lowerBound(UInt64(key) << 32, in: pairs)
    guard key < UInt32.max else { return low..<pairs.count }
    return low..<lowerBound(UInt64(key + 1) << 32, in: pairs)
  }

  static func contains(_ pair: UInt64, in pairs: [UInt64]) -> Bool {
    let place = lowerBound(pair, in: pairs)
    return place < pairs.count && pairs[place] == pair
  }

  private static func lowerBound(_ pair: UInt64, in pairs: [UInt64]) -> Int {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] < pair { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Sorted `pairs` with changes applied: `additions` and `removals` are sorted and apart.
  static func merge(_ pairs: [UInt64], adding additions: [UInt64], removing removals: [UInt64])
    -> [UInt64]
  {
    var result: [UInt64] = []
    result.reserveCapacity(pairs.count + additions.count)
    var addition = 0
    var removal = 0
    for pair in pairs {
      while addition < additions.count, additions[addition] < pair {
        result.append(additions[addition])
        addition += 1
      }
      while removal < removals.count, removals[removal] < pair { removal += 1 }
      if removal < removals.count, removals[removal] == pair { continue }
      result.append(pair)
    }
    result.append(contentsOf: additions[addition...])
    return result
  }
}
