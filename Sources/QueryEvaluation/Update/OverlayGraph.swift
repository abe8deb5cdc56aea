import GraphAccess
import RDFModel

/// A snapshot with changes that are not committed: what the later operations of a request read.
final class OverlayGraph: QueryableGraph {
  private let base: any QueryableGraph
  private let extraTerms: [Term]
  private let extraIDs: [Term: TermID]
  /// The tables that the changes touch, rebuilt.
  private let tables: [GraphScope: [TermID: Pair]]
  let graphNames: [TermID]

  private struct Pair: Sendable {
    let forward: Adjacency
    let backward: Adjacency
  }

  private struct Place: Hashable {
    let scope: GraphScope
    let predicate: TermID
  }

  init(_ base: any QueryableGraph, added: [Quad], removed: Set<Quad>) {
    self.base = base
    var terms: [Term] = []
    var ids: [Term: TermID] = [:]
    func number(_ term: Term) -> TermID {
      if let id = base.id(of: term) ?? ids[term] { return id }
      let id = TermID(rawValue: UInt32(base.termCount + terms.count))
      terms.append(term)
      ids[term] = id
      return id
    }
    func place(_ quad: Quad) -> Place {
      Place(
        scope: quad.graph.map { .named(number($0)) } ?? .defaultGraph,
        predicate: number(quad.predicate))
    }
    func pair(_ quad: Quad) -> UInt64 {
      UInt64(number(quad.subject).rawValue) << 32 | UInt64(number(quad.object).rawValue)
    }
    var gone: [Place: Set<UInt64>] = [:]
    var new: [Place: [UInt64]] = [:]
    for quad in removed { gone[place(quad), default: []].insert(pair(quad)) }
    for quad in added { new[place(quad), default: []].append(pair(quad)) }
    var tables: [GraphScope: [TermID: Pair]] = [:]
    for place in Set(gone.keys).union(new.keys) {
      let pairs = Self.pairs(base, place.scope, place.predicate)
      let removed = gone[place] ?? []
      let forward = Adjacency(
        pairs: pairs.filter { !removed.contains($0) } + (new[place] ?? []))
      tables[place.scope, default: [:]][place.predicate] = Pair(
        forward: forward, backward: forward.inverted)
    }
    self.tables = tables
    extraTerms = terms
    extraIDs = ids
    var names = Set(base.graphNames)
    for (scope, touched) in tables {
      guard case .named(let name) = scope else { continue }
      let untouched = name.rawValue < base.termCount ? base.predicates(in: scope) : []
      let isUsed =
        touched.values.contains { !$0.forward.values.isEmpty }
        || untouched.contains { touched[$0.predicate] == nil }
      if isUsed { names.insert(name) } else { names.remove(name) }
    }
    graphNames = names.sorted()
  }

  private static func isKnown(_ base: any QueryableGraph, _ scope: GraphScope) -> Bool {
    if case .named(let name) = scope { return name.rawValue < base.termCount }
    return true
  }

  private static func pairs(
    _ base: any QueryableGraph, _ scope: GraphScope, _ predicate: TermID
  ) -> [UInt64] {
    guard isKnown(base, scope), predicate.rawValue < base.termCount,
      let table = base.adjacency(of: predicate, .forward, in: scope)
    else { return [] }
    var pairs: [UInt64] = []
    pairs.reserveCapacity(table.values.count)
    for (row, key) in table.keys.enumerated() {
      for place in table.range(ofRow: row) {
        pairs.append(UInt64(key) << 32 | UInt64(table.values[place]))
      }
    }
    return pairs
  }

  var termCount: Int { base.termCount + extraTerms.count }
  var orderedTermCount: Int { base.orderedTermCount }

  func id(of term: Term) -> TermID? { base.id(of: term) ?? extraIDs[term] }

  func term(of id: TermID) -> Term {
    let place = Int(id.rawValue) - base.termCount
    return place < 0 ? base.term(of: id) : extraTerms[place]
  }

  func appendEncoding(of id: TermID, to bytes: inout [UInt8]) {
    let place = Int(id.rawValue) - base.termCount
    if place < 0 {
      base.appendEncoding(of: id, to: &bytes)
    } else {
      EncodedTerm.append(extraTerms[place], to: &bytes)
    }
  }

  private func baseSummaries(_ scope: GraphScope) -> [PredicateSummary] {
    Self.isKnown(base, scope) ? base.predicates(in: scope) : []
  }

  private func summary(_ predicate: TermID, _ pair: Pair) -> PredicateSummary? {
    if pair.forward.values.isEmpty { return nil }
    return PredicateSummary(
      predicate: predicate, tripleCount: pair.forward.values.count,
      distinctSubjects: pair.forward.keys.count, distinctObjects: pair.backward.keys.count)
  }

  func predicates(in scope: GraphScope) -> [PredicateSummary] {
    let touched = tables[scope] ?? [:]
    let kept = baseSummaries(scope).filter { touched[$0.predicate] == nil }
    return (kept + touched.compactMap { summary($0.key, $0.value) }).sorted {
      $0.predicate < $1.predicate
    }
  }

  func summary(of predicate: TermID, in scope: GraphScope) -> PredicateSummary? {
    if let pair = tables[scope]?[predicate] { return summary(predicate, pair) }
    guard Self.isKnown(base, scope), predicate.rawValue < base.termCount else { return nil }
    return base.summary(of: predicate, in: scope)
  }

  func adjacency(
    of predicate: TermID, _ direction: Direction, in scope: GraphScope
  ) -> Adjacency? {
    if let pair = tables[scope]?[predicate] {
      let table = direction == .forward ? pair.forward : pair.backward
      return table.values.isEmpty ? nil : table
    }
    guard Self.isKnown(base, scope), predicate.rawValue < base.termCount else { return nil }
    return base.adjacency(of: predicate, direction, in: scope)
  }

  func withValues<Result>(
    of key: TermID, _ predicate: TermID, _ direction: Direction, in scope: GraphScope,
    _ body: (Span<UInt32>) -> Result
  ) -> Result {
    let none: [UInt32] = []
    if tables[scope]?[predicate] != nil {
      guard let table = adjacency(of: predicate, direction, in: scope) else {
        return body(none.span)
      }
      let values = Array(table.values[table.range(of: key.rawValue)])
      return body(values.span)
    }
    guard Self.isKnown(base, scope), predicate.rawValue < base.termCount,
      key.rawValue < base.termCount
    else { return body(none.span) }
    return base.withValues(of: key, predicate, direction, in: scope, body)
  }

  func predicates(
    of key: TermID, _ direction: Direction, in scope: GraphScope
  ) -> [TermID] {
    let touched = tables[scope] ?? [:]
    var found: [TermID] = []
    if Self.isKnown(base, scope), key.rawValue < base.termCount {
      found = base.predicates(of: key, direction, in: scope).filter { touched[$0] == nil }
    }
    for (predicate, pair) in touched {
      let table = direction == .forward ? pair.forward : pair.backward
      if !table.values.isEmpty, table.rowOrMinusOne(of: key.rawValue) >= 0 {
        found.append(predicate)
      }
    }
    return found.sorted()
  }

  func contains(
    _ subject: TermID, _ predicate: TermID, _ object: TermID, in scope: GraphScope
  ) -> Bool {
    withValues(of: subject, predicate, .forward, in: scope) { values in
      for index in values.indices where values[index] == object.rawValue { return true }
      return false
    }
  }
}
