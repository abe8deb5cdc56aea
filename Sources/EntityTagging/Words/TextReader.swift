import Morphology
import NeuralTagging
import TextSegmentation

/// What is known of one token of a text after all steps of reading.
public struct ReadWord: Sendable {
  /// The dictionary form: lower case, but names keep their capital; as written where none is
  /// known.
  public var lemma: String
  /// The network's tag (Russian only).
  public var tag: UniversalTag?
  /// The dictionary's reading that agrees with the tag (Russian only).
  public var reading: Analysis?
  /// The network's dependency: the token's head as its index in the text, nil at a root.
  public var head: Int?
  public var relation: DependencyRelation?
  /// The network's label of a name.
  public var name: NameLabel?
}

/// Reads the words of a text: dictionary forms that fit the sentence, parts of speech, trees.
///
///     let words = TextReader(resources).read(Segmenter().segment("Мы ехали мимо стекла."))
///     words[3].lemma  // стекло
///
/// Each sentence is read in its language; words of no known language stay as they are. May be
/// used from several threads at once.
public final class TextReader: Sendable {
  private let resources: TaggerResources
  private let english = EnglishAnalyzer()

  public init(_ resources: TaggerResources) { self.resources = resources }

  /// One word a token, in their order. Complexity: linear in the tokens.
  public func read(_ text: SegmentedText) -> [ReadWord] {
    let annotations = resources.networks?.annotate(text) ?? TokenAnnotations()
    var words: [ReadWord] = []
    words.reserveCapacity(text.tokens.count)
    for sentence in text.sentences {
      for token in sentence.tokens {
        words.append(word(token, of: text, sentence.language, annotations))
      }
    }
    return words
  }

  private func word(
    _ index: Int, of text: SegmentedText, _ language: Language, _ annotations: TokenAnnotations
  ) -> ReadWord {
    let token = text.tokens[index]
    let written = text.text(of: token)
    var word = ReadWord(lemma: written)
    word.name = annotations.names.isEmpty ? nil : annotations.names[index]
    switch (language, token.kind) {
    case (.kazakh, .cyrillicWord):
      word.lemma = resources.kazakh?.lemma(of: written) ?? written
    case (.kazakh, _): break
    case (.english, .latinWord):
      word.lemma = english.lemma(written)
      if written.unicodeScalars.first.map({ LetterKind($0) == .upper }) ?? false {
        word.lemma = Self.capitalized(word.lemma)
      }
    case (.english, _): break
    default:
      word.tag = annotations.tag(of: index)
      word.head = annotations.head(of: index)
      word.relation = annotations.relation(of: index)
      readRussian(written, &word)
    }
    return word
  }

  private func readRussian(_ written: String, _ word: inout ReadWord) {
    guard let analyzer = resources.russian else { return }
    let readings = analyzer.analyses(of: written)
    let tag = word.tag ?? UniversalTag("X")
    word.reading = ReadingChoice.best(readings, tag: tag) ?? readings.first
    guard let reading = word.reading else { return }
    word.lemma = UniversalLemma(analyzer: analyzer).lemma(reading, tag: tag)
    if tag.partOfSpeech == .properNoun { word.lemma = Self.capitalized(word.lemma) }
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
