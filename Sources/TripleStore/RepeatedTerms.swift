import RDFModel

/// Numbers the terms of batches. Remembers the last subject, predicate and graph, which mostly come
/// again.
struct RepeatedTerms {
  private var lastBytes: [[UInt8]] = [[], [], [], []]
  private var lastNumbers: [UInt32] = [0, 0, 0, 0]
  private var hashes: [UInt64] = []
  private var slots: [UInt64] = []
  /// Keeps the compiler from dropping the reads ahead.
  private var touched: UInt64 = 0

  mutating func add(_ batch: borrowing QuadBatch, to builder: SegmentBuilder) {
    let count = batch.count
    if hashes.count < count {
      hashes = [UInt64](repeating: 0, count: count)
      slots = hashes
    }
    batch.bytes.withUnsafeBytes { bytes in
      batch.ends.withUnsafeBufferPointer { ends in
        guard let start = bytes.baseAddress, let ends = ends.baseAddress else { return }
        readAhead(start, ends, count, builder.terms)
        add(start, ends, count, to: builder)
      }
    }
  }

  /// Hashes the objects and touches what the table says of them: the processor then fetches
  /// many at once, where one search after the other would wait for each.
  private mutating func readAhead(
    _ bytes: UnsafeRawPointer, _ ends: UnsafePointer<Int>, _ count: Int, _ terms: TermTable
  ) {
    for index in 0..<count {
      let from = ends[4 * index + 1]
      let hash = TermTable.hash(
        UnsafeRawBufferPointer(start: bytes + from, count: ends[4 * index + 2] - from))
      hashes[index] = hash
      slots[index] = terms.firstSlot(hash)
    }
    for index in 0..<count where (slots[index] ^ hashes[index]) >> 32 == 0 {
      touched &+= terms.head(ofSlot: slots[index])
    }
  }

  private mutating func add(
    _ bytes: UnsafeRawPointer, _ ends: UnsafePointer<Int>, _ count: Int,
    to builder: SegmentBuilder
  ) {
    func slot(_ place: Int) -> UnsafeRawBufferPointer {
      let from = place == 0 ? 0 : ends[place - 1]
      return UnsafeRawBufferPointer(start: bytes + from, count: ends[place] - from)
    }
    for index in 0..<count {
      let subject = number(slot(4 * index), 0, builder.terms)
      let predicate = number(slot(4 * index + 1), 1, builder.terms)
      let object = builder.terms.intern(slot(4 * index + 2), hash: hashes[index])
      let graph = slot(4 * index + 3)
      builder.append(
        subject, predicate, object, graph.isEmpty ? nil : number(graph, 3, builder.terms))
    }
  }

  @inline(__always) private mutating func number(
    _ bytes: UnsafeRawBufferPointer, _ slot: Int, _ terms: TermTable
  ) -> UInt32 {
    let isRepeated =
      lastBytes[slot].count == bytes.count
      && lastBytes[slot].withUnsafeBytes { isEqual($0, bytes) } && !bytes.isEmpty
    if isRepeated { return lastNumbers[slot] }
    let number = terms.intern(bytes)
    lastBytes[slot].removeAll(keepingCapacity: true)
    lastBytes[slot].append(contentsOf: bytes)
    lastNumbers[slot] = number
    return number
  }
}
