/// What a person decided about entities: which are one, which are not, how they are called. Kept
/// with the graph, so that later builds keep to it; taking a decision back undoes it.
public struct Decisions: Codable, Equatable, Sendable {
  /// An entity before linking: its type and its key.
  public struct Key: Codable, Hashable, Comparable, Sendable {
    public var type: String
    public var key: String

    public init(type: String, key: String) {
      self.type = type
      self.key = key
    }

    public static func < (left: Key, right: Key) -> Bool {
      (left.type, left.key) < (right.type, right.key)
    }
  }

  /// Two entities, in either order.
  public struct Pair: Codable, Hashable, Sendable {
    public var first: Key
    public var second: Key

    public init(_ one: Key, _ other: Key) {
      first = min(one, other)
      second = max(one, other)
    }
  }

  /// The name that an entity is given.
  public struct Name: Codable, Hashable, Sendable {
    public var entity: Key
    public var name: String

    public init(_ entity: Key, _ name: String) {
      self.entity = entity
      self.name = name
    }
  }

  /// Pairs that are one entity.
  public var together: Set<Pair> = []
  /// Pairs that are two, whatever the rules say.
  public var apart: Set<Pair> = []
  public var names: Set<Name> = []

  public init() {}

  public var isEmpty: Bool { together.isEmpty && apart.isEmpty && names.isEmpty }

  /// The same decisions, the same text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    func sorted(_ pairs: Set<Pair>) -> [Pair] {
      pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
    try container.encode(sorted(together), forKey: .together)
    try container.encode(sorted(apart), forKey: .apart)
    try container.encode(
      names.sorted { ($0.entity, $0.name) < ($1.entity, $1.name) }, forKey: .names)
  }
}

/// Two entities that became one, for those who want to refuse it.
public struct Merge: Hashable, Sendable {
  public let pair: Decisions.Pair
  /// The one that the other was taken for.
  public let into: Decisions.Key
  public let from: Decisions.Key
  /// Why, in a few words.
  public let reason: String

  init(from: Decisions.Key, into: Decisions.Key, reason: String) {
    pair = Decisions.Pair(from, into)
    self.from = from
    self.into = into
    self.reason = reason
  }
}
