import GraphAccess
import RDFModel

/// The graph that a pattern reads: one graph of the dataset, or the merge of several (FROM).
///
/// Belongs to one query and one thread; keeps the tables that the query has asked for.
public final class GraphView {
  public let graph: any QueryableGraph
  public let scopes: [GraphScope]
  private var tables: [Key: Adjacency?] = [:]
  private var knownTotal: AtomSize?

  private struct Key: Hashable {
    let predicate: UInt32
    let direction: Direction
  }

  public init(_ graph: any QueryableGraph, _ scopes: [GraphScope]) {
    self.graph = graph
    self.scopes = scopes
  }

  private func isKnown(_ id: UInt32) -> Bool { id < graph.termCount }

  /// All pairs of a predicate, or nil where there are none.
  public func adjacency(_ predicate: UInt32, _ direction: Direction) -> Adjacency? {
    guard isKnown(predicate) else { return nil }
    let key = Key(predicate: predicate, direction: direction)
    if let known = tables[key] { return known }
    let found = scopes.compactMap {
      graph.adjacency(of: TermID(rawValue: predicate), direction, in: $0)
    }
    let table = found.count > 1 ? Self.merge(found) : found.first
    tables[key] = .some(table)
    return table
  }

  private static func merge(_ tables: [Adjacency]) -> Adjacency {
    var pairs: [UInt64] = []
    for table in tables {
      for (row, key) in table.keys.enumerated() {
        for place in table.range(ofRow: row) {
          pairs.append(UInt64(key) << 32 | UInt64(table.values[place]))
        }
      }
    }
    return Adjacency(pairs: pairs)
  }

  /// The values of one key, ascending.
  public func values(of key: UInt32, _ predicate: UInt32, _ direction: Direction) -> [UInt32] {
    guard isKnown(predicate), isKnown(key) else { return [] }
    if let table = tables[Key(predicate: predicate, direction: direction)] {
      guard let table else { return [] }
      return Array(table.values[table.range(of: key)])
    }
    var values: [UInt32] = []
    for scope in scopes {
      graph.withValues(
        of: TermID(rawValue: key), TermID(rawValue: predicate), direction, in: scope
      ) { span in
        values.reserveCapacity(values.count + span.count)
        for index in span.indices { values.append(span[index]) }
      }
    }
    return scopes.count > 1 ? Self.sortedDistinct(values) : values
  }

  /// The number of values of one key; an upper bound where graphs are merged.
  public func count(of key: UInt32, _ predicate: UInt32, _ direction: Direction) -> Int {
    guard isKnown(predicate), isKnown(key) else { return 0 }
    return scopes.reduce(0) { sum, scope in
      sum
        + graph.withValues(
          of: TermID(rawValue: key), TermID(rawValue: predicate), direction, in: scope
        ) { $0.count }
    }
  }

  public func contains(_ subject: UInt32, _ predicate: UInt32, _ object: UInt32) -> Bool {
    guard isKnown(subject), isKnown(predicate), isKnown(object) else { return false }
    return scopes.contains {
      graph.contains(
        TermID(rawValue: subject), TermID(rawValue: predicate), TermID(rawValue: object), in: $0)
    }
  }

  /// The predicates in use, ascending.
  public func predicates() -> [UInt32] {
    merged(scopes.map { graph.predicates(in: $0).map(\.predicate.rawValue) })
  }

  /// The predicates that have `key` as subject (forward) or object (backward), ascending.
  public func predicates(of key: UInt32, _ direction: Direction) -> [UInt32] {
    guard isKnown(key) else { return [] }
    return merged(
      scopes.map { scope in
        graph.predicates(of: TermID(rawValue: key), direction, in: scope).map(\.rawValue)
      })
  }

  private func merged(_ lists: [[UInt32]]) -> [UInt32] {
    lists.count == 1 ? lists[0] : Self.sortedDistinct(lists.flatMap { $0 })
  }

  /// What two ascending lists have in common.
  public static func common(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] { result.append(left[i]) }
      let step = left[i]
      if step <= right[j] { i += 1 }
      if right[j] <= step { j += 1 }
    }
    return result
  }

  static func sortedDistinct(_ values: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    for value in values.sorted() where result.last != value { result.append(value) }
    return result
  }

  /// Counts of a predicate; upper bounds where graphs are merged.
  public func size(of predicate: UInt32) -> AtomSize {
    guard isKnown(predicate) else { return AtomSize() }
    var triples = 0
    var subjects = 0
    var objects = 0
    for scope in scopes {
      guard let found = graph.summary(of: TermID(rawValue: predicate), in: scope) else { continue }
      triples += found.tripleCount
      subjects += found.distinctSubjects
      objects += found.distinctObjects
    }
    return AtomSize(
      triples: Double(triples), subjects: Double(subjects), objects: Double(objects))
  }

  /// Counts of the whole graph; the numbers of nodes are guesses from below.
  public func totalSize() -> AtomSize {
    if let knownTotal { return knownTotal }
    let total = countedTotal()
    knownTotal = total
    return total
  }

  private func countedTotal() -> AtomSize {
    var triples = 0
    var subjects = 0
    var objects = 0
    for scope in scopes {
      for found in graph.predicates(in: scope) {
        triples += found.tripleCount
        subjects = max(subjects, found.distinctSubjects)
        objects = max(objects, found.distinctObjects)
      }
    }
    return AtomSize(
      triples: Double(triples), subjects: Double(subjects), objects: Double(objects))
  }

  /// Every subject and object, ascending: what a path of length zero starts from.
  public func nodes() -> [UInt32] {
    var all: [UInt32] = []
    for predicate in predicates() {
      all += adjacency(predicate, .forward)?.keys ?? []
      all += adjacency(predicate, .backward)?.keys ?? []
    }
    return Self.sortedDistinct(all)
  }
}
