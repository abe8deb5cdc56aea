import Lexicon
import Morphology
import TextSegmentation

/// Speakers whom a common noun names: «…», – отметил мажилисмен. It is the person named before who
/// holds such a post, else the one of whom the sentences before speak.
struct NominalSpeakers {
  let context: RelationContext

  private var words: [Word] { context.words }

  /// How many sentences back the person may be named.
  private static let reach = 6

  /// The entity of the speaker; nil without such a noun or such a person.
  func speaker(of verb: Int, in window: Range<Int>, before position: Int) -> Int? {
    guard words[verb].language == .russian, words[verb].isFiniteVerb,
      let noun = subject(of: verb, in: window)
    else { return nil }
    let number = words[max(0, position - 1)].sentence
    let start = context.text.sentences[max(0, number - Self.reach)].words.lowerBound
    let tag = words[verb].grammemes
    let isFemale = tag.contains(.feminine) ? true : tag.contains(.masculine) ? false : nil
    let persons = context.outerMentions(of: [.person], in: start..<position).filter { mention in
      guard let entity = context.entity(mention) else { return false }
      guard let isFemale, let known = context.resolved.entities[entity].person.isFemale else {
        return true
      }
      // «сказала эксперт», but «сказал депутат» of a woman as well.
      return isFemale ? known : !known || words[noun].grammemes.contains(.masculine)
    }
    let titled = persons.last { holds(words[noun].lemma, person: $0) }
    return (titled ?? persons.last { isSubject($0) }).flatMap { context.entity($0) }
  }

  /// The noun of a person that is the subject: a post, or what the dictionary calls animate.
  private func subject(of verb: Int, in window: Range<Int>) -> Int? {
    window.first { index in
      let word = words[index]
      guard abs(index - verb) <= 4, word.isNoun, !word.isCapitalized || index == verb + 1,
        word.canBe(.nominative), word.grammemes.contains(.singular)
      else { return false }
      let isPerson =
        context.lexicon.posts[word.lemma] != nil || word.grammemes.contains(.animate)
      return isPerson && (word.head == verb || abs(index - verb) <= 2)
    }
  }

  private func holds(_ lemma: String, person: Int) -> Bool {
    guard let entity = context.entity(person) else { return false }
    return context.resolved.holders.contains { pair in
      context.entity(pair.person) == entity
        && context.range(pair.post).contains { words[$0].lemma == lemma }
    }
  }

  private func isSubject(_ mention: Int) -> Bool {
    context.range(mention).contains {
      words[$0].relation.hasPrefix("nsubj") || words[$0].canBe(.nominative)
    }
  }
}
