/// Reads what ``PackedStreamWriter`` wrote, from a segment that outlives it.
struct PackedStream: @unchecked Sendable {
  /// The number of values.
  let count: Int
  private let blockCount: Int
  private let directory: UnsafeRawPointer
  private let payload: UnsafeRawPointer
  private let payloadLength: Int
  /// The segment owns the stream, so the reference needs no count. Nil over bytes that are known
  /// to be right.
  private unowned(unsafe) let file: SegmentFile?

  /// A stream over a section; nil when its head contradicts its length.
  init?(_ section: UnsafeRawBufferPointer, in file: SegmentFile?) {
    guard section.count >= 16, let start = section.baseAddress else { return nil }
    count = Int(start.loadUnaligned(as: UInt32.self))
    blockCount = Int(start.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    let head = 8 + blockCount * 8
    guard head + 8 <= section.count,
      blockCount == (count + StoreFormat.blockSize - 1) / StoreFormat.blockSize
    else { return nil }
    directory = start + 8
    payload = start + head
    payloadLength = section.count - head - 8
    self.file = file
    guard file?.verify(start, head) ?? true else { return nil }
  }

  /// A value of block `block` that the search in ascending streams needs: its first.
  @inline(__always) func base(ofBlock block: Int) -> UInt32 {
    directory.loadUnaligned(fromByteOffset: block * 8, as: UInt32.self)
  }

  /// Unpacks one block into `output`, which has room for 256 values; returns how many there are,
  /// 0 when the block is damaged.
  func decode(block: Int, into output: UnsafeMutablePointer<UInt32>) -> Int {
    guard block < blockCount else { return 0 }
    let size = min(StoreFormat.blockSize, count - block * StoreFormat.blockSize)
    let base = base(ofBlock: block)
    let offset = Int(directory.loadUnaligned(fromByteOffset: block * 8 + 4, as: UInt32.self))
    guard offset + 2 <= payloadLength, file?.verify(payload + offset, 2) ?? true else { return 0 }
    let head = payload + offset
    let width = Int(head.load(as: UInt8.self) & 63)
    let exceptions = Int(head.load(fromByteOffset: 1, as: UInt8.self))
    let packedLength = (size * width + 7) / 8
    let length = 2 + packedLength + exceptions * 5
    guard width <= 32, offset + length <= payloadLength, file?.verify(head, length) ?? true,
      let transform = PackedTransform(rawValue: head.load(as: UInt8.self) >> 6)
    else { return 0 }
    unpack(head + 2, width: width, count: size, into: output)
    let positions = head + 2 + packedLength
    for index in 0..<exceptions {
      let position = Int(positions.load(fromByteOffset: index, as: UInt8.self))
      guard position < size else { return 0 }
      output[position] = (positions + exceptions).loadUnaligned(
        fromByteOffset: index * 4, as: UInt32.self)
    }
    restore(output, count: size, base: base, transform: transform)
    return size
  }

  @inline(__always) private func unpack(
    _ source: UnsafeRawPointer, width: Int, count: Int, into output: UnsafeMutablePointer<UInt32>
  ) {
    guard width > 0 else {
      output.update(repeating: 0, count: count)
      return
    }
    let mask: UInt64 = (1 << UInt64(width)) &- 1
    var bit = 0
    for index in 0..<count {
      let word = source.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self)
      output[index] = UInt32(truncatingIfNeeded: (word &>> UInt64(bit & 7)) & mask)
      bit &+= width
    }
  }

  @inline(__always) private func restore(
    _ output: UnsafeMutablePointer<UInt32>, count: Int, base: UInt32, transform: PackedTransform
  ) {
    switch transform {
    case .offset:
      for index in 0..<count { output[index] &+= base }
    case .gap:
      var value = base
      output[0] = base
      for index in 1..<max(count, 1) {
        value = value &+ output[index] &+ 1
        output[index] = value
      }
    case .step:
      var value = base
      output[0] = base
      for index in 1..<max(count, 1) {
        let coded = output[index]
        value = value &+ ((coded >> 1) ^ (0 &- (coded & 1)))
        output[index] = value
      }
    }
  }

  /// Unpacks the values of `range` into `output`; false when a block is damaged.
  func copy(_ range: Range<Int>, into output: UnsafeMutablePointer<UInt32>) -> Bool {
    guard !range.isEmpty else { return true }
    guard range.upperBound <= count else { return false }
    let size = StoreFormat.blockSize
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { scratch in
      guard let buffer = scratch.baseAddress else { return false }
      var written = 0
      for block in (range.lowerBound / size)...((range.upperBound - 1) / size) {
        let start = block * size
        let from = max(range.lowerBound, start)
        let to = min(range.upperBound, start + size)
        if to - from == size {
          guard decode(block: block, into: output + written) == size else { return false }
        } else {
          guard decode(block: block, into: buffer) >= to - start else { return false }
          (output + written).update(from: buffer + (from - start), count: to - from)
        }
        written += to - from
      }
      return true
    }
  }

  /// All values of `range`, or nil when a block is damaged.
  func array(_ range: Range<Int>) -> [UInt32]? {
    var isWhole = true
    let values = [UInt32](unsafeUninitializedCapacity: range.count) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      isWhole = copy(range, into: start)
      count = isWhole ? range.count : 0
    }
    return isWhole ? values : nil
  }

  subscript(index: Int) -> UInt32? {
    guard index < count else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: StoreFormat.blockSize) {
      guard let buffer = $0.baseAddress else { return nil }
      let place = index % StoreFormat.blockSize
      let size = decode(block: index / StoreFormat.blockSize, into: buffer)
      return place < size ? buffer[place] : nil
    }
  }

  /// Where `value` stands within `range`, in which the values ascend. Searches the bases, then
  /// unpacks one block.
  func search(_ value: UInt32, in range: Range<Int>) -> Found {
    guard !range.isEmpty, range.upperBound <= count else { return .absent }
    let size = StoreFormat.blockSize
    // The last block of the range whose first value is not above `value`; the range may begin
    // inside the first one.
    var low = range.lowerBound / size
    var high = (range.upperBound - 1) / size
    while low < high {
      let middle = (low + high + 1) / 2
      if base(ofBlock: middle) <= value { low = middle } else { high = middle - 1 }
    }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { scratch in
      guard let buffer = scratch.baseAddress, decode(block: low, into: buffer) > 0 else {
        return .damaged
      }
      let start = low * size
      var first = max(range.lowerBound, start) - start
      var last = min(range.upperBound, start + size) - start
      let end = last
      while first < last {
        let middle = (first + last) / 2
        if buffer[middle] < value { first = middle + 1 } else { last = middle }
      }
      return first < end && buffer[first] == value ? .at(start + first) : .absent
    }
  }

  enum Found: Equatable {
    case at(Int)
    case absent
    case damaged
  }
}
