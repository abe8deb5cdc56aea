import Lexicon
import Morphology
import TextSegmentation

/// Finds events and sessions with their numbers and themes, anniversaries, and ethnic groups.
struct EventFinder {
  let text: AnnotatedText
  let lexicon: FinderLexicon
  let phrases: NounPhrases

  var words: [Word] { text.words }

  func find() -> [Candidate] {
    var result: [Candidate] = []
    var index = 0
    while index < words.count {
      let limit = text.sentence(ofWord: index).upperBound
      // «института имени |50-летия Октября»
      if index > 0, words[index - 1].folded == "имени" {
        index += 1
        continue
      }
      if let found = anniversary(at: index, limit: limit) ?? ethnicGroup(at: index, limit: limit) {
        result.append(found)
        index = found.words.upperBound
        continue
      }
      guard words[index].isWord,
        let match = lexicon.events.longestMatch(in: words, at: index, limit: limit)
      else {
        index += 1
        continue
      }
      if let found = event(match.entry, index..<match.end, limit: limit) { result.append(found) }
      index = match.end
    }
    return result
  }

  private func event(_ entry: LexiconEntry, _ phrase: Range<Int>, limit: Int) -> Candidate? {
    var result: Candidate?
    switch words[phrase.lowerBound].language {
    case .russian: result = russian(entry, phrase, limit: limit)
    case .english: result = english(entry, phrase, limit: limit)
    case .kazakh: result = kazakh(entry, phrase, limit: limit)
    case .other: break
    }
    result?.subtype = entry["kind"]
    return result
  }

  /// The number before `index`: «XXXI», «31-ой», «34-й», “34th”, «тридцать первой».
  func numberBefore(_ index: Int, lower: Int) -> (start: Int, number: Int)? {
    guard index > lower else { return nil }
    let word = words[index - 1]
    // «ХХХІV»: letters of two scripts are two tokens.
    if index - 2 >= lower, text.touches(index - 1),
      let number = Self.roman(words[index - 2].text + word.text)
    {
      return (index - 2, number)
    }
    if let number = Self.roman(word.text) { return (index - 1, number) }
    let ordinal = Self.leadingDigits(word.text)
    if let ordinal, ordinal.rest.isEmpty == false, !ordinal.rest.contains(where: \.isNumber),
      ordinal.rest.count <= 4
    {
      return (index - 1, ordinal.number)
    }
    // «31», «-», «ой»
    if index - 3 >= lower, words[index - 2].isDash, let first = Int(words[index - 3].text),
      word.text.count <= 3, text.touches(index - 1)
    {
      return (index - 3, first)
    }
    if index - 2 >= lower, let first = Int(words[index - 2].text), text.touches(index - 1),
      word.text.count <= 4,
      word.text.first == "-" || ["st", "nd", "rd", "th"].contains(word.folded)
    {
      return (index - 2, first)
    }
    if let entry = lexicon.ordinals.longestMatch(in: words, at: index - 1, limit: index)?.entry,
      let number = entry["n"].flatMap({ Int($0) })
    {
      if index - 2 >= lower, let tens = lexicon.numbers[words[index - 2].folded]?["n"],
        let value = Int(tens), value >= 20
      {
        return (index - 2, value + number)
      }
      return (index - 1, number)
    }
    return nil
  }

  static func leadingDigits(_ text: String) -> (number: Int, rest: Substring)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number > 0, number < 1000 else { return nil }
    return (number, text.dropFirst(digits.count))
  }

  /// The value of a Roman number, Cyrillic look-alikes among its letters.
  static func roman(_ text: String) -> Int? {
    let values: [Character: Int] = [
      "I": 1, "І": 1, "V": 5, "X": 10, "Х": 10, "L": 50, "C": 100, "С": 100,
    ]
    var total = 0
    var previous = 0
    guard !text.isEmpty, text.count <= 8 else { return nil }
    for character in text.reversed() {
      guard let value = values[character] else { return nil }
      if value < previous { total -= value } else { total += value }
      previous = max(previous, value)
    }
    // A lone С or Х is a letter.
    if text == "С" || text == "Х" || text == "C" || text == "L" { return nil }
    return total > 0 ? total : nil
  }

  private func russian(_ entry: LexiconEntry, _ phrase: Range<Int>, limit: Int) -> Candidate? {
    let lower = text.sentence(ofWord: phrase.lowerBound).lowerBound
    let head = phrase.first { words[$0].hasReading { $0.contains(.noun) } } ?? phrase.lowerBound
    guard words[head].hasReading({ $0.contains(.noun) }), !words[head].isVerbal else { return nil }
    var start = phrase.lowerBound
    var number: Int?
    let cases = words[head].grammemes.case
    while start > lower {
      if number == nil, let found = numberBefore(start, lower: lower) {
        number = found.number
        start = found.start
        continue
      }
      let word = words[start - 1]
      guard word.isAdjective, word.hasReading({ $0.case == cases }),
        !lexicon.notInNames.contains(word.lemma), !word.hasReading({ $0.contains(.pronominal) }),
        !word.grammemes.contains(.participle)
      else { break }
      start -= 1
    }
    var end = phrases.complementEnd(
      after: phrase.upperBound - 1, limit: limit, [.genitive, .coordination, .prepositions])
    if end == phrase.upperBound || entry.has("plain"),
      let company = companyEnd(at: end, limit: limit)
    {
      end = company
    }
    // «референдум о поправках к Конституции»
    if end < limit, !entry.has("plain"), ["о", "об"].contains(words[end].folded),
      let topic = phrases.simplePhrase(at: end + 1, in: .prepositional, limit: limit)
    {
      end = phrases.complementEnd(after: topic.head, limit: limit, [.genitive])
      if end < limit, words[end].folded == "к" || words[end].folded == "в",
        let target = phrases.simplePhrase(
          at: end + 1, in: words[end].folded == "к" ? .dative : .accusative, limit: limit),
        words[target.head].isCapitalized
      {
        end = phrases.complementEnd(after: target.head, limit: limit, [.genitive])
      }
    }
    let quoted = phrases.quotedEnd(at: end, limit: limit)
    if let quoted { end = quoted }
    if end < limit, let dated = yearEnd(end, limit), entry.has("named") { end = dated }
    var result = Candidate(.event, start..<end, head: head, entry: entry)
    result.canonical = number.map { "\($0)" }
    if quoted == nil, start < phrase.upperBound - 1 || entry.words.count > 1, end + 2 < limit,
      words[end].folded == "на", words[end + 1].folded == "тему", text.quotes[end + 2] != nil
    {
      result.marks.insert("theme")
    }
    if let quoted, quoted > 0 {
      result.complement = (end - 1 < quoted ? phrase.upperBound : phrase.upperBound)..<quoted
      result.marks.insert("theme")
    }
    return acceptRussian(result, phrase: phrase, number: number)
  }

  /// «форум-2024» stays; «выборы 2024 года» is not taken.
  private func yearEnd(_ index: Int, _ limit: Int) -> Int? {
    guard words[index].isDash, text.touches(index), index + 1 < limit,
      DateFinder.year(words[index + 1].text) != nil
    else { return nil }
    return index + 2
  }

  /// «встреча с членами Совета …»
  private func companyEnd(at start: Int, limit: Int) -> Int? {
    var index = start
    // «встреча Путина с председателем»: a person in the genitive between.
    while index < limit, words[index].name == .person, words[index].isWord { index += 1 }
    guard index < limit, words[index].folded == "с" || words[index].folded == "со",
      let phrase = phrases.simplePhrase(at: index + 1, in: .instrumental, limit: limit)
    else { return nil }
    var end = phrases.complementEnd(after: phrase.head, limit: limit, [.genitive, .prepositions])
    while end < limit, words[end].name == .person, words[end].isWord { end += 1 }
    return end
  }

  private func acceptRussian(_ candidate: Candidate, phrase: Range<Int>, number: Int?) -> Candidate?
  {
    var result = candidate
    guard let entry = candidate.entry else { return nil }
    let isPlural =
      words[candidate.head].grammemes.contains(.plural) && !entry.has("mass")
    let complement = phrase.upperBound..<candidate.words.upperBound
    let proper = complement.contains { words[$0].isCapitalized }
    let capital =
      words[candidate.words.lowerBound].isCapitalized
      && !text.opensSentence(candidate.words.lowerBound)
    if isPlural { result.marks.insert("plural") }
    if number != nil, !isPlural { return result }
    if candidate.marks.contains("theme") { return result }
    if entry.has("session"), proper { return nominal(result, !capital) }
    // «сессия районного маслихата»
    if entry.has("session"), !isPlural,
      complement.contains(where: { lexicon.bodies[words[$0].lemma] != nil })
    {
      return nominal(result, true)
    }
    if entry.has("named"), !complement.isEmpty { return nominal(result, !capital && !proper) }
    if entry.has("named"), capital,
      candidate.words.lowerBound < phrase.lowerBound || phrase.count > 1
    {
      return result
    }
    if entry.has("plain"), proper, !isPlural { return nominal(result, true) }
    if entry.has("plain"), !isPlural, !complement.isEmpty,
      complement.contains(where: { words[$0].folded == "с" || words[$0].folded == "со" })
    {
      return nominal(result, true)
    }
    if entry.has("mass"), candidate.words.lowerBound < phrase.lowerBound {
      return nominal(result, true)
    }
    guard !isPlural else { return nil }
    // «|сегодняшнее мероприятие»
    let pointer = phrase.lowerBound - 1
    let isPointed =
      entry.has("any") && pointer >= 0
      && ["сегодняшний", "данный", "этот", "настоящий", "нынешний"].contains(words[pointer].lemma)
    result.words = (isPointed ? pointer : phrase.lowerBound)..<phrase.upperBound
    result.kind = .nominal
    result.marks.insert("stand-in")
    return result
  }

  func nominal(_ candidate: Candidate, _ isNominal: Bool) -> Candidate {
    var result = candidate
    if isNominal { result.kind = .nominal }
    return result
  }

  private static let kazakhAdjectives: Set<String> = [
    "кезекті", "кезектен", "тыс", "жалпы", "алғашқы", "соңғы", "келесі", "бірлескен", "кеңейтілген",
    "пленарлық", "бірінші", "екінші", "үшінші", "салтанатты", "қорытынды",
  ]

  private func isKazakhGenitive(_ index: Int) -> Bool {
    SlotFiller.kazakhCase(words[index]) == "gen"
  }

  /// «Кеңестің |кезекті отырысы»: adjectives that stand between the body and its sitting.
  private func withAdjectives(before start: Int, lower: Int, _ names: KazakhNames) -> Int {
    var inner = start
    while inner > lower, Self.kazakhAdjectives.contains(words[inner - 1].folded) { inner -= 1 }
    guard inner < start, inner > lower,
      names.start(before: inner, reach: 9).sawName || isKazakhGenitive(inner - 1)
    else { return start }
    return inner
  }

  private func kazakh(_ entry: LexiconEntry, _ phrase: Range<Int>, limit: Int) -> Candidate? {
    let lower = text.sentence(ofWord: phrase.lowerBound).lowerBound
    var start = phrase.lowerBound
    var number: Int?
    var sawName = false
    if let found = numberBefore(start, lower: lower) {
      (start, number) = (found.start, found.number)
    }
    // «Тіл – тұғыр» атты форум
    if start - 1 > lower, ["атты", "тақырыбындағы"].contains(words[start - 1].folded),
      words[start - 2].isClosingQuote
    {
      start -= 1
    }
    if start > lower, words[start - 1].isClosingQuote,
      let open = text.openingQuote(of: start - 1), open >= lower
    {
      start = open
      sawName = true
    }
    let names = KazakhNames(text: text, lexicon: lexicon)
    start = withAdjectives(before: start, lower: lower, names)
    let reached = names.start(before: start, reach: 9)
    if reached.sawName { (start, sawName) = (reached.start, true) }
    if !sawName, let open = names.quoteStart(before: start) { (start, sawName) = (open, true) }
    if !sawName, start > lower, isKazakhGenitive(start - 1),
      let tagged = names.taggedStart(over: start - 1),
      text.phrases[tagged]?.kind == .organization, text.phrases[tagged]?.words.upperBound == start
    {
      (start, sawName) = (names.unbroken(tagged, before: start - 1), true)
    }
    if number == nil, let found = numberBefore(start, lower: lower) {
      (start, number) = (found.start, found.number)
    }
    // «облыстық комиссияның |кеңейтілген отырысы»
    var isCommon = false
    if !sawName, entry.has("session"), start > lower, isKazakhGenitive(start - 1),
      lexicon.bodies.longestMatch(in: words, at: start - 1, limit: start) != nil
    {
      start = names.commonStart(before: start - 1) ?? start - 1
      isCommon = true
    }
    var result = Candidate(
      .event, start..<phrase.upperBound, head: phrase.upperBound - 1, entry: entry)
    result.canonical = number.map { "\($0)" }
    let last = words[phrase.upperBound - 1].folded
    let isPlural = KazakhSuffixes.plural.contains {
      last.hasPrefix((entry.words.last ?? "") + $0)
    }
    // «Ассамблея сессияларын шақырады», «бірнеше сессиясы»: none in particular.
    if words[start..<phrase.lowerBound].contains(where: { $0.folded == "бірнеше" }) { return nil }
    if isPlural, number == nil, text.quotes[start] == nil { return nil }
    if number != nil || sawName { return result }
    if isCommon { return nominal(result, true) }
    // «республикалық референдум»
    if entry.has("named"), start > lower,
      ["лық", "лік", "дық", "дік", "тық", "тік"].contains(where: words[start - 1].folded.hasSuffix)
    {
      result.words = (start - 1)..<phrase.upperBound
      return nominal(result, true)
    }
    return kazakhCommon(result, entry, phrase, lower: lower)
  }

  /// «алғашқы отырысы», «жастар форумы», «жиын»: an event without a name.
  private func kazakhCommon(
    _ candidate: Candidate, _ entry: LexiconEntry, _ phrase: Range<Int>, lower: Int
  ) -> Candidate? {
    var result = candidate
    let start = candidate.words.lowerBound
    let last = words[phrase.upperBound - 1].folded
    let names = KazakhNames(text: text, lexicon: lexicon)
    guard phrase.count == 1 || entry.has("session") else { return nil }
    // «Оның |алғашқы отырысы»: another one than that of which the text spoke.
    if start > lower, ["алғашқы", "келесі", "соңғы", "алдағы"].contains(words[start - 1].folded) {
      result.words = (start - 1)..<phrase.upperBound
      return nominal(result, true)
    }
    // «жастар форумы»
    let isOwned =
      phrase.count == 1 && PostFinder.hasPossessive(last, stem: entry.words[0])
      && start > lower && words[start - 1].isWord && !words[start - 1].isCapitalized
      && !names.isForeign(start - 1)
    result.words = (isOwned ? start - 1 : phrase.lowerBound)..<phrase.upperBound
    result.kind = .nominal
    result.marks.insert("stand-in")
    if !entry.has("any"), !entry.has("session") { result.marks.insert("weak") }
    return result
  }

  // MARK: Anniversaries

  /// «30-летие создания Ассамблеи»
  private func anniversary(at index: Int, limit: Int) -> Candidate? {
    let word = words[index]
    guard word.language == .russian else { return nil }
    var head = index
    var years: Int?
    if let leading = Self.leadingDigits(word.text), leading.rest.hasPrefix("-лет") {
      years = leading.number
    } else if let number = Int(word.text), index + 2 < limit, words[index + 1].isDash,
      words[index + 2].folded.hasPrefix("лети"), text.touches(index + 2)
    {
      years = number
      head = index + 2
    } else if let number = Int(word.text), index + 1 < limit,
      words[index + 1].folded.hasPrefix("-лети")
    {
      years = number
      head = index + 1
    }
    guard let years else { return nil }
    let end = phrases.complementEnd(after: head, limit: limit, [.genitive, .quoted])
    guard end > head + 1 else { return nil }
    var result = Candidate(.event, index..<end, head: head)
    result.marks = ["anniversary"]
    result.canonical = "\(years)"
    result.subtype = "Anniversary"
    return result
  }

  // MARK: Ethnic groups

  /// «казахского народа», «узбеки», «қазақ халқы»
  private func ethnicGroup(at index: Int, limit: Int) -> Candidate? {
    guard words[index].isWord,
      let match = lexicon.ethnic.longestMatch(in: words, at: index, limit: limit)
    else { return nil }
    let next = match.end
    let followed =
      next < limit
      && lexicon.ethnicHeads.longestMatch(in: words, at: next, limit: limit) != nil
    var result: Candidate?
    if match.entry.has("adjective") || words[index].language == .kazakh {
      guard followed, !words[index].isCapitalized || text.opensSentence(index) else { return nil }
      result = Candidate(.ethnicGroup, index..<(next + 1), head: next, entry: match.entry)
    } else if words[index].language == .russian {
      if followed, words[index].hasReading({ $0.contains(.adjective) }) {
        result = Candidate(.ethnicGroup, index..<(next + 1), head: next, entry: match.entry)
      } else if words[index].grammemes.isSuperset(of: [.noun, .plural]), words[index].name == .none,
        words[index].lemma != "русский"
      {
        result = Candidate(.ethnicGroup, index..<next, entry: match.entry)
      }
    } else {
      result = Candidate(.ethnicGroup, index..<next, entry: match.entry)
    }
    return result
  }
}
