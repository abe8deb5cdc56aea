import ByteIO
import Glibc
import Synchronization

/// A disk in memory that can lose power before any operation, and fail any one.
///
/// What is not synced when the power goes may be there, be gone, or be there in part: see
/// ``afterPowerCut(_:random:)``.
final class SimulatedDisk: Disk, Sendable {
  /// Everything on the disk, as programs see it and as it would survive.
  struct State: Sendable {
    var names: [String: Int] = [:]
    var durableNames: [String: Int] = [:]
    /// Changes of folders since they were synced, by folder.
    var pendingNames: [String: [NameChange]] = [:]
    var files: [Int: File] = [:]
    var nextNumber = 0
  }

  struct File: Sendable {
    var isFolder = false
    var content: [UInt8] = []
    var durable: [UInt8] = []
    var pending: [Change] = []
  }

  enum Change: Sendable {
    case write(at: Int, [UInt8])
    case cut(Int)
  }

  enum NameChange: Sendable {
    case link(String, Int)
    case unlink(String)
    case rename(String, String, Int)
  }

  struct Inner: Sendable {
    var state = State()
    var operations = 0
    var syncs = 0
    var isRecording = false
    var recorded: [State] = []
    var failing: (operation: Int, code: Int32)?
    var random = SeededRandom(seed: 0)
    var locked: Set<String> = []
    var isReadOnly = false
    var ignoresSyncs = false
    var room: Int?
  }

  let inner: Mutex<Inner>
  /// Microseconds that a sync of a file takes.
  let syncTime: UInt32

  init(_ state: State = State(), syncTime: UInt32 = 0) {
    var start = Inner()
    start.state = state
    inner = Mutex(start)
    self.syncTime = syncTime
  }

  /// Changing operations so far.
  var operations: Int { inner.withLock { $0.operations } }
  var syncs: Int { inner.withLock { $0.syncs } }
  var state: State { inner.withLock { $0.state } }

  /// From now on keeps the state before each operation.
  func record() { inner.withLock { $0.isRecording = true } }
  var recorded: [State] { inner.withLock { $0.recorded } }

  /// Lets the operation of that number fail.
  func fail(at operation: Int, code: Int32 = EIO, seed: UInt64 = 0) {
    inner.withLock {
      $0.failing = (operation, code)
      $0.random = SeededRandom(seed: seed)
    }
  }

  /// Syncs of files return at once and do nothing, as on a disk that lies.
  func ignoreSyncs() { inner.withLock { $0.ignoresSyncs = true } }

  func makeReadOnly() { inner.withLock { $0.isReadOnly = true } }

  /// Bytes that can still be written; nil is as many as wanted.
  func limit(to room: Int?) { inner.withLock { $0.room = room } }

  /// Counts an operation; whether it fails, and with what.
  fileprivate static func enter(_ inner: inout Inner) -> Int32? {
    if inner.isReadOnly { return EROFS }
    if inner.isRecording { inner.recorded.append(inner.state) }
    defer { inner.operations += 1 }
    if let failing = inner.failing, failing.operation == inner.operations { return failing.code }
    return nil
  }

  private func change(
    _ operation: IOError.Operation, _ path: String, _ body: (inout Inner) -> Int32
  ) throws(IOError) {
    let code = inner.withLock { inner -> Int32 in
      if let code = Self.enter(&inner) { return code }
      return body(&inner)
    }
    if code != 0 { throw IOError(operation, path: path, code: code) }
  }
}

// MARK: Disk

extension SimulatedDisk {
  func createFolder(_ path: String) throws(IOError) {
    if exists(path) { return }
    try change(.create, path) { inner in
      inner.state.link(path, File(isFolder: true))
      return 0
    }
  }

  func list(_ path: String) throws(IOError) -> [String] {
    let prefix = path + "/"
    return inner.withLock { inner in
      inner.state.names.keys.filter { $0.hasPrefix(prefix) }
        .map { String($0.dropFirst(prefix.count)) }.sorted()
    }
  }

  func exists(_ path: String) -> Bool { inner.withLock { $0.state.names[path] != nil } }

  func length(of path: String) throws(IOError) -> Int { try read(path).count }

  func create(_ path: String) throws(IOError) -> any WritableFile {
    try change(.create, path) { inner in
      if let number = inner.state.names[path] {
        inner.state.cut(number, to: 0)
      } else {
        inner.state.link(path, File())
      }
      return 0
    }
    return try open(path)
  }

  func append(to path: String, keeping length: Int) throws(IOError) -> any WritableFile {
    let file = try open(path)
    if file.count != length { try file.truncate(to: length) }
    return file
  }

  private func open(_ path: String) throws(IOError) -> SimulatedFile {
    guard let number = inner.withLock({ $0.state.names[path] }) else {
      throw IOError(.open, path: path, code: ENOENT)
    }
    return SimulatedFile(disk: self, number: number, path: path)
  }

  func read(_ path: String) throws(IOError) -> [UInt8] {
    let content = inner.withLock { inner in
      inner.state.names[path].flatMap { inner.state.files[$0]?.content }
    }
    guard let content else { throw IOError(.open, path: path, code: ENOENT) }
    return content
  }

  func map(_ path: String) throws(IOError) -> MappedFile {
    MappedFile(contents: try read(path), path: path)
  }

  func rename(_ path: String, to newPath: String) throws(IOError) {
    try change(.rename, path) { inner in
      guard let number = inner.state.names.removeValue(forKey: path) else { return ENOENT }
      inner.state.names[newPath] = number
      inner.state.note(.rename(path, newPath, number), at: path)
      return 0
    }
  }

  func remove(_ path: String) throws(IOError) {
    try change(.remove, path) { inner in
      guard inner.state.names.removeValue(forKey: path) != nil else { return ENOENT }
      inner.state.note(.unlink(path), at: path)
      return 0
    }
  }

  func syncFolder(_ path: String) throws(IOError) {
    try change(.sync, path) { inner in
      for change in inner.state.pendingNames.removeValue(forKey: path) ?? [] {
        inner.state.applyDurably(change)
      }
      return 0
    }
  }

  func lock(_ path: String) throws(IOError) -> (any FileLock)? {
    if inner.withLock({ $0.isReadOnly }) { throw IOError(.lock, path: path, code: EROFS) }
    if !exists(path) { _ = try create(path) }
    let isFree = inner.withLock { $0.locked.insert(path).inserted }
    return isFree ? SimulatedLock(disk: self, path: path) : nil
  }
}

final class SimulatedLock: FileLock {
  private let disk: SimulatedDisk
  private let path: String

  init(disk: SimulatedDisk, path: String) {
    self.disk = disk
    self.path = path
  }

  deinit { disk.inner.withLock { _ = $0.locked.remove(path) } }
}

final class SimulatedFile: WritableFile, Sendable {
  private let disk: SimulatedDisk
  private let number: Int
  private let path: String

  init(disk: SimulatedDisk, number: Int, path: String) {
    self.disk = disk
    self.number = number
    self.path = path
  }

  var count: Int { disk.inner.withLock { $0.state.files[number]?.content.count ?? 0 } }

  func append(_ bytes: UnsafeRawBufferPointer) throws(IOError) {
    let written = Array(bytes)
    let code = disk.inner.withLock { inner -> Int32 in
      if let code = SimulatedDisk.enter(&inner) {
        // A write that fails may have written a part.
        let part = Int.random(in: 0...written.count, using: &inner.random)
        if code != EROFS { inner.state.write(number, Array(written.prefix(part))) }
        return code
      }
      if let room = inner.room, written.count > room {
        inner.state.write(number, Array(written.prefix(room)))
        inner.room = 0
        return ENOSPC
      }
      inner.room = inner.room.map { $0 - written.count }
      inner.state.write(number, written)
      return 0
    }
    if code != 0 { throw IOError(.write, path: path, code: code) }
  }

  func truncate(to length: Int) throws(IOError) {
    let code = disk.inner.withLock { inner -> Int32 in
      if let code = SimulatedDisk.enter(&inner) { return code }
      inner.state.cut(number, to: length)
      return 0
    }
    if code != 0 { throw IOError(.write, path: path, code: code) }
  }

  func sync() throws(IOError) {
    if disk.syncTime > 0 { usleep(disk.syncTime) }
    let code = disk.inner.withLock { inner -> Int32 in
      if let code = SimulatedDisk.enter(&inner) {
        // What a failed sync leaves is on the disk or not, and a later one does not write it.
        var random = inner.random
        inner.state.files[number]?.lose(random: &random)
        inner.random = random
        return code
      }
      inner.syncs += 1
      if inner.ignoresSyncs { return 0 }
      inner.state.files[number]?.sync()
      return 0
    }
    if code != 0 { throw IOError(.sync, path: path, code: code) }
  }

  func close() throws(IOError) {}
}
