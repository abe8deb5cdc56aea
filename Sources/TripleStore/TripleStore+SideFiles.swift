import ByteIO
import CXXHash

// Files of other rooms that lie in the graph's folder: the label index, the builder's record.
extension TripleStore {
  /// The folder of the graph.
  public var folderPath: String { path }

  /// Replaces a side file in one step; on return it is durable. A name holds letters, digits, `.`,
  /// `_` and `-`.
  ///
  /// A packed file is smaller and can be read, not mapped.
  public func writeSideFile(
    _ name: String, _ bytes: [UInt8], isPacked: Bool = false
  ) throws(StoreError) {
    guard isWritable else { throw .readOnly(path) }
    let target = try sidePath(name)
    let content = isPacked ? try Self.pack(bytes) : bytes + Self.sideTail(bytes, mark: Self.plain)
    queue.take()
    defer { queue.release() }
    try StoreFolder(path: path, disk: disk).attempt { () throws(IOError) in
      try disk.replace(target, with: content)
    }
  }

  /// The bytes of a side file, or nil when there is none of that name.
  public func readSideFile(_ name: String) throws(StoreError) -> [UInt8]? {
    let source = try sidePath(name)
    guard disk.exists(source) else { return nil }
    var bytes = try StoreFolder(path: path, disk: disk).attempt { () throws(IOError) in
      try disk.read(source)
    }
    guard bytes.count >= Self.sideTailLength else {
      throw .damaged(file: source, detail: "too short")
    }
    let tail = Array(bytes.suffix(Self.sideTailLength))
    bytes.removeLast(Self.sideTailLength)
    if tail == Self.sideTail(bytes, mark: Self.plain) { return bytes }
    guard tail == Self.sideTail(bytes, mark: Self.packed), let unpacked = Self.unpack(bytes) else {
      throw .damaged(file: source, detail: "checksum")
    }
    return unpacked
  }

  /// Where a side file lies, to be mapped rather than read, or nil when there is none of that name.
  /// Its contents are followed by ``sideTailLength`` bytes of the store's, whose checksum is not
  /// verified.
  public func sideFilePath(_ name: String) throws(StoreError) -> String? {
    let source = try sidePath(name)
    return disk.exists(source) ? source : nil
  }

  /// Removes a side file if it is there.
  public func removeSideFile(_ name: String) throws(StoreError) {
    guard isWritable else { throw .readOnly(path) }
    let target = try sidePath(name)
    guard disk.exists(target) else { return }
    try StoreFolder(path: path, disk: disk).attempt { () throws(IOError) in
      try disk.remove(target)
      try disk.syncFolder(path)
    }
  }

  private func sidePath(_ name: String) throws(StoreError) -> String {
    let isPlain = name.utf8.allSatisfy {
      ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z"))
        || ($0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z"))
        || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
    guard isPlain, !name.isEmpty, name.utf8.count <= 100, !name.hasSuffix(".tmp") else {
      throw .invalidName(name)
    }
    return path + "/side-" + name
  }

  /// Bytes that the store puts behind the contents of a side file.
  public static let sideTailLength = 16

  private static let plain = Array("BIRLIKSD".utf8)
  private static let packed = Array("BIRLIKSZ".utf8)

  private static func pack(_ bytes: [UInt8]) throws(StoreError) -> [UInt8] {
    let level = bytes.count <= StoreFormat.smallSideFile ? StoreFormat.smallestLevel : 3
    guard let frame = bytes.withUnsafeBytes({ PackedBytes.pack($0, level: level) }) else {
      throw .tooLarge("bytes")
    }
    var content: [UInt8] = []
    content.append(littleEndian: UInt64(bytes.count))
    content += frame
    return content + sideTail(content, mark: packed)
  }

  private static func unpack(_ content: [UInt8]) -> [UInt8]? {
    guard content.count >= 8 else { return nil }
    let length = content.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    guard let count = Int(exactly: length), count < 1 << 40 else { return nil }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { output, initialized in
      isWhole = content.withUnsafeBytes {
        PackedBytes.unpack(
          UnsafeRawBufferPointer(rebasing: $0[8...]), into: UnsafeMutableRawBufferPointer(output))
      }
      initialized = isWhole ? count : 0
    }
    return isWhole ? bytes : nil
  }

  private static func sideTail(_ bytes: [UInt8], mark: [UInt8]) -> [UInt8] {
    var tail = mark
    tail.append(littleEndian: bytes.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) })
    return tail
  }
}
