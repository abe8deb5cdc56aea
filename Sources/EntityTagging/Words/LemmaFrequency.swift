import Morphology
import NeuralTagging

/// How common the words of the dictionary are, told by the forms that they do not share: «пустыню»
/// speaks for «пустыня» where «пустыни» may be of «пустынь» too.
struct LemmaFrequency: Sendable {
  let analyzer: RussianAnalyzer
  let networks: NeuralTagger

  /// The logarithm to base 2 of how many times commoner the first word's own forms are than the
  /// second's; −10…10.
  ///
  /// Complexity: linear in the forms of both.
  func advantage(of first: Analysis, over second: Analysis) -> Double {
    let one = forms(of: first)
    let other = forms(of: second)
    let difference =
      total(one.subtracting(other)).approximateLog2
      - total(other.subtracting(one)).approximateLog2
    return min(max(difference, -10), 10)
  }

  private func forms(of reading: Analysis) -> Set<String> {
    Set(analyzer.lexeme(of: reading).map { withoutDots($0.form) })
  }

  /// Texts seldom write «ё».
  private func withoutDots(_ form: String) -> String {
    String(String.UnicodeScalarView(form.unicodeScalars.map { $0 == "ё" ? "е" : $0 }))
  }

  /// Chance alone may give a rare word so many.
  private static let noise = 30.0

  private func total(_ forms: Set<String>) -> Double {
    Double(forms.reduce(0) { $0 + networks.frequency(of: $1) }) + Self.noise
  }
}
