import GraphAccess

/// The outcome of several changes: for each pair of each table whether it is there in the end.
struct ChangeSet {
  private var states: [UInt32?: [UInt32: [UInt64: Bool]]] = [:]

  /// Adds a payload of the log; terms that come are numbered by `generation`. False when the bytes
  /// make no sense.
  mutating func add(_ payload: UnsafeRawBufferPointer, in generation: StoreGeneration) -> Bool {
    var numbers: [UInt32] = [0, 0, 0, 0]
    return ChangePayload.decode(payload) { isAdded, slots in
      for slot in 0..<4 where !slots[slot].isEmpty {
        guard let number = generation.number(of: slots[slot], adding: isAdded) else { return }
        numbers[slot] = number
      }
      let graph: UInt32? = slots[3].isEmpty ? nil : numbers[3]
      let pair = UInt64(numbers[0]) << 32 | UInt64(numbers[2])
      states[graph, default: [:]][numbers[1], default: [:]][pair] = isAdded
    }
  }

  /// The delta after the changes; `nextVersion` counts states of tables.
  func applied(
    to delta: Delta, in generation: StoreGeneration, nextVersion: inout Int
  ) -> Delta {
    var result = delta
    for (graph, tables) in states {
      for (predicate, pairs) in tables {
        let old = delta.table(predicate, in: graph)
        let difference = Self.difference(
          pairs, to: old?.forward ?? DeltaPairs(),
          isStored: { generation.isStored($0, predicate, in: graph) })
        guard let (coming, going) = difference else { continue }
        nextVersion += 1
        let table = DeltaTable(
          version: nextVersion,
          forward: (old?.forward ?? DeltaPairs()).merging(coming, without: going),
          backward: (old?.backward ?? DeltaPairs()).merging(
            coming.reversed(), without: going.reversed()))
        result.replace(predicate, in: graph, with: table)
      }
    }
    return result
  }

  /// What joins the changes of one table and what leaves them; nil when nothing changes.
  private static func difference(
    _ pairs: [UInt64: Bool], to old: DeltaPairs, isStored: (UInt64) -> Bool
  ) -> (coming: DeltaPairs, going: DeltaPairs)? {
    var coming = DeltaPairs()
    var going = DeltaPairs()
    for pair in pairs.keys.sorted() {
      let isWanted = pairs[pair] ?? false
      let isAdded = DeltaPairs.contains(pair, in: old.added)
      let isRemoved = DeltaPairs.contains(pair, in: old.removed)
      if isWanted {
        if isRemoved {
          going.removed.append(pair)
        } else if !isAdded, !isStored(pair) {
          coming.added.append(pair)
        }
      } else if isAdded {
        going.added.append(pair)
      } else if !isRemoved, isStored(pair) {
        coming.removed.append(pair)
      }
    }
    if coming.added.isEmpty, coming.removed.isEmpty, going.added.isEmpty, going.removed.isEmpty {
      return nil
    }
    return (coming, going)
  }
}

/// What stays the same between two compactions: the segment, the numbers of the terms that came
/// since, the cache.
final class StoreGeneration: Sendable {
  let manifest: Manifest
  let segment: Segment?
  let appended = AppendedTerms()
  let cache: AdjacencyCache
  /// The segment alone.
  private let stored: StoreSnapshot

  init(manifest: Manifest, segment: Segment?, cache: AdjacencyCache) {
    self.manifest = manifest
    self.segment = segment
    self.cache = cache
    stored = StoreSnapshot(
      segment: segment, delta: Delta(), appended: AppendedTerms(), cache: cache,
      revision: manifest.revision)
  }

  /// The number of a term, a new one where it is unknown and `isAdding`.
  func number(of encoding: UnsafeRawBufferPointer, adding isAdding: Bool) -> UInt32? {
    if let id = stored.id(ofEncoding: encoding) { return id.rawValue }
    let first = UInt32(stored.termCount)
    if isAdding { return appended.intern(encoding) + first }
    return appended.find(encoding).map { $0 + first }
  }

  /// Whether the segment holds the pair.
  func isStored(_ pair: UInt64, _ predicate: UInt32, in graph: UInt32?) -> Bool {
    stored.contains(
      TermID(rawValue: UInt32(truncatingIfNeeded: pair >> 32)), TermID(rawValue: predicate),
      TermID(rawValue: UInt32(truncatingIfNeeded: pair)),
      in: graph.map { .named(TermID(rawValue: $0)) } ?? .defaultGraph)
  }

  func snapshot(_ delta: Delta, revision: Int) -> StoreSnapshot {
    StoreSnapshot(
      segment: segment, delta: delta, appended: appended, cache: cache, revision: revision)
  }

  var fault: StoreError? { stored.fault }
}
