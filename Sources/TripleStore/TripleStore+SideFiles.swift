import ByteIO
import CXXHash

// Files of other rooms that lie in the graph's folder: the label index, the builder's record.
extension TripleStore {
  /// The folder of the graph.
  public var folderPath: String { path }

  /// Replaces a side file in one step; on return it is durable. A name holds letters, digits, `.`,
  /// `_` and `-`.
  public func writeSideFile(_ name: String, _ bytes: [UInt8]) throws(StoreError) {
    guard isWritable else { throw .readOnly(path) }
    let target = try sidePath(name)
    queue.take()
    defer { queue.release() }
    try StoreFolder(path: path, disk: disk).attempt { () throws(IOError) in
      try disk.replace(target, with: bytes + Self.sideTail(bytes))
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
    guard tail == Self.sideTail(bytes) else { throw .damaged(file: source, detail: "checksum") }
    return bytes
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

  private static func sideTail(_ bytes: [UInt8]) -> [UInt8] {
    var tail = Array("BIRLIKSD".utf8)
    tail.append(littleEndian: bytes.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) })
    return tail
  }
}
