/// The vectors of the words that a batch brings, put together once for all networks.
final class GatheredVectors {
  private let vectors: WordVectors
  private let buffer: FloatBuffer
  private var types: [Int32] = []

  /// Vectors put together so far: the work that was not shared.
  private(set) var copies = 0

  /// For batches of at most `rows` words.
  init(vectors: WordVectors, rows: Int) {
    self.vectors = vectors
    buffer = FloatBuffer(count: rows * vectors.dimension)
  }

  /// Forgets everything: the types are numbered anew.
  func reset() { types = [] }

  /// The vectors of some input types, a row each.
  func rows(of types: [Int32], keys: [InputKey]) -> UnsafePointer<Float> {
    if types != self.types {
      vectors.copy(types.map { keys[Int($0)].word }, to: buffer.start)
      self.types = types
      copies += types.count
    }
    return UnsafePointer(buffer.start)
  }
}
