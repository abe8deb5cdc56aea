import Lexicon
import TextSegmentation

/// A word of a question with what the dictionaries say of it.
struct QuestionWord: LexiconWord, Sendable {
  /// As written.
  let text: String
  /// Lower case, ё as е.
  let folded: String
  let lemmas: [String]
  let language: Language
  /// `nom gen dat acc ins loc abl`, as far as the form tells.
  let cases: Set<String>
  /// An adjective, a participle or an ordinal.
  let isModifier: Bool
  let isPast: Bool
  /// Inside quotation marks.
  let isQuoted: Bool
  /// Whether a comma stands before it.
  let followsComma: Bool

  var isNumber: Bool { folded.unicodeScalars.allSatisfy { $0.properties.numericType != nil } }
  var isCapital: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }
}

/// Cuts a question into words.
struct QuestionText {
  let language: Language
  let words: [QuestionWord]

  init(_ question: String, morphology: QuestionMorphology) {
    let pieces = Self.pieces(of: question)
    language = Self.language(of: pieces)
    var words: [QuestionWord] = []
    for piece in pieces {
      let folded = Folding.fold(piece.text)
      let reading = morphology.reading(of: folded, language)
      words.append(
        QuestionWord(
          text: piece.text, folded: folded, lemmas: reading.lemmas,
          language: folded.utf8.allSatisfy { $0 < 0x80 } ? .english : language,
          cases: reading.cases, isModifier: reading.isModifier, isPast: reading.isPast,
          isQuoted: piece.isQuoted, followsComma: piece.followsComma))
    }
    self.words = words
  }

  struct Piece: Equatable {
    var text: String
    var isQuoted: Bool
    var followsComma: Bool
  }

  /// Letters and digits, with hyphens and apostrophes inside words and points inside numbers and
  /// after initials taken for space. Quotation marks of any kind set off a name.
  static func pieces(of question: String) -> [Piece] {
    var result: [Piece] = []
    var current = ""
    var depth = 0
    var isStraight = false
    var comma = false
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
    }
    func close() {
      while let last = current.unicodeScalars.last, !isPart(last) {
        current.unicodeScalars.removeLast()
      }
      guard !current.isEmpty else { return }
      result.append(
        Piece(text: current, isQuoted: depth > 0 || isStraight, followsComma: comma))
      current = ""
      comma = false
    }
    for scalar in question.unicodeScalars {
      if isPart(scalar) {
        current.unicodeScalars.append(scalar)
        continue
      }
      switch scalar {
      case "-", "\u{2010}", "\u{2011}", "’", "'", "ʼ":
        if !current.isEmpty { current.unicodeScalars.append(scalar == "’" ? "'" : scalar) }
        continue
      default: close()
      }
      switch scalar {
      case "«", "“", "„": depth += 1
      case "»", "”": depth = max(0, depth - 1)
      case "\"": isStraight.toggle()
      case ",", ";", "—", "–", ":": comma = depth == 0 && !isStraight
      default: break
      }
    }
    close()
    return result
  }

  private static let kazakhLetters: Set<Unicode.Scalar> = Set("әғқңөұүһіӘҒҚҢӨҰҮҺІ".unicodeScalars)
  /// Question words and endings that only one of the two languages has.
  private static let russianMarks: Set<String> = [
    "кто", "кого", "кому", "кем", "что", "чего", "чем", "чему", "где", "когда", "сколько", "какой",
    "какая", "какое", "какие", "каких", "какую", "каким", "какова", "каков", "каковы", "чей",
    "чьей", "в", "на", "и", "с", "по", "ли", "о", "об", "какому", "каком", "какими", "чья", "чье",
  ]

  static func language(of pieces: [Piece]) -> Language {
    let own = pieces.filter { !$0.isQuoted }
    let words = own.isEmpty ? pieces : own
    let latin = words.filter { $0.text.utf8.allSatisfy { $0 < 0x80 } }
    let cyrillic = words.count - latin.count
    let names = latin.filter { $0.text.unicodeScalars.first?.properties.isUppercase ?? false }
    if latin.count - names.count >= max(1, cyrillic) { return .english }
    if cyrillic == 0 { return .english }
    var kazakh = 0
    var russian = 0
    for (index, word) in words.enumerated() {
      let folded = Folding.fold(word.text)
      if russianMarks.contains(folded) { russian += 1 }
      let isName = index > 0 && word.text.unicodeScalars.first?.properties.isUppercase ?? false
      if !isName, word.text.unicodeScalars.contains(where: kazakhLetters.contains) { kazakh += 1 }
    }
    return kazakh > russian ? .kazakh : .russian
  }
}
