import CMatrix

/// What is done with each sum of a product before it is written.
struct Finish: Sendable {
  /// What becomes of a sum after its bias.
  enum Activation {
    case none
    /// What is below zero becomes zero.
    case rectified
    /// The same, then scaled and shifted: a normalisation.
    case normalised(scale: FloatBuffer, shift: FloatBuffer)
  }

  private let bias: FloatBuffer?
  private let scale: FloatBuffer?
  private let shift: FloatBuffer?

  /// For products of `count` columns.
  init(bias: FloatBuffer?, activation: Activation, count: Int) {
    self.bias = bias.map { Self.padded($0, count) }
    switch activation {
    case .none:
      (scale, shift) = (nil, nil)
    case .rectified:
      let ones = FloatBuffer(count: LinearLayer.packedSize(inputs: 1, outputs: count))
      ones.start.update(repeating: 1, count: ones.count)
      (scale, shift) = (ones, FloatBuffer(count: ones.count))
    case .normalised(let scale, let shift):
      self.scale = Self.padded(scale, count)
      self.shift = Self.padded(shift, count)
    }
  }

  private static func padded(_ values: FloatBuffer, _ count: Int) -> FloatBuffer {
    let result = FloatBuffer(count: LinearLayer.packedSize(inputs: 1, outputs: count))
    for index in 0..<count { result.start[index] = values.start[index] }
    return result
  }

  /// Valid as long as this is held.
  var pointers: birlik_finish {
    birlik_finish(
      bias: bias.map { UnsafePointer($0.start) }, scale: scale.map { UnsafePointer($0.start) },
      shift: shift.map { UnsafePointer($0.start) })
  }
}
