import GraphAccess

/// Quads grouped by graph and predicate: how many each table holds, and which each quad belongs to.
struct QuadTables: Sendable {
  struct Table: Sendable {
    /// 0 for the default graph, else the graph's number plus one.
    var graph: UInt32
    var predicate: UInt32
    var count: Int
    /// The table's number as quads arrive.
    let arrival: Int
  }

  private let quads: QuadBuffer
  /// By arrival until ``number(by:)``, then by graph and predicate.
  private(set) var tables: [Table] = []
  /// The arrival number of each quad's table.
  private let tableOfQuad: SharedBuffer<UInt32>

  /// Counts. `termCount` is above every number in the quads.
  init(_ quads: QuadBuffer, termCount: Int) {
    self.quads = quads
    let assigned = SharedBuffer<UInt32>(count: quads.count)
    tableOfQuad = assigned
    var known: [UInt64: UInt32] = [:]
    var ofDefault = [UInt32](repeating: .max, count: termCount)
    var sizes: [Int] = []
    var keys: [UInt64] = []
    // Quads come clustered: a run of one table is counted at its end.
    var lastKey = UInt64.max
    var lastTable: UInt32 = 0
    var runStart = 0
    var place = 0
    quads.eachQuad { quad in
      let key = UInt64(quad[3]) << 32 | UInt64(quad[1])
      if key != lastKey {
        if place > runStart { sizes[Int(lastTable)] += place - runStart }
        runStart = place
        lastKey = key
        lastTable = (quad[3] == 0 ? ofDefault[Int(quad[1])] : known[key]) ?? .max
        if lastTable == .max {
          lastTable = UInt32(truncatingIfNeeded: sizes.count)
          if quad[3] == 0 { ofDefault[Int(quad[1])] = lastTable } else { known[key] = lastTable }
          sizes.append(0)
          keys.append(key)
        }
      }
      assigned.pointer[place] = lastTable
      place += 1
    }
    if place > runStart { sizes[Int(lastTable)] += place - runStart }
    tables = keys.enumerated().map { arrival, key in
      Table(
        graph: UInt32(key >> 32), predicate: UInt32(truncatingIfNeeded: key),
        count: sizes[arrival], arrival: arrival)
    }
  }

  /// Gives the graphs and predicates their final numbers and sorts the tables by them.
  mutating func number(by ranks: SharedBuffer<UInt32>) {
    for index in tables.indices {
      let graph = tables[index].graph
      if graph > 0 { tables[index].graph = ranks.pointer[Int(graph) - 1] + 1 }
      tables[index].predicate = ranks.pointer[Int(tables[index].predicate)]
    }
    tables.sort { ($0.graph, $0.predicate) < ($1.graph, $1.predicate) }
  }

  /// Sorts the pairs of each table in one direction and hands them to the encoder.
  func encode(_ direction: Direction, ranks: SharedBuffer<UInt32>, into encoder: DirectionEncoder) {
    let pairs = scatter(direction, ranks)
    let scratch = SharedBuffer<UInt64>(count: tables.map(\.count).max() ?? 0)
    var start = 0
    for table in tables {
      let part = pairs.pointer + start
      let count = PairSort.sortUnique(part, count: table.count, scratch: scratch.pointer)
      encoder.append(part, count: count, predicate: table.graph == 0 ? table.predicate : nil)
      start += table.count
    }
  }

  /// The pairs of all tables, one table behind the other.
  private func scatter(
    _ direction: Direction, _ ranks: SharedBuffer<UInt32>
  ) -> SharedBuffer<UInt64> {
    var places = [Int](repeating: 0, count: tables.count)
    var sum = 0
    for table in tables {
      places[table.arrival] = sum
      sum += table.count
    }
    let pairs = SharedBuffer<UInt64>(count: sum)
    let keySlot = direction == .forward ? 0 : 2
    var index = 0
    places.withUnsafeMutableBufferPointer { places in
      quads.eachQuad { quad in
        let table = Int(tableOfQuad.pointer[index])
        let key = UInt64(ranks.pointer[Int(quad[keySlot])])
        let value = UInt64(ranks.pointer[Int(quad[2 - keySlot])])
        pairs.pointer[places[table]] = key << 32 | value
        places[table] &+= 1
        index &+= 1
      }
    }
    return pairs
  }
}
