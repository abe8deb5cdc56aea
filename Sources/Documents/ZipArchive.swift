import CArchive
import Glibc

/// The parts of a zip file that a document is made of, by libarchive, never more than a limit.
struct ZipArchive {
  private(set) var parts: [String: [UInt8]] = [:]

  /// Unpacks the parts that are wanted. Throws `.expandsTooMuch` before memory is filled.
  init(
    _ bytes: [UInt8], format: DocumentFormat, path: String, limit: Int,
    isWanted: (String) -> Bool
  ) throws(DocumentError) {
    guard let archive = archive_read_new() else {
      throw DocumentError(.unreadable(reason: "no memory"), path: path)
    }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    var failure: DocumentError?
    bytes.withUnsafeBytes { buffer in
      do throws(DocumentError) {
        guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK
        else { throw Self.damaged(archive, format, path) }
        try readEntries(archive, format, path, limit, isWanted)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private mutating func readEntries(
    _ archive: OpaquePointer, _ format: DocumentFormat, _ path: String, _ limit: Int,
    _ isWanted: (String) -> Bool
  ) throws(DocumentError) {
    var left = limit
    var entries = 0
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
        throw Self.damaged(archive, format, path)
      }
      entries += 1
      guard entries < 100_000 else {
        throw DocumentError(.expandsTooMuch(limit: limit), path: path)
      }
      guard let name = archive_entry_pathname(entry).map({ String(cString: $0) }) else { continue }
      guard isWanted(name) else { continue }
      if archive_entry_is_encrypted(entry) != 0 { throw DocumentError(.password, path: path) }
      parts[name] = try Self.data(archive, format, path, limit, &left)
    }
  }

  private static func data(
    _ archive: OpaquePointer, _ format: DocumentFormat, _ path: String, _ limit: Int,
    _ left: inout Int
  ) throws(DocumentError) -> [UInt8] {
    var data: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        archive_read_data(archive, $0.baseAddress, $0.count)
      }
      if count == 0 { return data }
      guard count > 0 else { throw damaged(archive, format, path) }
      guard count <= left else {
        throw DocumentError(.expandsTooMuch(limit: limit), path: path)
      }
      left -= count
      data += chunk[..<count]
    }
  }

  private static func damaged(
    _ archive: OpaquePointer, _ format: DocumentFormat, _ path: String
  ) -> DocumentError {
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "no zip file"
    if reason.lowercased().contains("passphrase") || reason.lowercased().contains("encrypt") {
      return DocumentError(.password, path: path)
    }
    return DocumentError(.damaged(format: format, reason: reason), path: path)
  }
}
