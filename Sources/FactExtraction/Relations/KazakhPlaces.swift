import Lexicon
import TextSegmentation

/// Where bodies are, as Kazakh says it: lists of places in the locative before the verb, the body
/// itself often left out because the sentence before names it.
struct KazakhPlaces {
  let context: RelationContext

  private var words: [Word] { context.words }

  private static let verbs: Set<String> = ["орналасқан", "ашылған", "ашылды", "орналасты"]

  func find() -> [FactDraft] {
    var result: [FactDraft] = []
    var topic: (sentence: Int, body: Int)?
    for (number, sentence) in context.text.sentences.enumerated()
    where sentence.language == .kazakh {
      let lists = lists(in: sentence.words)
      result += containers(lists, sentence.words)
      let body = subject(in: sentence.words)
      if let body { topic = (number, body) }
      guard let topic, number - topic.sentence <= 4, isLocating(sentence.words) else { continue }
      for place in lists.flatMap(\.places) {
        guard let object = context.entity(place) else { continue }
        result.append(
          FactDraft(
            topic.body, "locatedIn", .entity(object), confidence: body == nil ? 0.7 : 0.8,
            words: sentence.words,
            rule: body == nil ? "places of the body named before" : "a list of places"))
      }
    }
    return result
  }

  private struct List {
    var places: [Int]
    var words: Range<Int>
  }

  /// Runs of places joined by commas and «және» whose last one stands in the locative.
  private func lists(in sentence: Range<Int>) -> [List] {
    var result: [List] = []
    var current: List?
    for place in context.outerMentions(of: [.place], in: sentence) {
      let range = context.range(place)
      if let open = current, isJoint(open.words.upperBound..<range.lowerBound) {
        current = List(
          places: open.places + [place], words: open.words.lowerBound..<range.upperBound)
      } else {
        if let current { result.append(current) }
        current = List(places: [place], words: range)
      }
    }
    if let current { result.append(current) }
    return result.filter { isLocative($0.words, sentence) }
  }

  private func isJoint(_ gap: Range<Int>) -> Bool {
    gap.count == 1 && [",", "және", "мен", "пен", "бен"].contains(words[gap.lowerBound].folded)
  }

  /// Whether the last word, or the noun of place after it, is in the locative, or joined to one
  /// that is by «-мен».
  private func isLocative(_ list: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let last = list.upperBound - 1
    var cases = [SlotFiller.kazakhCase(words[last])]
    for next in [list.upperBound, list.upperBound + 1] where next < sentence.upperBound {
      guard
        context.lexicon.placeNouns.longestMatch(in: words, at: next, limit: sentence.upperBound)
          != nil || isGluedNoun(words[next].folded)
      else { break }
      cases.append(SlotFiller.kazakhCase(words[next]))
    }
    if cases.contains("loc") { return true }
    guard cases.contains("ins") else { return false }
    return (list.upperBound..<min(list.upperBound + 5, sentence.upperBound)).contains {
      words[$0].isWord && SlotFiller.kazakhCase(words[$0]) == "loc"
    }
  }

  /// «елдімекендерінде», as one word.
  private func isGluedNoun(_ word: String) -> Bool {
    context.lexicon.placeNouns.entries.contains {
      $0.language == .kazakh && $0.words.count > 1
        && KazakhSuffixes.extend($0.words.joined(), to: word)
    }
  }

  /// «Абай облысында Жарма ауданында», «Өңірдегі Алтай …»: places in a region.
  private func containers(_ lists: [List], _ sentence: Range<Int>) -> [FactDraft] {
    var result: [FactDraft] = []
    for list in lists {
      guard let region = region(before: list, lists, sentence) else { continue }
      for place in list.places {
        guard let subject = context.entity(place), subject != region else { continue }
        result.append(
          FactDraft(
            subject, "locatedIn", .entity(region), confidence: 0.8, words: list.words,
            rule: "places in a region"))
      }
    }
    return result
  }

  private func region(before list: List, _ lists: [List], _ sentence: Range<Int>) -> Int? {
    let start = list.words.lowerBound
    if let outer = lists.first(where: { $0.words.upperBound == start }), outer.places.count == 1,
      let entity = outer.places.first.flatMap({ context.entity($0) }),
      context.resolved.entities[entity].subtype == "Region"
    {
      return entity
    }
    // «Жамбыл облысы |Мерке ауданында»
    if let outer = context.resolved.ending(at: start).first(where: {
      context.resolved.candidates[$0].type == .place
        && context.resolved.candidates[$0].subtype == "Region"
    }), let entity = context.entity(outer) {
      return entity
    }
    guard start > sentence.lowerBound,
      ["өңірдегі", "облыстағы", "аймақтағы", "аудандағы"].contains(words[start - 1].folded)
    else { return nil }
    let number = words[start].sentence
    let first = context.text.sentences[max(0, number - 2)].words.lowerBound
    return context.outerMentions(of: [.place], in: first..<(start - 1)).compactMap {
      context.entity($0)
    }.last { context.resolved.entities[$0].subtype == "Region" }
  }

  /// The body that the sentence is about: in the nominative, before its verb.
  private func subject(in sentence: Range<Int>) -> Int? {
    context.outerMentions(of: [.body], in: sentence).first { mention in
      let last = context.range(mention).upperBound - 1
      return SlotFiller.kazakhCase(words[last]) == "nom"
        && !context.resolved.candidates[mention].marks.contains("website")
    }.flatMap { context.entity($0) }
  }

  /// Whether the sentence says that something is somewhere: by its verb, or by none at all.
  private func isLocating(_ sentence: Range<Int>) -> Bool {
    let last = sentence.last { words[$0].isWord }
    guard let last else { return false }
    let ending = max(sentence.lowerBound, last - 4)...last
    if sentence.contains(where: { Self.verbs.contains(words[$0].folded) }) { return true }
    if ending.contains(where: {
      words[$0].folded == "жұмыс" && $0 < last && words[$0 + 1].folded.hasPrefix("істе")
    }) {
      return true
    }
    // «Ең көбі – Шығыс Қазақстанда.»
    return SlotFiller.kazakhCase(words[last]) == "loc"
      && sentence.contains { words[$0].isDash }
  }
}
