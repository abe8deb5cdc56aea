import Lexicon
import Morphology
import TextSegmentation

/// Finds legal acts and documents with title, number and date, and the parts of acts.
struct ActFinder {
  let text: AnnotatedText
  let lexicon: FinderLexicon
  let phrases: NounPhrases
  /// The dates of the text by their first word.
  let dates: [Int: Candidate]

  var words: [Word] { text.words }

  func find() -> [Candidate] {
    var result: [Candidate] = []
    var index = 0
    while index < words.count {
      let limit = text.sentence(ofWord: index).upperBound
      if let part = subdivision(at: index, limit: limit) {
        result.append(part)
        index = part.words.upperBound
        continue
      }
      if let match = lexicon.acts.longestMatch(in: words, at: index, limit: limit),
        let act = act(
          match.entry, index..<match.end, limit: headingLimit(index..<match.end) ?? limit)
      {
        result.append(act)
        index = match.end
        continue
      }
      index += 1
    }
    OwnActTitle(text: text).complete(&result)
    return result
  }

  // MARK: Acts

  /// Whether a line is a title: no verb, and the next line begins behind it.
  private func isHeading(_ start: Int, _ limit: Int) -> Bool {
    text.lineStarts.contains(start) && (limit >= words.count || text.lineStarts.contains(limit))
      && !(start..<limit).contains { words[$0].isFiniteVerb || words[$0].text == ":" }
  }

  /// «ПРИКАЗ» alone on its line: the line after it has the rest of the name.
  private func headingLimit(_ kind: Range<Int>) -> Int? {
    guard text.lineStarts.contains(kind.lowerBound), text.lineStarts.contains(kind.upperBound),
      kind.upperBound < words.count, words[kind.lowerBound].isCapitalized,
      words[kind.lowerBound].language == .russian
        || words[kind.lowerBound].isAllCapitals && words[kind.upperBound].folded == "of"
    else { return nil }
    return text.sentence(ofWord: kind.upperBound).upperBound
  }

  private func act(_ entry: LexiconEntry, _ kind: Range<Int>, limit: Int) -> Candidate? {
    let type: EntityType = entry.has("law") ? .law : .document
    var result: Candidate?
    switch words[kind.lowerBound].language {
    case .russian: result = russian(entry, kind, limit: limit, type)
    case .english: result = english(entry, kind, limit: limit, type)
    case .kazakh: result = kazakh(entry, kind, limit: limit, type)
    case .other: break
    }
    result?.subtype = entry["kind"]
    return result
  }

  /// «Постановление подписал Премьер-министр»: what somebody signs or passes.
  private func isSigned(_ head: Int) -> Bool {
    let verb = words[head].head
    return words[head].relation == "obj" && verb >= 0
      && ["подписать", "принять", "утвердить", "издать", "отменить"].contains(words[verb].lemma)
  }

  private struct Tail {
    var end: Int
    var title: Range<Int>?
    /// Where the name ends and the date begins.
    var nameEnd: Int?
    var hasNumber = false
    var hasDate = false
    var hasOwner = false
  }

  private func russian(
    _ entry: LexiconEntry, _ kind: Range<Int>, limit: Int, _ type: EntityType
  ) -> Candidate? {
    let head = kind.first { words[$0].hasReading { $0.contains(.noun) } } ?? kind.lowerBound
    guard !words[head].isVerbal, words[head].hasReading({ $0.contains(.noun) }) else { return nil }
    var start = kind.lowerBound
    while start > text.sentence(ofWord: head).lowerBound, kind.lowerBound - start < 3,
      words[start - 1].isAdjective, !lexicon.notInNames.contains(words[start - 1].lemma),
      type == .document || words[start - 1].isCapitalized,
      !words[start - 1].hasReading({ $0.contains(.pronominal) })
    {
      start -= 1
    }
    var tail = russianTail(after: kind.upperBound, limit: limit)
    if entry["kind"] == "Policy", tail.title == nil, !tail.hasOwner,
      words[kind.lowerBound].isCapitalized,
      !text.opensSentence(kind.lowerBound) || isHeading(start, limit),
      let end = policyEnd(after: tail.end - 1, limit: limit)
    {
      tail.end = end
      tail.hasOwner = true
    } else if entry["kind"] == "Policy", tail.title == nil, tail.hasOwner, !tail.hasDate {
      tail.end = yearsEnd(after: tail.end, limit: limit)
    }
    let capital = words[kind.lowerBound].isCapitalized
    let isPlural = words[head].grammemes.contains(.plural) && tail.title == nil
    var accepted = tail.title != nil || tail.hasNumber
    if entry.has("proper") { accepted = accepted || capital || tail.hasOwner }
    if type == .law, !entry.has("named") { accepted = accepted || tail.hasDate }
    let isOwned = tail.hasOwner && !isPlural
    if isOwned,
      type == .law && capital || entry["kind"] == "Policy" || entry["kind"] == "Treaty" && capital
    {
      accepted = true
    }
    if isPlural && !tail.hasNumber || entry["kind"] == "Certificate" && isNameless(tail) {
      accepted = false
    }
    // «Указ Президента» is the mention, «от … № …» says which one.
    let named = tail.nameEnd.flatMap { $0 > kind.upperBound ? $0 : nil }
    let end = tail.title == nil ? named ?? tail.end : tail.end
    var result = Candidate(type, start..<end, head: head, entry: entry)
    if end < tail.end { result.extent = start..<tail.end }
    result.complement = tail.title
    if tail.hasNumber { result.marks.insert("number") }
    if accepted { return result }
    // «приоритеты концепции»: the one named before.
    if entry["kind"] == "Policy", kind.count == 1, !isPlural,
      !capital || text.opensSentence(kind.lowerBound), start == kind.lowerBound,
      ["концепция", "стратегия", "программа", "доктрина"].contains(words[head].lemma)
    {
      return standIn(kind, entry, type)
    }
    // «настоящее решение»: the one whose text this is.
    if type == .law, kind.count == 1, !isPlural, kind.lowerBound > 0, tail.end == kind.upperBound,
      words[kind.lowerBound - 1].lemma == "настоящий"
    {
      return standIn(kind, entry)
    }
    // «настоящий Закон», «этого Закона»
    let isSubject =
      words[head].relation.hasPrefix("nsubj") && kind.count == 1 || isSigned(head)
    guard type == .law, capital && !text.opensSentence(kind.lowerBound) || isSubject, !isPlural,
      !entry.has("named")
    else { return nil }
    result.words = kind
    result.kind = .nominal
    result.marks.insert("stand-in")
    return result
  }

  /// «выступил с отчётом |о проделанной работе»: none that has a name.
  private func isNameless(_ tail: Tail) -> Bool {
    !tail.hasNumber && !tail.hasDate
      && tail.title.map { text.quotes[$0.lowerBound] == nil } == true
  }

  /// «|от 20 октября 2008 года», «постановлением Правительства |16 октября 2023 года № 914»
  private func ownDate(at index: Int, limit: Int) -> Candidate? {
    if words[index].folded == "от" { return dates[index + 1] }
    return dates[index].flatMap {
      numberEnd(at: $0.words.upperBound, limit: limit) == nil ? nil : $0
    }
  }

  private func russianTail(after start: Int, limit: Int) -> Tail {
    var tail = Tail(end: start)
    while tail.end < limit {
      let index = tail.end
      if tail.title == nil, let end = titleEnd(at: index, limit: limit) {
        tail.title = index..<end
        tail.end = end
        // The mention ends with the title.
        return tail
      }
      if !tail.hasDate, let date = ownDate(at: index, limit: limit) {
        tail.hasDate = true
        if tail.nameEnd == nil { tail.nameEnd = index }
        tail.end = date.words.upperBound
        continue
      }
      if !tail.hasNumber, let end = numberEnd(at: index, limit: limit) {
        tail.hasNumber = true
        tail.end = end
        continue
      }
      if !tail.hasOwner, let end = phrases.country(at: index, limit: limit) {
        tail.hasOwner = true
        tail.end = end
        continue
      }
      if !tail.hasOwner, index == start, let end = addressedEnd(start, limit: limit) {
        tail.hasOwner = true
        tail.end = end
        continue
      }
      if !tail.hasOwner, !tail.hasDate, !tail.hasNumber,
        let phrase = phrases.simplePhrase(at: index, in: .genitive, limit: limit),
        words[phrase.head].name != .person
      {
        let end = phrases.complementEnd(
          after: phrase.head, limit: limit, [.genitive, .coordination, .prepositions])
        if (index..<end).contains(where: { words[$0].isCapitalized }) {
          tail.hasOwner = true
          tail.end = end
          continue
        }
        let isTitled = end < limit && titleEnd(at: end, limit: limit) != nil
        // «постановление акимата от 2 февраля № 11»
        if isTitled || datedOrNumbered(at: end, limit: limit) {
          tail.hasOwner = !isTitled
          tail.end = end
          continue
        }
      }
      // «о гражданстве»: a title without quotes.
      if tail.title == nil, ["о", "об"].contains(words[index].folded),
        let phrase = phrases.simplePhrase(at: index + 1, in: .prepositional, limit: limit)
      {
        let end = phrases.complementEnd(
          after: phrase.head, limit: limit, [.genitive, .coordination, .quoted])
        tail.title = index..<end
        tail.end = end
        return tail
      }
      break
    }
    return tail
  }

  /// «Концепция |развития языковой политики в Республике Казахстан на 2023–2029 годы»: the end of
  /// what a policy is for, or nil.
  private func policyEnd(after head: Int, limit: Int) -> Int? {
    var end = phrases.complementEnd(
      after: head, limit: limit, [.genitive, .coordination, .prepositions])
    guard end > head + 1 else { return nil }
    if end + 1 < limit, words[end].folded == "в",
      let country = lexicon.countries.longestMatch(in: words, at: end + 1, limit: limit)
    {
      end = country.end
    } else if end + 1 < limit, words[end].folded == "в", words[end + 1].isCapitalized,
      let place = phrases.simplePhrase(at: end + 1, in: .prepositional, limit: limit),
      lexicon.placeNouns[words[place.head].lemma] != nil
    {
      end = phrases.complementEnd(after: place.head, limit: limit, [.genitive])
    }
    return yearsEnd(after: end, limit: limit)
  }

  /// The end of «на 2023–2029 годы», «до 2030 года» after a policy's name.
  private func yearsEnd(after end: Int, limit: Int) -> Int {
    var index = end
    while index < limit, index - end < 9,
      ["на", "до", "период", "к"].contains(words[index].folded)
        || words[index].isNumber || words[index].isDash
        || words[index].text.first?.isNumber == true
    {
      index += 1
    }
    guard index > end + 1, index < limit,
      lexicon.years.contains(words[index].folded) || words[index].lemma == "год"
    else { return end }
    return index + 1
  }

  /// «Послание народу Казахстана»: the end of those to whom it speaks.
  private func addressedEnd(_ start: Int, limit: Int) -> Int? {
    guard words[start - 1].lemma == "послание",
      let phrase = phrases.simplePhrase(at: start, in: .dative, limit: limit)
    else { return nil }
    return phrases.complementEnd(after: phrase.head, limit: limit, [.genitive])
  }

  private func datedOrNumbered(at index: Int, limit: Int) -> Bool {
    guard index < limit else { return false }
    return words[index].folded == "от" && dates[index + 1] != nil
      || numberEnd(at: index, limit: limit) != nil
  }

  func titleEnd(at index: Int, limit: Int) -> Int? {
    guard index < limit, let close = text.quotes[index], close < limit, close - index <= 60 else {
      return nil
    }
    return close + 1
  }

  /// «№ 149», «№16307-Г», “No. 5”
  func numberEnd(at index: Int, limit: Int) -> Int? {
    guard index < limit else { return nil }
    let word = words[index]
    var digits = index
    if ["№", "n", "no"].contains(word.folded) {
      digits = index + 1
      if digits < limit, words[digits].text == "." { digits += 1 }
    } else if word.text.first != "№" {
      return nil
    }
    guard digits < limit, words[digits].text.contains(where: \.isNumber) else { return nil }
    var end = digits + 1
    while end < limit, text.touches(end),
      words[end].isWord || words[end].isNumber || words[end].isDash || words[end].text == "/"
        || words[end].text == "-"
    {
      end += 1
    }
    return end
  }

  /// «Қазақстан халқы Ассамблеясы туралы» 2008 жылғы 20 қазандағы № 70-IV Заңы
  private func kazakh(
    _ entry: LexiconEntry, _ kind: Range<Int>, limit: Int, _ type: EntityType
  ) -> Candidate? {
    let sentence = text.sentence(ofWord: kind.lowerBound)
    var start = kind.lowerBound
    var title: Range<Int>?
    var owner = false
    var isDated = false
    var isDestined = false
    while start > sentence.lowerBound {
      if title == nil, words[start - 1].isClosingQuote,
        let open = text.openingQuote(of: start - 1), open >= sentence.lowerBound
      {
        title = open..<start
        start = open
        continue
      }
      if let first = dateOrNumber(before: start, sentence) {
        isDated = true
        start = first
        continue
      }
      if title == nil, start == kind.lowerBound, let first = destined(start, sentence) {
        start = first
        owner = true
        isDestined = entry["kind"] == "Policy"
        break
      }
      // «Мырзабеков «Құқық және қоғам» монографиясы»: whose it is.
      if title != nil, type == .document { break }
      guard words[start - 1].isWord, kind.lowerBound - start < 20,
        !Self.pointers.contains(words[start - 1].folded),
        words[start - 1].isCapitalized || words[start - 1].folded == "туралы"
          || words[start - 1].folded == "және", words[start - 1].name != .person,
        !isTitleOfHolder(start - 1)
      else { break }
      start -= 1
      owner = true
    }
    while start < kind.lowerBound, ["және", "туралы"].contains(words[start].folded) { start += 1 }
    // «Жалпы ережелер»: provisions in general.
    let stem = Folding.fold(entry.words.last ?? "")
    let isPlural = ["лар", "лер", "дар", "дер", "тар", "тер"].contains {
      words[kind.upperBound - 1].folded.hasPrefix(stem + $0)
    }
    if start == kind.lowerBound || isPlural { owner = false }
    if title == nil, start == kind.lowerBound, type == .document,
      PostFinder.hasPossessive(words[kind.upperBound - 1].folded, stem: entry.words.last ?? ""),
      let open = KazakhNames(text: text, lexicon: lexicon).quoteStart(before: start)
    {
      // «Қамқор» мемлекеттік бағдарламасы
      title = open..<((text.quotes[open] ?? start - 1) + 1)
      start = open
    }
    let capital = words[kind.lowerBound].isCapitalized
    let proper = entry.has("proper") && capital && title == nil && !owner
    let accepted =
      proper || title != nil || isDated
      || owner && (entry.has("law") || entry["kind"] == "Policy")
    if start == kind.lowerBound, title == nil, entry.has("law"), isPointedAt(start) {
      return standIn(kind, entry)
    }
    guard accepted, title != nil || isDated || isDestined || entry.has("proper") || capital else {
      return start == kind.lowerBound ? kazakhAlone(entry, kind, type) : nil
    }
    var result = Candidate(type, start..<kind.upperBound, head: kind.upperBound - 1, entry: entry)
    result.complement = title
    return result
  }

  /// «Мемлекет басшысының Жарлығы», «Заңның 4-бабы»: the kind alone.
  private func kazakhAlone(
    _ entry: LexiconEntry, _ kind: Range<Int>, _ type: EntityType
  ) -> Candidate? {
    let start = kind.lowerBound
    let capital = words[start].isCapitalized
    if entry["kind"] == "Decree", capital, isSomebodys(start) {
      return Candidate(type, kind, head: kind.upperBound - 1, entry: entry)
    }
    // «Заңның 4-бабы»: the law named before.
    if entry["kind"] == "Policy", capital {
      return standIn(kind, entry, type)
    }
    guard type == .law, capital, !entry.has("named") else { return nil }
    return standIn(kind, entry)
  }

  /// «|Тіл саясатын дамытудың 2023–2029 жылдарға арналған тұжырымдамасы»: the first word of what a
  /// policy is for.
  private func destined(_ end: Int, _ sentence: Range<Int>) -> Int? {
    guard end - 1 > sentence.lowerBound, words[end - 1].folded == "арналған" else { return nil }
    var first: Int?
    var index = end - 2
    while index >= sentence.lowerBound, end - index <= 16,
      words[index].isWord || words[index].isDash || words[index].text.first?.isNumber == true,
      !KazakhBodies.looksLikeVerb(words[index].folded)
        || SlotFiller.kazakhCase(words[index]) == "acc" || words[index].folded.hasSuffix("атын"),
      words[index].name != .person,
      SlotFiller.kazakhCase(words[index]) != "ins" || words[index].folded == "мен"
    {
      if words[index].isCapitalized, !lexicon.notInNames.contains(words[index].folded) {
        first = index
      }
      index -= 1
    }
    return first
  }

  /// «Мемлекет басшысының |Жарлығымен»: one without a number, of whom or on what the words before
  /// say.
  private func isSomebodys(_ index: Int) -> Bool {
    guard index > text.sentence(ofWord: index).lowerBound else { return false }
    let before = words[index - 1].folded
    return lexicon.posts.longestMatch(in: words, at: index - 1, limit: index) != nil
      || before == "туралы"
      || ["ның", "нің", "дың", "дің", "тың", "тің"].contains(where: before.hasSuffix)
  }

  /// The first word of the date or the number that ends before `end`.
  private func dateOrNumber(before end: Int, _ sentence: Range<Int>) -> Int? {
    (max(sentence.lowerBound, end - 7)..<end).first {
      dates[$0]?.words.upperBound == end
        || words[$0].text.first == "№" && numberEnd(at: $0, limit: end) == end
    }
  }

  func standIn(
    _ kind: Range<Int>, _ entry: LexiconEntry, _ type: EntityType = .law
  ) -> Candidate {
    var result = Candidate(type, kind, kind: .nominal, head: kind.upperBound - 1, entry: entry)
    result.marks.insert("stand-in")
    return result
  }

  /// «Президент Заңға қол қойды»: a title belongs to an act only in the genitive.
  private func isTitleOfHolder(_ index: Int) -> Bool {
    !["ның", "нің"].contains(where: words[index].folded.hasSuffix)
      && lexicon.posts.longestMatch(in: words, at: index, limit: index + 1) != nil
  }

  /// «Бұл заң», «аталған заң»: the one named before.
  private func isPointedAt(_ index: Int) -> Bool {
    index > 0 && Self.pointers.contains(words[index - 1].folded)
  }

  private static let pointers: Set<String> = [
    "бұл", "осы", "аталған", "аталмыш", "сол", "қолданыстағы",
  ]
}
