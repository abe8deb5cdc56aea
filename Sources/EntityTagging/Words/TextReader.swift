import Morphology
import NeuralTagging
import Synchronization
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
  /// Shared by the words of one spelling and tag.
  var form: ReadForm?

  /// The columns of CoNLL-U from LEMMA to FEATS.
  package var columns: [UInt8] {
    form?.columns
      ?? ReadForm.columns(lemma: lemma, partOfSpeech: partOfSpeech, reading: reading, tag: tag)
  }
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
  private let idle = Mutex<[ReadForms]>([])

  public init(_ resources: TaggerResources) { self.resources = resources }

  /// One word a token, in their order. Complexity: linear in the tokens.
  public func read(_ text: SegmentedText) -> [ReadWord] {
    let annotations = resources.networks?.annotate(text) ?? TokenAnnotations()
    let forms = idle.withLock { $0.popLast() } ?? ReadForms()
    defer { idle.withLock { $0.append(forms) } }
    var words: [ReadWord] = []
    words.reserveCapacity(text.tokens.count)
    for sentence in text.sentences {
      let first = sentence.tokens.first { text.tokens[$0].kind != .punctuation }
      for token in sentence.tokens {
        words.append(
          word(token, of: text, sentence.language, annotations, forms, isFirst: token == first))
      }
    }
    return words
  }

  private func word(
    _ index: Int, of text: SegmentedText, _ language: Language, _ annotations: TokenAnnotations,
    _ forms: ReadForms, isFirst: Bool
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
      let tag = word.tag
      let place = place(of: index, in: text, isFirst: isFirst, relation: word.relation)
      let form = text.source.utf8.withUnsafeBufferPointer { bytes in
        forms.form(
          UnsafeBufferPointer(rebasing: bytes[token.bytes]),
          tag: tag == nil ? -1 : Int(annotations.tagNumbers[index]), place: place
        ) { russian(written, tag, place) }
      }
      word.lemma = form.lemma
      word.partOfSpeech = form.partOfSpeech
      word.reading = form.reading
      word.form = form
    }
    return word
  }

  /// What of a word's surroundings says how it is read.
  private func place(
    of index: Int, in text: SegmentedText, isFirst: Bool, relation: DependencyRelation?
  ) -> ReadForm.Place {
    var place: ReadForm.Place = isFirst ? .first : []
    if index + 1 < text.tokens.count {
      let next = text.tokens[index + 1].bytes
      if next.count == 1, text.source.utf8[next.lowerBound] == UInt8(ascii: ".") {
        place.insert(.beforeStop)
      }
    }
    if relation?.rawValue == "det" { place.insert(.determiner) }
    return place
  }

  private func russian(
    _ written: String, _ given: UniversalTag?, _ place: ReadForm.Place
  ) -> ReadForm {
    let tag = given ?? UniversalTag("X")
    guard let analyzer = resources.russian else {
      return ReadForm(lemma: written, partOfSpeech: nil, reading: nil, tag: given)
    }
    let readings = analyzer.readings(of: written)
    let best = ReadingChoice.best(readings, tag: tag, isInitial: place.contains(.beforeStop))
    guard let reading = best ?? readings.first else {
      return ReadForm(lemma: written, partOfSpeech: nil, reading: nil, tag: given)
    }
    let isCapital = written.unicodeScalars.first.map { LetterKind($0) == .upper } ?? false
    let part: UniversalTag.PartOfSpeech =
      switch written.utf8.first {
      case UInt8(ascii: "@") where written.utf8.count > 1: .properNoun
      case UInt8(ascii: "#") where written.utf8.count > 1: .other
      default:
        UniversalPart.part(
          tag.partOfSpeech, reading, isName: isCapital && !place.contains(.first),
          isDeterminer: place.contains(.determiner))
      }
    let lemma = UniversalLemma(analyzer: analyzer).lemma(reading, part: part)
    return ReadForm(
      lemma: part == .properNoun ? Self.capitalized(lemma) : lemma, partOfSpeech: part,
      reading: reading, tag: given)
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
