import Lexicon
import TextSegmentation

/// What acts and their articles say.
extension ClauseFinder {
  private static let provisionVerbs: WordSet = [
    "гласить", "закреплять", "закрепить", "предусматривать", "предусмотреть", "устанавливать",
    "установить", "определять", "определить", "указывать", "гарантировать", "запрещать",
    "says", "states", "provides", "stipulates", "guarantees", "prohibits",
  ]

  /// «Статья 4 гласит, что …», “Article 5 states that …”: what the act provides.
  func provisions(_ sentence: Range<Int>) -> [ClauseItem] {
    for index in sentence
    where Self.provisionVerbs.contains(words[index].lemma)
      || Self.provisionVerbs.contains(words[index].folded)
    {
      let before = sentence.lowerBound..<index
      let source =
        context.outerMentions(of: [.lawArticle], in: before).last
        ?? context.outerMentions(of: [.law], in: before).last
      guard let source, let owner = context.entity(source),
        index - context.range(source).upperBound <= 14
      else { continue }
      var start = index + 1
      let saysThat =
        start + 1 < sentence.upperBound && words[start].text == ","
        && words[start + 1].folded == "что"
        || start < sentence.upperBound && words[start].folded == "that"
      if saysThat { start += words[start].text == "," ? 2 : 1 }
      let isDirect = ["гарантировать", "запрещать", "guarantees", "prohibits"].contains {
        words[index].lemma == $0 || words[index].folded == $0
      }
      guard saysThat || isDirect,
        let clause = clauses.trim(start..<sentence.upperBound), clause.count >= 3
      else { continue }
      var item = ClauseItem(
        .principle, clause, owner: owner, confidence: 0.8, rule: "Principle: what an act says",
        cue: index..<(index + 1))
      item.predicate = "provides"
      return [item]
    }
    return []
  }
}
