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

  init(version: Int, forward: DeltaPairs, backward: DeltaPairs) {
    self.version = version
    self.forward = forward
    self.backward = backward
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

  func merging(_ coming: DeltaPairs, without going: DeltaPairs) -> DeltaPairs {
    DeltaPairs(
      added: Self.merge(added, adding: coming.added, removing: going.added),
      removed: Self.merge(removed, adding: coming.removed, removing: going.removed))
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

  private static func lowerBound(_ pair: UInt64, in pairs: [UInt64], from start: Int = 0) -> Int {
    var low = start
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] < pair { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Sorted `pairs` with changes applied: `additions` and `removals` are sorted and apart; what
  /// lies between them is copied as it is.
  static func merge(_ pairs: [UInt64], adding additions: [UInt64], removing removals: [UInt64])
    -> [UInt64]
  {
    if additions.isEmpty && removals.isEmpty { return pairs }
    var result: [UInt64] = []
    result.reserveCapacity(pairs.count + additions.count)
    var place = 0
    var addition = 0
    var removal = 0
    while addition < additions.count || removal < removals.count {
      let isAddition =
        removal == removals.count
        || (addition < additions.count && additions[addition] < removals[removal])
      let change = isAddition ? additions[addition] : removals[removal]
      let next = lowerBound(change, in: pairs, from: place)
      result.append(contentsOf: pairs[place..<next])
      place = next
      if isAddition {
        result.append(change)
        addition += 1
      } else {
        if place < pairs.count, pairs[place] == change { place += 1 }
        removal += 1
      }
    }
    result.append(contentsOf: pairs[place...])
    return result
  }
}
