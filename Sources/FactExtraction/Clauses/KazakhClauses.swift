import Lexicon
import TextSegmentation

/// Goals, functions and principles in Kazakh: «Соттың міндеті — …», «мақсаты … екенін айтты»,
/// «Орталықтың міндеттері: 1) …; 2) …».
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
    guard
      ["ы", "і", "тары", "тері", "дары", "дері", "на", "не"].contains(where: word.hasSuffix),
      let owner = owner(before: noun.lowerBound, sentence)
    else { return [] }
    let ranges = ranges(after: noun.upperBound, type, sentence)
    if type == .priority, context.resolved.entities[owner].type != .person { return [] }
    return ranges.map { range in
      var item = ClauseItem(
        type, range, owner: owner, confidence: 0.78, rule: "\(type.rawValue): after a noun",
        cue: noun)
      if type == .priority { item.firmness = .explicit }
      return item
    }
  }

  private func ranges(
    after start: Int, _ type: EntityType, _ sentence: Range<Int>
  ) -> [Range<Int>] {
    // «міндеттері: …», «міндеттеріне мыналар жатады: …»
    if let colon = (start..<min(start + 5, sentence.upperBound)).first(where: {
      words[$0].text == ":"
    }) {
      let listed = clauses.items(after: colon)
      if listed.count >= 2 { return listed }
      return clauses.trim((colon + 1)..<sentence.upperBound).map { split($0, type) } ?? []
    }
    guard let range = clause(after: start, sentence) else { return [] }
    return split(range, type)
  }

  /// «келісімді нығайту, тілдерді дамыту және жастарды қолдау»: each doing is a function.
  private func split(_ range: Range<Int>, _ type: EntityType) -> [Range<Int>] {
    guard type == .function else { return [range] }
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where [",", "және", ";"].contains(words[index].folded) {
      guard index > start, ClauseFinder.isKazakhVerbalNoun(words[index - 1].folded),
        index - start >= 2
      else { continue }
      result.append(start..<index)
      start = index + 1
    }
    guard start < range.upperBound, range.upperBound - start >= 2,
      let last = range.last(where: { words[$0].isWord }),
      ClauseFinder.isKazakhVerbalNoun(words[last].folded) || result.isEmpty
    else { return [range] }
    result.append(start..<range.upperBound)
    return result.compactMap(clauses.trim)
  }

  /// After a dash to the end of the sentence; without one up to «екен…», «болып».
  private func clause(after start: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard start + 1 < sentence.upperBound else { return nil }
    if words[start].isDash {
      var end = sentence.upperBound
      // «… ету болып табылады», «… деп санайды»
      if let closing = (start..<end).last(where: { words[$0].folded == "болып" }),
        end - closing <= 4
      {
        end = closing
      }
      return clauses.trim((start + 1)..<end)
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
    if near.contains(where: { ["оның", "олардың"].contains(words[$0].folded) })
      || near.lowerBound == sentence.lowerBound
        && near.allSatisfy({ Self.qualities.contains(words[$0].folded) })
    {
      return owners.last(before: noun, Owners.holders, sentences: 2)
    }
    let mentions = context.outerMentions(of: Owners.holders, in: sentence.lowerBound..<noun)
    guard let last = mentions.last, noun - context.range(last).upperBound <= 3 else { return nil }
    return context.entity(last)
  }

  /// «Негізгі мақсаты – …», «Басты міндеті – …»: of the body named before.
  private static let qualities: Set<String> = [
    "негізгі", "басты", "қызметінің", "жұмысының", "құрудың", "ең", "бірден-бір",
  ]
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

  /// Kazakh: the clause precedes its cue: «бірлікті нығайтуды көздейді».
  func clauseBefore(
    _ cue: Range<Int>, _ type: EntityType, _ sentence: Range<Int>
  ) -> [ClauseItem] {
    let words = context.words
    guard
      let noun = (max(sentence.lowerBound, cue.lowerBound - 3)..<cue.lowerBound).last(where: {
        Self.isKazakhVerbalNoun(words[$0].folded)
      })
    else { return [] }
    var start = noun
    while start > sentence.lowerBound, noun - start < 10 {
      let word = words[start - 1]
      guard word.isWord, context.mention(at: start - 1, of: Owners.holders) == nil,
        SlotFiller.kazakhCase(word) != "loc", !KazakhBodies.looksLikeVerb(word.folded)
      else { break }
      start -= 1
    }
    let mentions = context.outerMentions(of: Owners.holders, in: sentence)
    let before = mentions.last { context.range($0).upperBound <= start }
    guard
      let owner = (before ?? mentions.first).flatMap({ context.entity($0) })
        ?? owners.last(before: start, Owners.holders, sentences: 2)
    else { return [] }
    guard noun + 1 - start >= 2 else { return [] }
    return [
      ClauseItem(
        type, start..<(noun + 1), owner: owner, confidence: 0.75,
        rule: "\(type.rawValue): before a purpose", cue: cue)
    ]
  }
}
