/// Cuts texts into tokens and sentences and tells the language of each sentence.
///
/// All work is on bytes, in time proportional to them; the same text gives the same cuts always.
///
///     let text = Segmenter().segment(SourceText("Б. Аброев приехал. Его встретили."))
///     text.sentences.count  // 2
public struct Segmenter: Sendable {
  public init() {}

  /// Complexity: O(*n*), *n* the bytes of the text.
  public func segment(_ source: SourceText) -> SegmentedText {
    var cutter = TokenCutter(source.utf8)
    cutter.run()
    var sentenceCutter = SentenceCutter(
      bytes: source.utf8, tokens: cutter.tokens, shapes: cutter.shapes)
    let ranges = sentenceCutter.run()
    let detector = LanguageDetector(bytes: source.utf8, tokens: cutter.tokens)
    let languages = detector.languages(of: ranges)
    let tokens = cutter.tokens
    let sentences = zip(ranges, languages.sentences).map { range, language in
      Sentence(
        tokens: range,
        range: TextRange(
          tokens[range.lowerBound].range.start, tokens[range.upperBound - 1].range.end),
        language: language)
    }
    return SegmentedText(
      source: source, tokens: tokens, sentences: sentences, language: languages.document)
  }

  public func segment(_ text: String) -> SegmentedText { segment(SourceText(text)) }
}
