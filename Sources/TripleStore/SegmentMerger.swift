import ByteIO
import GraphAccess

/// Makes one segment of several: merges their terms, then their tables. Every segment numbers its
/// terms in ``TermOrder``, so that the new numbers of a segment's terms ascend with the old ones
/// and sorted tables stay sorted.
final class SegmentMerger {
  /// A segment, and what of it is left out.
  struct Input {
    let segment: Segment
    var removed = Delta()
  }

  private let inputs: [Input]
  /// For each input the new number of each term.
  private var numbers: [SharedBuffer<UInt32>] = []
  private var termCount = 0

  init(_ inputs: [Input]) { self.inputs = inputs }

  /// Merges and writes to a new file and makes it durable.
  func finish(to file: any WritableFile) throws(StoreError) -> SegmentSections.Result {
    var dictionary = DictionaryWriter()
    mergeTerms(into: &dictionary)
    try checkInputs()
    guard termCount < 1 << 31 else { throw .tooLarge("terms") }
    let tables = mergedTables()
    let forward = DirectionEncoder(termCount: termCount)
    let backward = DirectionEncoder(termCount: termCount)
    let results = ParallelResults()
    let work = DirectionMerge(inputs: inputs, numbers: numbers, tables: tables)
    inParallel {
      _ = work.run(.backward, into: backward)
      results.backward = backward.finish()
    } _: {
      results.tables = work.run(.forward, into: forward)
      results.forward = forward.finish()
    }
    try checkInputs()
    guard let forwardSections = results.forward, let backwardSections = results.backward,
      let dictionarySections = dictionary.finish()
    else { throw .tooLarge("quads") }
    return try SegmentSections(
      termCount: termCount, quadCount: forward.pairCount, tables: results.tables,
      tableSizes: forward.tableSizes, dictionary: dictionarySections, forward: forwardSections,
      backward: backwardSections
    ).write(to: file)
  }

  private func checkInputs() throws(StoreError) {
    for input in inputs {
      if let detail = input.segment.file.fault {
        throw .damaged(file: input.segment.file.name, detail: detail)
      }
    }
  }

  private func mergeTerms(into dictionary: inout DictionaryWriter) {
    var cursors: [TermCursor] = []
    var open: [Int] = []
    for (index, input) in inputs.enumerated() {
      let map = SharedBuffer<UInt32>(count: input.segment.termCount)
      map.pointer.initialize(repeating: .max, count: map.count)
      numbers.append(map)
      cursors.append(TermCursor(input.segment, isUsed: input.termsInUse()))
      if cursors[index].advance() { open.append(index) }
    }
    while let first = open.first {
      var least = first
      for index in open.dropFirst() where cursors[index].compare(cursors[least]) < 0 {
        least = index
      }
      cursors[least].encoding.withUnsafeBytes { dictionary.append($0) }
      // Those behind the least that hold the same term, then itself.
      for index in open
      where index != least && cursors[index].compare(cursors[least]) == 0 {
        step(cursors[index], index, &open)
      }
      step(cursors[least], least, &open)
      termCount += 1
    }
    for (index, cursor) in cursors.enumerated() where cursor.isDamaged {
      inputs[index].segment.file.report("dictionary")
    }
  }

  private func step(_ cursor: TermCursor, _ index: Int, _ open: inout [Int]) {
    numbers[index].pointer[cursor.id] = UInt32(truncatingIfNeeded: termCount)
    if !cursor.advance() { open.removeAll { $0 == index } }
  }

  /// Every table that an input has, in order.
  private func mergedTables() -> [MergedTable] {
    var places: [UInt64: [(input: Int, table: Int)]] = [:]
    for (index, input) in inputs.enumerated() {
      let segment = input.segment
      func note(_ graph: UInt32, _ tables: Range<Int>) {
        for table in tables {
          let predicate = numbers[index].pointer[Int(segment.tablePredicates[table])]
          // A predicate or graph that nothing uses any more has no number.
          guard predicate != .max, graph != .max else { continue }
          places[UInt64(graph) << 32 | UInt64(predicate), default: []].append((index, table))
        }
      }
      note(0, segment.tables(of: nil))
      for graph in segment.graphs {
        let number = numbers[index].pointer[Int(graph)]
        note(number == .max ? .max : number + 1, segment.tables(of: graph))
      }
    }
    return places.keys.sorted().map { key in
      MergedTable(
        graph: UInt32(key >> 32), predicate: UInt32(truncatingIfNeeded: key),
        sources: places[key] ?? [])
    }
  }
}

/// A table of the new segment and where its pairs come from.
struct MergedTable: Sendable {
  /// 0 for the default graph, else the graph's id plus one.
  let graph: UInt32
  let predicate: UInt32
  let sources: [(input: Int, table: Int)]
}

/// What the two threads hand back; each writes its own part before the other reads it.
final class ParallelResults: @unchecked Sendable {
  var forward: DirectionEncoder.Sections?
  var backward: DirectionEncoder.Sections?
  var tables: [SegmentSections.Table] = []
  var dictionary: DictionaryWriter.Sections?
}

extension SegmentMerger.Input {
  /// The pairs of a table that are left out.
  func removed(table: Int, _ direction: Direction) -> [UInt64] {
    guard !removed.isEmpty else { return [] }
    let graph = segment.graph(ofTable: table)
    return removed.table(segment.tablePredicates[table], in: graph)?.pairs(direction).removed ?? []
  }

  /// Which terms are used by what is left; empty where all are.
  func termsInUse() -> [Bool] {
    let hasRemovals = removed.tables.values.contains {
      $0.values.contains { !$0.forward.removed.isEmpty }
    }
    guard hasRemovals else { return [] }
    var isUsed = [Bool](repeating: false, count: segment.termCount)
    for table in segment.tablePredicates.indices {
      guard let pairs = segment.forward.adjacency(ofTable: table) else { return [] }
      let removed = removed(table: table, .forward)
      guard pairs.values.count > removed.count else { continue }
      isUsed[Int(segment.tablePredicates[table])] = true
      if let graph = segment.graph(ofTable: table) { isUsed[Int(graph)] = true }
      var removal = 0
      for (row, key) in pairs.keys.enumerated() {
        for place in pairs.range(ofRow: row) {
          let pair = UInt64(key) << 32 | UInt64(pairs.values[place])
          if removal < removed.count, removed[removal] == pair {
            removal += 1
            continue
          }
          isUsed[Int(key)] = true
          isUsed[Int(pairs.values[place])] = true
        }
      }
    }
    return isUsed
  }
}
