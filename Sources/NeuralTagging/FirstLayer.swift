import CMatrix

/// The first convolution, cut in two: what depends on one word alone is multiplied once a word
/// type and kept; for a token three such products are added.
///
/// It is two thirds of the whole network's multiplications.
struct FirstLayer: Sendable {
  let outputs: Int
  /// Bias apart: that is in the products.
  private let finish: Finish
  /// Vector × three taps side by side.
  let wordWeights: LinearLayer
  /// For each shape its product with the three taps; the bias is in the middle one.
  let shapeProducts: FloatBuffer
  let shapeCount: Int

  /// The length of a word type's product: three taps.
  var productWidth: Int { outputs * 3 }

  init(_ weights: ConvolutionEncoder.Weights, vectors: WordVectors, shapes: WeightArray) {
    outputs = weights.outputs
    finish = Finish(
      bias: nil, activation: .normalised(scale: weights.scale, shift: weights.shift),
      count: outputs)
    let width = outputs * 3
    let words = vectors.dimension
    let sideBySide = FloatBuffer(count: weights.inputs * width, isFilled: true)
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
    var products: [UnsafePointer<Float>?] = [cache.zeros]
    products.reserveCapacity(rows.count + 2)
    for row in rows { products.append(cache.product(of: row)) }
    products.append(cache.zeros)
    products.withUnsafeBufferPointer { products in
      birlik_add_taps(
        products.baseAddress, cache.zeros, output.start + outputs, rows.count, outputs,
        finish.pointers)
    }
  }
}
