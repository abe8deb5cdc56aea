import ByteIO

/// The bytes of one part of a graph.
public struct PartSize: Equatable, Sendable {
  public let name: String
  public let bytes: Int
}

extension StoreSnapshot {
  /// The parts of the segment, the largest first.
  public var sizes: [PartSize] {
    guard let segment else { return [] }
    return segment.file.sectionLengths.map { kind, length in
      PartSize(name: kind.map { "\($0)" } ?? "unknown", bytes: length)
    }.sorted { ($1.bytes, $0.name) < ($0.bytes, $1.name) }
  }
}

extension TripleStore {
  /// The files of the graph's folder, by name.
  public func fileSizes() throws(StoreError) -> [PartSize] {
    let folder = StoreFolder(path: path, disk: disk)
    return try folder.attempt { () throws(IOError) in
      var sizes: [PartSize] = []
      for name in try disk.list(path) {
        // A compaction may remove a file meanwhile.
        guard let bytes = try? disk.length(of: folder.file(name)) else { continue }
        sizes.append(PartSize(name: name, bytes: bytes))
      }
      return sizes
    }
  }
}
