import GraphAccess

/// A table of pairs for inner loops: its arrays without bounds checks.
///
/// The arrays of an ``Adjacency`` never change and live as long as it does; this object holds it.
final class TablePointers {
  let table: Adjacency
  let keys: UnsafePointer<UInt32>
  let keyCount: Int
  let offsets: UnsafePointer<UInt32>
  let values: UnsafePointer<UInt32>
  /// The distance of a key from its row, where the keys are one run of numbers.
  let denseFirst: UInt32?
  /// Whether every key has one value.
  var isFunctional: Bool { table.values.count == keyCount }

  init(_ table: Adjacency) {
    self.table = table
    keys = Self.pointer(table.keys)
    keyCount = table.keys.count
    offsets = Self.pointer(table.offsets)
    values = Self.pointer(table.values)
    if let first = table.keys.first, let last = table.keys.last,
      Int(last - first) + 1 == table.keys.count
    {
      denseFirst = first
    } else {
      denseFirst = nil
    }
  }

  private static func pointer(_ array: [UInt32]) -> UnsafePointer<UInt32> {
    // The storage of a native array stays where it is while the array lives, and `table` keeps
    // it alive and unchanged.
    array.withUnsafeBufferPointer { $0.baseAddress ?? UnsafePointer(Self.nothing) }
  }

  nonisolated(unsafe) private static let nothing = UnsafeMutablePointer<UInt32>.allocate(
    capacity: 1)

  @inline(__always) func row(of key: UInt32) -> Int {
    if let denseFirst {
      let row = Int(key) - Int(denseFirst)
      return row >= 0 && row < keyCount ? row : -1
    }
    return table.rowOrMinusOne(of: key)
  }

  @inline(__always) func list(ofRow row: Int) -> SortedList {
    let start = Int(offsets[row])
    return SortedList(start: values + start, count: Int(offsets[row + 1]) - start)
  }

  @inline(__always) func list(of key: UInt32) -> SortedList {
    let row = row(of: key)
    return row < 0 ? SortedList(start: values, count: 0) : list(ofRow: row)
  }

  var keyList: SortedList { SortedList(start: keys, count: keyCount) }
}

/// Distinct ids, ascending, in memory that somebody else owns.
struct SortedList {
  var start: UnsafePointer<UInt32>
  var count: Int

  /// The first place at or behind `from` whose value is at least `value`: steps that double, then
  /// halve, so that near values are found fast.
  @inline(__always) func place(of value: UInt32, from: Int) -> Int {
    var low = from
    var step = 1
    while low + step < count, start[low + step] < value {
      low += step
      step <<= 1
    }
    var high = Swift.min(low + step, count)
    while low < high {
      let middle = (low + high) >> 1
      if start[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func contains(_ value: UInt32) -> Bool {
    let place = place(of: value, from: 0)
    return place < count && start[place] == value
  }
}

/// Intersections of sorted lists.
enum Intersection {
  /// Lists whose lengths differ more than this are searched, not merged.
  private static let searchRatio = 16

  /// The number of common values.
  static func count(_ first: SortedList, _ second: SortedList) -> Int {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    if short.count == 0 { return 0 }
    var found = 0
    if long.count / short.count >= searchRatio {
      var place = 0
      for index in 0..<short.count {
        place = long.place(of: short.start[index], from: place)
        if place == long.count { break }
        if long.start[place] == short.start[index] { found += 1 }
      }
      return found
    }
    var i = 0
    var j = 0
    while i < short.count, j < long.count {
      let left = short.start[i]
      let right = long.start[j]
      found &+= left == right ? 1 : 0
      i &+= left <= right ? 1 : 0
      j &+= right <= left ? 1 : 0
    }
    return found
  }

  /// Writes the common values to `target`, which has room for the shorter list and may be the
  /// memory of the first; returns how many there are.
  static func write(
    _ first: SortedList, _ second: SortedList, to target: UnsafeMutablePointer<UInt32>
  ) -> Int {
    if first.count == 0 || second.count == 0 { return 0 }
    var found = 0
    if second.count / first.count >= searchRatio {
      var place = 0
      for index in 0..<first.count {
        let value = first.start[index]
        place = second.place(of: value, from: place)
        if place == second.count { break }
        if second.start[place] == value {
          target[found] = value
          found += 1
        }
      }
      return found
    }
    var i = 0
    var j = 0
    while i < first.count, j < second.count {
      let left = first.start[i]
      let right = second.start[j]
      // Written always, kept only where equal: no branch to mispredict. `found` never passes `i`.
      target[found] = left
      found &+= left == right ? 1 : 0
      i &+= left <= right ? 1 : 0
      j &+= right <= left ? 1 : 0
    }
    return found
  }
}
