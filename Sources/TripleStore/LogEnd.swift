import CXXHash

/// The small file `log-N.end`: so many bytes of the log were committed when the writer closed.
///
/// A log that ends earlier has lost something. Without it, a log whose last records are cut off or
/// damaged would look like one whose last commit was interrupted. It is written without a sync: a
/// missing, an older or a broken one says less, never something wrong.
enum LogEnd {
  static let magic = Array("BIRLIKLE".utf8)

  static func bytes(generation: UInt32, length: Int) -> [UInt8] {
    var bytes = magic
    bytes.append(littleEndian: UInt32(StoreFormat.version))
    bytes.append(littleEndian: generation)
    bytes.append(littleEndian: UInt64(length))
    bytes.append(littleEndian: sum(bytes[...]))
    return bytes
  }

  /// The length that the bytes of such a file tell, or nil when they tell none for this
  /// generation.
  static func length(_ bytes: [UInt8], generation: UInt32) -> Int? {
    guard bytes.count == 32, bytes.starts(with: magic) else { return nil }
    let (ofGeneration, length, stored) = bytes.withUnsafeBytes {
      (
        $0.loadUnaligned(fromByteOffset: 12, as: UInt32.self),
        $0.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
        $0.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
      )
    }
    guard ofGeneration == generation, stored == sum(bytes[..<24]) else { return nil }
    return Int(exactly: length)
  }

  private static func sum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
  }
}
