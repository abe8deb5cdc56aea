/// The network that draws dependency trees: an encoder, a bilinear score for every pair of words
/// in a sentence, and a second one for the relation between a word and the head chosen for it.
///
/// Dozat, Manning: Deep biaffine attention for neural dependency parsing (2017).
struct SyntaxNetwork: Sendable {
  /// A linear layer with ReLU.
  private struct Projection: Sendable {
    let weights: WeightArray
    let bias: WeightArray

    init(folder: NetworkFolder, place: String, inputs: Int) throws(NetworkError) {
      weights = try folder.array(place + ".proj.weight", shape: [inputs, nil])
      bias = try folder.array(place + ".proj.bias", shape: [weights.shape[1]])
    }

    var width: Int { weights.shape[1] }

    func apply(
      _ input: UnsafePointer<Float>, rows: Int, output: UnsafeMutablePointer<Float>,
      algebra: LinearAlgebra
    ) {
      algebra.multiply(
        input, weights.start, into: output, rows: LinearAlgebra.padded(rows),
        inner: weights.shape[0], columns: width)
      for row in 0..<rows {
        for column in 0..<width {
          let sum = output[row * width + column] + bias.start[column]
          output[row * width + column] = max(sum, 0)
        }
      }
    }
  }

  let encoder: ConvolutionEncoder
  private let relations: [DependencyRelation]
  private let dependents: Projection
  private let heads: Projection
  private let root: WeightArray
  private let kernel: WeightArray
  private let relationHeads: Projection
  private let relationDependents: Projection
  private let relationRoot: WeightArray
  private let relationKernel: WeightArray

  init(folder: NetworkFolder, vectors: WordVectors, algebra: LinearAlgebra) throws(NetworkError) {
    encoder = try ConvolutionEncoder(folder: folder, vectors: vectors, algebra: algebra)
    let inputs = encoder.outputs
    relations = try folder.lines("rel").map { DependencyRelation(rawValue: $0) ?? .dependency }
    dependents = try Projection(folder: folder, place: "head.head", inputs: inputs)
    heads = try Projection(folder: folder, place: "head.tail", inputs: inputs)
    root = try folder.array("head.root", shape: [inputs])
    kernel = try folder.array("head.kernel", shape: [dependents.width, heads.width])
    relationHeads = try Projection(folder: folder, place: "rel.head", inputs: inputs)
    relationDependents = try Projection(folder: folder, place: "rel.tail", inputs: inputs)
    relationRoot = try folder.array("rel.root", shape: [inputs])
    relationKernel = try folder.array(
      "rel.kernel",
      shape: [relationHeads.width, relations.count * relationDependents.width])
    guard dependents.width == heads.width, relationHeads.width == relationDependents.width,
      heads.width == relationHeads.width
    else { throw folder.malformed("projections of different widths") }
  }

  /// The buffers of one sentence at work.
  final class Scratch {
    fileprivate let input: FloatBuffer
    fileprivate let left: FloatBuffer
    fileprivate let right: FloatBuffer
    fileprivate let product: FloatBuffer
    fileprivate let scores: FloatBuffer

    init(network: SyntaxNetwork, longestSentence: Int) {
      let rows = LinearAlgebra.padded(longestSentence + 1) + LinearAlgebra.rowStep
      let width = network.heads.width
      input = FloatBuffer(count: rows * network.encoder.outputs)
      left = FloatBuffer(count: rows * width)
      right = FloatBuffer(count: rows * width)
      product = FloatBuffer(count: rows * width)
      scores = FloatBuffer(
        count: SyntaxNetwork.step * max(rows, network.relations.count * width))
    }
  }

  private static let step = 64

  /// The heads of a sentence, as positions in it from 1, or 0 for the root; and their relations.
  func decode(
    _ sentence: UnsafePointer<Float>, count: Int, scratch: Scratch, algebra: LinearAlgebra
  ) -> [(head: Int, relation: DependencyRelation)] {
    let chosen = chooseHeads(sentence, count: count, scratch: scratch, algebra: algebra)
    let relations = chooseRelations(
      sentence, heads: chosen, scratch: scratch, algebra: algebra)
    return zip(chosen, relations).map { (head: $0, relation: $1) }
  }

  private func chooseHeads(
    _ sentence: UnsafePointer<Float>, count: Int, scratch: Scratch, algebra: LinearAlgebra
  ) -> [Int] {
    let inputs = encoder.outputs
    let width = heads.width
    scratch.input.start.update(from: root.start, count: inputs)
    (scratch.input.start + inputs).update(from: sentence, count: count * inputs)
    heads.apply(
      scratch.input.start, rows: count + 1, output: scratch.right.start, algebra: algebra)
    dependents.apply(
      scratch.input.start + inputs, rows: count, output: scratch.left.start, algebra: algebra)
    algebra.multiply(
      scratch.left.start, kernel.start, into: scratch.product.start,
      rows: LinearAlgebra.padded(count), inner: width, columns: width)
    var result: [Int] = []
    let columns = LinearAlgebra.padded(count + 1)
    for first in stride(from: 0, to: count, by: Self.step) {
      let rows = min(Self.step, count - first)
      algebra.multiply(
        scratch.product.start + first * width, transposed: scratch.right.start,
        into: scratch.scores.start, rows: LinearAlgebra.padded(rows), inner: width,
        columns: columns)
      for row in 0..<rows {
        let scores = scratch.scores.start + row * columns
        var best = 0
        for column in 1...count where scores[column] > scores[best] { best = column }
        result.append(best)
      }
    }
    return result
  }

  private func chooseRelations(
    _ sentence: UnsafePointer<Float>, heads: [Int], scratch: Scratch, algebra: LinearAlgebra
  ) -> [DependencyRelation] {
    let inputs = encoder.outputs
    let width = relationHeads.width
    for (row, head) in heads.enumerated() {
      let source = head == 0 ? relationRoot.start : sentence + (head - 1) * inputs
      (scratch.input.start + row * inputs).update(from: source, count: inputs)
    }
    relationHeads.apply(
      scratch.input.start, rows: heads.count, output: scratch.left.start, algebra: algebra)
    relationDependents.apply(
      sentence, rows: heads.count, output: scratch.right.start, algebra: algebra)
    let columns = relations.count * width
    var result: [DependencyRelation] = []
    for first in stride(from: 0, to: heads.count, by: Self.step) {
      let rows = min(Self.step, heads.count - first)
      algebra.multiply(
        scratch.left.start + first * width, relationKernel.start, into: scratch.scores.start,
        rows: LinearAlgebra.padded(rows), inner: width, columns: columns)
      for row in 0..<rows {
        result.append(
          bestRelation(
            scratch.scores.start + row * columns,
            dependent: UnsafePointer(scratch.right.start + (first + row) * width)))
      }
    }
    return result
  }

  private func bestRelation(
    _ product: UnsafePointer<Float>, dependent: UnsafePointer<Float>
  ) -> DependencyRelation {
    let width = relationHeads.width
    var best = 0
    var top = -Float.infinity
    for number in relations.indices {
      var sum = SIMD16<Float>(repeating: 0)
      var column = 0
      while column + 16 <= width {
        sum +=
          product.sixteen(at: number * width + column) * dependent.sixteen(at: column)
        column += 16
      }
      var score = sum.sum()
      while column < width {
        score += product[number * width + column] * dependent[column]
        column += 1
      }
      if score > top {
        top = score
        best = number
      }
    }
    return relations[best]
  }
}
