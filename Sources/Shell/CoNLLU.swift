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
    var rows: [UInt8] = []
    for (number, sentence) in text.sentences.enumerated() {
      output.line("# sent_id = \(number + 1)")
      output.line("# text = \(oneLine(text.text(of: sentence)))")
      output.line("# lang = \(sentence.language.rawValue)")
      for token in sentence.tokens {
        appendRow(token, sentence, text, words, to: &rows)
        if rows.count > 1 << 14 {
          output.write(rows)
          rows.removeAll(keepingCapacity: true)
        }
      }
      output.write(rows)
      rows.removeAll(keepingCapacity: true)
      output.line("")
    }
  }

  private static func appendRow(
    _ index: Int, _ sentence: Sentence, _ text: SegmentedText, _ words: [ReadWord],
    to row: inout [UInt8]
  ) {
    let token = text.tokens[index]
    let word = words[index]
    let first = sentence.tokens.lowerBound
    let isGlued =
      index + 1 < text.tokens.count
      && text.tokens[index + 1].bytes.lowerBound == token.bytes.upperBound
    func append(_ column: String) { row.append(contentsOf: column.utf8) }
    func append(_ number: Int) { append(String(number)) }
    func tab() { row.append(UInt8(ascii: "\t")) }
    append(index - first + 1)
    tab()
    row.append(contentsOf: text.source.utf8[token.bytes])
    tab()
    row.append(contentsOf: word.columns)
    tab()
    if word.relation == nil { append("_") } else { append(word.head.map { $0 - first + 1 } ?? 0) }
    tab()
    append(word.relation?.rawValue ?? "_")
    append("\t_\tEnd=")
    append(token.range.end)
    if let name = word.name?.name, name != "O" {
      append("|Name=")
      append(String(name))
    }
    if let network = word.tag?.partOfSpeech, network != word.partOfSpeech {
      append("|Network=\(network.rawValue)")
    }
    if isGlued { append("|SpaceAfter=No") }
    append("|Start=")
    append(token.range.start)
    row.append(UInt8(ascii: "\n"))
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
