import Morphology
import TextSegmentation

/// What a word is to the features of its neighbours, found once for each spelling.
struct WordType {
  /// The outline of its letters.
  enum Shape: UInt8 {
    case boundary, lower, capital, upper, letter, mixed, latinLower, latinCapital, latinUpper
    case latinMixed, number, numberWord, openQuote, closeQuote, plainQuote, openBracket
    case closeBracket, dash, fullStop, comma, mark, other
  }

  /// A coarse part of speech.
  enum Speech: UInt8 {
    case other, noun, name, adjective, verb, adverb, pronoun, preposition, conjunction, particle
    case numeral, participle, mark
  }

  /// What the word makes likely nearby.
  struct Cues: OptionSet {
    let rawValue: UInt16
    static let body = Cues(rawValue: 1)
    static let place = Cues(rawValue: 2)
    static let person = Cues(rawValue: 4)
    static let legalForm = Cues(rawValue: 8)
    static let media = Cues(rawValue: 16)
    static let givenName = Cues(rawValue: 32)
    static let surname = Cues(rawValue: 64)
    static let patronymic = Cues(rawValue: 128)
    static let toponym = Cues(rawValue: 256)
    static let organisation = Cues(rawValue: 512)
    static let genitive = Cues(rawValue: 1024)
    static let artefact = Cues(rawValue: 2048)
  }

  var shape = Shape.boundary
  var speech = Speech.other
  var cues: Cues = []
  /// Hashes of the word in lower case and of its dictionary form.
  var word: UInt64 = 0
  var lemma: UInt64 = 0
  /// The letters of an acronym, at most eight, one in each byte's place; 0 for other words.
  var initials: UInt64 = 0

  static let boundary = WordType()

  var isCapital: Bool {
    switch shape {
    case .capital, .upper, .letter, .mixed, .latinCapital, .latinUpper, .latinMixed: true
    default: false
    }
  }

  var isLower: Bool { shape == .lower || shape == .latinLower }
  var isWord: Bool { isCapital || isLower }
  var isNoun: Bool { speech == .noun || speech == .name }
}

extension WordType.Shape {
  /// The shape of a token that has these letters.
  init(_ scalars: [Unicode.Scalar]) {
    guard let first = scalars.first else {
      self = .other
      return
    }
    var upper = 0
    var lower = 0
    var digits = 0
    var isLatin = false
    for scalar in scalars {
      switch LetterKind(scalar) {
      case .upper: upper += 1
      case .lower: lower += 1
      case .digit: digits += 1
      case .other: continue
      }
      if scalar.value < 0x250, LetterKind(scalar) != .digit { isLatin = true }
    }
    if upper + lower == 0 {
      self = digits > 0 ? .number : Self.mark(first, count: scalars.count)
    } else if digits > 0 {
      self = .numberWord
    } else if upper == 0 {
      self = isLatin ? .latinLower : .lower
    } else if lower == 0 {
      self = isLatin ? .latinUpper : upper == 1 ? .letter : .upper
    } else if LetterKind(first) == .upper, upper == 1 {
      self = isLatin ? .latinCapital : .capital
    } else {
      self = isLatin ? .latinMixed : .mixed
    }
  }

  private static func mark(_ first: Unicode.Scalar, count: Int) -> WordType.Shape {
    switch first {
    case "«", "„", "‹": .openQuote
    case "»", "”", "›": .closeQuote
    case "\"", "“", "'", "`", "’", "‘": .plainQuote
    case "(", "[": .openBracket
    case ")", "]": .closeBracket
    case "-", "–", "—", "―", "‒": .dash
    case ".": .fullStop
    case ",": .comma
    default: count == 1 ? .mark : .other
    }
  }
}

/// What a code point is to the outline of a word, without the tables of Unicode where it can be.
enum LetterKind {
  case upper, lower, digit, other

  init(_ scalar: Unicode.Scalar) {
    switch LetterCase(scalar.value) {
    case .upper: self = .upper
    case .lower: self = .lower
    case .none:
      if scalar.value < 0x80 {
        self = scalar.value &- 0x30 < 10 ? .digit : .other
      } else {
        self = scalar.properties.numericType == .decimal ? .digit : .other
      }
    }
  }
}
