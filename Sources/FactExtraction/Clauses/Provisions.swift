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
    if let item = accordingTo(sentence) { return [item] }
    for index in sentence
    where Self.provisionVerbs.contains(words[index].lemma)
      || Self.provisionVerbs.contains(words[index].folded)
    {
      let before = sentence.lowerBound..<index
      let source =
        article(in: before)
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
      // “Article 15 provides for |public expert examination”
      let isFor =
        words[index].folded == "provides" && start < sentence.upperBound
        && words[start].folded == "for"
      if isFor { start += 1 }
      let isDirect = ["гарантировать", "запрещать", "guarantees", "prohibits"].contains {
        words[index].lemma == $0 || words[index].folded == $0
      }
      guard saysThat || isDirect || isFor,
        let clause = words[index].language == .english
          ? clauses.clause(from: start, limit: sentence.upperBound)
          : clauses.trim(start..<sentence.upperBound), clause.count >= 3
      else { continue }
      var item = ClauseItem(
        .principle, clause, owner: owner, confidence: 0.8, rule: "Principle: what an act says",
        cue: index..<(index + 1))
      item.predicate = "provides"
      return [item]
    }
    return []
  }

  /// The article named last; “|Clause 3 of Article 12” is the clause.
  private func article(in range: Range<Int>) -> Int? {
    let articles = context.outerMentions(of: [.lawArticle], in: range)
    guard var last = articles.last, words[range.lowerBound].language == .english else {
      return articles.last
    }
    for one in articles.dropLast().reversed() {
      let gap = context.range(one).upperBound..<context.range(last).lowerBound
      guard gap.allSatisfy({ ["of", "the"].contains(words[$0].folded) }) else { break }
      last = one
    }
    return last
  }

  /// Words of a norm; without one the clause tells what a body does.
  private static let norms: WordSet = [
    "обязанный", "мочь", "должен", "должный", "вправе", "право", "запрещаться", "запретить",
    "запрещенный", "гарантировать", "гарантироваться", "признаваться", "допускаться", "подлежать",
    "обязать", "нельзя", "иметь",
  ]

  /// «Согласно статье 9 закона, медиатором может быть …»: what the article provides.
  private func accordingTo(_ sentence: Range<Int>) -> ClauseItem? {
    guard words[sentence.lowerBound].language == .russian,
      let cue = sentence.first(where: {
        words[$0].folded == "согласно"
          || words[$0].folded == "соответствии" && $0 + 1 < sentence.upperBound
            && ["с", "со"].contains(words[$0 + 1].folded)
      }),
      cue - sentence.lowerBound <= 1
        || [",", ";", ":"].contains(words[cue - 1].text)
        || [",", ";"].contains(words[max(sentence.lowerBound, cue - 2)].text),
      let article = context.outerMentions(of: [.lawArticle], in: cue..<sentence.upperBound).first,
      context.range(article).lowerBound - cue <= 3, let owner = context.entity(article),
      let comma = (context.range(article).upperBound..<sentence.upperBound).first(where: {
        words[$0].text == "," && context.text.quotes[$0] == nil
      }), comma - context.range(article).upperBound <= 16,
      let clause = clauses.clause(from: comma + 1, limit: sentence.upperBound), clause.count >= 5,
      clause.contains(where: { Self.norms.contains(words[$0].lemma) })
    else { return nil }
    var item = ClauseItem(
      .principle, clause, owner: owner, confidence: 0.75, rule: "Principle: according to an act",
      cue: cue..<(cue + 1))
    item.predicate = "provides"
    return item
  }
}
