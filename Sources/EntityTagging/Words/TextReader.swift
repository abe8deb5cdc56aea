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
      let place = WordPlace(
        of: index, in: text, isFirst: isFirst, annotations: annotations)
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

  private func russian(
    _ written: String, _ given: UniversalTag?, _ place: WordPlace
  ) -> ReadForm {
    let tag = given ?? UniversalTag("X")
    guard let analyzer = resources.russian else {
      return ReadForm(lemma: written, partOfSpeech: nil, reading: nil, tag: given)
    }
    if written.utf8.first == UInt8(ascii: "#"), written.utf8.count > 1 {
      return ReadForm(lemma: written, partOfSpeech: .other, reading: nil, tag: given)
    }
    let spelling = withoutStop(written)
    let readings = readings(of: spelling, analyzer)
    let letter = written.unicodeScalars.first.map(LetterKind.init) ?? .other
    let best = ReadingChoice.best(
      readings, tag: tag, place: place, first: letter,
      frequency: resources.networks.map { LemmaFrequency(analyzer: analyzer, networks: $0) })
    guard let reading = best ?? readings.first else {
      return ReadForm(lemma: written, partOfSpeech: nil, reading: nil, tag: given)
    }
    // «о нем.» at the end of a sentence is not German.
    let isPronoun =
      tag.partOfSpeech == .pronoun && reading.isKnown && reading.grammemes.contains(.pronoun)
    if !isPronoun, let word = AbbreviationForms.word(spelling, in: place) {
      return ReadForm(lemma: word.lemma, partOfSpeech: word.part, reading: reading, tag: given)
    }
    if NameAsWritten.isDictionaryForm(reading, tag: tag, place: place) {
      let lemma = place.contains(.person) ? Self.capitalized(written.lowercased()) : written
      return ReadForm(lemma: lemma, partOfSpeech: .properNoun, reading: reading, tag: given)
    }
    let isAddress = written.utf8.first == UInt8(ascii: "@") && written.utf8.count > 1
    let part: UniversalTag.PartOfSpeech =
      isAddress
      ? .properNoun
      : UniversalPart.part(
        tag.partOfSpeech, reading, place: place,
        isName: letter == .upper && !place.contains(.first))
    let lemma = UniversalLemma(analyzer: analyzer).lemma(reading, part: part)
    return ReadForm(
      lemma: part == .properNoun ? Self.capitalized(lemma) : lemma, partOfSpeech: part,
      reading: reading, tag: given)
  }

  /// «г.» as one token is read as «г» before a full stop.
  private func withoutStop(_ written: String) -> String {
    guard written.utf8.last == UInt8(ascii: "."),
      let letter = written.unicodeScalars.dropLast().last,
      [.upper, .lower].contains(LetterKind(letter))
    else { return written }
    return String(written.dropLast())
  }

  /// The readings of a word; those of its usual spelling where the dictionary has only that, for
  /// letters drawn out («дааа») and old endings.
  private func readings(of word: String, _ analyzer: RussianAnalyzer) -> [Analysis] {
    let readings = analyzer.readings(of: word)
    guard readings.first?.isKnown != true else { return readings }
    // «собиралися» as «собирались»
    if word.hasSuffix("ся"), let vowel = word.dropLast(2).last, "аеёиоуыэюя".contains(vowel) {
      let usual = analyzer.readings(of: word.dropLast(2) + "сь")
      if usual.first?.isKnown == true { return usual }
    }
    for count in 1...2 {
      guard let short = DrawnOutLetters.shortened(word, to: count) else { break }
      let others = analyzer.readings(of: short)
      if others.first?.isKnown == true { return others }
    }
    return readings
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
