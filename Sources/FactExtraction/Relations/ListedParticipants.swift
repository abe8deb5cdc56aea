import Morphology
import TextSegmentation

/// Persons whom a sentence lists among the participants of an event: «В нём примут участие свыше
/// 250 делегатов, в том числе …», «Среди участников – …».
struct ListedParticipants {
  let context: RelationContext

  private var words: [Word] { context.words }

  private static let marks: [[String]] = [
    ["в", "том", "числе"], ["среди", "них"], ["в", "числе"],
  ]

  func find() -> [FactDraft] {
    var result: [FactDraft] = []
    for sentence in context.text.sentences where sentence.language == .russian {
      guard let list = list(in: sentence.words),
        let event = event(of: sentence.words, before: list.lowerBound)
      else { continue }
      for mention in context.outerMentions(of: [.person], in: list) where isItem(mention, in: list)
      {
        guard let person = context.entity(mention) else { continue }
        result.append(
          FactDraft(
            person, "participatedIn", .entity(event), confidence: 0.85,
            words: sentence.words.lowerBound..<context.range(mention).upperBound,
            rule: "a list of participants"))
      }
    }
    return result
  }

  /// The words after the mark of a list of participants.
  private func list(in sentence: Range<Int>) -> Range<Int>? {
    // «Среди участников – …»
    if sentence.count > 4, ["среди", "участники"].contains(words[sentence.lowerBound].folded),
      let noun = sentence.prefix(4).first(where: {
        ["участник", "гость", "приглашенный"].contains(words[$0].lemma)
      }),
      let mark = (noun + 1..<min(noun + 5, sentence.upperBound)).first(where: {
        words[$0].isDash || words[$0].text == ":" || words[$0].lemma == "быть"
      })
    {
      return (mark + 1)..<sentence.upperBound
    }
    guard sentence.contains(where: { isParticipation($0) }) else { return nil }
    for index in sentence {
      for mark in Self.marks
      where index + mark.count < sentence.upperBound
        && mark.indices.allSatisfy({
          words[index + $0].folded.utf8.elementsEqual(mark[$0].utf8)
        })
      {
        return (index + mark.count)..<sentence.upperBound
      }
    }
    return nil
  }

  private func isParticipation(_ index: Int) -> Bool {
    let word = words[index]
    return word.folded == "участие" && index > 0
      || ["участвовать", "присутствовать", "собраться", "собрать"].contains(word.lemma)
        && word.isFiniteVerb
  }

  /// Nothing but posts, names, commas and «и» between the mark and the person.
  private func isItem(_ mention: Int, in list: Range<Int>) -> Bool {
    !(list.lowerBound..<context.range(mention).lowerBound).contains {
      words[$0].isFiniteVerb || words[$0].text == ";"
    }
  }

  /// The event in the sentence before the list, else the one of which the text spoke last.
  private func event(of sentence: Range<Int>, before list: Int) -> Int? {
    let own = context.outerMentions(of: [.event], in: sentence.lowerBound..<list).last
    return (own ?? Antecedents(context: context).mention(of: [.event], pronoun: list))
      .flatMap { context.entity($0) }
  }
}
