/// The first convolution, cut in two: what depends on one word alone is multiplied once a word
/// type and kept; for a token three such products are added.
///
/// It is two thirds of the whole network's multiplications.
struct FirstLayer: Sendable {
  let outputs: Int
  let scale: FloatBuffer
  let shift: FloatBuffer
  /// Vector × three taps side by side.
  let wordWeights: LinearLayer
  /// For each shape its product with the three taps; the bias is in the middle one.
  let shapeProducts: FloatBuffer
  let shapeCount: Int

  /// The length of a word type's product: three taps.
  var productWidth: Int { outputs * 3 }

  init(_ weights: ConvolutionEncoder.Weights, vectors: WordVectors, shapes: WeightArray) {
    outputs = weights.outputs
    scale = weights.scale
    shift = weights.shift
    let width = outputs * 3
    let words = vectors.dimension
    let sideBySide = FloatBuffer(count: weights.inputs * width)
    for tap in 0..<3 {
      for input in 0..<weights.inputs {
        (sideBySide.start + input * width + tap * outputs).update(
          from: weights.matrix.start + (tap * weights.inputs + input) * outputs, count: outputs)
      }
    }
    wordWeights = LinearLayer(sideBySide, inputs: words, outputs: width)
    let bias = FloatBuffer(count: width)
    (bias.start + outputs).update(from: weights.bias.start, count: outputs)
    let shapeWeights = LinearLayer(
      sideBySide, from: words * width, inputs: shapes.shape[1], outputs: width, bias: bias)
    shapeCount = shapes.shape[0]
    shapeProducts = FloatBuffer(count: shapeCount * width)
    shapeWeights.apply(shapes.start, rows: shapeCount, output: shapeProducts.start)
  }

  /// Writes the layer's output for `rows` to `output`, row r at r + 1, zeros for gaps and around.
  func run(
    _ rows: [Int32], keys: [InputKey], cache: FirstLayerCache, gathered: GatheredVectors,
    output: FloatBuffer
  ) {
    cache.prepare(rows, keys: keys, layer: self, gathered: gathered)
    output.clear(0..<outputs)
    output.clear((rows.count + 1) * outputs..<(rows.count + 2) * outputs)
    var before = cache.zeros
    var here = rows.isEmpty ? cache.zeros : cache.product(of: rows[0])
    for row in rows.indices {
      let after = row + 1 < rows.count ? cache.product(of: rows[row + 1]) : cache.zeros
      let target = output.start + (row + 1) * outputs
      if rows[row] == ConvolutionEncoder.gap {
        target.update(repeating: 0, count: outputs)
      } else {
        add(before, here + outputs, after + 2 * outputs, to: target)
      }
      before = here
      here = after
    }
  }

  @inline(__always)
  private func add(
    _ before: UnsafePointer<Float>, _ here: UnsafePointer<Float>, _ after: UnsafePointer<Float>,
    to target: UnsafeMutablePointer<Float>
  ) {
    for column in stride(from: 0, to: outputs, by: 16) {
      let sum =
        before.sixteen(at: column) + here.sixteen(at: column) + after.sixteen(at: column)
      let positive = sum.replacing(with: 0, where: sum .< 0)
      let result =
        positive * scale.start.sixteen(at: column) + shift.start.sixteen(at: column)
      target.store(result, at: column)
    }
  }
}
