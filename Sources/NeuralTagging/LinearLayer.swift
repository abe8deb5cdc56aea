import CMatrix

/// A matrix of weights as the processor likes it, and what is done with each sum.
///
/// The products are our own (CMatrix): a library packs the weights anew for every product, which
/// for texts of a few hundred words was a tenth of the work, and is slow to load.
struct LinearLayer: Sendable {
  let inputs: Int
  let outputs: Int
  private let packed: FloatBuffer
  private let bias: FloatBuffer?
  private let scale: FloatBuffer?
  private let shift: FloatBuffer?

  /// What becomes of a sum after its bias.
  enum Activation {
    case none
    /// What is below zero becomes zero.
    case rectified
    /// The same, then scaled and shifted: a normalisation.
    case normalised(scale: FloatBuffer, shift: FloatBuffer)
  }

  /// `weights`: from `offset` on, inputs × outputs, row by row; `bias` of `outputs`.
  init(
    _ weights: FloatBuffer, from offset: Int = 0, inputs: Int, outputs: Int,
    bias: FloatBuffer? = nil, activation: Activation = .none
  ) {
    self.inputs = inputs
    self.outputs = outputs
    let packed = FloatBuffer(count: Self.packedSize(inputs: inputs, outputs: outputs))
    withExtendedLifetime(weights) {
      birlik_pack(weights.start + offset, outputs, 1, inputs, outputs, packed.start)
    }
    self.packed = packed
    self.bias = bias.map { Self.padded($0, outputs) }
    switch activation {
    case .none:
      (scale, shift) = (nil, nil)
    case .rectified:
      let ones = FloatBuffer(count: Self.packedSize(inputs: 1, outputs: outputs))
      ones.start.update(repeating: 1, count: ones.count)
      (scale, shift) = (ones, FloatBuffer(count: ones.count))
    case .normalised(let scale, let shift):
      self.scale = Self.padded(scale, outputs)
      self.shift = Self.padded(shift, outputs)
    }
  }

  private static func padded(_ values: FloatBuffer, _ count: Int) -> FloatBuffer {
    let result = FloatBuffer(count: packedSize(inputs: 1, outputs: count))
    for index in 0..<count { result.start[index] = values.start[index] }
    return result
  }

  /// Floats that a packed matrix takes.
  static func packedSize(inputs: Int, outputs: Int) -> Int {
    birlik_packed_size(inputs, outputs)
  }

  /// `rows` inputs to as many outputs, dense and row by row. `step`: from one input to the next,
  /// where they overlap.
  func apply(
    _ input: UnsafePointer<Float>, step: Int? = nil, rows: Int,
    output: UnsafeMutablePointer<Float>
  ) {
    let finish = birlik_finish(
      bias: bias.map { UnsafePointer($0.start) }, scale: scale.map { UnsafePointer($0.start) },
      shift: shift.map { UnsafePointer($0.start) })
    birlik_multiply(
      input, step ?? inputs, packed.start, output, outputs, rows, inputs, outputs, finish)
  }

  /// Lays out `right`ᵀ as the matrix of a product: `right` is columns × inner.
  static func pack(
    transposed right: UnsafePointer<Float>, inner: Int, columns: Int, into packed: FloatBuffer
  ) {
    birlik_pack(right, 1, inner, inner, columns, packed.start)
  }

  /// `output` = `left` · what was packed, rows × columns.
  static func multiply(
    _ left: UnsafePointer<Float>, _ packed: FloatBuffer,
    into output: UnsafeMutablePointer<Float>, rows: Int, inner: Int, columns: Int
  ) {
    birlik_multiply(
      left, inner, packed.start, output, columns, rows, inner, columns, birlik_finish())
  }
}
