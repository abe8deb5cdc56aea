import Morphology
import NeuralTagging
import Synchronization
import TextSegmentation

/// Finds names in Russian, Kazakh and English texts; the language of each sentence chooses how:
/// trained chains for Russian and Kazakh, rules for English.
///
///     let tagger = EntityTagger(russian: russian, kazakh: kazakh, networks: networks)
///     let text = Segmenter().segment("Комитет возглавил Ерлан Сарсенов.")
///     tagger.tag(text).first?.type  // .person
///
/// The same text gives the same spans always. May be used from several threads at once.
public final class EntityTagger: Sendable {
  private let networks: NeuralTagger?
  let russian: NameChain?
  let kazakh: NameChain?

  init(networks: NeuralTagger?, russian: NameChain?, kazakh: NameChain?) {
    self.networks = networks
    self.russian = russian
    self.kazakh = kazakh
  }

  /// Without the dictionaries it tags at a loss; without networks no Russian names are found.
  /// `model` is the one that the program carries unless another is given. Throws
  /// ``TaggerModelError`` where that one is damaged.
  public convenience init(
    russian: RussianAnalyzer?, kazakh: KazakhAnalyzer?, networks: NeuralTagger?,
    model: TaggerModel? = nil
  ) throws(TaggerModelError) {
    try self.init(
      TaggerResources(russian: russian, kazakh: kazakh, networks: networks), model: model)
  }

  /// The same with the resources put together.
  public convenience init(
    _ resources: TaggerResources, model: TaggerModel? = nil
  ) throws(TaggerModelError) {
    let networks = resources.networks
    var chains: [ChainLanguage: NameChain] = [:]
    let weights: TaggerModel
    if let model { weights = model } else { weights = try TaggerModel.builtIn() }
    for (language, chain) in weights.chains {
      let reader = resources.reader(language)
      if language == .russian, networks == nil { continue }
      chains[language] = NameChain(chain, reader: reader)
    }
    self.init(networks: networks, russian: chains[.russian], kazakh: chains[.kazakh])
  }

  /// The spans of a text by their place; none overlaps another.
  ///
  /// Complexity: linear in the tokens.
  public func tag(_ text: SegmentedText) -> [EntitySpan] {
    tag(
      text,
      annotations: networks?.annotate(text, layers: Self.layers, projection: projection)
        ?? TokenAnnotations())
  }

  /// What ``tag(_:annotations:)`` makes of the states, for who has a long text read.
  package var projection: StateProjection? { russian?.model.projection }

  /// What ``tag(_:annotations:)`` wants the networks to have read.
  public static let layers: NeuralTagger.Layers = [.names, .nameStates]

  /// The same for a text that the networks have read already.
  public func tag(_ text: SegmentedText, annotations: TokenAnnotations) -> [EntitySpan] {
    var labels: [(sentence: Sentence, spans: [(tokens: Range<Int>, type: EntityType)])] = []
    for chain in [russian, kazakh] {
      guard let chain else { continue }
      let sentences = text.sentences.filter { handles(chain, $0.language) }
      guard !sentences.isEmpty else { continue }
      let found = chain.tag(text, sentences: sentences, annotations: annotations)
      for (sentence, spans) in zip(sentences, found) { labels.append((sentence, spans)) }
    }
    let english = text.sentences.filter { $0.language == .english }
    for (sentence, spans) in zip(english, EnglishNames.find(in: text, sentences: english)) {
      let first = sentence.tokens.lowerBound
      labels.append(
        (
          sentence,
          spans.map { ($0.tokens.lowerBound - first..<$0.tokens.upperBound - first, $0.type) }
        ))
    }
    labels.sort { $0.sentence.tokens.lowerBound < $1.sentence.tokens.lowerBound }
    return labels.flatMap { sentence, spans in
      spans.map { span in
        let first = sentence.tokens.lowerBound
        return EntitySpan(
          tokens: first + span.tokens.lowerBound..<first + span.tokens.upperBound, in: text,
          type: span.type)
      }
    }
  }

  private func handles(_ chain: NameChain, _ language: Language) -> Bool {
    language != .english && (chain === kazakh) == (language == .kazakh && kazakh != nil)
  }
}

/// A trained chain with what reads words for it.
final class NameChain: Sendable {
  private let chain: DeferredChain
  let reader: LanguageReader
  private let idle = Mutex<[ChainSession]>([])

  init(_ chain: DeferredChain, reader: LanguageReader) {
    self.chain = chain
    self.reader = reader
  }

  convenience init(model: ChainModel, reader: LanguageReader) {
    self.init(DeferredChain(model), reader: reader)
  }

  var model: ChainModel { chain.model }

  /// The spans of some sentences of a text, as ranges of each sentence's tokens.
  func tag(
    _ text: SegmentedText, sentences: [Sentence], annotations: TokenAnnotations
  ) -> [[(tokens: Range<Int>, type: EntityType)]] {
    let model = model
    let session =
      idle.withLock { $0.popLast() } ?? ChainSession(model: model, reader: reader)
    defer { idle.withLock { $0.append(session) } }
    let numbers = session.read(text, words: annotations.words)
    let types = numbers.map { session.type($0) }
    let names = reader.networks == nil ? [] : annotations.names
    let evidence = names.isEmpty ? [] : WordEvidence.gather(types: types, labels: names)
    let states = scoresOfStates(annotations, model)
    let width = model.projection.columns
    let found = sentences.map { sentence in
      let context = ContextFeatures(
        types: types[sentence.tokens], labels: names.isEmpty ? [] : names[sentence.tokens],
        evidence: evidence.isEmpty ? [] : evidence[sentence.tokens])
      var labels: [UInt8] = []
      states.withUnsafeBufferPointer { states in
        session.label(
          numbers[sentence.tokens], context: context,
          states: states.isEmpty
            ? nil : states.baseAddress! + sentence.tokens.lowerBound * width,
          into: &labels)
      }
      return model.labels.spans(labels)
    }
    return names.isEmpty
      ? found : DocumentNames.complete(found, sentences: sentences, types: types)
  }
}

extension NameChain {
  /// What the model makes of the network's states, a row a token; empty where there are none.
  private func scoresOfStates(_ annotations: TokenAnnotations, _ model: ChainModel) -> [Float] {
    guard reader.usesStates, model.tokenWidth > 0 else { return [] }
    if annotations.projection === model.projection { return annotations.nameStates }
    guard annotations.projection == nil, model.tokenWidth == annotations.nameStateWidth else {
      return []
    }
    return reader.networks?.project(annotations.nameStates, by: model.projection) ?? []
  }
}

extension EntityType {
  init(_ type: CoreType) {
    self =
      switch type {
      case .person: .person
      case .location: .location
      case .organisation: .organisation
      }
  }
}
