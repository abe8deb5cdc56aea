import Lexicon
import TextSegmentation

/// Goals, functions and principles in Kazakh: «Соттың міндеті — …», «мақсаты … екенін айтты».
struct KazakhClauses {
  let context: RelationContext
  let clauses: ClauseText
  let owners: Owners

  private var words: [Word] { context.words }

  /// The clause after a noun that has a possessor.
  func afterNoun(
    _ type: EntityType, _ noun: Range<Int>, _ sentence: Range<Int>
  ) -> [ClauseItem] {
    let word = words[noun.upperBound - 1].folded
    guard ["ы", "і", "тары", "тері", "дары", "дері"].contains(where: word.hasSuffix),
      let owner = owner(before: noun.lowerBound, sentence),
      let range = clause(after: noun.upperBound, sentence)
    else { return [] }
    var item = ClauseItem(
      type, range, owner: owner, confidence: 0.78, rule: "\(type.rawValue): after a noun",
      cue: noun)
    if type == .priority {
      guard context.resolved.entities[owner].type == .person else { return [] }
      item.firmness = .explicit
    }
    return [item]
  }

  /// After a dash to the end of the sentence; without one up to «екен…», «болып».
  private func clause(after start: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard start + 1 < sentence.upperBound else { return nil }
    if words[start].isDash {
      return clauses.trim((start + 1)..<sentence.upperBound)
    }
    guard
      let end = (start..<sentence.upperBound).first(where: {
        words[$0].folded.hasPrefix("екен") || words[$0].folded == "болып"
      }), let range = clauses.trim(start..<end),
      range.contains(where: { ClauseFinder.isKazakhVerbalNoun(words[$0].folded) })
    else { return nil }
    return range
  }

  /// The body in the genitive before the noun, or the one that «оның» stands for.
  private func owner(before noun: Int, _ sentence: Range<Int>) -> Int? {
    let near = max(sentence.lowerBound, noun - 3)..<noun
    if near.contains(where: { words[$0].folded == "оның" }) {
      return owners.last(before: noun, Owners.holders, sentences: 2)
    }
    let mentions = context.outerMentions(of: Owners.holders, in: sentence.lowerBound..<noun)
    guard let last = mentions.last, noun - context.range(last).upperBound <= 2 else { return nil }
    return context.entity(last)
  }
}

extension ClauseFinder {
  /// «нығайту», «нығайтуды»: the doing of something.
  static func isKazakhVerbalNoun(_ word: String) -> Bool {
    for ending in [
      "у", "уды", "уді", "уға", "уге", "ю", "юды", "юді", "удың", "удің", "уы", "уі", "уын", "уін",
    ]
    where word.hasSuffix(ending) && word.count > ending.count + 2 {
      return true
    }
    return false
  }
}
