/// Addresses: tokens that have marks inside.
extension TokenCutter {
  /// Takes an address that begins at the cursor, and says what it is.
  mutating func takeAddress(_ scalar: UInt32) -> TokenShape.Role? {
    switch scalar {
    case 0x23: return takeTag()
    case 0x40: return takeName()
    case 0x68, 0x48:
      return startsScheme() ? takeWeb() : takeMail()
    case 0x77, 0x57:
      return matches("www.", at: byte) ? takeWeb() : takeMail()
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: return takeMail()
    default: return nil
    }
  }

  /// `#tag`: letters first, so that `#5` stays two tokens.
  private mutating func takeTag() -> TokenShape.Role? {
    guard !isWord(before: byte), CharacterClass(bytes.codePoint(at: byte + 1).scalar).isWord else {
      return nil
    }
    advance(1)
    takeNameCharacters()
    return .tag
  }

  /// `@name`.
  private mutating func takeName() -> TokenShape.Role? {
    let (next, length) = bytes.codePoint(at: byte + 1)
    guard length == 1, CharacterClass(next) == .latin || next == 0x5F, !isWord(before: byte) else {
      return nil
    }
    advance(1)
    takeNameCharacters()
    return .address
  }

  private mutating func takeNameCharacters() {
    while byte < bytes.count {
      let (scalar, length) = bytes.codePoint(at: byte)
      let found = CharacterClass(scalar)
      let isInside = scalar == 0x2D && CharacterClass(bytes.codePoint(at: byte + 1).scalar).isName
      guard found.isName || found == .mark || scalar == 0x5F || isInside else { return }
      advance(length)
    }
  }

  private func startsScheme() -> Bool {
    matches("https://", at: byte) || matches("http://", at: byte)
  }

  /// Everything up to white space or a mark that no address has, without the marks at its end.
  private mutating func takeWeb() -> TokenShape.Role {
    var end = byte
    var index = byte
    while index < bytes.count {
      let (scalar, length) = bytes.codePoint(at: index)
      switch CharacterClass(scalar) {
      case .space, .line: return finishWeb(end)
      case .punctuation:
        if [0x22, 0x3C, 0x3E, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E]
          .contains(scalar)
        {
          return finishWeb(end)
        }
        index += length
        // A mark belongs to the address only where more of it follows.
        if scalar == 0x2F || scalar == 0x3D || scalar == 0x23 || scalar == 0x5F { end = index }
      default:
        index += length
        end = index
      }
    }
    return finishWeb(end)
  }

  private mutating func finishWeb(_ end: Int) -> TokenShape.Role {
    while byte < end { advance(bytes.codePoint(at: byte).length) }
    return .address
  }

  /// `name@site.tld`, all ASCII.
  private mutating func takeMail() -> TokenShape.Role? {
    var index = byte
    // No part of an address is longer; without the bound, `a.a.a…` would be read again and again.
    let limit = min(bytes.count, byte + 65)
    while index < limit, isMailCharacter(bytes[index]) { index += 1 }
    guard index < limit, bytes[index] == 0x40 else { return nil }
    let site = index + 1
    index = site
    var lastDot = 0
    let siteLimit = min(bytes.count, site + 255)
    while index < siteLimit, isMailCharacter(bytes[index]) {
      if bytes[index] == 0x2E { lastDot = index }
      index += 1
    }
    if lastDot == index - 1 {
      index = lastDot
      lastDot = bytes[site..<index].lastIndex(of: 0x2E) ?? 0
    }
    guard lastDot > site, index - lastDot > 2 else { return nil }
    while byte < index { advance(1) }
    return .address
  }

  private func isMailCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2D, 0x5F, 0x2B: true
    default: false
    }
  }

  private func isWord(before offset: Int) -> Bool {
    offset > 0 && CharacterClass(bytes.codePoint(before: offset)).isName
  }

  private func matches(_ text: StaticString, at offset: Int) -> Bool {
    guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where bytes[offset + index] | 0x20 != text.utf8Start[index] | 0x20 { return false }
    return true
  }
}

extension CharacterClass {
  /// What `@name` and `#tag` are made of.
  fileprivate var isName: Bool { isWord || self == .digit }
}
