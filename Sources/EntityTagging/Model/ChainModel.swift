import NeuralTagging

/// A trained chain as it runs: the weights of each feature's entries, found by its hash.
final class ChainModel: Sendable {
  let labels: LabelSet
  /// stride × stride, by the earlier label.
  let transitions: [Float]
  let tokenWidth: Int
  /// Three matrices: for the token before, the token, the token after; a row a number.
  let tokenMatrix: FloatBuffer

  /// The hashes of the features, cut to 32 bits, ascending.
  let keys: [UInt32]
  /// Where each feature's entries start.
  let starts: [UInt32]
  let slots: [UInt16]
  let weights: [Int16]
  /// The worth of a weight's unit.
  let unit: Float
  /// Where the features of each leading part of a key start.
  private let table: [UInt32]
  private let shift: UInt32

  struct Parts {
    var labels: LabelSet
    var transitions: [Float] = []
    var tokenWidth = 0
    var tokenMatrix: [Float] = []
    var keys: [UInt32] = []
    var starts: [UInt32] = []
    var slots: [UInt16] = []
    var weights: [Int16] = []
    var unit: Float = 1
  }

  let parts: Parts
  /// The three matrices side by side, for states as the network gives them.
  private let wideMatrix: FloatBuffer

  init(_ parts: Parts) {
    self.parts = parts
    labels = parts.labels
    transitions = parts.transitions
    tokenWidth = parts.tokenWidth
    tokenMatrix = Self.buffer(parts.tokenMatrix)
    wideMatrix = Self.sideBySide(
      parts.tokenMatrix, width: parts.tokenWidth, stride: parts.labels.stride)
    keys = parts.keys
    starts = parts.starts
    slots = parts.slots
    weights = parts.weights
    unit = parts.unit
    // About one feature a place of the table.
    var bits: UInt32 = 1
    while bits < 24, 1 << bits < parts.keys.count { bits += 1 }
    shift = 32 - bits
    var table = [UInt32](repeating: 0, count: 1 << bits + 1)
    for key in parts.keys { table[Int(key >> shift) + 1] += 1 }
    for index in 1..<table.count { table[index] += table[index - 1] }
    self.table = table
  }

  private static func buffer(_ values: [Float]) -> FloatBuffer {
    let buffer = FloatBuffer(count: values.count)
    for (index, value) in values.enumerated() { buffer.start[index] = value }
    return buffer
  }

  private static func sideBySide(_ matrix: [Float], width: Int, stride: Int) -> FloatBuffer {
    let result = FloatBuffer(count: width * stride * 3)
    for near in 0..<3 where matrix.count == width * stride * 3 {
      for row in 0..<width {
        for column in 0..<stride {
          result.start[(row * 3 + near) * stride + column] =
            matrix[(near * width + row) * stride + column] * LanguageReader.stateScale
        }
      }
    }
    return result
  }

  /// What the states of `count` tokens weigh: a row a token; in it the scores that it gives the
  /// token after it, itself, the token before it.
  func multiply(
    _ states: [Float], count: Int, networks: NeuralTagger, into output: FloatBuffer
  ) {
    networks.multiply(
      states, wideMatrix, into: output, rows: count, inner: tokenWidth,
      columns: labels.stride * 3)
  }

  /// Adds what a feature weighs to a row of scores.
  @inline(__always)
  func add(_ hash: UInt64, to row: UnsafeMutablePointer<Float>) {
    let key = UInt32(truncatingIfNeeded: hash >> 32)
    let place = Int(key >> shift)
    var index = Int(table[place])
    let end = Int(table[place + 1])
    while index < end, keys[index] < key { index += 1 }
    guard index < end, keys[index] == key else { return }
    for entry in Int(starts[index])..<Int(starts[index + 1]) {
      row[Int(slots[entry])] += Float(weights[entry]) * unit
    }
  }
}
