import FactExtraction

/// Decides which entities of which documents are one.
///
/// Two entities are one when type and key agree, with two exceptions: what has no name of its own
/// («городская информационная группа») stays with its document, and a person given by initials
/// joins the only full name that fits. Everything is decided on the whole set of documents, so the
/// order in which they came plays no part.
struct EntityLinker {
  /// An entity across all documents.
  struct Group {
    let type: EntityType
    /// Unique among the groups of a type.
    let key: String
    /// (index of the document, index of the entity in it), ascending.
    var members: [Member]
  }

  struct Member: Hashable {
    let document: Int
    let entity: Int
  }

  /// Why two groups became one, for those who want to refuse it.
  struct Merge: Equatable {
    let type: EntityType
    let from: String
    let into: String
    let reason: String
  }

  private(set) var groups: [Group] = []
  /// The group of entity `j` of document `i`; -1 for dates, which are values.
  private(set) var groupOf: [[Int]] = []
  private(set) var merges: [Merge] = []

  init(_ records: [ExtractionRecord]) {
    struct Key: Hashable {
      let type: EntityType
      let key: String
    }
    var membersOf: [Key: [Member]] = [:]
    for (document, record) in records.enumerated() {
      for (index, entity) in record.entities.enumerated() {
        guard let type = EntityType(rawValue: entity.type), type != .date else { continue }
        let key = Self.linkKey(of: entity, type: type, document: record.document)
        membersOf[Key(type: type, key: key), default: []].append(
          Member(document: document, entity: index))
      }
    }
    let target = Self.fullNames(ofPersons: membersOf.keys.filter { $0.type == .person }.map(\.key))
    for (from, into) in target {
      let moved = membersOf.removeValue(forKey: Key(type: .person, key: from)) ?? []
      membersOf[Key(type: .person, key: into), default: []] += moved
      merges.append(
        Merge(type: .person, from: from, into: into, reason: "the only full name that fits"))
    }
    merges.sort { $0.from < $1.from }
    groups = membersOf.map { key, members in
      Group(
        type: key.type, key: key.key,
        members: members.sorted { ($0.document, $0.entity) < ($1.document, $1.entity) })
    }
    groups.sort { ($0.type.pathSegment, $0.key) < ($1.type.pathSegment, $1.key) }
    groupOf = records.map { Array(repeating: -1, count: $0.entities.count) }
    for (number, group) in groups.enumerated() {
      for member in group.members { groupOf[member.document][member.entity] = number }
    }
  }

  /// What is compared: the entity's key, bound to its document when no name stands behind it.
  private static func linkKey(
    of entity: ExtractionRecord.EntityRecord, type: EntityType, document: String
  ) -> String {
    let isNamed = entity.mentions.contains { $0.kind == Mention.Kind.name.rawValue }
    switch type {
    case .person where isNamed:
      return PersonKey(entity.key).isSpecific
        ? entity.key : bound(entity.key, to: document)
    case .person, .body, .law, .lawArticle, .event, .place, .building, .document:
      return isNamed ? entity.key : bound(entity.key, to: document)
    case .priority, .goal, .principle, .function, .post, .ethnicGroup, .date:
      return entity.key
    }
  }

  private static func bound(_ key: String, to document: String) -> String {
    "\(key) | \(document)"
  }

  /// For each person known by less than another: the only one of greater detail that fits, if one
  /// does.
  private static func fullNames(ofPersons keys: [String]) -> [(from: String, into: String)] {
    let bySurname = Dictionary(grouping: keys) { PersonKey($0).surname }
    var result: [(from: String, into: String)] = []
    for (_, same) in bySurname where same.count > 1 {
      for key in same {
        let person = PersonKey(key)
        guard person.isSpecific else { continue }
        let fuller = same.filter { other in
          let candidate = PersonKey(other)
          return candidate.detail > person.detail && candidate.isCompatible(with: person)
        }
        // Several fuller names may themselves be one person; the fullest must fit all of them.
        guard
          let best = fuller.max(by: { (PersonKey($0).detail, $1) < (PersonKey($1).detail, $0) }),
          fuller.allSatisfy({ PersonKey($0).isCompatible(with: PersonKey(best)) })
        else { continue }
        result.append((key, best))
      }
    }
    return result
  }
}
