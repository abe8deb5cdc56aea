/// Memory for records of whole 8-byte words, in slabs, so that growing copies nothing.
final class TermArena {
  private var slabs: UnsafeMutablePointer<UnsafeMutableRawPointer>
  private var slabsCapacity = 8
  private var slabCount = 0
  /// What was allocated; a record larger than a slab takes several in one piece.
  private var allocations: [UnsafeMutableRawPointer] = []
  private(set) var byteCount = 0
  /// The slab being filled, or the first of several in one piece; the bytes used of it, and those
  /// it has.
  private var current = 0
  private var used = 0
  private var room = 0
  private var nextSize: Int

  private static let slabBits: UInt32 = 22
  private static let slabSize = 1 << 22

  /// Places are 32 bits of words.
  static let capacity = 8 << 32

  init(expecting bytes: Int) {
    slabs = .allocate(capacity: slabsCapacity)
    nextSize = min(max(bytes, 1 << 10), Self.slabSize)
  }

  deinit {
    for allocation in allocations { LargeMemory.free(allocation) }
    slabs.deallocate()
  }

  /// The record at a place.
  @inline(__always) subscript(place: UInt32) -> UnsafeMutableRawPointer {
    slabs[Int(place >> (Self.slabBits - 3))]
      + Int(place & ((1 << (Self.slabBits - 3)) - 1)) * 8
  }

  /// Room for a record of `count` bytes, and 48 of its bytes can be read in any case.
  func add(_ count: Int) -> (place: UInt32, start: UnsafeMutableRawPointer) {
    let size = (count + 7) & ~7
    // Whoever reads ahead does not know yet how long a record is.
    if used + max(size, 48) > room { addSlab(atLeast: max(size, 48)) }
    let start = slabs[current] + used
    let place = UInt32(current) << (Self.slabBits - 3) | UInt32(used / 8)
    used += size
    // What follows a record of several slabs is not used: its place would have no number.
    if used > Self.slabSize { room = 0 }
    return (place, start)
  }

  private func addSlab(atLeast size: Int) {
    let count = max((size + Self.slabSize - 1) / Self.slabSize, 1)
    let bytes = count > 1 ? count * Self.slabSize : max(nextSize, size)
    nextSize = min(nextSize * 4, Self.slabSize)
    let memory = UnsafeMutableRawPointer(LargeMemory.allocate(UInt8.self, bytes))
    allocations.append(memory)
    byteCount += bytes
    current = slabCount
    for index in 0..<count {
      if slabCount == slabsCapacity {
        let grown = UnsafeMutablePointer<UnsafeMutableRawPointer>.allocate(
          capacity: slabsCapacity * 2)
        grown.update(from: slabs, count: slabCount)
        slabs.deallocate()
        slabs = grown
        slabsCapacity *= 2
      }
      slabs[slabCount] = memory + index * Self.slabSize
      slabCount += 1
    }
    used = 0
    room = bytes
  }
}
