import Morphology

/// The dictionary forms of words, where somebody knows them.
public struct WordForms: Sendable {
  private let lemmas: @Sendable (String) -> [String]
  /// What ``forms(of:)`` answers, for words that have been asked before.
  private var known: [String: [String]] = [:]

  /// - Parameter lemmas: the lemmas of a folded word, likeliest first; empty for unknown words.
  ///   Asked from one thread at a time.
  public init(_ lemmas: @escaping @Sendable (String) -> [String]) { self.lemmas = lemmas }

  /// Every word is its own lemma.
  public static let none = WordForms { _ in [] }

  /// Under what a folded word is found: itself, its lemmas, and how these are spelled by those who
  /// have no Kazakh letters. Each once, the word first.
  func forms(of word: String) -> [String] {
    if let known = known[word] { return known }
    var result = [word]
    for lemma in lemmas(word) + [word] {
      for part in LabelFolding.words(TextFolding.fold(lemma)) where !result.contains(part) {
        result.append(part)
      }
    }
    return result
  }

  /// The same, with answers that are known already.
  func knowing(_ known: [String: [String]]) -> WordForms {
    var forms = self
    forms.known = known
    return forms
  }
}
