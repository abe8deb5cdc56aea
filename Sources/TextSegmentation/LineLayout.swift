/// Which line breaks of a text are only the width of the page, and which its author meant.
///
/// A text is *wrapped* when most lines that go on with a small letter end where the next word would
/// not have fitted. Only there may a sentence go over a line break after which a capital stands.
struct LineLayout {
  /// The first token of each line, and the end of the text.
  private(set) var starts: [Int] = [0]
  /// The width of the page in code points where the text is wrapped.
  private(set) var pageWidth: Int?
  /// The tokens of the front matter (`---`, lines, `---`): there each line stands alone.
  private(set) var frontMatter = 0
  private let tokens: [Token]
  private let shapes: [TokenShape]

  init(tokens: [Token], shapes: [TokenShape]) {
    self.tokens = tokens
    self.shapes = shapes
    for index in shapes.indices.dropFirst() where shapes[index].gap >= .line {
      starts.append(index)
    }
    starts.append(tokens.count)
    guard starts.count > 2 else { return }
    pageWidth = measurePage()
    frontMatter = measureFrontMatter()
  }

  /// Whether a sentence ends before the token that begins a line; nil where the marks before it
  /// decide as after a space. `line` is the line that ends.
  func endsSentence(line: Int) -> Bool? {
    let first = starts[line + 1]
    let next = shapes[first]
    if next.gap == .paragraph || first < frontMatter { return true }
    let last = shapes[first - 1]
    if last.role == .semicolon || last.role == .colon || isListItem(line: line + 1) { return true }
    let goesOn = next.role == .lowerWord || next.role == .comma || next.role == .dash
    let isFull = pageWidth.map { width(of: line) + 1 + firstWidth(of: line + 1) > $0 } ?? false
    if isFull { return nil }
    if pageWidth != nil { return !(goesOn && width(of: line) >= 40) }
    // Not wrapped: a line that goes on with a small letter is one sentence only where the line
    // before is long; short ones are the items of a list or a menu.
    return !(goesOn && width(of: line) >= 50 && !last.isEnd)
  }

  /// A line that begins with a bullet, or with a dash and a space.
  private func isListItem(line: Int) -> Bool {
    let first = starts[line]
    let shape = shapes[first]
    let second = first + 1 < starts[line + 1] ? first + 1 : nil
    switch shape.role {
    case .bullet: return true
    case .dash: return pageWidth == nil && second.map { shapes[$0].gap == .space } ?? false
    case .number, .lowerWord, .capitalWord:
      // `1)`, `1.`, `а)`.
      guard let second, shape.letters <= 1, shapes[second].gap == .none else { return false }
      return shapes[second].role == .closeBracket
        || (shapes[second].role == .fullStop && shape.role == .number)
    default: return false
    }
  }

  private func width(of line: Int) -> Int {
    let range = starts[line]..<starts[line + 1]
    guard let first = range.first, let last = range.last else { return 0 }
    return tokens[last].range.end - tokens[first].range.start
  }

  /// The width of the first word with the marks on it.
  private func firstWidth(of line: Int) -> Int {
    let first = starts[line]
    var end = first + 1
    while end < starts[line + 1], shapes[end].gap == .none { end += 1 }
    return tokens[end - 1].range.end - tokens[first].range.start
  }

  private func measurePage() -> Int? {
    let lines = 0..<(starts.count - 1)
    let widths = lines.map(width(of:)).filter { $0 >= 30 }.sorted()
    guard widths.count >= 4 else { return nil }
    let widest = widths[widths.count * 95 / 100]
    guard widest <= 200 else { return nil }
    // A little slack: margins are ragged by a character or two where hyphens or wide spaces stood.
    let page = widest - widest / 12
    var fits = 0
    var full = 0
    for line in lines.dropLast() where shapes[starts[line + 1]].gap == .line {
      guard shapes[starts[line + 1]].role == .lowerWord, !shapes[starts[line + 1] - 1].isEnd,
        !isListItem(line: line + 1)
      else { continue }
      if width(of: line) + 1 + firstWidth(of: line + 1) > page { full += 1 } else { fits += 1 }
    }
    return full >= 2 && full >= 2 * fits ? page : nil
  }

  private func measureFrontMatter() -> Int {
    guard isRule(line: 0) else { return 0 }
    for line in 1..<min(starts.count - 1, 60) where isRule(line: line) {
      return starts[line + 1] + 1
    }
    return 0
  }

  /// A line of `---` alone.
  private func isRule(line: Int) -> Bool {
    let first = starts[line]
    return starts[line + 1] == first + 1 && shapes[first].role == .dash
      && tokens[first].range.count >= 3
  }
}

extension TokenShape {
  /// A mark after which a sentence may end.
  var isEnd: Bool { role == .fullStop || role == .terminal }
}
