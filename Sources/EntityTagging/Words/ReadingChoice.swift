import Morphology
import NeuralTagging

/// Chooses among the dictionary's readings of a Russian word by the network's tag, which has seen
/// the sentence.
///
/// Tags are those of Universal Dependencies; the dictionary's grammemes are OpenCorpora's, whose
/// parts of speech are cut elsewhere, so that each tag allows several.
enum ReadingChoice {
  /// The reading that agrees best; of those that agree alike the likeliest, of two words the
  /// commoner. Nil where there is none. `first`: what the word begins with.
  static func best(
    _ readings: [Analysis], tag: UniversalTag, place: WordPlace, first: LetterKind,
    frequency: LemmaFrequency?
  ) -> Analysis? {
    let scores = scores(readings, tag: tag, place: place, first: first)
    guard let top = scores.max(), let best = scores.firstIndex(of: top) else { return nil }
    guard let frequency else { return readings[best] }
    var chosen = best
    var highest = top
    for (index, score) in scores.enumerated()
    where top - score < 3 && areRivals(readings[index], readings[best]) {
      let advantage = frequency.advantage(of: readings[index], over: readings[best])
      guard score + commonness * advantage > highest else { continue }
      chosen = index
      highest = score + commonness * advantage
    }
    return readings[chosen]
  }

  /// Whether they are two nouns or two adjectives.
  private static func areRivals(_ first: Analysis, _ second: Analysis) -> Bool {
    guard first.normalForm != second.normalForm else { return false }
    let adjectives: Grammemes = [.adjective, .shortAdjective, .comparative]
    return first.grammemes.contains(.noun) && second.grammemes.contains(.noun)
      || first.grammemes.meets(adjectives) && second.grammemes.meets(adjectives)
  }

  /// What a word twice as common is worth beside one feature that agrees.
  private static let commonness = 0.1

  private static func scores(
    _ readings: [Analysis], tag: UniversalTag, place: WordPlace, first: LetterKind
  ) -> [Double] {
    // The features of a tag that no reading has the part of speech for say little.
    let parts = readings.map { partAgreement(tag, $0.grammemes) }
    let isPossible = parts.contains { $0 > 0 }
    let hasPredicative = readings.contains { $0.grammemes.contains(.predicative) }
    // The morphology network takes many a first word for a name, whatever it is.
    let isDoubtful =
      tag.partOfSpeech == .properNoun && place.contains(.first)
      && place.isDisjoint(with: [.person, .otherName]) && readings.contains(where: \.isKnown)
    return zip(readings, parts).map { reading, part in
      let features = featureAgreement(tag, reading.grammemes)
      let likelihood = worth * (reading.probability + 0.001).approximateLog2
      var score =
        part + features * (isPossible ? 1 : 0.5) + likelihood + preference(reading, first: first)
      if isDoubtful { score += likelihood - 0.6 * part - 0.5 * features }
      if place.contains(.person), reading.grammemes.meets(personal) { score += 0.5 }
      if reading.origin == .initial, !place.contains(.beforeStop) { score -= 8 }
      // «Это странно», «Было видно»: a predicate is an adjective where it can be.
      if reading.grammemes.isSuperset(of: [.shortAdjective, .neuter]),
        hasPredicative || place.contains(.root) && tag.partOfSpeech == .adverb
      {
        score += 6
      }
      return score
    }
  }

  private static let personal: Grammemes = [.givenName, .surname, .patronymic]

  /// What is usual whatever the sentence.
  private static func preference(_ reading: Analysis, first: LetterKind) -> Double {
    let grammemes = reading.grammemes
    var score = 0.0
    // Where «больших» may be of «больший» or of «большой», it is rather of the latter.
    if grammemes.contains(.adjective), reading.normalForm.hasSuffix("ой") { score += 0.3 }
    if preferred.contains(reading.normalForm) { score += 0.3 }
    if grammemes.meets(.discouraged) { score -= 1 }
    if first == .lower, grammemes.meets(.names) { score -= 3 }
    if !reading.isKnown, grammemes.contains(.pluralOnly) { score -= 1 }
    if reading.origin == .ending, first == .upper, grammemes.contains(.noun) {
      // A guess that a name is its own dictionary form; names of people are seldom neuter.
      if reading.form == reading.normalForm { score += 0.7 }
      if grammemes.contains(.neuter) { score -= 1.5 }
    }
    return score
  }

  /// Of «сам» and «самый», «стоить» and «стоять».
  private static let preferred: Set<String> = ["самый", "стоять"]

  /// What a doubling of the probability is worth beside one feature that agrees.
  private static let worth = 0.25

  /// How well the part of speech agrees with a tag: 4 where it is the same.
  private static func partAgreement(_ tag: UniversalTag, _ grammemes: Grammemes) -> Double {
    guard let parts = parts[tag.partOfSpeech] else { return 0 }
    let score: Double = grammemes.meets(parts.first) ? 4 : grammemes.meets(parts.second) ? 3 : 0
    switch tag.partOfSpeech {
    case .properNoun where grammemes.meets(.names): return score + 0.5
    case .noun where grammemes.meets(.names): return score - 0.5
    default: return score
    }
  }

  /// How well the features agree: 1 for each, less where both say and disagree.
  private static func featureAgreement(_ tag: UniversalTag, _ grammemes: Grammemes) -> Double {
    var score = 0.0
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
  var approximateLog2: Double {
    // Of a mantissa of 1…2: a parabola through the right values at 1, √2 and 2.
    let mantissa = significand
    return Double(exponent) + (mantissa - 1) * (1 + 0.343_15 * (2 - mantissa))
  }
}
