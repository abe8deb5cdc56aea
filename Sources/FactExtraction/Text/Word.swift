import Lexicon
import Morphology
import NeuralTagging
import TextSegmentation

/// One token with everything that is known about it.
struct Word: LexiconWord, Sendable {
  /// What the name network says.
  enum NameLabel: UInt8, Sendable { case none, person, place, organization }

  /// The spelling, shared by its words.
  let form: WordForm
  /// What is left of its readings.
  var reading: WordReading
  let range: TextRange
  let sentence: Int
  /// The parent in the dependency tree, an index into the words; -1 at the root or without a tree.
  var head = -1
  /// How it depends on it; nil without a tree.
  var dependency: DependencyRelation?
  var name = NameLabel.none
  /// Whether a name begins here.
  var nameBegins = false

  init(form: WordForm, range: TextRange, sentence: Int) {
    self.form = form
    self.range = range
    self.sentence = sentence
    reading = form.reading
  }

  /// As written.
  var text: String { form.text }
  /// Lower case, ё as е.
  var folded: String { form.folded }
  var language: Language { form.language }
  var kind: Token.Kind { form.kind }
  var isCapitalized: Bool { form.isCapitalized }
  var isAllCapitals: Bool { form.isAllCapitals }
  var isMixedAcronym: Bool { form.isMixedAcronym }
  /// The case of a Kazakh word, as the lexicon writes it; nil where no analyser reads it.
  var kazakhCase: String? { form.kazakhCase }
  /// A Kazakh word without its case, capitals kept; nil where no analyser reads it.
  var kazakhNominative: String? { form.kazakhNominative }
  /// Folded base forms, that of the chosen reading first.
  var lemmas: [String] { reading.lemmas }
  /// Readings that agree with the network's tag, the likeliest first; empty outside Russian.
  var readings: [Analysis] { reading.readings }
  var lexiconKeys: [UInt64] { reading.lexiconKeys }
  /// The relation to the head: `nsubj`, `nmod` …
  var relation: String { dependency?.rawValue ?? "" }

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

  /// The cases of all readings.
  var possibleCases: Grammemes {
    readings.reduce(into: Grammemes()) { $0.formUnion($1.grammemes) }.intersection(.cases)
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
  var isOpeningQuote: Bool { form.isOpeningQuote }
  var isClosingQuote: Bool { form.isClosingQuote }
  var isDash: Bool { form.isDash }
}
