import TextSegmentation

/// A name, or in Kazakh another phrase of a class, in a text: the smallest phrase that is it,
/// without the quotes around it.
public struct EntitySpan: Hashable, Sendable {
  /// Tokens, as indexes into the text's.
  public let tokens: Range<Int>
  /// Code points.
  public let range: TextRange
  public let type: EntityType

  public init(tokens: Range<Int>, range: TextRange, type: EntityType) {
    self.tokens = tokens
    self.range = range
    self.type = type
  }

  init(tokens: Range<Int>, in text: SegmentedText, type: EntityType) {
    let first = text.tokens[tokens.lowerBound].range
    let last = text.tokens[tokens.upperBound - 1].range
    self.init(tokens: tokens, range: TextRange(first.start, last.end), type: type)
  }
}
