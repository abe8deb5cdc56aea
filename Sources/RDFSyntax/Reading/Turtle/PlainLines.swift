import RDFModel

/// Reads the lines that most documents in N-Triples and N-Quads are made of: IRIs, blank nodes with
/// simple labels, strings without escapes. It copies them to a batch sixteen bytes at a step; the
/// first line that is anything else is left to ``TurtleReader``.
final class PlainLines {
  private let hasGraphs: Bool
  /// What stands before a blank node's label in its encoding.
  private let blankHead: [UInt8]
  private var output = ByteBlock(count: 0)
  private let ends: UnsafeMutablePointer<Int>

  init(hasGraphs: Bool, blankScope: [UInt8]) {
    self.hasGraphs = hasGraphs
    // The `b` keeps labels of the document apart from those that the reader makes.
    blankHead = [EncodedTerm.Kind.blankNode] + blankScope + [UInt8(ascii: "b")]
    ends = .allocate(capacity: 4 * TurtleReader.batchSize)
  }

  deinit { ends.deallocate() }

  /// Reads lines from the start of `text` into `batch`, at most until that is full; returns how
  /// many bytes they take. Behind the text stand zeros, 16 at least.
  func read(_ text: ByteRange, into batch: inout QuadBatch) -> Int {
    let limit = TurtleReader.batchSize - batch.count
    guard limit > 0, text.count > 0 else { return 0 }
    // A term's encoding is no longer than its text but for a blank node's scope; copies pass the
    // end by less than 16 bytes.
    let room = text.count + limit * 4 * (blankHead.count + 8) + 64
    if output.bytes.count < room { output = ByteBlock(count: room) }
    guard let start = output.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
      return 0
    }
    let before = batch.bytes.count
    var line = PlainLine(text, output: start)
    var count = 0
    blankHead.withUnsafeBufferPointer { blankHead in
      while count < limit {
        let (at, out) = (line.at, line.out)
        guard line.read(hasGraphs: hasGraphs, blankHead: blankHead, ends: ends + 4 * count) else {
          (line.at, line.out) = (at, out)
          return
        }
        count += 1
      }
    }
    batch.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: line.out - start))
    if before > 0 { for index in 0..<(4 * count) { ends[index] += before } }
    batch.ends.append(contentsOf: UnsafeBufferPointer(start: ends, count: 4 * count))
    return line.at - text.base
  }
}
