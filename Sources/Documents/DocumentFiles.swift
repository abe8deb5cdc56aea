import Glibc

/// A file that is to be read: where it lies, and its name in the graph.
public struct DocumentFile: Hashable, Sendable {
  /// The path on the disk.
  public let path: String
  /// Relative to the folder that was named, with `/`; the last part where a file was named.
  public let name: String

  public init(path: String, name: String) {
    self.path = path
    self.name = name
  }
}

/// The files below folders, in an order that depends on their names alone.
///
/// Hidden files and folders are left out, and so are graphs, folders `x.birlik`; a folder reached
/// twice, through a link, is entered once, so loops end.
public struct DocumentFiles: Sendable {
  public private(set) var files: [DocumentFile] = []
  /// What could not be listed.
  public private(set) var errors: [DocumentError] = []
  private var seenFolders: Set<FolderKey> = []

  public init(at paths: [String]) {
    for path in paths { add(path) }
  }

  private mutating func add(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let problem: DocumentError.Problem =
        errno == ENOENT ? .missing : .unreadable(reason: String(cString: strerror(errno)))
      errors.append(DocumentError(problem, path: path))
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      walk(path, prefix: "", status)
    } else {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      files.append(DocumentFile(path: path, name: name))
    }
  }

  private mutating func walk(_ folder: String, prefix: String, _ status: stat) {
    // Deeper than any real collection: a chain of links that makes new folders without end.
    guard prefix.utf8.count < 3000, seenFolders.insert(FolderKey(status)).inserted else { return }
    guard let names = Self.list(folder) else {
      let reason = String(cString: strerror(errno))
      errors.append(DocumentError(.unreadable(reason: reason), path: folder))
      return
    }
    for name in names where name.utf8.first != UInt8(ascii: ".") {
      let path = folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
      var status = stat()
      guard stat(path, &status) == 0 else {
        errors.append(DocumentError(.missing, path: prefix + name))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR where name.hasSuffix(".birlik"): break
      case S_IFDIR: walk(path, prefix: prefix + name + "/", status)
      case S_IFREG: files.append(DocumentFile(path: path, name: prefix + name))
      default: break
      }
    }
  }

  /// The names in a folder by their bytes, ascending: the same on every machine and locale.
  private static func list(_ folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      names.append(withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

private struct FolderKey: Hashable {
  let device: UInt64
  let inode: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
