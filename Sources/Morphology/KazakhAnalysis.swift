/// One way to read a Kazakh word form: its stem and what the suffixes say.
public struct KazakhAnalysis: Hashable, Sendable {
  /// What suffixes say: number, possession, case, and the forms of verbs.
  public struct Features: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let plural = Features(rawValue: 1 << 0)
    public static let firstSingularPossession = Features(rawValue: 1 << 1)
    public static let secondPossession = Features(rawValue: 1 << 2)
    public static let politePossession = Features(rawValue: 1 << 3)
    /// «-сы», «-ы»: his, hers, theirs, and the mark of izafet.
    public static let thirdPossession = Features(rawValue: 1 << 4)
    public static let firstPluralPossession = Features(rawValue: 1 << 5)
    public static let genitive = Features(rawValue: 1 << 6)
    public static let dative = Features(rawValue: 1 << 7)
    public static let accusative = Features(rawValue: 1 << 8)
    public static let locative = Features(rawValue: 1 << 9)
    public static let ablative = Features(rawValue: 1 << 10)
    public static let instrumental = Features(rawValue: 1 << 11)
    /// «-дағы»: which is in; «-нікі»: which is of.
    public static let attributive = Features(rawValue: 1 << 12)
    /// A personal ending of a predicate: «-мын», «-сың».
    public static let predicate = Features(rawValue: 1 << 13)
    public static let verbalNoun = Features(rawValue: 1 << 14)
    public static let participle = Features(rawValue: 1 << 15)
    public static let converb = Features(rawValue: 1 << 16)
    public static let past = Features(rawValue: 1 << 17)
    public static let present = Features(rawValue: 1 << 18)
    public static let conditional = Features(rawValue: 1 << 19)
    public static let imperative = Features(rawValue: 1 << 20)
    public static let negative = Features(rawValue: 1 << 21)
    public static let passive = Features(rawValue: 1 << 22)
    public static let causative = Features(rawValue: 1 << 23)
    public static let reciprocal = Features(rawValue: 1 << 24)

    public static let cases: Features = [
      .genitive, .dative, .accusative, .locative, .ablative, .instrumental,
    ]
    public static let possessions: Features = [
      .firstSingularPossession, .secondPossession, .politePossession, .thirdPossession,
      .firstPluralPossession,
    ]
    /// Forms of verbs that end a word.
    public static let finite: Features = [.converb, .past, .present, .conditional, .imperative]
    public static let verbs: Features = [
      .verbalNoun, .participle, .converb, .past, .present, .conditional, .imperative, .negative,
      .passive, .causative, .reciprocal,
    ]
  }

  /// The stem, with the capitals of the word: a noun's nominative, a verb's root.
  public let stem: String
  /// Whether the dictionary has the stem.
  public let isKnown: Bool
  public let features: Features
  /// The suffixes in the order of the word.
  public let suffixes: [String]
  /// The word without its case: «Ассамблеясының» gives «Ассамблеясы».
  public let caseless: String
  /// How unlikely the reading is; 0 is the likeliest.
  var cost: Double
}
