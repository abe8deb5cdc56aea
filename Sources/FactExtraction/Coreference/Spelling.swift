import Lexicon
import TextSegmentation

/// One spelling for names written in Russian, Kazakh and English letters.
enum Spelling {
  /// Kazakh letters as the Russian ones that are written for them.
  private static let kazakh: [Unicode.Scalar: Unicode.Scalar] = [
    "қ": "к", "ғ": "г", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и", "ә": "а",
    "ё": "е", "ъ": "ь",
  ]

  private static let latinPairs: [(String, String)] = [
    ("shch", "щ"), ("sch", "щ"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"),
    ("yu", "ю"), ("ya", "я"), ("yo", "е"), ("ye", "е"), ("iy", "ий"), ("ss", "с"), ("gh", "г"),
    ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"),
    ("h", "х"), ("i", "и"), ("j", "ж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"),
    ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"),
    ("v", "в"), ("w", "в"), ("x", "кс"), ("y", "ы"), ("z", "з"),
  ]

  /// Lower case, Kazakh letters as Russian ones.
  static func fold(_ text: some StringProtocol) -> String {
    let lower = LowerCase.of(String(text))
    guard hasVariants(lower) else { return lower }
    var result = String.UnicodeScalarView()
    for scalar in lower.unicodeScalars { result.append(kazakh[scalar] ?? scalar) }
    return String(result)
  }

  /// Whether a word in lower case may have one of the letters that ``kazakh`` replaces: «ё», «ъ»
  /// and «і» by their two bytes, the others by their first.
  private static func hasVariants(_ word: String) -> Bool {
    var last: UInt8 = 0
    for byte in word.utf8 {
      if byte >= 0xD2 { return true }
      if last == 0xD1, byte == 0x91 || byte == 0x8A || byte == 0x96 { return true }
      last = byte
    }
    return false
  }

  /// As ``fold(_:)``, and Latin letters as the Russian ones that they stand for.
  static func foldAcrossScripts(_ text: some StringProtocol) -> String {
    let folded = fold(text)
    guard folded.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) else { return folded }
    var result = ""
    var rest = Substring(folded)
    outer: while let first = rest.first {
      for (latin, cyrillic) in latinPairs where rest.hasPrefix(latin) {
        result += cyrillic
        rest = rest.dropFirst(latin.count)
        continue outer
      }
      result.append(first)
      rest.removeFirst()
    }
    return result
  }
}
