import CMatrix

/// A convolution of width three over a sequence, and what is done with each sum.
///
/// Four rows at a time by Winograd's minimal filtering: half the multiplications.
struct Convolution: Sendable {
  let inputs: Int
  let outputs: Int
  private let packed: FloatBuffer
  private let finish: Finish

  /// `taps`: (3 × inputs) × outputs, for the row before, the row, the row after.
  init(
    _ taps: FloatBuffer, inputs: Int, outputs: Int, bias: FloatBuffer,
    activation: Finish.Activation
  ) {
    self.inputs = inputs
    self.outputs = outputs
    finish = Finish(bias: bias, activation: activation, count: outputs)
    let packed = FloatBuffer(count: birlik_convolution_size(inputs, outputs), isFilled: true)
    let scratch = FloatBuffer(count: inputs * outputs, isFilled: true)
    withExtendedLifetime((taps, scratch)) {
      birlik_pack_convolution(taps.start, inputs, outputs, packed.start, scratch.start)
    }
    self.packed = packed
  }

  /// Floats of scratch that ``apply(_:rows:output:scratch:)`` needs.
  var scratchCount: Int { birlik_convolution_scratch(inputs, outputs) }

  /// `rows` rows of output; `input` has one more row before the first and after the last.
  func apply(
    _ input: UnsafePointer<Float>, rows: Int, output: UnsafeMutablePointer<Float>,
    scratch: FloatBuffer
  ) {
    birlik_convolve(
      input, packed.start, output, rows, inputs, outputs, finish.pointers, scratch.start)
  }
}
