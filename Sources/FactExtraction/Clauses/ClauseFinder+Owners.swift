import Lexicon
import Morphology
import TextSegmentation

/// Whose the goal, the task or the principle is that a noun introduces.
extension ClauseFinder {
  /// «По словам Президента, первоочередной задачей должно стать …»: the speaker, where no body has
  /// the task.
  func stresses(
    _ noun: Range<Int>, _ type: EntityType, _ start: Int, _ sentence: Range<Int>
  ) -> Int? {
    guard type == .function, words[noun.lowerBound].lemma == "задача",
      words[noun.lowerBound].grammemes.contains(.singular), noun.lowerBound > sentence.lowerBound,
      ["главный", "первоочередной", "ключевой", "важный", "основной"]
        .contains(words[noun.lowerBound - 1].lemma),
      owners.named(in: noun.upperBound..<max(noun.upperBound, start)) == nil
    else { return nil }
    if let attributed = owners.attributed(in: sentence.lowerBound..<noun.lowerBound) {
      return attributed
    }
    return (sentence.lowerBound..<noun.lowerBound).last { clauses.isSpeech($0) }
      .flatMap { owners.speaker(of: $0) }
  }

  /// «По словам Аксакалова, приоритетами совета станут …»: his.
  func attributed(
    _ noun: Range<Int>, _ type: EntityType, _ sentence: Range<Int>
  ) -> Int? {
    guard type == .priority, words[noun.lowerBound].language == .russian else { return nil }
    return owners.attributed(in: sentence.lowerBound..<noun.lowerBound)
  }

  /// «Первым приоритетом |Токаев назвал …»: who calls it so.
  func namer(
    _ noun: Range<Int>, _ type: EntityType, _ start: Int, _ sentence: Range<Int>
  ) -> Int? {
    // “noted that the |priority of the region remains …”
    if type == .priority, words[noun.lowerBound].language == .english,
      let that = (max(sentence.lowerBound, noun.lowerBound - 5)..<noun.lowerBound).last(where: {
        words[$0].folded == "that"
      }), that > sentence.lowerBound, clauses.isSpeech(that - 1)
    {
      return owners.speaker(of: that - 1)
    }
    guard type == .priority,
      let verb = (noun.upperBound..<max(noun.upperBound, min(start, sentence.upperBound))).first(
        where: { ["назвать", "обозначить", "определить"].contains(words[$0].lemma) }),
      words[verb].isFiniteVerb, !words[verb].canBe(.plural)
    else { return nil }
    return owners.speaker(of: verb)
  }

  /// The body in the genitive after the noun, a pronoun before it, else the subject before.
  func ownerOfNoun(_ noun: Range<Int>, _ start: Int, _ sentence: Range<Int>) -> Int? {
    let until = max(noun.upperBound, min(start, sentence.upperBound))
    let near = max(sentence.lowerBound, noun.lowerBound - 4)..<noun.lowerBound
    let isTheirs = near.contains { ["его", "ее", "их"].contains(words[$0].folded) }
    if !isTheirs, let named = owners.named(in: noun.upperBound..<until) { return named }
    if isTheirs, let body = owners.last(before: noun.lowerBound, [.body], sentences: 1) {
      return body
    }
    if let its = near.last(where: { ["its", "their"].contains(words[$0].folded) }) {
      return Antecedents(context: context).mention(of: Owners.holders, pronoun: its)
        .flatMap { context.entity($0) }
    }
    if isTheirs {
      return owners.last(before: noun.lowerBound, Owners.holders, sentences: 2)
    }
    if near.contains(where: { words[$0].folded == "our" }) {
      return owners.mostNamed(before: noun.lowerBound, [.body])
    }
    // «Цель программы – …»: of something that is no mention.
    if words[noun.lowerBound].language == .russian, let other = unnamedOwner(noun, sentence) {
      return owners.policy(other, before: noun.lowerBound)
    }
    // «Совет имеет целью», “the party's main goal”
    if let before = owners.named(in: sentence.lowerBound..<noun.lowerBound, [.body, .document]) {
      return before
    }
    let kind = words[noun.lowerBound].language
    if kind == .english, let mark = (start - 1..<start).first, words[mark].text == ":",
      noun.lowerBound - sentence.lowerBound <= 3, mark - noun.upperBound <= 1
    {
      // “Main functions:”: those of the body that the page is about.
      return owners.topic(before: noun.lowerBound)
    }
    // «Наша задача – …»: that of whoever speaks.
    guard kind == .russian, noun.lowerBound - sentence.lowerBound <= 3 else { return nil }
    if near.contains(where: { ["наш", "мой", "ваш"].contains(words[$0].lemma) }) {
      let isSaid = (sentence.lowerBound..<noun.lowerBound).contains {
        words[$0].isOpeningQuote || words[$0].isDash
      }
      return isSaid ? nil : context.resolved.page
    }
    // «Задачи:» over a list: of whatever the page is about.
    let isHeading =
      words[start - 1].text == ":" && context.text.lineStarts.contains(sentence.lowerBound)
    if isHeading {
      return context.resolved.page ?? owners.title ?? owners.steady(before: noun.lowerBound)
    }
    return owners.last(before: noun.lowerBound, [.body, .document], sentences: 2)
      ?? (words[start - 1].text == ":" ? context.resolved.page : nil)
  }

  /// The genitive after a noun that names no body: «цели |программы».
  private func unnamedOwner(_ noun: Range<Int>, _ sentence: Range<Int>) -> Int? {
    let next = noun.upperBound
    guard next < sentence.upperBound, words[next].isNoun, words[next].canBe(.genitive),
      words[next].grammemes.contains(.genitive), lexicon.clauseMiddles[words[next].lemma] == nil,
      context.mention(at: next, of: Owners.holders) == nil
    else { return nil }
    return next
  }
}
