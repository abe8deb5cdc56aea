import Glibc
import NeuralTagging

/// The sums over all labellings of one sentence (forward and backward), scaled at each token so
/// that nothing overflows.
final class ChainLattice {
  private typealias Lanes = SIMD8<Float>

  private let labels: LabelSet
  private let stride: Int
  /// Transitions, and e to their power, by the earlier label; 0 where one is not allowed.
  private let transitions: FloatBuffer
  private let factors: FloatBuffer
  /// The same by the later label.
  private let turned: FloatBuffer
  /// The sum over pairs of forward × (emission × backward): times the factors it is what is
  /// expected.
  private let pairs: FloatBuffer
  private var observed: [Double]
  private let mayStart: FloatBuffer
  private let mayEnd: FloatBuffer
  private var count = 0

  private var scoreBuffer = FloatBuffer(count: 0)
  private var resultBuffer = FloatBuffer(count: 0)
  private var emissionBuffer = FloatBuffer(count: 0)
  private var forwardBuffer = FloatBuffer(count: 0)
  private var backwardBuffer = FloatBuffer(count: 0)

  init(labels: LabelSet) {
    self.labels = labels
    stride = labels.stride
    let size = stride * stride
    transitions = FloatBuffer(count: size)
    factors = FloatBuffer(count: size)
    turned = FloatBuffer(count: size)
    pairs = FloatBuffer(count: size)
    observed = Array(repeating: 0, count: size)
    mayStart = FloatBuffer(count: stride)
    mayEnd = FloatBuffer(count: stride)
    for label in 0..<labels.count {
      mayStart.start[label] = labels.allows(-1, label) ? 1 : 0
      mayEnd.start[label] = labels.allows(label, -1) ? 1 : 0
    }
  }

  /// Begins a pass over all sentences.
  func setTransitions(_ weights: UnsafePointer<Float>) {
    for first in 0..<labels.count {
      for second in 0..<labels.count {
        let index = first * stride + second
        transitions.start[index] = weights[index]
        let factor = labels.allows(first, second) ? exponential(weights[index]) : 0
        factors.start[index] = factor
        turned.start[second * stride + first] = factor
      }
    }
    pairs.clear(0..<stride * stride)
    for index in observed.indices { observed[index] = 0 }
  }

  func begin(_ count: Int) {
    self.count = count
    let size = count * stride
    if scoreBuffer.count < size {
      scoreBuffer = FloatBuffer(count: size * 2)
      resultBuffer = FloatBuffer(count: size * 2)
      emissionBuffer = FloatBuffer(count: size * 2)
      forwardBuffer = FloatBuffer(count: size * 2)
      backwardBuffer = FloatBuffer(count: size * 2)
    }
    scoreBuffer.clear(0..<size)
  }

  /// Where the scores of a token are to be written.
  func scores(_ token: Int) -> UnsafeMutablePointer<Float> { scoreBuffer.start + token * stride }

  /// The gradient of a token's scores, after ``run(gold:)``.
  func gradient(_ token: Int) -> UnsafeMutablePointer<Float> { resultBuffer.start + token * stride }

  /// Adds the gradient of the transitions over all sentences.
  func addTransitions(to gradient: inout [Double], at place: Int) {
    for index in observed.indices {
      gradient[place + index] +=
        Double(pairs.start[index] * factors.start[index]) - observed[index]
    }
  }

  /// The loss of the sentence; the gradients of its scores are kept.
  func run(gold: ArraySlice<UInt8>) -> Double {
    var loss = forwardSum()
    backwardSum()
    for token in 0..<count {
      let label = Int(gold[gold.startIndex + token])
      let scores = scores(token)
      let result = gradient(token)
      loss -= Double(scores[label])
      // Expected minus observed.
      var sum: Float = 0
      let forward = forwardBuffer.start + token * stride
      let backward = backwardBuffer.start + token * stride
      for index in 0..<labels.count {
        result[index] = forward[index] * backward[index]
        sum += result[index]
      }
      for index in labels.count..<stride { result[index] = 0 }
      for index in 0..<labels.count { result[index] /= sum }
      result[label] -= 1
      guard token > 0 else { continue }
      let before = Int(gold[gold.startIndex + token - 1])
      loss -= Double(transitions.start[before * stride + label])
      observed[before * stride + label] += 1
      addPairs(token)
    }
    return loss
  }

  @inline(__always)
  private func lanes(_ pointer: UnsafeMutablePointer<Float>, _ place: Int) -> Lanes {
    UnsafeRawPointer(pointer + place).loadUnaligned(as: Lanes.self)
  }

  @inline(__always)
  private func store(_ value: Lanes, _ pointer: UnsafeMutablePointer<Float>, _ place: Int) {
    UnsafeMutableRawPointer(pointer + place).storeBytes(of: value, as: Lanes.self)
  }

  /// `row` = Σ over labels of `weights` × the label's row of `matrix`.
  @inline(__always)
  private func combine(
    _ weights: UnsafeMutablePointer<Float>, _ matrix: FloatBuffer,
    into row: UnsafeMutablePointer<Float>
  ) {
    for column in Swift.stride(from: 0, to: stride, by: 8) {
      var sum = Lanes()
      for label in 0..<labels.count {
        sum += lanes(matrix.start, label * stride + column) * weights[label]
      }
      store(sum, row, column)
    }
  }

  private func forwardSum() -> Double {
    var total = 0.0
    for token in 0..<count {
      let scores = scores(token)
      let emission = emissionBuffer.start + token * stride
      let forward = forwardBuffer.start + token * stride
      var top = -Float.infinity
      for label in 0..<labels.count { top = max(top, scores[label]) }
      for label in 0..<labels.count { emission[label] = exponential(scores[label] - top) }
      for label in labels.count..<stride { emission[label] = 0 }
      if token == 0 {
        for column in 0..<stride { forward[column] = mayStart.start[column] }
      } else {
        combine(forward - stride, factors, into: forward)
      }
      var sum: Float = 0
      for label in 0..<labels.count {
        forward[label] *= emission[label]
        if token == count - 1 { forward[label] *= mayEnd.start[label] }
        sum += forward[label]
      }
      let scale = 1 / sum
      // Scaled emissions serve the way back too.
      for label in 0..<stride {
        forward[label] *= scale
        emission[label] *= scale
      }
      total += Double(top) + Double(log(sum))
    }
    return total
  }

  private func backwardSum() {
    let last = backwardBuffer.start + (count - 1) * stride
    for label in 0..<stride { last[label] = mayEnd.start[label] }
    for token in Swift.stride(from: count - 1, to: 0, by: -1) {
      // The emission of the token times its backward sum, which the pairs need as well.
      let emission = emissionBuffer.start + token * stride
      let backward = backwardBuffer.start + token * stride
      for label in 0..<stride { emission[label] *= backward[label] }
      combine(emission, turned, into: backward - stride)
    }
  }

  /// Adds the products of a token and the one before it.
  private func addPairs(_ token: Int) {
    let emission = emissionBuffer.start + token * stride
    let before = forwardBuffer.start + (token - 1) * stride
    for first in 0..<labels.count {
      let factor = before[first]
      guard factor > 1e-9 else { continue }
      let row = pairs.start + first * stride
      for column in Swift.stride(from: 0, to: stride, by: 8) {
        store(lanes(row, column) + lanes(emission, column) * factor, row, column)
      }
    }
  }
}
