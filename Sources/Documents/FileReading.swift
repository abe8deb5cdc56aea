import Glibc

/// Whole files, read with care: no pipes, no more than the limit, the same file from start to end.
enum FileReading {
  static func read(_ path: String, named name: String, limit: Int) throws(DocumentError)
    -> [UInt8]
  {
    // A file that is being written is worth a second look.
    for _ in 0..<2 {
      if let bytes = try attempt(path, named: name, limit: limit) { return bytes }
    }
    throw DocumentError(.changedWhileRead, path: name)
  }

  /// Nil when the file changed meanwhile.
  private static func attempt(
    _ path: String, named name: String, limit: Int
  ) throws(DocumentError) -> [UInt8]? {
    // Without O_NONBLOCK the open of a named pipe would wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(named: name) }
    defer { close(descriptor) }
    var before = stat()
    guard fstat(descriptor, &before) == 0 else { throw failure(named: name) }
    guard before.st_mode & S_IFMT == S_IFREG else {
      throw DocumentError(.notRegular, path: name)
    }
    guard Int(before.st_size) <= limit else {
      throw DocumentError(.tooLarge(limit: limit), path: name)
    }
    guard let bytes = contents(of: descriptor, size: Int(before.st_size)) else {
      throw failure(named: name)
    }
    var after = stat()
    guard fstat(descriptor, &after) == 0 else { throw failure(named: name) }
    let isSame =
      bytes.count == Int(before.st_size) && after.st_size == before.st_size
      && after.st_mtim.tv_sec == before.st_mtim.tv_sec
      && after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    return isSame ? bytes : nil
  }

  /// Nil after an error of the system.
  private static func contents(of descriptor: Int32, size: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failed = true
          return
        }
      }
    }
    return failed ? nil : bytes
  }

  private static func failure(named name: String) -> DocumentError {
    if errno == ENOENT { return DocumentError(.missing, path: name) }
    return DocumentError(.unreadable(reason: String(cString: strerror(errno))), path: name)
  }
}
