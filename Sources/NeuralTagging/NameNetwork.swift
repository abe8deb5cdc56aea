/// The network that marks persons, places and organisations: an encoder, a linear layer, and the
/// best path through a linear chain (Viterbi) over the whole text.
struct NameNetwork: Sendable {
  let encoder: ConvolutionEncoder
  private let head: LinearLayer
  private let transitions: WeightArray
  /// The label of each output; the padding counts as outside.
  private let labels: [NameLabel]

  init(folder: NetworkFolder, vectors: WordVectors) throws(NetworkError) {
    encoder = try ConvolutionEncoder(folder: folder, vectors: vectors)
    let lines = try folder.lines("tag")
    labels = lines.map { NameLabel(name: $0) ?? .outside }
    let count = labels.count
    guard count <= 16 else { throw folder.malformed("\(count) labels") }
    let weights = try folder.array("head.proj.weight", shape: [encoder.outputs, count])
    let bias = try folder.array("head.proj.bias", shape: [count])
    head = LinearLayer(weights.values, inputs: encoder.outputs, outputs: count, bias: bias.values)
    transitions = try folder.array("head.crf.transitions", shape: [count, count])
  }

  var labelCount: Int { labels.count }

  /// Appends each row's scores of the labels.
  func appendScores(
    _ rows: UnsafePointer<Float>, count: Int, to scores: inout [Float], scratch: FloatBuffer
  ) {
    head.apply(rows, rows: count, output: scratch.start)
    scores.append(
      contentsOf: UnsafeBufferPointer(start: scratch.start, count: count * labelCount))
  }

  /// The best labels for a text whose scores are given, a row a token.
  func decode(_ scores: [Float]) -> [NameLabel] {
    let count = labelCount
    let length = scores.count / count
    guard length > 0 else { return [] }
    var best = scores[0..<count].map(Double.init)
    var next = best
    // The best predecessor of each label, four bits each.
    var history = [UInt64](repeating: 0, count: length)
    for row in 1..<length {
      var packed: UInt64 = 0
      for label in 0..<count {
        var top = -Double.infinity
        var argument = 0
        for previous in 0..<count {
          let score = best[previous] + Double(transitions.start[previous * count + label])
          if score > top {
            top = score
            argument = previous
          }
        }
        next[label] = top + Double(scores[row * count + label])
        packed |= UInt64(argument) << UInt64(4 * label)
      }
      history[row] = packed
      swap(&best, &next)
    }
    var label = best.indices.max { best[$0] < best[$1] } ?? 0
    var result = [NameLabel](repeating: .outside, count: length)
    for row in stride(from: length - 1, through: 0, by: -1) {
      result[row] = labels[label]
      label = Int(history[row] >> UInt64(4 * label) & 15)
    }
    return result
  }
}
