import CMatrix

/// A matrix of weights as the processor likes it, and what is done with each sum.
///
/// The products are our own (CMatrix): a library packs the weights anew for every product, which
/// for texts of a few hundred words was a tenth of the work, and is slow to load.
struct LinearLayer: Sendable {
  let inputs: Int
  let outputs: Int
  private let packed: FloatBuffer
  private let finish: Finish

  /// `weights`: from `offset` on, inputs × outputs, row by row; `bias` of `outputs`.
  init(
    _ weights: FloatBuffer, from offset: Int = 0, inputs: Int, outputs: Int,
    bias: FloatBuffer? = nil, activation: Finish.Activation = .none
  ) {
    self.inputs = inputs
    self.outputs = outputs
    finish = Finish(bias: bias, activation: activation, count: outputs)
    let packed = FloatBuffer(
      count: Self.packedSize(inputs: inputs, outputs: outputs), isFilled: true)
    withExtendedLifetime(weights) {
      birlik_pack(weights.start + offset, outputs, 1, inputs, outputs, packed.start)
    }
    self.packed = packed
  }

  /// Floats that a packed matrix takes.
  static func packedSize(inputs: Int, outputs: Int) -> Int {
    birlik_packed_size(inputs, outputs)
  }

  /// `rows` inputs to as many outputs, dense and row by row.
  func apply(
    _ input: UnsafePointer<Float>, rows: Int, output: UnsafeMutablePointer<Float>
  ) {
    birlik_multiply(
      input, inputs, packed.start, output, outputs, rows, inputs, outputs, finish.pointers)
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
