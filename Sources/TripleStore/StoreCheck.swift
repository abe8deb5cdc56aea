import ByteIO
import GraphAccess
import Synchronization

/// What a check of a graph's files has seen.
public struct StoreCheck: Equatable, Sendable {
  public var quads = 0
  public var terms = 0
  public var namedGraphs = 0
  /// Commits in the log.
  public var logRecords = 0
  public var sideFiles = 0
}

extension TripleStore {
  /// Reads every byte of the folder again and verifies checksums, the order of everything and that
  /// the directions agree. Throws ``StoreError/damaged(file:detail:)`` with the first fault.
  public func check() throws(StoreError) -> StoreCheck {
    let folder = StoreFolder(path: path, disk: disk)
    let found = try folder.load(cacheBudget: 0, isWriting: false)
    if let segment = found.generation.segment { try SegmentCheck(segment).run() }
    var result = StoreCheck()
    result.quads = found.snapshot.quadCount
    result.terms = found.snapshot.termCount
    result.namedGraphs = found.snapshot.graphNames.count
    result.logRecords = found.snapshot.revision - found.generation.manifest.revision
    let names = try folder.attempt { () throws(IOError) in try disk.list(path) }
    for name in names where name.hasPrefix("side-") && !name.hasSuffix(".tmp") {
      _ = try readSideFile(String(name.dropFirst("side-".count)))
      result.sideFiles += 1
    }
    return result
  }
}

/// Verifies what checksums do not: that the parts of a segment agree.
struct SegmentCheck {
  private let segment: Segment

  init(_ segment: Segment) { self.segment = segment }

  func run() throws(StoreError) {
    guard segment.file.verifyAll() else { throw damaged("checksum") }
    try checkTerms()
    try checkTables()
    if segment.file.fault != nil { throw damaged("") }
  }

  private func damaged(_ detail: String) -> StoreError {
    .damaged(file: segment.file.name, detail: segment.file.fault ?? detail)
  }

  private func checkTerms() throws(StoreError) {
    let before = TermCursor(segment, isUsed: [])
    let cursor = TermCursor(segment, isUsed: [])
    var read = 0
    var block: [UInt8] = []
    while cursor.advance() {
      if read > 0, !before.advance() || before.compare(cursor) >= 0 {
        throw damaged("term \(read) is not in order")
      }
      if read % StoreFormat.dictionaryBlock == 0 {
        block.removeAll(keepingCapacity: true)
        guard segment.dictionary.append(read, to: &block), block == cursor.encoding else {
          throw damaged("offset of term \(read)")
        }
      }
      read += 1
    }
    guard read == segment.termCount else { throw damaged("\(read) terms can be read") }
  }

  private func checkTables() throws(StoreError) {
    let terms = segment.termCount
    try checkAscending(segment.graphs, below: terms, "graphs")
    var total = 0
    var sets = (SetSums(terms), SetSums(terms))
    for graph in [nil] + segment.graphs.map(Optional.some) {
      let tables = segment.tables(of: graph)
      try checkAscending(Array(segment.tablePredicates[tables]), below: terms, "predicates")
      for table in tables {
        let forward = try pairs(table, .forward)
        var backward = try pairs(table, .backward)
        guard forward.count == segment.pairCount(ofTable: table) else {
          throw damaged("count of table \(table)")
        }
        if graph == nil {
          sets.0.note(segment.tablePredicates[table], keysOf: forward)
          sets.1.note(segment.tablePredicates[table], keysOf: backward)
        }
        for index in backward.indices {
          backward[index] = backward[index] << 32 | backward[index] >> 32
        }
        guard backward.sorted() == forward else {
          throw damaged("the directions of table \(table) disagree")
        }
        total += forward.count
      }
    }
    guard total == segment.quadCount else { throw damaged("\(total) quads in the tables") }
    for term in 0..<terms {
      guard SetSums.sum(segment.forward.predicates(of: UInt32(term))) == sets.0.sums[term],
        SetSums.sum(segment.backward.predicates(of: UInt32(term))) == sets.1.sums[term]
      else { throw damaged("predicates of term \(term)") }
    }
  }

  private func checkAscending(
    _ values: [UInt32], below bound: Int, _ what: String
  ) throws(StoreError) {
    let isAscending = zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
    guard isAscending, Int(values.last ?? 0) < max(bound, 1) else { throw damaged(what) }
  }

  /// The pairs of a table, which ascend.
  private func pairs(_ table: Int, _ direction: Direction) throws(StoreError) -> [UInt64] {
    guard let rows = segment.streams(direction).adjacency(ofTable: table) else {
      throw damaged("table \(table)")
    }
    var pairs: [UInt64] = []
    pairs.reserveCapacity(rows.values.count)
    for (row, key) in rows.keys.enumerated() {
      for place in rows.range(ofRow: row) {
        let pair = UInt64(key) << 32 | UInt64(rows.values[place])
        guard pairs.last.map({ $0 < pair }) ?? true, Int(key) < segment.termCount,
          Int(rows.values[place]) < segment.termCount
        else { throw damaged("order of table \(table)") }
        pairs.append(pair)
      }
    }
    return pairs
  }
}

/// For each term a sum over the predicates that it stands with, in order.
private struct SetSums {
  private(set) var sums: [UInt64]

  init(_ count: Int) { sums = [UInt64](repeating: 0, count: count) }

  mutating func note(_ predicate: UInt32, keysOf pairs: [UInt64]) {
    var last: UInt64?
    for pair in pairs where pair >> 32 != last {
      last = pair >> 32
      sums[Int(pair >> 32)] = Self.next(sums[Int(pair >> 32)], predicate)
    }
  }

  private static func next(_ sum: UInt64, _ predicate: UInt32) -> UInt64 {
    (sum &* 0x9E37_79B9_7F4A_7C15) &+ UInt64(predicate) &+ 1
  }

  static func sum(_ predicates: [UInt32]) -> UInt64 { predicates.reduce(0, next) }
}
