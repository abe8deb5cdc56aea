import Lexicon
import Morphology
import TextSegmentation

/// What a person who is quoted calls a priority: «сохранение согласия – наш приоритет».
///
/// What must be done («нужно развивать …») is none yet: of such demands in annotated texts less
/// than a third had been taken for priorities.
struct QuotedPriorities {
  let context: RelationContext
  let clauses: ClauseText
  let priorities: PriorityFinder

  private var words: [Word] { context.words }

  func find(in quotations: [Quotation]) -> [ClauseItem] {
    var result: [ClauseItem] = []
    for quotation in quotations
    where context.resolved.entities[quotation.speaker].type == .person {
      for sentence in sentences(of: quotation.words) {
        if let item = called(sentence, quotation.speaker)
          ?? priorities.quoted(sentence, speaker: quotation.speaker)
        {
          result.append(item)
        }
      }
    }
    return result
  }

  private func sentences(of range: Range<Int>) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    return (words[range.lowerBound].sentence...words[range.upperBound - 1].sentence).map {
      context.text.sentences[$0].words.clamped(to: range)
    }.filter {
      $0.count >= 4 && [.russian, .english].contains(words[$0.lowerBound].language)
    }
  }

  /// «сохранение согласия – безусловный приоритет», «Наш приоритет – сохранить этот мир»
  private func called(_ sentence: Range<Int>, _ speaker: Int) -> ClauseItem? {
    if words[sentence.lowerBound].language == .english { return english(sentence, speaker) }
    guard
      let noun = sentence.first(where: {
        words[$0].lemma == "приоритет" && words[$0].hasReading { $0.contains(.singular) }
          && words[$0].canBe(.nominative)
      })
    else { return nil }
    guard let clause = clause(before: noun, sentence) ?? clause(after: noun, sentence),
      clause.contains(where: { words[$0].isNoun })
    else { return nil }
    var item = ClauseItem(
      .priority, clause, owner: speaker, confidence: 0.85,
      rule: "Priority: called one in a quotation", cue: noun..<(noun + 1))
    item.firmness = .explicit
    return item
  }

  private static let tasks: Set<String> = ["task", "priority", "goal", "objective", "aim"]

  private static let chief: Set<String> = [
    "main", "key", "primary", "chief", "first", "top", "principal", "common", "strategic",
    "important", "absolute", "priority", "ultimate", "overall",
  ]

  /// “Our key task is to prevent discord”, “The main priority is |the safety of people”.
  private func english(_ sentence: Range<Int>, _ speaker: Int) -> ClauseItem? {
    guard
      let verb = sentence.first(where: { index in
        ["is", "remains"].contains(words[index].folded) && index - sentence.lowerBound >= 2
          && Self.tasks.contains(words[index - 1].folded)
          && (Self.chief.contains(words[index - 2].folded) || words[index - 1].folded == "priority")
      }), verb - sentence.lowerBound <= 6,
      let clause = clauses.clause(from: verb + 1, limit: sentence.upperBound), clause.count >= 3
    else { return nil }
    var item = ClauseItem(
      .priority, clause, owner: speaker, confidence: 0.8,
      rule: "Priority: called one in a quotation", cue: verb - 1..<verb)
    item.firmness = .attributed
    return item
  }

  private func clause(before noun: Int, _ sentence: Range<Int>) -> Range<Int>? {
    let near = max(sentence.lowerBound, noun - 4)..<noun
    guard let dash = near.last(where: { words[$0].isDash || words[$0].folded == "это" }),
      dash - sentence.lowerBound >= 2,
      (dash + 1..<noun).allSatisfy({ words[$0].isAdjective || !words[$0].isNoun })
    else { return nil }
    // «Для нас |сохранение …»
    let isFramed = words[sentence.lowerBound].hasReading { $0.contains(.preposition) }
    let start = isFramed ? sentence.lowerBound + 2 : sentence.lowerBound
    let end = words[dash - 1].isDash ? dash - 1 : dash
    return start < end ? clauses.trim(start..<end) : nil
  }

  private func clause(after noun: Int, _ sentence: Range<Int>) -> Range<Int>? {
    let mark = noun + 1
    guard mark + 2 < sentence.upperBound, words[mark].isDash, noun - sentence.lowerBound <= 4 else {
      return nil
    }
    return clauses.clause(from: mark + 1, limit: sentence.upperBound)
  }
}
