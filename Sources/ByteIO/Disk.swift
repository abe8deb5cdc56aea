/// Every file operation of the store goes through this border, so that a test can put a disk
/// behind it that tears, drops or fails any write or sync.
///
/// Paths are those of the system. A change of a folder (create, rename, remove) is durable after
/// ``syncFolder(_:)``, a change of a file after ``WritableFile/sync()``.
public protocol Disk: AnyObject, Sendable {
  /// Creates one folder; it is no error when it exists already.
  func createFolder(_ path: String) throws(IOError)
  /// The names in a folder, ascending, without `.` and `..`.
  func list(_ path: String) throws(IOError) -> [String]
  func exists(_ path: String) -> Bool

  /// Creates a file, or empties the one that stands there, for writing.
  func create(_ path: String) throws(IOError) -> any WritableFile
  /// Opens an existing file for writing behind its first `length` bytes; what follows them is cut.
  func append(to path: String, keeping length: Int) throws(IOError) -> any WritableFile

  /// The bytes in a file.
  func length(of path: String) throws(IOError) -> Int
  /// The whole content of a file.
  func read(_ path: String) throws(IOError) -> [UInt8]
  /// The content of a file that is never changed in place.
  func map(_ path: String) throws(IOError) -> MappedFile

  /// Gives a file another name; a file of that name is replaced in one step.
  func rename(_ path: String, to newPath: String) throws(IOError)
  func remove(_ path: String) throws(IOError)
  func syncFolder(_ path: String) throws(IOError)

  /// Takes the lock that a file stands for, or returns nil when another holds it. The lock ends
  /// with the object.
  func lock(_ path: String) throws(IOError) -> (any FileLock)?
}

/// A file that is being written, by one thread at a time.
public protocol WritableFile: AnyObject, Sendable {
  /// The bytes in the file so far.
  var count: Int { get }
  /// Adds bytes at the end. After an error a part of them may stand in the file.
  func append(_ bytes: UnsafeRawBufferPointer) throws(IOError)
  /// Cuts the file.
  func truncate(to length: Int) throws(IOError)
  /// Returns when everything written is on the disk. After an error nobody knows what is.
  func sync() throws(IOError)
  func close() throws(IOError)
}

extension WritableFile {
  public func append(_ bytes: [UInt8]) throws(IOError) {
    var failure: IOError?
    bytes.withUnsafeBytes { buffer in
      do throws(IOError) { try append(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

/// A lock between processes, held as long as the object lives.
public protocol FileLock: AnyObject, Sendable {}

extension Disk {
  /// Replaces a file in one step: after a crash either the old content stands there or the new.
  public func replace(_ path: String, with bytes: [UInt8]) throws(IOError) {
    let draft = path + ".tmp"
    let file = try create(draft)
    do throws(IOError) {
      try file.append(bytes)
      try file.sync()
      try file.close()
      try rename(draft, to: path)
    } catch {
      try? remove(draft)
      throw error
    }
    try syncFolder(Self.folder(of: path))
  }

  /// The part of a path before its last `/`; `.` where there is none.
  public static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
