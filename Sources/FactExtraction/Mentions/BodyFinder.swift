import Lexicon
import Morphology
import TextSegmentation

/// Finds bodies: a noun of the lexicon with what belongs to it, quoted names, acronyms, and what
/// the network calls an organisation.
struct BodyFinder {
  let text: AnnotatedText
  let lexicon: FinderLexicon
  let phrases: NounPhrases

  var words: [Word] { text.words }

  func find() -> [Candidate] {
    var result: [Candidate] = []
    var index = 0
    while index < words.count {
      let limit = text.sentence(ofWord: index).upperBound
      guard let found = body(at: index, limit: limit) else {
        index += 1
        continue
      }
      result.append(found)
      // «Совет |Федерации» has no other body in it.
      let isPhrase =
        words[index].language != .kazakh && found.marks.isDisjoint(with: ["quoted"])
      index += isPhrase ? max(1, found.entry?.words.count ?? 1) : 1
    }
    result = withRepeated(result)
    result += labelled(besides: result)
    result += initialisms(of: result)
    result += websites()
    return result.filter { one in
      !result.contains { isQuoted(one, in: $0) || isTopic(one, of: $0) }
    }
  }

  /// “Civil Society Networks” in “Alliance of Civil Society Networks”: what a body is of, no body.
  private func isTopic(_ candidate: Candidate, of other: Candidate) -> Bool {
    let start = candidate.words.lowerBound
    // «Азаматтық қоғам» in «Азаматтық қоғам істері комитеті».
    if words[start].language == .kazakh, candidate.entry?.has("weak") == true,
      start == other.words.lowerBound, candidate.words.count < other.words.count,
      text.quotes[start] == nil
    {
      return true
    }
    // «государственной службы» in «Академия государственной службы».
    if words[start].language == .russian, other.entry?.has("weak") == true,
      other.entry?.has("open") == false, start == other.head + 1, candidate.kind == .nominal,
      candidate.words.upperBound <= other.words.upperBound
    {
      return true
    }
    return words[start].language == .english && candidate.entry?.has("weak") == true
      && start > other.words.lowerBound && candidate.words.upperBound <= other.words.upperBound
      && ["of", "for", "on"].contains(words[start - 1].folded)
  }

  /// Without the doubtful ones, except where the text has the same name once more.
  private func withRepeated(_ found: [Candidate]) -> [Candidate] {
    guard found.contains(where: { $0.marks.contains("doubtful") }) else { return found }
    func key(_ candidate: Candidate) -> [String] { candidate.words.map { words[$0].lemma } }
    let sure = Set(found.lazy.filter { !$0.marks.contains("doubtful") }.map(key))
    return found.filter { !$0.marks.contains("doubtful") || sure.contains(key($0)) }
  }

  /// «ЦБС» in «КГУ «ЦБС»»: the whole quoted name is no body beside its own.
  private func isQuoted(_ candidate: Candidate, in other: Candidate) -> Bool {
    guard other.marks.contains("quoted"), let quote = other.complement, quote.count >= 3 else {
      return false
    }
    // «немецкий центр «…»» in «общество немецкий центр «…»».
    if candidate.complement == quote, candidate.words.count < other.words.count,
      other.words.contains(candidate.words.lowerBound)
    {
      return true
    }
    return candidate.words == (quote.lowerBound + 1)..<(quote.upperBound - 1)
  }

  private func body(at index: Int, limit: Int) -> Candidate? {
    guard words[index].isWord else { return nil }
    if let found = legalForm(at: index, limit: limit) { return found }
    guard let match = lexicon.bodies.longestMatch(in: words, at: index, limit: limit) else {
      return acronym(at: index, limit: limit)
    }
    switch words[index].language {
    case .russian: return russian(match.entry, index..<match.end, limit: limit)
    case .english:
      return EnglishBodies(text: text, lexicon: lexicon)
        .body(match.entry, index..<match.end, limit: limit)
    case .kazakh:
      return KazakhBodies(text: text, lexicon: lexicon)
        .body(match.entry, index..<match.end, limit: limit)
    case .other: return nil
    }
  }

  /// «КГУ «ЦБС»», «ТОО «Ромашка»»
  private func legalForm(at index: Int, limit: Int) -> Candidate? {
    guard
      let match = lexicon.legalForms.longestMatch(in: words, at: index, limit: limit),
      match.entry.words.count > 1 || words[index].isAllCapitals
    else { return nil }
    guard let end = phrases.quotedEnd(at: match.end, limit: limit) else {
      // «ОФ «…» при», a name without quotes: «ТОО Ромашка».
      return words[index].language == .english
        ? EnglishBodies(text: text, lexicon: lexicon).company(match.entry, index..<match.end) : nil
    }
    // «|чечено-ингушского ЭКО «Вайнах»»
    var start = index
    while start > text.sentence(ofWord: index).lowerBound, index - start < 3,
      words[start - 1].language == .russian, lexicon.ethnic[words[start - 1].lemma] != nil
    {
      start -= 1
    }
    var result = Candidate(
      .body, start..<phrases.complementEnd(after: end - 1, limit: limit, [.genitive]),
      head: index, entry: match.entry)
    result.marks = ["quoted"]
    result.complement = match.end..<end
    return result
  }

  /// «АНК», «МВД РФ»: capitals that the network calls an organisation or that stand in brackets.
  private func acronym(at index: Int, limit: Int) -> Candidate? {
    let word = words[index]
    if word.isMixedAcronym, word.language == .russian, word.name != .person {
      let end = phrases.complementEnd(after: index, limit: limit, [])
      var result = Candidate(.body, index..<end, head: index)
      result.canonical = text.text(of: index..<end)
      if end == index + 1 { result.marks = ["acronym"] }
      return result
    }
    guard word.isAllCapitals, word.isWord, word.text.count >= 2, word.text.count <= 8,
      lexicon.countries[word.folded] == nil, !Self.isRoman(word.text),
      lexicon.placeNouns[word.folded] == nil, !isShoutedLine(index)
    else { return nil }
    let bracketed =
      index > 0 && words[index - 1].text == "(" && index + 1 < words.count
      && words[index + 1].text == ")"
    let isLatin = EnglishBodies(text: text, lexicon: lexicon).isAcronym(index)
    guard word.language == .english ? isLatin || bracketed : word.name == .organization || bracketed
    else { return nil }
    var result = Candidate(.body, index..<(index + 1))
    result.marks = ["acronym"]
    if bracketed { result.marks.insert("bracketed") }
    return result
  }

  /// «30-летие АНК»: capitals that are the initials of a body which the text names in full.
  private func initialisms(of bodies: [Candidate]) -> [Candidate] {
    var known = Set<String>()
    for body in bodies where body.words.count >= 3 && !body.marks.contains("quoted") {
      let initials = Naming.initials(of: text.text(of: body.words))
      if initials.count >= 3 { known.insert(initials) }
    }
    guard !known.isEmpty else { return [] }
    let taken = Set(bodies.filter { $0.words.count == 1 }.map(\.words.lowerBound))
    return words.indices.compactMap { index in
      guard words[index].isAllCapitals, known.contains(words[index].text), !taken.contains(index)
      else { return nil }
      var result = Candidate(.body, index..<(index + 1))
      result.marks = ["acronym"]
      return result
    }
  }

  /// Whether the whole line is in capitals, so that they say nothing.
  func isShoutedLine(_ index: Int) -> Bool {
    let sentence = text.sentence(ofWord: index)
    let letters = words[sentence].filter { $0.isWord && $0.text.count > 2 }
    return letters.count >= 4 && letters.allSatisfy(\.isAllCapitals)
  }

  static func isRoman(_ text: String) -> Bool {
    text.allSatisfy { "IVXLCІХІ".contains($0) }
  }

  // MARK: Russian

  private func russian(_ entry: LexiconEntry, _ phrase: Range<Int>, limit: Int) -> Candidate? {
    let head = phrase.first { words[$0].hasReading { $0.contains(.noun) } } ?? phrase.lowerBound
    let word = words[head]
    if entry.has("acronym") || word.isAllCapitals {
      let end = phrases.complementEnd(after: phrase.upperBound - 1, limit: limit, [.genitive])
      let kept = places(in: phrase.upperBound..<end) ? end : phrase.upperBound
      var result = Candidate(.body, phrase.lowerBound..<kept, head: head, entry: entry)
      if word.isAllCapitals { result.marks.insert("acronym") }
      return result
    }
    guard word.hasReading({ $0.contains(.noun) }), !word.isVerbal else { return nil }
    // «Российской |Федерации»
    if head > 0,
      let country = lexicon.countries.longestMatch(in: words, at: head - 1, limit: limit),
      country.end > head
    {
      return nil
    }
    var start = modifiersStart(before: phrase.lowerBound, head: head)
    // «|Назарбаев Университета»
    if start == phrase.lowerBound, word.isCapitalized,
      start > text.sentence(ofWord: head).lowerBound,
      words[start - 1].isWord, words[start - 1].isCapitalized, words[start - 1].canBe(.nominative),
      words[start - 1].name == .person || words[start - 1].name == .organization,
      start - 2 < 0 || words[start - 2].name != words[start - 1].name,
      words[start - 1].hasReading({ $0.meets([.surname, .givenName]) })
        || !words[start - 1].readings.contains(where: \.isKnown)
    {
      start -= 1
    }
    var allowed: NounPhrases.Complements = [.genitive, .coordination]
    if entry.has("open"), !entry.has("sole") { allowed.insert(.prepositions) }
    // «Ассамблеи народа «…»»: the quoted name is that of something else.
    if entry.has("weak"), !entry.has("open") { allowed.insert(.attached) }
    if entry.has("weak") || entry.has("branch") || text.quotes[phrase.upperBound] != nil {
      allowed.insert(.quoted)
    }
    let end = phrases.complementEnd(after: phrase.upperBound - 1, limit: limit, allowed)
    var result = Candidate(.body, start..<end, head: head, entry: entry)
    // The name that a branch ends in is that of the whole.
    if let quote = entry.has("branch")
      ? nil
      : (phrase.upperBound..<max(phrase.upperBound, end)).first(where: {
        text.quotes[$0] != nil
      }), let close = text.quotes[quote]
    {
      result.marks.insert("quoted")
      result.complement = quote..<(close + 1)
    }
    // «гражданского общества»: people in general.
    if word.lemma == "общество", head > start,
      ["гражданский", "человеческий", "современный"].contains(words[head - 1].lemma)
    {
      return nil
    }
    // «является |ведомством министерства»: what a body is, and none beside it.
    if isPredicate(start, head: head) { return nil }
    // «62 этнокультурных объединения»
    let isCounted = start > text.sentence(ofWord: head).lowerBound && words[start - 1].isNumber
    if word.grammemes.contains(.plural) || isCounted { result.marks.insert("plural") }
    return accept(result, phrase: phrase)
  }

  /// A general word for bodies in the instrumental after «является».
  private func isPredicate(_ start: Int, head: Int) -> Bool {
    start > text.sentence(ofWord: head).lowerBound && words[start - 1].lemma == "являться"
      && ["ведомство", "подразделение", "учреждение", "организация", "орган"]
        .contains(words[head].lemma)
      && words[head].canBe(.instrumental)
  }

  /// Adjectives before the noun that belong to the name.
  private func modifiersStart(before first: Int, head: Int) -> Int {
    let lower = text.sentence(ofWord: head).lowerBound
    var start = first
    var index = first - 1
    let cases = words[head].grammemes.case
    while index >= lower, first - index <= 5 {
      let word = words[index]
      if word.text == "," || word.folded == "и", index > lower, words[index - 1].isAdjective,
        start < first
      {
        index -= 1
        continue
      }
      guard word.isWord, word.isAdjective || word.hasReading({ $0.contains(.adjective) }),
        cases.isEmpty
          || word.hasReading({
            $0.meets([.adjective, .participle]) && ($0.case == cases || looksAlike($0.case, head))
          }),
        !lexicon.notInNames.contains(word.lemma), !word.hasReading({ $0.contains(.pronominal) }),
        !word.grammemes.contains(.participle),
        lexicon.ordinals[word.lemma] == nil || word.isCapitalized
      else { break }
      start = index
      index -= 1
    }
    return start
  }

  /// Whether the cases of an adjective and its noun are the two that look alike, of which the
  /// network may have chosen one for either.
  private func looksAlike(_ found: Grammemes, _ head: Int) -> Bool {
    let alike: Grammemes = [.nominative, .accusative]
    let noun = words[head].grammemes
    return noun.contains(.inanimate) && alike.isSuperset(of: found)
      && alike.isSuperset(of: noun.case) && !noun.isSuperset(of: [.feminine, .singular])
  }

  private func places(in range: Range<Int>) -> Bool {
    range.contains { lexicon.countries[words[$0].lemma] != nil || words[$0].name == .place }
  }

  /// Whether the phrase names one body, by capitals, a quoted name or a complement.
  private func accept(_ candidate: Candidate, phrase: Range<Int>) -> Candidate? {
    var result = candidate
    guard let entry = candidate.entry else { return nil }
    let range = candidate.words
    if result.marks.contains("quoted") { return result }
    let isPlural = result.marks.contains("plural")
    let opens = text.opensSentence(range.lowerBound)
    let capital =
      words[range.lowerBound].isCapitalized && !opens
      || (range.lowerBound + 1..<max(range.lowerBound + 1, phrase.upperBound)).contains {
        words[$0].isCapitalized
      }
    let hasComplement = range.upperBound > phrase.upperBound || range.lowerBound < phrase.lowerBound
    let labelled =
      words[candidate.head].name == .organization
      || words[range.lowerBound].name == .organization
    let properComplement = range.contains {
      $0 >= phrase.upperBound && words[$0].isCapitalized
    }
    if capital && !isPlural || labelled && !isPlural { return result }
    if isPlural, capital, labelled { return result }
    if opens, words[range.lowerBound].isCapitalized, hasComplement || entry.has("state"), !isPlural,
      !entry.has("weak")
    {
      return result
    }
    // «Институт исследований образован …» opens a sentence: its capital says nothing.
    if opens, words[range.lowerBound].isCapitalized, range.upperBound > phrase.upperBound,
      !isPlural,
      entry.has("weak")
    {
      result.marks.insert("doubtful")
      return result
    }
    // «их молодёжные крылья»
    if isPlural, entry.has("branch"), entry.words.count > 1, !properComplement { return nil }
    // «Дома дружбы», «советы медиации»: the lexicon knows the whole phrase.
    let isCommonPlural = isPlural && entry.has("weak") && entry.has("open")
    if phrase.count > 1, entry.words.count > 1, !entry.has("state") || !isPlural, !isCommonPlural {
      if !words[range.lowerBound].isCapitalized { result.kind = .nominal }
      return result
    }
    // «школы имени Абая»: a name.
    if !isPlural, isNamedAfter(range, from: phrase.upperBound) { return result }
    result.kind = .nominal
    if !isPlural, isSpecific(range, phrase: phrase, entry) { return result }
    // «палат Парламента»: parts of one, no bodies.
    if words[candidate.head].lemma == "палата", isPlural { return nil }
    // «о местном государственном управлении»: what is done, no office.
    if words[candidate.head].lemma == "управление", range.upperBound == phrase.upperBound {
      return nil
    }
    if entry.has("strong"), hasComplement {
      if isPlural, !entry.has("part") || range.upperBound == phrase.upperBound { return nil }
      return result
    }
    if properComplement, !isPlural, hasComplement, !entry.has("weak") || entry.has("open") {
      return result
    }
    if isPlural, properComplement, entry.has("open"), !entry.has("state"), !entry.has("mission") {
      result.marks.insert("collective")
      return result
    }
    // What stands alone may be a body named before: coreference decides.
    guard lexicon.bodyStandIns[words[candidate.head].lemma] != nil, !isPlural,
      range.lowerBound == phrase.lowerBound, range.upperBound == phrase.upperBound
    else { return nil }
    result.marks.insert("stand-in")
    return result
  }

  private func isNamedAfter(_ range: Range<Int>, from start: Int) -> Bool {
    (start..<max(start, range.upperBound)).contains {
      ["имени", "им", "им."].contains(words[$0].folded) || words[$0].text.first == "№"
    }
  }

  /// «руководитель |славянского культурного центра», «в |областной библиотеке»: one of its kind by
  /// the adjectives of its name, without capitals.
  private func isSpecific(_ range: Range<Int>, phrase: Range<Int>, _ entry: LexiconEntry) -> Bool {
    guard entry.has("weak"), !entry.has("mission"), !entry.has("media"),
      lexicon.bodyStandIns[words[phrase.lowerBound].lemma] != nil
        || Self.institutions.contains(words[phrase.lowerBound].lemma)
    else { return false }
    let first = words[range.lowerBound].lemma
    let isModified = range.lowerBound < phrase.lowerBound
    if isModified, Self.territorial.contains(first),
      Self.institutions.contains(words[phrase.upperBound - 1].lemma)
    {
      return true
    }
    if isModified, Self.unions.contains(words[phrase.upperBound - 1].lemma),
      (range.lowerBound..<phrase.upperBound).contains(where: {
        words[$0].isAdjective && lexicon.ethnic[words[$0].lemma] != nil
      })
    {
      return true
    }
    let before = range.lowerBound - 1
    guard before >= text.sentence(ofWord: range.lowerBound).lowerBound,
      let post = lexicon.posts[words[before].lemma],
      post.has("head") || post.has("deputy") || post.has("over"), !post.has("state"),
      words[phrase.lowerBound].hasReading({ $0.meets([.genitive, .instrumental]) })
    else { return false }
    return isModified && lexicon.bodyModifiers[first] != nil
      || range.upperBound > phrase.upperBound && !entry.has("open")
  }

  private static let institutions: WordSet = [
    "библиотека", "музей", "театр", "филармония", "больница", "школа", "гимназия", "лицей",
    "колледж", "университет", "институт", "поликлиника", "академия", "училище", "школа-гимназия",
    "школа-лицей", "архив",
  ]

  /// What peoples have: «корейский этнокультурный центр».
  private static let unions: WordSet = ["центр", "объединение", "общество", "ассоциация", "союз"]

  private static let territorial: WordSet = [
    "областной", "городской", "районный", "республиканский", "краевой",
  ]
}
