import TextSegmentation

/// An entity while a document is read.
struct EntityDraft: Sendable {
  var type: EntityType
  var canonical: String
  var language: Language
  var aliases: [String] = []
  /// Indices of candidates.
  var mentions: [Int] = []
  var key: String
  var subtype: String?
  var iso: String?
  var person = PersonName()
  /// Lemmas of the name, for comparison.
  var lemmas: [String] = []
  /// For acts: the folded title without quotes; for quoted bodies the quoted name.
  var title = ""
  /// Whether the entity is a country's head, first holder …
  var marks: Set<String> = []

  mutating func addAlias(_ name: String) {
    guard !name.isEmpty, name != canonical, !aliases.contains(name) else { return }
    aliases.append(name)
  }
}

/// The candidates with the entity that each belongs to.
struct ResolvedMentions: Sendable {
  var candidates: [Candidate] = []
  var entities: [EntityDraft] = []
  /// For each candidate its entity, or nil where it names none.
  var entityOf: [Int?] = []
  /// A post and the person who is said to hold it: indices of candidates.
  var holders: [(post: Int, person: Int)] = []

  /// The candidates of a type that lie in a range of words, in order.
  func mentions(of types: Set<EntityType>, in range: Range<Int>) -> [Int] {
    candidates.indices.filter {
      entityOf[$0] != nil && types.contains(candidates[$0].type)
        && candidates[$0].words.lowerBound >= range.lowerBound
        && candidates[$0].words.upperBound <= range.upperBound
    }
  }
}
