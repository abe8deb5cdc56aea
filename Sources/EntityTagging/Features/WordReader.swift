import Morphology
import NeuralTagging
import TextSegmentation

/// What is known of a word wherever it stands: its type and its features.
struct WordReading {
  var type: WordType
  var features: [WordFeature] = []

  /// What all languages have: the word, its outline, its ends.
  init(_ token: String, lower: [UInt8]) {
    let scalars = Array(token.unicodeScalars)
    features.reserveCapacity(Self.usualFeatures)
    type = WordType()
    type.shape = WordType.Shape(scalars)
    type.word = FeatureHash.value(lower)
    type.lemma = type.word
    if scalars.count == 1, type.shape == .latinUpper { type.shape = .letter }
    if type.shape == .upper || type.shape == .mixed || type.shape == .latinUpper {
      type.initials = Self.initials(scalars)
    }
    add(.word, type.word, .wide)
    add(.shape, UInt64(type.shape.rawValue), .wide)
    add(.outline, Self.outline(scalars), .near)
    guard type.isWord || type.shape == .numberWord else { return }
    let letters = Array(String(decoding: lower, as: UTF8.self).unicodeScalars)
    add(.suffix2, Self.value(letters.suffix(2)), .near)
    add(.suffix3, Self.value(letters.suffix(3)), .near)
    add(.suffix4, Self.value(letters.suffix(4)), .itself)
    add(.prefix2, Self.value(letters.prefix(2)), .itself)
    add(.prefix3, Self.value(letters.prefix(3)), .near)
    add(.prefix4, Self.value(letters.prefix(4)), .itself)
    add(.length, UInt64(min(scalars.count, 12)) << 8 | UInt64(type.shape.rawValue), .itself)
    if let dash = letters.lastIndex(of: "-"), dash + 1 < letters.count {
      add(.hyphenTail, Self.value(letters[(dash + 1)...]), .near)
      add(.hyphenTail, Self.value(letters[...dash]), .near)
    }
  }

  /// Few words have more.
  private static let usualFeatures = 40

  mutating func add(_ template: Template, _ value: UInt64, _ reach: Reach) {
    features.append(WordFeature(hash: FeatureHash.of(template, value), reach: reach))
  }

  /// Adds the features that come of the type's speech and cues.
  mutating func addTypeFeatures() {
    let speech = UInt64(type.speech.rawValue)
    add(.partOfSpeech, speech, .wide)
    add(.partOfSpeech, 0x1000 + speech << 5 | UInt64(type.shape.rawValue), .near)
    let names = type.cues.intersection(Self.nameCues)
    add(.nameKinds, UInt64(names.rawValue), .near)
    var cues = type.cues.subtracting([.genitive]).rawValue
    while cues != 0 {
      let bit = cues & (~cues &+ 1)
      add(.cue, UInt64(bit), .wide)
      add(.cue, UInt64(bit) << 8 | UInt64(type.shape.rawValue), .near)
      cues ^= bit
    }
  }

  private static let nameCues: WordType.Cues = [
    .givenName, .surname, .patronymic, .toponym, .organisation,
  ]

  private static func value(_ letters: some Sequence<Unicode.Scalar>) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in letters { value = (value ^ UInt64(letter.value)) &* 0x100_0000_01B3 }
    return value
  }

  /// Capitals, small letters and digits as X, x and 0, runs as one.
  private static func outline(_ scalars: [Unicode.Scalar]) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    var last: UInt64 = 0
    for scalar in scalars {
      let kind: UInt64 =
        switch LetterKind(scalar) {
        case .upper: 1
        case .lower: 2
        case .digit: 3
        case .other: UInt64(scalar.value) + 4
        }
      if kind != last { value = (value ^ kind) &* 0x100_0000_01B3 }
      last = kind
    }
    return value
  }

  /// The first eight capitals of an acronym, a byte each.
  private static func initials(_ scalars: [Unicode.Scalar]) -> UInt64 {
    var value: UInt64 = 0
    for scalar in scalars.prefix(8) where LetterKind(scalar) == .upper {
      value = value << 8 | UInt64(truncatingIfNeeded: scalar.value & 0xFF)
    }
    return value
  }
}

/// Reads Russian words by the dictionary.
struct RussianWords: Sendable {
  let analyzer: RussianAnalyzer?

  func read(_ token: String, lower: [UInt8]) -> WordReading {
    var reading = WordReading(token, lower: lower)
    guard reading.type.isWord else {
      reading.type.speech = reading.type.shape == .number ? .numeral : .mark
      reading.addTypeFeatures()
      return reading
    }
    guard let summary = analyzer?.summary(of: token, lower: lower) else {
      reading.addTypeFeatures()
      return reading
    }
    let isKnown: UInt64 = summary.isKnown ? 1 : 0
    reading.type.lemma = FeatureHash.value(summary.normalForms[0])
    reading.type.speech = Self.speech(summary.first)
    for form in summary.normalForms {
      reading.type.cues.formUnion(CueWords.russian[FeatureHash.value(form)] ?? [])
    }
    reading.type.cues.formUnion(Self.cues(summary.kinds))
    if summary.first.contains(.genitive) { reading.type.cues.insert(.genitive) }
    reading.add(.lemma, reading.type.lemma, .wide)
    reading.add(.lemmaSuffix, FeatureHash.value(summary.normalForms[0].suffix(6)), .itself)
    reading.add(.tag, Self.value(summary.first), .near)
    reading.add(.isKnown, isKnown << 8 | UInt64(reading.type.shape.rawValue), .near)
    reading.add(.nameKind, UInt64(Self.cues(summary.first).rawValue), .near)
    reading.addTypeFeatures()
    return reading
  }

  private static func value(_ grammemes: Grammemes) -> UInt64 {
    let kept = grammemes.intersection(Self.keptGrammemes).rawValue
    return UInt64(truncatingIfNeeded: kept)
      ^ ByteStringTable.fold(
        UInt64(truncatingIfNeeded: kept >> 64))
  }

  private static let keptGrammemes: Grammemes = [
    .partsOfSpeech, .cases, .numbers, .genders, .animacies, .givenName, .surname, .patronymic,
    .toponym, .organization, .abbreviation,
  ]

  private static func cues(_ kinds: Grammemes) -> WordType.Cues {
    var cues: WordType.Cues = []
    if kinds.contains(.givenName) { cues.insert(.givenName) }
    if kinds.contains(.surname) { cues.insert(.surname) }
    if kinds.contains(.patronymic) { cues.insert(.patronymic) }
    if kinds.contains(.toponym) { cues.insert(.toponym) }
    if kinds.meets([.organization, .trademark]) { cues.insert(.organisation) }
    return cues
  }

  private static func speech(_ grammemes: Grammemes) -> WordType.Speech {
    if grammemes.contains(.noun) {
      return grammemes.meets([.givenName, .surname, .patronymic, .toponym]) ? .name : .noun
    }
    if grammemes.meets([.adjective, .shortAdjective, .comparative]) { return .adjective }
    if grammemes.meets([.participle, .shortParticiple]) { return .participle }
    if grammemes.meets([.verb, .infinitive, .gerund]) { return .verb }
    if grammemes.meets([.adverb, .predicative]) { return .adverb }
    if grammemes.contains(.pronoun) { return .pronoun }
    if grammemes.contains(.preposition) { return .preposition }
    if grammemes.contains(.conjunction) { return .conjunction }
    if grammemes.meets([.particle, .interjection]) { return .particle }
    return grammemes.contains(.numeral) ? .numeral : .other
  }
}

/// Reads Kazakh words by their suffixes.
struct KazakhWords: Sendable {
  let analyzer: KazakhAnalyzer?

  func read(_ token: String, lower: [UInt8]) -> WordReading {
    var reading = WordReading(token, lower: lower)
    guard reading.type.isWord else {
      reading.type.speech = reading.type.shape == .number ? .numeral : .mark
      reading.addTypeFeatures()
      return reading
    }
    if let analyzer, let first = analyzer.analyses(of: token).first {
      let stem = first.stem.lowercased()
      let caseless = first.caseless.lowercased()
      reading.type.lemma = FeatureHash.value(stem.utf8)
      reading.type.speech = first.features.meetsVerbs ? .verb : first.isKnown ? .noun : .other
      reading.type.cues =
        CueWords.kazakh[FeatureHash.value(caseless.utf8)]
        ?? CueWords.kazakh[FeatureHash.value(stem.utf8)] ?? []
      if first.features.contains(.genitive) { reading.type.cues.insert(.genitive) }
      reading.add(.lemma, reading.type.lemma, .wide)
      reading.add(.caseless, FeatureHash.value(caseless.utf8), .near)
      reading.add(.stemSuffix, FeatureHash.value(stem.utf8.suffix(6)), .near)
      reading.add(.stemSuffix, FeatureHash.value(stem.utf8.suffix(4)), .itself)
      reading.add(.morphemes, UInt64(first.features.rawValue), .wide)
      reading.add(
        .isKnown, (first.isKnown ? 1 : 0) << 8 | UInt64(reading.type.shape.rawValue), .near)
    }
    reading.addTypeFeatures()
    return reading
  }
}

extension KazakhAnalysis.Features {
  fileprivate var meetsVerbs: Bool { !isDisjoint(with: .verbs) }
}
