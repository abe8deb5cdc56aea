/// Tokens that are no words: initials, numbers, marks, Roman numbers, Latin letters.
extension RussianAnalyzer {
  private static let initialLetters = Set("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯ".unicodeScalars)

  /// One capital letter, as a first name and as a patronymic of either gender in any case.
  func initials(_ word: String, lower: String) -> [Analysis] {
    guard let letter = word.unicodeScalars.first, word.unicodeScalars.dropFirst().isEmpty,
      RussianAnalyzer.initialLetters.contains(letter)
    else { return [] }
    let first = dictionary.number(of: .firstInitial)
    return (0..<BuiltInTag.initialCount).map { index in
      let tag = first + UInt16(index)
      return Analysis(
        form: lower, normalForm: lower, grammemes: dictionary.tags[Int(tag)], probability: 0.1,
        origin: .initial, tag: tag, paradigm: .max, index: 0, construction: .invariable)
    }
  }

  func readShape(_ word: String, lower: String) -> [Analysis] {
    func result(_ tag: BuiltInTag, _ origin: Analysis.Origin) -> Analysis {
      plain(lower, tag, score: 0.9, origin: origin)
    }
    // None of these shapes has a Russian letter.
    if word.unicodeScalars.contains(where: { $0.value &- 0x410 < 0x40 }) { return [] }
    if TokenShape.isInteger(word) { return [result(.integer, .number)] }
    if TokenShape.isReal(word) { return [result(.real, .number)] }
    if TokenShape.isPunctuation(word) { return [result(.punctuation, .punctuation)] }
    var readings: [Analysis] = []
    if TokenShape.isRomanNumber(word) { readings.append(result(.romanNumber, .romanNumber)) }
    if TokenShape.isLatin(word) { readings.append(result(.latin, .latin)) }
    return readings
  }
}

/// What a token looks like. Numbers follow the syntax of Python's `int` and `float`, since the
/// dictionary's statistics were counted with it.
enum TokenShape {
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  static func isInteger(_ word: String) -> Bool {
    let scalars = unsigned(Array(word.unicodeScalars)[...])
    return digits(scalars).map { $0.isEmpty } ?? false
  }

  static func isReal(_ word: String) -> Bool {
    var rest = unsigned(Array(word.unicodeScalars).map { $0 == "," ? "." : $0 }[...])
    if rest.count == 3 || rest.count == 8 {
      let text = String(String.UnicodeScalarView(rest)).lowercased()
      if ["inf", "nan", "infinity"].contains(text) { return true }
    }
    var hasDigits = false
    if let after = digits(rest) {
      hasDigits = true
      rest = after
    }
    if rest.first == "." {
      rest = rest.dropFirst()
      if let after = digits(rest) {
        hasDigits = true
        rest = after
      }
    }
    guard hasDigits else { return false }
    if rest.first == "e" || rest.first == "E" {
      guard let after = digits(unsigned(rest.dropFirst())) else { return false }
      rest = after
    }
    return rest.isEmpty
  }

  private static func unsigned(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>
  {
    scalars.first == "+" || scalars.first == "-" ? scalars.dropFirst() : scalars
  }

  /// What follows one or more digits, single underscores between them allowed; nil without any.
  private static func digits(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar>? {
    var rest = scalars
    guard let first = rest.first, isDigit(first) else { return nil }
    while let next = rest.first {
      if isDigit(next) {
        rest = rest.dropFirst()
      } else if next == "_", let after = rest.dropFirst().first, isDigit(after) {
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    return rest
  }

  /// Only marks, with or without spaces.
  static func isPunctuation(_ word: String) -> Bool {
    var found = false
    for scalar in word.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        found = true
      default: return false
      }
    }
    return found
  }

  /// Every letter is Latin, and there is one.
  static func isLatin(_ word: String) -> Bool {
    var found = false
    for scalar in word.unicodeScalars where isLetter(scalar) {
      let isASCII = scalar.isASCII
      guard isASCII || scalar.properties.name?.contains("LATIN") == true else { return false }
      found = true
    }
    return found
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// 1 to 4999 in the usual spelling, any case.
  static func isRomanNumber(_ word: String) -> Bool {
    guard !word.isEmpty else { return false }
    var rest = Array(word.uppercased().utf8)[...]
    for _ in 0..<4 where rest.first == UInt8(ascii: "M") { rest = rest.dropFirst() }
    for (one, five, ten) in [("C", "D", "M"), ("X", "L", "C"), ("I", "V", "X")] {
      if rest.starts(with: (one + ten).utf8) || rest.starts(with: (one + five).utf8) {
        rest = rest.dropFirst(2)
        continue
      }
      if rest.starts(with: five.utf8) { rest = rest.dropFirst() }
      for _ in 0..<3 where rest.starts(with: one.utf8) { rest = rest.dropFirst() }
    }
    return rest.isEmpty
  }
}
