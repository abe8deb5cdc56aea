import TextSegmentation

/// Names in English sentences, by rules over runs of capitalised words: there is no English corpus
/// to train on, and a chain trained on Russian sees names everywhere.
///
/// Precision first: a run that nothing tells apart is left out. What one sentence shows to be a
/// name is found in the others of the document too.
struct EnglishNames {
  typealias Found = (tokens: Range<Int>, type: EntityType)

  /// The spans of each of the sentences, as ranges of the text's tokens.
  static func find(in text: SegmentedText, sentences: [Sentence]) -> [[Found]] {
    var known = KnownEnglishNames()
    let lines = sentences.map { EnglishLine(text, $0) }
    var found = lines.map { line in
      line.isHeadline ? [] : line.runs().flatMap { EnglishRun(line, $0).names() }
    }
    for (line, names) in zip(lines, found) {
      for name in names { known.add(line.words(name.tokens), name.type) }
    }
    for (index, line) in lines.enumerated() {
      found[index] = known.complete(found[index], in: line)
    }
    return zip(lines, found).map { line, names in
      names.map { (line.first + $0.tokens.lowerBound..<line.first + $0.tokens.upperBound, $0.type) }
    }
  }
}

/// A word as the rules see it.
struct EnglishWord {
  let text: String
  let lower: String
  let kinds: EnglishWords.Kinds
  let isWord: Bool
  let isCapital: Bool
  /// Two capitals or more and nothing else.
  let isAcronym: Bool
  /// No space before it.
  let isGlued: Bool
}

/// A sentence as the rules see it; tokens count from its first.
struct EnglishLine {
  let first: Int
  let words: [EnglishWord]
  /// No full stop, and most words are capitalised, so that capitals say nothing.
  let isHeadline: Bool
  /// The first word of the sentence, of a quotation in it, or after a dateline's dash.
  let openers: Set<Int>

  init(_ text: SegmentedText, _ sentence: Sentence) {
    first = sentence.tokens.lowerBound
    var openers: Set<Int> = []
    var words: [EnglishWord] = []
    var opens = true
    for index in sentence.tokens {
      let token = text.tokens[index]
      let written = text.text(of: token)
      let isWord = token.kind == .latinWord
      let letters = written.unicodeScalars.map { LetterKind($0) }
      let lower = written.lowercased()
      words.append(
        EnglishWord(
          text: written, lower: lower, kinds: EnglishWords.kinds(lower), isWord: isWord,
          isCapital: isWord && letters.first == .upper,
          isAcronym: isWord && letters.count > 1 && letters.allSatisfy { $0 == .upper },
          isGlued: index > sentence.tokens.lowerBound
            && text.tokens[index - 1].bytes.upperBound == token.bytes.lowerBound))
      if isWord {
        if opens { openers.insert(words.count - 1) }
        opens = false
      } else if token.kind == .punctuation, !["’s", "'s", ",", "-"].contains(written) {
        opens = true
      }
    }
    self.words = words
    self.openers = openers
    let long = words.filter { $0.isWord && $0.text.utf8.count > 3 }
    isHeadline =
      long.count > 3 && words.last?.text != "."
      && long.count { $0.isCapital } * 10 >= long.count * 8
  }

  func words(_ range: Range<Int>) -> [String] { words[range].map(\.lower) }

  /// Stretches of capitalised words; a body's name goes over the small words in it.
  func runs() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < words.count {
      guard words[index].isCapital else {
        index += 1
        continue
      }
      var end = index + 1
      while let next = extended(index..<end) { end = next }
      result.append(index..<end)
      index = end
    }
    return result
  }

  private func extended(_ run: Range<Int>) -> Int? {
    var next = run.upperBound
    guard next < words.count else { return nil }
    if words[next].isCapital { return words[next].isGlued ? nil : next + 1 }
    // `J. Smith`
    if words[next].text == ".", words[next - 1].text.utf8.count == 1, next + 1 < words.count,
      words[next + 1].isCapital
    {
      return next + 2
    }
    let hasBody = words[run].contains { $0.kinds.contains(.body) }
    let last = words[next - 1].kinds
    guard hasBody || last.contains(.placeNoun) || last.contains(.thing) else { return nil }
    let joint = words[next].lower
    while next < words.count, words[next].kinds.contains(.joint), next - run.upperBound < 2 {
      next += 1
    }
    guard next > run.upperBound, next < words.count, words[next].isCapital else { return nil }
    let kinds = words[next].kinds
    if kinds.contains(.title) && !kinds.contains(.common) { return nil }
    switch joint {
    case "of", "de": return next + 1
    case "and", "&":
      // A list of two, rather than one name.
      let isPlace = last.contains(.country) || kinds.contains(.country)
      return hasBody && !isPlace && !kinds.contains(.body) ? next + 1 : nil
    case "for", "on": return hasBody || last.contains(.thing) ? next + 1 : nil
    case "in": return hasBody && words[next].lower == "europe" ? next + 1 : nil
    default: return nil
    }
  }
}
