/// The packed sections of a small segment, unpacked when it is opened, one behind the other.
struct UnpackedSections: @unchecked Sendable {
  struct Entry {
    let kind: UInt32
    let packed: UnsafeRawBufferPointer
    /// What the footer says of the section.
    let note: UInt32
  }

  private(set) var sections: [UInt32: UnsafeRawBufferPointer] = [:]
  /// The first section that cannot be unpacked.
  private(set) var damagedKind: UInt32?
  private let memory: SharedBuffer<UInt64>

  init(_ entries: [Entry]) {
    var contents: [(kind: UInt32, bytes: [UInt8])] = []
    for entry in entries where damagedKind == nil {
      if let bytes = PackedSection.unpack(entry.packed, note: entry.note) {
        contents.append((entry.kind, bytes))
      } else {
        damagedKind = entry.kind
      }
    }
    memory = SharedBuffer(count: contents.reduce(0) { $0 + ($1.bytes.count + 7) / 8 })
    var place = UnsafeMutableRawPointer(memory.pointer)
    for (kind, bytes) in contents {
      let section = UnsafeMutableRawBufferPointer(start: place, count: bytes.count)
      section.copyBytes(from: bytes)
      sections[kind] = UnsafeRawBufferPointer(section)
      place += (bytes.count + 7) / 8 * 8
    }
  }

  /// Whether all of these bytes are of an unpacked section.
  func contains(_ start: UnsafeRawPointer, _ length: Int) -> Bool {
    let offset = start - UnsafeRawPointer(memory.pointer)
    return offset >= 0 && offset + length <= memory.count * 8
  }
}
