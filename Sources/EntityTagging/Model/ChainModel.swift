import NeuralTagging

/// A trained chain as it runs: the weights of each feature's entries, found by its hash.
final class ChainModel: Sendable {
  let labels: LabelSet
  /// stride × stride, by the earlier label.
  let transitions: [Float]
  let tokenWidth: Int
  /// The features in the order of their keys: the hash cut to 32 bits, below it where its entries
  /// start; one past the end.
  let features: [UInt64]
  /// A slot of a row, and in the lower half its weight.
  let entries: [UInt32]
  /// The worth of a weight's unit.
  let unit: Float
  /// Where the features of each leading part of a key start.
  let table: [UInt32]
  let shift: UInt32
  /// A bit for each leading part of a key, set where there is a feature: small enough for the
  /// nearest cache, and most features of a text are not in the model.
  let filter: [UInt64]
  static let filterBits: UInt64 = 19

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

    /// A chain that finds nothing.
    static func nothing(_ labels: LabelSet) -> Parts {
      var parts = Parts(labels: labels)
      parts.transitions = Array(repeating: 0, count: labels.stride * labels.stride)
      parts.starts = [0]
      return parts
    }
  }

  /// Three matrices: for the token before, the token, the token after; a row a number.
  private let tokenMatrix: [Float]
  /// The same side by side, for states as the network gives them: of each it makes the scores that
  /// it gives the token after it, itself, the token before it.
  let projection: StateProjection

  init(_ parts: Parts) {
    labels = parts.labels
    transitions = parts.transitions
    tokenWidth = parts.tokenWidth
    tokenMatrix = parts.tokenMatrix
    projection = StateProjection(
      matrix: Self.sideBySide(
        parts.tokenMatrix, width: parts.tokenWidth, stride: parts.labels.stride),
      inputs: parts.tokenWidth, columns: parts.labels.stride * 3)
    unit = parts.unit
    let count = parts.keys.count
    features = [UInt64](unsafeUninitializedCapacity: count + 1) { buffer, initialized in
      for index in 0..<count {
        buffer[index] = UInt64(parts.keys[index]) << 32 | UInt64(parts.starts[index])
      }
      buffer[count] = UInt64(parts.starts.last ?? 0)
      initialized = count + 1
    }
    entries = [UInt32](unsafeUninitializedCapacity: parts.slots.count) { buffer, initialized in
      for index in parts.slots.indices {
        buffer[index] =
          UInt32(parts.slots[index]) << 16 | UInt32(UInt16(bitPattern: parts.weights[index]))
      }
      initialized = parts.slots.count
    }
    // About one feature a place of the table.
    var bits: UInt32 = 1
    while bits < 24, 1 << bits < parts.keys.count { bits += 1 }
    shift = 32 - bits
    var table = [UInt32](repeating: 0, count: 1 << bits + 1)
    for key in parts.keys { table[Int(key >> shift) + 1] += 1 }
    for index in 1..<table.count { table[index] += table[index - 1] }
    self.table = table
    var filter = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))
    for key in parts.keys {
      let place = UInt64(key) >> (32 - Self.filterBits)
      filter[Int(place >> 6)] |= 1 << (place & 63)
    }
    self.filter = filter
  }

  /// The model as it is written.
  var parts: Parts {
    var parts = Parts(labels: labels)
    parts.transitions = transitions
    parts.tokenWidth = tokenWidth
    parts.tokenMatrix = tokenMatrix
    parts.keys = features.dropLast().map { UInt32($0 >> 32) }
    parts.starts = features.map { UInt32(truncatingIfNeeded: $0) }
    parts.slots = entries.map { UInt16($0 >> 16) }
    parts.weights = entries.map { Int16(bitPattern: UInt16(truncatingIfNeeded: $0)) }
    parts.unit = unit
    return parts
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
}
