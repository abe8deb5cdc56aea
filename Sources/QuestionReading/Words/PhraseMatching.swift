import Lexicon
import TextSegmentation

/// Compares phrases of the lexicon with the words of a question in one language.
struct PhraseMatching: Sendable {
  let language: Language
  let morphology: QuestionMorphology

  func fits(_ pattern: String, _ word: QuestionWord) -> Bool {
    if PhrasePattern.fits(pattern, word) { return true }
    guard word.language == .english, pattern.first != "=", pattern.last != "*" else { return false }
    return word.lemmas.contains(morphology.stem(pattern))
  }

  func isMine(_ entry: Language?) -> Bool { entry == nil || entry == language }

  /// The longest phrase of a table that starts at `start`; of equals the first.
  func longest(
    of table: PhraseTable, in words: [QuestionWord], at start: Int
  ) -> (entry: LexiconEntry, range: Range<Int>)? {
    var best: (entry: LexiconEntry, range: Range<Int>)?
    for entry in table.entries where isMine(entry.language) {
      let end = start + entry.words.count
      guard end <= words.count, end - start > (best?.range.count ?? 0) else { continue }
      if entry.words.indices.allSatisfy({ fits(entry.words[$0], words[start + $0]) }) {
        best = (entry, start..<end)
      }
    }
    return best
  }

  /// Whether a phrase of the table is one word that fits.
  func holds(_ table: PhraseTable, _ word: QuestionWord) -> Bool {
    table.entries.contains {
      $0.words.count == 1 && isMine($0.language) && fits($0.words[0], word)
    }
  }
}
