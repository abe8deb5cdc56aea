import Lexicon
import Morphology
import TextSegmentation

/// Base forms and keys of names.
struct Naming: Sendable {
  let text: AnnotatedText
  let analyzer: RussianAnalyzer?

  private var words: [Word] { text.words }

  /// The phrase with its head in the nominative and what agrees with it: «Ассамблеи народа» →
  /// «Ассамблея народа».
  func baseForm(_ range: Range<Int>, head: Int) -> String {
    guard let first = range.first else { return "" }
    switch words[first].language {
    case .russian: return russian(range, head: head)
    case .kazakh: return kazakh(range)
    default: return join(range) { words[$0].text }
    }
  }

  private func join(_ range: Range<Int>, _ form: (Int) -> String) -> String {
    var result = ""
    for index in range {
      if index > range.lowerBound, words[index].range.start > words[index - 1].range.end {
        result += " "
      }
      result += form(index)
    }
    return result
  }

  /// The name of a town after its noun: «города Рудного» → «Рудный», «города Сатпаева» →
  /// «Сатпаев».
  func town(_ index: Int, after noun: Int) -> String? {
    guard let analyzer, words[index].language == .russian else { return nil }
    let cases = words[noun].grammemes.case
    guard !cases.isEmpty, cases != .nominative else { return nil }
    let gender: Grammemes = words[noun].grammemes.gender
    let fitting = words[index].readings.filter {
      $0.grammemes.case == cases && $0.grammemes.contains(.singular)
        && ($0.grammemes.contains(.noun) || $0.grammemes.meets(gender))
    }
    guard
      let reading = fitting.first(where: {
        $0.grammemes.contains(.noun) && $0.grammemes.meets(gender)
      }) ?? fitting.first(where: { $0.grammemes.contains(.adjective) }),
      let form = analyzer.inflect(
        reading,
        to: reading.grammemes.contains(.noun)
          ? [.nominative, .singular] : [.nominative, .singular, gender])
    else { return nil }
    return PersonNames.capitalize(form.form, like: words[index].text)
  }

  private func russian(_ range: Range<Int>, head: Int) -> String {
    guard let analyzer, range.contains(head),
      let reading = nounReading(words[head]),
      let nominative = nominative(reading, analyzer)
    else { return join(range) { words[$0].text } }
    let number = nominative.grammemes.number
    let gender = nominative.grammemes.gender
    let cases = reading.grammemes.case
    return join(range) { index in
      let word = words[index]
      if index == head {
        return PersonNames.capitalize(Self.withoutGuessedYo(nominative, word), like: word.text)
      }
      guard index < head, !word.isAllCapitals || word.text.count > 5,
        let adjective = word.readings.first(where: {
          $0.grammemes.meets([.adjective, .participle]) && $0.grammemes.case == cases
        }) ?? word.readings.first(where: { $0.grammemes.meets([.adjective, .participle]) }),
        let form = analyzer.inflect(
          adjective,
          to: number == .plural ? [.nominative, .plural] : [.nominative, .singular, gender])
      else { return word.text }
      return PersonNames.capitalize(form.form, like: word.text)
    }
  }

  /// A word that the dictionary lacks has no ё that the text has not: «Риддера» → «Риддер».
  private static func withoutGuessedYo(_ reading: Analysis, _ word: Word) -> String {
    reading.isKnown || word.text.contains("ё")
      ? reading.form : reading.form.replacing("ё", with: "е")
  }

  private func nounReading(_ word: Word) -> Analysis? {
    if word.isAllCapitals, word.text.count <= 6 { return nil }
    return word.readings.first { $0.grammemes.contains(.noun) }
  }

  private func nominative(_ reading: Analysis, _ analyzer: RussianAnalyzer) -> Analysis? {
    if reading.grammemes.contains(.nominative) { return reading }
    let number = reading.grammemes.number
    return analyzer.inflect(reading, to: number.isEmpty ? [.nominative] : [.nominative, number])
  }

  private func kazakh(_ range: Range<Int>) -> String {
    join(range) { index in
      index == range.upperBound - 1 ? Self.kazakhNominative(words[index]) : words[index].text
    }
  }

  /// A Kazakh word without its case: as the analyser says, else by its ending.
  static func kazakhNominative(_ word: Word) -> String {
    word.kazakhNominative ?? kazakhNominative(word.text)
  }

  /// Takes the case off a Kazakh word, its possession stays: «Ассамблеясының» → «Ассамблеясы».
  static func kazakhNominative(_ word: String) -> String {
    let folded = word.lowercased()
    // «Түркістан»: that is no ablative.
    if folded.hasSuffix("стан") { return word }
    if ["ны", "ні"].contains(where: folded.hasSuffix), folded.count > 6,
      ["а", "е", "я", "э"].contains(where: folded.dropLast(2).hasSuffix)
    {
      return String(word.dropLast(2))
    }
    let afterPossession = ["ның", "нің", "нда", "нде", "нан", "нен", "на", "не", "мен", "н"]
    for ending in afterPossession where folded.hasSuffix(ending) {
      let stem = folded.dropLast(ending.count)
      if [
        "сы", "сі", "ты", "ті", "лы", "лі", "ғы", "гі", "бы", "бі", "ры", "рі", "мы", "мі", "ны",
        "ні", "йы", "йі", "зы", "зі", "шы", "ші", "ңы", "ңі", "жы", "жі", "ды", "ді",
      ]
      .contains(where: stem.hasSuffix), stem.count >= 4 {
        return String(word.dropLast(ending.count))
      }
    }
    let plain = [
      "ның", "нің", "дың", "дің", "тың", "тің", "дан", "ден", "тан", "тен", "дағы", "дегі", "тағы",
      "тегі", "ға", "ге", "қа", "ке", "да", "де", "та", "те",
    ]
    for ending in plain where folded.hasSuffix(ending) && folded.count > ending.count + 2 {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  /// «кеңесі» → «кеңес», «ассамблеясы» → «ассамблея», «министрлігі» → «министрлік».
  static func withoutPossession(_ word: String) -> String {
    guard word.count > 3 else { return word }
    // Stems that end in «с» themselves: «кеңес|і», no «кеңе|сі».
    for stem in ["кеңес", "конгресс", "корпус", "класс"]
    where word.hasPrefix(stem) && word.count == stem.count + 1 {
      return stem
    }
    if word.hasSuffix("сы") || word.hasSuffix("сі"),
      let before = word.dropLast(2).last, "аәеиоөуұүыіяэю".contains(before)
    {
      return String(word.dropLast(2))
    }
    guard word.hasSuffix("ы") || word.hasSuffix("і") else { return word }
    let stem = word.dropLast()
    if stem.hasSuffix("ғ") { return stem.dropLast() + "қ" }
    if stem.hasSuffix("г") { return stem.dropLast() + "к" }
    return String(stem)
  }

  /// One of what the word counts, possession kept: «үйлері» → «үйі».
  static func kazakhSingular(_ word: String) -> String {
    for ending in ["лары", "лері", "дары", "дері", "тары", "тері"]
    where word.hasSuffix(ending) && word.count >= ending.count + 2 {
      return KazakhSuffixes.possessed(String(word.dropLast(ending.count)))
    }
    return word
  }

  /// The lemmas of the words, folded over the letters of the three languages, joined by spaces.
  func key(_ range: Range<Int>, head: Int) -> String {
    lemmas(range, head: head).joined(separator: " ")
  }

  func lemmas(_ range: Range<Int>, head: Int) -> [String] {
    range.compactMap { index in
      let word = words[index]
      guard word.isWord || word.isNumber else { return nil }
      if word.language == .english, ["the", "of", "and", "a"].contains(word.folded) { return nil }
      if word.folded == "и" || word.folded == "және" || word.folded == "мен" { return nil }
      if word.language == .kazakh {
        return Spelling.fold(
          index == range.upperBound - 1
            ? Self.kazakhSingular(Self.kazakhNominative(word).lowercased()) : word.folded)
      }
      return Spelling.fold(word.lemma)
    }
  }

  /// The lemma of the head word, folded.
  func headKey(_ head: Int) -> String {
    let word = words[head]
    if word.language == .kazakh {
      let singular = Self.kazakhSingular(Self.kazakhNominative(word).lowercased())
      return Spelling.fold(Self.withoutPossession(singular))
    }
    return Spelling.fold(word.lemma)
  }

  /// The first letters of the words: «АНК» of «Ассамблея народа Казахстана».
  static func initials(of name: String) -> String {
    var result = ""
    for word in name.split(whereSeparator: { !$0.isLetter }) {
      let lower = word.lowercased()
      if ["и", "по", "в", "при", "of", "the", "and", "for", "және", "мен"].contains(lower) {
        continue
      }
      if let first = word.first { result += first.uppercased() }
    }
    return result
  }

  /// Whether two words differ by one letter at most; for words long enough for a slip.
  static func isSlip(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let first = Array(left)
    let second = Array(right)
    guard min(first.count, second.count) >= 8, abs(first.count - second.count) <= 1 else {
      return false
    }
    var start = 0
    while start < min(first.count, second.count), first[start] == second[start] { start += 1 }
    var end = 0
    while end < min(first.count, second.count) - start,
      first[first.count - 1 - end] == second[second.count - 1 - end]
    {
      end += 1
    }
    return max(first.count, second.count) - start - end <= 1
  }
}
