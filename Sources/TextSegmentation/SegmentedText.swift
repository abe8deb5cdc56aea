/// The language of a sentence or a document.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case russian = "ru"
  case kazakh = "kk"
  case english = "en"
  /// Any other, or none that can be told.
  case other = "und"
}

/// A token: a word, a number, a mark. Cut as razdel cuts, since the networks were trained on that.
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Sendable { case cyrillicWord, latinWord, number, punctuation, other }

  /// Byte offsets in the text.
  public let bytes: Range<Int>
  /// Code-point offsets in the text.
  public let range: TextRange
  public let kind: Kind

  public init(bytes: Range<Int>, range: TextRange, kind: Kind) {
    self.bytes = bytes
    self.range = range
    self.kind = kind
  }
}

/// A sentence: its tokens as indexes into ``SegmentedText/tokens``.
public struct Sentence: Hashable, Sendable {
  public let tokens: Range<Int>
  public let range: TextRange
  public let language: Language

  public init(tokens: Range<Int>, range: TextRange, language: Language) {
    self.tokens = tokens
    self.range = range
    self.language = language
  }
}

/// A text cut into tokens and sentences; every token belongs to exactly one sentence.
public struct SegmentedText: Sendable {
  public let source: SourceText
  public let tokens: [Token]
  public let sentences: [Sentence]
  /// The language of most of the text.
  public let language: Language

  public init(
    source: SourceText, tokens: [Token], sentences: [Sentence], language: Language = .other
  ) {
    self.source = source
    self.tokens = tokens
    self.sentences = sentences
    self.language = language
  }

  /// The text of a token.
  public func text(of token: Token) -> String {
    String(decoding: source.utf8[token.bytes], as: UTF8.self)
  }

  /// The text of a sentence.
  public func text(of sentence: Sentence) -> String {
    guard let first = sentence.tokens.first, let last = sentence.tokens.last else { return "" }
    let bytes = tokens[first].bytes.lowerBound..<tokens[last].bytes.upperBound
    return String(decoding: source.utf8[bytes], as: UTF8.self)
  }
}
