/// The weights of three convolutions over a sequence of tokens, each of width three and followed
/// by ReLU and batch normalisation; zeros stand beyond both ends.
struct ConvolutionEncoder: Sendable {
  struct Layer: Sendable {
    let inputs: Int
    let outputs: Int
    /// One matrix a tap, inputs × outputs: for the token before, the token, the token after.
    let taps: [FloatBuffer]
    let bias: FloatBuffer
    /// Normalisation as one multiplication and one addition.
    let scale: FloatBuffer
    let shift: FloatBuffer
  }

  let first: FirstLayer
  let second: Layer
  let third: Layer

  /// The length of the vector that describes a token in the end.
  var outputs: Int { third.outputs }

  init(folder: NetworkFolder, vectors: WordVectors, algebra: LinearAlgebra) throws(NetworkError) {
    let shapes = try folder.array("emb.shape.weight", shape: [nil, nil])
    let inputs = vectors.dimension + shapes.shape[1]
    let layer = try Self.layer(0, folder: folder, inputs: inputs)
    first = FirstLayer(layer: layer, vectors: vectors, shapes: shapes, algebra: algebra)
    second = try Self.layer(1, folder: folder, inputs: layer.outputs)
    third = try Self.layer(2, folder: folder, inputs: second.outputs)
  }

  private static func layer(
    _ number: Int, folder: NetworkFolder, inputs: Int
  ) throws(NetworkError) -> Layer {
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
    let taps = (0..<3).map { tap in
      let matrix = FloatBuffer(count: inputs * outputs)
      for output in 0..<outputs {
        for input in 0..<inputs {
          matrix.start[input * outputs + output] =
            weights.start[(output * inputs + input) * 3 + tap]
        }
      }
      return matrix
    }
    let scale = FloatBuffer(count: outputs)
    let shift = FloatBuffer(count: outputs)
    for index in 0..<outputs {
      scale.start[index] = gain.start[index] / deviation.start[index]
      shift.start[index] = offset.start[index] - mean.start[index] * scale.start[index]
    }
    return Layer(
      inputs: inputs, outputs: outputs, taps: taps, bias: bias.values, scale: scale, shift: shift)
  }
}

/// The buffers of one encoder at work.
final class EncoderScratch {
  let cache: FirstLayerCache
  /// The outputs of the first two layers, with a row of zeros before and after.
  let hidden: [FloatBuffer]
  let output: FloatBuffer

  init(encoder: ConvolutionEncoder, rows: Int, cacheBytes: Int) {
    let padded = LinearAlgebra.padded(rows) + LinearAlgebra.rowStep
    cache = FirstLayerCache(layer: encoder.first, rows: rows, bytes: cacheBytes)
    hidden = [
      FloatBuffer(count: padded * encoder.second.inputs),
      FloatBuffer(count: padded * encoder.third.inputs),
    ]
    output = FloatBuffer(count: padded * encoder.third.outputs)
  }
}

extension ConvolutionEncoder {
  /// Runs the encoder over `rows`: the numbers of the tokens' inputs, with a ``gap`` wherever one
  /// sequence ends and another begins. The result stands in `scratch.output`, a row a token, and
  /// is returned; rows of gaps hold nothing of use.
  func run(
    _ rows: [Int32], keys: [InputKey], scratch: EncoderScratch, algebra: LinearAlgebra
  ) -> UnsafeMutablePointer<Float> {
    first.run(rows, keys: keys, cache: scratch.cache, output: scratch.hidden[0], algebra: algebra)
    // Row r of the tokens stands at r + 1, so that tap t of row r reads row r + t.
    apply(
      second, input: scratch.hidden[0], output: scratch.hidden[1].start + second.outputs,
      rows: rows.count, algebra: algebra)
    for row in rows.indices where rows[row] == Self.gap {
      clear(row + 1, of: scratch.hidden[1], width: second.outputs)
    }
    clear(0, of: scratch.hidden[1], width: second.outputs)
    clear(rows.count + 1, of: scratch.hidden[1], width: second.outputs)
    apply(
      third, input: scratch.hidden[1], output: scratch.output.start, rows: rows.count,
      algebra: algebra)
    return scratch.output.start
  }

  static let gap: Int32 = -1

  private func clear(_ row: Int, of buffer: FloatBuffer, width: Int) {
    buffer.clear(row * width..<(row + 1) * width)
  }

  private func apply(
    _ layer: Layer, input: FloatBuffer, output: UnsafeMutablePointer<Float>, rows: Int,
    algebra: LinearAlgebra
  ) {
    let padded = LinearAlgebra.padded(rows)
    for (tap, matrix) in layer.taps.enumerated() {
      algebra.multiply(
        input.start + tap * layer.inputs, matrix.start, into: output, rows: padded,
        inner: layer.inputs, columns: layer.outputs, accumulates: tap > 0)
    }
    let width = layer.outputs
    for column in stride(from: 0, to: width, by: 16) {
      let bias = layer.bias.start.sixteen(at: column)
      let scale = layer.scale.start.sixteen(at: column)
      let shift = layer.shift.start.sixteen(at: column)
      for row in 0..<rows {
        let sum = output.sixteen(at: row * width + column) + bias
        let positive = sum.replacing(with: 0, where: sum .< 0)
        output.store(positive * scale + shift, at: row * width + column)
      }
    }
  }
}
