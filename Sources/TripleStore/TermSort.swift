import GraphAccess
import RDFModel

/// Sorts the terms of a table in ``TermOrder``: by eight bytes of their sort keys at a time, so
/// that long common beginnings are read once. Two threads sort a part each.
final class TermSort: @unchecked Sendable {
  /// Terms whose keys agree up to a depth.
  private struct Group {
    let range: Range<Int>
    /// Bytes.
    let depth: Int
    /// Whether the keys are made ones, for which an entry's number is that of the key.
    let isMade: Bool
  }

  private let table: TermTable
  /// The terms of each plain kind, then those whose keys are made, in the order of the kinds'
  /// ranks.
  private let entries: SharedBuffer<TermSortEntry>
  private let scratch: SharedBuffer<TermSortEntry>
  private let kinds: [Range<Int>]
  private var made = MadeKeys()

  init(_ table: TermTable) {
    self.table = table
    let kindOfTerm = SharedBuffer<UInt8>(count: table.count)
    var sizes = [0, 0, 0, 0]
    for id in 0..<table.count {
      let kind =
        switch table[id].first {
        case EncodedTerm.Kind.blankNode: 0
        case EncodedTerm.Kind.iri: 1
        case EncodedTerm.Kind.string: 2
        default: 3
        }
      kindOfTerm.pointer[id] = UInt8(kind)
      sizes[kind] += 1
    }
    var start = 0
    kinds = sizes.map { size in
      start += size
      return (start - size)..<start
    }
    entries = SharedBuffer(count: table.count)
    scratch = table.takeIndex(as: TermSortEntry.self, count: table.count)
    var places = kinds.map(\.lowerBound)
    for id in 0..<table.count {
      let kind = Int(kindOfTerm.pointer[id])
      entries.pointer[places[kind]] = TermSortEntry(id: UInt32(id))
      places[kind] += 1
    }
  }

  /// The numbers of the terms in order.
  func sort() -> SharedBuffer<UInt32> {
    let madeIDs = SharedBuffer<UInt32>(count: kinds[3].count)
    let shares = Shares()
    // The first steps of each kind find groups enough for two threads.
    inParallel { [self] in
      makeKeys(madeIDs)
      for kind in [0, 2, 3] { begin(whole(kind), into: &shares.second) }
    } _: {
      begin(whole(1), into: &shares.first)
    }
    shares.balance()
    inParallel { [self] in
      finish(&shares.second)
    } _: {
      finish(&shares.first)
    }
    let order = SharedBuffer<UInt32>(count: table.count)
    for rank in 0..<kinds[3].lowerBound { order.pointer[rank] = entries.pointer[rank].id }
    for rank in kinds[3] {
      order.pointer[rank] = madeIDs.pointer[Int(entries.pointer[rank].id)]
    }
    return order
  }

  /// The groups that each of the two threads sorts.
  private final class Shares: @unchecked Sendable {
    var first: [Group] = []
    var second: [Group] = []

    func balance() {
      let all = (first + second).sorted {
        ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound)
      }
      (first, second) = ([], [])
      var lead = 0
      for group in all {
        if lead <= 0 { first.append(group) } else { second.append(group) }
        lead += lead <= 0 ? group.range.count : -group.range.count
      }
    }
  }

  private func whole(_ kind: Int) -> Group {
    Group(range: kinds[kind], depth: 0, isMade: kind == 3)
  }

  private func makeKeys(_ ids: SharedBuffer<UInt32>) {
    made.ends.reserveCapacity(ids.count)
    for (number, place) in kinds[3].enumerated() {
      let id = entries.pointer[place].id
      ids.pointer[number] = id
      entries.pointer[place].id = UInt32(number)
      TermOrder.appendSortKey(of: table[Int(id)], to: &made.bytes)
      made.ends.append(made.bytes.count)
    }
  }

  /// Splits until no group is more than half of the kind, or a few times.
  private func begin(_ whole: Group, into open: inout [Group]) {
    var large = [whole]
    for _ in 0..<8 {
      guard let group = large.popLast() else { return }
      var parts: [Group] = []
      split(group, into: &parts)
      for part in parts {
        if part.range.count > whole.range.count / 2 {
          large.append(part)
        } else {
          open.append(part)
        }
      }
    }
    open += large
  }

  private func finish(_ open: inout [Group]) {
    // No recursion, since keys may be long.
    while let group = open.popLast() { split(group, into: &open) }
  }

  private func split(_ group: Group, into open: inout [Group]) {
    guard group.range.count > 1 else { return }
    if group.isMade {
      made.withKeys { split(group, $0, into: &open) }
    } else {
      split(group, PlainKeys(table: table), into: &open)
    }
  }

  /// Sorts a group by the eight bytes behind what all its keys share; what is still equal then is
  /// open.
  @inline(__always) private func split(
    _ group: Group, _ keys: some TermKeys, into open: inout [Group]
  ) {
    let part = entries.pointer + group.range.lowerBound
    let count = group.range.count
    let depth = fillPrefixes(part, count, from: group.depth, keys)
    RadixSort.sort(part, count: count, scratch: scratch.pointer + group.range.lowerBound)
    let origin = group.range.lowerBound
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, part[end].prefix == part[start].prefix { end += 1 }
      if end - start > 1 {
        let rest = start + Self.putEndedFirst(part + start, end - start)
        if end - rest > 1 {
          open.append(
            Group(
              range: (origin + rest)..<(origin + end), depth: depth + 8, isMade: group.isMade))
        }
      }
      start = end
    }
  }

  /// Puts those of equal prefix whose keys end in it first, the shorter before the longer: each
  /// begins all that are longer, also where these have NUL bytes. Returns how many there are, at
  /// most one of each length.
  @inline(__always) private static func putEndedFirst(
    _ part: UnsafeMutablePointer<TermSortEntry>, _ count: Int
  ) -> Int {
    var ended: [TermSortEntry] = []
    for index in 0..<count where part[index].left <= 8 { ended.append(part[index]) }
    if ended.isEmpty { return 0 }
    var place = count
    for index in stride(from: count - 1, through: 0, by: -1) where part[index].left > 8 {
      place -= 1
      part[place] = part[index]
    }
    ended.sort { $0.left < $1.left }
    for (index, entry) in ended.enumerated() { part[index] = entry }
    return ended.count
  }

  /// Finds what all keys share beyond `depth` and fills the prefixes from there; returns where.
  @inline(__always) private func fillPrefixes(
    _ part: UnsafeMutablePointer<TermSortEntry>, _ count: Int, from depth: Int,
    _ keys: some TermKeys
  ) -> Int {
    let first = keys[part[0].id]
    // A guess from some of them, so that all need to be read but once.
    var shared = first.count
    for index in stride(from: count - 1, to: 0, by: -max(count / 8, 1)) {
      shared = Self.sharedLength(first, keys[part[index].id], from: depth, to: shared)
    }
    for index in 0..<count {
      let key = keys[part[index].id]
      if Self.sharedLength(first, key, from: depth, to: shared) < shared {
        for index in 0..<count where shared > depth {
          shared = Self.sharedLength(first, keys[part[index].id], from: depth, to: shared)
        }
        for index in 0..<count { part[index].fill(keys[part[index].id], from: shared) }
        break
      }
      part[index].fill(key, from: shared)
    }
    return shared
  }

  /// How many bytes two keys share, at most `limit`; the first `depth` are known.
  @inline(__always) private static func sharedLength(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer, from depth: Int, to limit: Int
  ) -> Int {
    let limit = min(limit, right.count)
    guard let left = left.baseAddress, let right = right.baseAddress else { return depth }
    var shared = depth
    while shared + 8 <= limit {
      let difference =
        (left + shared).loadUnaligned(as: UInt64.self)
        ^ (right + shared).loadUnaligned(as: UInt64.self)
      if difference != 0 { return shared + difference.littleEndian.trailingZeroBitCount / 8 }
      shared += 8
    }
    while shared < limit,
      (left + shared).load(as: UInt8.self) == (right + shared).load(as: UInt8.self)
    { shared += 1 }
    return shared
  }
}
