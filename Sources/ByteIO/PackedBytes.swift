import CZstd

/// Bytes in memory packed as one zstd frame (RFC 8878).
public enum PackedBytes {
  /// The frame, or nil when there is no memory for it. `level` as the zstd program counts.
  public static func pack(_ bytes: UnsafeRawBufferPointer, level: Int32 = 3) -> [UInt8]? {
    let bound = ZSTD_compressBound(bytes.count)
    guard ZSTD_isError(bound) == 0 else { return nil }
    var isPacked = true
    let packed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      let size = ZSTD_compress(
        output.baseAddress, output.count, bytes.baseAddress, bytes.count, level)
      isPacked = ZSTD_isError(size) == 0
      count = isPacked ? size : 0
    }
    return isPacked ? packed : nil
  }

  /// Unpacks a frame that fills `output` exactly; false when it does not or is damaged.
  public static func unpack(
    _ packed: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> Bool {
    let size = ZSTD_decompress(
      output.baseAddress, output.count, packed.baseAddress, packed.count)
    return ZSTD_isError(size) == 0 && size == output.count
  }
}
