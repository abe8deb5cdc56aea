import Lexicon
import Morphology
import TextSegmentation

/// What stands before a name and makes it the name of something else than a person.
extension PersonFinder {
  /// «библиотека имени |С. Баишева»: what something is called after.
  func isNamesake(_ index: Int) -> Bool {
    guard index > 1, words[index].language == .russian else { return false }
    if words[index - 1].text == "." { return words[index - 2].folded == "им" }
    // «имени академика |Е. А. Букетова»
    if index > 2, words[index - 2].folded == "имени", lexicon.posts[words[index - 1].lemma] != nil {
      return true
    }
    return ["имени", "им", "им."].contains(words[index - 1].folded)
  }

  /// «АНК»: capitals without small ones beside them.
  func isAcronym(_ index: Int) -> Bool {
    let word = words[index]
    return word.isAllCapitals && (2...5).contains(word.text.count) && word.language == .russian
      && !(index > 0 && words[index - 1].isAllCapitals)
      && !(index + 1 < words.count && words[index + 1].isAllCapitals)
  }

  /// «|Сноска. Статья 9 …»: a noun of the dictionary alone before its stop.
  func isHeadword(_ index: Int) -> Bool {
    text.lineStarts.contains(index) && index + 1 < words.count
      && [".", ":"].contains(words[index + 1].text)
      && words[index].readings.contains { $0.isKnown && $0.grammemes.contains(.noun) }
      && !words[index].hasReading { $0.meets([.surname, .givenName, .patronymic]) }
  }

  /// «улица Комарова»: a street's name is no person's.
  func isStreet(_ index: Int) -> Bool {
    var before = index - 1
    if before > 0, words[before].text == "." { before -= 1 }
    return before >= 0
      && lexicon.placeNouns[words[before].lemma].map { $0["kind"] == "Street" } == true
  }

  /// «города |Сатпаев А. Идрисов»: the name of the town, and then that of the man.
  func isTown(_ index: Int) -> Bool {
    index > 0 && lexicon.placeNouns[words[index - 1].lemma]?.has("prefix") == true
      && words[index - 1].folded.count > 2
  }
}
