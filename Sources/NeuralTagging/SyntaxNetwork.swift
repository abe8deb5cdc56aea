import CMatrix

/// The network that draws dependency trees: an encoder, a bilinear score for every pair of words
/// in a sentence, and a second one for the relation between a word and the head chosen for it.
///
/// Dozat, Manning: Deep biaffine attention for neural dependency parsing (2017).
struct SyntaxNetwork: Sendable {
  let encoder: ConvolutionEncoder
  private let relations: [DependencyRelation]
  private let dependents: LinearLayer
  private let heads: LinearLayer
  private let kernel: LinearLayer
  private let relationHeads: LinearLayer
  private let relationDependents: LinearLayer
  /// Inputs × (inputs × relations): the file has the relations outside, here they lie side by
  /// side, so that all of a word's are added up at once.
  private let relationKernel: LinearLayer
  /// What a root is, projected: once as a head, once as a relation's.
  private let root: FloatBuffer
  private let relationRoot: FloatBuffer
  /// The length of a projection.
  private let width: Int

  init(folder: NetworkFolder, vectors: WordVectors) throws(NetworkError) {
    encoder = try ConvolutionEncoder(folder: folder, vectors: vectors)
    let inputs = encoder.outputs
    relations = try folder.lines("rel").map { DependencyRelation(rawValue: $0) ?? .dependency }
    dependents = try Self.projection("head.head", folder, inputs: inputs)
    heads = try Self.projection("head.tail", folder, inputs: inputs)
    relationHeads = try Self.projection("rel.head", folder, inputs: inputs)
    relationDependents = try Self.projection("rel.tail", folder, inputs: inputs)
    width = heads.outputs
    guard dependents.outputs == width, relationHeads.outputs == width,
      relationDependents.outputs == width
    else { throw folder.malformed("projections of different widths") }
    guard width % 16 == 0, relations.count <= Self.mostRelations else {
      throw folder.malformed("\(width) wide for \(relations.count) relations")
    }
    root = Self.one(try folder.array("head.root", shape: [inputs]), of: heads)
    relationRoot = Self.one(try folder.array("rel.root", shape: [inputs]), of: relationHeads)
    let pairs = try folder.array("head.kernel", shape: [width, width])
    kernel = LinearLayer(pairs.values, inputs: width, outputs: width)
    let columns = relations.count * width
    let triples = try folder.array("rel.kernel", shape: [width, columns])
    relationKernel = LinearLayer(
      Self.relationsInside(triples, relations: relations.count), inputs: width, outputs: columns)
  }

  /// A linear layer with ReLU.
  private static func projection(
    _ place: String, _ folder: NetworkFolder, inputs: Int
  ) throws(NetworkError) -> LinearLayer {
    let weights = try folder.array(place + ".proj.weight", shape: [inputs, nil])
    let bias = try folder.array(place + ".proj.bias", shape: [weights.shape[1]])
    return LinearLayer(
      weights.values, inputs: inputs, outputs: weights.shape[1], bias: bias.values,
      activation: .rectified)
  }

  /// A layer's output for one input.
  private static func one(_ input: WeightArray, of layer: LinearLayer) -> FloatBuffer {
    let result = FloatBuffer(count: layer.outputs)
    withExtendedLifetime(input) { layer.apply(input.start, rows: 1, output: result.start) }
    return result
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
    /// The heads of a sentence as the matrix of a product.
    fileprivate let packed: FloatBuffer

    init(network: SyntaxNetwork, rows: Int) {
      let width = network.width
      heads = FloatBuffer(count: (rows + 1) * width)
      dependents = FloatBuffer(count: rows * width)
      product = FloatBuffer(count: rows * width)
      scores = FloatBuffer(
        count: SyntaxNetwork.step * max(rows + 1, network.relations.count * width)
          + SyntaxNetwork.mostRelations)
      packed = FloatBuffer(count: LinearLayer.packedSize(inputs: width, outputs: rows + 1))
    }
  }

  private static let step = 64

  /// Reads the encoder's `output` for some sentences, a row a token and a row between two
  /// sentences. Calls `body` with each token's row, the row of its head or −1 for the root, and
  /// its relation.
  func decode(
    _ output: UnsafePointer<Float>, sentences: [Range<Int>], scratch: Scratch,
    body: (_ row: Int, _ head: Int, _ relation: DependencyRelation) -> Void
  ) {
    guard let rows = sentences.last?.upperBound else { return }
    let chosen = chooseHeads(output, rows: rows, sentences: sentences, scratch: scratch)
    chooseRelations(output, rows: rows, heads: chosen, scratch: scratch, body: body)
  }

  /// The tokens' rows with those of their heads.
  private func chooseHeads(
    _ output: UnsafePointer<Float>, rows: Int, sentences: [Range<Int>], scratch: Scratch
  ) -> [(row: Int, head: Int)] {
    // The root takes the place of the row before a sentence.
    let right = scratch.heads.start + width
    heads.apply(output, rows: rows, output: right)
    for sentence in sentences {
      (right + (sentence.lowerBound - 1) * width).update(from: root.start, count: width)
    }
    dependents.apply(output, rows: rows, output: scratch.dependents.start)
    kernel.apply(scratch.dependents.start, rows: rows, output: scratch.product.start)
    var result: [(row: Int, head: Int)] = []
    result.reserveCapacity(rows)
    for sentence in sentences {
      let columns = sentence.count + 1
      LinearLayer.pack(
        transposed: right + (sentence.lowerBound - 1) * width, inner: width, columns: columns,
        into: scratch.packed)
      for first in stride(from: sentence.lowerBound, to: sentence.upperBound, by: Self.step) {
        let count = min(Self.step, sentence.upperBound - first)
        LinearLayer.multiply(
          scratch.product.start + first * width, scratch.packed, into: scratch.scores.start,
          rows: count, inner: width, columns: columns)
        for row in 0..<count {
          let scores = scratch.scores.start + row * columns
          let best = Self.firstBest(scores, count: columns)
          result.append((first + row, best == 0 ? -1 : sentence.lowerBound + best - 1))
        }
      }
    }
    return result
  }

  /// The first of the highest scores. Words that stand in the same surroundings twice have the same
  /// score but for the last bits, in which sums differ by place: the earlier one is meant.
  private static func firstBest(_ scores: UnsafeMutablePointer<Float>, count: Int) -> Int {
    var top = -Float.infinity
    for column in 0..<count where scores[column] > top { top = scores[column] }
    var best = 0
    while best < count - 1, scores[best] < top - Self.sameScore { best += 1 }
    return best
  }

  private static let sameScore: Float = 5e-5

  private func chooseRelations(
    _ output: UnsafePointer<Float>, rows: Int, heads: [(row: Int, head: Int)], scratch: Scratch,
    body: (_ row: Int, _ head: Int, _ relation: DependencyRelation) -> Void
  ) {
    let columns = relations.count * width
    relationHeads.apply(output, rows: rows, output: scratch.heads.start)
    relationDependents.apply(output, rows: rows, output: scratch.dependents.start)
    // Words with the same head share its product, the most of the work.
    let arcs = heads.sorted { $0.head < $1.head }
    var next = arcs.startIndex
    while next < arcs.endIndex {
      let first = next
      var count = 0
      while next < arcs.endIndex {
        let head = arcs[next].head
        if next == first || head != arcs[next - 1].head {
          guard count < Self.step else { break }
          let source = head < 0 ? relationRoot.start : scratch.heads.start + head * width
          (scratch.product.start + count * width).update(from: source, count: width)
          count += 1
        }
        next += 1
      }
      relationKernel.apply(scratch.product.start, rows: count, output: scratch.scores.start)
      var place = 0
      for index in first..<next {
        let arc = arcs[index]
        if index > first, arc.head != arcs[index - 1].head { place += 1 }
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
    withUnsafeTemporaryAllocation(of: Float.self, capacity: Self.mostRelations + 16) { scores in
      guard let start = scores.baseAddress else { return .dependency }
      birlik_combine(dependent, product, start, width, relations.count)
      return relations[birlik_highest(start, relations.count)]
    }
  }
}
