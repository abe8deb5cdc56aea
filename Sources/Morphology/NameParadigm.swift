/// How a class of personal names is declined: six endings after a stem of a certain shape.
///
/// Covers what the dictionary has not: surnames from any stem, given names of the peoples of
/// Kazakhstan, foreign names. The rules are those of the Russian school grammar (surnames in
/// -ов/-ин with the pronominal instrumental, women's names in a consonant not declined).
struct NameParadigm: Sendable {
  /// The shape of a stem.
  enum Stem: Sendable {
    /// Ends in one of these.
    case endings([String])
    case consonant
    /// A consonant after which «ы» is not written.
    case velarOrHushing
    case vowel
    case any
  }

  let isFeminine: Bool
  let stem: Stem
  /// Nominative, genitive, dative, accusative, instrumental, prepositional.
  let endings: [String]
  /// How much it counts beside other readings.
  let weight: Double

  private init(_ isFeminine: Bool, _ stem: Stem, _ endings: String, _ weight: Double) {
    self.isFeminine = isFeminine
    self.stem = stem
    self.endings = endings.split(separator: " ").map { $0 == "-" ? "" : String($0) }
    self.weight = weight
  }

  static let possessiveStems = ["ов", "ев", "ёв", "ин", "ын"]
  static let all: [NameParadigm] = [
    // Иванов, Токаев, Сагадиев
    NameParadigm(false, .endings(possessiveStems), "- а у а ым е", 0.5),
    NameParadigm(true, .endings(possessiveStems), "а ой ой у ой ой", 0.5),
    // Левский, Донцкой
    NameParadigm(false, .endings(["ск", "цк"]), "ий ого ому ого им ом", 0.5),
    NameParadigm(false, .endings(["ск", "цк"]), "ой ого ому ого им ом", 0.2),
    NameParadigm(true, .endings(["ск", "цк"]), "ая ой ой ую ой ой", 0.5),
    NameParadigm(false, .consonant, "ый ого ому ого ым ом", 0.1),
    NameParadigm(true, .consonant, "ая ой ой ую ой ой", 0.1),
    // Петрович, Петровна
    NameParadigm(false, .endings(["ич"]), "- а у а ем е", 0.6),
    NameParadigm(true, .endings(["овн", "евн", "ичн", "инишн"]), "а ы е у ой е", 0.6),
    // Ерлан, Шмидт; Нургуль as a man's Рауль
    NameParadigm(false, .consonant, "- а у а ом е", 0.2),
    NameParadigm(false, .velarOrHushing, "- а у а ем е", 0.1),
    NameParadigm(false, .consonant, "ь я ю я ем е", 0.1),
    NameParadigm(false, .vowel, "й я ю я ем е", 0.2),
    NameParadigm(false, .endings(["и"]), "й я ю я ем и", 0.2),
    // Динара, Ольга, Марья, Мария; Мустафа, Илья
    NameParadigm(true, .consonant, "а ы е у ой е", 0.2),
    NameParadigm(true, .velarOrHushing, "а и е у ой е", 0.2),
    NameParadigm(true, .velarOrHushing, "а и е у ей е", 0.1),
    NameParadigm(true, .any, "я и е ю ей е", 0.15),
    NameParadigm(true, .endings(["и"]), "я и и ю ей и", 0.25),
    NameParadigm(true, .consonant, "ь и и ь ью и", 0.15),
    NameParadigm(false, .consonant, "а ы е у ой е", 0.05),
    NameParadigm(false, .velarOrHushing, "а и е у ой е", 0.05),
    NameParadigm(false, .any, "я и е ю ей е", 0.03),
  ]

  private static let consonants = Set("бвгджзйклмнпрстфхцчшщқғңһ".unicodeScalars)
  private static let velars = Set("гкхжшчщцқғ".unicodeScalars)
  private static let vowels = Set("аеёиоуыэюяәөүұі".unicodeScalars)

  /// Whether a lower-case stem has the shape that this class asks for.
  func fits(_ word: String) -> Bool {
    guard let last = word.unicodeScalars.last, word.unicodeScalars.count >= 2 else { return false }
    switch stem {
    case .endings(let list): return list.contains { word.hasSuffix($0) && word != $0 }
    case .consonant: return NameParadigm.consonants.contains(last) && last != "й"
    case .velarOrHushing: return NameParadigm.velars.contains(last)
    case .vowel: return NameParadigm.vowels.contains(last)
    case .any: return true
    }
  }

  /// The number of cases.
  static let caseCount = 6
  static let cases: [Grammemes] = [
    .nominative, .genitive, .dative, .accusative, .instrumental, .prepositional,
  ]

  /// A reading of a name form.
  struct Match {
    /// A place in ``cases``.
    let caseIndex: Int
    let isFeminine: Bool
    /// The form in each case.
    let forms: [String]
    let weight: Double
    /// Whether the stem itself tells that this is a surname or a patronymic.
    var isSurname: Bool { weight == 0.5 || weight == 0.6 }
  }

  /// All readings of a lower-case form.
  static func matches(of word: String) -> [Match] {
    var result: [Match] = []
    for paradigm in all {
      for (caseIndex, ending) in paradigm.endings.enumerated() where word.hasSuffix(ending) {
        let stem = String(word.unicodeScalars.dropLast(ending.unicodeScalars.count))
        guard paradigm.fits(stem) else { continue }
        result.append(
          Match(
            caseIndex: caseIndex, isFeminine: paradigm.isFeminine,
            forms: paradigm.endings.map { stem + $0 }, weight: paradigm.weight))
      }
    }
    return result + indeclinable(word)
  }

  /// Readings as a name that has one form: Винниченко, Бегалиулы, a woman's Шмидт.
  private static func indeclinable(_ word: String) -> [Match] {
    func match(isFeminine: Bool, weight: Double) -> [Match] {
      (0..<caseCount).map {
        Match(
          caseIndex: $0, isFeminine: isFeminine, forms: Array(repeating: word, count: caseCount),
          weight: weight)
      }
    }
    for (ending, isFeminine) in [
      ("ұлы", false), ("улы", false), ("оглы", false), ("қызы", true), ("кызы", true),
    ] where word.hasSuffix(ending) {
      return match(isFeminine: isFeminine, weight: 0.6)
    }
    guard let last = word.unicodeScalars.last else { return [] }
    switch last {
    case "о", "э", "ү", "ө", "ұ": return both(0.3)
    case "и", "у", "ю", "е", "і", "ә", "ы": return both(0.08)
    case "х" where word.hasSuffix("ых") || word.hasSuffix("их"): return both(0.3)
    case "а", "я": return both(0.01)
    default: return match(isFeminine: true, weight: 0.1)
    }
    func both(_ weight: Double) -> [Match] {
      match(isFeminine: false, weight: weight) + match(isFeminine: true, weight: weight)
    }
  }
}
