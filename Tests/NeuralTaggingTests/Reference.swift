import TextSegmentation

/// Labels that natasha's own networks gave to given tokens, one token a line:
/// start, end (code points), sentence, name, tag, head in the sentence from 1, relation.
struct Reference {
  struct Row {
    let name: Substring
    let tag: Substring
    let head: Int
    let relation: Substring
  }

  let document: String
  let text: SegmentedText
  let rows: [Row]

  /// Reads blocks that begin with a line `D<TAB>document`. `source` gives a document's text.
  static func read(_ lines: String, source: (String) -> String?) -> [Reference] {
    var result: [Reference] = []
    var block: [Substring] = []
    var document = ""
    func finish() {
      guard !block.isEmpty, let text = source(document) else { return }
      result.append(Reference(document: document, text: text, lines: block))
      block = []
    }
    for line in lines.split(separator: "\n") {
      if line.hasPrefix("D\t") {
        finish()
        document = String(line.dropFirst(2))
      } else {
        block.append(line)
      }
    }
    finish()
    return result
  }

  init(document: String, text: String, lines: [Substring]) {
    self.document = document
    let source = SourceText(text)
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var rows: [Row] = []
    var first = 0
    var current: Substring = "0"
    func closeSentence() {
      guard first < tokens.count else { return }
      let range = TextRange(tokens[first].range.start, tokens[tokens.count - 1].range.end)
      sentences.append(
        Sentence(tokens: first..<tokens.count, range: range, language: .russian))
      first = tokens.count
    }
    for line in lines {
      let fields = line.split(separator: "\t")
      guard fields.count == 7, let start = Int(fields[0]), let end = Int(fields[1]),
        let head = Int(fields[5])
      else { continue }
      if fields[2] != current { closeSentence() }
      current = fields[2]
      let bytes =
        source.byteOffset(ofCodePoint: start)..<source.byteOffset(ofCodePoint: end)
      tokens.append(Token(bytes: bytes, range: TextRange(start, end), kind: .other))
      rows.append(Row(name: fields[3], tag: fields[4], head: head, relation: fields[6]))
    }
    closeSentence()
    self.text = SegmentedText(source: source, tokens: tokens, sentences: sentences)
    self.rows = rows
  }
}
