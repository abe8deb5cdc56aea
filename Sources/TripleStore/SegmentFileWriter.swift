import ByteIO
import CXXHash

/// Writes the sections of a segment one behind the other, then the footer with the checksums.
final class SegmentFileWriter {
  private let file: any WritableFile
  private var page: [UInt8] = []
  private var sums: [UInt64] = []
  private var length = 0
  /// `note` is 0 where the section stands as it is.
  private var sections: [(kind: SectionKind, offset: Int, length: Int, note: UInt32)] = []
  private let isPacking: Bool

  /// - Parameter isPacking: whether sections other than the dictionary are packed where it helps.
  init(_ file: any WritableFile, isPacking: Bool) throws(StoreError) {
    self.file = file
    self.isPacking = isPacking
    page.reserveCapacity(StoreFormat.pageSize)
    var head = SegmentFile.magic
    head.append(littleEndian: UInt32(StoreFormat.version))
    head.append(littleEndian: UInt32(StoreFormat.pageSize))
    try write(head)
  }

  func append(_ kind: SectionKind, _ bytes: [UInt8]) throws(StoreError) {
    let packed = isPacking ? PackedSection.pack(bytes, kind) : nil
    let content = packed?.bytes ?? bytes
    sections.append((kind, length, content.count, packed?.note ?? 0))
    try write(content)
    try write([UInt8](repeating: 0, count: (8 - length % 8) % 8))
  }

  /// Writes the footer, makes the file durable and returns the footer's checksum with the length
  /// of the file.
  func finish() throws(StoreError) -> (checksum: UInt64, length: Int) {
    try flushPage()
    var footer: [UInt8] = []
    for section in sections {
      footer.append(littleEndian: section.kind.rawValue)
      footer.append(littleEndian: section.note)
      footer.append(littleEndian: UInt64(section.offset))
      footer.append(littleEndian: UInt64(section.length))
    }
    for sum in sums { footer.append(littleEndian: sum) }
    footer.append(littleEndian: UInt64(length))
    footer.append(littleEndian: UInt32(sections.count))
    footer.append(littleEndian: UInt32(sums.count))
    footer.append(littleEndian: UInt64(StoreFormat.version))
    let checksum = footer.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    footer.append(littleEndian: checksum)
    footer.append(contentsOf: SegmentFile.magic)
    do throws(IOError) {
      try file.append(footer)
      try file.sync()
      try file.close()
    } catch { throw .io(error) }
    return (checksum, length + footer.count)
  }

  private func write(_ bytes: [UInt8]) throws(StoreError) {
    var start = 0
    while start < bytes.count {
      let take = min(bytes.count - start, StoreFormat.pageSize - page.count)
      page.append(contentsOf: bytes[start..<(start + take)])
      start += take
      length += take
      if page.count == StoreFormat.pageSize { try flushPage() }
    }
  }

  private func flushPage() throws(StoreError) {
    guard !page.isEmpty else { return }
    sums.append(page.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) })
    do throws(IOError) { try file.append(page) } catch { throw .io(error) }
    page.removeAll(keepingCapacity: true)
  }
}
