import CXXHash

/// Terms as bytes, each once, numbered in order of arrival; a hash table finds them again.
///
/// One thread at a time.
final class TermTable: @unchecked Sendable {
  /// Records of 8-byte words: the number and the length (4 bytes each), then the bytes.
  private var arena: UnsafeMutableRawPointer
  private var arenaCapacity: Int
  private var arenaCount = 0
  /// Where the record of each term begins, in words.
  private var places: UnsafeMutablePointer<UInt32>
  private var placesCapacity: Int
  private(set) var count = 0
  /// The upper half of the hash and the place of the record plus one; 0 is empty. A hit costs two
  /// misses of the processor's cache: the slot and the record.
  private var slots: UnsafeMutablePointer<UInt64>
  private var slotCount: Int

  /// Places are 32 bits of words: the bytes that the table can hold.
  static let capacity = 8 << 32

  init(expecting capacity: Int = 1024) {
    arenaCapacity = max(capacity * 40, 1024)
    arena = UnsafeMutableRawPointer(LargeMemory.allocate(UInt8.self, arenaCapacity))
    placesCapacity = max(capacity, 16)
    places = LargeMemory.allocate(UInt32.self, placesCapacity)
    slotCount = 1024
    while slotCount < capacity * 2 { slotCount *= 2 }
    slots = LargeMemory.allocate(UInt64.self, slotCount)
    slots.initialize(repeating: 0, count: slotCount)
  }

  deinit {
    LargeMemory.free(arena)
    LargeMemory.free(places)
    LargeMemory.free(slots)
  }

  /// Bytes of memory.
  var byteCount: Int { arenaCapacity + placesCapacity * 4 + slotCount * 8 }

  /// The encoding of a term; good until the next ``intern(_:)``.
  @inline(__always) subscript(id: Int) -> UnsafeRawBufferPointer { record(places[id]) }

  @inline(__always) private func record(_ place: UInt32) -> UnsafeRawBufferPointer {
    let start = arena + Int(place) * 8
    return UnsafeRawBufferPointer(
      start: start + 8, count: Int(start.load(fromByteOffset: 4, as: UInt32.self)))
  }

  @inline(__always) static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    XXH3_64bits(bytes.baseAddress, bytes.count)
  }

  /// The slot where a search for the hash begins, read ahead of the search so that several are
  /// under way at once.
  @inline(__always) func firstSlot(_ hash: UInt64) -> UInt64 {
    slots[Int(truncatingIfNeeded: hash) & (slotCount - 1)]
  }

  /// The head of the record that a slot points to, for the same purpose.
  @inline(__always) func head(ofSlot slot: UInt64) -> UInt64 {
    if slot == 0 { return 0 }
    let place = UInt32(truncatingIfNeeded: slot) &- 1
    return (arena + Int(place) * 8).load(as: UInt64.self)
  }

  func find(_ bytes: UnsafeRawBufferPointer) -> UInt32? {
    let slot = slots[place(of: bytes, hash: Self.hash(bytes))]
    return slot == 0 ? nil : id(ofSlot: slot)
  }

  @inline(__always) private func id(ofSlot slot: UInt64) -> UInt32 {
    (arena + Int(UInt32(truncatingIfNeeded: slot) &- 1) * 8).load(as: UInt32.self)
  }

  /// The number of a term, which is new when the table did not hold it.
  @inline(__always) func intern(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    intern(bytes, hash: Self.hash(bytes))
  }

  @inline(__always) func intern(_ bytes: UnsafeRawBufferPointer, hash: UInt64) -> UInt32 {
    let place = place(of: bytes, hash: hash)
    let slot = slots[place]
    return slot == 0 ? add(bytes, hash: hash, at: place) : id(ofSlot: slot)
  }

  private func add(_ bytes: UnsafeRawBufferPointer, hash: UInt64, at place: Int) -> UInt32 {
    let id = count
    let record = store(bytes)
    slots[place] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(record + 1)
    if count * 3 > slotCount * 2 { growSlots() }
    return UInt32(truncatingIfNeeded: id)
  }

  @inline(__always) private func place(of bytes: UnsafeRawBufferPointer, hash: UInt64) -> Int {
    let mask = slotCount - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return place }
      if (slot ^ hash) >> 32 == 0 {
        let known = record(UInt32(truncatingIfNeeded: slot) &- 1)
        if known.count == bytes.count, isEqual(known, bytes) { return place }
      }
      place = (place + 1) & mask
    }
  }

  /// Adds a record and returns its place.
  private func store(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let size = (8 + bytes.count + 7) & ~7
    if arenaCount + size > arenaCapacity {
      let capacity = max(arenaCapacity * 2, arenaCount + size)
      let grown = UnsafeMutableRawPointer(LargeMemory.allocate(UInt8.self, capacity))
      grown.copyMemory(from: arena, byteCount: arenaCount)
      LargeMemory.free(arena)
      arena = grown
      arenaCapacity = capacity
    }
    let start = arena + arenaCount
    start.storeBytes(of: UInt32(truncatingIfNeeded: count), as: UInt32.self)
    start.storeBytes(
      of: UInt32(truncatingIfNeeded: bytes.count), toByteOffset: 4, as: UInt32.self)
    if let source = bytes.baseAddress {
      (start + 8).copyMemory(from: source, byteCount: bytes.count)
    }
    let place = UInt32(truncatingIfNeeded: arenaCount / 8)
    arenaCount += size
    if count == placesCapacity {
      let grown = LargeMemory.allocate(UInt32.self, placesCapacity * 2)
      grown.update(from: places, count: count)
      LargeMemory.free(places)
      places = grown
      placesCapacity *= 2
    }
    places[count] = place
    count += 1
    return place
  }

  private func growSlots() {
    LargeMemory.free(slots)
    slotCount *= 2
    slots = LargeMemory.allocate(UInt64.self, slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    let mask = slotCount - 1
    for id in 0..<count {
      let hash = Self.hash(self[id])
      var place = Int(truncatingIfNeeded: hash) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(places[id] + 1)
    }
  }
}
