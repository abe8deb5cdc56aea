import TextSegmentation

/// Finds sayings with their translation in brackets: «Халықтың күші бірлікте» («Сила народа в
/// единстве»).
struct TranslationFinder {
  let text: AnnotatedText

  private var words: [Word] { text.words }

  func find() -> [Candidate] {
    var result: [Candidate] = []
    for (open, close) in text.quotes.sorted(by: { $0.key < $1.key }) {
      let bracket = close + 1
      guard bracket + 2 < words.count, words[bracket].text == "(",
        let end = text.quotes[bracket + 1], end + 1 < words.count, words[end + 1].text == ")",
        close - open > 2, end - bracket > 3,
        isInAnotherLanguage(open..<close, (bracket + 1)..<end)
      else { continue }
      var found = Candidate(.document, (open + 1)..<close)
      found.canonical = text.text(of: (open + 1)..<close)
      found.complement = (bracket + 2)..<end
      found.marks = ["translated"]
      result.append(found)
    }
    return result
  }

  /// Letters that only Kazakh has on one side alone, or another alphabet.
  private func isInAnotherLanguage(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    func kazakh(_ range: Range<Int>) -> Bool {
      words[range].contains { $0.folded.contains { "әғқңөұүһі".contains($0) } }
    }
    func latin(_ range: Range<Int>) -> Bool { words[range].contains { $0.kind == .latinWord } }
    return kazakh(one) != kazakh(other) || latin(one) != latin(other)
  }
}
