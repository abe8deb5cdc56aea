import Lexicon
import Morphology
import Synchronization
import TextSegmentation

/// Brings the parts of a person's name into base form, agreeing in case and gender.
struct PersonNames: Sendable {
  let analyzer: RussianAnalyzer?
  /// What was read already.
  private let known = Known()

  init(analyzer: RussianAnalyzer?) { self.analyzer = analyzer }

  /// The options of the words of one text, by their form and reading, which it holds.
  private final class Known: Sendable {
    struct Key: Hashable {
      let form: ObjectIdentifier
      let reading: ObjectIdentifier
    }

    let options = Mutex<[Key: [Option]]>([:])
  }

  /// One way to read one word of a name.
  private struct Option {
    var form: String
    var grammaticalCase: Grammemes
    var isFemale: Bool?
    var score: Double
    var role: Role?
  }

  private enum Role { case given, surname, patronymic }

  private static let cases: [Grammemes] = [
    .nominative, .genitive, .dative, .accusative, .instrumental, .prepositional,
  ]

  /// The name in the words of a mention: full words and initials in any order.
  ///
  /// A nominative is unlikely beside a title in other `cases`; they may be left empty.
  func name(of words: ArraySlice<Word>, in cases: Grammemes = []) -> PersonName {
    var initials: [String] = []
    var full: [Word] = []
    for word in words where word.isWord {
      let bare = word.text.filter { $0 != "." }
      if bare.count == 1, word.isCapitalized {
        initials.append(bare)
      } else {
        full.append(word)
      }
    }
    var result = assign(full, in: cases)
    if !initials.isEmpty {
      if result.surname.isEmpty { swap(&result.surname, &result.given) }
      result.given = initials[0]
      result.patronymic = initials.count > 1 ? initials[1] : ""
      result.isInitials = true
    }
    return result
  }

  private func assign(_ words: [Word], in cases: Grammemes) -> PersonName {
    guard !words.isEmpty else { return PersonName() }
    let options = words.map(knownOptions(of:))
    var best: (score: Double, chosen: [Option], isFemale: Bool)?
    for (rank, grammaticalCase) in Self.cases.enumerated() {
      for isFemale in [false, true] {
        var total = -0.02 * Double(rank) - (isFemale ? 0.01 : 0)
        if !cases.isEmpty, !cases.contains(grammaticalCase) { total -= 2.5 }
        var chosen: [Option] = []
        for (word, readings) in zip(words, options) {
          let fitting = readings.filter {
            $0.grammaticalCase == grammaticalCase && ($0.isFemale ?? isFemale) == isFemale
          }
          if let option = fitting.max(by: { $0.score < $1.score }) {
            total += option.score
            chosen.append(option)
          } else {
            total -= 2
            chosen.append(
              Option(
                form: word.text, grammaticalCase: grammaticalCase, isFemale: nil, score: 0,
                role: nil))
          }
        }
        if total > (best?.score ?? -100) { best = (total, chosen, isFemale) }
      }
    }
    guard let best else { return PersonName() }
    return roles(best.chosen, words: words, isFemale: best.isFemale)
  }

  private func roles(_ chosen: [Option], words: [Word], isFemale: Bool) -> PersonName {
    var result = PersonName()
    let forms = zip(chosen, words).map { option, word in
      // “MUKHAMETKALIYEV Daniyar”: the capitals of a heading are none of the name.
      word.kind == .latinWord && word.isAllCapitals
        ? option.form : Self.capitalize(option.form, like: word.text)
    }
    result.isFemale = chosen.contains { $0.isFemale != nil } ? isFemale : nil
    switch forms.count {
    case 1:
      if chosen[0].role == .given { result.given = forms[0] } else { result.surname = forms[0] }
    case 2:
      let firstIsSurname =
        chosen[0].role == .surname && chosen[1].role == .given
        || chosen[1].role == .given && chosen[0].role != .given
      if chosen[1].role == .patronymic {
        (result.given, result.patronymic) = (forms[0], forms[1])
      } else if firstIsSurname {
        (result.surname, result.given) = (forms[0], forms[1])
      } else {
        (result.given, result.surname) = (forms[0], forms[1])
      }
    default:
      if chosen[1].role == .patronymic {
        (result.given, result.patronymic) = (forms[0], forms[1])
        result.surname = forms[2...].joined(separator: " ")
      } else if chosen[2].role == .patronymic {
        (result.surname, result.given, result.patronymic) = (forms[0], forms[1], forms[2])
      } else {
        result.given = forms.dropLast().joined(separator: " ")
        result.surname = forms[forms.count - 1]
      }
    }
    return result
  }

  private func knownOptions(of word: Word) -> [Option] {
    let key = Known.Key(form: ObjectIdentifier(word.form), reading: ObjectIdentifier(word.reading))
    if let found = known.options.withLock({ $0[key] }) { return found }
    let result = options(of: word)
    known.options.withLock { $0[key] = result }
    return result
  }

  private func options(of word: Word) -> [Option] {
    var result: [Option] = []
    let isRussian = word.language == .russian
    if word.kind == .latinWord || !isRussian || analyzer == nil {
      let base =
        word.language == .kazakh
        ? Self.kazakhBase(word.text)
        : word.isAllCapitals && word.text.count > 3
          ? word.text.prefix(1) + word.text.dropFirst().lowercased() : word.text
      let role = Self.kazakhPatronymic(base) ? Role.patronymic : givenRole(base)
      for grammaticalCase in Self.cases {
        result.append(
          Option(
            form: base, grammaticalCase: grammaticalCase, isFemale: nil,
            score: grammaticalCase == .nominative ? 1 : 0, role: role))
      }
      return result
    }
    for (rank, analysis) in word.readings.enumerated() where analysis.grammemes.contains(.singular)
    {
      guard analysis.grammemes.meets([.noun, .adjective]) else { continue }
      let bonus = rank == 0 ? 0.6 : 0.3
      append(analysis, bonus: bonus, to: &result)
    }
    for analysis in analyzer?.analyses(of: word.text) ?? []
    where analysis.grammemes.contains(.singular) && analysis.grammemes.contains(.noun) {
      append(analysis, bonus: 0, to: &result)
    }
    bySuffix(word.folded, to: &result)
    return result
  }

  private func givenRole(_ word: String) -> Role? {
    // «Ахметов» is no genitive of «Ахмет» here.
    if ["ов", "ев", "ова", "ева", "ин", "ина"].contains(where: word.hasSuffix), word.count > 4 {
      return .surname
    }
    guard let analyzer else { return nil }
    let isName = analyzer.analyses(of: word).contains {
      $0.isKnown && $0.grammemes.contains(.givenName)
    }
    return isName ? .given : nil
  }

  private func append(_ analysis: Analysis, bonus: Double, to result: inout [Option]) {
    guard
      let nominative = analysis.grammemes.contains(.nominative)
        ? analysis : analyzer?.inflect(analysis, to: [.nominative, .singular])
    else { return }
    let grammemes = analysis.grammemes
    let role: Role? =
      grammemes.contains(.surname)
      ? .surname
      : grammemes.contains(.givenName)
        ? .given : grammemes.contains(.patronymic) ? .patronymic : nil
    let isFemale: Bool? =
      grammemes.contains(.feminine) ? true : grammemes.contains(.masculine) ? false : nil
    for grammaticalCase in Self.cases where grammemes.contains(grammaticalCase) {
      result.append(
        Option(
          form: nominative.form, grammaticalCase: grammaticalCase, isFemale: isFemale,
          score: bonus + (role == nil ? 0 : 0.5) + 0.3 * analysis.probability
            + (grammemes.contains(.animate) ? 0.2 : 0), role: role))
    }
  }

  /// Endings of surnames that no dictionary has.
  private static let endings: [(ending: String, base: String, case: Grammemes, isFemale: Bool)] = [
    ("ов", "ов", .nominative, false), ("ев", "ев", .nominative, false),
    ("ин", "ин", .nominative, false), ("ова", "ов", .genitive, false),
    ("ева", "ев", .genitive, false), ("ина", "ин", .genitive, false),
    ("ова", "ов", .accusative, false), ("ева", "ев", .accusative, false),
    ("ина", "ин", .accusative, false), ("ову", "ов", .dative, false),
    ("еву", "ев", .dative, false), ("ину", "ин", .dative, false),
    ("овым", "ов", .instrumental, false), ("евым", "ев", .instrumental, false),
    ("иным", "ин", .instrumental, false), ("ове", "ов", .prepositional, false),
    ("еве", "ев", .prepositional, false), ("ине", "ин", .prepositional, false),
    ("ова", "ова", .nominative, true), ("ева", "ева", .nominative, true),
    ("ина", "ина", .nominative, true), ("овой", "ова", .genitive, true),
    ("евой", "ева", .genitive, true), ("иной", "ина", .genitive, true),
    ("овой", "ова", .dative, true), ("евой", "ева", .dative, true),
    ("иной", "ина", .dative, true), ("овой", "ова", .instrumental, true),
    ("евой", "ева", .instrumental, true), ("иной", "ина", .instrumental, true),
    ("ову", "ова", .accusative, true), ("еву", "ева", .accusative, true),
    ("ский", "ский", .nominative, false), ("ского", "ский", .genitive, false),
    ("скому", "ский", .dative, false), ("ским", "ский", .instrumental, false),
    ("ская", "ская", .nominative, true), ("ской", "ская", .genitive, true),
    ("скую", "ская", .accusative, true),
  ]

  private func bySuffix(_ folded: String, to result: inout [Option]) {
    for row in Self.endings
    where folded.hasSuffix(row.ending) && folded.count > row.ending.count + 1 {
      result.append(
        Option(
          form: folded.dropLast(row.ending.count) + row.base, grammaticalCase: row.case,
          isFemale: row.isFemale, score: 0.55, role: .surname))
    }
    // Surnames that no case changes.
    if ["ко", "ых", "их", "дзе", "швили", "улы", "кызы"].contains(where: folded.hasSuffix) {
      for grammaticalCase in Self.cases {
        result.append(
          Option(
            form: folded, grammaticalCase: grammaticalCase, isFemale: nil, score: 0.7,
            role: .surname))
      }
    }
    guard let last = folded.last else { return }
    // A stem in a consonant takes the endings of the second declension.
    let hard: [(Character, Grammemes)] = [
      ("а", .genitive), ("а", .accusative), ("у", .dative), ("е", .prepositional),
    ]
    for (ending, grammaticalCase) in hard where last == ending && folded.count > 3 {
      result.append(
        Option(
          form: String(folded.dropLast()), grammaticalCase: grammaticalCase, isFemale: false,
          score: 0.1, role: nil))
    }
    if folded.hasSuffix("ом"), folded.count > 4 {
      result.append(
        Option(
          form: String(folded.dropLast(2)), grammaticalCase: .instrumental, isFemale: false,
          score: 0.1, role: nil))
    }
    result.append(
      Option(form: folded, grammaticalCase: .nominative, isFemale: nil, score: 0.1, role: nil))
  }

  /// Takes the case off a Kazakh name: «Тоқаевтың» → «Тоқаев».
  static func kazakhBase(_ word: String) -> String {
    let endings = [
      "ның", "нің", "дың", "дің", "тың", "тің", "дан", "ден", "тан", "тен", "нан", "нен", "мен",
      "бен", "пен", "ға", "ге", "қа", "ке", "ны", "ні", "ды", "ді", "ты", "ті", "да", "де", "та",
      "те",
    ]
    for ending in endings where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      // A case ending follows a surname's own ending; else it may be a part of the name.
      for mark in ["ов", "ев", "ин", "ова", "ева", "ина", "ұлы", "қызы", "бек", "хан", "бай"]
      where stem.hasSuffix(mark) {
        return String(stem)
      }
    }
    return word
  }

  private static func kazakhPatronymic(_ word: String) -> Bool {
    [
      "ұлы", "қызы", "улы", "кызы", "ович", "евич", "овна", "евна", "ovich", "evich", "ovna",
      "evna",
    ].contains(where: word.hasSuffix)
  }

  /// Writes a lower-case form with the capitals of the word in the text.
  static func capitalize(_ form: String, like original: String) -> String {
    let originals = Array(original)
    var result = ""
    var capital = true
    for (index, character) in form.enumerated() {
      if index < originals.count, originals[index].lowercased() == character.lowercased() {
        result.append(originals[index])
        // The dictionary writes ё where the text has е, and the other way round.
      } else {
        result += capital ? character.uppercased() : String(character)
      }
      capital = character == "-" || character == " "
    }
    return result
  }
}
