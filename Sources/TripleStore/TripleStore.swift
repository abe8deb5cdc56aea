import ByteIO
import GraphAccess
import RDFModel
import Synchronization

/// A graph on disk: a folder `x.birlik`.
///
///     let store = try TripleStore.open("x.birlik", mode: .create)
///     try store.commit(change)
///     let graph = try store.snapshot()
///     try store.close()
///
/// One process writes at a time; any number read meanwhile, each the state that it last asked
/// for. On return from ``commit(_:)`` the change survives a power cut. All of it may be called
/// from several threads.
public final class TripleStore: WritableGraph, Sendable {
  public enum Mode: Sendable {
    /// For reading; takes no lock and writes nothing.
    case read
    /// For reading and writing; the graph must exist.
    case write
    /// For reading and writing; a graph that does not exist is created.
    case create
  }

  public struct Options: Sendable {
    /// Bytes of decoded tables that are kept.
    public var cacheBudget = 512 << 20
    /// Bytes of log after which a commit compacts the graph; at least half the segment.
    public var logLimit = 16 << 20

    public init() {}
  }

  /// The folder.
  public let path: String
  public let isWritable: Bool
  let disk: any Disk
  let options: Options
  private let lock: (any FileLock)?
  let queue = WriterQueue<[UInt8]>()
  let state: Mutex<StoreState>

  private init(
    path: String, disk: any Disk, options: Options, lock: (any FileLock)?, state: StoreState
  ) {
    self.path = path
    self.disk = disk
    self.options = options
    self.lock = lock
    isWritable = lock != nil
    self.state = Mutex(state)
  }

  deinit { noteEnd() }

  /// Opens the graph in the folder `path`.
  public static func open(
    _ path: String, mode: Mode, disk: any Disk = RealDisk.shared, options: Options = Options()
  ) throws(StoreError) -> TripleStore {
    let folder = StoreFolder(path: path, disk: disk)
    var lock: (any FileLock)?
    if mode != .read {
      try folder.prepare(isCreating: mode == .create)
      lock = try folder.lock()
      if !disk.exists(folder.manifestPath) { try folder.createEmpty() }
    }
    let state = try folder.load(cacheBudget: options.cacheBudget, isWriting: lock != nil)
    return TripleStore(path: path, disk: disk, options: options, lock: lock, state: state)
  }

  /// The newest committed state. A store open for reading looks at the folder again.
  public func snapshot() throws(StoreError) -> StoreSnapshot {
    if !isWritable { try refresh() }
    return state.withLock { $0.snapshot }
  }

  private func refresh() throws(StoreError) {
    let (manifest, logLength) = state.withLock { ($0.generation.manifest, $0.readLength) }
    let folder = StoreFolder(path: path, disk: disk)
    guard try folder.hasChanged(since: manifest, logLength: logLength) else { return }
    let fresh = try folder.load(cacheBudget: options.cacheBudget, isWriting: false)
    state.withLock { $0 = fresh }
  }
}

/// What a store knows in memory.
struct StoreState: Sendable {
  var generation: StoreGeneration
  var delta: Delta
  var snapshot: StoreSnapshot
  /// Counts the states of the tables of the delta.
  var version: Int
  /// The log, open for writing.
  var log: (any WritableFile)?
  /// Bytes of the log when it was read.
  var readLength: Int
  /// What the file ``LogEnd`` says of the log's length.
  var endLength: Int
  /// A write or sync has failed.
  var isBroken = false
}
