import Lexicon
import TextSegmentation

/// What the articles of an act say in lists: «Статья 3. Принципы волонтёрской деятельности», and
/// below it, after a colon, «1) законности; 2) добровольности».
struct ListedProvisions {
  let context: RelationContext
  let clauses: ClauseText

  private var words: [Word] { context.words }

  /// How the nouns that say what a list is begin.
  private static let stems: [(stem: String, type: EntityType)] = [
    ("принцип", .principle), ("цел", .goal), ("задач", .function), ("функци", .function),
    ("компетенци", .function), ("полномочи", .function),
    ("қағидат", .principle), ("мақсат", .goal), ("міндет", .function), ("құзырет", .function),
    ("өкілетті", .function),
    ("principle", .principle), ("goal", .goal), ("objective", .goal), ("task", .function),
    ("function", .function), ("competence", .function), ("powers", .function),
  ]

  private func kind(of index: Int) -> EntityType? {
    let word = words[index]
    // «целый», «целевой»
    guard word.isWord, word.language != .russian || word.isNoun else { return nil }
    return Self.stems.first { word.folded.hasPrefix($0.stem) }?.type
  }

  func find() -> [ClauseItem] {
    guard context.ownAct != nil else { return [] }
    let articles = context.resolved.candidates.indices.filter { index in
      let part = context.resolved.candidates[index]
      return part.type == .lawArticle && part.subtype == "Article"
        && context.text.lineStarts.contains(part.words.lowerBound)
    }
    var result: [ClauseItem] = []
    for (place, article) in articles.enumerated() {
      let next = articles.dropFirst(place + 1).first.map { context.range($0).lowerBound }
      let section = context.range(article).upperBound..<(next ?? words.count)
      guard let owner = context.entity(article) else { continue }
      result += items(section, owner)
    }
    return result
  }

  private func items(_ section: Range<Int>, _ owner: Int) -> [ClauseItem] {
    let line = section.first(where: context.text.lineStarts.contains) ?? section.upperBound
    let heading = section.lowerBound..<line
    guard let type = heading.lazy.compactMap(kind).first, heading.upperBound < section.upperBound
    else { return [] }
    var result: [ClauseItem] = []
    var sentence = words[heading.upperBound].sentence
    while sentence < context.text.sentences.count,
      context.text.sentences[sentence].words.lowerBound < section.upperBound
    {
      let lead = context.text.sentences[sentence].words
      sentence += 1
      guard let last = lead.last, words[last].text == ":" else { continue }
      // A list may name its own kind: «Задачами являются:» under «Цели и задачи».
      let own = lead.lazy.compactMap(kind).first ?? type
      result += clauses.items(after: last, shortest: 1).map { range in
        var item = ClauseItem(
          own, range, owner: owner, confidence: 0.8, rule: "\(own.rawValue): a list of an article",
          cue: lead)
        item.predicate = "provides"
        return item
      }
    }
    return result
  }
}
