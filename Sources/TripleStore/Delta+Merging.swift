import GraphAccess

extension DeltaPairs {
  /// The pairs of a table of the segment with the changes applied; nil when none are left.
  func merged(with base: Adjacency?) -> Adjacency? {
    var keys: [UInt32] = []
    var offsets: [UInt32] = [0]
    var values: [UInt32] = []
    keys.reserveCapacity(base?.keys.count ?? 0)
    values.reserveCapacity((base?.values.count ?? 0) + added.count)
    func append(_ key: UInt32, _ value: UInt32) {
      if keys.last == key {
        offsets[keys.count] += 1
      } else {
        keys.append(key)
        offsets.append(UInt32(values.count) + 1)
      }
      values.append(value)
    }
    var addition = 0
    var removal = 0
    func addBelow(_ pair: UInt64) {
      while addition < added.count, added[addition] < pair {
        append(
          UInt32(truncatingIfNeeded: added[addition] >> 32),
          UInt32(truncatingIfNeeded: added[addition]))
        addition += 1
      }
    }
    if let base {
      for (row, key) in base.keys.enumerated() {
        for place in base.range(ofRow: row) {
          let pair = UInt64(key) << 32 | UInt64(base.values[place])
          addBelow(pair)
          if removal < removed.count, removed[removal] == pair {
            removal += 1
          } else {
            append(key, base.values[place])
          }
        }
      }
    }
    addBelow(.max)
    return keys.isEmpty ? nil : Adjacency(keys: keys, offsets: offsets, values: values)
  }

  /// The values of one key with the changes applied.
  func merged(_ key: UInt32, with base: UnsafeBufferPointer<UInt32>) -> [UInt32] {
    let additions = Self.range(of: key, in: added)
    let removals = Self.range(of: key, in: removed)
    var values: [UInt32] = []
    values.reserveCapacity(base.count + additions.count)
    var addition = additions.lowerBound
    var removal = removals.lowerBound
    for value in base {
      while addition < additions.upperBound,
        UInt32(truncatingIfNeeded: added[addition]) < value
      {
        values.append(UInt32(truncatingIfNeeded: added[addition]))
        addition += 1
      }
      if removal < removals.upperBound, UInt32(truncatingIfNeeded: removed[removal]) == value {
        removal += 1
      } else {
        values.append(value)
      }
    }
    while addition < additions.upperBound {
      values.append(UInt32(truncatingIfNeeded: added[addition]))
      addition += 1
    }
    return values
  }
}
