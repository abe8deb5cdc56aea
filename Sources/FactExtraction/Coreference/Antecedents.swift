import Morphology
import TextSegmentation

/// Whom or what a pronoun stands for: the subject of its sentence or of the one before, rather than
/// what is merely nearer.
struct Antecedents {
  let context: RelationContext

  private var words: [Word] { context.words }

  /// The mention that the pronoun at `pronoun` stands for.
  ///
  /// `before` ends the search earlier than the pronoun: what is quoted names no speaker.
  func mention(
    of types: Set<EntityType>, pronoun: Int, sentences: Int = 2, before position: Int? = nil
  ) -> Int? {
    let isFemale = gender(of: words[pronoun].folded) ?? possessive(words[pronoun], types)
    let end = min(pronoun, position ?? pronoun)
    let number = words[end].sentence
    let own = context.text.sentences[number].words.lowerBound..<end
    let before = fitting(types, own, isFemale, pronoun)
    if let subject = before.last(where: { isSubject($0) }) { return subject }
    if words[pronoun].language == .english, let first = before.first { return first }
    var fallback = before.last
    let reach = words[pronoun].language == .russian ? sentences : sentences + 1
    for sentence in stride(from: number - 1, through: max(0, number - reach), by: -1)
    where sentence >= 0 {
      if goesOn(sentence, types) { continue }
      let mentions = fitting(types, context.text.sentences[sentence].words, isFemale, pronoun)
      if let subject = mentions.first(where: { isSubject($0) }) { return subject }
      fallback = fallback ?? mentions.last
    }
    return fallback
  }

  /// Whether a sentence opens with a pronoun itself: what it is about was named before.
  private func goesOn(_ sentence: Int, _ types: Set<EntityType>) -> Bool {
    let range = context.text.sentences[sentence].words
    guard let first = range.first, sentence > 0 else { return false }
    switch words[first].folded {
    case "it", "its": return !types.contains(.person)
    case "he", "she": return types.contains(.person)
    case "ол", "оның": return words[first].language == .kazakh
    default: return false
    }
  }

  private func fitting(
    _ types: Set<EntityType>, _ range: Range<Int>, _ isFemale: Bool?, _ pronoun: Int?
  ) -> [Int] {
    context.outerMentions(of: types, in: range).filter { mention in
      if let pronoun, !context.agrees(mention, with: pronoun) { return false }
      // “the President” that no name goes with is seldom who “she” is.
      if words[range.lowerBound].language != .russian, let entity = context.entity(mention),
        context.resolved.entities[entity].marks.contains("unnamed")
          || isNamesake(context.range(mention).upperBound)
      {
        return false
      }
      guard let isFemale, let entity = context.entity(mention),
        context.resolved.entities[entity].type == .person,
        let known = context.resolved.entities[entity].person.isFemale
      else { return true }
      return known == isFemale
    }
  }

  /// «Абай |атындағы»: the name of something else.
  private func isNamesake(_ next: Int) -> Bool {
    next < words.count && words[next].folded.hasPrefix("атындағ")
  }

  /// What the pronoun says of a person's sex.
  private func gender(of pronoun: String) -> Bool? {
    if ["она", "ней", "нее", "ею", "she", "her"].contains(pronoun) { return true }
    if ["он", "нем", "ним", "нему", "него", "he", "his", "him"].contains(pronoun) { return false }
    return nil
  }

  /// «его», «её» of a person: the sex; of a thing they say its gender.
  private func possessive(_ word: Word, _ types: Set<EntityType>) -> Bool? {
    guard types == [.person], word.language == .russian else { return nil }
    return word.folded == "ее" ? true : word.folded == "его" ? false : nil
  }

  /// Whether a mention is the subject of its clause: by the tree, by its case, in English by what
  /// does not stand before it.
  private func isSubject(_ mention: Int) -> Bool {
    let range = context.range(mention)
    let head = words[range.lowerBound]
    switch head.language {
    case .russian:
      return range.contains { words[$0].relation.hasPrefix("nsubj") }
    case .kazakh:
      return SlotFiller.kazakhCase(words[range.upperBound - 1]) == "nom"
    default:
      let sentence = context.text.sentence(ofWord: range.lowerBound)
      var before = range.lowerBound - 1
      while before >= sentence.lowerBound,
        words[before].isCapitalized || words[before].folded == "the"
      {
        before -= 1
      }
      guard before >= sentence.lowerBound else { return true }
      // “According to Galym Shoikin, …”: of whom the sentence speaks.
      if words[before].folded == "to", before > sentence.lowerBound,
        words[before - 1].folded == "according"
      {
        return true
      }
      return ![
        "of", "in", "at", "with", "by", "for", "from", "on", "to", "about", "after", "met", "under",
        "within", "between", "as", "than", "near", "over", "against", "before", "per", "via",
        "like",
      ].contains(words[before].folded)
    }
  }
}
