import ByteIO
import GraphAccess

/// One immutable segment: a dictionary, and for each predicate of each graph its pairs in both
/// directions.
final class Segment: @unchecked Sendable {
  let file: SegmentFile
  let termCount: Int
  let quadCount: Int
  let dictionary: TermDictionary
  /// The named graphs, ascending.
  let graphs: [UInt32]
  /// The first table of the default graph, of each named graph, and the end.
  private let graphTables: [UInt32]
  let tablePredicates: [UInt32]
  /// The first pair of each table, and the end.
  private let tablePairs: [UInt32]
  let forward: SegmentDirection
  let backward: SegmentDirection

  /// - Parameter dictionaryBudget: bytes of unpacked terms that are kept.
  init(file: SegmentFile, dictionaryBudget: Int = 128 << 20) throws(StoreError) {
    self.file = file
    func damaged(_ what: String) -> StoreError {
      .damaged(file: file.name, detail: file.fault ?? what)
    }
    func values(_ kind: SectionKind) throws(StoreError) -> [UInt32] {
      guard let section = file.section(kind), let stream = PackedStream(section, in: file),
        let values = stream.array(0..<stream.count)
      else { throw damaged("section \(kind)") }
      return values
    }
    guard let counts = file.section(.counts), counts.count >= 16, let start = counts.baseAddress,
      file.verify(start, 16)
    else { throw damaged("section counts") }
    termCount = Int(clamping: start.loadUnaligned(as: UInt64.self))
    quadCount = Int(clamping: start.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    graphs = try values(.graphs)
    graphTables = try values(.graphTables)
    tablePredicates = try values(.tablePredicates)
    tablePairs = try values(.tablePairs)
    let tableCount = tablePredicates.count
    guard graphTables.count == graphs.count + 2, tablePairs.count == tableCount + 1,
      graphTables.last == UInt32(tableCount), tablePairs.last == UInt32(clamping: quadCount),
      let dictionary = TermDictionary(
        count: termCount, in: file, budget: dictionaryBudget)
    else { throw damaged("the sections contradict each other") }
    self.dictionary = dictionary
    guard
      let forward = SegmentDirection(
        file, tableCount: tableCount, rows: .forwardRows, keys: .forwardKeys,
        offsets: .forwardOffsets, firsts: .forwardFirsts, rests: .forwardRests,
        sets: (.subjectSets, .subjectSetStarts, .subjectSetPredicates)),
      let backward = SegmentDirection(
        file, tableCount: tableCount, rows: .backwardRows, keys: .backwardKeys,
        offsets: .backwardOffsets, firsts: .backwardFirsts, rests: .backwardRests,
        sets: (.objectSets, .objectSetStarts, .objectSetPredicates))
    else { throw damaged("the sections contradict each other") }
    self.forward = forward
    self.backward = backward
  }

  func streams(_ direction: Direction) -> SegmentDirection {
    direction == .forward ? forward : backward
  }

  /// The tables of a graph: nil for the default graph.
  func tables(of graph: UInt32?) -> Range<Int> {
    var slot = 0
    if let graph {
      guard let place = graphs.binarySearch(graph) else { return 0..<0 }
      slot = place + 1
    }
    return Int(graphTables[slot])..<Int(graphTables[slot + 1])
  }

  /// The table of a predicate in a graph.
  func table(_ predicate: UInt32, in graph: UInt32?) -> Int? {
    let range = tables(of: graph)
    return tablePredicates.binarySearch(predicate, in: range)
  }

  /// The graph of a table, nil for the default graph.
  func graph(ofTable table: Int) -> UInt32? {
    // The last graph that begins at or before the table.
    var low = 0
    var high = graphs.count
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(graphTables[middle]) <= table { low = middle } else { high = middle - 1 }
    }
    return low == 0 ? nil : graphs[low - 1]
  }

  func pairCount(ofTable table: Int) -> Int {
    Int(tablePairs[table + 1]) - Int(tablePairs[table])
  }

  func pairCount(ofTables tables: Range<Int>) -> Int {
    Int(tablePairs[tables.upperBound]) - Int(tablePairs[tables.lowerBound])
  }
}

extension [UInt32] {
  /// Where `value` stands in an ascending range of the array.
  func binarySearch(_ value: UInt32, in range: Range<Int>? = nil) -> Int? {
    var low = range?.lowerBound ?? 0
    let end = range?.upperBound ?? count
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < end && self[low] == value ? low : nil
  }
}
