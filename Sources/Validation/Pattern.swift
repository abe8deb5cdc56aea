/// A regular expression of sh:pattern, matched anywhere in a text (SHACL §4.4.3, XPath flags i, s,
/// m, x).
struct Pattern {
  private let regex: Regex<AnyRegexOutput>

  /// Nil where the expression or a flag is none.
  init?(_ text: String, flags: String) {
    guard var regex = try? Regex(text) else { return nil }
    // XPath: `.` leaves line breaks out unless s, `^` and `$` mean the whole text unless m.
    for flag in flags {
      switch flag {
      case "i": regex = regex.ignoresCase()
      case "s": regex = regex.dotMatchesNewlines()
      case "m": regex = regex.anchorsMatchLineEndings()
      case "x":
        guard let extended = try? Regex("(?x)" + text) else { return nil }
        regex = extended
      default: return nil
      }
    }
    self.regex = regex.matchingSemantics(.unicodeScalar)
  }

  func matches(_ text: String) -> Bool {
    (try? regex.firstMatch(in: text)) != nil
  }
}
