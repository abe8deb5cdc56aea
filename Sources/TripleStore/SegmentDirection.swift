import GraphAccess

/// The packed streams of a segment in one direction.
struct SegmentDirection: @unchecked Sendable {
  /// The first row of each table, and the end.
  private let tableRows: [UInt32]
  private let keys: PackedStream
  /// The first pair of each row, and the end; rows and pairs count through all tables.
  private let offsets: PackedStream
  private let firsts: PackedStream
  private let rests: PackedStream
  private let sets: PackedStream
  private let setStarts: PackedStream
  private let setPredicates: PackedStream
  private unowned(unsafe) let file: SegmentFile

  init?(
    _ file: SegmentFile, tableCount: Int, rows: SectionKind, keys: SectionKind,
    offsets: SectionKind, firsts: SectionKind, rests: SectionKind,
    sets: (SectionKind, SectionKind, SectionKind)
  ) {
    func stream(_ kind: SectionKind) -> PackedStream? {
      file.section(kind).flatMap { PackedStream($0, in: file) }
    }
    guard let rowStream = stream(rows), let tableRows = rowStream.array(0..<rowStream.count),
      let keys = stream(keys), let offsets = stream(offsets), let firsts = stream(firsts),
      let rests = stream(rests), let sets0 = stream(sets.0), let sets1 = stream(sets.1),
      let sets2 = stream(sets.2), tableRows.count == tableCount + 1,
      tableRows.last == UInt32(keys.count), offsets.count == keys.count + 1,
      firsts.count == keys.count
    else { return nil }
    self.tableRows = tableRows
    self.keys = keys
    self.offsets = offsets
    self.firsts = firsts
    self.rests = rests
    self.sets = sets0
    self.setStarts = sets1
    self.setPredicates = sets2
    self.file = file
  }

  func rows(ofTable table: Int) -> Range<Int> {
    Int(tableRows[table])..<Int(tableRows[table + 1])
  }

  /// Unpacks a table; nil when it is damaged.
  func adjacency(ofTable table: Int) -> Adjacency? {
    let rows = rows(ofTable: table)
    guard let keys = keys.array(rows),
      var offsets = offsets.array(rows.lowerBound..<(rows.upperBound + 1)),
      let firsts = firsts.array(rows), let start = offsets.first, let end = offsets.last,
      end >= start, Int(end - start) >= rows.count, Int(start) >= rows.lowerBound,
      let rests = rests.array(
        (Int(start) - rows.lowerBound)..<(Int(end) - rows.upperBound))
    else { return damaged(table) }
    let total = Int(end - start)
    var isSound = true
    let values = [UInt32](unsafeUninitializedCapacity: total) { output, count in
      var rest = 0
      for row in 0..<keys.count {
        let from = Int(offsets[row] &- start)
        let to = Int(offsets[row + 1] &- start)
        guard from == count, to > from, to <= total else {
          isSound = false
          return
        }
        var value = firsts[row]
        output[from] = value
        for place in (from + 1)..<max(to, from + 1) {
          value = value &+ rests[rest] &+ 1
          rest += 1
          output[place] = value
        }
        count = to
      }
    }
    guard isSound else { return damaged(table) }
    if start > 0 { for index in offsets.indices { offsets[index] &-= start } }
    return Adjacency(keys: keys, offsets: offsets, values: values)
  }

  private func damaged<T>(_ table: Int) -> T? {
    file.report("table \(table) contradicts itself")
    return nil
  }

  /// The row of a key, by one block.
  func row(of key: UInt32, inTable table: Int) -> Int? {
    switch keys.search(key, in: rows(ofTable: table)) {
    case .at(let row): return row
    case .absent: return nil
    case .damaged: return damaged(table)
    }
  }

  /// The number of values in a row; nil when it is damaged.
  func pairs(ofRow row: Int) -> Range<Int>? {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2) { bounds -> Range<Int>? in
      guard let start = bounds.baseAddress, offsets.copy(row..<(row + 2), into: start),
        bounds[0] < bounds[1], Int(bounds[0]) >= row
      else { return damaged(row) }
      return Int(bounds[0])..<Int(bounds[1])
    }
  }

  /// Unpacks the values of a row that has the pairs `pairs` into `output`.
  func copy(row: Int, pairs: Range<Int>, into output: UnsafeMutablePointer<UInt32>) -> Bool {
    guard let first = firsts[row],
      rests.copy(
        (pairs.lowerBound - row)..<(pairs.upperBound - row - 1), into: output + 1)
    else { return false }
    output[0] = first
    var value = first
    for index in 1..<max(pairs.count, 1) {
      value = value &+ output[index] &+ 1
      output[index] = value
    }
    return true
  }

  /// The predicates of a term in the default graph, ascending.
  func predicates(of term: UInt32) -> [UInt32] {
    guard Int(term) < sets.count else { return [] }
    guard let set = sets[Int(term)],
      let bounds = setStarts.array(Int(set)..<(min(Int(set) + 2, setStarts.count))),
      bounds.count == 2, bounds[0] <= bounds[1],
      let predicates = setPredicates.array(Int(bounds[0])..<Int(bounds[1]))
    else { return damaged(Int(term)) ?? [] }
    return predicates
  }
}
