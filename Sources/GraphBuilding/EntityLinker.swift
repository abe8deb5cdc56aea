import FactExtraction

/// Decides which entities of which documents are one.
///
/// Two entities are one when type and key agree, except that what has no name of its own
/// («городская информационная группа», a person by surname or office alone) stays with its
/// document; then come ``LinkingRules``, and what people decided. Everything is decided on the
/// whole set of documents, so the order in which they came plays no part.
struct EntityLinker {
  /// An entity across all documents.
  struct Group {
    let type: EntityType
    /// Unique among the groups of a type.
    let key: String
    /// (index of the document, index of the entity in it), ascending.
    var members: [Member]

    var decisionKey: Decisions.Key { Decisions.Key(type: type.rawValue, key: key) }
  }

  struct Member: Hashable {
    let document: Int
    let entity: Int
  }

  private(set) var groups: [Group] = []
  /// The group of entity `j` of document `i`; -1 for dates, which are values.
  private(set) var groupOf: [[Int]] = []
  private(set) var merges: [Merge] = []

  init(_ records: [ExtractionRecord], decisions: Decisions = Decisions()) {
    typealias Key = Decisions.Key
    var membersOf: [Key: [Member]] = [:]
    var candidates: [Key: LinkingRules.Candidate] = [:]
    for (document, record) in records.enumerated() {
      for (index, entity) in record.entities.enumerated() {
        guard let type = EntityType(rawValue: entity.type), type != .date else { continue }
        let key = Key(
          type: entity.type,
          key: Self.linkKey(of: entity, type: type, document: record.document))
        membersOf[key, default: []].append(Member(document: document, entity: index))
        let isBound = key.key != entity.key
        candidates[key, default: .init(key: key, isBound: isBound)].canonicals.insert(
          entity.canonical)
        candidates[key, default: .init(key: key)].aliases.formUnion(entity.aliases)
      }
    }
    let ordered = candidates.values.sorted { $0.key < $1.key }
    merges = Self.merges(proposed: LinkingRules(candidates: ordered).merges(), decisions)
    var roots: [Key: Key] = [:]
    func root(_ key: Key) -> Key {
      var key = key
      while let next = roots[key] { key = next }
      return key
    }
    merges = merges.filter { merge in
      guard membersOf[merge.from] != nil, membersOf[merge.into] != nil else { return false }
      let (from, into) = (root(merge.from), root(merge.into))
      if from != into { roots[from] = into }
      return from != into
    }
    var grouped: [Key: [Member]] = [:]
    for (key, members) in membersOf { grouped[root(key), default: []] += members }
    groups = grouped.compactMap { key, members in
      EntityType(rawValue: key.type).map { type in
        Group(
          type: type, key: key.key,
          members: members.sorted { ($0.document, $0.entity) < ($1.document, $1.entity) })
      }
    }
    groups.sort { ($0.type.pathSegment, $0.key) < ($1.type.pathSegment, $1.key) }
    groupOf = records.map { Array(repeating: -1, count: $0.entities.count) }
    for (number, group) in groups.enumerated() {
      for member in group.members { groupOf[member.document][member.entity] = number }
    }
  }

  /// What the rules propose and people did not refuse, then what people want.
  private static func merges(proposed: [Merge], _ decisions: Decisions) -> [Merge] {
    let wanted = decisions.together.filter { $0.first.type == $0.second.type }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
      .map { Merge(from: $0.second, into: $0.first, reason: "decided") }
    return proposed.filter { !decisions.apart.contains($0.pair) } + wanted
  }

  /// What is compared: the entity's key, bound to its document when no name stands behind it.
  private static func linkKey(
    of entity: ExtractionRecord.EntityRecord, type: EntityType, document: String
  ) -> String {
    let isNamed = entity.mentions.contains { $0.kind == Mention.Kind.name.rawValue }
    switch type {
    case .person where isNamed:
      return PersonKey(entity.key).isSpecific ? entity.key : bound(entity.key, to: document)
    case .person, .body, .law, .lawArticle, .event, .place, .building, .document:
      return isNamed ? entity.key : bound(entity.key, to: document)
    case .priority, .goal, .principle, .function, .post, .ethnicGroup, .date:
      return entity.key
    }
  }

  private static func bound(_ key: String, to document: String) -> String {
    "\(key) | \(document)"
  }
}
