import RDFModel

/// A dataset in memory that can be changed: the store of tests and of updates over files.
///
/// A commit rebuilds the snapshot; meant for thousands of statements, not for millions.
public final class MemoryStore: WritableGraph {
  private var quads: Set<Quad>
  private var order: [Quad]
  private var cached: MemoryGraph?

  public init(_ quads: some Sequence<Quad> = []) {
    self.quads = []
    order = []
    for quad in quads where self.quads.insert(quad).inserted { order.append(quad) }
  }

  public func snapshot() throws(Never) -> MemoryGraph {
    if let cached { return cached }
    let graph = MemoryGraph(order)
    cached = graph
    return graph
  }

  public func commit(_ change: GraphChange) throws(Never) {
    cached = nil
    if !change.removed.isEmpty {
      let removed = Set(change.removed)
      quads.subtract(removed)
      order.removeAll { removed.contains($0) }
    }
    for quad in change.added where quads.insert(quad).inserted { order.append(quad) }
  }

  /// Every statement, in the order of arrival.
  public var statements: [Quad] { order }
}
