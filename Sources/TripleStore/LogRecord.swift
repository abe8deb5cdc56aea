import CXXHash
import GraphAccess
import RDFModel

/// The write-ahead log: a head, then a record for each commit.
///
/// Head: magic, format (4 bytes), generation (4). Record: mark (4), kind (4), length of the payload
/// (8), revision (8), payload, checksum of all that (8).
enum LogFormat {
  static let magic = Array("BIRLIKLG".utf8)
  static let headLength = 24
  static let mark: UInt32 = 0x4452_4342
  static let recordHead = 24

  enum Kind: UInt32 {
    case change = 1
  }

  static func head(generation: UInt32) -> [UInt8] {
    var bytes = magic
    bytes.append(littleEndian: UInt32(StoreFormat.version))
    bytes.append(littleEndian: generation)
    bytes.append(littleEndian: bytes.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) })
    return bytes
  }

  static func record(
    _ kind: Kind, revision: Int, payload: [UInt8], generation: UInt32
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(recordHead + payload.count + 8)
    bytes.append(littleEndian: mark)
    bytes.append(littleEndian: kind.rawValue)
    bytes.append(littleEndian: UInt64(payload.count))
    bytes.append(littleEndian: UInt64(revision))
    bytes.append(contentsOf: payload)
    bytes.append(littleEndian: bytes.withUnsafeBytes { sum($0, generation: generation) })
    return bytes
  }

  /// The generation is part of the sum, so that no record of another log is taken for one of this.
  static func sum(_ bytes: UnsafeRawBufferPointer, generation: UInt32) -> UInt64 {
    XXH3_64bits_withSeed(bytes.baseAddress, bytes.count, UInt64(generation))
  }
}

/// The records of a log that are whole.
struct LogContents {
  struct Record {
    let revision: Int
    let payload: Range<Int>
  }

  private(set) var records: [Record] = []
  /// Where the last whole record ends; what follows was never committed.
  private(set) var length = LogFormat.headLength

  /// Reads the bytes of a log, of which `committed` are known to have been committed. A whole
  /// record behind a broken one is damage, not a torn end.
  init(
    _ bytes: UnsafeRawBufferPointer, generation: UInt32, committed: Int, path: String
  ) throws(StoreError) {
    let head = LogFormat.head(generation: generation)
    guard bytes.count >= head.count, bytes.prefix(head.count).elementsEqual(head) else {
      throw .damaged(file: path, detail: "head of the log")
    }
    while let (record, end) = Self.record(bytes, at: length, generation: generation) {
      records.append(record)
      length = end
    }
    guard length >= committed else {
      throw .damaged(
        file: path, detail: "whole up to byte \(length) of the \(committed) committed")
    }
    var place = length + 1
    while place + LogFormat.recordHead + 8 <= bytes.count {
      if bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self) == LogFormat.mark,
        Self.record(bytes, at: place, generation: generation) != nil
      {
        throw .damaged(file: path, detail: "the record at byte \(length)")
      }
      place += 1
    }
  }

  private static func record(
    _ bytes: UnsafeRawBufferPointer, at start: Int, generation: UInt32
  ) -> (Record, Int)? {
    let room = bytes.count - start - LogFormat.recordHead - 8
    guard room >= 0,
      bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self) == LogFormat.mark,
      LogFormat.Kind(
        rawValue: bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)) != nil
    else { return nil }
    let length = bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
    let revision = bytes.loadUnaligned(fromByteOffset: start + 16, as: UInt64.self)
    guard length <= UInt64(room), revision < UInt64(Int.max) else { return nil }
    let payload = start + LogFormat.recordHead
    let end = payload + Int(length)
    let stored = bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self)
    let covered = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    guard LogFormat.sum(covered, generation: generation) == stored else { return nil }
    return (Record(revision: Int(revision), payload: payload..<end), end + 8)
  }
}
