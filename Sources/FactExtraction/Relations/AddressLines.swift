import Lexicon
import TextSegmentation

/// Where a body is, from the line of its address: «Адрес: г. Риддер, ул. Независимости, 15»,
/// «Местонахождение Комитета: город Астана», “Legal address: …”.
struct AddressLines {
  let context: RelationContext

  private var words: [Word] { context.words }

  func find() -> [FactDraft] {
    var result: [FactDraft] = []
    for sentence in context.text.sentences
    where sentence.language == .russian || sentence.language == .english {
      let range = sentence.words
      let reach = sentence.language == .english ? 14 : 10
      guard let colon = mark(in: range),
        let place = context.outerMentions(of: [.place], in: colon..<range.upperBound).first(where: {
          !["Region", "Country", "NaturalFeature"].contains(context.resolved.candidates[$0].subtype)
            && context.range($0).lowerBound - colon <= reach
        }), let object = context.entity(place),
        let subject = owner(in: range.lowerBound..<colon)
          ?? (isLine(range) ? Owners(context: context).topic(before: range.lowerBound) : nil)
      else { continue }
      result.append(
        FactDraft(
          subject, "locatedIn", .entity(object), confidence: 0.8,
          words: range.lowerBound..<context.range(place).upperBound, rule: "an address"))
    }
    return result
  }

  private func isLine(_ sentence: Range<Int>) -> Bool {
    !sentence.prefix(8).contains { words[$0].isFiniteVerb || words[$0].lemma == "расположить" }
  }

  /// The colon after «Адрес», «Местонахождение …», «находится по адресу».
  private func mark(in sentence: Range<Int>) -> Int? {
    if let noun = sentence.dropFirst(2).first(where: {
      words[$0].folded == "адресу" && words[$0 - 1].folded == "по"
    }) {
      let isPlaced = (sentence.lowerBound..<noun).contains {
        Self.standing.contains(words[$0].lemma)
      }
      return isPlaced && noun + 1 < sentence.upperBound ? noun : nil
    }
    let lead = sentence.prefix(8)
    guard
      let noun = lead.first(where: {
        ["адрес", "местонахождение", "местоположение", "address", "location"]
          .contains(words[$0].lemma)
          || words[$0].lemma == "нахождение" && $0 > sentence.lowerBound
            && words[$0 - 1].lemma == "место"
      }), noun - sentence.lowerBound <= 4
    else { return nil }
    return (noun + 1..<min(noun + 8, sentence.upperBound)).first { words[$0].text == ":" }
  }

  private static let standing: WordSet = [
    "расположить", "располагаться", "находиться", "размещаться", "разместить", "базироваться",
    "работать", "функционировать",
  ]

  private func owner(in lead: Range<Int>) -> Int? {
    context.outerMentions(of: [.body], in: lead).first.flatMap { context.entity($0) }
  }
}
