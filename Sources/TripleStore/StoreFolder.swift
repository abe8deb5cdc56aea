import ByteIO
import Glibc

/// The files of a graph folder: which there are, how they are made and read.
struct StoreFolder {
  let path: String
  let disk: any Disk

  var manifestPath: String { file(StoreFormat.manifestName) }

  func file(_ name: String) -> String { path + "/" + name }

  /// Runs a disk operation with the store's kind of error.
  func attempt<T>(_ body: () throws(IOError) -> T) throws(StoreError) -> T {
    do throws(IOError) { return try body() } catch { throw .io(error) }
  }

  /// Sees to it that the folder is there and is a graph's or empty.
  func prepare(isCreating: Bool) throws(StoreError) {
    if disk.exists(manifestPath) { return }
    guard isCreating else {
      throw try absence()
    }
    if disk.exists(path) {
      if case .missing = try absence() { return }
      throw try absence()
    } else {
      try attempt { () throws(IOError) in
        try disk.createFolder(path)
        try disk.syncFolder(RealDisk.folder(of: path))
      }
    }
  }

  /// What it means that there is no manifest at the path: `missing` where the folder holds
  /// nothing, or only what an interrupted creation left.
  private func absence() throws(StoreError) -> StoreError {
    guard disk.exists(path) else { return .missing(path) }
    let all: [String]
    do throws(IOError) { all = try disk.list(path) } catch {
      if error.code == ENOTDIR { return .notAFolder(path) }
      throw .io(error)
    }
    let names = all.filter {
      $0 != StoreFormat.lockName && $0 != StoreFormat.manifestName + ".tmp"
    }
    let firstLog = Manifest(generation: 1, revision: 0, segment: nil).logName
    if names.isEmpty { return .missing(path) }
    if names == [firstLog] {
      let length = try attempt { () throws(IOError) in try disk.length(of: file(firstLog)) }
      if length <= LogFormat.headLength { return .missing(path) }
    }
    return names.contains(where: Self.isGenerated)
      ? .damaged(file: manifestPath, detail: "missing") : .foreign(path)
  }

  /// Files that belong to one generation, and drafts.
  static func isGenerated(_ name: String) -> Bool {
    name.hasPrefix("segment-") || name.hasPrefix("log-") || name.hasSuffix(".tmp")
  }

  func lock() throws(StoreError) -> any FileLock {
    let lockPath = file(StoreFormat.lockName)
    do throws(IOError) {
      if let lock = try disk.lock(lockPath) { return lock }
    } catch {
      if error.code == EACCES || error.code == EROFS || error.code == EPERM {
        throw .unwritable(path)
      }
      throw .io(error)
    }
    let owner = (try? disk.read(lockPath)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let process = owner.prefix { $0.isNumber }
    throw .locked(path, process: process.isEmpty ? "(unknown)" : String(process))
  }

  /// Writes the files of a graph without quads.
  func createEmpty() throws(StoreError) {
    let manifest = Manifest(generation: 1, revision: 0, segment: nil)
    try createLog(manifest)
    try replaceManifest(manifest)
  }

  /// Makes the empty log of a generation, durable before the manifest names it.
  func createLog(_ manifest: Manifest) throws(StoreError) {
    try attempt { () throws(IOError) in
      let log = try disk.create(file(manifest.logName))
      try log.append(LogFormat.head(generation: manifest.generation))
      try log.sync()
      try log.close()
      try disk.syncFolder(path)
    }
  }

  func replaceManifest(_ manifest: Manifest) throws(StoreError) {
    try attempt { () throws(IOError) in try disk.replace(manifestPath, with: manifest.bytes) }
  }

  func readManifest() throws(StoreError) -> Manifest {
    guard disk.exists(manifestPath) else {
      throw try absence()
    }
    return try Manifest(
      attempt { () throws(IOError) in try disk.read(manifestPath) }, path: manifestPath)
  }

  /// Whether a writer has replaced the manifest or the log has grown.
  func hasChanged(since manifest: Manifest, logLength: Int) throws(StoreError) -> Bool {
    guard try readManifest() == manifest else { return true }
    return (try? disk.length(of: file(manifest.logName))) != logLength
  }

  /// Reads the graph. A reader that a writer overtakes starts again.
  func load(cacheBudget: Int, isWriting: Bool) throws(StoreError) -> StoreState {
    var attempts = 0
    while true {
      let manifest = try readManifest()
      do throws(StoreError) {
        return try load(manifest, cacheBudget: cacheBudget, isWriting: isWriting)
      } catch {
        attempts += 1
        let newest = try readManifest()
        let isOvertaken = !isWriting && newest != manifest
        guard isOvertaken, attempts < 100 else { throw error }
      }
    }
  }

  private func load(
    _ manifest: Manifest, cacheBudget: Int, isWriting: Bool
  ) throws(StoreError) -> StoreState {
    // A quarter for the terms, the rest for the tables.
    let generation = StoreGeneration(
      manifest: manifest,
      segment: try openSegment(manifest, dictionaryBudget: cacheBudget / 4),
      cache: AdjacencyCache(budget: cacheBudget - cacheBudget / 4))
    let logPath = file(manifest.logName)
    guard disk.exists(logPath) else { throw .damaged(file: logPath, detail: "missing") }
    // Before the log, which may grow meanwhile.
    let end = (try? disk.read(file(manifest.logEndName))).flatMap {
      LogEnd.length($0, generation: manifest.generation)
    }
    let bytes = try attempt { () throws(IOError) in try disk.read(logPath) }
    let replay = try Replay(bytes, generation: generation, committed: end ?? 0, path: logPath)
    var log: (any WritableFile)?
    if isWriting {
      log = try attempt { () throws(IOError) in
        try disk.append(to: logPath, keeping: replay.contents.length)
      }
      removeLeftovers(manifest)
    }
    return StoreState(
      generation: generation, delta: replay.delta,
      snapshot: generation.snapshot(replay.delta, revision: replay.revision),
      version: replay.version, log: log, readLength: bytes.count,
      endLength: end ?? LogFormat.headLength)
  }

  func openSegment(
    _ manifest: Manifest, dictionaryBudget: Int
  ) throws(StoreError) -> Segment? {
    guard let entry = manifest.segment else { return nil }
    let segmentPath = file(entry.name)
    guard disk.exists(segmentPath) else { throw .damaged(file: segmentPath, detail: "missing") }
    let map = try attempt { () throws(IOError) in try disk.map(segmentPath) }
    guard map.count == entry.length else {
      throw .damaged(file: segmentPath, detail: "\(map.count) bytes instead of \(entry.length)")
    }
    let file = try SegmentFile(map: map, name: segmentPath, checksum: entry.checksum)
    // All but large files are verified whole: it costs a millisecond or two.
    if map.count <= StoreFormat.verifiedAtOpening, !file.verifyAll() {
      throw .damaged(file: segmentPath, detail: file.fault ?? "checksum")
    }
    return try Segment(file: file, dictionaryBudget: dictionaryBudget)
  }

  /// Removes what interrupted work left; failing to is no harm.
  func removeLeftovers(_ manifest: Manifest) {
    for name in (try? disk.list(path)) ?? []
    where Self.isGenerated(name) && name != manifest.logName && name != manifest.logEndName
      && name != manifest.segment?.name
    {
      try? disk.remove(file(name))
    }
  }
}

/// The log applied to its generation.
private struct Replay {
  let contents: LogContents
  private(set) var delta = Delta()
  private(set) var revision: Int
  private(set) var version = 0

  init(
    _ bytes: [UInt8], generation: StoreGeneration, committed: Int, path: String
  ) throws(StoreError) {
    var changes = ChangeSet()
    var revision = generation.manifest.revision
    let outcome = bytes.withUnsafeBytes { buffer -> Result<LogContents, StoreError> in
      do throws(StoreError) {
        let contents = try LogContents(
          buffer, generation: generation.manifest.generation, committed: committed, path: path)
        for record in contents.records {
          revision += 1
          let payload = UnsafeRawBufferPointer(rebasing: buffer[record.payload])
          guard record.revision == revision, changes.add(payload, in: generation) else {
            throw .damaged(file: path, detail: "the record of revision \(revision)")
          }
        }
        return .success(contents)
      } catch { return .failure(error) }
    }
    contents = try outcome.get()
    self.revision = revision
    delta = changes.applied(to: delta, in: generation, nextVersion: &version)
    if let fault = generation.fault { throw fault }
  }
}
