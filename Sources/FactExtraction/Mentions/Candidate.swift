import Lexicon
import TextSegmentation

/// A mention as the finders see it: words, not yet an entity.
struct Candidate: Sendable {
  var type: EntityType
  var words: Range<Int>
  var kind: Mention.Kind
  /// The word that carries case and number.
  var head: Int
  /// The entry of the lexicon that found it.
  var entry: LexiconEntry?
  /// A finer class of the ontology.
  var subtype: String?
  var iso: String?
  /// The name in its base form, where the finder knows better than the grammar.
  var canonical: String?
  /// For posts: the words after the title. For bodies: the words of the quoted name.
  var complement: Range<Int>?
  /// For acts: the mention with the date and the number after it, which tell it from others.
  var extent: Range<Int>?
  /// Marks of the finder: `quoted`, `acronym`, `list`, `plural` …
  var marks: Set<String> = []
  /// For persons: surname, given name, patronymic or initials as found.
  var person: PersonName?

  init(
    _ type: EntityType, _ words: Range<Int>, kind: Mention.Kind = .name, head: Int? = nil,
    entry: LexiconEntry? = nil
  ) {
    self.type = type
    self.words = words
    self.kind = kind
    self.head = head ?? words.lowerBound
    self.entry = entry
  }
}

/// The parts of a person's name, in base form and written with capitals.
struct PersonName: Hashable, Sendable {
  var surname = ""
  var given = ""
  var patronymic = ""
  /// Whether `given` and `patronymic` are single letters.
  var isInitials = false
  /// `male`, `female` or unknown.
  var isFemale: Bool?
}
