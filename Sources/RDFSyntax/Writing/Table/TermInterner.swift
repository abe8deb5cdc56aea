import Glibc

/// Gives equal encodings one number, from 0 in the order of arrival.
struct TermInterner {
  private let arena = ByteArena()
  private var starts: [Int] = [0]
  /// Numbers plus 1, at the place that the hash says or behind it; 0 where nothing is.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)
  private var last: UInt32 = 0

  var count: Int { starts.count - 1 }

  /// The encoding with a number; valid until the next `intern`.
  @inline(__always)
  subscript(id: UInt32) -> TermBytes {
    let start = starts[Int(id)]
    return TermBytes(base: arena.base + start, count: starts[Int(id) + 1] - start)
  }

  /// The number of an encoding.
  mutating func intern(_ term: TermBytes) -> UInt32 {
    // Statements come with the subject of the one before more often than not.
    if count > 0, equal(self[last], term) { return last }
    let mask = slots.count - 1
    var place = Self.hash(term.all) & mask
    while slots[place] != 0 {
      let id = slots[place] - 1
      if equal(self[id], term) {
        last = id
        return id
      }
      place = (place + 1) & mask
    }
    let id = UInt32(count)
    _ = arena.append(term.all)
    starts.append(arena.count)
    slots[place] = id + 1
    last = id
    if count * 2 > slots.count { grow() }
    return id
  }

  @inline(__always)
  private func equal(_ left: TermBytes, _ right: TermBytes) -> Bool {
    left.count == right.count && memcmp(left.base, right.base, left.count) == 0
  }

  private mutating func grow() {
    var bigger = [UInt32](repeating: 0, count: slots.count * 4)
    let mask = bigger.count - 1
    for id in 0..<UInt32(count) {
      var place = Self.hash(self[id].all) & mask
      while bigger[place] != 0 { place = (place + 1) & mask }
      bigger[place] = id + 1
    }
    slots = bigger
  }

  /// Eight bytes at a time, multiplied and folded.
  private static func hash(_ range: ByteRange) -> Int {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(truncatingIfNeeded: range.count) &* factor
    let raw = UnsafeRawPointer(range.base)
    var index = 0
    while index + 8 <= range.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let product = (hash ^ word).multipliedFullWidth(by: factor)
      hash = product.high ^ product.low
      index += 8
    }
    while index < range.count {
      hash = (hash ^ UInt64(range[index])) &* factor
      index += 1
    }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) >> 1)
  }
}
