/// The first convolution, cut in two: what depends on one word alone is multiplied once a word
/// type and kept; for a token three such products are added.
///
/// It is two thirds of the whole network's multiplications.
struct FirstLayer: Sendable {
  let outputs: Int
  let bias: FloatBuffer
  let scale: FloatBuffer
  let shift: FloatBuffer
  let vectors: WordVectors
  /// Vector × three taps side by side.
  let wordWeights: FloatBuffer
  /// For each shape its product with the three taps; the bias is in the middle one.
  let shapeProducts: FloatBuffer
  let shapeCount: Int

  /// The length of a word type's product: three taps.
  var productWidth: Int { outputs * 3 }

  init(
    layer: ConvolutionEncoder.Layer, vectors: WordVectors, shapes: WeightArray,
    algebra: LinearAlgebra
  ) {
    outputs = layer.outputs
    bias = layer.bias
    scale = layer.scale
    shift = layer.shift
    self.vectors = vectors
    let width = outputs * 3
    let words = vectors.dimension
    let shapeWidth = shapes.shape[1]
    wordWeights = FloatBuffer(count: words * width)
    let shapeWeights = FloatBuffer(count: shapeWidth * width)
    for (tap, matrix) in layer.taps.enumerated() {
      for input in 0..<layer.inputs {
        let source = matrix.start + input * outputs
        let target =
          input < words
          ? wordWeights.start + input * width : shapeWeights.start + (input - words) * width
        (target + tap * outputs).update(from: source, count: outputs)
      }
    }
    shapeCount = shapes.shape[0]
    shapeProducts = FloatBuffer(count: shapeCount * width)
    algebra.multiply(
      shapes.start, shapeWeights.start, into: shapeProducts.start, rows: shapeCount,
      inner: shapeWidth, columns: width)
    for shape in 0..<shapeCount {
      for output in 0..<outputs {
        shapeProducts.start[shape * width + outputs + output] += layer.bias.start[output]
      }
    }
  }

  /// Writes the layer's output for `rows` to `output`, row r at r + 1, zeros for gaps and around.
  func run(
    _ rows: [Int32], keys: [InputKey], cache: FirstLayerCache, output: FloatBuffer,
    algebra: LinearAlgebra
  ) {
    cache.prepare(rows, keys: keys, layer: self, algebra: algebra)
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
