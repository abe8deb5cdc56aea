import ByteIO
import GraphAccess
import RDFModel
import Synchronization

/// A load of many quads, which becomes visible and durable as a whole with ``commit()``.
///
/// Give it batches from the thread that parses; another thread takes them in. Other writers wait
/// until it ends; it must end with ``commit()`` or ``cancel()``.
public final class BulkLoad {
  private let store: TripleStore
  private let worker: LoadWorker
  private var isOpen = true
  /// Quads handed over so far, repetitions among them.
  public private(set) var quadCount = 0

  init(_ store: TripleStore, memoryBudget: Int) {
    self.store = store
    worker = LoadWorker(
      folder: StoreFolder(path: store.path, disk: store.disk), memoryBudget: memoryBudget)
  }

  deinit { cancel() }

  /// Takes the quads of a batch. Every slot but the graph's holds an ``EncodedTerm``.
  public func add(_ batch: borrowing QuadBatch) {
    guard isOpen, !batch.isEmpty else { return }
    quadCount += batch.count
    worker.submit(batch)
  }

  /// Sorts, writes and syncs everything, together with what the graph held. After an error the
  /// graph is as it was.
  public func commit() throws(StoreError) {
    guard isOpen else { return }
    isOpen = false
    defer {
      worker.removeRuns()
      store.queue.release()
    }
    let taken = try worker.finish()
    guard quadCount > 0 else { return }
    if taken.runs.isEmpty, let change = store.smallChange(of: taken.builder) {
      try store.write([ChangePayload.encode(change)])
    } else {
      try store.rewrite(adding: taken)
    }
  }

  /// Drops what was loaded.
  public func cancel() {
    guard isOpen else { return }
    isOpen = false
    worker.removeRuns()
    store.queue.release()
  }
}

extension TripleStore {
  /// Begins a load of many quads. Much faster than ``commit(_:)``, and nothing is kept in a log.
  ///
  /// Beyond about `memoryBudget` bytes the quads are sorted in runs on the disk.
  public func beginBulkLoad(memoryBudget: Int = 2 << 30) throws(StoreError) -> BulkLoad {
    guard isWritable else { throw .readOnly(path) }
    queue.take()
    return BulkLoad(self, memoryBudget: memoryBudget)
  }

  /// The quads as a change, when there are so few that the log is a better place for them than a
  /// new segment.
  fileprivate func smallChange(of builder: SegmentBuilder) -> GraphChange? {
    let stored = state.withLock { $0.generation.manifest.segment?.length ?? 0 }
    guard builder.quadCount <= 10_000, builder.quadCount * 400 < stored else { return nil }
    var change = GraphChange()
    builder.forEachQuad { change.added.append($0) }
    return change
  }
}
