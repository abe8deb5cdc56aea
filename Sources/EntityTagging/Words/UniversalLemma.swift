import Morphology
import NeuralTagging

/// The dictionary form that Universal Dependencies gives a Russian word, where the dictionary has
/// another: it has one lemma for «его» of his house and of him, for «то» and «тот», for «лучший»
/// and «хороший».
struct UniversalLemma {
  let analyzer: RussianAnalyzer

  func lemma(_ reading: Analysis, part: UniversalTag.PartOfSpeech) -> String {
    let grammemes = reading.grammemes
    switch part {
    case .determiner:
      if grammemes.contains(.pronoun) {
        return reading.normalForm == "это" ? "этот" : reading.form
      }
    case .pronoun:
      if reading.normalForm == "весь" { return grammemes.contains(.plural) ? "все" : "всё" }
      if grammemes.contains(.neuter), let neuter = Self.nouns[reading.normalForm] { return neuter }
    case .adposition: return reading.form
    case .properNoun:
      if let name = feminine(reading) { return name }
    case .noun:
      if grammemes.contains(.plural), let plural = Self.plurals[reading.normalForm] {
        return plural
      }
    case .adverb where grammemes.contains(.shortAdjective): return reading.form
    case .adverb where grammemes.contains(.comparative): return Self.adverb(reading)
    case .numeral where grammemes.contains(.comparative): return Self.adverb(reading)
    case .adjective:
      if grammemes.contains(.participle) {
        return analyzer.inflect(reading, to: [.masculine, .singular, .nominative])?.form
          ?? reading.normalForm
      }
      if Self.isFormerParticiple(reading) { return "уверенный" }
      if grammemes.contains(.comparative), reading.normalForm == "высоко" { return "высокий" }
      if reading.normalForm == "должный", grammemes.contains(.shortAdjective) { return "должен" }
      let degree = grammemes.intersection([.superlative, Self.secondComparative])
      if !degree.isEmpty, grammemes.contains(.adjective) {
        let required = degree.union([.adjective, .masculine, .singular, .nominative])
        // «лучший» rather than «наилучший»: the form that begins as the word does.
        return analyzer.lexeme(of: reading).filter { $0.grammemes.isSuperset(of: required) }
          .max { Self.sharedStart($0, reading) < Self.sharedStart($1, reading) }?
          .form ?? reading.normalForm
      }
    default: break
    }
    return Self.spelledAs(reading)
  }

  /// «Она уверена» says nothing of who made her so.
  static func isFormerParticiple(_ reading: Analysis) -> Bool {
    reading.grammemes.contains(.shortParticiple) && reading.normalForm == "уверить"
  }

  private static func sharedStart(_ first: Analysis, _ second: Analysis) -> Int {
    zip(first.form.utf8, second.form.utf8).prefix { $0 == $1 }.count
  }

  /// «быстро» for «быстрее»; comparatives that have become adverbs of their own stay.
  private static func adverb(_ reading: Analysis) -> String {
    let lemma = reading.normalForm
    if lemma == "маленький" { return "мало" }
    guard !ownComparatives.contains(reading.form), lemma != "большой", lemma.utf8.count > 6,
      ["ый", "ий", "ой"].contains(lemma.suffix(2))
    else { return reading.form }
    let stem = lemma.dropLast(2)
    return stem.hasSuffix("н") && lemma.hasSuffix("ий")
      ? irregular[lemma] ?? stem + "е" : stem + "о"
  }

  private static let ownComparatives: Set<String> = [
    "больше", "дальше", "раньше", "позднее", "более", "менее", "далее", "ранее",
  ]
  private static let irregular = ["поздний": "поздно", "ранний": "рано"]

  /// Pronouns that stand for a thing have the neuter as their dictionary form.
  private static let nouns = ["тот": "то", "этот": "это"]
  static let secondComparative = Grammemes(tag: "Cmp2") ?? []

  /// Nouns that have only a plural in the meaning that texts mostly have.
  private static let plurals = ["деньга": "деньги", "выбор": "выборы"]

  /// «Петровой» is of «Петрова»: a woman's name is not made a man's.
  private func feminine(_ reading: Analysis) -> String? {
    let grammemes = reading.grammemes
    guard grammemes.meets([.surname, .patronymic]),
      grammemes.isSuperset(of: [.feminine, .singular])
    else { return nil }
    return analyzer.inflect(reading, to: [.feminine, .singular, .nominative])?.form
  }

  /// «счастья» is of «счастье», not of its bookish double «счастие».
  private static func spelledAs(_ reading: Analysis) -> String {
    let lemma = reading.normalForm
    guard reading.grammemes.contains(.noun), lemma.hasSuffix("ие") || lemma.hasSuffix("ия")
    else { return lemma }
    let stem = lemma.dropLast(2) + "ь"
    return reading.form.hasPrefix(stem) ? String(stem) + lemma.suffix(1) : lemma
  }
}
