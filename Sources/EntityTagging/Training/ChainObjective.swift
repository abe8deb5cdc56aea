/// The negative logarithm of the probability of the right labels, and its gradient: what training
/// makes small.
///
/// The weights stand in one row: entries of features, transitions, then the matrices over the
/// vectors of tokens: of the neighbour before, the token, the neighbour after.
final class ChainObjective {
  let data: ChainData
  let entries: ChainEntries
  let layout: WeightLayout
  /// Half of this times the square of each weight is added; entries and matrices apart.
  var decay = 1.0
  var matrixDecay = 1.0

  private var weights: [Float]
  /// For each type and neighbour a row of scores, and the gradient of it.
  private var typeScores: [Float]
  private var typeGradient: [Float]
  private var matrixGradient: [Float]
  private let chain: ChainLattice

  init(_ data: ChainData, _ entries: ChainEntries) {
    self.data = data
    self.entries = entries
    layout = WeightLayout(
      labels: data.labels, entries: entries.slots.count, tokenWidth: data.tokenWidth)
    weights = Array(repeating: 0, count: layout.count)
    let size = data.typeCount * Reach.distances.count * data.labels.stride
    typeScores = Array(repeating: 0, count: size)
    typeGradient = Array(repeating: 0, count: size)
    matrixGradient = Array(repeating: 0, count: layout.count - layout.tokenMatrix)
    chain = ChainLattice(labels: data.labels)
  }

  /// The value at `point`; its gradient is written to `gradient`.
  func evaluate(_ point: [Double], _ gradient: inout [Double]) -> Double {
    var value = 0.0
    for index in point.indices {
      weights[index] = Float(point[index])
      let decay = index < layout.tokenMatrix ? self.decay : matrixDecay
      gradient[index] = decay * point[index]
      value += 0.5 * decay * point[index] * point[index]
    }
    for index in typeGradient.indices { typeGradient[index] = 0 }
    for index in matrixGradient.indices { matrixGradient[index] = 0 }
    scoreTypes()
    weights.withUnsafeBufferPointer { weights in
      chain.setTransitions(weights.baseAddress! + layout.transitions)
      for sentence in data.sentences {
        scoreTokens(sentence, weights)
        value += chain.run(gold: data.gold[sentence])
        spread(sentence, &gradient)
      }
    }
    spreadTypes(&gradient)
    chain.addTransitions(to: &gradient, at: layout.transitions)
    for index in matrixGradient.indices {
      gradient[layout.tokenMatrix + index] += Double(matrixGradient[index])
    }
    return value
  }

  private var stride: Int { data.labels.stride }

  private func scoreTypes() {
    let width = stride * Reach.distances.count
    typeScores.withUnsafeMutableBufferPointer { scores in
      scores.update(repeating: 0)
      for type in 0..<data.typeCount {
        let row = scores.baseAddress! + type * width
        for place in Int(data.typeStarts[type])..<Int(data.typeStarts[type + 1]) {
          let feature = Int(data.typeFeatures[place])
          for entry in Int(entries.starts[feature])..<Int(entries.starts[feature + 1]) {
            row[Int(entries.slots[entry])] += weights[entry]
          }
        }
      }
    }
  }

  private func scoreTokens(_ sentence: Range<Int>, _ weights: UnsafeBufferPointer<Float>) {
    let width = stride * Reach.distances.count
    chain.begin(sentence.count)
    for token in sentence {
      let row = chain.scores(token - sentence.lowerBound)
      for (number, distance) in Reach.distances.enumerated() {
        let type = data.type(token, distance, in: sentence)
        guard type >= 0 else { continue }
        let source = type * width + number * stride
        for label in 0..<stride { row[label] += typeScores[source + label] }
      }
      for place in Int(data.tokenStarts[token])..<Int(data.tokenStarts[token + 1]) {
        let feature = Int(data.tokenFeatures[place])
        for entry in Int(entries.starts[feature])..<Int(entries.starts[feature + 1]) {
          row[Int(entries.slots[entry])] += weights[entry]
        }
      }
      data.tokenVectors.withUnsafeBufferPointer { vectors in
        for near in 0..<3 where data.tokenWidth > 0 && sentence.contains(token + near - 1) {
          multiplyRow(
            vectors.baseAddress! + (token + near - 1) * data.tokenWidth, data.tokenWidth,
            weights.baseAddress! + layout.tokenMatrix + near * data.tokenWidth * stride, into: row,
            stride)
        }
      }
    }
  }

  /// Gives what the chain found of a sentence's scores to the features of its tokens.
  private func spread(_ sentence: Range<Int>, _ gradient: inout [Double]) {
    let width = stride * Reach.distances.count
    for token in sentence {
      let row = UnsafePointer(chain.gradient(token - sentence.lowerBound))
      for (number, distance) in Reach.distances.enumerated() {
        let type = data.type(token, distance, in: sentence)
        guard type >= 0 else { continue }
        let target = type * width + number * stride
        for label in 0..<stride { typeGradient[target + label] += row[label] }
      }
      for place in Int(data.tokenStarts[token])..<Int(data.tokenStarts[token + 1]) {
        let feature = Int(data.tokenFeatures[place])
        for entry in Int(entries.starts[feature])..<Int(entries.starts[feature + 1]) {
          gradient[entry] += Double(row[Int(entries.slots[entry])])
        }
      }
      matrixGradient.withUnsafeMutableBufferPointer { matrix in
        data.tokenVectors.withUnsafeBufferPointer { vectors in
          for near in 0..<3 where data.tokenWidth > 0 && sentence.contains(token + near - 1) {
            addOuter(
              vectors.baseAddress! + (token + near - 1) * data.tokenWidth, data.tokenWidth, row,
              into: matrix.baseAddress! + near * data.tokenWidth * stride, stride)
          }
        }
      }
    }
  }

  private func spreadTypes(_ gradient: inout [Double]) {
    let width = stride * Reach.distances.count
    typeGradient.withUnsafeBufferPointer { rows in
      for type in 0..<data.typeCount {
        let row = rows.baseAddress! + type * width
        for place in Int(data.typeStarts[type])..<Int(data.typeStarts[type + 1]) {
          let feature = Int(data.typeFeatures[place])
          for entry in Int(entries.starts[feature])..<Int(entries.starts[feature + 1]) {
            gradient[entry] += Double(row[Int(entries.slots[entry])])
          }
        }
      }
    }
  }
}

/// Where the weights of each kind stand in their row.
struct WeightLayout {
  let transitions: Int
  let tokenMatrix: Int
  let count: Int

  init(labels: LabelSet, entries: Int, tokenWidth: Int) {
    transitions = entries
    tokenMatrix = transitions + labels.stride * labels.stride
    count = tokenMatrix + 3 * tokenWidth * labels.stride
  }
}

/// `row` += `vector` · `matrix`; `stride` is a multiple of eight.
@inline(__always)
func multiplyRow(
  _ vector: UnsafePointer<Float>, _ count: Int, _ matrix: UnsafePointer<Float>,
  into row: UnsafeMutablePointer<Float>, _ stride: Int
) {
  for column in Swift.stride(from: 0, to: stride, by: 8) {
    let target = UnsafeMutableRawPointer(row + column)
    var sum = target.loadUnaligned(as: SIMD8<Float>.self)
    var source = UnsafeRawPointer(matrix + column)
    for index in 0..<count {
      sum += source.loadUnaligned(as: SIMD8<Float>.self) * vector[index]
      source += stride * 4
    }
    target.storeBytes(of: sum, as: SIMD8<Float>.self)
  }
}

/// `matrix` += `vector`ᵀ · `row`.
@inline(__always)
private func addOuter(
  _ vector: UnsafePointer<Float>, _ count: Int, _ row: UnsafePointer<Float>,
  into matrix: UnsafeMutablePointer<Float>, _ stride: Int
) {
  for column in Swift.stride(from: 0, to: stride, by: 8) {
    let source = UnsafeRawPointer(row + column).loadUnaligned(as: SIMD8<Float>.self)
    var target = UnsafeMutableRawPointer(matrix + column)
    for index in 0..<count {
      let sum = target.loadUnaligned(as: SIMD8<Float>.self) + source * vector[index]
      target.storeBytes(of: sum, as: SIMD8<Float>.self)
      target += stride * 4
    }
  }
}
