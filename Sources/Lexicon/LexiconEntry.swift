import TextSegmentation

/// One phrase of the lexicon with what is known about it.
public struct LexiconEntry: Hashable, Sendable {
  /// The language of the phrase; nil for all.
  public let language: Language?
  /// The words of the phrase, folded; see ``PhrasePattern`` for what each may say.
  public let words: [String]
  /// `name` or `name=value`, the value of a bare name being empty.
  public let attributes: [String: String]

  public init(language: Language?, words: [String], attributes: [String: String] = [:]) {
    self.language = language
    self.words = words
    self.attributes = attributes
  }

  /// Whether the attribute stands on the line of the phrase.
  public func has(_ attribute: String) -> Bool { attributes[attribute] != nil }

  /// The value of an attribute, or nil.
  public subscript(attribute: String) -> String? { attributes[attribute] }
}
