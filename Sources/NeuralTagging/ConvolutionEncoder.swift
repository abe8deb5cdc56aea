/// The weights of three convolutions over a sequence of tokens, each of width three and followed
/// by ReLU and batch normalisation; zeros stand beyond both ends.
struct ConvolutionEncoder: Sendable {
  struct Weights {
    let inputs: Int
    let outputs: Int
    /// (3 × inputs) × outputs: for the token before, the token, the token after.
    let matrix: FloatBuffer
    let bias: FloatBuffer
    /// Normalisation as one multiplication and one addition.
    let scale: FloatBuffer
    let shift: FloatBuffer

    var layer: Convolution {
      Convolution(
        matrix, inputs: inputs, outputs: outputs, bias: bias,
        activation: .normalised(scale: scale, shift: shift))
    }
  }

  let first: FirstLayer
  fileprivate let second: Convolution
  fileprivate let third: Convolution

  /// The length of the vector that describes a token in the end.
  var outputs: Int { third.outputs }

  init(folder: NetworkFolder, vectors: WordVectors) throws(NetworkError) {
    let shapes = try folder.array("emb.shape.weight", shape: [nil, nil])
    let inputs = vectors.dimension + shapes.shape[1]
    let weights = try Self.weights(0, folder: folder, inputs: inputs)
    first = FirstLayer(weights, vectors: vectors, shapes: shapes)
    second = try Self.weights(1, folder: folder, inputs: first.outputs).layer
    third = try Self.weights(2, folder: folder, inputs: second.outputs).layer
  }

  private static func weights(
    _ number: Int, folder: NetworkFolder, inputs: Int
  ) throws(NetworkError) -> Weights {
    let place = "encoder.layers.\(number)."
    let weights = try folder.array(place + "conv.weight", shape: [nil, inputs, 3])
    let outputs = weights.shape[0]
    guard outputs % 16 == 0 else { throw folder.malformed("\(outputs) filters") }
    let bias = try folder.array(place + "conv.bias", shape: [outputs])
    let gain = try folder.array(place + "norm.weight", shape: [outputs])
    let offset = try folder.array(place + "norm.bias", shape: [outputs])
    let mean = try folder.array(place + "norm.mean", shape: [outputs])
    let deviation = try folder.array(place + "norm.std", shape: [outputs])

    // The file has filters × inputs × taps.
    let matrix = FloatBuffer(count: 3 * inputs * outputs, isFilled: true)
    for tap in 0..<3 {
      for input in 0..<inputs {
        let row = matrix.start + (tap * inputs + input) * outputs
        let source = weights.start + input * 3 + tap
        for output in 0..<outputs { row[output] = source[output * inputs * 3] }
      }
    }
    let scale = FloatBuffer(count: outputs)
    let shift = FloatBuffer(count: outputs)
    for index in 0..<outputs {
      scale.start[index] = gain.start[index] / deviation.start[index]
      shift.start[index] = offset.start[index] - mean.start[index] * scale.start[index]
    }
    return Weights(
      inputs: inputs, outputs: outputs, matrix: matrix, bias: bias.values, scale: scale,
      shift: shift)
  }
}

/// The buffers of one encoder at work.
final class EncoderScratch {
  let cache: FirstLayerCache
  /// The outputs of the first two layers, with a row of zeros before and after.
  let hidden: [FloatBuffer]
  let output: FloatBuffer
  fileprivate let convolution: FloatBuffer

  init(encoder: ConvolutionEncoder, rows: Int, cacheBytes: Int) {
    cache = FirstLayerCache(layer: encoder.first, rows: rows, bytes: cacheBytes)
    hidden = [encoder.second, encoder.third].map { FloatBuffer(count: (rows + 2) * $0.inputs) }
    output = FloatBuffer(count: rows * encoder.outputs)
    convolution = FloatBuffer(
      count: max(encoder.second.scratchCount, encoder.third.scratchCount))
  }
}

extension ConvolutionEncoder {
  /// Runs the encoder over `rows`: the numbers of the tokens' inputs, with a ``gap`` wherever one
  /// sequence ends and another begins. The result stands in `scratch.output`, a row a token, and
  /// is returned; rows of gaps hold nothing of use.
  func run(
    _ rows: [Int32], keys: [InputKey], gathered: GatheredVectors, scratch: EncoderScratch
  ) -> UnsafeMutablePointer<Float> {
    let (one, two) = (scratch.hidden[0], scratch.hidden[1])
    first.run(rows, keys: keys, cache: scratch.cache, gathered: gathered, output: one)
    // Row r of the tokens stands at r + 1: the rows r, r + 1, r + 2 are what token r sees.
    second.apply(
      one.start, rows: rows.count, output: two.start + second.outputs,
      scratch: scratch.convolution)
    for row in rows.indices where rows[row] == Self.gap {
      clear(row + 1, of: two, width: second.outputs)
    }
    clear(0, of: two, width: second.outputs)
    clear(rows.count + 1, of: two, width: second.outputs)
    third.apply(
      two.start, rows: rows.count, output: scratch.output.start, scratch: scratch.convolution)
    return scratch.output.start
  }

  static let gap: Int32 = -1

  private func clear(_ row: Int, of buffer: FloatBuffer, width: Int) {
    buffer.clear(row * width..<(row + 1) * width)
  }
}
