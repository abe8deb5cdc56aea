/// Front-codes terms in blocks of 16: the first of a block whole, each next one as the length that
/// it shares with the one before and the rest.
struct DictionaryWriter {
  private(set) var bytes: [UInt8] = []
  private let offsets = PackedStreamWriter([.gap])
  private var previous: [UInt8] = []
  private var count = 0

  mutating func append(_ term: UnsafeRawBufferPointer) {
    if count % StoreFormat.dictionaryBlock == 0 {
      offsets.append(UInt32(truncatingIfNeeded: bytes.count))
      bytes.append(variable: term.count)
      bytes.append(contentsOf: term)
    } else {
      let shared = previous.withUnsafeBytes { Self.commonLength($0, term) }
      bytes.append(variable: shared)
      bytes.append(variable: term.count - shared)
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: term[shared...]))
    }
    previous.removeAll(keepingCapacity: true)
    previous.append(contentsOf: term)
    count += 1
  }

  /// The two sections, or nil when the bytes do not fit 32-bit offsets.
  func finish() -> (terms: [UInt8], offsets: [UInt8])? {
    guard bytes.count < Int(UInt32.max), let offsets = offsets.finish() else { return nil }
    return (bytes, offsets)
  }

  private static func commonLength(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Int {
    let limit = min(left.count, right.count)
    var length = 0
    while length + 8 <= limit {
      let difference =
        left.loadUnaligned(fromByteOffset: length, as: UInt64.self)
        ^ right.loadUnaligned(fromByteOffset: length, as: UInt64.self)
      if difference != 0 { return length + difference.trailingZeroBitCount / 8 }
      length += 8
    }
    while length < limit, left[length] == right[length] { length += 1 }
    return length
  }
}
