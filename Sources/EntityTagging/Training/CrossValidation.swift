import Dispatch
import Synchronization

/// Tags each text by a chain that has not been trained on it.
public struct CrossValidation: Sendable {
  public var folds = 5
  private let training: TaggerTraining

  public init(_ training: TaggerTraining) { self.training = training }

  /// The spans found in each Russian text; fold *n* has every fifth text from the *n*th on.
  public func run(russian texts: [TrainingText]) -> [[EntitySpan]] {
    let set = trainingSet(.russian, texts)
    let results = Mutex<[[EntitySpan]]>(Array(repeating: [], count: texts.count))
    DispatchQueue.concurrentPerform(iterations: folds) { fold in
      let train = texts.indices.filter { $0 % folds != fold }
      let chain = chain(.russian, set, train)
      let tagger = EntityTagger(
        networks: training.resources.networks, russian: chain, kazakh: nil)
      for index in texts.indices where index % folds == fold {
        let spans = tagger.tag(texts[index].text)
        results.withLock { $0[index] = spans }
      }
    }
    return results.withLock { $0 }
  }

  /// The spans found in the last tenth of Kazakh texts by a chain trained on the others.
  public func run(kazakh texts: [TrainingText]) -> [[EntitySpan]] {
    let end = texts.count * 9 / 10
    let chain = chain(.kazakh, trainingSet(.kazakh, texts), Array(0..<end))
    let tagger = EntityTagger(
      networks: training.resources.networks, russian: nil, kazakh: chain)
    return texts[end...].map { tagger.tag($0.text) }
  }

  private func trainingSet(_ language: ChainLanguage, _ texts: [TrainingText]) -> TrainingSet {
    TrainingSet(
      texts, labels: TaggerTraining.labels(language, texts),
      reader: training.resources.reader(language))
  }

  private func chain(
    _ language: ChainLanguage, _ set: TrainingSet, _ texts: [Int]
  ) -> NameChain {
    let model = ChainTrainer(options: training.options(language)).train(
      set.data, sentences: texts.flatMap { Array(set.texts[$0]) })
    return NameChain(model: model, reader: training.resources.reader(language))
  }
}
