/// All pairs of one predicate in one direction, as compressed sparse rows: the form that joins run
/// on.
///
/// `keys` are distinct and ascending; the values of `keys[i]` are `values[offsets[i] ..< offsets[i
/// + 1]]`, distinct and ascending; `offsets` has one element more than `keys`.
public final class Adjacency: Sendable {
  public let keys: [UInt32]
  public let offsets: [UInt32]
  public let values: [UInt32]
  /// Row + 1 of key `keys[0] + i`, or 0; empty where the keys are too sparse for a table.
  private let rows: [UInt32]

  public init(keys: [UInt32], offsets: [UInt32], values: [UInt32]) {
    self.keys = keys
    self.offsets = offsets
    self.values = values
    let first = Int(keys.first ?? 0)
    let size = Int(keys.last ?? 0) - first + 1
    guard !keys.isEmpty, size > 0, size <= 8 * keys.count + 1024 else {
      rows = []
      return
    }
    rows = [UInt32](unsafeUninitializedCapacity: size) { table, count in
      count = size
      table.initialize(repeating: 0)
      for (row, key) in keys.enumerated() {
        // A file that somebody forged may hold keys in any order: none is written elsewhere.
        let place = Int(key) - first
        if place >= 0, place < size { table[place] = UInt32(row + 1) }
      }
    }
  }

  /// Bytes of memory.
  public var byteCount: Int { 4 * (keys.count + offsets.count + values.count + rows.count) + 200 }

  /// The position of `key` in `keys`. Complexity: O(1) where the keys lie close together, as those
  /// of one class do; else O(log *n*).
  public func row(of key: UInt32) -> Int? {
    let row = rowOrMinusOne(of: key)
    return row < 0 ? nil : row
  }

  /// ``row(of:)`` for inner loops: -1 where the key does not stand.
  public func rowOrMinusOne(of key: UInt32) -> Int {
    if !rows.isEmpty {
      let place = Int(key) - Int(keys[0])
      return place >= 0 && place < rows.count ? Int(rows[place]) - 1 : -1
    }
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : -1
  }

  /// Where the values of row `row` stand.
  public func range(ofRow row: Int) -> Range<Int> {
    Int(offsets[row])..<Int(offsets[row + 1])
  }

  /// The values of `key`: where they stand in `values`, empty where it has none.
  public func range(of key: UInt32) -> Range<Int> {
    let row = rowOrMinusOne(of: key)
    return row < 0 ? 0..<0 : range(ofRow: row)
  }

  /// Whether the pair stands here. Complexity: O(log degree).
  public func contains(_ key: UInt32, _ value: UInt32) -> Bool {
    let range = range(of: key)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && values[low] == value
  }
}

extension Adjacency {
  /// Rows from pairs `key << 32 | value`, in any order and with repetitions.
  public convenience init(pairs: [UInt64]) {
    let sorted = pairs.sorted()
    var keys: [UInt32] = []
    var offsets: [UInt32] = []
    var values: [UInt32] = []
    values.reserveCapacity(sorted.count)
    var last: UInt64?
    for pair in sorted where pair != last {
      last = pair
      let key = UInt32(truncatingIfNeeded: pair >> 32)
      if keys.last != key {
        keys.append(key)
        offsets.append(UInt32(values.count))
      }
      values.append(UInt32(truncatingIfNeeded: pair))
    }
    offsets.append(UInt32(values.count))
    self.init(keys: keys, offsets: offsets, values: values)
  }

  /// The same pairs the other way round. Complexity: O(*n* log *n*).
  public var inverted: Adjacency {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(values.count)
    for row in keys.indices {
      for place in range(ofRow: row) {
        pairs.append(UInt64(values[place]) << 32 | UInt64(keys[row]))
      }
    }
    return Adjacency(pairs: pairs)
  }
}
