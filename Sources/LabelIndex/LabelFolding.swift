/// The form in which names are compared: case, ё, quotation marks, punctuation and runs of white space do
/// not count.
public enum LabelFolding {
  /// The words of a name, folded; a hyphen separates words as a space does.
  public static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func close() {
      guard !word.isEmpty else { return }
      words.append(String(word))
      word.removeAll()
    }
    for scalar in text.unicodeScalars {
      guard isWordPart(scalar) else {
        close()
        continue
      }
      if scalar.value < 0x80 {
        let isCapital = (0x41...0x5A).contains(scalar.value)
        word.append(isCapital ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar)
      } else {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
          word.append(lower == "ё" ? "е" : lower)
        }
      }
    }
    close()
    return words
  }

  /// The folded name: its words with one space between them.
  public static func key(_ text: String) -> String { words(text).joined(separator: " ") }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      switch UInt8(scalar.value) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        return true
      default: return false
      }
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark || scalar == "№"
  }
}

/// The dictionary forms of words, where somebody knows them.
public struct WordForms: Sendable {
  private let lemmas: @Sendable (String) -> [String]

  /// - Parameter lemmas: the lemmas of a folded word, likeliest first; empty for unknown words.
  public init(_ lemmas: @escaping @Sendable (String) -> [String]) { self.lemmas = lemmas }

  /// Every word is its own lemma.
  public static let none = WordForms { _ in [] }

  /// The likeliest lemma, folded; the word itself where none is known.
  func lemma(of word: String) -> String {
    lemmas(word).first.map { LabelFolding.key($0) } ?? word
  }

  func key(of words: [String]) -> String { words.map(lemma(of:)).joined(separator: " ") }
}
