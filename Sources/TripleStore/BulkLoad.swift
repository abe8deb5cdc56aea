import ByteIO
import Glibc
import GraphAccess
import RDFModel

/// A load of many quads, which becomes visible and durable as a whole with ``commit()``.
///
/// Give it batches from the thread that parses; another thread takes them in. Other writers wait
/// until it ends; it must end with ``commit()`` or ``cancel()``.
public final class BulkLoad {
  private let store: TripleStore
  private let builder = SegmentBuilder()
  private var isOpen = true
  private var cache = RepeatedTerms()

  init(_ store: TripleStore) { self.store = store }

  deinit { if isOpen { store.queue.release() } }

  /// Quads taken so far, repetitions among them.
  public var quadCount: Int { builder.quadCount }

  /// Takes the quads of a batch. Every slot but the graph's holds an ``EncodedTerm``.
  public func add(_ batch: borrowing QuadBatch) {
    batch.bytes.withUnsafeBytes { bytes in
      batch.ends.withUnsafeBufferPointer { ends in
        cache.add(bytes, ends, to: builder)
      }
    }
  }

  /// Sorts, writes and syncs everything, together with what the graph held.
  public func commit() throws(StoreError) {
    guard isOpen else { return }
    isOpen = false
    defer { store.queue.release() }
    guard builder.quadCount > 0 else { return }
    try store.rewrite(adding: builder)
  }

  /// Drops what was loaded.
  public func cancel() {
    guard isOpen else { return }
    isOpen = false
    store.queue.release()
  }
}

extension TripleStore {
  /// Begins a load of many quads. Much faster than ``commit(_:)``, and nothing is kept in a log.
  public func beginBulkLoad() throws(StoreError) -> BulkLoad {
    guard isWritable else { throw .readOnly(path) }
    queue.take()
    return BulkLoad(self)
  }
}

/// Remembers the last subject, predicate and graph, which mostly come again.
private struct RepeatedTerms {
  private var lastBytes: [[UInt8]] = [[], [], [], []]
  private var lastNumbers: [UInt32] = [0, 0, 0, 0]

  mutating func add(
    _ bytes: UnsafeRawBufferPointer, _ ends: UnsafeBufferPointer<Int>, to builder: SegmentBuilder
  ) {
    var start = 0
    var index = 0
    while index + 3 < ends.count {
      let subject = number(UnsafeRawBufferPointer(rebasing: bytes[start..<ends[index]]), 0, builder)
      let predicate = number(
        UnsafeRawBufferPointer(rebasing: bytes[ends[index]..<ends[index + 1]]), 1, builder)
      let object = builder.terms.intern(
        UnsafeRawBufferPointer(rebasing: bytes[ends[index + 1]..<ends[index + 2]]))
      let graphBytes = UnsafeRawBufferPointer(
        rebasing: bytes[ends[index + 2]..<ends[index + 3]])
      let graph = graphBytes.isEmpty ? nil : number(graphBytes, 3, builder)
      builder.append(subject, predicate, object, graph)
      start = ends[index + 3]
      index += 4
    }
  }

  @inline(__always) private mutating func number(
    _ bytes: UnsafeRawBufferPointer, _ slot: Int, _ builder: SegmentBuilder
  ) -> UInt32 {
    let isRepeated =
      lastBytes[slot].count == bytes.count
      && lastBytes[slot].withUnsafeBytes { isEqual($0, bytes) } && !bytes.isEmpty
    if isRepeated { return lastNumbers[slot] }
    let number = builder.terms.intern(bytes)
    lastBytes[slot].removeAll(keepingCapacity: true)
    lastBytes[slot].append(contentsOf: bytes)
    lastNumbers[slot] = number
    return number
  }
}
