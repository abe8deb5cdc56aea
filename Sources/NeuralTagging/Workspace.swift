import TextSegmentation

/// What one thread needs to run the networks: the numbering of inputs, the first layer's caches,
/// the buffers between layers.
final class Workspace: @unchecked Sendable {
  /// Rows of one batch.
  static let batchRows = 512
  /// Convolutions of width three, three deep: a token sees three on each side.
  private static let reach = 3

  private var types: InputTypes
  private let gathered: GatheredVectors
  private var scratch: [NeuralTagger.Layers.RawValue: EncoderScratch] = [:]
  private var syntaxScratch: SyntaxNetwork.Scratch?
  private let headScratch: FloatBuffer
  private var projected = FloatBuffer(count: 0)
  private let cacheBytes: Int

  init(_ tagger: NeuralTagger) {
    types = InputTypes(vocabulary: tagger.vocabulary, shapes: tagger.shapes)
    gathered = GatheredVectors(vectors: tagger.vectors, rows: Self.maximumRows)
    let networks = max(tagger.layers.rawValue.nonzeroBitCount, 1)
    cacheBytes = tagger.cacheBytes / networks
    let tags = tagger.morphology?.tagset.count ?? 0
    let labels = tagger.names?.labelCount ?? 0
    headScratch = FloatBuffer(
      count: max(MorphologyNetwork.step * tags, Self.batchRows * labels))
  }

  private static let maximumRows = max(batchRows, NeuralTagger.longestSentence) + 8

  private func scratch(
    for layer: NeuralTagger.Layers, encoder: ConvolutionEncoder
  ) -> EncoderScratch {
    if let known = scratch[layer.rawValue] { return known }
    let new = EncoderScratch(encoder: encoder, rows: Self.maximumRows, cacheBytes: cacheBytes)
    scratch[layer.rawValue] = new
    return new
  }

  func annotate(
    _ text: SegmentedText, layers: NeuralTagger.Layers, projection: StateProjection?,
    networks: NeuralTagger
  ) -> TokenAnnotations {
    var result = TokenAnnotations()
    let count = text.tokens.count
    if layers.contains(.morphology), let network = networks.morphology {
      result.tagset = network.tagset
      result.tagNumbers = [UInt16](repeating: TokenAnnotations.noTag, count: count)
    }
    if layers.contains(.syntax), networks.syntax != nil {
      result.heads = [Int32](repeating: TokenAnnotations.noHead, count: count)
      result.relations = [DependencyRelation](repeating: .root, count: count)
    }
    if layers.contains(.names), let network = networks.names {
      let keepsStates = layers.contains(.nameStates)
      if keepsStates {
        result.projection = projection?.inputs == network.encoder.outputs ? projection : nil
        result.nameStateWidth = result.projection?.columns ?? network.encoder.outputs
      }
      tagNames(text, network: network, keepsStates: keepsStates, result: &result)
    }
    if !layers.isDisjoint(with: [.morphology, .syntax]) {
      readSentences(text, layers: layers, networks: networks, result: &result)
    }
    return result
  }

  /// The input types of some tokens. Numbers stay the same until the next ``makeRoom()``.
  private func append(_ tokens: Range<Int>, of text: SegmentedText, to rows: inout [Int32]) {
    text.source.utf8.withUnsafeBufferPointer {
      types.append(text.tokens[tokens], of: $0, to: &rows)
    }
  }

  private func makeRoom() {
    guard types.isFull else { return }
    types.reset()
    gathered.reset()
    for scratch in scratch.values { scratch.cache.reset() }
  }

  // MARK: Names

  private func tagNames(
    _ text: SegmentedText, network: NameNetwork, keepsStates: Bool,
    result: inout TokenAnnotations
  ) {
    let scratch = scratch(for: .names, encoder: network.encoder)
    let count = text.tokens.count
    let step = Self.batchRows - 2 * Self.reach
    var scores: [Float] = []
    scores.reserveCapacity(count * network.labelCount)
    if keepsStates {
      result.nameStates.reserveCapacity(count * result.nameStateWidth)
      result.words.reserveCapacity(count)
    }
    var rows: [Int32] = []
    for first in stride(from: 0, to: count, by: step) {
      // A window with its neighbours gives the same as the whole text at once.
      let end = min(first + step, count)
      let window = max(0, first - Self.reach)..<min(count, end + Self.reach)
      makeRoom()
      rows.removeAll(keepingCapacity: true)
      append(window, of: text, to: &rows)
      let output = network.encoder.run(
        rows, keys: types.keys, gathered: gathered, scratch: scratch)
      let kept = output + (first - window.lowerBound) * network.encoder.outputs
      network.appendScores(kept, count: end - first, to: &scores, scratch: headScratch)
      guard keepsStates else { continue }
      keep(kept, count: end - first, width: network.encoder.outputs, &result)
      for row in rows[(first - window.lowerBound)...].prefix(end - first) {
        result.words.append(types.keys[Int(row)].word)
      }
    }
    result.names = network.decode(scores)
  }

  /// Appends the states of `count` tokens, or what the projection makes of them.
  private func keep(
    _ states: UnsafePointer<Float>, count: Int, width: Int,
    _ result: inout TokenAnnotations
  ) {
    guard let projection = result.projection else {
      result.nameStates.append(
        contentsOf: UnsafeBufferPointer(start: states, count: count * width))
      return
    }
    if projected.count < count * projection.columns {
      projected = FloatBuffer(count: Self.batchRows * projection.columns)
    }
    projection.layer.apply(states, rows: count, output: projected.start)
    result.nameStates.append(
      contentsOf: UnsafeBufferPointer(
        start: projected.start, count: count * projection.columns))
  }

  // MARK: Morphology and syntax

  /// The networks have learnt Russian; of a language that is told apart they would say nothing
  /// right.
  private static func reads(_ language: Language) -> Bool {
    language != .kazakh && language != .english
  }

  /// Sentences in batches of about ``batchRows``, a gap between two.
  private func readSentences(
    _ text: SegmentedText, layers: NeuralTagger.Layers, networks: NeuralTagger,
    result: inout TokenAnnotations
  ) {
    var batch: [Range<Int>] = []
    var size = 0
    for sentence in text.sentences where Self.reads(sentence.language) {
      for start in stride(
        from: sentence.tokens.lowerBound, to: sentence.tokens.upperBound,
        by: NeuralTagger.longestSentence)
      {
        let end = min(start + NeuralTagger.longestSentence, sentence.tokens.upperBound)
        if size + end - start + 1 > Self.batchRows, !batch.isEmpty {
          read(batch, of: text, layers: layers, networks: networks, result: &result)
          batch.removeAll(keepingCapacity: true)
          size = 0
        }
        batch.append(start..<end)
        size += end - start + 1
      }
    }
    if !batch.isEmpty {
      read(batch, of: text, layers: layers, networks: networks, result: &result)
    }
  }

  private func read(
    _ sentences: [Range<Int>], of text: SegmentedText, layers: NeuralTagger.Layers,
    networks: NeuralTagger, result: inout TokenAnnotations
  ) {
    makeRoom()
    var rows: [Int32] = []
    var tokens: [Int32] = []
    for sentence in sentences {
      if !rows.isEmpty {
        rows.append(ConvolutionEncoder.gap)
        tokens.append(-1)
      }
      append(sentence, of: text, to: &rows)
      tokens.append(contentsOf: sentence.lazy.map(Int32.init))
    }
    if layers.contains(.morphology), let network = networks.morphology {
      let scratch = scratch(for: .morphology, encoder: network.encoder)
      let output = network.encoder.run(
        rows, keys: types.keys, gathered: gathered, scratch: scratch)
      network.decode(output, rows: rows, scratch: headScratch) { row, tag in
        result.tagNumbers[Int(tokens[row])] = tag
      }
    }
    if layers.contains(.syntax), let network = networks.syntax {
      let scratch = scratch(for: .syntax, encoder: network.encoder)
      let output = network.encoder.run(
        rows, keys: types.keys, gathered: gathered, scratch: scratch)
      parse(sentences, output: output, network: network, result: &result)
    }
  }

  private func parse(
    _ sentences: [Range<Int>], output: UnsafePointer<Float>, network: SyntaxNetwork,
    result: inout TokenAnnotations
  ) {
    let scratch =
      syntaxScratch
      ?? SyntaxNetwork.Scratch(network: network, rows: Self.maximumRows)
    syntaxScratch = scratch
    // The rows of each sentence, and what to add to a row to get its token.
    var rows: [Range<Int>] = []
    var shifts: [Int] = []
    var next = 0
    for sentence in sentences {
      rows.append(next..<next + sentence.count)
      for _ in sentence { shifts.append(sentence.lowerBound - next) }
      shifts.append(0)
      next += sentence.count + 1
    }
    network.decode(output, sentences: rows, scratch: scratch) { row, head, relation in
      let shift = shifts[row]
      result.heads[row + shift] = head < 0 ? -1 : Int32(head + shift)
      result.relations[row + shift] = relation
    }
  }
}
