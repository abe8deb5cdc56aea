/// Cuts a query into tokens (SPARQL 1.1 §19.8, terminals), over bytes.
struct Lexer {
  let bytes: [UInt8]
  let isShort: Bool
  var position = 0

  init(_ text: String, isShort: Bool) {
    bytes = Array(text.utf8)
    self.isShort = isShort
  }

  static func tokens(of text: String, isShort: Bool) -> [Token] {
    var lexer = Lexer(text, isShort: isShort)
    var tokens: [Token] = []
    while true {
      let token = lexer.next()
      tokens.append(token)
      if case .end = token.kind { return tokens }
      if case .bad = token.kind {
        let end = lexer.bytes.count
        tokens.append(Token(kind: .end, range: end..<end, spaceBefore: true))
        return tokens
      }
    }
  }

  mutating func next() -> Token {
    let before = position
    skipSpace()
    let start = position
    let spaced = start == 0 || position > before
    let kind = start < bytes.count ? scan() : .end
    return Token(kind: kind, range: start..<position, spaceBefore: spaced)
  }

  func byte(_ offset: Int = 0) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func skipSpace() {
    while let byte = byte() {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        position += 1
      } else if byte == UInt8(ascii: "#") {
        while let byte = self.byte(), byte != 0x0A, byte != 0x0D { position += 1 }
      } else if byte == 0xC2, self.byte(1) == 0xA0 {
        position += 2
      } else {
        return
      }
    }
  }

  private mutating func scan() -> Token.Kind {
    guard let first = byte() else { return .end }
    switch first {
    case UInt8(ascii: "<"): return scanIRI() ?? scanSymbol()
    case UInt8(ascii: "?"), UInt8(ascii: "$"): return scanVariable() ?? scanSymbol()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return scanString(quote: first)
    case UInt8(ascii: "@"): return scanAt()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return scanNumber()
    case UInt8(ascii: "."):
      if let digit = byte(1), isDigit(digit) { return scanNumber() }
      return scanSymbol()
    case UInt8(ascii: "_"):
      if byte(1) == UInt8(ascii: ":") { return scanBlankNode() }
      return scanWord()
    case UInt8(ascii: ":"): return scanLocal(prefix: "")
    case UInt8(ascii: "`"): return scanBackquoted()
    default: break
    }
    if bytes[position...].starts(with: "«".utf8) { return scanQuotedName() }
    if let (scalar, _) = scalar(at: position), isLetter(scalar) { return scanWord() }
    return scanSymbol()
  }

  private mutating func scanSymbol() -> Token.Kind {
    for symbol in ["^^", "&&", "||", "!=", "<=", ">="]
    where bytes[position...].starts(with: symbol.utf8) {
      position += 2
      return .symbol(symbol)
    }
    let first = bytes[position]
    if "{}()[];,.=<>!+-*/|^&?$".utf8.contains(first) {
      position += 1
      return .symbol(String(UnicodeScalar(first)))
    }
    let start = position
    position += scalar(at: position)?.length ?? 1
    let found = text(start..<position)
    let quotes: Set<String> = ["“", "”", "„", "‘", "’", "‚"]
    return .bad(
      message: "the character \(found) has no meaning here",
      hint: quotes.contains(found) ? "strings stand in straight quotes: \"…\"" : nil)
  }

  // MARK: IRIs and names

  /// `<…>`, or nil where the `<` is an operator.
  private mutating func scanIRI() -> Token.Kind? {
    var end = position + 1
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: ">") {
        let value = text(position + 1..<end)
        position = end + 1
        return .iri(value)
      }
      if byte <= 0x20 || "<\"{}|^`\\".utf8.contains(byte) { return nil }
      end += 1
    }
    return nil
  }

  private mutating func scanBackquoted() -> Token.Kind {
    let start = position + 1
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "`")) else {
      position = bytes.count
      return .bad(message: "the name that ` opens does not end", hint: "close it with `")
    }
    position = end + 1
    return .name(text(start..<end))
  }

  /// `«…»`; the quotes nest: «КГУ «ЦБС»».
  private mutating func scanQuotedName() -> Token.Kind {
    let start = position + 2
    var depth = 0
    while position < bytes.count {
      if bytes[position...].starts(with: "«".utf8) {
        depth += 1
        position += 2
      } else if bytes[position...].starts(with: "»".utf8) {
        depth -= 1
        position += 2
        if depth == 0 { return .name(text(start..<position - 2)) }
      } else {
        position += 1
      }
    }
    return .bad(message: "the name that « opens does not end", hint: "close it with »")
  }

  private mutating func scanWord() -> Token.Kind {
    let start = position
    // A prefix may hold dots and hyphens inside; only a colon behind it makes it one.
    var end = start
    var lastGood = start
    while let (scalar, length) = scalar(at: end) {
      if isNameCharacter(scalar) {
        end += length
        lastGood = end
      } else if scalar == "." {
        end += 1
      } else {
        break
      }
    }
    if lastGood < bytes.count, bytes[lastGood] == UInt8(ascii: ":"), bytes[start] != 0x5F {
      let prefix = text(start..<lastGood)
      position = lastGood
      return scanLocal(prefix: prefix)
    }
    var wordEnd = start
    while let (scalar, length) = scalar(at: wordEnd) {
      if scalar == "-" {
        guard isShort, let (next, _) = self.scalar(at: wordEnd + 1),
          isLetter(next) || ("0"..."9").contains(next)
        else { break }
      } else if !isNameCharacter(scalar) || scalar == "\u{B7}" {
        break
      }
      wordEnd += length
    }
    position = max(wordEnd, start + 1)
    return .word(text(start..<position))
  }

  /// The local part behind the colon (PN_LOCAL).
  private mutating func scanLocal(prefix: String) -> Token.Kind {
    position += 1
    var local: [UInt8] = []
    var kept = 0
    var end = position
    var keptEnd = position
    while let (scalar, length) = scalar(at: end) {
      if scalar == "%" {
        guard end + 2 < bytes.count, isHex(bytes[end + 1]), isHex(bytes[end + 2]) else { break }
        local += bytes[end..<end + 3]
        end += 3
      } else if scalar == "\\" {
        guard end + 1 < bytes.count, "_~.-!$&'()*+,;=/?#@%".utf8.contains(bytes[end + 1]) else {
          break
        }
        local.append(bytes[end + 1])
        end += 2
      } else if scalar == "." {
        local.append(bytes[end])
        end += 1
        // A dot belongs to the name only when something of the name follows.
        continue
      } else if scalar == ":" || isNameCharacter(scalar), !(scalar == "-" && endsArrow(end)) {
        if local.isEmpty, scalar == "-" || scalar == "\u{B7}" { break }
        local += bytes[end..<end + length]
        end += length
      } else {
        break
      }
      kept = local.count
      keptEnd = end
    }
    if local.first == UInt8(ascii: ".") {
      kept = 0
      keptEnd = position
    }
    position = keptEnd
    return .prefixedName(
      prefix: prefix, local: String(decoding: local[..<kept], as: UTF8.self))
  }

  /// Whether the hyphen at `place` closes an arrow of the short form: `-ex:p->` or `<-ex:p- `.
  private func endsArrow(_ place: Int) -> Bool {
    guard isShort else { return false }
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0x20
    return next == UInt8(ascii: ">") || next <= 0x20
  }

  private mutating func scanBlankNode() -> Token.Kind {
    position += 2
    let start = position
    var end = start
    var lastGood = start
    while let (scalar, length) = scalar(at: end) {
      if isNameCharacter(scalar), end > start || scalar != "-" {
        end += length
        lastGood = end
      } else if scalar == ".", end > start {
        end += 1
      } else {
        break
      }
    }
    position = lastGood
    if lastGood == start { return .bad(message: "a blank node needs a label", hint: nil) }
    return .blankNode(text(start..<lastGood))
  }

  private mutating func scanVariable() -> Token.Kind? {
    var end = position + 1
    while let (scalar, length) = scalar(at: end), isNameCharacter(scalar), scalar != "-" {
      end += length
    }
    guard end > position + 1 else { return nil }
    let name = text(position + 1..<end)
    position = end
    return .variable(name)
  }
}
