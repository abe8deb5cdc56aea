import Lexicon
public import Morphology
import TextSegmentation

/// What the dictionaries say of the words of a question. They are opened when they are first asked.
public struct QuestionMorphology: Sendable {
  private let russian: @Sendable () -> RussianAnalyzer?
  private let kazakh: @Sendable () -> KazakhAnalyzer?
  private let english = EnglishAnalyzer()

  /// - Parameters:
  ///   - russian: The Russian dictionary; nil where it is not installed.
  ///   - kazakh: The Kazakh stems; nil where they are not installed.
  public init(
    russian: @escaping @Sendable () -> RussianAnalyzer?,
    kazakh: @escaping @Sendable () -> KazakhAnalyzer?
  ) {
    self.russian = russian
    self.kazakh = kazakh
  }

  /// The forms of one word: its base forms, the cases it may stand in (`nom gen dat acc ins loc`),
  /// whether it modifies a noun, whether it is a verb in the past.
  struct Reading {
    var lemmas: [String] = []
    var cases: Set<String> = []
    var isModifier = false
    var isPast = false
  }

  func reading(of word: String, _ language: Language) -> Reading {
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      return Reading(lemmas: Self.unique([english.lemma(word), english.stem(word)]))
    }
    if language == .kazakh { return kazakhReading(of: word) }
    return russianReading(of: word)
  }

  /// Readings less likely than this are not looked at.
  private static let leastProbability = 0.04

  private func russianReading(of word: String) -> Reading {
    guard let analyzer = russian() else { return Reading() }
    var result = Reading()
    let analyses = analyzer.analyses(of: word)
    for (index, analysis) in analyses.prefix(6).enumerated()
    where index == 0 || analysis.probability >= Self.leastProbability {
      result.lemmas.append(Folding.fold(analysis.normalForm))
      for (grammeme, name) in Self.cases where analysis.grammemes.meets(grammeme) {
        result.cases.insert(name)
      }
    }
    result.lemmas = Self.unique(result.lemmas)
    if let first = analyses.first {
      result.isModifier = first.grammemes.meets([
        .adjective, .participle, .shortAdjective, .shortParticiple, .ordinal,
      ])
      result.isPast = first.grammemes.meets(.past) && first.grammemes.meets([.verb])
    }
    return result
  }

  private static let cases: [(Grammemes, String)] = [
    (.nominative, "nom"), (.genitive, "gen"), (.dative, "dat"), (.accusative, "acc"),
    (.instrumental, "ins"), (.prepositional, "loc"), (.locative, "loc"), (.firstGenitive, "gen"),
  ]

  private func kazakhReading(of word: String) -> Reading {
    guard let analyzer = kazakh() else { return Reading() }
    var result = Reading(lemmas: [Folding.fold(analyzer.lemma(of: word))])
    for analysis in analyzer.analyses(of: word).prefix(3) {
      result.lemmas.append(Folding.fold(analysis.stem))
      let features = analysis.features
      for (feature, name) in Self.kazakhCases where features.contains(feature) {
        result.cases.insert(name)
      }
      if features.isDisjoint(with: .cases) { result.cases.insert("nom") }
    }
    result.lemmas = Self.unique(result.lemmas)
    return result
  }

  private static let kazakhCases: [(KazakhAnalysis.Features, String)] = [
    (.genitive, "gen"), (.dative, "dat"), (.accusative, "acc"), (.locative, "loc"),
    (.ablative, "abl"), (.instrumental, "ins"),
  ]

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  /// The stem of an English word.
  func stem(_ word: String) -> String { english.stem(word) }
}
