import ByteIO
import GraphAccess
import RDFModel

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

  /// Sorts and writes everything to a new file and makes it durable.
  func finish(to file: any WritableFile) throws(StoreError) -> SegmentSections.Result {
    guard terms.count < 1 << 31 else { throw .tooLarge("terms") }
    guard quads.count < Int(UInt32.max) else { throw .tooLarge("quads") }
    let results = ParallelResults()
    let sort = TermSort(terms)
    // What the other thread needs of the quads; this one does not touch them meanwhile.
    let gathered = quads
    quads = QuadBuffer()
    inParallel { [termCount = terms.count] in
      results.quads = QuadTables(gathered, termCount: termCount)
      sort.sortOthers()
    } _: {
      sort.sortIRIs()
    }
    let order = sort.order
    guard var tables = results.quads else { throw .tooLarge("quads") }
    let termCount = order.count
    let ranks = SharedBuffer<UInt32>(count: termCount)
    for (rank, id) in order.enumerated() { ranks.pointer[Int(id)] = UInt32(rank) }
    tables.number(by: ranks)
    let forward = DirectionEncoder(termCount: termCount)
    let backward = DirectionEncoder(termCount: termCount)
    var dictionary: DictionaryWriter.Sections?
    inParallel { [tables] in
      tables.encode(.backward, ranks: ranks, into: backward)
      results.backward = backward.finish()
    } _: {
      tables.encode(.forward, ranks: ranks, into: forward)
      results.forward = forward.finish()
      dictionary = encodeDictionary(order)
    }
    guard let forwardSections = results.forward, let backwardSections = results.backward,
      let dictionary
    else { throw .tooLarge("quads") }
    return try SegmentSections(
      termCount: termCount, quadCount: forward.pairCount,
      tables: tables.tables.map { SegmentSections.Table(graph: $0.graph, predicate: $0.predicate) },
      tableSizes: forward.tableSizes, dictionary: dictionary, forward: forwardSections,
      backward: backwardSections
    ).write(to: file)
  }

  private func encodeDictionary(_ order: [UInt32]) -> DictionaryWriter.Sections? {
    var writer = DictionaryWriter()
    for id in order { writer.append(terms[Int(id)]) }
    return writer.finish()
  }

  /// Decodes every quad, in the order of arrival.
  func forEachQuad(_ body: (Quad) -> Void) {
    quads.eachQuad { quad in
      let decoded = (0..<4).map { slot -> Term? in
        // The graph's slot holds its number plus one.
        guard slot < 3 || quad[3] > 0 else { return nil }
        return EncodedTerm.decode(terms[Int(slot < 3 ? quad[slot] : quad[3] - 1)])
      }
      guard let subject = decoded[0], let predicate = decoded[1], let object = decoded[2] else {
        return
      }
      body(Quad(subject, predicate, object, graph: decoded[3]))
    }
  }
}
