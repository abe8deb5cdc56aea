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

  private var words: [Word] { context.words }

  func find(in quotations: [Quotation]) -> [ClauseItem] {
    var result: [ClauseItem] = []
    for quotation in quotations
    where context.resolved.entities[quotation.speaker].type == .person {
      for sentence in sentences(of: quotation.words) {
        if let item = called(sentence, quotation.speaker) { result.append(item) }
      }
    }
    return result
  }

  private func sentences(of range: Range<Int>) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    return (words[range.lowerBound].sentence...words[range.upperBound - 1].sentence).map {
      context.text.sentences[$0].words.clamped(to: range)
    }.filter { $0.count >= 4 && words[$0.lowerBound].language == .russian }
  }

  /// «сохранение согласия – безусловный приоритет»
  private func called(_ sentence: Range<Int>, _ speaker: Int) -> ClauseItem? {
    guard
      let noun = sentence.first(where: {
        words[$0].lemma == "приоритет" && words[$0].hasReading { $0.contains(.singular) }
          && words[$0].canBe(.nominative)
      }),
      let dash = (max(sentence.lowerBound + 2, noun - 4)..<noun).last(where: {
        words[$0].isDash || words[$0].folded == "это"
      }), (dash + 1..<noun).allSatisfy({ words[$0].isAdjective || !words[$0].isNoun })
    else { return nil }
    var start = sentence.lowerBound
    // «Для нас |сохранение …»
    if words[start].hasReading({ $0.contains(.preposition) }), start + 2 < dash { start += 2 }
    let end = words[dash - 1].isDash ? dash - 1 : dash
    guard let clause = clauses.trim(start..<end), clause.contains(where: { words[$0].isNoun })
    else { return nil }
    var item = ClauseItem(
      .priority, clause, owner: speaker, confidence: 0.85,
      rule: "Priority: called one in a quotation", cue: dash..<(noun + 1))
    item.firmness = .explicit
    return item
  }
}
