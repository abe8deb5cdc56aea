/// The outline of a word that slovnet's networks read beside its vector: its script and its
/// capitals, or the punctuation mark itself. `RU_Xx`, `EN_XX`, `PUNCT_«`, `NUM`, `OTHER`.
package enum WordShape {
  /// The name of a word's shape, as in the networks' `shape` vocabulary.
  package static func name(of word: some Collection<Unicode.Scalar>) -> String {
    guard let first = word.first else { return "OTHER" }
    if isRussian(first) { return "RU_" + outline(word) }
    if isLatin(first) { return "EN_" + outline(word) }
    if first.properties.numericType == .decimal || isSignedNumber(word) { return "NUM" }
    guard isMark(first) else { return "OTHER" }
    return "PUNCT_" + (word.count == 1 ? String(first) : "OTHER")
  }

  /// The same for the commonest spellings, small letters of Russian behind a letter of either
  /// case, nil for others.
  package static func common(_ word: UnsafeBufferPointer<UInt8>) -> Common? {
    guard word.count > 3, word.count % 2 == 0 else { return nil }
    var isTitle = false
    for index in stride(from: 0, to: word.count, by: 2) {
      // Lower case from D0 B0 to D1 8F, and D1 91; upper case from D0 90 to D0 AF, and D0 81.
      switch (word[index], word[index + 1]) {
      case (0xD0, 0xB0...0xBF), (0xD1, 0x80...0x8F), (0xD1, 0x91): break
      case (0xD0, 0x90...0xAF), (0xD0, 0x81):
        guard index == 0 else { return nil }
        isTitle = true
      default: return nil
      }
    }
    return isTitle ? .title : .lower
  }

  /// Names of common shapes.
  package enum Common: String {
    case lower = "RU_xx"
    case title = "RU_Xx"
  }

  private static func outline(_ word: some Collection<Unicode.Scalar>) -> String {
    let hasUpper = word.contains(where: isUpper)
    let hasLower = word.contains(where: isLower)
    if word.count == 1 { return hasUpper ? "X" : "x" }
    if hasUpper && !hasLower { return "XX" }
    if hasLower && !hasUpper { return "xx" }
    if isTitle(word) { return "Xx" }
    if let dash = word.firstIndex(of: "-"), isTitle(word[..<dash]),
      isTitle(word[word.index(after: dash)...])
    {
      return "Xx-Xx"
    }
    return "OTHER"
  }

  private static func isTitle(_ word: some Collection<Unicode.Scalar>) -> Bool {
    guard word.count > 1, let first = word.first, isUpper(first) else { return false }
    let rest = word.dropFirst()
    return rest.contains(where: isLower) && !rest.contains(where: isUpper)
  }

  private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value &- 0x41 < 26 }
    // Cyrillic: Ѐ…Я, а…џ.
    if scalar.value &- 0x400 < 0x60 { return scalar.value < 0x430 }
    return scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter
  }

  private static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value &- 0x61 < 26 }
    if scalar.value &- 0x400 < 0x60 { return scalar.value >= 0x430 }
    return scalar.properties.isLowercase
  }

  private static func isRussian(_ scalar: Unicode.Scalar) -> Bool {
    (0x410...0x44F).contains(scalar.value) || scalar == "ё" || scalar == "Ё"
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value | 0x20) &- 0x61 < 26
  }

  private static func isSignedNumber(_ word: some Collection<Unicode.Scalar>) -> Bool {
    guard word.first == "+" || word.first == "-" else { return false }
    return word.dropFirst().first?.properties.numericType == .decimal
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { marks.contains(scalar) }

  private static let marks = Set(
    "!#$%&()[]\\/*+,.:;<=>?@^_{|}~-‐−‒⁃–—―`\"'«»„“ʼʻ”№…".unicodeScalars)
}
