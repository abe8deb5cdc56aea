import Morphology
import NeuralTagging

/// The part of speech of a Russian word in Universal Dependencies, from the network's tag and the
/// dictionary's reading.
///
/// The dictionary is right about what it knows: a word that it reads as a verb only is no noun.
/// The network, which has seen the sentence, decides where the two are cut differently: pronouns
/// and determiners, kinds of conjunctions, auxiliaries, names.
enum UniversalPart {
  typealias Part = UniversalTag.PartOfSpeech

  /// `isName`: a capital stands where no sentence asks for it.
  static func part(
    _ network: Part, _ reading: Analysis, place: WordPlace, isName: Bool
  ) -> Part {
    let isDeterminer = place.contains(.determiner)
    let isRoot = place.contains(.root)
    let grammemes = reading.grammemes
    // «его дом»
    if network == .pronoun, isDeterminer, ["его", "её", "их"].contains(reading.form) {
      return .determiner
    }
    // «Спасибо всем!»
    if network == .determiner, place.contains(.alone), reading.normalForm == "весь" {
      return .pronoun
    }
    // «Кучеряво завитой»: the dictionary has few of the adverbs in «-о».
    if grammemes.isSuperset(of: [.shortAdjective, .neuter]), network != .adjective, !isRoot, !isName
    {
      return .adverb
    }
    // «потрясающий»
    if grammemes.contains(.participle), grammemes.meets(.adjectival), network == .adjective {
      return .adjective
    }
    if UniversalLemma.isFormerParticiple(reading) { return .adjective }
    if grammemes.contains(.noun) { return noun(network, grammemes, isName: isName) }
    for (kind, first, allowed) in table where grammemes.meets(kind) {
      return allowed.contains(network) ? network : first
    }
    return network
  }

  private static func noun(_ network: Part, _ grammemes: Grammemes, isName: Bool) -> Part {
    if grammemes.meets(.names) { return network == .noun && !isName ? .noun : .properNoun }
    return network == .properNoun && isName ? .properNoun : .noun
  }

  /// What each of the dictionary's classes is, and what else the network may make of it.
  private static let table: [(kind: Grammemes, first: Part, allowed: Set<Part>)] = [
    ([.verb, .infinitive, .gerund], .verb, [.auxiliary]),
    ([.participle, .shortParticiple], .verb, [.auxiliary]),
    ([.predicative], .verb, [.particle]),
    ([.pronominal], .determiner, [.pronoun, .adjective, .numeral]),
    ([.adjective], .adjective, [.determiner, .pronoun]),
    ([.shortAdjective], .adjective, []),
    ([.comparative], .adjective, [.adverb, .numeral]),
    ([.numeral], .numeral, [.determiner, .pronoun]),
    (
      [.adverb], .adverb,
      [.subordinatingConjunction, .coordinatingConjunction, .adposition, .determiner]
    ),
    ([.pronoun], .pronoun, [.determiner, .subordinatingConjunction, .particle]),
    ([.preposition], .adposition, [.adverb, .subordinatingConjunction]),
    (
      [.conjunction], .coordinatingConjunction,
      [.subordinatingConjunction, .particle, .adverb, .pronoun, .adposition]
    ),
    (
      [.particle], .particle,
      [
        .adverb, .coordinatingConjunction, .subordinatingConjunction, .auxiliary, .interjection,
        .pronoun,
      ]
    ),
    ([.interjection], .interjection, [.particle]),
    ([.number, .romanNumber], .numeral, [.adjective]),
    ([.punctuation], .punctuation, [.symbol, .adposition]),
    ([.latin], .other, [.properNoun, .noun]),
    (
      [.unknown], .other,
      [
        .noun, .properNoun, .verb, .adjective, .adverb, .pronoun, .particle, .interjection, .symbol,
        .numeral, .adposition,
      ]
    ),
  ]
}

extension Grammemes {
  static let names: Grammemes = [
    .givenName, .surname, .patronymic, .toponym, .organization, .trademark,
  ]
  /// A participle that has become an adjective.
  fileprivate static let adjectival = Grammemes(tag: "Adjx") ?? []
}
