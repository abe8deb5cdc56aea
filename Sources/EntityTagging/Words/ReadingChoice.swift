import Morphology
import NeuralTagging

/// Chooses among the dictionary's readings of a Russian word by the network's tag, which has seen
/// the sentence.
///
/// Tags are those of Universal Dependencies; the dictionary's grammemes are OpenCorpora's, whose
/// parts of speech are cut elsewhere, so that each tag allows several.
enum ReadingChoice {
  /// The reading that agrees best; of those that agree alike the likeliest. Nil where there is
  /// none. `isInitial`: a full stop stands behind the word. Where «больших» may be of
  /// «больший» or of «большой», it is rather of the latter.
  static func best(
    _ readings: [Analysis], tag: UniversalTag, isInitial: Bool
  ) -> Analysis? {
    var best: Analysis?
    var top = -Double.infinity
    for reading in readings {
      let score =
        agreement(tag, reading.grammemes) + Self.worth * (reading.probability + 0.001).log2
        + (reading.grammemes.contains(.adjective) && reading.normalForm.hasSuffix("ой") ? 0.3 : 0)
        - (reading.grammemes.meets(.discouraged) ? 1 : 0)
        - (!isInitial && reading.origin == .initial ? 8 : 0)
      if score > top {
        top = score
        best = reading
      }
    }
    return best
  }

  /// What a doubling of the probability is worth beside one feature that agrees.
  private static let worth = 0.25

  /// How well grammemes agree with a tag: 4 for the part of speech, 1 for each feature, less where
  /// both say and disagree.
  static func agreement(_ tag: UniversalTag, _ grammemes: Grammemes) -> Double {
    var score = 0.0
    if let parts = parts[tag.partOfSpeech] {
      score += grammemes.meets(parts.first) ? 4 : grammemes.meets(parts.second) ? 3 : 0
    }
    if tag.partOfSpeech == .properNoun, grammemes.meets(.names) { score += 0.5 }
    if tag.partOfSpeech == .noun, grammemes.meets(.names) { score -= 0.5 }
    for (name, value) in tag.features {
      guard let feature = features[name], let wanted = feature.values[value],
        grammemes.meets(feature.all)
      else { continue }
      score += grammemes.meets(wanted) ? feature.weight : -feature.weight
    }
    return score
  }

  /// Parts of speech that a tag means, and those that the dictionary has for some of its words.
  private static let parts: [UniversalTag.PartOfSpeech: (first: Grammemes, second: Grammemes)] = [
    .noun: ([.noun], [.adjective, .pronoun, .participle]),
    .properNoun: ([.noun], [.adjective, .latin]),
    .adjective: ([.adjective, .shortAdjective], [.participle, .shortParticiple, .comparative]),
    .determiner: ([.adjective], [.pronoun]),
    .pronoun: ([.pronoun], [.adjective]),
    .verb: ([.verb, .infinitive, .participle, .shortParticiple, .gerund], [.predicative]),
    .auxiliary: ([.verb, .infinitive, .gerund], [.particle]),
    .adverb: ([.adverb, .predicative], [.comparative, .conjunction, .particle, .numeral]),
    .adposition: ([.preposition], []),
    .numeral: ([.numeral], [.adjective, .adverb, .number]),
    .coordinatingConjunction: ([.conjunction], [.particle]),
    .subordinatingConjunction: ([.conjunction], [.particle, .adverb]),
    .particle: ([.particle], [.conjunction, .adverb, .pronoun]),
    .interjection: ([.interjection], [.particle]),
  ]

  private struct Feature {
    let values: [String: Grammemes]
    let all: Grammemes
    let weight: Double

    init(_ values: [String: Grammemes], weight: Double = 1) {
      self.values = values
      all = values.values.reduce(into: []) { $0.formUnion($1) }
      self.weight = weight
    }
  }

  private static let features: [String: Feature] = [
    "Case": Feature(
      [
        "Nom": [.nominative], "Gen": [.genitive, .partitive, .firstGenitive],
        "Par": [.genitive, .partitive], "Dat": [.dative],
        "Acc": [.accusative, .secondAccusative], "Ins": [.instrumental],
        "Loc": [.prepositional, .locative, .firstPrepositional], "Voc": [.vocative],
      ], weight: 1.5),
    "Number": Feature(["Sing": [.singular], "Plur": [.plural]]),
    "Gender": Feature(["Masc": [.masculine], "Fem": [.feminine], "Neut": [.neuter]]),
    "Animacy": Feature(["Anim": [.animate], "Inan": [.inanimate]], weight: 0.5),
    "Tense": Feature(["Past": [.past], "Pres": [.present], "Fut": [.future]]),
    "Aspect": Feature(["Imp": [.imperfective], "Perf": [.perfective]]),
    "Person": Feature(["1": [.firstPerson], "2": [.secondPerson], "3": [.thirdPerson]]),
    "Mood": Feature(["Ind": [.indicative], "Imp": [.imperative]]),
    "Voice": Feature(["Act": [.active], "Pass": [.passive]], weight: 0.5),
    "VerbForm": Feature([
      "Fin": [.verb], "Inf": [.infinitive], "Part": [.participle, .shortParticiple],
      "Conv": [.gerund],
    ]),
    "Variant": Feature(["Short": [.shortAdjective, .shortParticiple]]),
    "Degree": Feature(["Cmp": [.comparative], "Pos": [.adjective, .shortAdjective, .adverb]]),
  ]
}

extension Grammemes {
  /// Readings that no corpus has much of.
  fileprivate static let discouraged: Grammemes = [
    .archaic, .misprint, .distorted, UniversalLemma.secondComparative,
  ]
}

extension Double {
  /// The logarithm to base 2 of a positive normal number, exact to a few thousandths, the same on
  /// every machine.
  fileprivate var log2: Double {
    // Of a mantissa of 1…2: a parabola through the right values at 1, √2 and 2.
    let mantissa = significand
    return Double(exponent) + (mantissa - 1) * (1 + 0.343_15 * (2 - mantissa))
  }
}
