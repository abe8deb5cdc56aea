import ByteIO
import CXXHash
import Synchronization

/// The bytes of one segment, mapped; a page's checksum is verified when something on it is read
/// for the first time.
final class SegmentFile: @unchecked Sendable {
  let name: String
  private let map: MappedFile
  private let base: UnsafeRawPointer
  /// Bytes before the footer: what the pages cover.
  private let bodyLength: Int
  private let sums: [UInt64]
  private let sections: [UInt32: Range<Int>]
  private let unpacked: UnpackedSections
  /// 0 unknown, 1 right, 2 wrong; one a page.
  private let states: UnsafeMutablePointer<Atomic<UInt8>>
  private let firstFault = Mutex<String?>(nil)

  static let magic = Array("BIRLIKSG".utf8)
  static let trailerLength = 40

  var count: Int { map.count }

  /// The first damage that was met, in words.
  var fault: String? { firstFault.withLock { $0 } }

  /// Reads the footer. `checksum` is what the manifest says of it.
  init(map: MappedFile, name: String, checksum: UInt64) throws(StoreError) {
    self.name = name
    self.map = map
    func damaged(_ detail: String) -> StoreError { .damaged(file: map.path, detail: detail) }
    // The mapping does not move; `map` keeps it alive.
    let bytes = map.withUnsafeBytes { $0 }
    guard bytes.count >= Self.trailerLength + 8, let start = bytes.baseAddress,
      bytes.suffix(8).elementsEqual(Self.magic)
    else { throw damaged("no end mark") }
    base = start
    let trailer = start + (bytes.count - Self.trailerLength)
    let footer = Int(clamping: trailer.loadUnaligned(as: UInt64.self))
    let sectionCount = Int(trailer.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    let pageCount = Int(trailer.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    let stored = trailer.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    guard footer <= bytes.count,
      footer + sectionCount * 24 + pageCount * 8 + Self.trailerLength == bytes.count,
      pageCount == (footer + StoreFormat.pageSize - 1) / StoreFormat.pageSize
    else { throw damaged("wrong length") }
    let sum = XXH3_64bits(start + footer, bytes.count - footer - 16)
    guard sum == stored, sum == checksum else { throw damaged("checksum of the footer") }
    bodyLength = footer
    var sections: [UInt32: Range<Int>] = [:]
    var packed: [UnpackedSections.Entry] = []
    for index in 0..<sectionCount {
      let entry = start + footer + index * 24
      let kind = entry.loadUnaligned(as: UInt32.self)
      let note = entry.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
      let offset = Int(clamping: entry.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      let length = Int(clamping: entry.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
      guard offset <= footer, length <= footer - offset else { throw damaged("section \(kind)") }
      sections[kind] = offset..<(offset + length)
      if note > 0 {
        let bytes = UnsafeRawBufferPointer(start: start + offset, count: length)
        packed.append(UnpackedSections.Entry(kind: kind, packed: bytes, note: note))
      }
    }
    self.sections = sections
    unpacked = UnpackedSections(packed)
    if let kind = unpacked.damagedKind { throw damaged("section \(kind)") }
    let sumsStart = start + footer + sectionCount * 24
    sums = (0..<pageCount).map {
      sumsStart.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)
    }
    states = .allocate(capacity: max(pageCount, 1))
    for page in 0..<pageCount { (states + page).initialize(to: Atomic(0)) }
  }

  deinit {
    for page in 0..<sums.count { (states + page).deinitialize(count: 1) }
    states.deallocate()
  }

  /// The bytes of a section, or nil when the segment has none of that kind.
  func section(_ kind: SectionKind) -> UnsafeRawBufferPointer? {
    unpacked.sections[kind.rawValue]
      ?? sections[kind.rawValue].map {
        UnsafeRawBufferPointer(start: base + $0.lowerBound, count: $0.count)
      }
  }

  var sectionLengths: [(kind: SectionKind?, length: Int)] {
    sections.sorted { $0.key < $1.key }.map { (SectionKind(rawValue: $0.key), $0.value.count) }
  }

  /// A part of the file, copied.
  func bytes(_ start: Int, _ length: Int) -> [UInt8] {
    map.withUnsafeBytes { Array($0[start..<(start + length)]) }
  }

  /// Whether the pages under `length` bytes from `start` are what was written.
  @inline(__always) func verify(_ start: UnsafeRawPointer, _ length: Int) -> Bool {
    let offset = start - base
    guard length > 0 else { return true }
    guard offset >= 0, offset + length <= bodyLength else {
      return unpacked.contains(start, length)
    }
    let first = offset / StoreFormat.pageSize
    let last = (offset + length - 1) / StoreFormat.pageSize
    if first == last, states[first].load(ordering: .acquiring) == 1 { return true }
    return verifyPages(first...last)
  }

  private func verifyPages(_ pages: ClosedRange<Int>) -> Bool {
    for page in pages where states[page].load(ordering: .acquiring) != 1 {
      guard states[page].load(ordering: .acquiring) == 0 else { return false }
      let offset = page * StoreFormat.pageSize
      let length = min(StoreFormat.pageSize, bodyLength - offset)
      let isRight = XXH3_64bits(base + offset, length) == sums[page]
      states[page].store(isRight ? 1 : 2, ordering: .releasing)
      guard isRight else {
        firstFault.withLock { $0 = $0 ?? "checksum of the bytes \(offset)..<\(offset + length)" }
        return false
      }
    }
    return true
  }

  /// Verifies every page.
  func verifyAll() -> Bool { sums.isEmpty || verifyPages(0...(sums.count - 1)) }

  /// Notes a contradiction that checksums do not show.
  func report(_ detail: String) { firstFault.withLock { $0 = $0 ?? detail } }
}

/// The parts of a segment; the numbers stand in the file.
enum SectionKind: UInt32, CaseIterable {
  case counts = 1
  case dictionary = 2
  case dictionaryOffsets = 3
  case dictionaryFrames = 4
  case dictionaryPacked = 5
  case graphs = 10
  case graphTables = 11
  case tablePredicates = 12
  case tablePairs = 13
  case forwardRows = 20
  case forwardKeys = 21
  case forwardOffsets = 22
  case forwardFirsts = 23
  case forwardRests = 24
  case backwardRows = 30
  case backwardKeys = 31
  case backwardOffsets = 32
  case backwardFirsts = 33
  case backwardRests = 34
  case subjectSets = 40
  case subjectSetStarts = 41
  case subjectSetPredicates = 42
  case objectSets = 50
  case objectSetStarts = 51
  case objectSetPredicates = 52
}
