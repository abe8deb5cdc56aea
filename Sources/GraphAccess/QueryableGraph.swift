import RDFModel

/// Which end of a predicate is the key.
public enum Direction: Sendable {
  /// Subject to objects (PSO).
  case forward
  /// Object to subjects (POS).
  case backward
}

/// Which graph of the dataset a pattern reads.
public enum GraphScope: Hashable, Sendable {
  case defaultGraph
  case named(TermID)
}

/// What is known about a predicate without reading it.
public struct PredicateSummary: Sendable {
  public let predicate: TermID
  public let tripleCount: Int
  public let distinctSubjects: Int
  public let distinctObjects: Int

  public init(
    predicate: TermID, tripleCount: Int, distinctSubjects: Int, distinctObjects: Int
  ) {
    self.predicate = predicate
    self.tripleCount = tripleCount
    self.distinctSubjects = distinctSubjects
    self.distinctObjects = distinctObjects
  }
}

/// One immutable snapshot of a dataset, as the query engine reads it. Safe to read from several
/// threads.
public protocol QueryableGraph: AnyObject, Sendable {
  /// What was found damaged while reading, in words, or nil: answers since then may be incomplete,
  /// so that who asks must look here before believing them.
  var damage: String? { get }

  /// The number of terms; every id of the snapshot is below it.
  var termCount: Int { get }
  /// Ids below this number are in ``TermOrder``.
  var orderedTermCount: Int { get }

  /// The id of a term, or nil when the snapshot does not hold it.
  func id(of term: Term) -> TermID?
  /// The term of an id of this snapshot.
  func term(of id: TermID) -> Term
  /// Appends the ``EncodedTerm`` of `id`; a way to the bytes without a `String`.
  func appendEncoding(of id: TermID, to bytes: inout [UInt8])

  /// The named graphs, ascending.
  var graphNames: [TermID] { get }
  /// The predicates in use in a graph, ascending by id.
  func predicates(in scope: GraphScope) -> [PredicateSummary]
  func summary(of predicate: TermID, in scope: GraphScope) -> PredicateSummary?

  /// Every pair of a predicate, decoded, or nil when the graph does not use it. Kept in a cache by
  /// the graph.
  func adjacency(of predicate: TermID, _ direction: Direction, in scope: GraphScope) -> Adjacency?
  /// The values of one key of one predicate, ascending; decodes no more than it must.
  func withValues<Result>(
    of key: TermID, _ predicate: TermID, _ direction: Direction, in scope: GraphScope,
    _ body: (Span<UInt32>) -> Result
  ) -> Result
  /// The predicates that have `key` as subject (forward) or object (backward), ascending.
  func predicates(of key: TermID, _ direction: Direction, in scope: GraphScope) -> [TermID]
  /// Whether the triple is in the graph.
  func contains(
    _ subject: TermID, _ predicate: TermID, _ object: TermID, in scope: GraphScope
  ) -> Bool
}

extension QueryableGraph {
  public var damage: String? { nil }
}
