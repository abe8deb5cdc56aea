import Glibc

/// Where bytes come from: a file, a pipe, memory, or a decompressor behind another source. One
/// thread at a time.
public protocol ByteSource: AnyObject {
  /// Fills the front of `buffer` and returns how many bytes stand there; 0 means the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(IOError) -> Int
}

extension ByteSource {
  /// Everything that is left.
  public func readAll() throws(IOError) -> [UInt8] {
    var bytes: [UInt8] = []
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { block.deallocate() }
    while true {
      let count = try read(into: block)
      if count == 0 { return bytes }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: block[..<count]))
    }
  }
}

/// Bytes in memory.
public final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public init(_ text: String) { bytes = Array(text.utf8) }

  public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    bytes.withUnsafeBytes { source in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[position..<position + count]))
    }
    position += count
    return count
  }
}

/// Reads an open descriptor: a file, standard input, a pipe.
public final class DescriptorSource: ByteSource {
  private let descriptor: Int32
  private let name: String
  private let isOwned: Bool

  /// Opens a file. Throws ``IOError`` when it cannot be opened or is a folder.
  public init(path: String) throws(IOError) {
    name = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    guard descriptor >= 0 else { throw IOError(.open, path: path) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw IOError(.read, path: path, code: EISDIR)
    }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  /// Reads a descriptor that stays open; `name` stands in errors.
  public init(_ descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    isOwned = false
  }

  deinit { if isOwned, descriptor >= 0 { close(descriptor) } }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(IOError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw IOError(.read, path: name) }
    }
  }
}
