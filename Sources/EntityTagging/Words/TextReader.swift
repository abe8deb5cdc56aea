import Morphology
import NeuralTagging
import TextSegmentation

/// What is known of one token of a text after all steps of reading.
public struct ReadWord: Sendable {
  /// The dictionary form: lower case, but names keep their capital; as written where none is
  /// known.
  public var lemma: String
  /// The part of speech in which the dictionary and the network agree (Russian only).
  public var partOfSpeech: UniversalTag.PartOfSpeech?
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
      let first = sentence.tokens.first { text.tokens[$0].kind != .punctuation }
      for token in sentence.tokens {
        words.append(
          word(token, of: text, sentence.language, annotations, isFirst: token == first))
      }
    }
    return words
  }

  private func word(
    _ index: Int, of text: SegmentedText, _ language: Language, _ annotations: TokenAnnotations,
    isFirst: Bool
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
      readRussian(index, written, of: text, isFirst: isFirst, &word)
    }
    return word
  }

  private func readRussian(
    _ index: Int, _ written: String, of text: SegmentedText, isFirst: Bool, _ word: inout ReadWord
  ) {
    guard let analyzer = resources.russian else { return }
    let readings = analyzer.analyses(of: written)
    let tag = word.tag ?? UniversalTag("X")
    let isInitial =
      index + 1 < text.tokens.count && text.text(of: text.tokens[index + 1]) == "."
    word.reading = ReadingChoice.best(readings, tag: tag, isInitial: isInitial) ?? readings.first
    guard let reading = word.reading else { return }
    let isCapital = written.unicodeScalars.first.map { LetterKind($0) == .upper } ?? false
    let part: UniversalTag.PartOfSpeech =
      switch written.utf8.first {
      case UInt8(ascii: "@") where written.utf8.count > 1: .properNoun
      case UInt8(ascii: "#") where written.utf8.count > 1: .other
      default:
        UniversalPart.part(
          tag.partOfSpeech, reading, isName: isCapital && !isFirst, relation: word.relation)
      }
    word.partOfSpeech = part
    word.lemma = UniversalLemma(analyzer: analyzer).lemma(reading, part: part)
    if part == .properNoun { word.lemma = Self.capitalized(word.lemma) }
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
