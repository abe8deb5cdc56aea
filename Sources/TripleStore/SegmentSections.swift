import ByteIO

/// Everything that a segment holds, encoded, ready to be written.
struct SegmentSections {
  struct Table: Sendable {
    /// 0 for the default graph, else the graph's id plus one.
    let graph: UInt32
    let predicate: UInt32
  }

  /// What was written.
  struct Result {
    let checksum: UInt64
    let length: Int
    let termCount: Int
    let quadCount: Int
  }

  let termCount: Int
  let quadCount: Int
  /// By graph, then predicate.
  let tables: [Table]
  /// The pairs of each table.
  let tableSizes: [Int]
  let dictionary: DictionaryWriter.Sections
  let forward: DirectionEncoder.Sections
  let backward: DirectionEncoder.Sections

  /// Writes all to a new file and makes it durable.
  func write(to file: any WritableFile) throws(StoreError) -> Result {
    let writer = try SegmentFileWriter(file, isPacking: quadCount <= StoreFormat.smallSegment)
    var counts: [UInt8] = []
    counts.append(littleEndian: UInt64(termCount))
    counts.append(littleEndian: UInt64(quadCount))
    try writer.append(.counts, counts)
    try writer.append(.dictionaryOffsets, dictionary.offsets)
    try writer.append(.dictionaryFrames, dictionary.frames)
    try writer.append(.dictionaryPacked, dictionary.packed)
    try writeTables(to: writer)
    try write(forward, isForward: true, to: writer)
    try write(backward, isForward: false, to: writer)
    try writer.append(.dictionary, dictionary.terms)
    let (checksum, length) = try writer.finish()
    return Result(
      checksum: checksum, length: length, termCount: termCount, quadCount: quadCount)
  }

  private func writeTables(to writer: SegmentFileWriter) throws(StoreError) {
    let graphs = PackedStreamWriter([.gap])
    let starts = PackedStreamWriter([.gap, .offset])
    let predicates = PackedStreamWriter([.gap, .step])
    let pairs = PackedStreamWriter([.gap, .offset])
    var pairCount = 0
    starts.append(0)
    var current: UInt32 = 0
    for (index, table) in tables.enumerated() {
      if table.graph != current {
        starts.append(UInt32(index))
        graphs.append(table.graph - 1)
        current = table.graph
      }
      predicates.append(table.predicate)
      pairs.append(UInt32(truncatingIfNeeded: pairCount))
      pairCount += tableSizes[index]
    }
    starts.append(UInt32(tables.count))
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
