import GraphAccess
import Synchronization

/// Decoded tables under a budget of bytes; those not used for longest go first. An evicted table
/// lives on while a query holds it.
final class AdjacencyCache: Sendable {
  /// Names one table of one state of the graph.
  struct Key: Hashable {
    let graph: UInt32?
    let predicate: UInt32
    let direction: Direction
    /// The version of the delta, 0 where there is none.
    let version: Int
  }

  private struct Entry {
    var adjacency: Adjacency?
    /// Single keys that were looked up while the table was not decoded.
    var lookups = 0
    var lastUse = 0
  }

  private struct State {
    var entries: [Key: Entry] = [:]
    var bytes = 0
    var clock = 0
  }

  private let budget: Int
  private let state = Mutex(State())

  init(budget: Int) { self.budget = budget }

  /// Bytes held now.
  var byteCount: Int { state.withLock { $0.bytes } }

  func adjacency(_ key: Key) -> Adjacency? {
    state.withLock { state in
      guard let found = state.entries[key]?.adjacency else { return nil }
      state.clock += 1
      state.entries[key]?.lastUse = state.clock
      return found
    }
  }

  /// The decoded table, or how often it has been asked for a single key, this time included.
  func look(_ key: Key) -> (adjacency: Adjacency?, lookups: Int) {
    state.withLock { state in
      state.clock += 1
      state.entries[key, default: Entry()].lastUse = state.clock
      state.entries[key]?.lookups += 1
      let entry = state.entries[key]
      if state.entries.count > 1 << 16 { evict(&state) }
      return (entry?.adjacency, entry?.lookups ?? 1)
    }
  }

  func insert(_ adjacency: Adjacency, for key: Key) {
    let size = adjacency.byteCount
    guard size <= budget else { return }
    state.withLock { state in
      state.clock += 1
      if let old = state.entries[key]?.adjacency { state.bytes -= old.byteCount }
      state.entries[key] = Entry(adjacency: adjacency, lastUse: state.clock)
      state.bytes += size
      guard state.bytes > budget || state.entries.count > 1 << 16 else { return }
      evict(&state)
    }
  }

  private func evict(_ state: inout State) {
    let oldest = state.entries.sorted { $0.value.lastUse < $1.value.lastUse }
    for (key, entry) in oldest {
      guard state.bytes > budget / 4 * 3 || state.entries.count > 1 << 15 else { return }
      if let adjacency = entry.adjacency { state.bytes -= adjacency.byteCount }
      state.entries[key] = nil
    }
  }
}
