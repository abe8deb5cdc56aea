import Lexicon
import Morphology
import TextSegmentation

/// Words of somebody: where they stand and who said them.
struct Quotation: Sendable {
  /// Without the quotes.
  var words: Range<Int>
  var speaker: Int
  var confidence: Double
}

/// Finds quotations with their speakers: in quotes, after a dash, in several runs, and the
/// paragraphs of a speech whose title names the speaker.
struct QuoteFinder {
  let context: RelationContext
  let clauses: ClauseText
  let owners: Owners

  private var words: [Word] { context.words }
  private var text: AnnotatedText { context.text }

  func find() -> [Quotation] {
    var result: [Quotation] = []
    let titled = titleSpeaker()
    let interviewee = interviewee()
    for paragraph in paragraphs() {
      let quotes = quotes(in: paragraph)
      var named: [(quote: Range<Int>, speaker: Int?)] = quotes.map {
        ($0, speaker(of: $0, paragraph))
      }
      // Runs of one speech: the speaker stands after the last of them.
      for index in named.indices.reversed().dropFirst() where named[index].speaker == nil {
        let gap = named[index].quote.upperBound..<named[index + 1].quote.lowerBound
        if gap.allSatisfy({ !words[$0].isWord }) { named[index].speaker = named[index + 1].speaker }
      }
      for index in named.indices.dropFirst() where named[index].speaker == nil {
        let gap = named[index - 1].quote.upperBound..<named[index].quote.lowerBound
        if gap.count <= 14, let before = named[index - 1].speaker { named[index].speaker = before }
      }
      let isTurn = interviewee != nil && words[paragraph.lowerBound].isDash
      if isTurn, isQuestion(paragraph) { continue }
      for entry in named {
        let broken = broken(entry.quote)
        if !broken.isEmpty {
          result += broken
          continue
        }
        let isWhole =
          entry.quote.lowerBound - paragraph.lowerBound <= 1
          && paragraph.upperBound - entry.quote.upperBound <= 2
        guard
          let speaker = entry.speaker
            ?? (isTurn ? interviewee : isWhole ? titled ?? before(paragraph) : nil),
          let inside = content(entry.quote)
        else { continue }
        result.append(
          Quotation(words: inside, speaker: speaker, confidence: entry.speaker == nil ? 0.75 : 0.92)
        )
      }
    }
    return result
  }

  /// «Слова, – сказал Петров, – слова»: the runs around the speaker, who stands inside the quotes.
  private func broken(_ quote: Range<Int>) -> [Quotation] {
    for index in quote.dropFirst(2)
    where words[index].isDash && [",", "!", "?", "."].contains(words[index - 1].text) {
      guard index + 1 < quote.upperBound,
        let end = (index + 1..<min(index + 14, quote.upperBound)).first(where: {
          words[$0].isDash && [",", "."].contains(words[$0 - 1].text)
        }), let verb = (index + 1..<min(index + 4, end)).first(where: { clauses.isSpeech($0) }),
        let speaker = speaker(near: verb, in: index + 1..<end)
      else { continue }
      return [quote.lowerBound..<index, (end + 1)..<quote.upperBound].compactMap(content).map {
        Quotation(words: $0, speaker: speaker, confidence: 0.9)
      }
    }
    return []
  }

  private func paragraphs() -> [Range<Int>] {
    let starts = text.lineStarts.sorted() + [words.count]
    return zip(starts, starts.dropFirst()).map { $0..<$1 }
  }

  /// The words inside the marks.
  private func content(_ quote: Range<Int>) -> Range<Int>? {
    var start = quote.lowerBound
    var end = quote.upperBound
    while start < end, !words[start].isWord && !words[start].isNumber { start += 1 }
    while end > start, !words[end - 1].isWord && !words[end - 1].isNumber {
      if words[end - 1].isClosingQuote,
        (start..<end).contains(where: { text.quotes[$0] == end - 1 })
      {
        break
      }
      if ["!", "?", ")"].contains(words[end - 1].text) { break }
      end -= 1
    }
    return start < end ? start..<end : nil
  }

  // MARK: Quotes

  /// Quoted runs that are speech, and a paragraph that a dash opens.
  private func quotes(in paragraph: Range<Int>) -> [Range<Int>] {
    if let first = paragraph.first, words[first].isDash, paragraph.count > 6 {
      // «– усилить работу;»: an item of a list.
      if words[paragraph.upperBound - 1].text == ";" || first > 0 && words[first - 1].text == ";" {
        return []
      }
      return [dashed(paragraph)]
    }
    var result: [Range<Int>] = []
    var others: [Range<Int>] = []
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      guard let close = text.quotes[index], close < paragraph.upperBound else {
        // A quote that never closes runs to the end of its paragraph.
        if words[index].isOpeningQuote, text.quotes[index] == nil, index == paragraph.lowerBound,
          words[index].text == "«" || words[index].text == "“"
        {
          result.append(index..<paragraph.upperBound)
          return result
        }
        index += 1
        continue
      }
      if isSpeech(index..<(close + 1)) {
        result.append(index..<(close + 1))
      } else if close - index > 2 {
        others.append(index..<(close + 1))
      }
      index = close + 1
    }
    // «…». «Единство в многообразии». «…», – сказал он: a run between runs of speech is one too.
    for other in others
    where result.contains(where: { joins($0, other) })
      && result.contains(where: { joins(other, $0) })
    {
      result.append(other)
    }
    return result.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether only marks stand between two quotes.
  private func joins(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    first.upperBound <= second.lowerBound && second.lowerBound - first.upperBound <= 2
      && (first.upperBound..<second.lowerBound).allSatisfy { !words[$0].isWord }
  }

  /// «— Слова, — сказал он.»: to the dash before the verb, or to the end.
  private func dashed(_ paragraph: Range<Int>) -> Range<Int> {
    var index = paragraph.lowerBound + 2
    while index < paragraph.upperBound {
      if words[index].isDash, [",", "!", "?", ".", "»"].contains(words[index - 1].text) {
        let next = index + 1
        if next >= paragraph.upperBound - 1 || clauses.isSpeech(next)
          || next + 1 < paragraph.upperBound && clauses.isSpeech(next + 1)
        {
          return paragraph.lowerBound..<index
        }
      }
      index += 1
    }
    return paragraph
  }

  /// Speech has a verb or a stop, a name has not; names of bodies, acts and events are no speech.
  private func isSpeech(_ quote: Range<Int>) -> Bool {
    let inside = quote.dropFirst().dropLast()
    let count = inside.filter { words[$0].isWord }.count
    guard count >= 3 else { return false }
    let isName = context.resolved.covering(
      quote.lowerBound, in: text.sentence(ofWord: quote.lowerBound)
    )
    .map { context.resolved.candidates[$0] }
    .contains {
      [.body, .law, .document, .event, .building, .lawArticle].contains($0.type)
        && $0.words.upperBound >= quote.upperBound
    }
    if isName { return false }
    let hasVerb = inside.contains {
      words[$0].isVerbal
        || words[$0].language == .kazakh && KazakhBodies.looksLikeVerb(words[$0].folded)
        || words[$0].language == .english
          && ["is", "are", "was", "has", "have", "will", "must", "should", "can"]
            .contains(words[$0].folded)
    }
    if saysAfter(quote) || isTold(quote) { return true }
    let lead = max(text.sentence(ofWord: quote.lowerBound).lowerBound, quote.lowerBound - 8)
    if owners.attributed(in: lead..<quote.lowerBound) != nil { return true }
    let hasStop = inside.contains { [".", "!", "?"].contains(words[$0].text) }
    return count >= 3 && (hasVerb || hasStop) || count >= 6
  }

  /// «…», – |отметил депутат
  private func isTold(_ quote: Range<Int>) -> Bool {
    var next = quote.upperBound
    while next < words.count, next < quote.upperBound + 3, !words[next].isWord { next += 1 }
    return next < words.count && next >= quote.upperBound + 1 && words[next - 1].isDash
      && words[next].isFiniteVerb && clauses.isSpeech(next)
  }

  // MARK: Speakers

  private func speaker(of quote: Range<Int>, _ paragraph: Range<Int>) -> Int? {
    after(quote, paragraph) ?? beforeQuote(quote, paragraph)
  }

  /// «…», – сказал X; “…,” X said.
  private func after(_ quote: Range<Int>, _ paragraph: Range<Int>) -> Int? {
    let limit = min(quote.upperBound + 18, paragraph.upperBound)
    guard quote.upperBound < limit else { return nil }
    var end = quote.upperBound
    while end < limit, !endsSentence(end), text.quotes[end] == nil { end += 1 }
    let window = quote.upperBound..<end
    guard
      let verb = window.first(where: { clauses.isSpeech($0) }) ?? manner(after: quote, window),
      verb - quote.upperBound <= 10
    else {
      return nil
    }
    if let named = speaker(near: verb, in: window) { return named }
    return pronoun(near: verb, in: window, before: quote.lowerBound)
      ?? NominalSpeakers(context: context).speaker(of: verb, in: window, before: quote.lowerBound)
  }

  /// «…», – |смеётся он: right after the dash any verb tells how the words were said.
  private func manner(after quote: Range<Int>, _ window: Range<Int>) -> Int? {
    guard let dash = window.prefix(3).last(where: { words[$0].isDash }),
      dash + 1 < window.upperBound
    else { return nil }
    let verb = words[dash + 1]
    return verb.isFiniteVerb && verb.grammemes.meets([.past, .thirdPerson]) ? dash + 1 : nil
  }

  private func endsSentence(_ index: Int) -> Bool {
    words[index].text == "." && text.sentence(ofWord: index).upperBound == index + 1
  }

  private func speaker(near verb: Int, in window: Range<Int>) -> Int? {
    let mentions = context.outerMentions(of: [.person], in: window)
    let fitting = mentions.filter { mention in
      words[verb].language != .russian
        || context.resolved.candidates[mention].marks.contains("nominative")
        || context.range(mention).contains {
          words[$0].canBe(.nominative) || words[$0].readings.isEmpty
        }
    }
    if let best = fitting.min(by: {
      abs(context.range($0).lowerBound - verb) < abs(context.range($1).lowerBound - verb)
    }) {
      return context.entity(best)
    }
    return nil
  }

  private func pronoun(near verb: Int, in window: Range<Int>, before position: Int) -> Int? {
    guard
      let pronoun = window.first(where: {
        abs($0 - verb) <= 3 && ["он", "она", "he", "she", "ол"].contains(words[$0].folded)
      })
    else { return nil }
    let isRussian = words[pronoun].language == .russian
    return Antecedents(context: context).mention(
      of: [.person], pronoun: pronoun, sentences: 4, before: isRussian ? position : nil
    ).flatMap { context.entity($0) }
  }

  /// X сказал: «…»; по мнению X: «…»; X призвал «…»
  private func beforeQuote(_ quote: Range<Int>, _ paragraph: Range<Int>) -> Int? {
    var start = quote.lowerBound
    while start > paragraph.lowerBound, !endsSentence(start - 1), quote.lowerBound - start < 25,
      !words[start - 1].isClosingQuote
    {
      start -= 1
    }
    let window = start..<quote.lowerBound
    guard !window.isEmpty else { return nil }
    if let attributed = owners.attributed(in: window) { return attributed }
    // «Президент: «…»», «Тоқаев «…» деді»
    let last = quote.lowerBound - 1
    let direct = words[last].text == ":" ? last : quote.lowerBound
    if words[last].text == ":" || saysAfter(quote),
      let person = context.resolved.ending(at: direct).first(where: {
        context.resolved.candidates[$0].type == .person && context.entity($0) != nil
      })
    {
      return context.entity(person)
    }
    guard let verb = window.last(where: { clauses.isSpeech($0) }) else { return nil }
    let tail = (verb + 1)..<quote.lowerBound
    let isDirect =
      words[quote.lowerBound - 1].text == ":" || words[quote.lowerBound - 1].text == ","
      || tail.count <= 1 || tail.contains { words[$0].folded == "что" }
    guard isDirect else { return nil }
    return speaker(near: verb, in: window) ?? pronoun(near: verb, in: window, before: start)
  }

  /// Whether a Kazakh verb of speech follows the quote.
  private func saysAfter(_ quote: Range<Int>) -> Bool {
    var next = quote.upperBound
    while next < words.count, !words[next].isWord, next < quote.upperBound + 3 { next += 1 }
    return next < words.count && words[next].language == .kazakh && clauses.isSpeech(next)
  }

  /// The person who was said to speak last before a paragraph that is all quotation.
  private func before(_ paragraph: Range<Int>) -> Int? {
    guard paragraph.lowerBound > 0 else { return nil }
    let number = words[paragraph.lowerBound].sentence
    let start = text.sentences[max(0, number - 2)].words.lowerBound
    let verb = (start..<paragraph.lowerBound).last { clauses.isSpeech($0) }
    guard let verb else { return nil }
    return owners.speaker(of: verb)
  }

  /// «Выступление Главы государства … на сессии …»: the speaker of the whole document.
  private func titleSpeaker() -> Int? {
    guard let first = text.sentences.first?.words else { return nil }
    let isSpeech = first.contains {
      [
        "выступление", "речь", "послание", "обращение", "поздравление", "интервью", "speech",
        "address",
        "remarks",
      ].contains(words[$0].lemma)
    }
    guard isSpeech else { return nil }
    return context.outerMentions(of: [.person], in: first).last.flatMap { context.entity($0) }
  }

  /// Who answers in an interview: whom the lines before the first question say to speak.
  private func interviewee() -> Int? {
    let turns = paragraphs().filter { words[$0.lowerBound].isDash && $0.count > 2 }
    let questions = turns.filter(isQuestion)
    guard questions.count >= 2, turns.count - questions.count >= 2, let first = turns.first else {
      return nil
    }
    return before(first)
  }

  private func isQuestion(_ paragraph: Range<Int>) -> Bool {
    words[paragraph.upperBound - 1].text == "?"
  }

  // MARK: Numbered priorities

  /// «Во-первых, … нужно усиливать работу»: what a speech enumerates.
  func enumerated(_ quotations: [Quotation]) -> [ClauseItem] {
    var result: [ClauseItem] = []
    for quotation in quotations {
      var index = quotation.words.lowerBound
      while index < quotation.words.upperBound {
        guard
          let match = context.lexicon.enumerators.longestMatch(
            in: words, at: index, limit: quotation.words.upperBound),
          context.resolved.entities[quotation.speaker].type == .person,
          match.end < quotation.words.upperBound,
          !words[match.end].isWord || words[match.end].isFiniteVerb && isNumbering(match.entry)
        else {
          index += 1
          continue
        }
        let sentence = text.sentence(ofWord: index)
        let limit = min(sentence.upperBound, quotation.words.upperBound)
        if let range = demand(from: match.end, limit: limit) {
          var item = ClauseItem(
            .priority, range, owner: quotation.speaker, confidence: 0.8,
            rule: "Priority: numbered in a speech", cue: index..<match.end)
          item.firmness = .explicit
          result.append(item)
        }
        index = limit
      }
    }
    return result
  }

  /// «во-первых», no «первым» before a verb.
  private func isNumbering(_ entry: LexiconEntry) -> Bool {
    entry.language != .russian || entry.words.count > 1 || entry.words[0].contains("-")
  }

  /// After «нужно», «важно», «следует» where the clause has them.
  private func demand(from start: Int, limit: Int) -> Range<Int>? {
    let modals: Set<String> = [
      "нужно", "необходимо", "важно", "следует", "надо", "предстоит", "должны", "должен", "must",
      "should", "need",
    ]
    var begin = start
    if let modal = (start..<min(start + 7, limit)).first(where: {
      modals.contains(words[$0].folded)
    }) {
      begin = modal + 1
    }
    return clauses.trim(begin..<limit).flatMap { $0.count >= 3 ? $0 : nil }
  }
}
