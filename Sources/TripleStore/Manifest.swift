import ByteIO
import CXXHash

/// The one small file that says which files are the graph. Replacing it is what commits a load, a
/// compaction or a new graph.
struct Manifest: Equatable {
  /// Counts the replacements of the files; a log belongs to one generation.
  var generation: UInt32
  /// Commits before the first record of the log.
  var revision: Int
  var segment: SegmentEntry?

  struct SegmentEntry: Equatable {
    var name: String
    var length: Int
    var checksum: UInt64
  }

  var logName: String { "log-\(generation)" }
  /// See ``LogEnd``.
  var logEndName: String { "log-\(generation).end" }
  static func segmentName(_ generation: UInt32) -> String { "segment-\(generation)" }

  private static let firstLine = "birlik graph"

  var bytes: [UInt8] {
    var text = "\(Self.firstLine)\nformat \(StoreFormat.version)\n"
    text += "generation \(generation)\nrevision \(revision)\n"
    if let segment {
      text += "segment \(segment.name) \(segment.length) "
      text += String(segment.checksum, radix: 16) + "\n"
    }
    text += "checksum " + String(Self.checksum(text), radix: 16) + "\n"
    return Array(text.utf8)
  }

  private static func checksum(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { XXH3_64bits($0.baseAddress, $0.count) }
  }

  /// Reads the bytes of the file at `path`.
  init(_ bytes: [UInt8], path: String) throws(StoreError) {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == Self.firstLine[...] else {
      throw .damaged(file: path, detail: "first line")
    }
    func fields(_ name: String) -> [Substring]? {
      for line in lines {
        let parts = line.split(separator: " ")
        if parts.first == name[...] { return Array(parts.dropFirst()) }
      }
      return nil
    }
    // First, since a later format may close with another checksum.
    let format = fields("format")?.first.flatMap { Int($0) }
    if let format, format > StoreFormat.version { throw .newerFormat(path, version: format) }
    guard let last = text.range(ofLast: "checksum "),
      let sum = fields("checksum")?.first.flatMap({ UInt64($0, radix: 16) }),
      sum == Self.checksum(String(text[..<last])),
      text[last...] == "checksum \(String(sum, radix: 16))\n"
    else { throw .damaged(file: path, detail: "checksum") }
    guard let format else { throw .damaged(file: path, detail: "format") }
    guard format == StoreFormat.version else { throw .olderFormat(path, version: format) }
    guard let generation = fields("generation")?.first.flatMap({ UInt32($0) }),
      let revision = fields("revision")?.first.flatMap({ Int($0) })
    else { throw .damaged(file: path, detail: "fields") }
    self.generation = generation
    self.revision = revision
    guard let parts = fields("segment") else { return }
    guard parts.count == 3, let length = Int(parts[1]), let checksum = UInt64(parts[2], radix: 16)
    else { throw .damaged(file: path, detail: "segment") }
    segment = SegmentEntry(name: String(parts[0]), length: length, checksum: checksum)
  }

  init(generation: UInt32, revision: Int, segment: SegmentEntry?) {
    self.generation = generation
    self.revision = revision
    self.segment = segment
  }
}

extension String {
  /// Where the last occurrence of a piece begins.
  fileprivate func range(ofLast piece: String) -> String.Index? {
    let bytes = Array(utf8)
    let wanted = Array(piece.utf8)
    guard bytes.count >= wanted.count else { return nil }
    for start in stride(from: bytes.count - wanted.count, through: 0, by: -1)
    where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return utf8.index(utf8.startIndex, offsetBy: start)
    }
    return nil
  }
}
