import RDFModel

/// A triple pattern in a graph: nil is the default graph.
public struct QuadPattern: Hashable, Sendable {
  public var triple: TriplePattern
  public var graph: QueryTerm?

  public init(_ triple: TriplePattern, graph: QueryTerm? = nil) {
    self.triple = triple
    self.graph = graph
  }
}

/// Which graphs an operation of graph management means.
public enum GraphTarget: Hashable, Sendable {
  case defaultGraph
  case named(IRI)
  case allNamed
  case all
}

/// One operation of SPARQL 1.1 Update.
public enum UpdateOperation: Hashable, Sendable {
  case insertData([QuadPattern])
  case deleteData([QuadPattern])
  case modify(Modification)
  case load(IRI, into: IRI?, silent: Bool)
  case clear(GraphTarget, silent: Bool)
  case drop(GraphTarget, silent: Bool)
  case create(IRI, silent: Bool)
  case add(from: GraphTarget, to: GraphTarget, silent: Bool)
  case move(from: GraphTarget, to: GraphTarget, silent: Bool)
  case copy(from: GraphTarget, to: GraphTarget, silent: Bool)
}

/// DELETE … INSERT … WHERE; DELETE WHERE has its pattern as template too.
public struct Modification: Hashable, Sendable {
  public var with: IRI?
  public var deletions: [QuadPattern]
  public var insertions: [QuadPattern]
  public var using: DatasetClause
  public var pattern: Pattern

  public init(
    with: IRI?, deletions: [QuadPattern], insertions: [QuadPattern], using: DatasetClause,
    pattern: Pattern
  ) {
    self.with = with
    self.deletions = deletions
    self.insertions = insertions
    self.using = using
    self.pattern = pattern
  }
}
