import RDFModel

/// A dataset in memory, immutable once it is made: what queries over files run on, and tests.
///
/// Its terms are numbered in ``TermOrder``. Made by ``MemoryGraph/Builder``.
public final class MemoryGraph: QueryableGraph {
  /// The triples of one graph of the dataset, per predicate in both directions.
  struct Table: Sendable {
    var summaries: [PredicateSummary] = []
    var forward: [TermID: Adjacency] = [:]
    var backward: [TermID: Adjacency] = [:]
  }

  private let terms: [Term]
  private let ids: [Term: TermID]
  private let defaultTable: Table
  private let namedTables: [TermID: Table]
  public let graphNames: [TermID]

  init(terms: [Term], ids: [Term: TermID], defaultTable: Table, namedTables: [TermID: Table]) {
    self.terms = terms
    self.ids = ids
    self.defaultTable = defaultTable
    self.namedTables = namedTables
    graphNames = namedTables.keys.sorted()
  }

  /// A graph of these statements; repetitions count once.
  public convenience init(_ quads: some Sequence<Quad>) {
    var builder = Builder()
    for quad in quads { builder.insert(quad) }
    self.init(builder)
  }

  public var termCount: Int { terms.count }
  public var orderedTermCount: Int { terms.count }

  public func id(of term: Term) -> TermID? { ids[term] }

  public func term(of id: TermID) -> Term { terms[Int(id.rawValue)] }

  public func appendEncoding(of id: TermID, to bytes: inout [UInt8]) {
    EncodedTerm.append(term(of: id), to: &bytes)
  }

  private func table(_ scope: GraphScope) -> Table? {
    switch scope {
    case .defaultGraph: defaultTable
    case .named(let name): namedTables[name]
    }
  }

  public func predicates(in scope: GraphScope) -> [PredicateSummary] {
    table(scope)?.summaries ?? []
  }

  public func summary(of predicate: TermID, in scope: GraphScope) -> PredicateSummary? {
    guard let table = table(scope), let forward = table.forward[predicate],
      let backward = table.backward[predicate]
    else { return nil }
    return PredicateSummary(
      predicate: predicate, tripleCount: forward.values.count,
      distinctSubjects: forward.keys.count, distinctObjects: backward.keys.count)
  }

  public func adjacency(
    of predicate: TermID, _ direction: Direction, in scope: GraphScope
  ) -> Adjacency? {
    switch direction {
    case .forward: table(scope)?.forward[predicate]
    case .backward: table(scope)?.backward[predicate]
    }
  }

  public func withValues<Result>(
    of key: TermID, _ predicate: TermID, _ direction: Direction, in scope: GraphScope,
    _ body: (Span<UInt32>) -> Result
  ) -> Result {
    guard let adjacency = adjacency(of: predicate, direction, in: scope) else {
      let none: [UInt32] = []
      return body(none.span)
    }
    let range = adjacency.range(of: key.rawValue)
    return adjacency.values.withUnsafeBufferPointer { values in
      body(Span(_unsafeElements: UnsafeBufferPointer(rebasing: values[range])))
    }
  }

  public func predicates(
    of key: TermID, _ direction: Direction, in scope: GraphScope
  ) -> [TermID] {
    guard let table = table(scope) else { return [] }
    let rows = direction == .forward ? table.forward : table.backward
    return table.summaries.map(\.predicate).filter {
      (rows[$0]?.rowOrMinusOne(of: key.rawValue) ?? -1) >= 0
    }
  }

  public func contains(
    _ subject: TermID, _ predicate: TermID, _ object: TermID, in scope: GraphScope
  ) -> Bool {
    adjacency(of: predicate, .forward, in: scope)?.contains(subject.rawValue, object.rawValue)
      ?? false
  }
}
