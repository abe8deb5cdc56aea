import Lexicon
import TextSegmentation

/// The principles that a body keeps to: “guided by the principles of openness, neutrality and equal
/// treatment”, «заңдылық, ашықтық және әділдік қағидаттарын басшылыққа алады».
struct StatedPrinciples {
  let context: RelationContext
  let owners: Owners

  private var words: [Word] { context.words }

  func find(in sentence: Range<Int>) -> [ClauseItem] {
    for index in sentence where words[index].isWord {
      let items: [ClauseItem]
      switch words[index].language {
      case .english: items = english(index, sentence)
      case .kazakh: items = kazakh(index, sentence)
      default: items = []
      }
      if !items.isEmpty { return items }
    }
    return []
  }

  private func items(
    _ ranges: [Range<Int>], _ owner: Int, _ cue: Range<Int>, _ rule: String
  ) -> [ClauseItem] {
    ranges.map {
      ClauseItem(.principle, $0, owner: owner, confidence: 0.82, rule: rule, cue: cue)
    }
  }

  /// The pieces between commas and joints, each of one to seven words; empty where one is longer.
  private func pieces(_ range: Range<Int>, _ joints: Set<String>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      let isEnd = index == range.upperBound
      guard isEnd || joints.contains(words[index].folded) else { continue }
      if index > start { result.append(start..<index) }
      start = index + 1
    }
    return result.allSatisfy { $0.count <= 7 } ? result : []
  }

  private func owner(before index: Int, _ sentence: Range<Int>) -> Int? {
    owners.named(in: sentence.lowerBound..<index, [.body])
      ?? owners.named(in: sentence.lowerBound..<index, [.law, .document])
      ?? owners.last(before: index, [.body, .law], sentences: 4)
  }

  // MARK: English

  private static let keeping: Set<String> = [
    "guided", "based", "basis", "accordance", "adheres", "upholds", "follows", "founded", "rests",
    "respects", "committed", "built", "line", "observes", "relies",
  ]

  private func english(_ noun: Int, _ sentence: Range<Int>) -> [ClauseItem] {
    guard ["principles", "principle"].contains(words[noun].folded), noun + 2 < sentence.upperBound,
      words[noun + 1].folded == "of",
      let cue = (max(sentence.lowerBound, noun - 5)..<noun).last(where: {
        Self.keeping.contains(words[$0].folded)
      }), let owner = owner(before: cue, sentence)
    else { return [] }
    var end = noun + 2
    while end < sentence.upperBound, ![".", ";", ":", "("].contains(words[end].text),
      !["which", "that", "when", "while", "in", "as"].contains(words[end].folded)
    {
      end += 1
    }
    while end > noun + 2, !words[end - 1].isWord { end -= 1 }
    return items(
      pieces(noun + 2..<end, [",", "and"]), owner, cue..<(noun + 2), "Principle: guided by")
  }

  // MARK: Kazakh

  private func kazakh(_ noun: Int, _ sentence: Range<Int>) -> [ClauseItem] {
    let word = words[noun].folded
    guard ["қағидат", "қағидал", "принцип", "ұстаным"].contains(where: word.hasPrefix),
      ["тары", "тері", "лары", "лері", "дары", "дері"].contains(where: word.contains),
      noun > sentence.lowerBound
    else { return [] }
    let after = noun + 1..<min(noun + 4, sentence.upperBound)
    guard
      after.contains(where: { index in
        ["басшылыққа", "сүйен", "негізде", "ұстан", "негізін", "сақта", "байланысты", "құрыл"]
          .contains(where: words[index].folded.hasPrefix)
      })
    else { return [] }
    var start = noun
    while start > sentence.lowerBound, noun - start < 16 {
      let before = words[start - 1]
      guard before.isWord || before.text == ",", context.mention(at: start - 1, of: [.body]) == nil,
        !KazakhBodies.looksLikeVerb(before.folded),
        !["loc", "ins", "dat", "abl", "acc"].contains(SlotFiller.kazakhCase(before))
          || ["мен", "пен", "бен"].contains(before.folded)
      else { break }
      start -= 1
    }
    while start < noun, !words[start].isWord || words[start].folded == "және" { start += 1 }
    guard start < noun, let owner = owner(before: start + 1, sentence) else { return [] }
    return items(
      pieces(start..<noun, [",", "және", "мен", "пен", "бен"]), owner, noun..<after.upperBound,
      "Principle: guided by")
  }
}
