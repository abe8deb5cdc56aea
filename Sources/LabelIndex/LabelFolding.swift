/// The form in which names are compared: case, ё, quotation marks, punctuation and runs of white
/// space do not count.
public enum LabelFolding {
  /// The words of a name, folded; a hyphen separates words as a space does.
  public static func words(_ text: String) -> [String] {
    key(text).split(separator: " ").map(String.init)
  }

  /// The folded name: its words with one space between them.
  public static func key(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    var isBetween = false
    func open() {
      if isBetween, !key.isEmpty { key.append(" ") }
      isBetween = false
    }
    for scalar in text.unicodeScalars {
      if let folded = quick(scalar) {
        open()
        key.append(folded)
      } else if scalar.value >= 0x80, isWordPart(scalar) {
        open()
        key.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else {
        isBetween = true
      }
    }
    return String(key)
  }

  /// ASCII and Cyrillic letters and digits in lower case, without tables; nil for the rest.
  private static func quick(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7A, 0x430...0x44F, 0x450, 0x452...0x45F: return scalar
    case 0x41...0x5A, 0x410...0x42F: return Unicode.Scalar(value + 0x20)
    case 0x401, 0x451: return "е"
    case 0x400, 0x402...0x40F: return Unicode.Scalar(value + 0x50)
    // Here capital and small letter stand in turn: Қ қ, Ғ ғ, Ң ң, Ү ү, Ұ ұ, Һ һ, Ә ә, Ө ө.
    case 0x48A...0x4BF, 0x4D0...0x52F: return Unicode.Scalar(value | 1)
    default: return nil
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark || scalar == "№"
  }
}
