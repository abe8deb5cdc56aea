import ByteIO
import FactExtraction
import Morphology

/// The IRIs and labels of the linked entities.
struct EntityNaming {
  /// By group.
  let iris: [String]
  let canonicals: [String]

  /// The longest slug, in bytes; longer names are cut.
  static let longestSlug = 60

  init(
    groups: [EntityLinker.Group], records: [ExtractionRecord], base: String,
    decisions: Decisions = Decisions()
  ) {
    let named = Dictionary(
      decisions.names.sorted { $0.name < $1.name }.map { ($0.entity, $0.name) },
      uniquingKeysWith: { first, _ in first })
    canonicals = groups.map { group in
      named[group.decisionKey] ?? Self.canonical(of: group, records: records)
    }
    var slugs = zip(groups, canonicals).map { group, name in
      "\(group.type.pathSegment)/\(Self.slug(of: name))"
    }
    let wanted = Dictionary(slugs.map { ($0, 1) }, uniquingKeysWith: +)
    for (index, group) in groups.enumerated() where wanted[slugs[index]] != 1 {
      slugs[index] += "-" + ContentHash(of: group.key).hexadecimal.prefix(8)
    }
    iris = slugs.map { base + $0 }
  }

  /// The canonical name that most members agree on; of those that tie, the first in code-point
  /// order.
  private static func canonical(
    of group: EntityLinker.Group, records: [ExtractionRecord]
  ) -> String {
    var votes: [String: Int] = [:]
    for member in group.members {
      let entity = records[member.document].entities[member.entity]
      // Fuller names win: a person known by initials in most documents still has a full name, and
      // a body that some call by its acronym has the name that it stands for. Where two alphabets
      // write one name, it is called in Cyrillic.
      var weight = group.type == .person ? PersonKey(entity.key).detail * 10_000 : 0
      if group.type == .body, !LinkingRules.isAcronym(entity.canonical) { weight += 10_000 }
      if !LinkingRules.isLatin(entity.canonical) { weight += 5_000 }
      votes[entity.canonical, default: weight] += 1
    }
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? group.key
  }

  static func slug(of name: String) -> String {
    let slug = Transliteration.slug(of: name, limit: longestSlug)
    return slug.isEmpty ? "x" : slug
  }
}
