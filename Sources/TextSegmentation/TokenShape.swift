/// What the cutter of sentences asks about a token, kept while tokens are cut.
struct TokenShape {
  /// What stands between the token and the one before it.
  enum Gap: UInt8, Comparable {
    case none, space, line, paragraph
    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  enum Role: UInt8 {
    /// `.` alone; `?`, `!`, `…` and runs of all of them.
    case fullStop, terminal
    case openQuote, closeQuote, plainQuote, openBracket, closeBracket
    case dash, comma, colon, semicolon
    /// An emoji, a smiley, a bullet.
    case pictogram, smiley, bullet
    /// A web address, an e-mail address, `@name`; `#tag`.
    case address, tag
    case lowerWord, capitalWord, upperWord, otherWord, number, other
  }

  var gap: Gap
  var role: Role
  /// Letters in a word, at most 255.
  var letters: UInt8 = 0

  var isWord: Bool {
    switch role {
    case .lowerWord, .capitalWord, .upperWord, .otherWord: true
    default: false
    }
  }

  /// A word that begins with a capital letter.
  var isCapital: Bool { role == .capitalWord || role == .upperWord }

  var isClosing: Bool {
    role == .closeQuote || role == .closeBracket
  }

  static func role(ofMark scalar: UInt32) -> Role {
    switch scalar {
    case 0x2E: .fullStop
    case 0x3F, 0x21, 0x2026, 0x203C, 0x2047, 0x2048, 0x2049: .terminal
    case 0xAB, 0x201E, 0x201A, 0x2039: .openQuote
    case 0xBB, 0x201D, 0x2019, 0x203A: .closeQuote
    case 0x22, 0x27, 0x201C, 0x2018, 0x60: .plainQuote
    case 0x28, 0x5B, 0x7B: .openBracket
    case 0x29, 0x5D, 0x7D: .closeBracket
    case 0x2D, 0x2010...0x2015, 0x2212: .dash
    case 0x2C: .comma
    case 0x3A: .colon
    case 0x3B: .semicolon
    case 0x2022, 0xB7, 0x25A0...0x25FF, 0x2043, 0x2219, 0x27A2, 0xF0B7, 0x2A: .bullet
    default: .other
    }
  }
}
