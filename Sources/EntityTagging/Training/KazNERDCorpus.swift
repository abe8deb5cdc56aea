import ByteIO
import TextSegmentation

/// Sentences of KazNERD: a token and its IOB2 label a line, an empty line between sentences.
///
/// Yeshpanov, Khassanov, Varol: KazNERD: Kazakh Named Entity Recognition Dataset (2022).
public enum KazNERDCorpus {
  /// Reads the file: a text for each sentence, its tokens with a space between two. Throws
  /// ``CorpusError``.
  public static func read(_ path: String) throws(CorpusError) -> [TrainingText] {
    var texts: [TrainingText] = []
    var text = ""
    var length = 0
    var spans: [(range: TextRange, type: EntityType)] = []
    let segmenter = Segmenter()
    func finish() {
      guard !text.isEmpty else { return }
      texts.append(
        TrainingText(
          name: "\(texts.count + 1)", text: Self.oneSentence(segmenter.segment(text)),
          spans: spans))
      (text, length, spans) = ("", 0, [])
    }
    for line in try CorpusFile.lines(path) {
      guard !line.isEmpty else {
        finish()
        continue
      }
      let parts = line.split(separator: 0x20)
      guard parts.count == 2 else {
        throw .malformed(path: path, line: String(decoding: line, as: UTF8.self))
      }
      let token = String(decoding: parts[0], as: UTF8.self)
      let label = String(decoding: parts[1], as: UTF8.self)
      if !text.isEmpty {
        text += " "
        length += 1
      }
      let start = length
      text += token
      length += token.unicodeScalars.count
      guard label != "O" else { continue }
      guard let type = EntityType(rawValue: String(label.dropFirst(2))) else {
        throw .malformed(path: path, line: String(decoding: line, as: UTF8.self))
      }
      if label.hasPrefix("I-"), let last = spans.indices.last {
        spans[last].range.end = length
      } else {
        spans.append((TextRange(start, length), type))
      }
    }
    finish()
    return texts
  }

  /// The corpus says where sentences end; all of them are Kazakh.
  private static func oneSentence(_ text: SegmentedText) -> SegmentedText {
    guard let first = text.tokens.first, let last = text.tokens.last else { return text }
    let sentence = Sentence(
      tokens: text.tokens.indices, range: TextRange(first.range.start, last.range.end),
      language: .kazakh)
    return SegmentedText(
      source: text.source, tokens: text.tokens, sentences: [sentence], language: .kazakh)
  }
}
