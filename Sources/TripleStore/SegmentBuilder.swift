import ByteIO

/// Gathers quads and writes them as one segment.
final class SegmentBuilder {
  let terms: TermTable
  private var quads = QuadBuffer()

  init(expecting quads: Int = 0) { terms = TermTable(expecting: max(quads / 4, 1024)) }

  /// Quads so far, repetitions among them.
  var quadCount: Int { quads.count }

  /// Bytes of memory held.
  var byteCount: Int { terms.byteCount + quads.byteCount }

  /// Adds a quad of terms of `terms`; the graph is nil for the default graph.
  @inline(__always) func append(
    _ subject: UInt32, _ predicate: UInt32, _ object: UInt32, _ graph: UInt32?
  ) {
    quads.append(subject, predicate, object, graph.map { $0 + 1 } ?? 0)
  }

  /// What was written.
  struct Result {
    let checksum: UInt64
    let length: Int
    let termCount: Int
    let quadCount: Int
  }

  /// Sorts and writes everything to a new file and makes it durable.
  func finish(to file: any WritableFile) throws(StoreError) -> Result {
    guard terms.count < 1 << 31 else { throw .tooLarge("terms") }
    guard quads.count < Int(UInt32.max) else { throw .tooLarge("quads") }
    let order = TermSort.order(terms)
    let ranks = SharedBuffer<UInt32>(count: order.count)
    for (rank, id) in order.enumerated() { ranks.pointer[Int(id)] = UInt32(rank) }
    let tables = quads.makeTables(ranks: ranks)
    quads = QuadBuffer()
    let termCount = order.count
    let forward = DirectionEncoder(termCount: termCount)
    let backward = DirectionEncoder(termCount: termCount)
    let results = ParallelResults()
    let copy = tables.reversed()
    inParallel {
      copy.encode(into: backward)
      results.backward = backward.finish()
    } _: {
      tables.encode(into: forward)
      results.forward = forward.finish()
    }
    guard let forwardSections = results.forward, let backwardSections = results.backward,
      let dictionary = encodeDictionary(order)
    else { throw .tooLarge("quads") }
    let writer = try SegmentFileWriter(file)
    var counts: [UInt8] = []
    counts.append(littleEndian: UInt64(termCount))
    counts.append(littleEndian: UInt64(forward.pairCount))
    try writer.append(.counts, counts)
    try writer.append(.dictionaryOffsets, dictionary.offsets)
    try writeTables(tables, sizes: forward.tableSizes, to: writer)
    try write(forwardSections, isForward: true, to: writer)
    try write(backwardSections, isForward: false, to: writer)
    try writer.append(.dictionary, dictionary.terms)
    let (checksum, length) = try writer.finish()
    return Result(
      checksum: checksum, length: length, termCount: termCount, quadCount: forward.pairCount)
  }

  private func encodeDictionary(_ order: [UInt32]) -> (terms: [UInt8], offsets: [UInt8])? {
    var writer = DictionaryWriter()
    for id in order { writer.append(terms[Int(id)]) }
    return writer.finish()
  }

  private func writeTables(
    _ tables: QuadTables, sizes: [Int], to writer: SegmentFileWriter
  ) throws(StoreError) {
    let graphs = PackedStreamWriter([.gap])
    let starts = PackedStreamWriter([.gap, .offset])
    let predicates = PackedStreamWriter([.gap, .step])
    let pairs = PackedStreamWriter([.gap, .offset])
    var pairCount = 0
    starts.append(0)
    var current: UInt32 = 0
    for (index, table) in tables.tables.enumerated() {
      if table.graph != current {
        starts.append(UInt32(index))
        graphs.append(table.graph - 1)
        current = table.graph
      }
      predicates.append(table.predicate)
      pairs.append(UInt32(truncatingIfNeeded: pairCount))
      pairCount += sizes[index]
    }
    starts.append(UInt32(tables.tables.count))
    pairs.append(UInt32(truncatingIfNeeded: pairCount))
    guard let graphs = graphs.finish(), let starts = starts.finish(),
      let predicates = predicates.finish(), let pairs = pairs.finish()
    else { throw .tooLarge("graphs") }
    try writer.append(.graphs, graphs)
    try writer.append(.graphTables, starts)
    try writer.append(.tablePredicates, predicates)
    try writer.append(.tablePairs, pairs)
  }

  private func write(
    _ sections: DirectionEncoder.Sections, isForward: Bool, to writer: SegmentFileWriter
  ) throws(StoreError) {
    try writer.append(isForward ? .forwardRows : .backwardRows, sections.rows)
    try writer.append(isForward ? .forwardKeys : .backwardKeys, sections.keys)
    try writer.append(isForward ? .forwardOffsets : .backwardOffsets, sections.offsets)
    try writer.append(isForward ? .forwardFirsts : .backwardFirsts, sections.firsts)
    try writer.append(isForward ? .forwardRests : .backwardRests, sections.rests)
    try writer.append(isForward ? .subjectSets : .objectSets, sections.sets)
    try writer.append(isForward ? .subjectSetStarts : .objectSetStarts, sections.setStarts)
    try writer.append(
      isForward ? .subjectSetPredicates : .objectSetPredicates, sections.setPredicates)
  }
}

/// What the two threads hand back; each writes its own half before the other reads it.
private final class ParallelResults: @unchecked Sendable {
  var forward: DirectionEncoder.Sections?
  var backward: DirectionEncoder.Sections?
}
