import Glibc

/// A file mapped read-only into memory; pages come from the disk when they are touched.
///
/// The mapping lives as long as the object. The file must not shrink meanwhile: our own files are
/// never changed in place, only replaced.
public final class MappedFile: @unchecked Sendable {
  public let path: String
  private let base: UnsafeRawPointer
  private let isMapped: Bool
  /// Bytes.
  public let count: Int

  /// Throws ``IOError`` when the file cannot be opened or mapped.
  public init(path: String) throws(IOError) {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw IOError(.open, path: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw IOError(.read, path: path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw IOError(.map, path: path, code: EISDIR)
    }
    count = Int(status.st_size)
    guard count > 0 else {
      base = UnsafeRawPointer(UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 16))
      isMapped = false
      return
    }
    guard let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { throw IOError(.map, path: path) }
    base = UnsafeRawPointer(address)
    isMapped = true
  }

  /// The same over bytes in memory, where no file stands behind it.
  public init(contents: [UInt8], path: String) {
    self.path = path
    count = contents.count
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(contents.count, 1), alignment: 16)
    copy.copyBytes(from: contents)
    base = UnsafeRawPointer(copy.baseAddress!)
    isMapped = false
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: base), count)
    } else {
      UnsafeMutableRawPointer(mutating: base).deallocate()
    }
  }

  /// The bytes of the file.
  public var bytes: RawSpan {
    @_lifetime(borrow self)
    borrowing get {
      let buffer = UnsafeRawBufferPointer(start: base, count: count)
      return _overrideLifetime(RawSpan(_unsafeBytes: buffer), borrowing: self)
    }
  }

  /// The same for loops that need a pointer; it must not leave `body`.
  public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }
}
