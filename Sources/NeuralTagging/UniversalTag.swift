/// A part of speech with grammatical features, as Universal Dependencies version 2 has them.
public struct UniversalTag: Hashable, Sendable {
  public enum PartOfSpeech: String, Hashable, Sendable, CaseIterable {
    case adjective = "ADJ"
    case adposition = "ADP"
    case adverb = "ADV"
    case auxiliary = "AUX"
    case coordinatingConjunction = "CCONJ"
    case determiner = "DET"
    case interjection = "INTJ"
    case noun = "NOUN"
    case numeral = "NUM"
    case particle = "PART"
    case pronoun = "PRON"
    case properNoun = "PROPN"
    case punctuation = "PUNCT"
    case subordinatingConjunction = "SCONJ"
    case symbol = "SYM"
    case verb = "VERB"
    case other = "X"
  }

  public enum Case: String, Hashable, Sendable, CaseIterable {
    case nominative = "Nom"
    case genitive = "Gen"
    case partitive = "Par"
    case dative = "Dat"
    case accusative = "Acc"
    case instrumental = "Ins"
    case locative = "Loc"
    case vocative = "Voc"
  }

  public enum Gender: String, Hashable, Sendable, CaseIterable {
    case masculine = "Masc"
    case feminine = "Fem"
    case neuter = "Neut"
  }

  public enum Number: String, Hashable, Sendable, CaseIterable {
    case singular = "Sing"
    case plural = "Plur"
  }

  public let partOfSpeech: PartOfSpeech
  public let `case`: Case?
  public let gender: Gender?
  public let number: Number?
  public let isAnimate: Bool?
  /// Every feature in the order of the tag, `Aspect` and `VerbForm` among them.
  public let features: [String: String]

  /// Reads `NOUN|Animacy=Inan|Case=Gen|…`. Unknown parts of speech become ``PartOfSpeech/other``.
  public init(_ text: some StringProtocol) {
    let parts = text.split(separator: "|")
    partOfSpeech = parts.first.flatMap { PartOfSpeech(rawValue: String($0)) } ?? .other
    var features: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      features[String(part[..<equals])] = String(part[part.index(after: equals)...])
    }
    self.features = features
    `case` = features["Case"].flatMap(Case.init(rawValue:))
    gender = features["Gender"].flatMap(Gender.init(rawValue:))
    number = features["Number"].flatMap(Number.init(rawValue:))
    isAnimate = features["Animacy"].map { $0 == "Anim" }
  }

  /// The tag as the file has it, features by name.
  public var text: String {
    let list = features.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return ([partOfSpeech.rawValue] + list).joined(separator: "|")
  }
}
