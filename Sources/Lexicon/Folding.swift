import TextSegmentation

/// The form in which words of texts and of the lexicon are compared.
public enum Folding {
  /// Lower case, ё as е.
  public static func fold(_ word: some StringProtocol) -> String {
    let lower = LowerCase.of(String(word))
    guard lower.utf8.contains(0x91) else { return lower }
    var result = ""
    for scalar in lower.unicodeScalars {
      result.unicodeScalars.append(scalar == "ё" ? "е" : scalar)
    }
    return result
  }
}
