import ByteIO

/// Front-codes terms in blocks of 16: the first of a block whole, each next one as the length that
/// it shares with the one before and the rest. Blocks are packed together in frames; a small
/// dictionary in fewer and harder, since there the time is nothing.
struct DictionaryWriter {
  struct Sections {
    let terms, offsets, frames, packed: [UInt8]
  }

  private var packedBytes: [UInt8] = []
  /// The frame being filled.
  private var frame: [UInt8] = []
  /// Unpacked bytes before the frame.
  private var frameStart = 0
  /// Frames that wait while the dictionary may still be a small one.
  private var waiting: [[UInt8]] = []
  /// Unpacked bytes that are packed already.
  private var packedStart = 0
  private let offsets = PackedStreamWriter([.gap])
  private let frames = PackedStreamWriter([.gap])
  private let packed = PackedStreamWriter([.gap])
  private var previous: [UInt8] = []
  private var count = 0
  private var hasFailed = false

  init() { frame.reserveCapacity(StoreFormat.dictionaryFrame + 4096) }

  mutating func append(_ term: UnsafeRawBufferPointer) {
    if count % StoreFormat.dictionaryBlock == 0 {
      if frame.count >= StoreFormat.dictionaryFrame { endFrame() }
      offsets.append(UInt32(truncatingIfNeeded: frameStart + frame.count))
      frame.append(variable: term.count)
      frame.append(contentsOf: term)
    } else {
      let shared = previous.withUnsafeBytes { Self.commonLength($0, term) }
      frame.append(variable: shared)
      frame.append(variable: term.count - shared)
      frame.append(contentsOf: UnsafeRawBufferPointer(rebasing: term[shared...]))
    }
    previous.removeAll(keepingCapacity: true)
    previous.append(contentsOf: term)
    count += 1
  }

  private mutating func endFrame() {
    guard !frame.isEmpty else { return }
    frameStart += frame.count
    waiting.append(frame)
    frame.removeAll(keepingCapacity: true)
    if frameStart > StoreFormat.smallDictionary { packWaiting(together: 1, level: 3) }
  }

  /// Packs the frames that wait, so many in one.
  private mutating func packWaiting(together: Int, level: Int32) {
    for first in stride(from: 0, to: waiting.count, by: together) {
      let bytes = Array(waiting[first..<min(first + together, waiting.count)].joined())
      frames.append(UInt32(truncatingIfNeeded: packedStart))
      packed.append(UInt32(truncatingIfNeeded: packedBytes.count))
      if let more = bytes.withUnsafeBytes({ PackedBytes.pack($0, level: level) }) {
        packedBytes.append(contentsOf: more)
      } else {
        hasFailed = true
      }
      packedStart += bytes.count
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// The sections, or nil when the bytes do not fit 32-bit offsets.
  mutating func finish() -> Sections? {
    endFrame()
    // For a page of text the hard level's tables cost more than they gain.
    packWaiting(together: 4, level: frameStart < 8 << 10 ? 3 : StoreFormat.smallestLevel)
    frames.append(UInt32(truncatingIfNeeded: frameStart))
    packed.append(UInt32(truncatingIfNeeded: packedBytes.count))
    guard frameStart < Int(UInt32.max), !hasFailed, let offsets = offsets.finish(),
      let frames = frames.finish(), let packed = packed.finish()
    else { return nil }
    return Sections(terms: packedBytes, offsets: offsets, frames: frames, packed: packed)
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
