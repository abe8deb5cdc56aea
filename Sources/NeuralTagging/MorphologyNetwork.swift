import CMatrix

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
        body(row, UInt16(birlik_highest(scratch.start + (row - first) * width, width)))
      }
    }
  }
}
