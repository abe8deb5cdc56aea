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

    /// The output for one input.
    func one(_ input: WeightArray, algebra: LinearAlgebra) -> FloatBuffer {
      let rows = FloatBuffer(count: LinearAlgebra.rowStep * weights.shape[0])
      rows.start.update(from: input.start, count: weights.shape[0])
      let result = FloatBuffer(count: LinearAlgebra.rowStep * width)
      apply(rows.start, rows: 1, output: result.start, algebra: algebra)
      return result
    }

    /// `rows` inputs to as many outputs; `output` has room for the padded number.
    func apply(
      _ input: UnsafePointer<Float>, rows: Int, output: UnsafeMutablePointer<Float>,
      algebra: LinearAlgebra
    ) {
      algebra.multiply(
        input, weights.start, into: output, rows: LinearAlgebra.padded(rows),
        inner: weights.shape[0], columns: width)
      let width = width
      for column in stride(from: 0, to: width, by: 16) {
        let bias = bias.start.sixteen(at: column)
        for row in 0..<rows {
          let sum = output.sixteen(at: row * width + column) + bias
          output.store(sum.replacing(with: 0, where: sum .< 0), at: row * width + column)
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
  /// Inputs × (inputs × relations): the file has the relations outside, here they lie side by
  /// side, so that all of a word's are added up at once.
  private let relationKernel: FloatBuffer

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
    let kernel = try folder.array(
      "rel.kernel",
      shape: [relationHeads.width, relations.count * relationDependents.width])
    relationKernel = Self.relationsInside(kernel, relations: relations.count)
    guard dependents.width == heads.width, relationHeads.width == relationDependents.width,
      heads.width == relationHeads.width
    else { throw folder.malformed("projections of different widths") }
    guard heads.width % 16 == 0, relations.count <= Self.mostRelations else {
      throw folder.malformed("\(heads.width) wide for \(relations.count) relations")
    }
  }

  private static let mostRelations = 48

  private static func relationsInside(_ kernel: WeightArray, relations: Int) -> FloatBuffer {
    let columns = kernel.shape[1]
    let width = columns / relations
    let result = FloatBuffer(count: kernel.shape[0] * columns)
    for row in 0..<kernel.shape[0] {
      for relation in 0..<relations {
        for column in 0..<width {
          result.start[row * columns + column * relations + relation] =
            kernel.start[row * columns + relation * width + column]
        }
      }
    }
    return result
  }

  /// The buffers of one batch at work.
  final class Scratch {
    /// With a row before the first.
    fileprivate let heads: FloatBuffer
    fileprivate let dependents: FloatBuffer
    fileprivate let product: FloatBuffer
    fileprivate let scores: FloatBuffer
    /// What a root is, projected: once as a head, once as a relation's.
    fileprivate let root: FloatBuffer
    fileprivate let relationRoot: FloatBuffer

    init(network: SyntaxNetwork, rows: Int, algebra: LinearAlgebra) {
      let padded = LinearAlgebra.padded(rows + 1) + LinearAlgebra.rowStep
      let width = network.heads.width
      heads = FloatBuffer(count: (padded + 1) * width)
      dependents = FloatBuffer(count: padded * width)
      product = FloatBuffer(count: padded * width)
      scores = FloatBuffer(
        count: SyntaxNetwork.step * max(padded, network.relations.count * width)
          + SyntaxNetwork.mostRelations)
      root = network.heads.one(network.root, algebra: algebra)
      relationRoot = network.relationHeads.one(network.relationRoot, algebra: algebra)
    }
  }

  private static let step = 64

  /// Reads the encoder's `output` for some sentences, a row a token and a row between two
  /// sentences. Calls `body` with each token's row, the row of its head or −1 for the root, and
  /// its relation.
  func decode(
    _ output: UnsafePointer<Float>, sentences: [Range<Int>], scratch: Scratch,
    algebra: LinearAlgebra, body: (_ row: Int, _ head: Int, _ relation: DependencyRelation) -> Void
  ) {
    guard let rows = sentences.last?.upperBound else { return }
    let chosen = chooseHeads(
      output, rows: rows, sentences: sentences, scratch: scratch, algebra: algebra)
    chooseRelations(
      output, rows: rows, heads: chosen, scratch: scratch, algebra: algebra, body: body)
  }

  /// The tokens' rows with those of their heads.
  private func chooseHeads(
    _ output: UnsafePointer<Float>, rows: Int, sentences: [Range<Int>], scratch: Scratch,
    algebra: LinearAlgebra
  ) -> [(row: Int, head: Int)] {
    let width = heads.width
    // The root takes the place of the row before a sentence.
    let right = scratch.heads.start + width
    heads.apply(output, rows: rows, output: right, algebra: algebra)
    for sentence in sentences {
      (right + (sentence.lowerBound - 1) * width).update(from: scratch.root.start, count: width)
    }
    dependents.apply(output, rows: rows, output: scratch.dependents.start, algebra: algebra)
    algebra.multiply(
      scratch.dependents.start, kernel.start, into: scratch.product.start,
      rows: LinearAlgebra.padded(rows), inner: width, columns: width)
    var result: [(row: Int, head: Int)] = []
    result.reserveCapacity(rows)
    for sentence in sentences {
      let columns = LinearAlgebra.padded(sentence.count + 1)
      for first in stride(from: sentence.lowerBound, to: sentence.upperBound, by: Self.step) {
        let count = min(Self.step, sentence.upperBound - first)
        algebra.multiply(
          scratch.product.start + first * width,
          transposed: right + (sentence.lowerBound - 1) * width, into: scratch.scores.start,
          rows: LinearAlgebra.padded(count), inner: width, columns: columns)
        for row in 0..<count {
          let scores = scratch.scores.start + row * columns
          var best = 0
          for column in 1...sentence.count where scores[column] > scores[best] { best = column }
          result.append((first + row, best == 0 ? -1 : sentence.lowerBound + best - 1))
        }
      }
    }
    return result
  }

  private func chooseRelations(
    _ output: UnsafePointer<Float>, rows: Int, heads: [(row: Int, head: Int)], scratch: Scratch,
    algebra: LinearAlgebra, body: (_ row: Int, _ head: Int, _ relation: DependencyRelation) -> Void
  ) {
    let width = relationHeads.width
    let columns = relations.count * width
    relationHeads.apply(output, rows: rows, output: scratch.heads.start, algebra: algebra)
    relationDependents.apply(
      output, rows: rows, output: scratch.dependents.start, algebra: algebra)
    for first in stride(from: 0, to: heads.count, by: Self.step) {
      let block = heads[first..<min(first + Self.step, heads.count)]
      for (place, arc) in block.enumerated() {
        let source =
          arc.head < 0 ? scratch.relationRoot.start : scratch.heads.start + arc.head * width
        (scratch.product.start + place * width).update(from: source, count: width)
      }
      algebra.multiply(
        scratch.product.start, relationKernel.start, into: scratch.scores.start,
        rows: LinearAlgebra.padded(block.count), inner: width, columns: columns)
      for (place, arc) in block.enumerated() {
        let relation = bestRelation(
          scratch.scores.start + place * columns,
          dependent: scratch.dependents.start + arc.row * width)
        body(arc.row, arc.head, relation)
      }
    }
  }

  /// `product`: width × relations.
  private func bestRelation(
    _ product: UnsafeMutablePointer<Float>, dependent: UnsafeMutablePointer<Float>
  ) -> DependencyRelation {
    let count = relations.count
    var best = 0
    var top = -Float.infinity
    for start in stride(from: 0, to: count, by: 16) {
      var sum = SIMD16<Float>(repeating: 0)
      var source = product + start
      for column in 0..<relationHeads.width {
        sum += source.sixteen(at: 0) * dependent[column]
        source += count
      }
      for lane in 0..<min(16, count - start) where sum[lane] > top {
        top = sum[lane]
        best = start + lane
      }
    }
    return relations[best]
  }
}
