import Morphology
import TextSegmentation

/// The date of an event that a sentence gives by the way: «29 апреля Токаев принял участие в
/// сессии».
///
/// Where the sentence says that somebody took part in an event, or where the event was, and names
/// one date alone, that date is the event's.
struct EventDates {
  let context: RelationContext

  private static let circumstances: [String: Bool] = [
    "participatedIn": false, "takesPlaceAt": true,
  ]

  /// Facts for the events that `known` gives no date.
  func find(known: [FactDraft]) -> [FactDraft] {
    var dated = Set(known.lazy.filter { $0.predicate == "eventDate" }.map(\.subject))
    var result: [FactDraft] = []
    for fact in known where fact.modality == .asserted {
      guard let isSubject = Self.circumstances[fact.predicate],
        case .entity(let object) = fact.object
      else { continue }
      let event = isSubject ? fact.subject : object
      guard !dated.contains(event),
        let date = onlyDate(beside: event, in: fact.words) ?? dateline(above: event, fact.words)
      else { continue }
      dated.insert(event)
      var found = FactDraft(
        event, "eventDate", .entity(date.entity), confidence: 0.85,
        words: context.span(fact.words, date.words), rule: "the only date beside an event")
      found.speaker = fact.speaker
      result.append(found)
    }
    for sentence in context.text.sentences where sentence.language == .russian {
      guard let mention = context.outerMentions(of: [.event], in: sentence.words).first,
        let event = context.entity(mention), !dated.contains(event),
        isVenue(mention, sentence.words),
        let date = onlyDate(beside: event, in: context.range(mention)),
        isOpening(date.words, sentence.words)
      else { continue }
      dated.insert(event)
      result.append(
        FactDraft(
          event, "eventDate", .entity(date.entity), confidence: 0.8,
          words: context.span(context.range(mention), date.words),
          rule: "the date of what happened at an event"))
    }
    return result
  }

  /// “KOKSHETAU. |March 29. The session was held …”: the date alone in one of the first sentences.
  private func dateline(
    above event: Int, _ evidence: Range<Int>
  ) -> (entity: Int, words: Range<Int>)? {
    let number = context.text.words[evidence.lowerBound].sentence
    let sentence = context.text.sentences[number]
    guard sentence.language == .english, (1...3).contains(number),
      context.outerMentions(of: [.date], in: sentence.words).isEmpty,
      context.outerMentions(of: [.event], in: sentence.words).allSatisfy({
        context.entity($0) == event
      })
    else { return nil }
    for line in context.text.sentences[max(0, number - 2)..<number].reversed()
    where line.words.count <= 6 {
      if let date = context.outerMentions(of: [.date], in: line.words).first,
        let entity = context.entity(date), context.range(date).count + 2 >= line.words.count
      {
        return (entity, context.range(date))
      }
    }
    return nil
  }

  /// «28 апреля |на XXIX сессии он передал …»: the sentence tells what happened at the event.
  private func isVenue(_ mention: Int, _ sentence: Range<Int>) -> Bool {
    let start = context.range(mention).lowerBound
    return start > sentence.lowerBound && context.text.words[start - 1].folded == "на"
      && !context.resolved.candidates[mention].marks.contains("plural")
      && sentence.contains {
        context.text.words[$0].isFiniteVerb && context.text.words[$0].grammemes.contains(.past)
      }
  }

  private func isOpening(_ date: Range<Int>, _ sentence: Range<Int>) -> Bool {
    date.lowerBound - sentence.lowerBound <= 1
  }

  /// The only date of the sentence, outside the event's own name; nil where another event stands in
  /// the sentence too.
  private func onlyDate(
    beside event: Int, in evidence: Range<Int>
  ) -> (entity: Int, words: Range<Int>)? {
    let sentence = context.text.sentence(ofWord: evidence.lowerBound)
    guard sentence.contains(evidence.upperBound - 1) else { return nil }
    let events = context.outerMentions(of: [.event], in: sentence)
    guard events.count == 1, let place = events.first, context.entity(place) == event else {
      return nil
    }
    let dates = context.outerMentions(of: [.date], in: sentence)
    guard dates.count == 1, let date = dates.first, let entity = context.entity(date),
      !context.range(place).overlaps(context.range(date))
    else { return nil }
    return (entity, context.range(date))
  }
}
