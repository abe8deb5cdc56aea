import Lexicon
import TextSegmentation

/// What an English event is of or with: “meeting |of the Commission on Interethnic Relations”,
/// “session |of the regional maslikhat”.
struct EnglishComplement {
  let text: AnnotatedText
  let lexicon: FinderLexicon

  private var words: [Word] { text.words }

  /// The end of the complement that begins at `start`, or `start`.
  func end(after start: Int, limit: Int) -> Int {
    guard start + 1 < limit, ["of", "with"].contains(words[start].folded) else { return start }
    var index = start + 1
    if words[index].folded == "the" { index += 1 }
    let first = index
    let names = LatinNames(text: text, lexicon: lexicon)
    var sawBody = false
    while index < limit, words[index].isWord {
      if index > first, names.begins(at: index, limit: limit) { break }
      let word = words[index]
      let isBody = isBody(index)
      guard
        word.isCapitalized || index > first && isRegion(index)
          || isBody && (index == first || isModifier(index - 1))
          || isModifier(index) && leadsToBody(index, limit)
          || ["of", "the", "and", "for"].contains(word.folded) && index > first
          || sawBody && ["on", "under"].contains(word.folded) && isProper(index + 1, limit)
      else { break }
      sawBody = sawBody || isBody
      index += 1
    }
    while index > first, !words[index - 1].isCapitalized, !isBody(index - 1),
      !(index - 2 >= first && isRegion(index - 1))
    {
      index -= 1
    }
    return index > first ? index : start
  }

  /// “a round table |on labour migration”: the end of a theme of four words at most in lower case,
  /// where something else follows; else `start`.
  func themeEnd(_ start: Int, limit: Int) -> Int {
    guard start + 1 < limit, words[start].folded == "on", words[start + 1].isWord,
      !words[start + 1].isCapitalized, lexicon.numbers[words[start + 1].folded] == nil,
      !["the", "a", "an", "its", "their", "this"].contains(words[start + 1].folded)
    else { return start }
    var end = start + 1
    while end < limit, end - start <= 5, words[end].isWord, !words[end].isCapitalized,
      !Self.closing.contains(words[end].folded)
    {
      end += 1
    }
    let isClosed =
      end >= limit || !words[end].isWord || Self.closing.contains(words[end].folded)
    return isClosed && end - start <= 5 && end > start + 1 ? end : start
  }

  private static let closing: Set<String> = [
    "in", "at", "on", "of", "for", "was", "is", "are", "has", "who", "which", "that", "to", "with",
    "by", "from", "as", "will", "held", "under", "took", "takes", "were", "opened", "began",
  ]

  private func isBody(_ index: Int) -> Bool {
    lexicon.bodies[words[index].folded]?.language == .english
  }

  private func isRegion(_ index: Int) -> Bool {
    words[index - 1].isCapitalized
      && lexicon.placeNouns[words[index].folded].map {
        $0.has("kept") && $0.language == .english
      } == true
  }

  private func isModifier(_ index: Int) -> Bool {
    lexicon.bodyModifiers[words[index].folded]?.language == .english
  }

  /// “the |regional maslikhat”
  private func leadsToBody(_ index: Int, _ limit: Int) -> Bool {
    var next = index
    while next < limit, isModifier(next) { next += 1 }
    return next < limit && lexicon.bodies[words[next].folded]?.has("state") == true
  }

  private func isProper(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    let next = words[index].folded == "the" ? index + 1 : index
    return next < limit && words[next].isWord && words[next].isCapitalized
      && lexicon.months[words[next].folded] == nil
  }
}
