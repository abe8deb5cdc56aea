/// A statement: subject, predicate, object.
public struct Triple: Hashable, Sendable {
  public var subject: Term
  public var predicate: Term
  public var object: Term

  public init(_ subject: Term, _ predicate: Term, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}

/// A statement in a graph of a dataset; `graph` is nil in the default graph.
public struct Quad: Hashable, Sendable {
  public var subject: Term
  public var predicate: Term
  public var object: Term
  public var graph: Term?

  public init(_ subject: Term, _ predicate: Term, _ object: Term, graph: Term? = nil) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.graph = graph
  }

  public var triple: Triple { Triple(subject, predicate, object) }
}
