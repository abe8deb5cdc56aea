import NeuralTagging

/// A trained chain as it runs: the weights of each feature's entries, found by its hash.
final class ChainModel: Sendable {
  let labels: LabelSet
  /// stride × stride, by the earlier label.
  let transitions: [Float]
  let tokenWidth: Int
  /// The features in the order of their keys: the hash cut to 32 bits, below it where its entries
  /// start; one past the end.
  private let features: [UInt64]
  /// A slot of a row, and in the lower half its weight.
  private let entries: [UInt32]
  /// The worth of a weight's unit.
  private let unit: Float
  /// Where the features of each leading part of a key start.
  private let table: [UInt32]
  private let shift: UInt32
  /// A bit for each leading part of a key, set where there is a feature: small enough for the
  /// nearest cache, and most features of a text are not in the model.
  private let filter: [UInt64]
  private static let filterBits: UInt64 = 19

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

  /// Adds what some features weigh to a row of scores, one after the other. `places` is room for
  /// the search.
  ///
  /// The tables are larger than the nearest cache. Step by step for all features, several reads are
  /// under way at once.
  func add(
    _ hashes: [UInt64], to row: UnsafeMutablePointer<Float>, places: inout [UInt64]
  ) {
    if places.count < hashes.count {
      places = [UInt64](repeating: 0, count: hashes.count * 2)
    }
    places.withUnsafeMutableBufferPointer { places in
      let count = keep(hashes, in: places)
      table.withUnsafeBufferPointer { table in
        features.withUnsafeBufferPointer { features in
          find(places, count, table, features)
        }
      }
      entries.withUnsafeBufferPointer { entries in
        for number in 0..<count {
          for entry in Int(places[number] >> 32)..<Int(places[number] & 0xFFFF_FFFF) {
            let weight = Int16(bitPattern: UInt16(truncatingIfNeeded: entries[entry]))
            row[Int(entries[entry] >> 16)] += Float(weight) * unit
          }
        }
      }
    }
  }

  /// Puts the hashes that may be in the model to `places`, in their order; returns how many.
  private func keep(_ hashes: [UInt64], in places: UnsafeMutableBufferPointer<UInt64>) -> Int {
    filter.withUnsafeBufferPointer { filter in
      var count = 0
      for hash in hashes {
        let place = hash >> (64 - Self.filterBits)
        places[count] = hash
        count += Int(filter[Int(place >> 6)] >> (place & 63) & 1)
      }
      return count
    }
  }

  /// Replaces hashes by where their entries start and end; 0 for those that are not there.
  private func find(
    _ places: UnsafeMutableBufferPointer<UInt64>, _ count: Int,
    _ table: UnsafeBufferPointer<UInt32>, _ features: UnsafeBufferPointer<UInt64>
  ) {
    for number in 0..<count {
      let key = places[number] >> 32
      let place = Int(truncatingIfNeeded: key >> UInt64(shift))
      var index = Int(table[place])
      let end = Int(table[place + 1])
      while index < end, features[index] >> 32 < key { index += 1 }
      places[number] =
        index < end && features[index] >> 32 == key
        ? (features[index] << 32) | (features[index + 1] & 0xFFFF_FFFF) : 0
    }
  }
}
