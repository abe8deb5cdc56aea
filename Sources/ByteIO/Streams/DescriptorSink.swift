import Glibc

/// Writes to an open descriptor, which stays open: standard output, a pipe.
public final class DescriptorSink: ByteSink {
  private let descriptor: Int32
  private let name: String

  /// `name` stands in errors.
  public init(_ descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Standard output of the process.
  public static var standardOutput: DescriptorSink {
    DescriptorSink(STDOUT_FILENO, name: "standard output")
  }

  public func write(_ bytes: UnsafeRawBufferPointer) throws(IOError) {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw IOError(.write, path: name)
      }
    }
  }

  public func finish() {}
}

/// Writes a file: whole or not at all.
///
/// The bytes go to a draft beside the file, which takes its name in ``finish()``; what is no
/// regular file (a pipe, a device) is written directly.
public final class FileSink: ByteSink {
  private let path: String
  private let draft: String?
  private var file: (any WritableFile)?

  /// Throws ``IOError`` when the file cannot be created.
  public init(path: String) throws(IOError) {
    self.path = path
    var status = stat()
    let isOther = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    if isOther, status.st_mode & S_IFMT == S_IFDIR {
      throw IOError(.create, path: path, code: EISDIR)
    }
    draft = isOther ? nil : path + ".tmp"
    file = try RealDisk.shared.create(draft ?? path)
  }

  deinit {
    guard let file, let draft else { return }
    try? file.close()
    try? RealDisk.shared.remove(draft)
  }

  public func write(_ bytes: UnsafeRawBufferPointer) throws(IOError) {
    guard let file else { throw IOError(.write, path: path, code: EBADF) }
    try file.append(bytes)
  }

  public func finish() throws(IOError) {
    guard let file else { return }
    try file.close()
    self.file = nil
    if let draft { try RealDisk.shared.rename(draft, to: path) }
  }
}
