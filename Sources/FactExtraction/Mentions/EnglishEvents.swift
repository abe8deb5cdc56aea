import Lexicon
import TextSegmentation

/// Events in English: “14th extraordinary session of the maslikhat”, “the Digital Bridge forum”,
/// “a regional conference”.
extension EventFinder {
  func english(_ entry: LexiconEntry, _ phrase: Range<Int>, limit: Int) -> Candidate? {
    let lower = text.sentence(ofWord: phrase.lowerBound).lowerBound
    var start = phrase.lowerBound
    var number: Int?
    if let found = numberBefore(start, lower: lower) {
      (start, number) = (found.start, found.number)
    }
    while start > lower, words[start - 1].isWord, words[start - 1].isCapitalized,
      !lexicon.notInNames.contains(words[start - 1].folded)
    {
      start -= 1
      if number == nil, let found = numberBefore(start, lower: lower) {
        (start, number) = (found.start, found.number)
      }
    }
    var end = EnglishComplement(text: text, lexicon: lexicon)
      .end(after: phrase.upperBound, limit: limit)
    // “the regional contest |"Zhomart Zhurek"”
    let isTitled =
      end < limit
      && text.quotes[end].map { $0 < limit && $0 - end <= 12 && words[end + 1].isCapitalized }
        == true
    if isTitled, let close = text.quotes[end] { end = close + 1 }
    // “14th |extraordinary session”, “|expanded meeting of the Commission”
    var first = start
    while first > lower, Self.englishAdjectives.contains(words[first - 1].folded) { first -= 1 }
    if first < start, number == nil, let found = numberBefore(first, lower: lower) {
      (start, number) = (found.start, found.number)
    } else if end > phrase.upperBound {
      start = first
    }
    // “sessions of the Assembly”: none in particular.
    let last = words[phrase.upperBound - 1].folded
    if number == nil, last.hasSuffix("s"), entry.words.last != last { return nil }
    var result = Candidate(.event, start..<end, head: phrase.lowerBound, entry: entry)
    result.canonical = number.map { "\($0)" }
    if isTitled {
      result.marks.insert("theme")
      return result
    }
    let capital = words[phrase.lowerBound].isCapitalized && start < phrase.lowerBound
    if number != nil || capital || end > phrase.upperBound && !entry.has("plain") { return result }
    if end > phrase.upperBound { return nominal(result, true) }
    return common(result, entry, phrase, lower: lower)
  }

  /// “a regional conference”, “the forum”: the one named before, else an event without a name, kept
  /// where the text says something of it.
  private func common(
    _ candidate: Candidate, _ entry: LexiconEntry, _ phrase: Range<Int>, lower: Int
  ) -> Candidate? {
    var start = phrase.lowerBound
    while start > lower, phrase.lowerBound - start < 4, words[start - 1].isWord,
      !Self.englishDeterminers.contains(words[start - 1].folded),
      !Self.englishPrepositions.contains(words[start - 1].folded),
      !lexicon.notInNames.contains(words[start - 1].folded), words[start - 1].name != .person
    {
      start -= 1
    }
    let before = start > lower ? words[start - 1].folded : ""
    guard Self.englishDeterminers.contains(before), before != "no", before != "any",
      phrase.upperBound >= words.count
        || !["room", "hall", "s"].contains(words[phrase.upperBound].folded)
    else {
      guard entry.has("session") else { return nil }
      return standIn(candidate, phrase)
    }
    let isNew = ["a", "an", "another"].contains(before)
    if !isNew, start == phrase.lowerBound {
      var result = standIn(candidate, phrase)
      if !entry.has("any") { result.marks.insert("weak") }
      return result
    }
    guard !entry.has("any") else { return isNew ? nil : standIn(candidate, phrase) }
    var result = candidate
    let limit = text.sentence(ofWord: phrase.lowerBound).upperBound
    let end = EnglishComplement(text: text, lexicon: lexicon)
      .themeEnd(phrase.upperBound, limit: limit)
    result.words = start..<(isNew ? end : phrase.upperBound)
    result.kind = .nominal
    result.marks.insert("weak")
    return result
  }

  private func standIn(_ candidate: Candidate, _ phrase: Range<Int>) -> Candidate {
    var result = candidate
    result.words = phrase
    result.kind = .nominal
    result.marks.insert("stand-in")
    return result
  }

  private static let englishAdjectives: Set<String> = [
    "expanded", "enlarged", "extended", "extraordinary", "regular", "joint", "plenary", "annual",
    "off-site", "final", "inaugural", "solemn", "ceremonial", "extramural", "visiting",
  ]

  private static let englishPrepositions: Set<String> = [
    "of", "in", "at", "on", "for", "and", "to", "with", "by", "from", "after", "before", "during",
    "or", "as", "under",
  ]

  private static let englishDeterminers: Set<String> = [
    "the", "a", "an", "this", "that", "its", "their", "his", "her", "our", "another", "no", "any",
  ]
}
