/// Kazakh inflection as a test of two words: is one the other with case, number and possession?
///
/// A closed list of suffixes, tried in the order in which they may follow each other; enough to
/// find a known stem in a text. The analyser of Morphology does the reverse, stem unknown.
public enum KazakhSuffixes {
  /// Of many: «кеңес|тер».
  package static let plural = ["лар", "лер", "дар", "дер", "тар", "тер"]
  private static let possessive = [
    "ым", "ім", "м", "ың", "ің", "ң", "ы", "і", "сы", "сі", "ымыз", "іміз", "мыз", "міз",
    "лары", "лері", "дары", "дері", "тары", "тері",
  ]
  private static let cases = [
    "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "на", "не", "а", "е", "ны",
    "ні", "ды", "ді", "ты", "ті", "н", "да", "де", "та", "те", "нда", "нде", "дан", "ден", "тан",
    "тен", "нан", "нен", "мен", "бен", "пен", "дағы", "дегі", "тағы", "тегі", "ндағы", "ндегі",
  ]

  /// Whether `word` is `stem` followed by suffixes (or nothing).
  public static func extend(_ stem: String, to word: String) -> Bool {
    if word == stem { return true }
    guard stem.count >= 2 else { return false }
    if word.hasPrefix(stem) { return isSuffixChain(word.dropFirst(stem.count)) }
    // Voicing before a vowel: кітап → кітабы, құжат stays, көрік → көрігі.
    let voiced: [Character: Character] = ["п": "б", "қ": "ғ", "к": "г"]
    guard let last = stem.last, let soft = voiced[last] else { return false }
    let changed = stem.dropLast() + String(soft)
    return word.hasPrefix(changed) && isSuffixChain(word.dropFirst(changed.count))
  }

  /// Whether the letters are (plural)(possessive)(case), each at most once.
  public static func isSuffixChain(_ letters: Substring) -> Bool {
    for first in [""] + plural where letters.hasPrefix(first) {
      let rest = letters.dropFirst(first.count)
      if rest.isEmpty { return true }
      for second in [""] + possessive where rest.hasPrefix(second) {
        let tail = rest.dropFirst(second.count)
        if tail.isEmpty || cases.contains(String(tail)) { return true }
      }
    }
    return false
  }

  /// The word with the possession of a third person: «аудан» → «ауданы», «қала» → «қаласы».
  public static func possessed(_ word: String) -> String {
    let back: Set<Character> = ["а", "о", "ұ", "ы", "у", "я"]
    let front: Set<Character> = ["ә", "ө", "ү", "і", "е", "и"]
    guard let vowel = word.last(where: { back.contains($0) || front.contains($0) }) else {
      return word
    }
    let ending = front.contains(vowel) ? "і" : "ы"
    guard let last = word.last else { return word }
    if back.contains(last) || front.contains(last) { return word + "с" + ending }
    return word + ending
  }
}
