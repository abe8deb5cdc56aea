import ByteIO
import GraphAccess
import RDFModel

/// Gathers quads and writes them as one segment.
final class SegmentBuilder {
  let terms: TermTable
  let quads = QuadTables()

  init(expecting quads: Int = 0) { terms = TermTable(expecting: max(quads / 4, 1024)) }

  /// Quads so far, repetitions among them.
  var quadCount: Int { quads.count }

  /// Bytes of memory held.
  var byteCount: Int { terms.byteCount + quads.byteCount }

  /// Adds a quad of terms of `terms`; the graph is nil for the default graph.
  func append(_ subject: UInt32, _ predicate: UInt32, _ object: UInt32, _ graph: UInt32?) {
    let table = quads.table(graph: graph.map { $0 + 1 } ?? 0, predicate: predicate)
    quads.append(subject, object, to: table)
  }

  /// Sorts and writes everything to a new file and makes it durable.
  func finish(to file: any WritableFile) throws(StoreError) -> SegmentSections.Result {
    guard terms.count < 1 << 31 else { throw .tooLarge("terms") }
    guard quads.count < Int(UInt32.max) else { throw .tooLarge("quads") }
    let results = ParallelResults()
    let order = TermSort(terms).sort()
    let termCount = order.count
    let ranks = SharedBuffer<UInt32>(count: termCount)
    for rank in 0..<termCount { ranks.pointer[Int(order.pointer[rank])] = UInt32(rank) }
    let tables = quads.sorted(by: ranks)
    let forward = DirectionEncoder(termCount: termCount)
    let backward = DirectionEncoder(termCount: termCount)
    // The dictionary goes with the direction that takes less time.
    inParallel { [terms] in
      Self.encode(tables, .backward, ranks: ranks, into: backward)
      results.backward = backward.finish()
      results.dictionary = Self.encodeDictionary(terms, order)
    } _: {
      Self.encode(tables, .forward, ranks: ranks, into: forward)
      results.forward = forward.finish()
    }
    guard let forwardSections = results.forward, let backwardSections = results.backward,
      let dictionary = results.dictionary
    else { throw .tooLarge("quads") }
    return try SegmentSections(
      termCount: termCount, quadCount: forward.pairCount,
      tables: tables.map { SegmentSections.Table(graph: $0.graph, predicate: $0.predicate) },
      tableSizes: forward.tableSizes, dictionary: dictionary, forward: forwardSections,
      backward: backwardSections
    ).write(to: file)
  }

  /// Sorts the pairs of each table in one direction and hands them to the encoder.
  private static func encode(
    _ tables: [SortedTable], _ direction: Direction, ranks: SharedBuffer<UInt32>,
    into encoder: DirectionEncoder
  ) {
    let largest = tables.map(\.count).max() ?? 0
    let pairs = SharedBuffer<UInt64>(count: largest)
    let scratch = PairScratch()
    for table in tables {
      let count = table.sort(direction, ranks: ranks, into: pairs.pointer, scratch: scratch)
      encoder.append(
        pairs.pointer, count: count, predicate: table.graph == 0 ? table.predicate : nil)
    }
  }

  private static func encodeDictionary(
    _ terms: TermTable, _ order: SharedBuffer<UInt32>
  ) -> DictionaryWriter.Sections? {
    var writer = DictionaryWriter()
    terms.forEach(order) { writer.append($0) }
    return writer.finish()
  }

  /// Decodes every quad.
  func forEachQuad(_ body: (Quad) -> Void) {
    quads.forEachQuad { subject, predicate, object, graph in
      guard let subject = EncodedTerm.decode(terms[Int(subject)]),
        let predicate = EncodedTerm.decode(terms[Int(predicate)]),
        let object = EncodedTerm.decode(terms[Int(object)])
      else { return }
      // The graph's number is one too large.
      let graph = graph == 0 ? nil : EncodedTerm.decode(terms[Int(graph - 1)])
      body(Quad(subject, predicate, object, graph: graph))
    }
  }
}
