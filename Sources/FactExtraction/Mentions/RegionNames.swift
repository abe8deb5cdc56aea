import Lexicon
import Morphology
import TextSegmentation

/// Names of regions that follow their noun and do not change: «область Абай», «района Есиль».
struct RegionNames {
  let text: AnnotatedText
  let lexicon: FinderLexicon

  private var words: [Word] { text.words }

  /// «областей Абай, |Жетісу и |Ұлытау»
  func isListed(_ index: Int) -> Bool {
    guard index - 2 > text.sentence(ofWord: index).lowerBound, words[index].language == .russian,
      words[index].isWord, words[index].isCapitalized,
      [",", "и"].contains(words[index - 1].folded)
    else { return false }
    return isFirstOfMany(index - 2) || isListed(index - 2)
  }

  private func isFirstOfMany(_ index: Int) -> Bool {
    words[index].isCapitalized && words[index - 1].lemma == "область"
      && words[index - 1].grammemes.contains(.plural)
  }

  private func isNameWord(_ index: Int) -> Bool {
    index < text.sentence(ofWord: index - 1).upperBound && words[index].isWord
      && words[index].isCapitalized && !words[index].isAllCapitals
  }

  /// Whether the word at `index` is such a name: capitals after the noun, which has no adjective of
  /// its own («Алматинской области |Марат …» is a person).
  func isName(_ index: Int) -> Bool {
    guard index > text.sentence(ofWord: index).lowerBound, words[index].language == .russian,
      words[index].isWord, words[index].isCapitalized, !words[index].isAllCapitals,
      ["область", "район"].contains(words[index - 1].lemma),
      words[index - 1].grammemes.contains(.singular),
      words[index].readings.allSatisfy({ !$0.isKnown }) || words[index].canBe(.nominative)
        || words[index].hasReading({ $0.contains(.indeclinable) })
    else { return false }
    // «области Серик Уали» is a person, «области Абай Берик Уали» the region and a person.
    if words[index].hasReading({ $0.contains(.givenName) }), isNameWord(index + 1),
      !isNameWord(index + 2)
    {
      return false
    }
    let before = index - 2
    return before < text.sentence(ofWord: index).lowerBound || !words[before].isAdjective
      || !words[before].isCapitalized
  }
}
