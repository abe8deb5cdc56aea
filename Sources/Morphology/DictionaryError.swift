import ByteIO

/// A dictionary that cannot be opened: a file is missing, or not what its name says.
public enum DictionaryError: Error, Sendable, CustomStringConvertible {
  case unreadable(IOError)
  case malformed(path: String, reason: String)

  public var description: String {
    switch self {
    case .unreadable(let error): error.description
    case .malformed(let path, let reason): "\(path): \(reason)"
    }
  }
}
