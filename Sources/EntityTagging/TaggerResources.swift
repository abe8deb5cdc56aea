import Morphology
import NeuralTagging

/// What training and tagging read words with.
public struct TaggerResources: Sendable {
  public let russian: RussianAnalyzer?
  public let kazakh: KazakhAnalyzer?
  public let networks: NeuralTagger?

  public init(russian: RussianAnalyzer?, kazakh: KazakhAnalyzer?, networks: NeuralTagger?) {
    self.russian = russian
    self.kazakh = kazakh
    self.networks = networks
  }

  func reader(_ language: ChainLanguage) -> LanguageReader {
    switch language {
    case .russian:
      LanguageReader(
        words: .russian(RussianWords(analyzer: russian)), networks: networks, usesStates: true)
    case .kazakh:
      LanguageReader(
        words: .kazakh(KazakhWords(analyzer: kazakh)), networks: networks, usesStates: false)
    }
  }
}
