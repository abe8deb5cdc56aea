import Lexicon
import RDFModel

/// What a question asks for.
struct Asking: Sendable {
  enum Kind: String, Sendable {
    case agent, thing, place, date, count, which, name, none
  }

  var kind: Kind
  /// The case of the question word, where it shows one.
  var grammaticalCase: String?
  /// The question word or words.
  var range: Range<Int>
  /// The noun that says of what kind the thing asked for is: «какие *объединения*».
  var noun: Range<Int>?
  /// The classes that the noun names, with all below them; empty for anything.
  var classes: [IRI] = []
}

/// A thing of the graph that a question names.
struct Mention: Hashable, Sendable {
  var range: Range<Int>
  /// More than one where several things have that very name.
  var terms: [Term]
  /// Whether the words are the whole name.
  var isWhole: Bool
  /// Whether a spelling or a translation was needed.
  var isFar = false
  /// Whether it is the title of the one who holds a post.
  var isByTitle = false
}

/// A phrase of a question that names a relation.
struct FoundCue: Sendable {
  let cue: QuestionLexicon.Cue
  let positions: [Int]

  var property: String { cue.property }
}

/// A date of a question as the lexical form of a literal begins: `2022`, `2022-04`, `2022-04-29`.
struct FoundDate: Hashable, Sendable {
  let range: Range<Int>
  let prefix: String
}

/// One part of a question: what asks for one thing.
struct QuestionPart: Sendable {
  /// Places of its own words, in order.
  var own: [Int]
  /// Places of words that it shares with the part beside it: they may help and need not.
  var borrowed: [Int] = []
  var asking: Asking?
  /// A second thing asked for by the same words: «какой закон и какая статья …».
  var second: Asking?
  /// Whether a word refers back to the part before.
  var refersBack = false
  /// «Какие из них»: the thing asked for is of the kind that the part before asked for.
  var asksOfBefore = false
}
