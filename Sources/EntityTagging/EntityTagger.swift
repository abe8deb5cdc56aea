import Morphology
import NeuralTagging
import TextSegmentation

/// Finds names in Russian, Kazakh and English texts; the language of each sentence chooses how.
///
///     let tagger = EntityTagger(russian: russian, kazakh: kazakh, networks: networks)
///     let text = Segmenter().segment("Комитет возглавил Ерлан Сарсенов.")
///     tagger.tag(text).first?.type  // .person
///
/// The same text gives the same spans always. May be used from several threads at once.
public final class EntityTagger: Sendable {
  private let russian: RussianAnalyzer?
  private let kazakh: KazakhAnalyzer?
  private let networks: NeuralTagger?

  /// What is not given is done without, at a loss.
  public init(russian: RussianAnalyzer?, kazakh: KazakhAnalyzer?, networks: NeuralTagger?) {
    self.russian = russian
    self.kazakh = kazakh
    self.networks = networks
  }

  /// The spans of a text by their place; none overlaps another.
  ///
  /// Complexity: linear in the tokens.
  public func tag(_ text: SegmentedText) -> [EntitySpan] {
    let annotations = networks?.annotate(text, layers: .names) ?? TokenAnnotations()
    return tag(text, annotations: annotations)
  }

  /// The same for a text that the networks have read already.
  public func tag(_ text: SegmentedText, annotations: TokenAnnotations) -> [EntitySpan] {
    var spans: [EntitySpan] = []
    let labels = annotations.names
    var index = 0
    while index < labels.count {
      let start = index
      index += 1
      guard let kind = labels[start].kind else { continue }
      while index < labels.count, labels[index].kind == kind, !labels[index].isBeginning {
        index += 1
      }
      spans.append(EntitySpan(tokens: start..<index, in: text, type: EntityType(kind)))
    }
    return spans
  }
}

extension EntityType {
  init(_ kind: NameLabel.Kind) {
    self =
      switch kind {
      case .person: .person
      case .location: .location
      case .organisation: .organisation
      }
  }
}
