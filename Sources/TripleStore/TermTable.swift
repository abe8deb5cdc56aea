import CXXHash

/// Terms as bytes, each once, numbered in order of arrival; a hash table finds them again.
///
/// One thread at a time.
final class TermTable: @unchecked Sendable {
  /// Records of 8-byte words: the number and the length (4 bytes each), then the bytes.
  private let arena: TermArena
  /// Where the record of each term begins.
  private var places: UnsafeMutablePointer<UInt32>
  private var placesCapacity: Int
  private(set) var count = 0
  /// The upper half of the hash and the place of the record plus one; 0 is empty. A hit costs two
  /// misses of the processor's cache: the slot and the record. Slots stand in the order of their
  /// hashes, so that growing reads and writes one behind the other and no record.
  private var slots: UnsafeMutablePointer<UInt64>
  private var slotBits: UInt64
  /// Keeps the compiler from dropping the reads ahead.
  private var touched: UInt64 = 0

  /// The bytes that the table can hold.
  static let capacity = TermArena.capacity

  init(expecting capacity: Int = 1024) {
    arena = TermArena(expecting: capacity * 40)
    placesCapacity = max(capacity, 16)
    places = LargeMemory.allocate(UInt32.self, placesCapacity)
    slotBits = 10
    while 1 << slotBits < capacity * 2 { slotBits += 1 }
    slots = Self.emptySlots(slotBits)
  }

  deinit {
    LargeMemory.free(places)
    LargeMemory.free(slots)
  }

  private static func emptySlots(_ bits: UInt64) -> UnsafeMutablePointer<UInt64> {
    let slots = LargeMemory.allocate(UInt64.self, 1 << bits)
    slots.initialize(repeating: 0, count: 1 << bits)
    return slots
  }

  /// Bytes of memory.
  var byteCount: Int { arena.byteCount + placesCapacity * 4 + 8 << slotBits }

  /// The encoding of a term; good until the next ``intern(_:)``.
  @inline(__always) subscript(id: Int) -> UnsafeRawBufferPointer { record(places[id]) }

  @inline(__always) private func record(_ place: UInt32) -> UnsafeRawBufferPointer {
    let start = arena[place]
    return UnsafeRawBufferPointer(
      start: start + 8, count: Int(start.load(fromByteOffset: 4, as: UInt32.self)))
  }

  @inline(__always) static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    XXH3_64bits(bytes.baseAddress, bytes.count)
  }

  /// Numbers the terms of a batch. It touches slots and records first, many at once: one search
  /// after the other would wait for each.
  func intern(_ batch: LoadBatch, into ids: UnsafeMutablePointer<UInt32>) {
    let stride = 256
    var start = 0
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: stride) { ahead in
      for first in Swift.stride(from: 0, to: batch.lookupCount, by: stride) {
        let size = min(stride, batch.lookupCount - first)
        let lookups = batch.lookups + first
        for index in 0..<size { ahead[index] = slots[home(of: lookups[index].hash)] }
        for index in 0..<size {
          let slot = ahead[index]
          if slot != 0, (slot ^ lookups[index].hash) >> 32 == 0 {
            touch(arena[UInt32(truncatingIfNeeded: slot) &- 1])
          }
        }
        for index in 0..<size {
          let (hash, end) = (lookups[index].hash, lookups[index].end)
          let bytes = UnsafeRawBufferPointer(start: batch.bytes + start, count: end - start)
          ids[first + index] = intern(bytes, hash: hash)
          start = end
        }
      }
    }
  }

  /// Calls `body` with the terms of those numbers. It touches them first, many at once.
  func forEach(_ ids: SharedBuffer<UInt32>, _ body: (UnsafeRawBufferPointer) -> Void) {
    let stride = 64
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: stride) { ahead in
      for first in Swift.stride(from: 0, to: ids.count, by: stride) {
        let size = min(stride, ids.count - first)
        for index in 0..<size { ahead[index] = places[Int(ids.pointer[first + index])] }
        for index in 0..<size { touch(arena[ahead[index]]) }
        for index in 0..<size { body(record(ahead[index])) }
      }
    }
  }

  /// Reads both ends of a record; most are in two lines of the cache.
  @inline(__always) private func touch(_ record: UnsafeMutableRawPointer) {
    touched &+= record.load(as: UInt64.self)
    touched &+= (record + 40).load(as: UInt64.self)
  }

  @inline(__always) private func home(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> (64 &- slotBits))
  }

  func find(_ bytes: UnsafeRawBufferPointer) -> UInt32? {
    let slot = slots[place(of: bytes, hash: Self.hash(bytes))]
    return slot == 0 ? nil : id(ofSlot: slot)
  }

  @inline(__always) private func id(ofSlot slot: UInt64) -> UInt32 {
    arena[UInt32(truncatingIfNeeded: slot) &- 1].load(as: UInt32.self)
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
    if count * 3 > 2 << slotBits { growSlots() }
    return UInt32(truncatingIfNeeded: id)
  }

  @inline(__always) private func place(of bytes: UnsafeRawBufferPointer, hash: UInt64) -> Int {
    let mask = (1 &<< Int(slotBits)) &- 1
    var place = home(of: hash)
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
    let (place, start) = arena.add(8 + bytes.count)
    start.storeBytes(of: UInt32(truncatingIfNeeded: count), as: UInt32.self)
    start.storeBytes(
      of: UInt32(truncatingIfNeeded: bytes.count), toByteOffset: 4, as: UInt32.self)
    if let source = bytes.baseAddress {
      (start + 8).copyMemory(from: source, byteCount: bytes.count)
    }
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

  /// Gives the memory of the hash table away; no term is found any more.
  func takeIndex<Element>(as type: Element.Type, count: Int) -> SharedBuffer<Element> {
    let index = slots
    let size = 8 << Int(slotBits)
    slotBits = 10
    slots = Self.emptySlots(slotBits)
    if size >= count * MemoryLayout<Element>.stride {
      return SharedBuffer(taking: UnsafeMutableRawPointer(index), count: count)
    }
    LargeMemory.free(index)
    return SharedBuffer(count: count)
  }

  private func growSlots() {
    let old = slots
    let oldCount = 1 << slotBits
    slotBits += 1
    slots = Self.emptySlots(slotBits)
    let mask = (1 &<< Int(slotBits)) &- 1
    for index in 0..<oldCount where old[index] != 0 {
      // The slot's own half of the hash says where it goes: a table has at most 2³² slots.
      var place = home(of: old[index])
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = old[index]
    }
    LargeMemory.free(old)
  }
}
