/// The network that gives each word its part of speech and features: an encoder and a linear
/// layer; the best tag of each word by itself.
struct MorphologyNetwork: Sendable {
  let encoder: ConvolutionEncoder
  let tagset: [UniversalTag]
  private let head: LinearLayer

  init(folder: NetworkFolder, vectors: WordVectors) throws(NetworkError) {
    encoder = try ConvolutionEncoder(folder: folder, vectors: vectors)
    tagset = try folder.lines("tag").map { UniversalTag($0) }
    guard tagset.count < Int(UInt16.max) else { throw folder.malformed("\(tagset.count) tags") }
    let weights = try folder.array("head.proj.weight", shape: [encoder.outputs, tagset.count])
    let bias = try folder.array("head.proj.bias", shape: [tagset.count])
    head = LinearLayer(
      weights.values, inputs: encoder.outputs, outputs: tagset.count, bias: bias.values)
  }

  /// Rows whose scores are there at once.
  static let step = 128

  /// Calls `body` with each row that is no gap and its tag.
  func decode(
    _ output: UnsafePointer<Float>, rows: [Int32], scratch: FloatBuffer,
    body: (_ row: Int, _ tag: UInt16) -> Void
  ) {
    let width = tagset.count
    for first in stride(from: 0, to: rows.count, by: Self.step) {
      let end = min(first + Self.step, rows.count)
      head.apply(output + first * encoder.outputs, rows: end - first, output: scratch.start)
      for row in first..<end where rows[row] != ConvolutionEncoder.gap {
        body(row, best(scratch.start + (row - first) * width))
      }
    }
  }

  /// The first column with the highest score.
  private func best(_ scores: UnsafeMutablePointer<Float>) -> UInt16 {
    let width = tagset.count
    let whole = width / 16 * 16
    // Masks, not `pointwiseMax`: that one goes lane by lane.
    var top = SIMD16<Float>(repeating: -.infinity)
    for column in stride(from: 0, to: whole, by: 16) {
      let score = scores.sixteen(at: column)
      top.replace(with: score, where: score .> top)
    }
    var maximum = -Float.infinity
    for lane in 0..<16 where top[lane] > maximum { maximum = top[lane] }
    for column in whole..<width where scores[column] > maximum { maximum = scores[column] }
    var column = 0
    while column < width - 1, scores[column] != maximum { column += 1 }
    return UInt16(column)
  }
}
