/// Cuts a text into tokens in one pass over its bytes.
///
/// The cuts are those of razdel (words with hyphens, numbers with a point or a stroke, ends like
/// `?!` and `...`, smileys), since the networks were trained on them; besides, a web address, an
/// e-mail address, `@name`, `#tag`, a run of emoji, a smiley `)))` and `don't` are one token each.
struct TokenCutter {
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private(set) var shapes: [TokenShape] = []
  var byte = 0
  var point = 0
  /// Brackets opened and not yet closed on the line: a run of `)` beyond them is a smiley.
  private var openBrackets = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 9 + 8)
    shapes.reserveCapacity(bytes.count / 9 + 8)
  }

  mutating func run() {
    while true {
      let gap = skipSpace()
      guard byte < bytes.count else { return }
      if gap >= .line { openBrackets = 0 }
      let start = (byte, point)
      let (scalar, length) = bytes.codePoint(at: byte)
      let shape: TokenShape
      let kind: Token.Kind
      if let address = takeAddress(scalar) {
        shape = TokenShape(gap: gap, role: address)
        kind = .other
      } else {
        switch CharacterClass(scalar) {
        case .cyrillic, .latin, .letter, .digit:
          (kind, shape) = takeWord(gap: gap)
        case .punctuation:
          kind = .punctuation
          shape = TokenShape(gap: gap, role: takeMark(scalar, length))
        default:
          kind = .other
          shape = TokenShape(gap: gap, role: takeSymbol(scalar, length))
        }
      }
      tokens.append(
        Token(bytes: start.0..<byte, range: TextRange(start.1, point), kind: kind))
      shapes.append(shape)
    }
  }

  @inline(__always)
  mutating func advance(_ length: Int) {
    byte += length
    point += 1
  }

  /// Moves over white space, and over marks that stand on nothing.
  private mutating func skipSpace() -> TokenShape.Gap {
    var gap = TokenShape.Gap.none
    var lines = 0
    var last: UInt32 = 0
    while byte < bytes.count {
      let (scalar, length) = bytes.codePoint(at: byte)
      switch CharacterClass(scalar) {
      case .space, .mark: gap = max(gap, .space)
      case .line:
        if !(scalar == 0x0A && last == 0x0D) { lines += 1 }
        if scalar == 0x2029 || scalar == 0x0C { lines += 1 }
        gap = lines > 1 ? .paragraph : .line
      default: return gap
      }
      last = scalar
      advance(length)
    }
    return gap
  }

  // MARK: - Words and numbers

  /// A word or a number: runs of letters and of digits, joined by what joins them.
  private mutating func takeWord(gap: TokenShape.Gap) -> (Token.Kind, TokenShape) {
    let first = CharacterClass(bytes.codePoint(at: byte).scalar)
    var summary = WordSummary()
    while true {
      let isNumber = takeRun(&summary)
      guard let joint = joint(afterNumber: isNumber) else { break }
      for _ in 0..<joint { advance(bytes.codePoint(at: byte).length) }
    }
    let kind: Token.Kind =
      switch first {
      case .digit: .number
      case .cyrillic: .cyrillicWord
      case .latin: .latinWord
      default: .other
      }
    let role: TokenShape.Role = first == .digit ? .number : summary.role
    return (kind, TokenShape(gap: gap, role: role, letters: UInt8(min(summary.letters, 255))))
  }

  /// A run of letters of one script with the marks on them, or of digits; true for digits.
  private mutating func takeRun(_ summary: inout WordSummary) -> Bool {
    let (scalar, length) = bytes.codePoint(at: byte)
    var script = CharacterClass(scalar)
    if script == .digit {
      advance(length)
      while byte < bytes.count, bytes[byte] &- 0x30 < 10 { advance(1) }
      return true
    }
    while true {
      let (scalar, length) = bytes.codePoint(at: byte)
      if length == 2, scalar >= 0x410, scalar < 0x450, script == .cyrillic {
        summary.add(scalar < 0x430 ? .upper : .lower)
      } else {
        let next = CharacterClass(scalar)
        guard next == .mark || (next.isWord && canFollow(next, script)) else { return false }
        if next != .mark {
          summary.add(LetterCase(scalar))
          script = next
        }
      }
      advance(length)
    }
  }

  /// razdel parts Cyrillic from Latin letters; other letters go with either.
  private func canFollow(_ next: CharacterClass, _ script: CharacterClass) -> Bool {
    next == script || next == .letter || script == .letter
  }

  /// The number of code points at the cursor that join the run before them to one after them.
  private func joint(afterNumber: Bool) -> Int? {
    let (scalar, length) = bytes.codePoint(at: byte)
    switch scalar {
    case 0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0x5F:
      return isRun(at: byte + length) ? 1 : nil
    case 0x2014:
      // A long dash without spaces joins numbers and parts words.
      return afterNumber && isDigit(at: byte + length) ? 1 : nil
    case 0x2E, 0x2C, 0x2F, 0x5C:
      return afterNumber && isDigit(at: byte + length) ? 1 : nil
    case 0x27, 0x2019, 0x2BC:
      return !afterNumber && isApostrophe(length) ? 1 : nil
    default: return nil
    }
  }

  private func isRun(at offset: Int) -> Bool {
    let next = CharacterClass(bytes.codePoint(at: offset).scalar)
    return offset < bytes.count && (next.isWord || next == .digit)
  }

  private func isDigit(at offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] &- 0x30 < 10
  }

  /// Whether the sign at the cursor stands inside a word (`Кот-д’Ивуар`, `don't`), not before the
  /// `s` of an English genitive, which is a token of its own.
  private func isApostrophe(_ length: Int) -> Bool {
    let before = CharacterClass(bytes.codePoint(before: byte))
    let (scalar, nextLength) = bytes.codePoint(at: byte + length)
    let after = CharacterClass(scalar)
    guard before.isWord, after == before else { return false }
    guard scalar == 0x73 || scalar == 0x53 else { return true }
    return CharacterClass(bytes.codePoint(at: byte + length + nextLength).scalar).isWord
  }

  // MARK: - Marks and symbols

  private mutating func takeMark(_ scalar: UInt32, _ length: Int) -> TokenShape.Role {
    if scalar == 0x3A || scalar == 0x3B || scalar == 0x3D, let smile = smiley(at: byte + 1) {
      for _ in 0..<(1 + smile) { advance(1) }
      return .smiley
    }
    advance(length)
    switch scalar {
    case 0x2E, 0x3F, 0x21, 0x2026:
      var isSingle = true
      while isEnd(at: byte) {
        advance(bytes.codePoint(at: byte).length)
        isSingle = false
      }
      return isSingle && scalar == 0x2E ? .fullStop : .terminal
    case 0x2D, 0x2A:
      while byte < bytes.count, bytes[byte] == UInt8(scalar) { advance(1) }
    case 0x28, 0x5B: openBrackets += 1
    case 0x29, 0x5D:
      if scalar == 0x29, openBrackets == 0, byte < bytes.count, bytes[byte] == 0x29 {
        while byte < bytes.count, bytes[byte] == 0x29 { advance(1) }
        return .smiley
      }
      openBrackets = max(0, openBrackets - 1)
    case 0x27, 0x2019:
      // The English genitive: `’s`.
      let (next, nextLength) = bytes.codePoint(at: byte)
      let before = CharacterClass(bytes.codePoint(before: byte - length))
      if before == .latin, next == 0x73 || next == 0x53,
        !CharacterClass(bytes.codePoint(at: byte + 1).scalar).isWord
      {
        advance(nextLength)
        return .otherWord
      }
    default: break
    }
    return TokenShape.role(ofMark: scalar)
  }

  /// The length of the mouth of a smiley: `-)`, `))`, `(((`, at most three.
  private func smiley(at offset: Int) -> Int? {
    var index = offset
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    let mouth = index
    while index < bytes.count, index < mouth + 3, bytes[index] == 0x28 || bytes[index] == 0x29 {
      index += 1
    }
    return index > mouth ? index - offset : nil
  }

  private func isEnd(at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    switch bytes[offset] {
    case 0x2E, 0x3F, 0x21: return true
    case 0xE2: return bytes.codePoint(at: offset).scalar == 0x2026
    default: return false
    }
  }

  /// A symbol with the marks on it; emoji in a row are one token.
  private mutating func takeSymbol(_ scalar: UInt32, _ length: Int) -> TokenShape.Role {
    advance(length)
    let isPictogram = Self.isPictogram(scalar)
    while byte < bytes.count {
      let (next, nextLength) = bytes.codePoint(at: byte)
      let isMark = CharacterClass(next) == .mark
      guard isMark || (isPictogram && Self.isPictogram(next)) else { break }
      advance(nextLength)
    }
    if isPictogram { return .pictogram }
    return TokenShape.role(ofMark: scalar)
  }

  private static func isPictogram(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B00...0x2BFF, 0x2300...0x23FF, 0x203C, 0x3030:
      true
    default: false
    }
  }
}

/// The letters of a word, counted by case.
private struct WordSummary {
  var letters = 0
  var upper = 0
  var lower = 0
  var isCapital = false

  @inline(__always)
  mutating func add(_ letterCase: LetterCase) {
    switch letterCase {
    case .upper:
      if letters == 0 { isCapital = true }
      upper += 1
    case .lower: lower += 1
    case .none: break
    }
    letters += 1
  }

  var role: TokenShape.Role {
    if upper + lower == 0 { return .otherWord }
    if isCapital { return lower == 0 && upper > 1 ? .upperWord : .capitalWord }
    return .lowerWord
  }
}
