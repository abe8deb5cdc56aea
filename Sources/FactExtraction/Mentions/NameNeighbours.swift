import Lexicon
import TextSegmentation

/// What stands before a name and makes it the name of something else than a person.
extension PersonFinder {
  /// «библиотека имени |С. Баишева»: what something is called after.
  func isNamesake(_ index: Int) -> Bool {
    guard index > 1, words[index].language == .russian else { return false }
    if words[index - 1].text == "." { return words[index - 2].folded == "им" }
    return ["имени", "им", "им."].contains(words[index - 1].folded)
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
