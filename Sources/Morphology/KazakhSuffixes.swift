/// The suffixes of Kazakh as a table: what each says, where it may stand, after which sounds.
///
/// After the usual grammars (Muhamedowa 2016, «Kazakh: A Comprehensive Grammar», chapters 2 and
/// 3). Vowel harmony picks between the two forms of a pair, the sound before the suffix between
/// pairs.
struct KazakhSuffix: Sendable {
  /// Where a suffix stands; from the end of the word the stages only grow.
  enum Stage: Int, Sendable {
    case end, predicate, grammaticalCase, possession, plural, verbForm, negation, voice
  }

  enum Harmony: Sendable { case back, front, any }

  /// Sounds that may stand before a suffix.
  struct Sounds: OptionSet, Sendable {
    let rawValue: UInt8
    static let vowel = Sounds(rawValue: 1)
    /// м н ң
    static let nasal = Sounds(rawValue: 2)
    /// л
    static let lateral = Sounds(rawValue: 4)
    /// р й у и ю
    static let glide = Sounds(rawValue: 8)
    /// ж з
    static let voiced = Sounds(rawValue: 16)
    static let voiceless = Sounds(rawValue: 32)
    /// The possession of the third person.
    static let thirdPossession = Sounds(rawValue: 64)
    /// The possession of the first or second person.
    static let otherPossession = Sounds(rawValue: 128)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(letters: Substring) {
      let values: [Character: Sounds] = [
        "V": .vowel, "N": .nasal, "L": .lateral, "R": .glide, "Z": .voiced, "T": .voiceless,
        "3": .thirdPossession, "1": .otherPossession,
        "C": [.nasal, .lateral, .glide, .voiced, .voiceless],
      ]
      self = letters.reduce(into: []) { $0.formUnion(values[$1] ?? []) }
    }
  }

  let letters: [Unicode.Scalar]
  let stage: Stage
  let harmony: Harmony
  let after: Sounds
  let features: KazakhAnalysis.Features
  let cost: Double
  /// Whether a stem before it may have softened or lost a vowel.
  var startsWithVowel: Bool { KazakhSounds.vowels.contains(letters[0]) || letters[0] == "у" }

  typealias Row = (Stage, KazakhAnalysis.Features, Double, String)

  /// `back/front:sounds`, or one form for both.
  private static let rows: [Row] = [
    (.predicate, .predicate, 1.2, "мын/мін:VNLR бын/бін:Z пын/пін:T сың/сің:VC"),
    (.predicate, .predicate, 1.6, "мыз/міз:VNLR быз/біз:Z пыз/піз:T сыз/сіз:VC"),
    (.grammaticalCase, .genitive, 0.4, "ның/нің:VN дың/дің:LRZ тың/тің:T"),
    (.grammaticalCase, .dative, 0.5, "ға/ге:VNLRZ қа/ке:T на/не:3 а/е:1"),
    (.grammaticalCase, .accusative, 0.7, "ны/ні:V ды/ді:NLRZ ты/ті:T"),
    (.grammaticalCase, .accusative, 0.8, "н:3"),
    (.grammaticalCase, .locative, 0.5, "да/де:VNLRZ та/те:T нда/нде:3"),
    (.grammaticalCase, .ablative, 0.4, "дан/ден:VLRZ нан/нен:N3 тан/тен:T"),
    (.grammaticalCase, .instrumental, 0.5, "мен:VNLR бен:Z пен:T менен:VNLR"),
    (
      .grammaticalCase, [.locative, .attributive], 0.4,
      "дағы/дегі:VNLRZ тағы/тегі:T ндағы/ндегі:3"
    ),
    (.grammaticalCase, [.genitive, .attributive], 0.4, "нікі:VN дікі:LRZ тікі:T"),
    (.possession, .thirdPossession, 0.5, "сы/сі:V ы/і:C"),
    (.possession, .firstSingularPossession, 1.2, "м:V ым/ім:C"),
    (.possession, .secondPossession, 1.3, "ң:V ың/ің:C"),
    (.possession, .politePossession, 0.8, "ңыз/ңіз:V ыңыз/іңіз:C"),
    (.possession, .firstPluralPossession, 0.7, "мыз/міз:V ымыз/іміз:C"),
    (.plural, .plural, 0.3, "лар/лер:VR дар/дер:NLZ тар/тер:T"),
    (.verbForm, .verbalNoun, 0.5, "у:VC"),
    (.verbForm, .participle, 0.4, "ған/ген:VNLRZ қан/кен:T"),
    (.verbForm, .participle, 0.4, "атын/етін:C йтын/йтін:V"),
    (.verbForm, .participle, 0.9, "ар/ер:C р:V мақ/мек:VNLR бақ/бек:Z пақ/пек:T"),
    (.verbForm, .participle, 0.6, "ушы/уші:VC"),
    (
      .verbForm, [.participle, .negative], 0.6, "мас/мес:VNLR бас/бес:Z пас/пес:T"
    ),
    (.verbForm, .converb, 0.5, "ып/іп:C п:V"),
    (.verbForm, .converb, 1.1, "а/е:C й:V"),
    (.verbForm, .converb, 0.5, "ғалы/гелі:VNLRZ қалы/келі:T ғанша/генше:VNLRZ қанша/кенше:T"),
    (.verbForm, .past, 0.5, "ды/ді:VNLRZ ты/ті:T"),
    (.verbForm, .past, 0.5, "дым/дім:VNLRZ тым/тім:T дың/дің:VNLRZ тың/тің:T"),
    (.verbForm, .past, 0.4, "дық/дік:VNLRZ тық/тік:T дыңыз/діңіз:VNLRZ тыңыз/тіңіз:T"),
    (.verbForm, .conditional, 0.6, "са/се:VC сам/сем:VC саң/сең:VC саңыз/сеңіз:VC сақ/сек:VC"),
    (.verbForm, .present, 0.4, "йды/йді:V ады/еді:C амын/емін:C ймын/ймін:V"),
    (.verbForm, .present, 0.4, "асың/есің:C йсың/йсің:V асыз/есіз:C йсыз/йсіз:V"),
    (.verbForm, .present, 0.4, "амыз/еміз:C ймыз/йміз:V"),
    (.verbForm, .imperative, 0.5, "сын/сін:VC айын/ейін:C йын/йін:V айық/ейік:C йық/йік:V"),
    (.verbForm, .imperative, 0.9, "ыңыз/іңіз:C ңыз/ңіз:V ыңдар/іңдер:C ңдар/ңдер:V"),
    (.negation, .negative, 0.3, "ма/ме:VNLR ба/бе:Z па/пе:T"),
    (.voice, .passive, 1.1, "ыл/іл:C л:V ын/ін:C н:V"),
    (.voice, .causative, 1.1, "дыр/дір:VNLRZ тыр/тір:T т:VR ғыз/гіз:VNLRZ қыз/кіз:T"),
    (.voice, .reciprocal, 1.2, "ыс/іс:C с:V"),
  ]

  /// All suffixes, by their last letter.
  static let byLastLetter: [Unicode.Scalar: [KazakhSuffix]] = {
    var result: [Unicode.Scalar: [KazakhSuffix]] = [:]
    for (stage, features, cost, forms) in rows {
      for entry in forms.split(separator: " ") {
        let parts = entry.split(separator: ":")
        let pair = parts[0].split(separator: "/")
        for (index, form) in pair.enumerated() {
          let letters = Array(form.unicodeScalars)
          guard let last = letters.last else { continue }
          result[last, default: []].append(
            KazakhSuffix(
              letters: letters, stage: stage,
              harmony: pair.count == 1 ? .any : index == 0 ? .back : .front,
              after: Sounds(letters: parts[1]), features: features, cost: cost))
        }
      }
    }
    return result
  }()
}

/// What the letters of Kazakh sound like.
enum KazakhSounds {
  static let vowels = Set("аәеёоөұүыіэяиуюЭ".unicodeScalars)
  private static let back = Set("аоұыяё".unicodeScalars)
  private static let front = Set("әеөүіэ".unicodeScalars)

  /// The class of the last sound of a stem.
  static func sound(_ letter: Unicode.Scalar) -> KazakhSuffix.Sounds {
    switch letter {
    case "а", "ә", "е", "ё", "о", "ө", "ұ", "ү", "ы", "і", "э", "я": .vowel
    case "м", "н", "ң": .nasal
    case "л": .lateral
    case "р", "й", "у", "и", "ю": .glide
    case "ж", "з": .voiced
    case "ь", "ъ": [.lateral, .voiceless, .nasal, .glide]
    default: .voiceless
    }
  }

  /// Whether a suffix of this harmony fits a stem: its last clear vowel decides, but after the
  /// soft sign and in surnames in -ев either may be written.
  static func fits(_ harmony: KazakhSuffix.Harmony, stem: ArraySlice<Unicode.Scalar>) -> Bool {
    guard harmony != .any, stem.last != "ь", stem.last != "в" else { return true }
    for letter in stem.reversed() {
      if back.contains(letter) { return harmony == .back }
      if front.contains(letter) { return harmony == .front }
    }
    return true
  }
}
