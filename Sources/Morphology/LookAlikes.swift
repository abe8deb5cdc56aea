/// Letters of other alphabets that look like Cyrillic ones, and Roman numbers typed in Cyrillic.
public enum LookAlikes {
  private static let toCyrillic: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "ABCEHKMOPTXYaceopxyiIhë".unicodeScalars, "АВСЕНКМОРТХУасеорхуіІһё".unicodeScalars))

  private static let toRoman: [Unicode.Scalar: Unicode.Scalar] = [
    "І": "I", "Ⅰ": "I", "Х": "X", "С": "C", "М": "M", "Ү": "V", "V": "V", "I": "I", "X": "X",
    "L": "L", "C": "C", "D": "D", "M": "M",
  ]

  /// `word` in Cyrillic letters alone, if it mixes them with Latin ones that look the same; a
  /// single Latin capital is changed only where `isInitial` says that it stands beside Cyrillic.
  public static func repaired(_ word: String, isInitial: Bool = false) -> String {
    let scalars = word.unicodeScalars
    guard isInitial || scalars.contains(where: isCyrillic), scalars.contains(where: isLatin)
    else { return word }
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      guard isLatin(scalar) else {
        result.append(scalar)
        continue
      }
      guard let twin = toCyrillic[scalar] else { return word }
      result.append(twin)
    }
    return String(result)
  }

  /// A Roman number in Latin capitals, whatever letters it was typed in («ХІХ», «ХХXІV»); nil
  /// where `word` is none. One letter alone counts only if it is Latin or «І».
  public static func romanNumber(_ word: String) -> String? {
    var latin = String.UnicodeScalarView()
    var hasFiveOrOne = false
    for scalar in word.unicodeScalars {
      guard let letter = toRoman[scalar] else { return nil }
      if letter == "I" || letter == "V" || letter == "X" { hasFiveOrOne = true }
      latin.append(letter)
    }
    let text = String(latin)
    guard hasFiveOrOne, TokenShape.isRomanNumber(text) else { return nil }
    if latin.count == 1, word == "Х" || word == "Ү" { return nil }
    return text
  }

  static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x0400...0x052F).contains(scalar.value)
  }

  static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    default: false
    }
  }
}
