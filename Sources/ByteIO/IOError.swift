import Glibc

/// A file operation that failed: what was done to which file, and the system's reason.
public struct IOError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Operation: String, Sendable {
    case open, read, write, map, sync, rename, remove, lock, list, create, compress, decompress
  }

  public let operation: Operation
  public let path: String
  /// errno, or 0 where there is none.
  public let code: Int32

  public init(_ operation: Operation, path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  public var description: String {
    if operation == .decompress { return "cannot unpack \(path): it is damaged or cut short" }
    return "cannot \(operation.rawValue) \(path): \(String(cString: strerror(code)))"
  }
}
