/// Cuts a row of tokens into sentences.
struct SentenceCutter {
  let bytes: [UInt8]
  let tokens: [Token]
  let shapes: [TokenShape]
  /// The first token of the sentence that is being read.
  private var start = 0

  init(bytes: [UInt8], tokens: [Token], shapes: [TokenShape]) {
    self.bytes = bytes
    self.tokens = tokens
    self.shapes = shapes
  }

  /// The sentences as ranges of tokens: ascending, without gaps.
  mutating func run() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    guard !tokens.isEmpty else { return sentences }
    let layout = LineLayout(tokens: tokens, shapes: shapes)
    var line = 0
    for next in 1..<max(tokens.count, 1) {
      let ends: Bool
      if shapes[next].gap >= .line {
        ends = layout.endsSentence(line: line) ?? endsSentence(before: next)
        line += 1
      } else {
        ends = endsSentence(before: next)
      }
      if ends {
        sentences.append(start..<next)
        start = next
      }
    }
    sentences.append(start..<tokens.count)
    return sentences
  }

  /// Whether the marks before token `next` end a sentence.
  private func endsSentence(before next: Int) -> Bool {
    switch shapes[next - 1].role {
    case .fullStop, .terminal: return endsAfter(mark: next - 1, before: next)
    case .closeQuote, .closeBracket, .plainQuote:
      guard let mark = markBeforeClosing(next - 1) else { return false }
      return endsAfter(mark: mark, before: next)
    case .smiley, .pictogram:
      return shapes[next].gap != .none && shapes[next].isCapital
    case .address, .tag:
      return false
    default: return false
    }
  }

  /// The mark behind the closing quotes and brackets that end at `last`.
  private func markBeforeClosing(_ last: Int) -> Int? {
    var index = last
    while index > start, last - index < 4, shapes[index].gap == .none {
      let role = shapes[index].role
      guard role == .closeQuote || role == .closeBracket || role == .plainQuote else { return nil }
      index -= 1
      if shapes[index].isEnd {
        // `(?)` and `«…»` are remarks, not ends.
        if index > start, shapes[index - 1].role == .openBracket { return nil }
        return index
      }
    }
    return nil
  }

  private func endsAfter(mark: Int, before next: Int) -> Bool {
    guard mark > start else { return false }
    if shapes[next].gap == .none { return endsGlued(mark: mark, before: next) }
    guard canBegin(next) else { return false }
    if shapes[mark].role == .terminal { return !isInsideTitle(mark) }
    return endsAfterFullStop(mark: mark, before: next)
  }

  /// Whether a mark stands in a short quotation that the sentence goes on after:
  /// `«Что? Где? Когда?» пел`.
  private func isInsideTitle(_ mark: Int) -> Bool {
    var index = mark - 1
    while index > start, mark - index < 8, shapes[index].role != .openQuote {
      if shapes[index].role == .closeQuote { return false }
      index -= 1
    }
    guard shapes[index].role == .openQuote else { return false }
    index = mark + 1
    while index < tokens.count, index - mark < 8, shapes[index].gap < .line {
      if shapes[index].role == .closeQuote {
        guard index + 1 < tokens.count else { return false }
        return !canBegin(index + 1)
      }
      index += 1
    }
    return false
  }

  /// Whether a sentence can begin with a token: a capital, a number, or marks before one.
  private func canBegin(_ first: Int) -> Bool {
    var index = first
    while index < tokens.count, index < first + 4 {
      switch shapes[index].role {
      case .capitalWord, .upperWord, .number, .pictogram, .bullet, .address, .tag, .other:
        return true
      case .otherWord: return true
      case .lowerWord, .comma, .colon, .semicolon, .closeBracket, .closeQuote, .fullStop, .smiley:
        return false
      case .terminal: return index > first
      case .plainQuote:
        // Attached to what stands before it: closing.
        if index == first, shapes[index].gap == .none { return false }
      case .openQuote, .openBracket, .dash: break
      }
      index += 1
    }
    return false
  }

  // MARK: - Full stops

  private func endsAfterFullStop(mark: Int, before next: Int) -> Bool {
    let word = mark - 1
    let shape = shapes[word]
    if shape.role == .number { return !isListNumber(word) }
    guard shape.isWord else { return true }
    let abbreviation = abbreviation(at: word)
    if abbreviation == .either {
      return isAfterNumber(word) && endsAfterTail(word, before: next)
    }
    if abbreviation.contains(.head) { return false }
    if abbreviation.contains(.beforeNumber) && shapes[next].role == .number { return false }
    if abbreviation.contains(.tail) { return endsAfterTail(word, before: next) }
    if shape.isCapital && shape.letters == 1 || abbreviation.contains(.initial) {
      return isOpener(next)
    }
    if word == start, shape.role == .upperWord, isRoman(word) { return false }
    return true
  }

  /// After `20 млн.` and `2036 г.`: a number or a mark goes on, a capital begins.
  private func endsAfterTail(_ word: Int, before next: Int) -> Bool {
    guard shapes[next].role != .number, !isNumberSign(next) else { return false }
    if isOpener(next) { return true }
    // `В 1991 г. Казахстан …`: too short for a sentence.
    return word - start > 4
  }

  private func isAfterNumber(_ word: Int) -> Bool {
    guard word > start else { return false }
    return shapes[word - 1].role == .number || isRoman(word - 1)
  }

  private func abbreviation(at word: Int) -> Abbreviation {
    guard let folded = FoldedWord(bytes, tokens[word].bytes) else { return [] }
    if shapes[word].letters == 1, word >= start + 2, shapes[word - 1].role == .fullStop,
      shapes[word - 2].letters == 1, let first = FoldedWord(bytes, tokens[word - 2].bytes),
      let pair = Abbreviation.ofPair(first, folded)
    {
      return pair
    }
    // A single capital letter is an initial, not the abbreviation of a common noun.
    if shapes[word].letters == 1, shapes[word].isCapital { return [] }
    return Abbreviation.table[folded]
  }

  /// `1.`, `2.1.` at the beginning of a sentence.
  private func isListNumber(_ word: Int) -> Bool {
    word == start || (word == start + 1 && shapes[start].role == .openBracket)
  }

  private func isOpener(_ index: Int) -> Bool {
    guard shapes[index].isCapital, let word = FoldedWord(bytes, tokens[index].bytes),
      SentenceOpener.table[word].contains(.word)
    else { return false }
    // `А. В. Иванов`: `В` with a full stop is an initial.
    guard shapes[index].letters == 1, index + 1 < tokens.count else { return true }
    return shapes[index + 1].role != .fullStop
  }

  private func isNumberSign(_ index: Int) -> Bool {
    let text = bytes[tokens[index].bytes]
    return text.elementsEqual("№".utf8) || text.elementsEqual("N".utf8)
      || text.elementsEqual("No".utf8)
  }

  /// A Roman numeral, in Latin letters or in the Cyrillic ones that look like them.
  private func isRoman(_ index: Int) -> Bool {
    guard shapes[index].isCapital else { return false }
    return bytes[tokens[index].bytes].allSatisfy { Self.romanBytes.contains($0) }
  }

  /// `I V X L C D M`, and the bytes of `Х`, `І`.
  private static let romanBytes: Set<UInt8> = [
    0x49, 0x56, 0x58, 0x4C, 0x43, 0x44, 0x4D, 0xD0, 0xA5, 0x86,
  ]

  // MARK: - Glued sentences

  /// `слово.Слово`: two sentences where the space was lost.
  private func endsGlued(mark: Int, before next: Int) -> Bool {
    guard shapes[next].role == .capitalWord, shapes[next].letters >= 2 else { return false }
    let word = mark - 1
    switch shapes[word].role {
    case .lowerWord:
      guard shapes[word].letters >= 3, tokens[word].kind == tokens[next].kind else { return false }
      return abbreviation(at: word).subtracting(.beforeNumber).isEmpty
    case .capitalWord:
      return shapes[word].letters >= 3 && shapes[next].letters >= 3 && word > start
        && tokens[word].kind == .cyrillicWord && tokens[next].kind == .cyrillicWord
        && abbreviation(at: word).subtracting(.beforeNumber).isEmpty
    case .closeQuote, .closeBracket:
      return tokens[next].kind == .cyrillicWord
    case .number:
      return word > start && tokens[next].kind == .cyrillicWord && tokens[word].range.count >= 4
    default: return false
    }
  }
}
