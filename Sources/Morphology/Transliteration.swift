/// Russian, Kazakh and Latin text as ASCII, for the last part of an entity's IRI.
///
/// The table is BGN/PCGN 1947 for Russian without its marks: no apostrophes for «ъ» and «ь», «е»
/// and «ё» always `e`, «ц» `ts`, «щ» `shch`. A Kazakh letter is written as the Russian one that
/// stands for it (``TextFolding``), so that «Тоқаев» and «Токаев» give one slug. Latin letters
/// lose their diacritics.
public enum Transliteration {
  private static let table: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "kh", "і": "i",
    "ї": "yi", "є": "ye", "ґ": "g", "ў": "u",
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
  ]

  /// `text` in lower-case ASCII letters, digits and single hyphens between words, at most
  /// `limit` characters and cut at a hyphen; empty where nothing can be written so.
  ///
  ///     Transliteration.slug(of: "Касым-Жомарт Токаев")  // "kasym-zhomart-tokaev"
  public static func slug(of text: String, limit: Int = 96) -> String {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
      // Inside a word these are not seen: «О'Коннор», a soft hyphen, a combining accent.
      case "'", "’", "ʼ", "\u{AD}", "\u{300}"..."\u{36F}": continue
      default:
        if let letters = table[scalar] ?? plainLatin(scalar) {
          word += letters
        } else if !word.isEmpty {
          words.append(word)
          word = ""
        }
      }
    }
    if !word.isEmpty { words.append(word) }
    var result = ""
    for word in words {
      if result.isEmpty {
        result = String(word.prefix(limit))
      } else if result.utf8.count + 1 + word.utf8.count <= limit {
        result += "-" + word
      } else {
        break
      }
    }
    return result
  }

  /// The letter under the diacritics of a Latin one: its name says it.
  private static func plainLatin(_ scalar: Unicode.Scalar) -> String? {
    guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value),
      let name = scalar.properties.name
    else { return nil }
    let parts = name.split(separator: " ")
    guard parts.count >= 4, parts[0] == "LATIN", parts[2] == "LETTER", parts[3].utf8.count == 1
    else { return nil }
    return parts[3].lowercased()
  }
}
