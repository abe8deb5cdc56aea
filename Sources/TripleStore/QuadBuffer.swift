/// Quads as four numbers, in chunks, so that growing copies nothing. The graph is 0 for the
/// default graph, else a term's number plus one.
struct QuadBuffer: @unchecked Sendable {
  private var chunks: [SharedBuffer<UInt32>] = []
  private var used = chunkSize
  /// The chunk being filled.
  private var current: UnsafeMutablePointer<UInt32>?

  /// Quads in a chunk: 4 MiB.
  private static let chunkSize = 1 << 18

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

  @inline(__always) func eachQuad(
    _ body: (UnsafeMutablePointer<UInt32>) -> Void
  ) {
    for (index, chunk) in chunks.enumerated() {
      let size = index == chunks.count - 1 ? used : Self.chunkSize
      for quad in 0..<size { body(chunk.pointer + quad * 4) }
    }
  }
}
