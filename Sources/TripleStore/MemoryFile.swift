import ByteIO

/// A file that is nowhere but in memory: for a segment that is merged into another at once.
final class MemoryFile: WritableFile, @unchecked Sendable {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  func append(_ more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }
  func truncate(to length: Int) { bytes.removeLast(bytes.count - length) }
  func sync() {}
  func close() {}

  /// The bytes as a segment, which takes them over.
  func segment(_ written: SegmentSections.Result, name: String) throws(StoreError) -> Segment {
    let map = MappedFile(contents: bytes, path: name)
    bytes = []
    return try Segment(file: SegmentFile(map: map, name: name, checksum: written.checksum))
  }
}
