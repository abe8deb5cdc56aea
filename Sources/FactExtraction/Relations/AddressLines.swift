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
      let reach = sentence.language == .english ? 14 : 8
      guard let colon = mark(in: range),
        let place = context.outerMentions(of: [.place], in: colon..<range.upperBound).first(where: {
          !["Region", "Country", "NaturalFeature"].contains(context.resolved.candidates[$0].subtype)
            && context.range($0).lowerBound - colon <= reach
        }), let object = context.entity(place),
        let subject = owner(in: range.lowerBound..<colon)
          ?? Owners(context: context).topic(before: range.lowerBound)
      else { continue }
      result.append(
        FactDraft(
          subject, "locatedIn", .entity(object), confidence: 0.8,
          words: range.lowerBound..<context.range(place).upperBound, rule: "an address"))
    }
    return result
  }

  /// The colon after «Адрес», «Местонахождение …».
  private func mark(in sentence: Range<Int>) -> Int? {
    let lead = sentence.prefix(8)
    guard
      let noun = lead.first(where: {
        ["адрес", "местонахождение", "местоположение", "address", "location"]
          .contains(words[$0].lemma)
      }), noun - sentence.lowerBound <= 2
    else { return nil }
    return (noun + 1..<min(noun + 8, sentence.upperBound)).first { words[$0].text == ":" }
  }

  private func owner(in lead: Range<Int>) -> Int? {
    context.outerMentions(of: [.body], in: lead).first.flatMap { context.entity($0) }
  }
}
