import ByteIO
import GraphAccess
import Synchronization

extension TripleStore {
  /// Writes the graph, with the quads of `builder` added, as a new generation. The caller has the
  /// right to write.
  func rewrite(adding builder: SegmentBuilder?) throws(StoreError) {
    let now = state.withLock { $0 }
    guard !now.isBroken else { throw .broken(path) }
    let folder = StoreFolder(path: path, disk: disk)
    let builder = builder ?? SegmentBuilder(expecting: now.snapshot.quadCount)
    try builder.append(now.snapshot)
    let old = now.generation.manifest
    var manifest = Manifest(
      generation: old.generation + 1, revision: now.snapshot.revision + 1, segment: nil)
    let segmentName = Manifest.segmentName(manifest.generation)
    do throws(StoreError) {
      let file = try folder.attempt { () throws(IOError) in
        try disk.create(folder.file(segmentName))
      }
      let result = try builder.finish(to: file)
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
    try rewrite(adding: nil)
  }
}

extension SegmentBuilder {
  /// Adds every quad of a snapshot.
  func append(_ snapshot: StoreSnapshot) throws(StoreError) {
    let unknown = UInt32.max
    var numbers = [UInt32](repeating: unknown, count: snapshot.termCount)
    var scratch: [UInt8] = []
    func number(_ id: UInt32) -> UInt32 {
      if numbers[Int(id)] != unknown { return numbers[Int(id)] }
      scratch.removeAll(keepingCapacity: true)
      snapshot.appendEncoding(of: TermID(rawValue: id), to: &scratch)
      let new = scratch.withUnsafeBytes { terms.intern($0) }
      numbers[Int(id)] = new
      return new
    }
    let scopes: [GraphScope] = [.defaultGraph] + snapshot.graphNames.map { .named($0) }
    for scope in scopes {
      let graph = scope.graph.map(number)
      for summary in snapshot.predicates(in: scope) {
        let predicate = number(summary.predicate.rawValue)
        guard let pairs = snapshot.adjacency(of: summary.predicate, .forward, in: scope) else {
          continue
        }
        for (row, key) in pairs.keys.enumerated() {
          let subject = number(key)
          for place in pairs.range(ofRow: row) {
            append(subject, predicate, number(pairs.values[place]), graph)
          }
        }
      }
    }
    if let fault = snapshot.fault { throw fault }
  }
}
