import CXXHash

/// Terms as bytes, each once, numbered in order of arrival; a hash table finds them again.
///
/// One thread at a time.
final class TermTable: @unchecked Sendable {
  private var arena: UnsafeMutableRawPointer
  private var arenaCapacity: Int
  private var arenaCount = 0
  /// Where each term ends in the arena.
  private var ends: UnsafeMutablePointer<Int>
  private var endsCapacity: Int
  private(set) var count = 0
  /// The upper half of the hash and the number plus one; 0 is empty.
  private var slots: UnsafeMutablePointer<UInt64>
  private var slotCount: Int

  init(expecting capacity: Int = 1024) {
    arenaCapacity = max(capacity * 32, 1024)
    arena = .allocate(byteCount: arenaCapacity, alignment: 8)
    endsCapacity = max(capacity, 16)
    ends = .allocate(capacity: endsCapacity)
    slotCount = 1024
    while slotCount < capacity * 2 { slotCount *= 2 }
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
  }

  deinit {
    arena.deallocate()
    ends.deallocate()
    slots.deallocate()
  }

  /// Bytes of memory.
  var byteCount: Int { arenaCapacity + endsCapacity * 8 + slotCount * 8 }

  /// The encoding of a term; good until the next ``intern(_:)``.
  @inline(__always) subscript(id: Int) -> UnsafeRawBufferPointer {
    let start = id == 0 ? 0 : ends[id - 1]
    return UnsafeRawBufferPointer(start: arena + start, count: ends[id] - start)
  }

  func find(_ bytes: UnsafeRawBufferPointer) -> UInt32? {
    let hash = XXH3_64bits(bytes.baseAddress, bytes.count)
    let slot = slots[place(of: bytes, hash: hash)]
    return slot == 0 ? nil : UInt32(truncatingIfNeeded: slot) &- 1
  }

  /// The number of a term, which is new when the table did not hold it.
  func intern(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let hash = XXH3_64bits(bytes.baseAddress, bytes.count)
    let place = place(of: bytes, hash: hash)
    let slot = slots[place]
    if slot != 0 { return UInt32(truncatingIfNeeded: slot) &- 1 }
    let id = count
    store(bytes)
    slots[place] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(id + 1)
    if count * 3 > slotCount * 2 { growSlots() }
    return UInt32(id)
  }

  @inline(__always) private func place(of bytes: UnsafeRawBufferPointer, hash: UInt64) -> Int {
    let mask = slotCount - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return place }
      if (slot ^ hash) >> 32 == 0 {
        let known = self[Int(UInt32(truncatingIfNeeded: slot) &- 1)]
        if known.count == bytes.count, isEqual(known, bytes) { return place }
      }
      place = (place + 1) & mask
    }
  }

  private func store(_ bytes: UnsafeRawBufferPointer) {
    if arenaCount + bytes.count > arenaCapacity {
      let capacity = max(arenaCapacity * 2, arenaCount + bytes.count)
      let grown = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
      grown.copyMemory(from: arena, byteCount: arenaCount)
      arena.deallocate()
      arena = grown
      arenaCapacity = capacity
    }
    if let source = bytes.baseAddress {
      (arena + arenaCount).copyMemory(from: source, byteCount: bytes.count)
    }
    arenaCount += bytes.count
    if count == endsCapacity {
      let grown = UnsafeMutablePointer<Int>.allocate(capacity: endsCapacity * 2)
      grown.update(from: ends, count: count)
      ends.deallocate()
      ends = grown
      endsCapacity *= 2
    }
    ends[count] = arenaCount
    count += 1
  }

  private func growSlots() {
    slots.deallocate()
    slotCount *= 2
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    let mask = slotCount - 1
    for id in 0..<count {
      let bytes = self[id]
      let hash = XXH3_64bits(bytes.baseAddress, bytes.count)
      var place = Int(truncatingIfNeeded: hash) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(id + 1)
    }
  }
}
