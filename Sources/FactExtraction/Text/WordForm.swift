import Lexicon
import Morphology
import TextSegmentation

/// What is known of a spelling wherever it stands in sentences of one language; its words share
/// it.
final class WordForm: Sendable {
  let text: String
  /// Lower case, ё as е.
  let folded: String
  let language: Language
  let kind: Token.Kind
  let isCapitalized: Bool
  let isAllCapitals: Bool
  /// «КазНУ», «КарГУ»: capitals at both ends, the last two at least.
  let isMixedAcronym: Bool
  let isOpeningQuote: Bool
  let isClosingQuote: Bool
  let isDash: Bool
  /// The case of a Kazakh word whose stem the dictionary has, as the lexicon writes it, or nil.
  let kazakhCase: String?
  /// Such a word without its case, capitals kept.
  let kazakhNominative: String?
  /// Before any network has chosen.
  let reading: WordReading

  init(
    _ text: String, kind: Token.Kind, language: Language, analyzer: RussianAnalyzer?,
    kazakh: KazakhAnalyzer?, nouns: Set<String>
  ) {
    self.text = text
    self.kind = kind
    self.language = language
    folded = Folding.fold(text)
    var readings: [Analysis] = []
    if kind == .cyrillicWord, language != .kazakh, let analyzer {
      readings = Self.likely(analyzer.analyses(of: text), nouns)
    }
    let lemmas =
      language == .english && kind == .latinWord
      ? Self.englishLemmas(folded) : WordReading.lemmas(of: readings)
    reading = WordReading(lemmas: lemmas, readings: readings, folded: folded, language: language)
    isCapitalized = text.unicodeScalars.first.map { Self.isUppercase($0) } ?? false
    isAllCapitals = Self.isAllCapitals(text)
    isMixedAcronym = Self.isMixedAcronym(Array(text.unicodeScalars.filter(Self.isAlphabetic)))
    // Marks are short.
    let isMark = text.utf8.count <= 3
    isOpeningQuote = isMark && ["«", "“", "„", "\"", "‘", "``"].contains(text)
    isClosingQuote = isMark && ["»", "”", "“", "\"", "’", "''"].contains(text)
    let isKazakh = language == .kazakh && kind == .cyrillicWord
    (kazakhCase, kazakhNominative) =
      isKazakh ? Self.kazakhReading(of: text, by: kazakh) : (nil, nil)
    isDash = isMark && ["-", "–", "—", "―", "--"].contains(text)
  }

  /// Two letters at least, all of them capitals.
  private static func isAllCapitals(_ text: String) -> Bool {
    var count = 0
    for letter in text.unicodeScalars where isAlphabetic(letter) {
      guard isUppercase(letter) else { return false }
      count += 1
    }
    return count >= 2
  }

  /// Without the tables of Unicode for Ѐ…џ.
  private static func isUppercase(_ letter: Unicode.Scalar) -> Bool {
    letter.value &- 0x400 < 0x60 ? letter.value < 0x430 : letter.properties.isUppercase
  }

  private static func isAlphabetic(_ letter: Unicode.Scalar) -> Bool {
    letter.value &- 0x400 < 0x60 || letter.properties.isAlphabetic
  }

  private static func isMixedAcronym(_ letters: [Unicode.Scalar]) -> Bool {
    guard letters.count >= 4, letters.count <= 8, let first = letters.first,
      first.value > 0x400, first.properties.isUppercase
    else { return false }
    let tail = letters.reversed().prefix { $0.properties.isUppercase }.count
    return tail >= 2 && tail < letters.count
  }

  /// Readings that are not absurd: at least a fiftieth of the likeliest. Of a word that the
  /// dictionary only guesses at, those by which it is one of `nouns`, where there are any.
  private static func likely(_ analyses: [Analysis], _ nouns: Set<String>) -> [Analysis] {
    guard let first = analyses.first else { return [] }
    if !first.isKnown {
      let named = analyses.filter {
        $0.grammemes.contains(.noun) && nouns.contains(Folding.fold($0.normalForm))
      }
      if !named.isEmpty { return named }
    }
    return Array(analyses.filter { $0.probability * 100 >= first.probability }.prefix(12))
  }

  /// «саясаты» is a nominative with possession, though it ends as accusatives do.
  private static func kazakhReading(
    of text: String, by analyzer: KazakhAnalyzer?
  ) -> (case: String?, nominative: String?) {
    guard let reading = analyzer?.analyses(of: text).first, reading.isKnown,
      reading.features.isDisjoint(with: .verbs)
    else { return (nil, nil) }
    let cases: [(KazakhAnalysis.Features, String)] = [
      (.genitive, "gen"), (.dative, "dat"), (.accusative, "acc"), (.locative, "loc"),
      (.ablative, "abl"), (.instrumental, "ins"),
    ]
    let name = cases.first { reading.features.contains($0.0) }?.1 ?? "nom"
    return (name, reading.features.contains(.attributive) ? nil : reading.caseless)
  }

  private static func englishLemmas(_ word: String) -> [String] {
    var result = [word]
    for ending in ["’s", "'s"] where word.hasSuffix(ending) {
      result.append(String(word.dropLast(ending.count)))
    }
    if word.hasSuffix("ies") { result.append(word.dropLast(3) + "y") }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 3 {
      result.append(String(word.dropLast()))
    }
    return result
  }
}

/// One way to take a spelling: the dictionary's readings that are left, and their lemmas.
final class WordReading: Sendable {
  /// Folded base forms, that of the chosen reading first.
  let lemmas: [String]
  /// The likeliest first; empty outside Russian.
  let readings: [Analysis]
  let lexiconKeys: [UInt64]

  init(lemmas: [String], readings: [Analysis], folded: String, language: Language) {
    self.lemmas = lemmas
    self.readings = readings
    lexiconKeys = WordKeys.keys(folded: folded, lemmas: lemmas, language: language)
  }

  static func lemmas(of readings: [Analysis]) -> [String] {
    var result: [String] = []
    for reading in readings {
      let lemma = Folding.fold(reading.normalForm)
      if !result.contains(lemma) { result.append(lemma) }
    }
    return result
  }
}
