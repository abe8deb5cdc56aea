/// Quads as four numbers, in chunks, so that growing copies nothing. The graph is 0 for the
/// default graph, else a term's number plus one.
struct QuadBuffer {
  private var chunks: [SharedBuffer<UInt32>] = []
  private var used = chunkSize
  /// The chunk being filled.
  private var current: UnsafeMutablePointer<UInt32>?

  /// Quads in a chunk.
  private static let chunkSize = 1 << 16

  var count: Int { chunks.isEmpty ? 0 : (chunks.count - 1) * Self.chunkSize + used }
  var byteCount: Int { chunks.count * Self.chunkSize * 16 }

  @inline(__always) mutating func append(
    _ subject: UInt32, _ predicate: UInt32, _ object: UInt32, _ graph: UInt32
  ) {
    if used == Self.chunkSize { addChunk() }
    guard let current else { return }
    let place = current + used * 4
    place[0] = subject
    place[1] = predicate
    place[2] = object
    place[3] = graph
    used += 1
  }

  private mutating func addChunk() {
    let chunk = SharedBuffer<UInt32>(count: Self.chunkSize * 4)
    chunks.append(chunk)
    current = chunk.pointer
    used = 0
  }

  @inline(__always) func forEach(
    _ body: (UnsafeMutablePointer<UInt32>) -> Void
  ) {
    for (index, chunk) in chunks.enumerated() {
      let size = index == chunks.count - 1 ? used : Self.chunkSize
      for quad in 0..<size { body(chunk.pointer + quad * 4) }
    }
  }

  /// Groups the quads by graph and predicate, with terms replaced by their ranks: one table for
  /// each, the default graph's first, then by graph and predicate.
  func makeTables(ranks: SharedBuffer<UInt32>) -> QuadTables {
    // (graph, predicate) as they arrive to a number; the last answer is kept, since quads come
    // clustered.
    var numbers: [UInt64: Int] = [:]
    var sizes: [Int] = []
    var defaultNumbers = [Int32](repeating: -1, count: ranks.count)
    var keys: [UInt64] = []
    func number(_ graph: UInt32, _ predicate: UInt32) -> Int {
      if graph == 0, defaultNumbers[Int(predicate)] >= 0 {
        return Int(defaultNumbers[Int(predicate)])
      }
      let key = UInt64(graph) << 32 | UInt64(predicate)
      if let known = numbers[key] { return known }
      let new = sizes.count
      numbers[key] = new
      if graph == 0 { defaultNumbers[Int(predicate)] = Int32(new) }
      sizes.append(0)
      keys.append(key)
      return new
    }
    forEach { quad in sizes[number(quad[3], quad[1])] += 1 }
    let tables = keys.enumerated().map { index, key in
      let graph = UInt32(key >> 32)
      return QuadTables.Table(
        graph: graph == 0 ? 0 : ranks.pointer[Int(graph) - 1] + 1,
        predicate: ranks.pointer[Int(UInt32(truncatingIfNeeded: key))], count: sizes[index],
        arrival: index)
    }.sorted { ($0.graph, $0.predicate) < ($1.graph, $1.predicate) }
    var places = [Int](repeating: 0, count: sizes.count)
    var sum = 0
    for table in tables {
      places[table.arrival] = sum
      sum += table.count
    }
    let pairs = SharedBuffer<UInt64>(count: sum)
    forEach { quad in
      let table = number(quad[3], quad[1])
      let subject = UInt64(ranks.pointer[Int(quad[0])])
      pairs.pointer[places[table]] = subject << 32 | UInt64(ranks.pointer[Int(quad[2])])
      places[table] += 1
    }
    return QuadTables(tables: tables, pairs: pairs)
  }
}

/// The pairs of all tables, one table behind the other.
struct QuadTables: Sendable {
  struct Table: Sendable {
    /// 0 for the default graph, else the graph's id plus one.
    let graph: UInt32
    let predicate: UInt32
    let count: Int
    /// The table's number before sorting.
    let arrival: Int
  }

  let tables: [Table]
  let pairs: SharedBuffer<UInt64>

  /// A copy with subject and object exchanged.
  func reversed() -> QuadTables {
    let copy = SharedBuffer<UInt64>(count: pairs.count)
    for index in 0..<pairs.count {
      let pair = pairs.pointer[index]
      copy.pointer[index] = pair << 32 | pair >> 32
    }
    return QuadTables(tables: tables, pairs: copy)
  }

  /// Sorts each table and hands it to the encoder; the pairs are used up.
  func encode(into encoder: DirectionEncoder) {
    let largest = tables.map(\.count).max() ?? 0
    let scratch = SharedBuffer<UInt64>(count: largest)
    var start = 0
    for table in tables {
      let part = pairs.pointer + start
      let count = PairSort.sortUnique(part, count: table.count, scratch: scratch.pointer)
      encoder.append(part, count: count, predicate: table.graph == 0 ? table.predicate : nil)
      start += table.count
    }
  }
}
