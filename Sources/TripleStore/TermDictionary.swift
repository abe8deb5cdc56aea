import GraphAccess
import Synchronization

/// The terms of a segment, front-coded in ``TermOrder``: a number to its bytes in one block, bytes
/// to their number by a search over the first terms of the blocks.
struct TermDictionary: @unchecked Sendable {
  let count: Int
  let frames: DictionaryFrames
  private let offsets: BlockOffsets

  init?(count: Int, in file: SegmentFile, budget: Int) {
    guard let frames = DictionaryFrames(in: file, budget: budget),
      let offsetBytes = file.section(.dictionaryOffsets),
      let offsets = PackedStream(offsetBytes, in: file)
    else { return nil }
    let block = StoreFormat.dictionaryBlock
    guard offsets.count == (count + block - 1) / block else { return nil }
    self.count = count
    self.frames = frames
    self.offsets = BlockOffsets(offsets)
  }

  /// Appends the encoding of term `id`; false when the block is damaged.
  func append(_ id: Int, to output: inout [UInt8]) -> Bool {
    let start = output.count
    let isFound = appendParts(id, start, to: &output)
    if !isFound { output.removeSubrange(start...) }
    return isFound
  }

  /// The terms before `id` in its block are written over each other, which leaves what it shares
  /// with them.
  private func appendParts(_ id: Int, _ start: Int, to output: inout [UInt8]) -> Bool {
    let block = id / StoreFormat.dictionaryBlock
    guard id < count, let offset = offsets[block], let (frame, place) = frames.bytes(at: offset)
    else { return false }
    defer { withExtendedLifetime(frame.owner) {} }
    var reader = ByteReader(bytes: frame.bytes, offset: place)
    for index in (block * StoreFormat.dictionaryBlock)...id {
      var shared = 0
      if index % StoreFormat.dictionaryBlock != 0 {
        guard let length = reader.variable(), length <= output.count - start else { return false }
        shared = length
      }
      guard let length = reader.variable(), let rest = reader.take(length) else { return false }
      let surplus = output.count - start - shared
      if surplus > 0 { output.removeLast(surplus) }
      output.append(contentsOf: rest)
    }
    return true
  }

  enum Found: Equatable {
    case at(Int)
    case absent
    case damaged
  }

  /// The number of the term with this encoding.
  func find(_ encoding: UnsafeRawBufferPointer) -> Found {
    guard count > 0, !encoding.isEmpty else { return .absent }
    var key: [UInt8] = []
    TermOrder.appendSortKey(of: encoding, to: &key)
    let block = StoreFormat.dictionaryBlock
    var low = 0
    var high = (count + block - 1) / block - 1
    var scratch: [UInt8] = []
    while low < high {
      let middle = (low + high + 1) / 2
      scratch.removeAll(keepingCapacity: true)
      guard appendHeadKey(ofBlock: middle, to: &scratch) else { return .damaged }
      let order = scratch.withUnsafeBytes { head in
        key.withUnsafeBytes { compareBytes(head, $0) }
      }
      if order <= 0 { low = middle } else { high = middle - 1 }
    }
    var result = Found.absent
    let isWhole = forEach(inBlock: low) { index, term in
      guard term.count == encoding.count, isEqual(term, encoding) else { return true }
      result = .at(index)
      return false
    }
    return isWhole ? result : .damaged
  }

  /// Appends the sort key of the first term of a block; false when it is damaged.
  private func appendHeadKey(ofBlock block: Int, to key: inout [UInt8]) -> Bool {
    guard let offset = offsets[block], let (frame, place) = frames.bytes(at: offset) else {
      return false
    }
    return withExtendedLifetime(frame.owner) {
      var reader = ByteReader(bytes: frame.bytes, offset: place)
      guard let head = reader.variable().flatMap({ reader.take($0) }) else { return false }
      TermOrder.appendSortKey(of: head, to: &key)
      return true
    }
  }

  /// Calls `body` for each term of a block until it returns false; false when the block is damaged.
  @discardableResult
  func forEach(inBlock block: Int, _ body: (Int, UnsafeRawBufferPointer) -> Bool) -> Bool {
    guard let offset = offsets[block], let (frame, place) = frames.bytes(at: offset) else {
      return false
    }
    defer { withExtendedLifetime(frame.owner) {} }
    let first = block * StoreFormat.dictionaryBlock
    let last = min(first + StoreFormat.dictionaryBlock, count)
    var reader = ByteReader(bytes: frame.bytes, offset: place)
    var term: [UInt8] = []
    term.reserveCapacity(256)
    for index in first..<last {
      var shared = 0
      if index > first {
        guard let length = reader.variable(), length <= term.count else { return false }
        shared = length
      }
      guard let length = reader.variable(), let rest = reader.take(length) else { return false }
      term.removeSubrange(shared...)
      term.append(contentsOf: rest)
      guard term.withUnsafeBytes({ body(index, $0) }) else { return true }
    }
    return true
  }
}

/// Where the blocks of a dictionary begin: unpacked when the first is asked for, since each search
/// asks for many.
private final class BlockOffsets: @unchecked Sendable {
  private let stream: PackedStream
  /// Set once, after which it is only read.
  private let table: Atomic<UInt> = Atomic(0)

  init(_ stream: PackedStream) { self.stream = stream }

  subscript(block: Int) -> UInt32? {
    guard block >= 0, block < stream.count else { return nil }
    let known = table.load(ordering: .acquiring)
    if let start = UnsafePointer<UInt32>(bitPattern: known) { return start[block] }
    return unpack() ? self[block] : stream[block]
  }

  /// False where a block is damaged: then each is read by itself.
  private func unpack() -> Bool {
    guard let values = stream.array(0..<stream.count), !values.isEmpty else { return false }
    let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: values.count)
    memory.initialize(from: values, count: values.count)
    let (isOurs, _) = table.compareExchange(
      expected: 0, desired: UInt(bitPattern: memory), ordering: .acquiringAndReleasing)
    if !isOurs { memory.deallocate() }
    return true
  }

  deinit { UnsafeMutablePointer<UInt32>(bitPattern: table.load(ordering: .relaxed))?.deallocate() }
}

/// Reads numbers and strings from bytes, never beyond their end.
struct ByteReader {
  let bytes: UnsafeRawBufferPointer
  var offset: Int

  @inline(__always) mutating func variable() -> Int? {
    var value = 0
    var shift = 0
    while offset < bytes.count, shift < 56 {
      let byte = bytes[offset]
      offset += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  @inline(__always) mutating func take(_ length: Int) -> UnsafeRawBufferPointer? {
    guard length <= bytes.count - offset else { return nil }
    defer { offset += length }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + length)])
  }
}
