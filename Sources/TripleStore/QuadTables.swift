import GraphAccess

/// Quads by graph and predicate as they arrive: for each such table the pairs of subject and
/// object, in a chain of blocks that double up to a limit.
final class QuadTables: @unchecked Sendable {
  struct Table: BitwiseCopyable {
    /// 0 for the default graph, else the graph's number plus one.
    let graph: UInt32
    let predicate: UInt32
    /// Pairs in blocks that are full.
    fileprivate var filled = 0
    fileprivate let first: UnsafeMutablePointer<UInt64>
    fileprivate var block: UnsafeMutablePointer<UInt64>
    fileprivate var next: UnsafeMutablePointer<UInt64>
    fileprivate var end: UnsafeMutablePointer<UInt64>

    fileprivate init(
      graph: UInt32, predicate: UInt32, block: UnsafeMutablePointer<UInt64>, capacity: Int
    ) {
      self.graph = graph
      self.predicate = predicate
      first = block
      self.block = block
      next = block + 1
      end = next + capacity
    }

    /// Pairs, repetitions among them.
    var count: Int { filled + (next - block - 1) }

    /// Calls `body` with all pairs, a block at a time. The subject is the upper half.
    @inline(__always) fileprivate func forEachBlock(_ body: (UnsafePointer<UInt64>, Int) -> Void) {
      var block = first
      var capacity = QuadTables.smallestBlock
      var left = count
      while left > 0 {
        let size = min(left, capacity)
        body(UnsafePointer(block + 1), size)
        left -= size
        capacity = min(capacity * 2, QuadTables.largestBlock)
        if left > 0, let following = UnsafeMutablePointer<UInt64>(bitPattern: UInt(block[0])) {
          block = following
        }
      }
    }
  }

  private var tables = UnsafeMutablePointer<Table>.allocate(capacity: 16)
  private var tableCapacity = 16
  private var tableCount = 0
  private var known: [UInt64: Int] = [:]
  private var slabs: [SharedBuffer<UInt64>] = []
  /// Words used of the last slab.
  private var used = 0

  /// Pairs in a block, and words in a slab. A block has one word more, for the address of the next.
  private static let smallestBlock = 2
  private static let largestBlock = 1 << 12
  private static let smallestSlab = 1 << 12
  private static let largestSlab = 1 << 19

  /// Bytes of memory.
  private(set) var byteCount = 0

  /// Quads, repetitions among them.
  var count: Int { list.reduce(0) { $0 + $1.count } }

  private var list: UnsafeBufferPointer<Table> {
    UnsafeBufferPointer(start: tables, count: tableCount)
  }

  deinit { tables.deallocate() }

  /// The table of a graph (0 for the default graph, else its number plus one) and a predicate.
  func table(graph: UInt32, predicate: UInt32) -> Int {
    let key = UInt64(graph) << 32 | UInt64(predicate)
    if let table = known[key] { return table }
    known[key] = tableCount
    byteCount += 128
    if tableCount == tableCapacity {
      let grown = UnsafeMutablePointer<Table>.allocate(capacity: tableCapacity * 2)
      grown.update(from: tables, count: tableCount)
      tables.deallocate()
      tables = grown
      tableCapacity *= 2
    }
    let block = newBlock(Self.smallestBlock)
    tables[tableCount] = Table(
      graph: graph, predicate: predicate, block: block, capacity: Self.smallestBlock)
    tableCount += 1
    return tableCount - 1
  }

  @inline(__always) func append(_ subject: UInt32, _ object: UInt32, to table: Int) {
    let table = tables + table
    if table.pointee.next == table.pointee.end { addBlock(to: &table.pointee) }
    table.pointee.next.pointee = UInt64(subject) << 32 | UInt64(object)
    table.pointee.next += 1
  }

  private func addBlock(to table: inout Table) {
    let full = table.end - table.block - 1
    let capacity = min(full * 2, Self.largestBlock)
    let block = newBlock(capacity)
    table.block[0] = UInt64(UInt(bitPattern: block))
    table.filled += full
    table.block = block
    table.next = block + 1
    table.end = table.next + capacity
  }

  private func newBlock(_ capacity: Int) -> UnsafeMutablePointer<UInt64> {
    let size = capacity + 1
    if slabs.isEmpty || used + size > slabs[slabs.count - 1].count {
      let words = slabs.last.map { min($0.count * 4, Self.largestSlab) } ?? Self.smallestSlab
      slabs.append(SharedBuffer(count: words))
      byteCount += words * 8
      used = 0
    }
    defer { used += size }
    return slabs[slabs.count - 1].pointer + used
  }

  /// Calls `body` with every quad: subject, predicate, object, graph.
  func forEachQuad(_ body: (UInt32, UInt32, UInt32, UInt32) -> Void) {
    for table in list {
      table.forEachBlock { pairs, count in
        for index in 0..<count {
          body(
            UInt32(pairs[index] >> 32), table.predicate, UInt32(truncatingIfNeeded: pairs[index]),
            table.graph)
        }
      }
    }
  }

  /// The tables by the final numbers of their graphs and predicates.
  func sorted(by ranks: SharedBuffer<UInt32>) -> [SortedTable] {
    var sorted = (0..<tableCount).map { index in
      let table = tables + index
      let graph = table.pointee.graph
      return SortedTable(
        graph: graph == 0 ? 0 : ranks.pointer[Int(graph) - 1] + 1,
        predicate: ranks.pointer[Int(table.pointee.predicate)], pairs: table)
    }
    sorted.sort { ($0.graph, $0.predicate) < ($1.graph, $1.predicate) }
    return sorted
  }
}

/// A table with the final numbers of its graph and predicate. It lives no longer than the
/// ``QuadTables`` that it is of: there may be as many as quads.
struct SortedTable: @unchecked Sendable {
  /// 0 for the default graph, else the graph's number plus one.
  let graph: UInt32
  let predicate: UInt32
  fileprivate let pairs: UnsafePointer<QuadTables.Table>

  /// Pairs, repetitions among them.
  var count: Int { pairs.pointee.count }

  /// Fills `output` with the pairs in their final numbers, each once, ascending, the direction's
  /// key in the upper half; returns how many.
  func sort(
    _ direction: Direction, ranks: SharedBuffer<UInt32>, into output: UnsafeMutablePointer<UInt64>,
    scratch: PairScratch
  ) -> Int {
    guard count > Self.largestPart else {
      var count = 0
      forEachPair(direction, ranks) { pair in
        output[count] = pair
        count &+= 1
      }
      return RadixSort.sortUnique(output, count: count, scratch: scratch.pairs(count))
    }
    return sortParts(direction, ranks, into: output, scratch)
  }

  /// Pairs that are sorted at once: what is read again and again then stays in the processor's
  /// cache, and the scratch is small.
  private static let largestPart = 1 << 15
  private static let partCount = 1 << 12

  /// Puts the pairs into parts by their keys, then sorts each part.
  private func sortParts(
    _ direction: Direction, _ ranks: SharedBuffer<UInt32>,
    into output: UnsafeMutablePointer<UInt64>, _ scratch: PairScratch
  ) -> Int {
    let bits = UInt64.bitWidth - UInt64(ranks.count).leadingZeroBitCount
    let shift = UInt64(32 + max(bits - Self.partCount.trailingZeroBitCount, 0))
    var kept = 0
    withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.partCount + 1) { ends in
      ends.initialize(repeating: 0)
      guard let ends = ends.baseAddress else { return }
      // First each holds where its part begins, by the sizes of those before it; then, moved on
      // with each pair, where it ends.
      forEachPair(direction, ranks) { ends[Int(truncatingIfNeeded: $0 &>> shift) &+ 1] &+= 1 }
      for part in 1..<Self.partCount { ends[part] &+= ends[part - 1] }
      forEachPair(direction, ranks) { pair in
        let part = Int(truncatingIfNeeded: pair &>> shift)
        output[ends[part]] = pair
        ends[part] &+= 1
      }
      var start = 0
      for part in 0..<Self.partCount {
        let size = ends[part] - start
        let count = RadixSort.sortUnique(
          output + start, count: size, scratch: scratch.pairs(size))
        if start > kept { (output + kept).update(from: output + start, count: count) }
        kept += count
        start = ends[part]
      }
    }
    return kept
  }

  @inline(__always) private func forEachPair(
    _ direction: Direction, _ ranks: SharedBuffer<UInt32>, _ body: (UInt64) -> Void
  ) {
    let ranks = ranks.pointer
    pairs.pointee.forEachBlock { block, size in
      for index in 0..<size {
        let subject = UInt64(ranks[Int(block[index] >> 32)])
        let object = UInt64(ranks[Int(truncatingIfNeeded: block[index] & 0xFFFF_FFFF)])
        body(direction == .forward ? subject << 32 | object : object << 32 | subject)
      }
    }
  }
}

/// Memory for sorting, as much as was asked for yet.
final class PairScratch {
  private var buffer = SharedBuffer<UInt64>(count: 1 << 12)

  func pairs(_ count: Int) -> UnsafeMutablePointer<UInt64> {
    if buffer.count < count { buffer = SharedBuffer(count: max(count, buffer.count * 2)) }
    return buffer.pointer
  }
}
