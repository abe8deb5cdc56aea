import ByteIO
import Synchronization

/// The packed bytes of a dictionary. A frame is unpacked when something in it is first asked for,
/// and stays so while all such frames are within a budget; beyond it only those last used stay.
final class DictionaryFrames: @unchecked Sendable {
  /// Where each frame begins in the unpacked bytes, and the end.
  private let starts: [UInt32]
  /// Where each frame begins in the section, and the end.
  private let packedStarts: [UInt32]
  private let section: UnsafeRawBufferPointer
  /// Addresses of unpacked frames, 0 where there is none yet.
  private let frames: UnsafeMutablePointer<Atomic<UInt>>
  private unowned(unsafe) let file: SegmentFile
  /// Bytes that unpacked frames may take for good.
  private let budget: Int
  private let keptBytes = Atomic(0)
  private let recent = Mutex(RecentFrames())

  /// Unpacked bytes.
  struct Frame {
    let bytes: UnsafeRawBufferPointer
    /// Holds the bytes where the dictionary does not.
    let owner: AnyObject?
  }

  init?(in file: SegmentFile, budget: Int) {
    self.budget = budget
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
  func bytes(at offset: UInt32) -> (Frame, Int)? {
    var low = 0
    var high = count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    guard let frame = self[low] else { return nil }
    return (frame, Int(offset) - Int(starts[low]))
  }

  /// The unpacked bytes of a frame.
  subscript(frame: Int) -> Frame? {
    guard frame >= 0, frame < count, starts[frame] < starts[frame + 1] else { return nil }
    let size = Int(starts[frame + 1] - starts[frame])
    let known = frames[frame].load(ordering: .acquiring)
    if let address = UnsafeRawPointer(bitPattern: known) {
      return Frame(bytes: UnsafeRawBufferPointer(start: address, count: size), owner: nil)
    }
    if keptBytes.load(ordering: .relaxed) + size > budget { return recentFrame(frame, size) }
    return keep(frame, size)
  }

  private func keep(_ frame: Int, _ size: Int) -> Frame? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    guard unpack(frame, into: buffer) else {
      buffer.deallocate()
      return nil
    }
    let address = UInt(bitPattern: buffer.baseAddress)
    let (isOurs, other) = frames[frame].compareExchange(
      expected: 0, desired: address, ordering: .acquiringAndReleasing)
    if isOurs {
      keptBytes.add(size, ordering: .relaxed)
      return Frame(bytes: UnsafeRawBufferPointer(buffer), owner: nil)
    }
    // Another thread was first.
    buffer.deallocate()
    return UnsafeRawPointer(bitPattern: other).map {
      Frame(bytes: UnsafeRawBufferPointer(start: $0, count: size), owner: nil)
    }
  }

  private func recentFrame(_ frame: Int, _ size: Int) -> Frame? {
    let known = recent.withLock { $0[frame] }
    if let known { return known.frame(size) }
    let memory = SharedBuffer<UInt8>(count: size)
    guard unpack(frame, into: UnsafeMutableRawBufferPointer(start: memory.pointer, count: size))
    else { return nil }
    recent.withLock { $0.insert(memory, frame) }
    return memory.frame(size)
  }

  private func unpack(_ frame: Int, into output: UnsafeMutableRawBufferPointer) -> Bool {
    let from = Int(packedStarts[frame])
    let to = Int(packedStarts[frame + 1])
    guard from < to, to <= section.count else { return false }
    let packed = UnsafeRawBufferPointer(rebasing: section[from..<to])
    guard let start = packed.baseAddress, file.verify(start, packed.count) else { return false }
    return PackedBytes.unpack(packed, into: output)
  }
}

extension SharedBuffer<UInt8> {
  fileprivate func frame(_ size: Int) -> DictionaryFrames.Frame {
    DictionaryFrames.Frame(
      bytes: UnsafeRawBufferPointer(start: pointer, count: size), owner: self)
  }
}

/// The frames last used, each where its number falls in a table: a search through the dictionary
/// touches the same few again.
private struct RecentFrames {
  private var slots = [(frame: Int, memory: SharedBuffer<UInt8>)?](repeating: nil, count: 64)

  subscript(frame: Int) -> SharedBuffer<UInt8>? {
    guard let slot = slots[frame % slots.count], slot.frame == frame else { return nil }
    return slot.memory
  }

  mutating func insert(_ memory: SharedBuffer<UInt8>, _ frame: Int) {
    slots[frame % slots.count] = (frame, memory)
  }
}
