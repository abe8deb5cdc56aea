/// A phrase cut into words and what stands between them; joined again they give the phrase.
struct PhrasePieces {
  struct Piece {
    var text: String
    let isWord: Bool
    /// Inside quotes or brackets: never inflected.
    let isFrozen: Bool
    /// One capital letter with a full stop after it.
    var isInitial = false
  }

  var pieces: [Piece] = []
  /// The places of the words that may be inflected or read.
  private(set) var words: [Int] = []

  init(_ phrase: String) {
    var depth = 0
    var inStraight = false
    var text = String.UnicodeScalarView()
    var isWord = false
    func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .nonspacingMark:
        true
      default: false
      }
    }
    func flush() {
      guard !text.isEmpty else { return }
      if isWord { words.append(pieces.count) }
      pieces.append(
        Piece(text: String(text), isWord: isWord, isFrozen: depth > 0 || inStraight))
      text = String.UnicodeScalarView()
    }
    let scalars = Array(phrase.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      // A hyphen or an apostrophe between two letters belongs to the word.
      let joins =
        (scalar == "-" || scalar == "'" || scalar == "’" || scalar == "\u{2011}")
        && isWord && !text.isEmpty && index + 1 < scalars.count && isWordScalar(scalars[index + 1])
      let belongs = joins || isWordScalar(scalar)
      if belongs != isWord { flush() }
      isWord = belongs
      switch scalar {
      case "«", "“", "„", "(", "[":
        flush()
        depth += 1
      case "»", "”", ")", "]":
        flush()
        text.append(scalar)
        flush()
        depth = max(0, depth - 1)
        continue
      case "\"":
        if inStraight {
          text.append(scalar)
          flush()
          inStraight = false
          continue
        }
        flush()
        inStraight = true
      default: break
      }
      text.append(scalar)
    }
    flush()
    markInitials()
  }

  private mutating func markInitials() {
    for index in words where index + 1 < pieces.count {
      let letters = pieces[index].text.unicodeScalars
      let isCapital = letters.first.map { $0.properties.isUppercase } ?? false
      if letters.count == 1, isCapital, pieces[index + 1].text.hasPrefix(".") {
        pieces[index].isInitial = true
      }
    }
  }

  /// The phrase again.
  var text: String { pieces.map(\.text).joined() }

  /// Whether only spaces stand between word number `index` and the one before it.
  func followsDirectly(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return ((words[index - 1] + 1)..<words[index]).allSatisfy { place in
      pieces[place].text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }
  }

  /// Whether a comma and spaces stand between word number `index` and the one before it.
  func followsComma(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = ((words[index - 1] + 1)..<words[index]).map { pieces[$0].text }.joined()
    return gap.unicodeScalars.allSatisfy { $0 == "," || $0.properties.isWhitespace }
  }
}

/// The spelling of a word's form after the word as the text has it.
enum Spelling {
  /// `form` with the capitals of `original`, and its «е» where only the dictionary writes «ё»;
  /// each part of a hyphenated word by itself.
  static func restore(_ form: String, like original: String) -> String {
    let parts = form.split(separator: "-", omittingEmptySubsequences: false)
    let sources = original.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == sources.count else { return restorePart(form[...], like: original[...]) }
    return zip(parts, sources).map { restorePart($0, like: $1) }.joined(separator: "-")
  }

  private static func restorePart(_ form: Substring, like original: Substring) -> String {
    let source = Array(original.unicodeScalars)
    let isAllCapitals =
      source.count > 1 && original.uppercased() == original && original.lowercased() != original
    var result = String.UnicodeScalarView()
    var isCommon = true
    for (index, scalar) in form.unicodeScalars.enumerated() {
      if isCommon, index < source.count {
        let old = source[index]
        let lower = old.properties.lowercaseMapping.unicodeScalars.first
        if old == scalar || lower == scalar || (scalar == "ё" && lower == "е") {
          result.append(old)
          continue
        }
      }
      isCommon = false
      let isCapital = isAllCapitals || (index == 0 && original.first?.isUppercase == true)
      let text = isCapital ? scalar.properties.uppercaseMapping : String(scalar)
      result.append(contentsOf: text.unicodeScalars)
    }
    return String(result)
  }
}
