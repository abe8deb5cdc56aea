/// A set of OpenCorpora grammemes: the part of speech, case, number and all the rest of a word
/// form.
///
/// Names are those of the OpenCorpora dictionary (`NOUN`, `gent`, `Surn` …); the members below
/// are the ones that this project speaks of, the others are reached by name.
///
///     let genitive = Grammemes(tag: "NOUN,anim,masc sing,gent")
///     genitive?.case == .genitive  // true
public struct Grammemes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt128

  public init(rawValue: UInt128) { self.rawValue = rawValue }

  /// The set with the one grammeme that stands at `position` in ``names``.
  init(position: Int) { rawValue = 1 << UInt128(position) }

  /// Reads a tag of the dictionary, grammemes parted by commas and spaces; nil where one is
  /// unknown.
  public init?(tag: String) {
    var tag = tag
    let result = tag.withUTF8 { bytes in
      bytes.withMemoryRebound(to: UInt8.self) { Grammemes(tagBytes: $0) }
    }
    guard let result else { return nil }
    self = result
  }

  /// The number of grammemes. Complexity: O(1).
  public var count: Int { rawValue.nonzeroBitCount }

  /// Whether the two sets share a grammeme.
  public func meets(_ other: Grammemes) -> Bool { rawValue & other.rawValue != 0 }
}

extension Grammemes {
  public static let noun = Grammemes(position: 1)
  public static let adjective = Grammemes(position: 2)
  public static let shortAdjective = Grammemes(position: 3)
  public static let comparative = Grammemes(position: 4)
  public static let verb = Grammemes(position: 5)
  public static let infinitive = Grammemes(position: 6)
  public static let participle = Grammemes(position: 7)
  public static let shortParticiple = Grammemes(position: 8)
  public static let gerund = Grammemes(position: 9)
  public static let numeral = Grammemes(position: 10)
  public static let adverb = Grammemes(position: 11)
  public static let pronoun = Grammemes(position: 12)
  public static let predicative = Grammemes(position: 13)
  public static let preposition = Grammemes(position: 14)
  public static let conjunction = Grammemes(position: 15)
  public static let particle = Grammemes(position: 16)
  public static let interjection = Grammemes(position: 17)

  public static let animate = Grammemes(position: 19)
  public static let inanimate = Grammemes(position: 20)
  public static let masculine = Grammemes(position: 22)
  public static let feminine = Grammemes(position: 23)
  public static let neuter = Grammemes(position: 24)
  public static let commonGender = Grammemes(position: 25)
  public static let singular = Grammemes(position: 27)
  public static let plural = Grammemes(position: 28)
  public static let singularOnly = Grammemes(position: 29)
  public static let pluralOnly = Grammemes(position: 30)
  public static let indeclinable = Grammemes(position: 31)

  public static let nominative = Grammemes(position: 33)
  public static let genitive = Grammemes(position: 34)
  public static let dative = Grammemes(position: 35)
  public static let accusative = Grammemes(position: 36)
  public static let instrumental = Grammemes(position: 37)
  public static let prepositional = Grammemes(position: 38)
  public static let vocative = Grammemes(position: 39)
  public static let firstGenitive = Grammemes(position: 40)
  public static let partitive = Grammemes(position: 41)
  public static let secondAccusative = Grammemes(position: 42)
  public static let firstPrepositional = Grammemes(position: 43)
  public static let locative = Grammemes(position: 44)

  public static let abbreviation = Grammemes(position: 45)
  public static let givenName = Grammemes(position: 46)
  public static let surname = Grammemes(position: 47)
  public static let patronymic = Grammemes(position: 48)
  public static let toponym = Grammemes(position: 49)
  public static let organization = Grammemes(position: 50)
  public static let trademark = Grammemes(position: 51)
  public static let substantivized = Grammemes(position: 52)
  public static let superlative = Grammemes(position: 53)
  public static let qualitative = Grammemes(position: 54)
  public static let pronominal = Grammemes(position: 55)
  public static let ordinal = Grammemes(position: 56)
  public static let possessive = Grammemes(position: 57)

  public static let perfective = Grammemes(position: 63)
  public static let imperfective = Grammemes(position: 64)
  public static let transitive = Grammemes(position: 66)
  public static let intransitive = Grammemes(position: 67)
  public static let reflexive = Grammemes(position: 71)
  public static let firstPerson = Grammemes(position: 73)
  public static let secondPerson = Grammemes(position: 74)
  public static let thirdPerson = Grammemes(position: 75)
  public static let present = Grammemes(position: 77)
  public static let past = Grammemes(position: 78)
  public static let future = Grammemes(position: 79)
  public static let indicative = Grammemes(position: 81)
  public static let imperative = Grammemes(position: 82)
  public static let active = Grammemes(position: 87)
  public static let passive = Grammemes(position: 88)

  public static let archaic = Grammemes(position: 91)
  public static let misprint = Grammemes(position: 93)
  public static let distorted = Grammemes(position: 94)
  public static let demonstrative = Grammemes(position: 96)
  public static let collective = Grammemes(position: 104)
  public static let anaphoric = Grammemes(position: 109)
  public static let initial = Grammemes(position: 110)

  public static let number = Grammemes(position: 115)
  public static let integer = Grammemes(position: 116)
  public static let real = Grammemes(position: 117)
  public static let punctuation = Grammemes(position: 118)
  public static let latin = Grammemes(position: 119)
  public static let romanNumber = Grammemes(position: 120)
  public static let unknown = Grammemes(position: 121)
}

extension Grammemes {
  /// The parts of speech of words.
  public static let partsOfSpeech: Grammemes = range(1...17)
  public static let animacies: Grammemes = [.animate, .inanimate]
  public static let genders: Grammemes = [.masculine, .feminine, .neuter]
  public static let numbers: Grammemes = [.singular, .plural]
  public static let cases: Grammemes = range(33...44)
  public static let aspects: Grammemes = [.perfective, .imperfective]
  public static let persons: Grammemes = range(73...75)
  public static let tenses: Grammemes = range(77...79)
  public static let moods: Grammemes = [.indicative, .imperative]
  public static let voices: Grammemes = [.active, .passive]
  /// Parts of speech that no unknown word can be predicted to have.
  static let unproductive: Grammemes = [
    .numeral, .pronoun, .predicative, .preposition, .conjunction, .particle, .interjection,
    .pronominal,
  ]

  private static func range(_ positions: ClosedRange<Int>) -> Grammemes {
    positions.reduce(into: []) { $0.formUnion(Grammemes(position: $1)) }
  }

  public var partOfSpeech: Grammemes { intersection(.partsOfSpeech) }
  public var gender: Grammemes { intersection(.genders) }
  public var number: Grammemes { intersection(.numbers) }
  /// The case, rare ones (`gen2`, `loc2` …) as they are.
  public var `case`: Grammemes { intersection(.cases) }

  /// Whether an unknown word may be read so.
  var isProductive: Bool { !meets(.unproductive) }
}
