import Lexicon
import Morphology
import TextSegmentation

/// Where a clause begins and ends, and how a list of clauses comes apart.
struct ClauseText: Sendable {
  let context: RelationContext

  var words: [Word] { context.words }
  var lexicon: FinderLexicon { context.lexicon }

  /// The clause that begins at `start` and runs to the end of its sentence, without what the
  /// speaker's verb adds («…, – отметил он»).
  func clause(from start: Int, limit: Int) -> Range<Int>? {
    var end = start
    while end < limit {
      let word = words[end]
      if end > start + 1, speechFollows(end, limit) { break }
      // “Our task is to prevent discord,|” he said: the words of a quotation end with it.
      if word.isClosingQuote, let open = text.openingQuote(of: end), open < start { break }
      if word.text == ",", end > start + 1, opensEnglishClause(end + 1, limit) { break }
      if word.text == ",", end > start + 1, opensOwnClause(end + 1, limit) { break }
      if word.language == .english, end > start + 1, goesOn(end, limit) { break }
      // «внести предложения |и считает целесообразным …»
      if word.folded == "и", end > start + 1, end + 1 < limit, words[end + 1].isFiniteVerb,
        !words[start].isFiniteVerb, !(start..<end).contains(where: { words[$0].isFiniteVerb })
      {
        break
      }
      end += 1
    }
    return trim(start..<end)
  }

  /// Whether the mark at `index` ends what is said: «…, – отметил он».
  func speechFollows(_ index: Int, _ limit: Int) -> Bool {
    let mark = words[index]
    guard mark.isDash || mark.text == "," || mark.isClosingQuote else { return false }
    var next = index + 1
    while next < limit, !words[next].isWord { next += 1 }
    return next < limit && isSpeech(next) && next - index <= 3 && !words[next].isInfinitive
  }

  /// “…, and the Ministry agreed”, “… and called for reforms”: another thing that happened.
  private func goesOn(_ index: Int, _ limit: Int) -> Bool {
    let isComma = words[index].text == ","
    let joint = isComma ? index + 1 : index
    guard joint + 1 < limit, ["and", "but", "while"].contains(words[joint].folded) else {
      return false
    }
    let next = words[joint + 1].folded
    if isComma, ["the", "he", "she", "it", "they"].contains(next) {
      return words[(joint + 2)..<limit].contains { isPastVerb($0.folded) }
    }
    return isPastVerb(next)
  }

  private func isPastVerb(_ word: String) -> Bool {
    lexicon.speech[word] != nil || word.hasSuffix("ed") && word.count > 4
      || ["was", "were", "is", "are", "has", "had", "gave", "met", "held"].contains(word)
  }

  private static let subordinators: Set<String> = [
    "который", "кто", "чтобы", "где", "когда", "если", "как", "так", "куда", "чей", "поскольку",
    "что", "не", "но",
  ]

  /// Whether what follows a comma says something of its own: «…, по этому направлению ведётся …»;
  /// what depends on the clause stays in it.
  private func opensOwnClause(_ start: Int, _ limit: Int) -> Bool {
    guard start < limit, words[start].language == .russian else { return false }
    let first = words[start]
    if first.grammemes.contains(.gerund) { return lexicon.speech[first.lemma] != nil }
    let second = start + 1 < limit ? words[start + 1] : first
    if first.hasReading({ $0.contains(.preposition) }) {
      if second.lemma == "что" { return true }
      if second.lemma == "который" { return false }
    }
    if Self.subordinators.contains(first.lemma) { return false }
    var index = start
    while index < limit, words[index].text != ",", words[index].text != ";" {
      if words[index].isOpeningQuote { return false }
      if words[index].isFiniteVerb { return true }
      index += 1
    }
    return false
  }

  /// “…, and Article 42 obliges …”: a name as the subject of its own.
  private func opensEnglishClause(_ start: Int, _ limit: Int) -> Bool {
    guard start + 1 < limit, words[start].language == .english,
      ["and", "while", "but"].contains(words[start].folded)
    else { return false }
    let next = words[start + 1].folded == "the" ? start + 2 : start + 1
    let named = context.resolved.starting(at: next).map { context.range($0).upperBound }.max()
    guard let named, named < limit, words[named].isWord else { return false }
    return words[named].folded.hasSuffix("s") || words[named].folded.hasSuffix("ed")
      || ["will", "can", "may", "must", "is", "are", "has", "have"].contains(words[named].folded)
  }

  func isSpeech(_ index: Int) -> Bool {
    lexicon.speech[words[index].folded] != nil
      || words[index].isFiniteVerb && lexicon.speech[words[index].lemma] != nil
  }

  /// Cuts marks, introducing words and unbalanced quotes off both ends; nil when little is left.
  func trim(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let word = words[start]
      if !word.isWord && !word.isNumber && !(word.isOpeningQuote && text.quotes[start] != nil)
        && word.text != "("
      {
        start += 1
        continue
      }
      if let lead = lexicon.clauseLeads.longestMatch(in: words, at: start, limit: end) {
        start = lead.end
        continue
      }
      if ["это", "что", "и", "а", "чтобы", "не", "to", "that"].contains(word.folded),
        word.folded != "не" || start + 1 < end && words[start + 1].folded == "только"
      {
        start += word.folded == "не" ? 2 : 1
        continue
      }
      break
    }
    while end > start,
      !words[end - 1].isWord && !words[end - 1].isNumber && words[end - 1].text != ")"
        && words[end - 1].text != "%"
    {
      if text.closesQuote(end - 1, openedIn: start..<end) { break }
      end -= 1
    }
    // Quoted whole: the quotes stay outside.
    if start < end, let close = text.quotes[start], close == end - 1 {
      start += 1
      end -= 1
      while end > start, words[end - 1].isPunctuation { end -= 1 }
    }
    return end - start >= 2 ? start..<end : nil
  }

  var text: AnnotatedText { context.text }

  /// Cuts marks off the end, nil when nothing is left; an item of a list keeps its own first words:
  /// “to raise wages”.
  private func trimMarks(_ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound,
      [";", ".", ","].contains(words[end - 1].text)
        || words[end - 1].isClosingQuote && !text.closesQuote(end - 1, openedIn: range)
    {
      end -= 1
    }
    return end > range.lowerBound ? range.lowerBound..<end : nil
  }

  // MARK: Lists

  /// The items of a list that follows `index`: «1) …; 2) …» in the sentence, or the lines after it
  /// that begin with a mark. Lines of one word count where `shortest` is 1.
  func items(after index: Int, shortest: Int = 2) -> [Range<Int>] {
    let sentence = words[min(index, words.count - 1)].sentence
    let limit = text.sentences[sentence].words.upperBound
    let inside = numbered(index..<limit)
    if inside.count >= 2 { return inside }
    let parted = parted(index..<limit)
    if parted.count >= 2 { return parted }
    guard (index..<limit).allSatisfy({ !words[$0].isWord }) else { return [] }
    return lines(after: sentence, shortest: shortest)
  }

  /// «: …; …; …» in one sentence: what semicolons part after a colon.
  private func parted(_ range: Range<Int>) -> [Range<Int>] {
    guard range.lowerBound > 0,
      words[range.lowerBound - 1].text == ":" || words[range.lowerBound].text == ":"
    else { return [] }
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where words[index].text == ";" || index == range.upperBound - 1 {
      let end = words[index].text == ";" ? index : index + 1
      if let item = trim(start..<end) { result.append(item) }
      start = index + 1
    }
    return result
  }

  /// The items that the lines after a sentence make.
  func lines(after sentence: Int, shortest: Int = 2) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var style: String?
    var next = sentence + 1
    while next < text.sentences.count {
      let range = text.sentences[next].words
      guard text.lineStarts.contains(range.lowerBound),
        isMarked(range.lowerBound, range.upperBound) || isPlainItem(next, isFirst: result.isEmpty)
      else { break }
      // «1) …; 2) …» and then «6. …»: another list goes on.
      let found = mark(of: range)
      if let own = style, own != found { break }
      style = found
      let parts = numbered(range)
      if parts.count >= 2 {
        result += parts
      } else if let item = trimMarks(afterMark(range)), item.count >= shortest,
        words[range.upperBound - 1].text != ":"
      {
        result.append(item)
      }
      next += 1
      // The rest of the line belongs to the item.
      while next < text.sentences.count,
        !text.lineStarts.contains(text.sentences[next].words.lowerBound)
      {
        next += 1
      }
      guard result.count < 60 else { break }
    }
    return result
  }

  /// What follows the number of an item, or the item's own sign; empty for an item without a mark.
  private func mark(of line: Range<Int>) -> String {
    let first = words[line.lowerBound]
    guard first.text.first?.isNumber == true else { return first.isWord ? "" : first.text }
    if let last = first.text.last, !last.isNumber { return String(last) }
    return line.count > 1 ? words[line.lowerBound + 1].text : ""
  }

  /// Whether a line begins as an item of a list.
  private func isMarked(_ start: Int, _ limit: Int) -> Bool {
    let word = words[start]
    if word.isDash || ["•", "*", "·", "●", "▪", "o", ">"].contains(word.text) {
      return word.text != ">"
    }
    guard word.isNumber || word.text.first?.isNumber == true, start + 1 < limit else {
      return false
    }
    return word.text.last == ")" || [")", "."].contains(words[start + 1].text)
  }

  /// An item without a mark: a line in lower case that a semicolon ends, or the last one after it.
  private func isPlainItem(_ sentence: Int, isFirst: Bool) -> Bool {
    let range = text.sentences[sentence].words
    guard let first = range.first, words[first].isWord, !words[first].isCapitalized else {
      return false
    }
    if words[range.upperBound - 1].text == ";" || range.contains(where: { words[$0].text == ";" }) {
      return true
    }
    let before = range.lowerBound - 1
    return !isFirst && before >= 0 && words[before].text == ";"
  }

  private func afterMark(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, !words[start].isWord { start += 1 }
    return start..<range.upperBound
  }

  /// «1) …; 2) …» or “1. …; 2. …” inside one sentence.
  private func numbered(_ range: Range<Int>) -> [Range<Int>] {
    var starts: [Int] = []
    var expected = 1
    for index in range
    where words[index].text == "\(expected)" || words[index].text == "\(expected))" {
      let next = index + 1
      guard next < range.upperBound,
        words[index].text.last == ")" || [")", "."].contains(words[next].text)
      else { continue }
      starts.append(index)
      expected += 1
    }
    guard starts.count >= 2 else { return [] }
    return starts.indices.compactMap { position in
      let end = position + 1 < starts.count ? starts[position + 1] : range.upperBound
      return trim(afterMark(starts[position]..<end))
    }
  }
}
