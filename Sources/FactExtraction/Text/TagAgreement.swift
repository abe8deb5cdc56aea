import Morphology
import NeuralTagging

/// How well a reading of the dictionary agrees with the network's tag in Universal Dependencies.
enum TagAgreement {
  private static let parts: [UniversalTag.PartOfSpeech: Grammemes] = [
    .noun: [.noun], .properNoun: [.noun], .adjective: [.adjective, .participle, .shortAdjective],
    .determiner: [.adjective, .pronoun], .pronoun: [.pronoun, .adjective],
    .verb: [.verb, .infinitive, .participle, .shortParticiple, .gerund],
    .auxiliary: [.verb, .infinitive], .adverb: [.adverb, .predicative, .comparative],
    .adposition: [.preposition], .numeral: [.numeral, .adjective],
    .coordinatingConjunction: [.conjunction], .subordinatingConjunction: [.conjunction],
    .particle: [.particle],
  ]

  private static let cases: [UniversalTag.Case: Grammemes] = [
    .nominative: [.nominative], .genitive: [.genitive, .partitive, .firstGenitive],
    .partitive: [.genitive, .partitive], .dative: [.dative],
    .accusative: [.accusative, .secondAccusative], .instrumental: [.instrumental],
    .locative: [.prepositional, .locative, .firstPrepositional], .vocative: [.vocative],
  ]

  /// 4 for the part of speech, 2 for the case, 1 for the number, half for gender.
  static func score(_ tag: UniversalTag, _ grammemes: Grammemes) -> Double {
    var result = 0.0
    if let part = parts[tag.partOfSpeech], grammemes.meets(part) { result += 4 }
    if let wanted = tag.case.flatMap({ cases[$0] }) {
      if grammemes.meets(wanted) {
        result += 2
      } else if grammemes.meets(.cases) {
        result -= 1
      }
    }
    switch tag.number {
    case .singular: result += grammemes.contains(.singular) ? 1 : 0
    case .plural: result += grammemes.contains(.plural) ? 1 : 0
    case nil: break
    }
    switch tag.gender {
    case .masculine: result += grammemes.contains(.masculine) ? 0.5 : 0
    case .feminine: result += grammemes.contains(.feminine) ? 0.5 : 0
    case .neuter: result += grammemes.contains(.neuter) ? 0.5 : 0
    case nil: break
    }
    return result
  }
}
