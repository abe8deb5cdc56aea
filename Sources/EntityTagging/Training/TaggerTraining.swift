/// Trains the model that the program carries.
public struct TaggerTraining: Sendable {
  let resources: TaggerResources
  public var russianOptions = TrainingOptions.russian
  public var kazakhOptions = TrainingOptions.kazakh

  public init(_ resources: TaggerResources) { self.resources = resources }

  /// A model trained on these texts. The same texts and resources give the same bytes.
  ///
  /// Complexity: proportional to tokens × labels²; a few minutes for the corpora of the recipe.
  public func train(russian: [TrainingText], kazakh: [TrainingText]) -> TaggerModel {
    var chains: [(language: ChainLanguage, model: ChainModel)] = []
    if !russian.isEmpty { chains.append((.russian, chain(.russian, russian))) }
    if !kazakh.isEmpty { chains.append((.kazakh, chain(.kazakh, kazakh))) }
    return TaggerModel(chains: chains)
  }

  private func chain(_ language: ChainLanguage, _ texts: [TrainingText]) -> ChainModel {
    let set = TrainingSet(
      texts, labels: Self.labels(language, texts), reader: resources.reader(language))
    return ChainTrainer(options: options(language)).train(
      set.data, sentences: Array(set.data.sentences.indices))
  }

  func options(_ language: ChainLanguage) -> TrainingOptions {
    language == .russian ? russianOptions : kazakhOptions
  }

  /// Three types for Russian, for Kazakh those that the texts have.
  static func labels(_ language: ChainLanguage, _ texts: [TrainingText]) -> LabelSet {
    if language == .russian {
      return LabelSet(scheme: .bio, types: [.person, .location, .organisation])
    }
    var seen: Set<EntityType> = []
    for text in texts { for span in text.spans { seen.insert(span.type) } }
    return LabelSet(scheme: .bio, types: EntityType.allCases.filter(seen.contains))
  }
}

extension TrainingOptions {
  static let russian: TrainingOptions = {
    var options = TrainingOptions()
    options.iterations = 60
    options.decay = 0.3
    options.matrixDecay = 10
    options.allLabels = true
    return options
  }()

  static let kazakh: TrainingOptions = {
    var options = TrainingOptions()
    options.iterations = 150
    options.decay = 0.3
    options.minimum = 3
    options.allLabels = true
    return options
  }()
}
