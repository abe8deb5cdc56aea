import Lexicon
import Morphology
import TextSegmentation

/// Priorities that a text counts off: «Первым приоритетом он назвал …», «Второй — …; третья — …»,
/// after a sentence that says how many there are.
struct OrdinalPriorities {
  let context: RelationContext
  let clauses: ClauseText
  let owners: Owners

  private var words: [Word] { context.words }
  private var lexicon: FinderLexicon { context.lexicon }

  func find(in sentence: Range<Int>) -> [ClauseItem] {
    var items: [ClauseItem] = []
    var starts: [(index: Int, end: Int, named: Bool)] = []
    for index in sentence where words[index].isWord {
      if let end = ordinal(at: index, sentence) {
        starts.append((index, end, isNoun(end - 1)))
      } else if let end = enumerator(at: index, sentence) {
        starts.append((index, end, false))
      }
    }
    guard !starts.isEmpty else { return [] }
    let number = words[sentence.lowerBound].sentence
    for (position, start) in starts.enumerated() {
      var limit = position + 1 < starts.count ? starts[position + 1].index : sentence.upperBound
      while limit > start.end, [",", "и", ";", "а"].contains(words[limit - 1].folded) { limit -= 1 }
      guard let body = clause(after: start.end, start.index, limit: limit),
        let speaker = body.speaker ?? counter(before: number, start.named, sentence),
        context.resolved.entities[speaker].type == .person
      else { continue }
      var item = ClauseItem(
        .priority, body.words, owner: speaker, confidence: 0.85, rule: "Priority: counted off",
        cue: start.index..<start.end)
      item.firmness = .explicit
      items.append(item)
    }
    return items
  }

  /// The end of «первым приоритетом», «вторая», “the third priority” at `index`.
  private func ordinal(at index: Int, _ sentence: Range<Int>) -> Int? {
    guard lexicon.ordinals.longestMatch(in: words, at: index, limit: index + 1) != nil else {
      return nil
    }
    let opens =
      index == sentence.lowerBound
      || [",", ";", "и", "—", "–"].contains(
        words[index - 1].folded)
      || words[index - 1].folded == "the"
    guard opens else { return nil }
    let next = index + 1
    guard next < sentence.upperBound else { return nil }
    return isNoun(next) ? next + 1 : next
  }

  /// The end of «Во-первых, это» at the beginning of a clause.
  private func enumerator(at index: Int, _ sentence: Range<Int>) -> Int? {
    guard words[index].language == .russian, words[index].folded.hasPrefix("в"),
      index == sentence.lowerBound || [";", ",", "—", "–"].contains(words[index - 1].text),
      var end = lexicon.enumerators.longestMatch(
        in: words, at: index, limit: sentence.upperBound)?.end,
      words[index..<end].contains(where: { $0.text.contains("-") || $0.isDash })
    else { return nil }
    while end < sentence.upperBound, [",", "это"].contains(words[end].folded) || words[end].isDash {
      end += 1
    }
    return end
  }

  private func isNoun(_ index: Int) -> Bool {
    ["приоритет", "задача", "направление", "priority", "task", "басымдық"].contains {
      words[index].lemmas.contains($0)
    }
  }

  private func clause(
    after start: Int, _ ordinal: Int, limit: Int
  ) -> (words: Range<Int>, speaker: Int?)? {
    guard start < limit else { return nil }
    if words[start].isDash || words[start].folded == "это" || words[start].folded == "is" {
      return clauses.clause(from: start + 1, limit: limit).map { ($0, nil) }
    }
    if words[ordinal].folded.hasPrefix("во-") || words[ordinal].folded.hasPrefix("в-") {
      return clauses.clause(from: start, limit: limit).map { ($0, nil) }
    }
    guard words[ordinal].canBe(.instrumental) || words[ordinal].language == .english else {
      return nil
    }
    guard
      let verb = (start..<min(start + 6, limit)).first(where: {
        ["назвать", "обозначить", "считать", "стать", "являться", "выделить", "is"]
          .contains(words[$0].lemma)
      })
    else { return nil }
    let speaker = owners.speaker(of: verb)
    var from = verb + 1
    // «Третьей назвал Президент развитие …»
    if let mention = context.mention(at: min(from, limit - 1), of: [.person]) {
      from = context.range(mention).upperBound
    }
    return clauses.clause(from: from, limit: limit).map { ($0, speaker) }
  }

  /// Who counts: the speaker of the sentence that says how many there are.
  private func counter(before sentence: Int, _ isNamed: Bool, _ range: Range<Int>) -> Int? {
    for number in stride(from: sentence, through: max(0, sentence - 6), by: -1) {
      let words = context.text.sentences[number].words
      guard
        let noun = words.first(where: { isNoun($0) }),
        words.contains(where: {
          $0 < noun && noun - $0 <= 3
            && (lexicon.numbers[self.words[$0].lemma] != nil || self.words[$0].isNumber
              || ["ряд", "следующий", "несколько"].contains(self.words[$0].lemma))
        })
      else { continue }
      let verbs = words.filter { self.words[$0].isFiniteVerb }
      for verb in verbs {
        if let speaker = owners.speaker(of: verb) { return speaker }
      }
    }
    return nil
  }
}
