import Lexicon
import Morphology
import TextSegmentation

/// Finds posts with what follows them: «председатель комитета …», “head of the …”, «… төрағасы».
struct PostFinder {
  let text: AnnotatedText
  let lexicon: FinderLexicon
  let phrases: NounPhrases

  private var words: [Word] { text.words }

  func find() -> [Candidate] {
    var result: [Candidate] = []
    var index = 0
    while index < words.count {
      let limit = text.sentence(ofWord: index).upperBound
      guard words[index].isWord,
        let match = lexicon.posts.longestMatch(in: words, at: index, limit: limit)
      else {
        index += 1
        continue
      }
      if let found = post(match.entry, index..<match.end, limit: limit) { result.append(found) }
      index = match.end
    }
    return result
  }

  private func post(_ entry: LexiconEntry, _ title: Range<Int>, limit: Int) -> Candidate? {
    switch words[title.lowerBound].language {
    case .russian: return russian(entry, title, limit: limit)
    case .english: return english(entry, title, limit: limit)
    case .kazakh: return kazakh(entry, title)
    case .other: return nil
    }
  }

  private func russian(_ entry: LexiconEntry, _ title: Range<Int>, limit: Int) -> Candidate? {
    let head = title.first { words[$0].isNoun || entry.words.count == 1 } ?? title.lowerBound
    let word = words[head]
    // «члены», «депутаты»: many hold it, none is named. What stands in the lexicon itself is no
    // plural («Елбасы», which the dictionary does not know).
    let isPlural = word.grammemes.contains(.plural) && !entry.words.contains(word.folded)
    guard
      word.hasReading({ $0.contains(.noun) }) || entry.words.count > 1 || word.readings.isEmpty
        || entry.has("over")
    else { return nil }
    var start = title.lowerBound
    while start > text.sentence(ofWord: head).lowerBound, start > title.lowerBound - 3,
      words[start - 1].isAdjective,
      lexicon.postModifiers[words[start - 1].lemma] != nil
    {
      start -= 1
    }
    var allowed: NounPhrases.Complements = [.all, .place]
    if entry.has("deputy") || entry.has("staff") { allowed.insert(.post) }
    // «заведующий отделом культуры»
    var last = title.upperBound - 1
    if entry.has("over"),
      let phrase = phrases.simplePhrase(at: title.upperBound, in: .instrumental, limit: limit)
    {
      last = phrase.head
    }
    let end =
      entry.words.count > 1 && entry.has("state")
      ? phrases.country(at: title.upperBound - 1, limit: limit) ?? title.upperBound
      : phrases.complementEnd(after: last, limit: limit, allowed)
    return candidate(entry, start..<end, title: title, head: head, isPlural: isPlural)
  }

  private func candidate(
    _ entry: LexiconEntry, _ range: Range<Int>, title: Range<Int>, head: Int, isPlural: Bool
  ) -> Candidate {
    var result = Candidate(.post, range, kind: .nominal, head: head, entry: entry)
    result.complement =
      title.upperBound < range.upperBound ? title.upperBound..<range.upperBound : nil
    if isPlural { result.marks.insert("plural") }
    let lowered = words[range.lowerBound].folded
    if lexicon.firstHolders.longestMatch(in: words, at: range.lowerBound, limit: range.upperBound)
      != nil || lowered == "елбасы"
    {
      result.marks.insert("first holder")
    }
    return result
  }

  private func english(_ entry: LexiconEntry, _ title: Range<Int>, limit: Int) -> Candidate? {
    var start = title.lowerBound
    while start > text.sentence(ofWord: start).lowerBound,
      lexicon.postModifiers[words[start - 1].folded] != nil
    {
      start -= 1
    }
    var end = title.upperBound
    let names = LatinNames(text: text, lexicon: lexicon)
    // “of the Assembly of the People of Kazakhstan”
    while end + 1 < limit, ["of", "for", "at", "to"].contains(words[end].folded) {
      var index = end + 1
      if words[index].folded == "the" { index += 1 }
      let first = index
      while index < limit, words[index].isWord,
        index == first || !names.begins(at: index, limit: limit), !isNumberMark(index, limit),
        words[index].isCapitalized || isRegion(index) || lexicon.bodies[words[index].folded] != nil
          || lexicon.bodyModifiers[words[index].folded]?.language == .english && index + 1 < limit
            && (words[index + 1].isCapitalized
              || lexicon.bodies[words[index + 1].folded] != nil)
          || words[index].folded == "and" && index + 1 < limit && words[index + 1].isCapitalized
      {
        index += 1
      }
      if index == first, words[end].folded == "of", let last = commonEnd(first, limit: limit) {
        index = last
      }
      if index == first { break }
      end = index
    }
    // “deputies of the maslikhat”: many hold it.
    let last = words[title.upperBound - 1].folded
    let isPlural = last.hasSuffix("s") && entry.words.last?.hasSuffix("s") == false
    var result = candidate(
      entry, start..<end, title: title, head: title.upperBound - 1, isPlural: isPlural)
    // “Senate Speaker”
    let before = title.lowerBound - 1
    if result.complement == nil, start == title.lowerBound,
      words[start].isCapitalized || entry.has("member"),
      before >= text.sentence(ofWord: start).lowerBound, words[before].isCapitalized,
      lexicon.bodies[words[before].folded]?.has("state") == true
    {
      result.words = before..<end
      result.complement = before..<start
    }
    return result
  }

  /// “akim of Karaganda |region”
  private func isRegion(_ index: Int) -> Bool {
    words[index - 1].isCapitalized && words[index - 1].isWord
      && lexicon.placeNouns[words[index].folded].map {
        $0.has("kept") && $0.language == .english
      } == true
  }

  /// “by the Decree of the President of the Republic of Kazakhstan |No. 318”
  private func isNumberMark(_ index: Int, _ limit: Int) -> Bool {
    ["no", "no."].contains(words[index].folded) && index + 1 < limit
      && (words[index + 1].text == "." || words[index + 1].isNumber)
  }

  /// “head of the |mission in Vienna”: a noun or two in lower case, where something else follows.
  private func commonEnd(_ first: Int, limit: Int) -> Int? {
    guard words[first - 1].folded == "the" else { return nil }
    var end = first
    while end < limit, end - first < 2, words[end].isWord, !words[end].isCapitalized,
      !Self.closing.contains(words[end].folded)
    {
      end += 1
    }
    let isClosed =
      end >= limit || !words[end].isWord || Self.closing.contains(words[end].folded)
      || words[end].isCapitalized
    guard end > first, isClosed else { return nil }
    if end + 1 < limit, words[end].folded == "in", words[end + 1].isCapitalized { return end + 2 }
    return end
  }

  private static let closing: Set<String> = [
    "in", "at", "on", "of", "for", "and", "was", "is", "has", "who", "to", "since", "from", "until",
    "by", "with", "said", "after", "but", "as",
  ]

  /// Kazakh puts what the post is of before it: «Парламент Мәжілісінің төрағасы».
  private func kazakh(_ entry: LexiconEntry, _ title: Range<Int>) -> Candidate? {
    let last = words[title.upperBound - 1]
    let sentence = text.sentence(ofWord: title.lowerBound)
    var start = title.lowerBound
    if Self.hasPossessive(last.folded, stem: entry.words.last ?? "") || last.isCapitalized
      || entry.words.count > 1 && entry.has("deputy")
    {
      let names = KazakhNames(text: text, lexicon: lexicon)
      // «Ассамблея Төрағасының |орынбасары»: the chief belongs to the deputy's title.
      if start > sentence.lowerBound,
        ["ның", "нің", "дың", "дің", "тың", "тің"].contains(
          where: words[start - 1].folded.hasSuffix),
        lexicon.posts.longestMatch(in: words, at: start - 1, limit: start) != nil
      {
        start -= 1
      }
      start = names.start(before: start).start
      if let tagged = names.taggedStart(over: title.lowerBound), tagged < start,
        text.phrases[tagged]?.kind == .position
      {
        start = tagged
      }
      if start > sentence.lowerBound, words[start - 1].isClosingQuote,
        let open = text.openingQuote(of: start - 1), open >= sentence.lowerBound
      {
        start = open
      }
    }
    // «|Оған облыс әкімінің орынбасары»
    while start < title.lowerBound, lexicon.notInNames.contains(words[start].folded) { start += 1 }
    if start == title.lowerBound, let owner = commonOwner(before: start, sentence, last, entry) {
      start = owner
    }
    var result = candidate(
      entry, start..<title.upperBound, title: title, head: title.upperBound - 1,
      isPlural: KazakhSuffixes.plural.contains {
        last.folded.hasPrefix((entry.words.last ?? "") + $0)
      })
    if start < title.lowerBound { result.complement = start..<title.lowerBound }
    return result
  }

  /// «облыс |әкімі», «қор |директоры», «қалалық мәслихатының |депутаты»: a noun in lower case that
  /// the post is of.
  private func commonOwner(
    before start: Int, _ sentence: Range<Int>, _ title: Word, _ entry: LexiconEntry
  ) -> Int? {
    guard start > sentence.lowerBound, !words[start - 1].isCapitalized, words[start - 1].isWord,
      Self.hasPossessive(title.folded, stem: entry.words.last ?? "")
    else { return nil }
    let owner = start - 1
    let isNoun =
      lexicon.bodies.longestMatch(in: words, at: owner, limit: start) != nil
      || lexicon.placeNouns.longestMatch(in: words, at: owner, limit: start)?.entry.language
        == .kazakh
    guard isNoun, ["nom", "gen"].contains(SlotFiller.kazakhCase(words[owner])) else { return nil }
    let names = KazakhNames(text: text, lexicon: lexicon)
    if let tagged = names.taggedStart(over: owner), text.phrases[tagged]?.kind == .organization,
      text.phrases[tagged]?.words.upperBound == start
    {
      return names.unbroken(tagged, before: owner)
    }
    return names.commonStart(before: owner) ?? owner
  }

  /// Whether something follows the stem: «төрағасы» after «төраға».
  static func hasPossessive(_ word: String, stem: String) -> Bool {
    word != stem && KazakhSuffixes.extend(stem, to: word)
  }
}
