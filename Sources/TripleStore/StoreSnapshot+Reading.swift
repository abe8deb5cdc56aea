import GraphAccess
import RDFModel

extension StoreSnapshot {
  public func predicates(in scope: GraphScope) -> [PredicateSummary] {
    let graph = scope.graph
    var numbers: [UInt32] = []
    if let segment { numbers = Array(segment.tablePredicates[segment.tables(of: graph)]) }
    if let changed = delta.tables[graph] {
      numbers = Set(numbers).union(changed.keys).sorted()
    }
    return numbers.compactMap { summary(of: TermID(rawValue: $0), in: scope) }
  }

  /// Counts of triples are exact; distinct counts are upper bounds where commits have touched the
  /// predicate since the last compaction.
  public func summary(of predicate: TermID, in scope: GraphScope) -> PredicateSummary? {
    let graph = scope.graph
    var triples = 0
    var subjects = 0
    var objects = 0
    if let segment, let table = segment.table(predicate.rawValue, in: graph) {
      triples = segment.pairCount(ofTable: table)
      subjects = segment.forward.rows(ofTable: table).count
      objects = segment.backward.rows(ofTable: table).count
    }
    if let changed = delta.table(predicate.rawValue, in: graph) {
      triples += changed.balance
      subjects = min(subjects + changed.forward.added.count, triples)
      objects = min(objects + changed.backward.added.count, triples)
    }
    guard triples > 0 else { return nil }
    return PredicateSummary(
      predicate: predicate, tripleCount: triples, distinctSubjects: subjects,
      distinctObjects: objects)
  }

  public func adjacency(
    of predicate: TermID, _ direction: Direction, in scope: GraphScope
  ) -> Adjacency? {
    let changes = delta.table(predicate.rawValue, in: scope.graph)
    let key = cacheKey(predicate, direction, scope, version: changes?.version ?? 0)
    if let known = cache.adjacency(key) { return known }
    return decode(predicate, direction, in: scope, changes: changes)
  }

  private func decode(
    _ predicate: TermID, _ direction: Direction, in scope: GraphScope, changes: DeltaTable?
  ) -> Adjacency? {
    var base: Adjacency?
    if let segment, let table = segment.table(predicate.rawValue, in: scope.graph) {
      let plainKey = cacheKey(predicate, direction, scope, version: 0)
      base = cache.adjacency(plainKey)
      if base == nil {
        guard let decoded = segment.streams(direction).adjacency(ofTable: table) else {
          return nil
        }
        cache.insert(decoded, for: plainKey)
        base = decoded
      }
    }
    guard let changes else { return base }
    let merged = changes.pairs(direction).merged(with: base)
    if let merged {
      cache.insert(
        merged, for: cacheKey(predicate, direction, scope, version: changes.version))
    }
    return merged
  }

  public func withValues<Result>(
    of key: TermID, _ predicate: TermID, _ direction: Direction, in scope: GraphScope,
    _ body: (Span<UInt32>) -> Result
  ) -> Result {
    let graph = scope.graph
    let changes = delta.table(predicate.rawValue, in: graph)
    let (known, lookups) = cache.look(
      cacheKey(predicate, direction, scope, version: changes?.version ?? 0))
    if let known { return Self.withRow(of: key, in: known, body) }
    let pairs = summary(of: predicate, in: scope)?.tripleCount ?? 0
    if lookups * Self.pairsPerLookup > pairs, lookups > 1,
      let decoded = decode(predicate, direction, in: scope, changes: changes)
    {
      return Self.withRow(of: key, in: decoded, body)
    }
    return withStoredValues(of: key, predicate, direction, in: graph) { values in
      guard let changes else { return body(values.span) }
      let merged = changes.pairs(direction).merged(key.rawValue, with: values)
      return body(merged.span)
    }
  }

  /// After so many single lookups for each pair of a table, decoding it whole is cheaper.
  private static var pairsPerLookup: Int { 256 }

  private static func withRow<Result>(
    of key: TermID, in adjacency: Adjacency, _ body: (Span<UInt32>) -> Result
  ) -> Result {
    let range = adjacency.row(of: key.rawValue).map(adjacency.range(ofRow:)) ?? 0..<0
    return adjacency.values.withUnsafeBufferPointer { values in
      body(UnsafeBufferPointer(rebasing: values[range]).span)
    }
  }

  /// The values of a key in the segment alone, unpacked from its blocks.
  private func withStoredValues<Result>(
    of key: TermID, _ predicate: TermID, _ direction: Direction, in graph: UInt32?,
    _ body: (UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result {
    let empty = UnsafeBufferPointer<UInt32>(start: nil, count: 0)
    guard let segment, let table = segment.table(predicate.rawValue, in: graph) else {
      return body(empty)
    }
    let streams = segment.streams(direction)
    guard let row = streams.row(of: key.rawValue, inTable: table),
      let pairs = streams.pairs(ofRow: row)
    else { return body(empty) }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: pairs.count) { buffer in
      guard let start = buffer.baseAddress, streams.copy(row: row, pairs: pairs, into: start)
      else {
        segment.file.report("row \(row) of table \(table)")
        return body(empty)
      }
      return body(UnsafeBufferPointer(buffer))
    }
  }

  public func predicates(
    of key: TermID, _ direction: Direction, in scope: GraphScope
  ) -> [TermID] {
    let graph = scope.graph
    var numbers = storedPredicates(of: key, direction, in: graph)
    if let changed = delta.tables[graph] {
      numbers = numbers.filter { changed[$0] == nil }
      for (predicate, table) in changed {
        let hasAdded = !DeltaPairs.range(of: key.rawValue, in: table.pairs(direction).added).isEmpty
        let isUsed =
          hasAdded
          || withValues(of: key, TermID(rawValue: predicate), direction, in: scope) {
            !$0.isEmpty
          }
        if isUsed { numbers.append(predicate) }
      }
      numbers.sort()
    }
    return numbers.map(TermID.init(rawValue:))
  }

  private func storedPredicates(
    of key: TermID, _ direction: Direction, in graph: UInt32?
  ) -> [UInt32] {
    guard let segment else { return [] }
    let streams = segment.streams(direction)
    guard graph != nil else { return streams.predicates(of: key.rawValue) }
    return segment.tables(of: graph).filter {
      streams.row(of: key.rawValue, inTable: $0) != nil
    }.map { segment.tablePredicates[$0] }
  }

  public func contains(
    _ subject: TermID, _ predicate: TermID, _ object: TermID, in scope: GraphScope
  ) -> Bool {
    if let changes = delta.table(predicate.rawValue, in: scope.graph) {
      let pair = UInt64(subject.rawValue) << 32 | UInt64(object.rawValue)
      if DeltaPairs.contains(pair, in: changes.forward.added) { return true }
      if DeltaPairs.contains(pair, in: changes.forward.removed) { return false }
    }
    return withValues(of: subject, predicate, .forward, in: scope) { values in
      var low = 0
      var high = values.count
      while low < high {
        let middle = (low + high) / 2
        if values[middle] < object.rawValue { low = middle + 1 } else { high = middle }
      }
      return low < values.count && values[low] == object.rawValue
    }
  }

  private func cacheKey(
    _ predicate: TermID, _ direction: Direction, _ scope: GraphScope, version: Int
  ) -> AdjacencyCache.Key {
    AdjacencyCache.Key(
      graph: scope.graph, predicate: predicate.rawValue, direction: direction, version: version)
  }
}

extension GraphScope {
  /// The graph's id, nil for the default graph.
  var graph: UInt32? {
    switch self {
    case .defaultGraph: nil
    case .named(let id): id.rawValue
    }
  }
}

extension DeltaTable {
  func pairs(_ direction: Direction) -> DeltaPairs {
    direction == .forward ? forward : backward
  }
}
