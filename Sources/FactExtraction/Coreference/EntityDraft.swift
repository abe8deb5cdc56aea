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
  private(set) var candidates: [Candidate] = []
  var entities: [EntityDraft] = []
  /// For each candidate its entity, or nil where it names none.
  var entityOf: [Int?] = []
  /// A post and the person who is said to hold it: indices of candidates.
  let holders: [(post: Int, person: Int)]
  /// The entity of the body whose page the text is.
  var page: Int?

  /// For each word the candidates that begin there, the longest first.
  private var starting: [[Int]] = []
  /// For each word the candidates that end before it.
  private var ending: [[Int]] = []

  private let holderOf: [Int: Int]

  /// The candidate of the person who is said to hold a post, the first of several.
  func holder(ofPost post: Int) -> Int? { holderOf[post] }

  init(candidates: [Candidate], wordCount: Int, holders: [(post: Int, person: Int)]) {
    self.holders = holders
    holderOf = Dictionary(
      holders.map { ($0.post, $0.person) }, uniquingKeysWith: { first, _ in first })
    starting = Array(repeating: [], count: wordCount + 1)
    ending = Array(repeating: [], count: wordCount + 1)
    for candidate in candidates { append(candidate, entity: nil) }
  }

  /// Adds a candidate and returns its index.
  @discardableResult
  mutating func append(_ candidate: Candidate, entity: Int?) -> Int {
    let index = candidates.count
    candidates.append(candidate)
    entityOf.append(entity)
    let start = candidate.words.lowerBound
    let place = starting[start].firstIndex {
      candidates[$0].words.count < candidate.words.count
    }
    starting[start].insert(index, at: place ?? starting[start].count)
    ending[candidate.words.upperBound].append(index)
    return index
  }

  private struct Key: Hashable {
    let type: EntityType
    let text: String
  }

  private var byKey: [Key: Int] = [:]
  private var byStart: [Key: [Int]] = [:]

  /// Adds an entity that later mentions may join, by its key or by the first letters of its name.
  mutating func add(_ draft: EntityDraft, start: String? = nil) {
    let key = Key(type: draft.type, text: draft.key)
    if byKey[key] == nil { byKey[key] = entities.count }
    if let start { byStart[Key(type: draft.type, text: start), default: []].append(entities.count) }
    entities.append(draft)
  }

  func entity(_ type: EntityType, key: String) -> Int? { byKey[Key(type: type, text: key)] }

  func entities(_ type: EntityType, start: String) -> [Int] {
    byStart[Key(type: type, text: start)] ?? []
  }

  /// The candidates that begin at a word, the longest first.
  func starting(at word: Int) -> [Int] { starting.indices.contains(word) ? starting[word] : [] }

  /// The candidates whose last word stands right before `word`.
  func ending(at word: Int) -> [Int] { ending.indices.contains(word) ? ending[word] : [] }

  /// The candidates of a type that lie in a range of words and have an entity, in order.
  ///
  /// Complexity: O(words in the range).
  func mentions(of types: Set<EntityType>, in range: Range<Int>) -> [Int] {
    var result: [Int] = []
    for word in range {
      for index in starting[word]
      where entityOf[index] != nil && types.contains(candidates[index].type)
        && candidates[index].words.upperBound <= range.upperBound
      {
        result.append(index)
      }
    }
    return result
  }

  /// Whether a date belongs to the name of an act: «постановление от 18 апреля 2008 года».
  func isOfAct(_ date: Range<Int>) -> Bool {
    for start in stride(from: date.lowerBound, through: max(0, date.lowerBound - 40), by: -1) {
      for index in starting[start] {
        guard let extent = candidates[index].extent else { continue }
        if extent.contains(date.lowerBound), !candidates[index].words.contains(date.lowerBound) {
          return true
        }
      }
    }
    return false
  }

  /// The candidates that contain a word, those in `range` (its sentence) only.
  func covering(_ word: Int, in range: Range<Int>) -> [Int] {
    var result: [Int] = []
    for start in range.lowerBound...max(word, range.lowerBound) {
      for index in starting[start] where candidates[index].words.contains(word) {
        result.append(index)
      }
    }
    return result
  }
}
