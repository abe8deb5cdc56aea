/// One way to read a word form: its dictionary form, its grammemes, how likely they are.
public struct Analysis: Hashable, Sendable {
  /// How a reading was found.
  public enum Origin: UInt8, Sendable {
    /// The form stands in the dictionary.
    case dictionary
    /// One capital letter, read as an initial.
    case initial
    case number, punctuation, romanNumber, latin
    /// A word and a particle after a hyphen: «смотри-ка».
    case particle
    /// «по-» and an adjective: «по-западному».
    case hyphenAdverb
    /// Two words with a hyphen between them, both or the second inflected.
    case hyphenated
    /// A prefix that leaves the word class as it is, and a word that can be read.
    case knownPrefix
    /// Up to five letters and a dictionary word.
    case unknownPrefix
    /// As dictionary words with the same ending.
    case ending
    /// Nothing is known about it.
    case unknown
  }

  /// The form in lower case as the dictionary spells it: with «ё» where it has one.
  public internal(set) var form: String
  /// The dictionary form: nominative singular, infinitive …; lower case.
  public internal(set) var normalForm: String
  public internal(set) var grammemes: Grammemes
  /// P(tag | word) where the dictionary's corpus has the word, else a share by the kind of
  /// guess; 0…1. All readings of one word sum to about 1.
  public internal(set) var probability: Double
  public internal(set) var origin: Origin

  var tag: UInt16
  /// Where the forms of the word come from; meaningless where `construction` is `.invariable`.
  var paradigm: UInt16
  var index: UInt16
  var construction: Construction

  /// How the form is put together from what the dictionary knows.
  indirect enum Construction: Hashable, Sendable {
    /// A form of the paradigm.
    case paradigm
    /// One form only, or the cases of an initial.
    case invariable
    /// `prefix` + a form built as the second says.
    case prefixed(String, Construction)
    /// A form built as the second says + `particle`.
    case suffixed(String, Construction)
    /// `left-` that never changes + the form of another word.
    case fixedLeft(String, Analysis)
    /// Two words that are both inflected.
    case compound(Analysis, Analysis)
  }

  /// Whether the form itself stands in the dictionary.
  public var isKnown: Bool { origin == .dictionary }

  /// The part of speech, one grammeme; empty for tokens that are no words.
  public var partOfSpeech: Grammemes { grammemes.partOfSpeech }
}
