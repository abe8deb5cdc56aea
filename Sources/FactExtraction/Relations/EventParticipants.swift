import Lexicon
import TextSegmentation

/// Who took part in an event, where no verb has both ends: “Opening the conference in Bishkek,
/// Karimov said …”, “Among the speakers were A and B”, «шараға A мен B қатысты» after the event's
/// sentence.
struct EventParticipants {
  let context: RelationContext

  private var words: [Word] { context.words }

  func find() -> [FactDraft] {
    var result: [FactDraft] = []
    for (number, sentence) in context.text.sentences.enumerated() {
      switch sentence.language {
      case .english:
        result += opening(sentence.words, number)
        result += listed(sentence.words, number)
        result += reporting(sentence.words, number)
      case .kazakh: result += kazakh(sentence.words, number)
      default: break
      }
    }
    return result
  }

  private func facts(
    _ persons: [Int], _ event: Int, _ words: Range<Int>, _ rule: String
  ) -> [FactDraft] {
    var seen = Set<Int>()
    return persons.compactMap { mention in
      guard let person = context.entity(mention), seen.insert(person).inserted else { return nil }
      return FactDraft(
        person, "participatedIn", .entity(event), confidence: 0.85, words: words, rule: rule)
    }
  }

  private func persons(in range: Range<Int>) -> [Int] {
    context.outerMentions(of: [.person], in: range)
  }

  /// The event of a sentence, else the one that the sentences before it speak of.
  private func event(in range: Range<Int>, before number: Int, reach: Int = 3) -> Int? {
    if let own = context.outerMentions(of: [.event], in: range).first(where: {
      !context.resolved.candidates[$0].marks.contains("plural")
    }) {
      return context.entity(own)
    }
    for sentence in stride(from: number - 1, through: max(0, number - reach), by: -1) {
      let mentions = context.outerMentions(
        of: [.event], in: context.text.sentences[sentence].words
      ).filter { !context.resolved.candidates[$0].marks.contains("plural") }
      let entities = Set(mentions.compactMap { context.entity($0) })
      if entities.count == 1 { return entities.first }
      if entities.count > 1 { return nil }
    }
    return nil
  }

  // MARK: English

  private static let openers: Set<String> = [
    "opening", "addressing", "chairing", "closing", "attending", "hosting", "moderating",
    "concluding",
  ]

  /// “Opening the conference, X said”, “Speaking at the forum in Astana, X noted”.
  private func opening(_ sentence: Range<Int>, _ number: Int) -> [FactDraft] {
    guard let first = sentence.first(where: { words[$0].isWord }) else { return [] }
    var start = first + 1
    if ["speaking", "delivering", "appearing"].contains(words[first].folded) {
      guard
        let preposition = (start..<min(first + 6, sentence.upperBound)).first(where: {
          ["at", "during", "in"].contains(words[$0].folded)
        })
      else { return [] }
      start = preposition + 1
    } else if !Self.openers.contains(words[first].folded),
      !["at", "during"].contains(words[first].folded)
    {
      return []
    }
    let isBare = ["at", "during"].contains(words[first].folded)
    guard let comma = (start..<sentence.upperBound).first(where: { words[$0].text == "," }),
      let person = persons(in: comma..<sentence.upperBound).first,
      context.range(person).lowerBound - comma <= 14,
      !isBare || speaks(context.range(person).upperBound, sentence),
      let event = event(in: start..<comma, before: number)
    else { return [] }
    return facts(
      [person], event, first..<context.range(person).upperBound,
      "participatedIn: opening or addressing")
  }

  private func speaks(_ start: Int, _ sentence: Range<Int>) -> Bool {
    (start..<min(start + 3, sentence.upperBound)).contains {
      context.lexicon.speech[words[$0].folded] != nil
    }
  }

  private static let cues: [[String]] = [
    ["among", "the", "speakers"], ["among", "the", "participants"], ["among", "the", "guests"],
    ["among", "those", "present"], ["among", "those", "attending"], ["speakers", "included"],
    ["participants", "included"], ["guests", "included"], ["speakers", "were"],
    ["participants", "were"], ["attended", "by"], ["with", "the", "participation", "of"],
    ["panellists", "included"], ["panelists", "included"], ["speeches", "by"],
    ["presentations", "by"], ["remarks", "by"], ["brought", "together"], ["joined", "by"],
    ["event", "gathered"],
  ]

  /// “The event was attended by A, the head of B, and C”.
  private func listed(_ sentence: Range<Int>, _ number: Int) -> [FactDraft] {
    for index in sentence {
      guard
        let cue = Self.cues.first(where: { cue in
          index + cue.count <= sentence.upperBound
            && cue.indices.allSatisfy { words[index + $0].folded == cue[$0] }
        })
      else { continue }
      let found = persons(in: (index + cue.count)..<sentence.upperBound).filter {
        context.resolved.candidates[$0].kind == .name
      }
      guard !found.isEmpty, context.modality(ofTrigger: index..<(index + 1)) == .asserted,
        let event = event(in: sentence, before: number)
      else { continue }
      return facts(found, event, sentence, "participatedIn: a list of participants")
    }
    return []
  }

  private static let reports: [[String]] = [
    ["delivered", "reports"], ["delivered", "a", "report"], ["delivered", "speeches"],
    ["delivered", "a", "speech"], ["delivered", "presentations"], ["presented", "reports"],
    ["presented", "their", "reports"], ["presented", "a", "report"], ["made", "reports"],
    ["made", "a", "report"], ["made", "presentations"], ["reported", "on"],
    ["took", "the", "floor"],
    ["shared", "their", "experience"], ["shared", "the", "experience"], ["also", "spoke"],
    ["gave", "a", "report"], ["made", "a", "presentation"], ["delivered", "welcoming", "remarks"],
    ["delivered", "opening", "remarks"], ["made", "opening", "remarks"],
    ["gave", "opening", "remarks"], ["delivered", "remarks"], ["told", "the", "participants"],
    ["told", "participants"], ["welcomed", "the", "participants"], ["welcomed", "participants"],
    ["addressed", "the", "participants"], ["greeted", "the", "participants"],
  ]

  /// “A and B delivered reports” behind the sentence of a meeting: they took part in it.
  private func reporting(_ sentence: Range<Int>, _ number: Int) -> [FactDraft] {
    guard
      let cue = sentence.first(where: { index in
        Self.reports.contains { cue in
          index + cue.count <= sentence.upperBound
            && cue.indices.allSatisfy { words[index + $0].folded == cue[$0] }
        }
      }), context.modality(ofTrigger: cue..<(cue + 1)) == .asserted
    else { return [] }
    let found = persons(in: sentence.lowerBound..<cue).filter {
      context.resolved.candidates[$0].kind == .name
    }
    guard let last = found.last, cue - context.range(last).upperBound <= 3,
      let event = event(in: sentence, before: number, reach: 7)
    else { return [] }
    return facts(found, event, sentence, "participatedIn: a report")
  }

  // MARK: Kazakh

  private static let verbs: [String] = [
    "қатысты", "қатысып", "қатысқан", "сөз", "баяндама", "сөйледі",
  ]

  /// «Жиынға … министрі Аида Балаева, ақын … қатысты»: all who are named before the verb.
  private func kazakh(_ sentence: Range<Int>, _ number: Int) -> [FactDraft] {
    guard
      let verb = sentence.last(where: { index in
        Self.verbs.contains(words[index].folded) && isTakingPart(index, sentence)
      }),
      let event = event(in: sentence.lowerBound..<verb, before: number)
    else { return [] }
    let own = context.outerMentions(of: [.event], in: sentence.lowerBound..<verb).last
    let start = own.map { context.range($0).upperBound } ?? sentence.lowerBound
    var found = persons(in: start..<verb)
    if found.isEmpty { found = persons(in: sentence.lowerBound..<verb) }
    found = found.filter { mention in
      let last = context.range(mention).upperBound - 1
      return context.resolved.candidates[mention].kind == .name
        && ["nom", "ins"].contains(SlotFiller.kazakhCase(words[last]))
    }
    return facts(found, event, sentence, "participatedIn: a list before the verb")
  }

  /// «қатысты» alone is also “about”: «мәселелерге қатысты»; the verb closes its clause.
  private func isTakingPart(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let next = index + 1
    switch words[index].folded {
    case "қатысты": return next >= sentence.upperBound || !words[next].isWord
    case "сөз":
      return next < sentence.upperBound
        && ["сөйлеп", "сөйледі", "алды"].contains(words[next].folded)
    case "баяндама":
      return next < sentence.upperBound
        && ["жасады", "жасап", "оқыды"].contains(words[next].folded)
    default: return true
    }
  }
}
