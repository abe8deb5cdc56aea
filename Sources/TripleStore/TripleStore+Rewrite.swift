import ByteIO
import GraphAccess
import Synchronization

extension TripleStore {
  /// Writes the graph, with what was loaded added, as a new generation. The caller has the right
  /// to write.
  func rewrite(adding loaded: LoadWorker.Outcome? = nil) throws(StoreError) {
    let now = state.withLock { $0 }
    guard !now.isBroken else { throw .broken(path) }
    let folder = StoreFolder(path: path, disk: disk)
    let source = try GenerationSource(now, loaded: loaded)
    let old = now.generation.manifest
    var manifest = Manifest(
      generation: old.generation + 1, revision: now.snapshot.revision + 1, segment: nil)
    let segmentName = Manifest.segmentName(manifest.generation)
    do throws(StoreError) {
      let file = try folder.attempt { () throws(IOError) in
        try disk.create(folder.file(segmentName))
      }
      let result = try source.finish(to: file)
      manifest.segment = Manifest.SegmentEntry(
        name: segmentName, length: result.length, checksum: result.checksum)
      try folder.createLog(manifest)
    } catch {
      try? disk.remove(folder.file(segmentName))
      try? disk.remove(folder.file(manifest.logName))
      throw error
    }
    do throws(StoreError) {
      try folder.replaceManifest(manifest)
      let fresh = try folder.load(cacheBudget: options.cacheBudget, isWriting: true)
      state.withLock { $0 = fresh }
    } catch {
      // Nobody knows which manifest is on the disk.
      state.withLock { $0.isBroken = true }
      throw error
    }
  }

  /// Writes the graph anew without what was removed; files shrink to what is in use. Readers keep
  /// what they have.
  public func compact() throws(StoreError) {
    guard isWritable else { throw .readOnly(path) }
    queue.take()
    defer { queue.release() }
    let isCompact = state.withLock { $0.delta.isEmpty && !$0.isBroken }
    if !isCompact { try rewrite() }
  }
}

/// Where the quads of a new generation come from.
private struct GenerationSource {
  private var inputs: [SegmentMerger.Input] = []
  /// Quads that come from nowhere else.
  private var builder: SegmentBuilder?

  /// The segment and the changes since, and what was loaded.
  init(_ now: StoreState, loaded: LoadWorker.Outcome?) throws(StoreError) {
    if let segment = now.generation.segment, segment.quadCount > 0 {
      inputs.append(SegmentMerger.Input(segment: segment, removed: now.delta))
    }
    let added = SegmentBuilder()
    added.append(addedIn: now.delta, of: now.snapshot)
    if let fault = now.snapshot.fault { throw fault }
    inputs += (loaded?.runs ?? []).map { SegmentMerger.Input(segment: $0) }
    let builders = [added, loaded?.builder].compactMap { $0 }.filter { $0.quadCount > 0 }
    if inputs.isEmpty, builders.count < 2 {
      builder = builders.first ?? added
      return
    }
    for (number, builder) in builders.enumerated() {
      let file = MemoryFile()
      let written = try builder.finish(to: file)
      inputs.append(
        SegmentMerger.Input(segment: try file.segment(written, name: "run \(number)")))
    }
  }

  func finish(to file: any WritableFile) throws(StoreError) -> SegmentSections.Result {
    if let builder { return try builder.finish(to: file) }
    return try SegmentMerger(inputs).finish(to: file)
  }
}

extension SegmentBuilder {
  /// Adds every quad that came since the segment of a snapshot was written.
  func append(addedIn delta: Delta, of snapshot: StoreSnapshot) {
    var numbers: [UInt32: UInt32] = [:]
    var scratch: [UInt8] = []
    func number(_ id: UInt32) -> UInt32 {
      if let known = numbers[id] { return known }
      scratch.removeAll(keepingCapacity: true)
      snapshot.appendEncoding(of: TermID(rawValue: id), to: &scratch)
      let new = scratch.withUnsafeBytes { terms.intern($0) }
      numbers[id] = new
      return new
    }
    for (graph, tables) in delta.tables {
      for (predicate, table) in tables where !table.forward.added.isEmpty {
        let graph = graph.map(number)
        let predicate = number(predicate)
        for pair in table.forward.added {
          append(
            number(UInt32(truncatingIfNeeded: pair >> 32)), predicate,
            number(UInt32(truncatingIfNeeded: pair)), graph)
        }
      }
    }
  }
}
