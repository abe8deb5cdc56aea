import RDFModel

/// A change to a dataset: what leaves, then what comes.
public struct GraphChange: Sendable {
  public var removed: [Quad] = []
  public var added: [Quad] = []

  public init() {}

  public var isEmpty: Bool { removed.isEmpty && added.isEmpty }
}

/// A dataset that can be changed: one writer at a time, readers keep the snapshot they have.
public protocol WritableGraph {
  associatedtype Snapshot: QueryableGraph
  associatedtype Failure: Error

  /// The newest committed state.
  func snapshot() throws(Failure) -> Snapshot
  /// Applies the change whole or not at all; on return it is durable.
  func commit(_ change: GraphChange) throws(Failure)
}
