import EntityTagging
import Morphology
import NeuralTagging
import TextSegmentation

/// Sentences in the CoNLL-U format of Universal Dependencies (version 2: ten columns a word).
enum CoNLLU {
  /// Writes a text as it was read.
  static func write(
    _ text: SegmentedText, _ words: [ReadWord], document: String, to output: Output
  ) {
    output.line("# newdoc id = \(document)")
    for (number, sentence) in text.sentences.enumerated() {
      output.line("# sent_id = \(number + 1)")
      output.line("# text = \(oneLine(text.text(of: sentence)))")
      output.line("# lang = \(sentence.language.rawValue)")
      for token in sentence.tokens { output.line(row(token, sentence, text, words)) }
      output.line("")
    }
  }

  private static func row(
    _ index: Int, _ sentence: Sentence, _ text: SegmentedText, _ words: [ReadWord]
  ) -> String {
    let token = text.tokens[index]
    let word = words[index]
    let first = sentence.tokens.lowerBound
    let isGlued =
      index + 1 < text.tokens.count
      && text.tokens[index + 1].bytes.lowerBound == token.bytes.upperBound
    var misc: [String] = []
    if let name = word.name?.name, name != "O" { misc.append("Name=\(name)") }
    if let network = word.tag?.partOfSpeech, network != word.partOfSpeech {
      misc.append("Network=\(network.rawValue)")
    }
    if isGlued { misc.append("SpaceAfter=No") }
    misc += ["End=\(token.range.end)", "Start=\(token.range.start)"]
    misc.sort()
    let features = (word.tag?.features ?? [:]).sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
    return [
      "\(index - first + 1)", text.text(of: token), word.lemma,
      word.partOfSpeech?.rawValue ?? "_", word.reading.map { "\($0.grammemes)" } ?? "_",
      features.isEmpty ? "_" : features.joined(separator: "|"),
      word.relation == nil ? "_" : word.head.map { "\($0 - first + 1)" } ?? "0",
      word.relation?.rawValue ?? "_", "_", misc.joined(separator: "|"),
    ].joined(separator: "\t")
  }

  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }

  /// Reads texts that are cut into words already; of the columns FORM, and SpaceAfter of MISC. A
  /// document ends at `# newdoc`; one is held at a time.
  static func forEachDocument(
    of path: String, _ body: (_ name: String, _ text: SegmentedText) -> Void
  ) throws(Failure) {
    var document = CutText()
    var name = path
    var bad: String?
    try ByteInput.forEachLine(of: path) { bytes in
      let line = String(decoding: bytes, as: UTF8.self)
      if line.hasPrefix("# newdoc") {
        if !document.isEmpty { body(name, document.finish()) }
        document = CutText()
        name = line.split(separator: "=", maxSplits: 1).dropFirst().first.map(trimmed) ?? path
      } else if line.isEmpty || line == "\r" {
        document.endSentence()
      } else if !line.hasPrefix("#") {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count >= 10, !columns[1].isEmpty else {
          bad = bad ?? line
          return
        }
        // `1-2` and `1.1` are no words of their own.
        guard columns[0].utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return }
        document.append(String(columns[1]), hasSpace: !columns[9].contains("SpaceAfter=No"))
      }
    }
    if let bad { throw Failure(.usage, "\(path): this is no line of CoNLL-U: \(bad)") }
    if !document.isEmpty { body(name, document.finish()) }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}

/// A text put together from words and sentences that others have cut.
private struct CutText {
  private var text = ""
  private var count = 0
  private var space = ""
  private var tokens: [Token] = []
  private var ends: [Int] = []

  var isEmpty: Bool { tokens.isEmpty }

  mutating func append(_ word: String, hasSpace: Bool) {
    text += space
    count += space.unicodeScalars.count
    let start = (text.utf8.count, count)
    text += word
    count += word.unicodeScalars.count
    let own = Segmenter().segment(word).tokens
    tokens.append(
      Token(
        bytes: start.0..<text.utf8.count, range: TextRange(start.1, count),
        kind: own.count == 1 ? own[0].kind : own.first?.kind ?? .other))
    space = hasSpace ? " " : ""
  }

  mutating func endSentence() {
    guard tokens.count > ends.last ?? 0 else { return }
    ends.append(tokens.count)
    space = "\n"
  }

  mutating func finish() -> SegmentedText {
    endSentence()
    let whole = Segmenter().segment(text).language
    var start = 0
    let sentences = ends.map { end in
      defer { start = end }
      let range = TextRange(tokens[start].range.start, tokens[end - 1].range.end)
      return Sentence(tokens: start..<end, range: range, language: whole)
    }
    return SegmentedText(
      source: SourceText(text), tokens: tokens, sentences: sentences, language: whole)
  }
}
