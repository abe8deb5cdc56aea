import Glibc

/// The disk of the machine.
public final class RealDisk: Disk {
  public static let shared = RealDisk()

  public init() {}

  public func createFolder(_ path: String) throws(IOError) {
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    var status = stat()
    if code == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    throw IOError(.create, path: path, code: code)
  }

  public func list(_ path: String) throws(IOError) -> [String] {
    guard let folder = opendir(path) else { throw IOError(.list, path: path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  public func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  public func create(_ path: String) throws(IOError) -> any WritableFile {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw IOError(.create, path: path) }
    return RealFile(descriptor: descriptor, path: path, count: 0)
  }

  public func append(to path: String, keeping length: Int) throws(IOError) -> any WritableFile {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw IOError(.open, path: path) }
    let file = RealFile(descriptor: descriptor, path: path, count: length)
    try file.truncate(to: length)
    return file
  }

  public func length(of path: String) throws(IOError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw IOError(.read, path: path) }
    return Int(status.st_size)
  }

  public func read(_ path: String) throws(IOError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw IOError(.open, path: path) }
    defer { Glibc.close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw IOError(.read, path: path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw IOError(.read, path: path, code: EISDIR)
    }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw IOError(.read, path: path, code: failure) }
    return bytes
  }

  public func map(_ path: String) throws(IOError) -> MappedFile { try MappedFile(path: path) }

  public func rename(_ path: String, to newPath: String) throws(IOError) {
    guard Glibc.rename(path, newPath) == 0 else { throw IOError(.rename, path: path) }
  }

  public func remove(_ path: String) throws(IOError) {
    guard unlink(path) == 0 else { throw IOError(.remove, path: path) }
  }

  public func syncFolder(_ path: String) throws(IOError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw IOError(.open, path: path) }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw IOError(.sync, path: path) }
  }

  public func lock(_ path: String) throws(IOError) -> (any FileLock)? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw IOError(.lock, path: path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      Glibc.close(descriptor)
      if code == EWOULDBLOCK { return nil }
      throw IOError(.lock, path: path, code: code)
    }
    // Whom to name to the next who wants it.
    ftruncate(descriptor, 0)
    let owner = Array("\(getpid())\n".utf8)
    _ = owner.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    return RealLock(descriptor: descriptor)
  }
}

/// A descriptor open for writing at the end of a file.
private final class RealFile: WritableFile, @unchecked Sendable {
  private var descriptor: Int32
  private let path: String
  private(set) var count: Int

  init(descriptor: Int32, path: String, count: Int) {
    self.descriptor = descriptor
    self.path = path
    self.count = count
  }

  deinit { if descriptor >= 0 { _ = Glibc.close(descriptor) } }

  func append(_ bytes: UnsafeRawBufferPointer) throws(IOError) {
    var done = 0
    while done < bytes.count {
      let written = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if written >= 0 {
        done += written
        count += written
      } else if errno != EINTR {
        throw IOError(.write, path: path)
      }
    }
  }

  func truncate(to length: Int) throws(IOError) {
    guard ftruncate(descriptor, length) == 0, lseek(descriptor, length, SEEK_SET) == length else {
      throw IOError(.write, path: path)
    }
    count = length
  }

  func sync() throws(IOError) {
    guard fdatasync(descriptor) == 0 else { throw IOError(.sync, path: path) }
  }

  func close() throws(IOError) {
    guard descriptor >= 0 else { return }
    let closing = descriptor
    descriptor = -1
    guard Glibc.close(closing) == 0 else { throw IOError(.write, path: path) }
  }
}

private final class RealLock: FileLock {
  private let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit {
    // A child process that is just being started may hold the descriptor too: closing is not
    // enough.
    _ = flock(descriptor, LOCK_UN)
    _ = close(descriptor)
  }
}
