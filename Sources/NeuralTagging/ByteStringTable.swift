import Glibc

/// Numbers byte strings 0, 1, 2 … in the order of arrival: the word types of a run.
///
/// Open addressing over one arena; a look-up of a known string allocates nothing.
package struct ByteStringTable {
  private var slots: [UInt32]
  private var hashes: [UInt64] = []
  private var ends: [UInt32] = [0]
  private var arena: [UInt8] = []

  package init() { slots = [UInt32](repeating: .max, count: 1 << 12) }

  package var count: Int { hashes.count }
  /// Bytes held by the strings.
  package var bytes: Int { arena.count }

  package mutating func removeAll() { self = ByteStringTable() }

  /// The number of `string`, and whether it is new.
  package mutating func number(of string: UnsafeBufferPointer<UInt8>) -> (Int, isNew: Bool) {
    let hash = Self.hash(string)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != .max {
      let number = Int(slots[slot])
      if hashes[number] == hash, holds(string, at: number) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = hashes.count
    slots[slot] = UInt32(number)
    hashes.append(hash)
    arena.append(contentsOf: string)
    ends.append(UInt32(truncatingIfNeeded: arena.count))
    if hashes.count * 2 > slots.count { grow() }
    return (number, true)
  }

  private func holds(_ string: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let start = Int(ends[number])
    guard Int(ends[number + 1]) - start == string.count else { return false }
    guard let other = string.baseAddress else { return true }
    return arena.withUnsafeBufferPointer {
      memcmp($0.baseAddress! + start, other, string.count) == 0
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number)
    }
  }

  /// Eight bytes at a time, multiplied and folded; the same on every run.
  package static func hash(_ string: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
    var hash = seed ^ (UInt64(string.count) &* 0x9E37_79B9_7F4A_7C15)
    var index = 0
    let bytes = UnsafeRawBufferPointer(string)
    while index + 8 <= bytes.count {
      hash = fold(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var tail: UInt64 = 0
    while index < bytes.count {
      tail = tail << 8 | UInt64(bytes[index])
      index += 1
    }
    return fold(hash ^ tail)
  }

  @inline(__always)
  package static func fold(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0x2545_F491_4F6C_DD1D).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
