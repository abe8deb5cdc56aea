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
        let act = act(match.entry, index..<match.end, limit: limit)
      {
        result.append(act)
        index = match.end
        continue
      }
      index += 1
    }
    return result
  }

  // MARK: Acts

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
    let tail = russianTail(after: kind.upperBound, limit: limit)
    let capital = words[kind.lowerBound].isCapitalized
    let isPlural = words[head].grammemes.contains(.plural) && tail.title == nil
    var accepted = tail.title != nil || tail.hasNumber
    if entry.has("proper") { accepted = accepted || capital || tail.hasOwner }
    if type == .law, !entry.has("named") { accepted = accepted || tail.hasDate }
    if type == .law, tail.hasOwner, capital, !isPlural { accepted = true }
    if entry["kind"] == "Policy", tail.hasOwner, !isPlural { accepted = true }
    if entry["kind"] == "Treaty", tail.hasOwner, capital, !isPlural { accepted = true }
    if isPlural, !tail.hasNumber { accepted = false }
    // «Указ Президента» is the mention, «от … № …» says which one.
    let end = tail.title == nil ? tail.nameEnd ?? tail.end : tail.end
    var result = Candidate(type, start..<end, head: head, entry: entry)
    if end < tail.end { result.extent = start..<tail.end }
    result.complement = tail.title
    if tail.hasNumber { result.marks.insert("number") }
    if accepted { return result }
    // «настоящий Закон», «этого Закона»
    let isSubject = words[head].relation.hasPrefix("nsubj") && kind.count == 1
    guard type == .law, capital && !text.opensSentence(kind.lowerBound) || isSubject, !isPlural,
      !entry.has("named")
    else { return nil }
    result.words = kind
    result.kind = .nominal
    result.marks.insert("stand-in")
    return result
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
      if !tail.hasDate, words[index].folded == "от",
        let date = dates[index + 1]
      {
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
          after: phrase.head, limit: limit, [.genitive, .coordination])
        tail.title = index..<end
        tail.end = end
        return tail
      }
      break
    }
    return tail
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
    if start == kind.lowerBound { owner = false }
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
    guard accepted, title != nil || isDated || entry.has("proper") || capital else {
      // «Мемлекет басшысының Жарлығымен»: one without a number.
      if entry["kind"] == "Decree", capital, start == kind.lowerBound,
        start > sentence.lowerBound,
        lexicon.posts.longestMatch(in: words, at: start - 1, limit: start) != nil
          || words[start - 1].folded == "туралы"
          || ["ның", "нің", "дың", "дің", "тың", "тің"].contains(
            where: words[start - 1].folded.hasSuffix)
      {
        return Candidate(
          type, kind, head: kind.upperBound - 1, entry: entry)
      }
      // «Заңның 4-бабы»: the law named before.
      if entry["kind"] == "Policy", start == kind.lowerBound, capital {
        return standIn(kind, entry, type)
      }
      guard type == .law, capital, !entry.has("named"), start == kind.lowerBound else { return nil }
      return standIn(kind, entry)
    }
    var result = Candidate(type, start..<kind.upperBound, head: kind.upperBound - 1, entry: entry)
    result.complement = title
    return result
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

  // MARK: Parts

  /// «Статья 5», «ст. 12-1», «5-бап», “Article 5”
  private func subdivision(at index: Int, limit: Int) -> Candidate? {
    if words[index].language == .kazakh || words[index].isNumber {
      if let found = kazakhSubdivision(at: index, limit: limit) { return found }
    }
    guard words[index].isWord,
      let match = lexicon.subdivisions.longestMatch(in: words, at: index, limit: limit)
    else { return nil }
    var number = match.end
    let isShort = words[index].folded.count <= 3
    if number < limit, words[number].text == ".", isShort { number += 1 }
    guard number < limit, words[number].isNumber || Self.isRoman(words[number].text),
      !isShort || words[index].folded == "ст" || number + 1 < limit
    else { return nil }
    if isShort, words[index].folded.count == 1 || words[index].folded == "пп",
      number == match.end
    {
      return nil
    }
    // «часть 2 миллионов», «5 процентов»: parts other than articles need a law around them.
    var end = number + 1
    while end < limit, text.touches(end),
      words[end].isDash || words[end].isNumber || words[end].text == "-"
    {
      end += 1
    }
    while end > number + 1, !words[end - 1].isNumber { end -= 1 }
    if lexicon.months[words[min(end, limit - 1)].folded] != nil { return nil }
    if words[index].language == .english,
      match.entry.words[0] == "section" || match.entry.words[0] == "part",
      !words[index].isCapitalized
    {
      return nil
    }
    guard match.entry.has("article") || isNearAct(end, index) else { return nil }
    return part(match.entry, index..<end, number: words[number..<end].map(\.text).joined())
  }

  private func isNearAct(_ end: Int, _ start: Int) -> Bool {
    let sentence = text.sentence(ofWord: start)
    let around = max(sentence.lowerBound, start - 6)..<min(sentence.upperBound, end + 6)
    return around.contains {
      !($0 >= start && $0 < end)
        && (lexicon.acts[words[$0].lemma]?.has("law") == true
          || lexicon.subdivisions[words[$0].lemma]?.has("article") == true)
    }
  }

  private func kazakhSubdivision(at index: Int, limit: Int) -> Candidate? {
    guard words[index].isNumber || words[index].text.first?.isNumber == true else { return nil }
    var next = index + 1
    // «5-бап» may be one token or three.
    if let dash = words[index].text.lastIndex(where: { $0 == "-" || $0 == "–" }) {
      let rest = Folding.fold(words[index].text[words[index].text.index(after: dash)...])
      for entry in lexicon.subdivisions.entries where entry.language == .kazakh {
        let stem = entry.words[0]
        if KazakhSuffixes.extend(stem, to: rest) || stem == "бап" && rest.hasPrefix("баб") {
          return part(entry, index..<(index + 1), number: String(words[index].text[..<dash]))
        }
      }
    }
    while next < limit, words[next].isDash || words[next].isNumber, text.touches(next) {
      next += 1
    }
    guard next < limit, next > index + 1 || words[index].language == .kazakh else { return nil }
    for entry in lexicon.subdivisions.entries where entry.language == .kazakh {
      let stem = entry.words[0]
      let word = words[next].folded
      if KazakhSuffixes.extend(stem, to: word) || stem == "бап" && word.hasPrefix("баб") {
        return part(entry, index..<(next + 1), number: words[index].text)
      }
    }
    return nil
  }

  private func part(_ entry: LexiconEntry, _ range: Range<Int>, number: String) -> Candidate {
    var result = Candidate(.lawArticle, range, entry: entry)
    let kinds = ["article": "Article", "point": "Point", "part": "Part", "chapter": "Chapter"]
    let kind = kinds.keys.sorted().first { entry.has($0) } ?? "article"
    result.subtype = kinds[kind]
    result.canonical = number
    return result
  }

  static func isRoman(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { "IVXLCІХ".contains($0) }
  }
}
