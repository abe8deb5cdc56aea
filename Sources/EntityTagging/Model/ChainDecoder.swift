/// The likeliest labels of a sentence, given the scores of each token and of each pair (Viterbi).
struct ChainDecoder {
  private let labels: LabelSet
  private let stride: Int
  /// By the later label: the earlier labels that may stand before it, and what the pair adds.
  private let before: [[(label: Int, weight: Float)]]
  private let mayEnd: [Bool]
  private let mayStart: [Bool]
  private var best: [Float]
  private var next: [Float]
  private var history: [UInt8] = []

  /// `transitions`: stride × stride, by the earlier label.
  init(labels: LabelSet, transitions: [Float]) {
    self.labels = labels
    stride = labels.stride
    let stride = labels.stride
    before = (0..<labels.count).map { second in
      (0..<labels.count).filter { labels.allows($0, second) }.map {
        ($0, transitions[$0 * stride + second])
      }
    }
    mayEnd = (0..<labels.count).map { labels.allows($0, -1) }
    mayStart = (0..<labels.count).map { labels.allows(-1, $0) }
    best = Array(repeating: 0, count: labels.count)
    next = best
  }

  /// Appends the labels of `count` tokens whose scores stand one after the other.
  mutating func decode(
    _ scores: UnsafePointer<Float>, count: Int, into result: inout [UInt8]
  ) {
    guard count > 0 else { return }
    let width = labels.count
    if history.count < count * width {
      history = Array(repeating: 0, count: count * width * 2)
    }
    for label in 0..<width { best[label] = mayStart[label] ? scores[label] : -.infinity }
    for token in 1..<max(count, 1) {
      for label in 0..<width {
        var top = -Float.infinity
        var argument = 0
        for (first, weight) in before[label] {
          let score = best[first] + weight
          if score > top {
            top = score
            argument = first
          }
        }
        next[label] = top + scores[token * stride + label]
        history[token * width + label] = UInt8(argument)
      }
      swap(&best, &next)
    }
    var label = 0
    var top = -Float.infinity
    for last in 0..<width where mayEnd[last] && best[last] > top {
      top = best[last]
      label = last
    }
    let start = result.count
    result.append(contentsOf: repeatElement(0, count: count))
    for token in Swift.stride(from: count - 1, through: 0, by: -1) {
      result[start + token] = UInt8(label)
      label = Int(history[token * width + label])
    }
  }
}
