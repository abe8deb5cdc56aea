import ByteIO
import GraphAccess
import RDFModel
import Synchronization

extension TripleStore {
  /// Applies the change whole or not at all; on return it is durable. Commits of several threads
  /// that come together share one sync.
  public func commit(_ change: GraphChange) throws(StoreError) {
    guard isWritable else { throw .readOnly(path) }
    if change.isEmpty { return }
    try queue.submit(ChangePayload.encode(change)) { payloads in
      do throws(StoreError) {
        try write(payloads)
        return .success(())
      } catch { return .failure(error) }
    }
  }

  /// Writes waiting changes, by the one thread that has the right to.
  func write(_ payloads: [[UInt8]]) throws(StoreError) {
    var next = state.withLock { $0 }
    guard !next.isBroken, let log = next.log else { throw .broken(path) }
    var changes = ChangeSet()
    var records: [UInt8] = []
    var revision = next.snapshot.revision
    for payload in payloads {
      guard payload.withUnsafeBytes({ changes.add($0, in: next.generation) }) else { continue }
      revision += 1
      records += LogFormat.record(
        .change, revision: revision, payload: payload,
        generation: next.generation.manifest.generation)
    }
    guard next.generation.appended.count + next.snapshot.orderedTermCount < 1 << 31 else {
      throw .tooLarge("terms")
    }
    next.delta = changes.applied(
      to: next.delta, in: next.generation, nextVersion: &next.version)
    if let fault = next.generation.fault { throw fault }
    try append(records, to: log)
    next.snapshot = next.generation.snapshot(next.delta, revision: revision)
    let committed = next
    state.withLock { $0 = committed }
    let limit = max(options.logLimit, (next.generation.manifest.segment?.length ?? 0) / 2)
    // The commit is done; a compaction that fails leaves it so and is tried again by the next.
    if log.count > limit { try? rewrite() }
  }

  /// Writes and syncs records. What was refused is cut off again, so that it does not show up
  /// later; after a failed sync nothing more is written, since nobody knows what is on the disk.
  private func append(_ records: [UInt8], to log: any WritableFile) throws(StoreError) {
    let length = log.count
    var isWritten = false
    do throws(IOError) {
      try log.append(records)
      isWritten = true
      try log.sync()
    } catch {
      do throws(IOError) {
        try log.truncate(to: length)
        try log.sync()
        if isWritten { breakOff() }
      } catch { breakOff() }
      throw .io(error)
    }
  }

  private func breakOff() { state.withLock { $0.isBroken = true } }

  /// Ends writing: a long log is compacted, of a short one the length is noted, so that later
  /// damage to it is told from an interrupted commit. Reading goes on.
  public func close() throws(StoreError) {
    guard isWritable else { return }
    queue.take()
    defer { queue.release() }
    let now = state.withLock { $0 }
    guard !now.isBroken, let log = now.log else { return }
    if log.count > max(64 << 10, (now.generation.manifest.segment?.length ?? 0) / 8) {
      try rewrite()
    }
    noteEnd()
  }

  /// Writes ``LogEnd``; that this fails is no harm.
  func noteEnd() {
    state.withLock { now in
      guard !now.isBroken, let log = now.log, log.count != now.endLength else { return }
      let manifest = now.generation.manifest
      do throws(IOError) {
        let file = try disk.create(path + "/" + manifest.logEndName)
        try file.append(LogEnd.bytes(generation: manifest.generation, length: log.count))
        try file.close()
        now.endLength = log.count
      } catch {}
    }
  }
}
