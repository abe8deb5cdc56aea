import ByteIO

/// Why the networks cannot be read or run.
public enum NetworkError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file of weights or a vocabulary is missing or unreadable.
  case file(IOError)
  /// A file is there, and is not what its description promises.
  case malformed(path: String, reason: String)

  public var description: String {
    switch self {
    case .file(let error):
      "\(error); `make setup` installs the networks"
    case .malformed(let path, let reason):
      "\(path): \(reason)"
    }
  }
}
