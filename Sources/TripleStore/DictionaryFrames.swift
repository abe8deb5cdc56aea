import ByteIO
import Synchronization

/// The packed bytes of a dictionary. A frame is unpacked when something in it is first asked for,
/// and stays so.
final class DictionaryFrames: @unchecked Sendable {
  /// Where each frame begins in the unpacked bytes, and the end.
  private let starts: [UInt32]
  /// Where each frame begins in the section, and the end.
  private let packedStarts: [UInt32]
  private let section: UnsafeRawBufferPointer
  /// Addresses of unpacked frames, 0 where there is none yet.
  private let frames: UnsafeMutablePointer<Atomic<UInt>>
  private unowned(unsafe) let file: SegmentFile

  init?(in file: SegmentFile) {
    func values(_ kind: SectionKind) -> [UInt32]? {
      guard let section = file.section(kind), let stream = PackedStream(section, in: file) else {
        return nil
      }
      return stream.array(0..<stream.count)
    }
    guard let section = file.section(.dictionary), let starts = values(.dictionaryFrames),
      let packedStarts = values(.dictionaryPacked), starts.count == packedStarts.count,
      starts.first == 0, packedStarts.first == 0, packedStarts.last == UInt32(section.count)
    else { return nil }
    self.file = file
    self.section = section
    self.starts = starts
    self.packedStarts = packedStarts
    frames = .allocate(capacity: starts.count)
    for frame in starts.indices { (frames + frame).initialize(to: Atomic(0)) }
  }

  deinit {
    for frame in starts.indices {
      UnsafeMutableRawPointer(bitPattern: frames[frame].load(ordering: .relaxed))?.deallocate()
      (frames + frame).deinitialize(count: 1)
    }
    frames.deallocate()
  }

  var count: Int { starts.count - 1 }

  /// The unpacked bytes of the frame that holds `offset`, and where in them it stands; nil when
  /// the frame is damaged.
  func bytes(at offset: UInt32) -> (UnsafeRawBufferPointer, Int)? {
    var low = 0
    var high = count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    guard let bytes = self[low] else { return nil }
    return (bytes, Int(offset) - Int(starts[low]))
  }

  /// The unpacked bytes of a frame.
  subscript(frame: Int) -> UnsafeRawBufferPointer? {
    guard frame >= 0, frame < count, starts[frame] < starts[frame + 1] else { return nil }
    let size = Int(starts[frame + 1] - starts[frame])
    let known = frames[frame].load(ordering: .acquiring)
    if let address = UnsafeRawPointer(bitPattern: known) {
      return UnsafeRawBufferPointer(start: address, count: size)
    }
    return unpack(frame, size: size)
  }

  private func unpack(_ frame: Int, size: Int) -> UnsafeRawBufferPointer? {
    let from = Int(packedStarts[frame])
    let to = Int(packedStarts[frame + 1])
    guard from < to, to <= section.count else { return nil }
    let packed = UnsafeRawBufferPointer(rebasing: section[from..<to])
    guard let start = packed.baseAddress, file.verify(start, packed.count) else { return nil }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    guard PackedBytes.unpack(packed, into: buffer) else {
      buffer.deallocate()
      return nil
    }
    let address = UInt(bitPattern: buffer.baseAddress)
    let (isOurs, other) = frames[frame].compareExchange(
      expected: 0, desired: address, ordering: .acquiringAndReleasing)
    if isOurs { return UnsafeRawBufferPointer(buffer) }
    // Another thread was first.
    buffer.deallocate()
    return UnsafeRawPointer(bitPattern: other).map {
      UnsafeRawBufferPointer(start: $0, count: size)
    }
  }
}
