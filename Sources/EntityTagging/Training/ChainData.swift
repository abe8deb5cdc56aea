/// Sentences for training, with all features as numbers.
struct ChainData {
  let labels: LabelSet
  /// Feature numbers of each word type, one type after the other.
  var typeStarts: [Int32] = [0]
  var typeFeatures: [Int32] = []
  /// Which neighbours see each of them.
  var typeReaches: [Reach] = []
  /// Sentences as ranges of tokens.
  var sentences: [Range<Int>] = []
  /// The word type of each token.
  var types: [Int32] = []
  /// Feature numbers of each token, one token after the other.
  var tokenStarts: [Int32] = [0]
  var tokenFeatures: [Int32] = []
  /// Numbers that describe each token (the network's state), `tokenWidth` a token.
  var tokenVectors: [Float] = []
  var tokenWidth = 0
  /// The right label of each token.
  var gold: [UInt8] = []
  /// The hash of each feature.
  var hashes: [UInt64] = []
  private var numbers: [UInt64: Int32] = [:]

  init(labels: LabelSet) { self.labels = labels }

  var typeCount: Int { typeStarts.count - 1 }

  private mutating func number(of hash: UInt64) -> Int32 {
    if let known = numbers[hash] { return known }
    let number = Int32(hashes.count)
    hashes.append(hash)
    numbers[hash] = number
    return number
  }

  mutating func appendType(_ features: [WordFeature]) {
    for feature in features {
      typeFeatures.append(number(of: feature.hash))
      typeReaches.append(feature.reach)
    }
    typeStarts.append(Int32(typeFeatures.count))
  }

  mutating func appendToken(
    type: Int32, features: [UInt64], vector: some Collection<Float>, label: UInt8
  ) {
    types.append(type)
    for feature in features { tokenFeatures.append(number(of: feature)) }
    tokenStarts.append(Int32(tokenFeatures.count))
    tokenVectors.append(contentsOf: vector)
    gold.append(label)
  }

  mutating func endSentence() {
    let start = sentences.last?.upperBound ?? 0
    if types.count > start { sentences.append(start..<types.count) }
  }

  /// The word type at a distance from a token, or −1 beyond its sentence.
  @inline(__always)
  func type(_ token: Int, _ distance: Int, in sentence: Range<Int>) -> Int {
    let place = token + distance
    return sentence.contains(place) ? Int(types[place]) : -1
  }
}

/// The weights that training may move: for each feature the places, a neighbour and a label, where
/// it was seen.
struct ChainEntries {
  /// Where each feature's places start.
  private(set) var starts: [Int32] = [0]
  /// distance × stride + label; the features of tokens have distance 0 only.
  private(set) var slots: [UInt16] = []

  /// Takes the places seen at least `minimum` times; with `all`, every label for a neighbour where
  /// one was seen.
  init(_ data: ChainData, minimum: Int, all: Bool) {
    let stride = data.labels.stride
    let width = stride * Reach.distances.count
    var seenByType = [UInt32](repeating: 0, count: data.typeCount * width)
    var counts: [UInt64: UInt32] = [:]
    for sentence in data.sentences {
      for token in sentence {
        let label = Int(data.gold[token])
        for (number, distance) in Reach.distances.enumerated() {
          let type = data.type(token, distance, in: sentence)
          if type >= 0 { seenByType[type * width + number * stride + label] += 1 }
        }
        for place in Int(data.tokenStarts[token])..<Int(data.tokenStarts[token + 1]) {
          counts[UInt64(data.tokenFeatures[place]) << 16 | UInt64(label), default: 0] += 1
        }
      }
    }
    for type in 0..<data.typeCount {
      for place in Int(data.typeStarts[type])..<Int(data.typeStarts[type + 1]) {
        let reach = data.typeReaches[place]
        for number in Reach.distances.indices where reach.rawValue >> UInt8(number) & 1 == 1 {
          for slot in number * stride..<number * stride + data.labels.count {
            let seen = seenByType[type * width + slot]
            if seen > 0 {
              counts[UInt64(data.typeFeatures[place]) << 16 | UInt64(slot), default: 0] += seen
            }
          }
        }
      }
    }
    fill(counts, data, minimum: minimum, all: all)
  }

  private mutating func fill(
    _ counts: [UInt64: UInt32], _ data: ChainData, minimum: Int, all: Bool
  ) {
    let stride = data.labels.stride
    var keys: [UInt64] = []
    if all {
      // Seen often enough with all labels together.
      var sums: [UInt64: UInt32] = [:]
      for (key, count) in counts {
        let first = UInt64(Int(key & 0xFFFF) / stride * stride)
        sums[(key & ~0xFFFF) | first, default: 0] += count
      }
      for (key, count) in sums where count >= minimum {
        for label in 0..<data.labels.count { keys.append(key + UInt64(label)) }
      }
    } else {
      for (key, count) in counts where count >= minimum { keys.append(key) }
    }
    keys.sort()
    slots.reserveCapacity(keys.count)
    var next = 0
    for feature in 0..<data.hashes.count {
      while next < keys.count, Int(keys[next] >> 16) == feature {
        slots.append(UInt16(keys[next] & 0xFFFF))
        next += 1
      }
      starts.append(Int32(slots.count))
    }
  }
}
