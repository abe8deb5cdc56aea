import RDFModel

extension StatementTable {
  /// The rank of each number: IRIs in byte order, then blank nodes by the length of their labels
  /// (`b2` before `b10`), then in byte order.
  func ranks() -> [UInt32] {
    var order = (0..<UInt32(terms.count)).map { $0 }
    func isBefore(_ left: UInt32, _ right: UInt32) -> Bool {
      let (left, right) = (terms[left], terms[right])
      if left.kind != right.kind { return left.kind > right.kind }
      if left.isBlank, left.count != right.count { return left.count < right.count }
      return left.all.compare(right.all) < 0
    }
    let isSorted = zip(order, order.dropFirst()).allSatisfy { isBefore($0, $1) }
    if !isSorted { order.sort(by: isBefore) }
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (rank, id) in order.enumerated() { ranks[Int(id)] = UInt32(rank) }
    return ranks
  }

  /// Sorts the entries by graph (the default graph first), subject, predicate (rdf:type first) and
  /// object, and drops those that stand there twice.
  mutating func arrange() {
    let ranks = ranks()
    entries = Self.distributed(entries, into: terms.count) { Int(ranks[Int($0.subject)]) }
    if entries.contains(where: { $0.graph != TableEntry.defaultGraph }) {
      entries = Self.distributed(entries, into: terms.count + 1) {
        $0.graph == TableEntry.defaultGraph ? 0 : Int(ranks[Int($0.graph)]) + 1
      }
    }
    sortGroups(ranks)
    dropRepeated()
  }

  /// A stable counting sort.
  private static func distributed(
    _ entries: [TableEntry], into count: Int, by key: (TableEntry) -> Int
  ) -> [TableEntry] {
    var starts = [Int](repeating: 0, count: count + 1)
    for entry in entries { starts[key(entry) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    return [TableEntry](unsafeUninitializedCapacity: entries.count) { buffer, filled in
      for entry in entries {
        let place = key(entry)
        (buffer.baseAddress! + starts[place]).initialize(to: entry)
        starts[place] += 1
      }
      filled = entries.count
    }
  }

  private mutating func sortGroups(_ ranks: [UInt32]) {
    let type = type
    let terms = terms
    let base = objects.base
    func isBefore(_ left: TableEntry, _ right: TableEntry) -> Bool {
      if left.predicate != right.predicate {
        if left.predicate == type || right.predicate == type { return left.predicate == type }
        return ranks[Int(left.predicate)] < ranks[Int(right.predicate)]
      }
      switch (left.isInterned, right.isInterned) {
      case (true, true): return ranks[Int(left.objectID)] < ranks[Int(right.objectID)]
      case (false, false):
        let first = ByteRange(base: base + left.objectStart, count: Int(left.objectCount))
        let second = ByteRange(base: base + right.objectStart, count: Int(right.objectCount))
        return first.compare(second) < 0
      // Blank nodes behind what has a name, except for types, which all have numbers.
      case (true, false): return !terms[left.objectID].isBlank
      case (false, true): return terms[right.objectID].isBlank
      }
    }
    entries.withUnsafeMutableBufferPointer { entries in
      var start = 0
      while start < entries.count {
        var end = start + 1
        while end < entries.count, entries[end].subject == entries[start].subject,
          entries[end].graph == entries[start].graph
        {
          end += 1
        }
        if end - start > 24 {
          entries[start..<end].sort(by: isBefore)
        } else {
          for index in (start + 1)..<max(end, start + 1) {
            let entry = entries[index]
            var place = index
            while place > start, isBefore(entry, entries[place - 1]) {
              entries[place] = entries[place - 1]
              place -= 1
            }
            entries[place] = entry
          }
        }
        start = end
      }
    }
  }

  private mutating func dropRepeated() {
    var kept = 0
    for index in entries.indices {
      if kept > 0, isSame(entries[kept - 1], entries[index]) { continue }
      entries[kept] = entries[index]
      kept += 1
    }
    entries.removeSubrange(kept...)
  }

  private func isSame(_ left: TableEntry, _ right: TableEntry) -> Bool {
    guard left.subject == right.subject, left.predicate == right.predicate,
      left.graph == right.graph, left.objectCount == right.objectCount
    else { return false }
    return left.isInterned
      ? left.objectID == right.objectID
      : object(of: left).all.compare(object(of: right).all) == 0
  }
}
