import Glibc
import Synchronization

/// What a query may take, and how it is stopped.
public struct QueryOptions: Sendable {
  /// After this long the query fails with ``EvaluationError/timeLimit(_:)``.
  public var timeLimit: Duration?
  /// Bytes of intermediate results; past it the query fails with
  /// ``EvaluationError/memoryLimit(bytes:)``.
  public var memoryLimit: Int?
  /// Stops the query from another thread or a signal.
  public var cancellation: Cancellation?
  /// What IRI() resolves relative references against.
  public var base: String?

  public init() {}

  /// Half of the machine's memory in bytes: a budget for those who name none.
  public static var halfOfMemory: Int {
    let bytes = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    return bytes > 0 ? bytes / 2 : 1 << 30
  }
}

/// A switch that stops the queries that were given it, within some milliseconds.
public final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)
  private let looks = Atomic<Int>(0)

  public init() {}

  /// May be called from any thread, more than once.
  public func cancel() { flag.store(true, ordering: .relaxed) }

  public var isCancelled: Bool {
    looks.add(1, ordering: .relaxed)
    return flag.load(ordering: .relaxed)
  }

  /// How often it was looked at: that queries look often enough is a test.
  public var lookCount: Int { looks.load(ordering: .relaxed) }
}

/// Why a query gave no result.
public enum EvaluationError: Error, Hashable, Sendable {
  case cancelled
  case timeLimit(Duration)
  /// The budget that the query would not fit into.
  case memoryLimit(bytes: Int)
  /// Something that the engine does not do: SERVICE, an unknown function.
  case unsupported(String)
}

extension EvaluationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cancelled: "the query was cancelled"
    case .timeLimit(let limit): "the query took longer than \(limit)"
    case .memoryLimit(let bytes):
      "the query does not fit into its \(Self.size(bytes)) of memory"
    case .unsupported(let what): what
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20
      ? "\(bytes >> 20) MiB" : bytes >= 1 << 10 ? "\(bytes >> 10) KiB" : "\(bytes) bytes"
  }
}
