import Lexicon
import Morphology
import TextSegmentation

/// One token with everything that is known about it.
struct Word: LexiconWord, Sendable {
  /// What the name network says.
  enum NameLabel: UInt8, Sendable { case none, person, place, organization }

  /// As written.
  let text: String
  /// Lower case, ё as е.
  let folded: String
  /// Folded base forms, that of the chosen reading first.
  var lemmas: [String]
  let language: Language
  let range: TextRange
  let kind: Token.Kind
  let sentence: Int
  /// Readings that agree with the network's tag, the likeliest first; empty outside Russian.
  var readings: [Analysis]
  /// The parent in the dependency tree, an index into the words; -1 at the root or without a tree.
  var head = -1
  /// The relation to it: `nsubj`, `nmod` …
  var relation = ""
  var name = NameLabel.none
  /// Whether a name begins here.
  var nameBegins = false
  /// The case of a Kazakh word, as the lexicon writes it; nil where no analyser reads it.
  var kazakhCase: String?
  /// A Kazakh word without its case, capitals kept; nil where no analyser reads it.
  var kazakhNominative: String?

  let isCapitalized: Bool
  let isAllCapitals: Bool

  var isWord: Bool { kind == .cyrillicWord || kind == .latinWord }
  var isNumber: Bool { kind == .number }
  var isPunctuation: Bool { kind == .punctuation }
  var lemma: String { lemmas.first ?? folded }

  /// The grammemes of the chosen reading.
  var grammemes: Grammemes { readings.first?.grammemes ?? [] }

  /// Whether a reading has all of these grammemes.
  func canBe(_ grammemes: Grammemes) -> Bool {
    readings.contains { $0.grammemes.isSuperset(of: grammemes) }
  }

  func hasReading(_ test: (Grammemes) -> Bool) -> Bool {
    readings.contains { test($0.grammemes) }
  }

  /// Whether the word may be an accusative: one that looks like its nominative included.
  var mayBeAccusative: Bool {
    canBe(.accusative)
      || hasReading {
        $0.isSuperset(of: [.nominative, .inanimate]) && !$0.isSuperset(of: [.feminine, .singular])
      }
  }

  var isNoun: Bool { readings.first.map { $0.grammemes.contains(.noun) } ?? false }
  /// An adjective, ordinal or participle by its chosen reading.
  var isAdjective: Bool {
    readings.first.map { $0.grammemes.meets([.adjective, .participle]) } ?? false
  }
  var isFiniteVerb: Bool { readings.first.map { $0.grammemes.contains(.verb) } ?? false }
  var isInfinitive: Bool { readings.first.map { $0.grammemes.contains(.infinitive) } ?? false }
  var isVerbal: Bool {
    readings.first.map {
      $0.grammemes.meets([.verb, .infinitive, .gerund, .shortParticiple])
    } ?? false
  }
}

extension Word {
  private static let openingQuotes: Set<String> = ["«", "“", "„", "\"", "‘", "``"]
  private static let closingQuotes: Set<String> = ["»", "”", "“", "\"", "’", "''"]

  var isOpeningQuote: Bool { Word.openingQuotes.contains(text) }
  var isClosingQuote: Bool { Word.closingQuotes.contains(text) }
  var isDash: Bool { text == "-" || text == "–" || text == "—" || text == "―" || text == "--" }
}
