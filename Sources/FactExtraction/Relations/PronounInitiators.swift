import Lexicon
import Morphology
import TextSegmentation

/// Bodies that came to be «по её инициативе»: of the person named before.
struct PronounInitiators {
  let context: RelationContext

  private var words: [Word] { context.words }

  private static let makings: WordSet = [
    "открыть", "создать", "построить", "образовать", "учредить", "организовать", "появиться",
    "открыться", "основать", "возникнуть", "заработать", "сформировать",
  ]

  func find() -> [FactDraft] {
    var result: [FactDraft] = []
    for sentence in context.text.sentences where sentence.language == .russian {
      let range = sentence.words
      guard
        let pronoun = range.dropFirst().first(where: { index in
          ["его", "ее"].contains(words[index].folded) && words[index - 1].folded == "по"
            && index + 1 < range.upperBound
            && ["инициатива", "поручение", "предложение"].contains(words[index + 1].lemma)
        }),
        let mention = holder(of: pronoun, in: range),
        let person = context.entity(mention)
      else { continue }
      for body in context.outerMentions(of: [.body, .building], in: range) where isMade(body, range)
      {
        guard let subject = context.entity(body) else { continue }
        result.append(
          FactDraft(
            subject, "initiatedBy", .entity(person), confidence: 0.82,
            words: context.span(pronoun - 1..<pronoun + 2, context.range(body)),
            rule: "initiatedBy: by the initiative of a person named before"))
      }
    }
    return result
  }

  /// The person of the pronoun: named in its sentence, or whom those before are about.
  private func holder(of pronoun: Int, in sentence: Range<Int>) -> Int? {
    let isFemale = words[pronoun].folded == "ее"
    return ElidedSubject(text: context.text).person(
      of: pronoun, isFemale: isFemale,
      in: { range in
        context.outerMentions(of: [.person], in: range).filter {
          context.resolved.candidates[$0].kind == .name
        }
      }, words: context.range,
      isFemale: { mention in
        context.entity(mention).flatMap { context.resolved.entities[$0].person.isFemale }
      })
  }

  /// A nominative beside a verb of making, that no body stands before.
  private func isMade(_ body: Int, _ sentence: Range<Int>) -> Bool {
    let range = context.range(body)
    let head = words[context.resolved.candidates[body].head]
    guard head.canBe(.nominative) || head.readings.isEmpty || head.isAllCapitals else {
      return false
    }
    let near =
      max(
        sentence.lowerBound, range.lowerBound - 6)..<min(sentence.upperBound, range.upperBound + 3)
    return near.contains { !range.contains($0) && Self.makings.contains(words[$0].lemma) }
  }
}
