import Lexicon
import Morphology
import TextSegmentation

/// Persons whom the lines of a list name as members: «В состав совета вошли:» and a name on each of
/// the lines below.
struct ListedMembers {
  let context: RelationContext

  private var words: [Word] { context.words }

  private static let joinings: WordSet = [
    "войти", "входить", "включить", "утвердить", "избрать", "ввести",
  ]

  func find() -> [FactDraft] {
    var result: [FactDraft] = []
    for (number, sentence) in context.text.sentences.enumerated()
    where sentence.language == .russian && words[sentence.words.upperBound - 1].text == ":" {
      guard let body = body(of: sentence.words) else { continue }
      for line in context.text.sentences[(number + 1)...].prefix(60) {
        guard context.text.lineStarts.contains(line.words.lowerBound),
          let mention = context.outerMentions(of: [.person], in: line.words).first(where: {
            context.resolved.candidates[$0].kind == .name
          }), isItem(mention, in: line.words), let person = context.entity(mention)
        else { break }
        result.append(
          FactDraft(
            person, "memberOf", .entity(body), confidence: 0.85, words: line.words,
            rule: "memberOf: a list of members"))
      }
    }
    return result
  }

  /// The body after «в состав», else the one that the sentences before are about.
  private func body(of head: Range<Int>) -> Int? {
    guard head.count <= 20, head.contains(where: { Self.joinings.contains(words[$0].lemma) }),
      let noun = head.first(where: { words[$0].lemma == "состав" })
    else { return nil }
    if let named = context.outerMentions(of: [.body], in: noun..<head.upperBound).first {
      return context.entity(named)
    }
    let pronoun = words[noun - (noun > head.lowerBound ? 1 : 0)]
    guard noun - head.lowerBound <= 2, !pronoun.isNoun else { return nil }
    return Owners(context: context).last(before: noun, [.body], sentences: 2)
  }

  /// Nothing but a number, a mark or a post before the name.
  private func isItem(_ mention: Int, in line: Range<Int>) -> Bool {
    (line.lowerBound..<context.range(mention).lowerBound).allSatisfy { index in
      !words[index].isVerbal
        && (!words[index].isWord
          || context.resolved.covering(index, in: line).contains {
            context.resolved.candidates[$0].type == .post
          })
    }
  }
}
