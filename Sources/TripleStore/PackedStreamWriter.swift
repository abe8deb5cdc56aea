/// Packs 32-bit numbers in blocks of 256, each with the transform and the bit width that make it
/// smallest; the few that need more bits stand behind the block as exceptions
/// (patched frame of reference, Zukowski et al., ICDE 2006).
final class PackedStreamWriter {
  private let transforms: [PackedTransform]
  private let pending: UnsafeMutablePointer<UInt32>
  private let candidate: UnsafeMutablePointer<UInt32>
  private let best: UnsafeMutablePointer<UInt32>
  private let packed: UnsafeMutableRawPointer
  private var pendingCount = 0
  private var count = 0
  /// (base, payload offset) of each block.
  private var directory: [UInt32] = []
  private var payload: [UInt8] = []

  private static let packedCapacity = StoreFormat.blockSize * 4 + 16

  init(_ transforms: [PackedTransform]) {
    self.transforms = transforms
    pending = .allocate(capacity: StoreFormat.blockSize)
    candidate = .allocate(capacity: StoreFormat.blockSize)
    best = .allocate(capacity: StoreFormat.blockSize)
    packed = .allocate(byteCount: Self.packedCapacity, alignment: 8)
  }

  deinit {
    pending.deallocate()
    candidate.deallocate()
    best.deallocate()
    packed.deallocate()
  }

  /// The number of values so far.
  var appendedCount: Int { count + pendingCount }

  @inline(__always) func append(_ value: UInt32) {
    pending[pendingCount] = value
    pendingCount += 1
    if pendingCount == StoreFormat.blockSize { flush() }
  }

  /// Ends the stream and returns its bytes, or nil when it does not fit 32-bit offsets.
  func finish() -> [UInt8]? {
    flush()
    guard payload.count < Int(UInt32.max), count < Int(UInt32.max) else { return nil }
    var head: [UInt8] = []
    head.reserveCapacity(8 + directory.count * 4)
    head.append(littleEndian: UInt32(count))
    head.append(littleEndian: UInt32(directory.count / 2))
    for word in directory { head.append(littleEndian: word) }
    // Readers load eight bytes at a time.
    payload.append(contentsOf: repeatElement(0, count: 8))
    // In place, where there is room: a copy would touch as much memory again.
    payload.insert(contentsOf: head, at: 0)
    defer { payload = [] }
    return payload
  }

  private func flush() {
    guard pendingCount > 0 else { return }
    var chosen = (cost: Int.max, transform: PackedTransform.offset, width: 0)
    var base: UInt32 = 0
    for transform in transforms {
      let candidateBase = apply(transform)
      let (cost, width) = cheapestWidth()
      if cost < chosen.cost {
        chosen = (cost, transform, width)
        base = candidateBase
        if transforms.count > 1 { best.update(from: candidate, count: pendingCount) }
      }
    }
    let values = transforms.count > 1 ? best : candidate
    directory.append(base)
    directory.append(UInt32(truncatingIfNeeded: payload.count))
    emit(values, width: chosen.width, transform: chosen.transform)
    count += pendingCount
    pendingCount = 0
  }

  /// Fills `candidate` and returns the base.
  private func apply(_ transform: PackedTransform) -> UInt32 {
    let first = pending[0]
    switch transform {
    case .offset:
      var least = first
      for index in 1..<max(pendingCount, 1) { least = min(least, pending[index]) }
      for index in 0..<pendingCount { candidate[index] = pending[index] &- least }
      return least
    case .gap:
      candidate[0] = 0
      for index in 1..<max(pendingCount, 1) {
        candidate[index] = pending[index] &- pending[index - 1] &- 1
      }
      return first
    case .step:
      candidate[0] = 0
      for index in 1..<max(pendingCount, 1) {
        let step = Int32(bitPattern: pending[index] &- pending[index - 1])
        candidate[index] = UInt32(bitPattern: (step << 1) ^ (step >> 31))
      }
      return first
    }
  }

  private func cheapestWidth() -> (cost: Int, width: Int) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 33) { histogram in
      histogram.initialize(repeating: 0)
      for index in 0..<pendingCount {
        histogram[32 - candidate[index].leadingZeroBitCount] += 1
      }
      var result = (cost: Int.max, width: 32)
      var exceptions = 0
      for width in stride(from: 32, through: 0, by: -1) {
        guard exceptions <= 64 else { break }
        let cost = (pendingCount * width + 7) / 8 + exceptions * 5
        if cost < result.cost { result = (cost, width) }
        exceptions += Int(histogram[width])
      }
      return result
    }
  }

  private func emit(
    _ values: UnsafeMutablePointer<UInt32>, width: Int, transform: PackedTransform
  ) {
    let mask: UInt64 = (1 << UInt64(width)) - 1
    var exceptions: [Int] = []
    var buffer: UInt64 = 0
    var bits = 0
    var length = 0
    for index in 0..<pendingCount {
      let value = UInt64(values[index])
      if value > mask { exceptions.append(index) }
      buffer |= (value & mask) << UInt64(bits)
      bits += width
      if bits >= 32 {
        packed.storeBytes(
          of: UInt32(truncatingIfNeeded: buffer), toByteOffset: length, as: UInt32.self)
        length += 4
        buffer >>= 32
        bits -= 32
      }
    }
    packed.storeBytes(
      of: UInt32(truncatingIfNeeded: buffer), toByteOffset: length, as: UInt32.self)
    length = (pendingCount * width + 7) / 8
    payload.append(UInt8(transform.rawValue << 6) | UInt8(width))
    payload.append(UInt8(exceptions.count))
    payload.append(contentsOf: UnsafeRawBufferPointer(start: packed, count: length))
    for index in exceptions { payload.append(UInt8(index)) }
    for index in exceptions { payload.append(littleEndian: values[index]) }
  }
}

/// How the values of a block become small numbers.
enum PackedTransform: UInt8 {
  /// The value less the least of the block.
  case offset = 0
  /// For ascending values: the step from the value before, less one, modulo 2³².
  case gap = 1
  /// The step from the value before, as zigzag.
  case step = 2
}

extension [UInt8] {
  mutating func append(littleEndian value: UInt32) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }

  mutating func append(littleEndian value: UInt64) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }

  /// LEB128.
  mutating func append(variable value: Int) {
    var rest = UInt(bitPattern: value)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}
