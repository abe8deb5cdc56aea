import Lexicon
import Morphology
import TextSegmentation

/// Bodies that a sentence lists after a common noun: «В городе работают объединения, такие как …».
///
/// Each of them is where the sentence says that they all are.
struct ListedBodies {
  let context: RelationContext

  private var words: [Word] { context.words }

  private static let marks: [[String]] = [
    ["такие", "как"], ["среди", "них"], ["среди", "которых"], ["в", "числе", "которых"],
    ["в", "том", "числе"], ["а", "именно"], ["как", "то"],
    ["such", "as"], ["including"], ["among", "them"], [":"],
  ]

  func find() -> [FactDraft] {
    var result: [FactDraft] = []
    for sentence in context.text.sentences
    where sentence.language == .russian || sentence.language == .english {
      guard let list = list(in: sentence.words), let place = place(in: list.head, sentence.words)
      else { continue }
      for member in list.members {
        guard let subject = context.entity(member) else { continue }
        result.append(
          FactDraft(
            subject, "locatedIn", .entity(place), confidence: 0.85,
            words: sentence.words.lowerBound..<context.range(member).upperBound,
            rule: "a list of bodies in a place"))
      }
    }
    return result + parts()
  }

  /// «При Ассамблее действуют:» and a body on each of the lines below: its parts.
  private func parts() -> [FactDraft] {
    var result: [FactDraft] = []
    for (number, sentence) in context.text.sentences.enumerated()
    where [.russian, .english].contains(sentence.language)
      && words[sentence.words.upperBound - 1].text == ":"
    {
      let head = sentence.words
      guard
        head.contains(where: {
          ["действовать", "работать", "функционировать", "создать", "входить", "образовать"]
            .contains(words[$0].lemma) || Self.having.contains(words[$0].folded)
        }), let whole = whole(in: head), let object = context.entity(whole)
      else { continue }
      var next = number + 1
      while next < context.text.sentences.count, next - number < 40 {
        let line = context.text.sentences[next].words
        guard context.text.lineStarts.contains(line.lowerBound) else { break }
        guard let body = context.outerMentions(of: [.body], in: line).first,
          context.range(body).lowerBound - line.lowerBound <= 3
        else {
          // An item without a body that is known goes on with the list.
          guard !words[line.lowerBound].isWord else { break }
          next += 1
          continue
        }
        if let subject = context.entity(body), subject != object {
          result.append(
            FactDraft(
              subject, "partOf", .entity(object), confidence: 0.8, words: context.range(body),
              rule: "a list of parts"))
        }
        next += 1
      }
    }
    return result
  }

  private static let having: Set<String> = [
    "has", "includes", "comprises", "consists", "composed", "have", "include", "comprise",
  ]

  /// The body after «при» or «в состав», «в структуру»; “|The Ministry includes”, “the structure of
  /// |the Ministry includes”.
  private func whole(in head: Range<Int>) -> Int? {
    if words[head.lowerBound].language == .english {
      guard let verb = head.first(where: { Self.having.contains(words[$0].folded) }),
        (verb + 1..<head.upperBound).contains(where: { isManyBodies($0) || isParts($0) })
          || verb + 2 >= head.upperBound
      else { return nil }
      return context.outerMentions(of: [.body], in: head.lowerBound..<verb).first
    }
    return context.outerMentions(of: [.body], in: head).first { mention in
      let before = context.range(mention).lowerBound - 1
      return before >= head.lowerBound
        && (["при", "состав", "структуру", "составе", "структуре"].contains(words[before].folded)
          || words[before].folded == "в" && head.dropFirst(3).contains { isManyBodies($0) })
    }
  }

  /// The words up to the mark of the list, and the bodies after it that stand as its items.
  private func list(in sentence: Range<Int>) -> (head: Range<Int>, members: [Int])? {
    for index in sentence.dropFirst(3) {
      guard let mark = Self.marks.first(where: { begins($0, at: index, sentence.upperBound) })
      else { continue }
      let head = sentence.lowerBound..<index
      guard head.contains(where: { isManyBodies($0) }) else { continue }
      let start = index + mark.count
      let members = context.outerMentions(of: [.body], in: start..<sentence.upperBound).filter {
        isItem(context.range($0).lowerBound, after: start)
      }
      if members.count >= 2 { return (head, members) }
    }
    return nil
  }

  private func begins(_ mark: [String], at index: Int, _ limit: Int) -> Bool {
    index + mark.count <= limit
      && mark.indices.allSatisfy { words[index + $0].folded.utf8.elementsEqual(mark[$0].utf8) }
  }

  private func isParts(_ index: Int) -> Bool {
    ["divisions", "subdivisions", "units", "following", "structures"].contains(words[index].folded)
  }

  /// «объединения», “organizations”: several bodies without a name.
  private func isManyBodies(_ index: Int) -> Bool {
    let word = words[index]
    if word.language == .english {
      return word.folded.hasSuffix("s")
        && context.lexicon.bodies[String(word.folded.dropLast())] != nil
    }
    return word.isNoun && word.canBe(.plural) && context.lexicon.bodies[word.lemma] != nil
  }

  /// After a comma, «и» or the mark itself, quotes aside.
  private func isItem(_ index: Int, after start: Int) -> Bool {
    var before = index - 1
    while before >= start, words[before].isOpeningQuote || words[before].text == ":" {
      before -= 1
    }
    return before < start || [",", ";", "и", "and"].contains(words[before].folded)
      || ["также", "the", "a"].contains(words[before].folded)
  }

  /// The only place of the words before the list that stands there as where something is.
  private func place(in head: Range<Int>, _ sentence: Range<Int>) -> Int? {
    let places = context.outerMentions(of: [.place], in: head).filter { mention in
      let range = context.range(mention)
      var before = range.lowerBound - 1
      while before >= head.lowerBound,
        words[before].isAdjective || words[before].hasReading({ $0.contains(.pronominal) })
          || context.lexicon.placeNouns[words[before].lemma] != nil
      {
        before -= 1
      }
      return before >= head.lowerBound && ["в", "во", "на", "in"].contains(words[before].folded)
    }
    let entities = Set(places.compactMap { context.entity($0) })
    guard entities.count == 1 else { return nil }
    return entities.first
  }
}
