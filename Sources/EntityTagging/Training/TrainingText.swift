import TextSegmentation

/// A text with the names that are right: what a tagger is trained on.
public struct TrainingText: Sendable {
  public let name: String
  public let text: SegmentedText
  public let spans: [(range: TextRange, type: EntityType)]

  public init(name: String, text: SegmentedText, spans: [(range: TextRange, type: EntityType)]) {
    self.name = name
    self.text = text
    self.spans = spans
  }

  /// The spans that begin and end where tokens do, by sentence. Of overlapping ones the first and
  /// longest stays.
  func tokenSpans() -> [[(tokens: Range<Int>, type: EntityType)]] {
    var starts: [Int: Int] = [:]
    var ends: [Int: Int] = [:]
    for (index, token) in text.tokens.enumerated() {
      starts[token.range.start] = index
      ends[token.range.end] = index
    }
    var found: [(tokens: Range<Int>, type: EntityType)] = []
    for (range, type) in spans.sorted(by: { $0.range < $1.range }) {
      guard let first = starts[range.start], let last = ends[range.end], first <= last,
        first >= found.last?.tokens.upperBound ?? 0
      else { continue }
      found.append((first..<last + 1, type))
    }
    return text.sentences.map { sentence in
      found.compactMap { span, type in
        guard sentence.tokens.contains(span.lowerBound),
          span.upperBound <= sentence.tokens.upperBound
        else { return nil }
        return (
          span.lowerBound - sentence.tokens.lowerBound..<span.upperBound
            - sentence.tokens.lowerBound, type
        )
      }
    }
  }
}
