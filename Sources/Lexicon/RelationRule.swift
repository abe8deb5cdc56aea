import TextSegmentation

/// How texts state one relation: the classes of its two ends and the phrases that state it.
public struct RelationRule: Sendable {
  /// The local name of the property.
  public let predicate: String
  /// Names of entity types that may stand as subject and object; `Value` for a value.
  public let subjects: [String]
  public let objects: [String]
  public internal(set) var patterns: [RelationPattern]
}

/// One phrase that states a relation: a run of trigger words with a slot for each end.
///
///     {s nom} возглавлять {o acc}
///     по инициатива {o gen}
public struct RelationPattern: Sendable {
  /// A place for one end of the relation, with the case it stands in where the language has cases.
  public struct Slot: Hashable, Sendable {
    public enum End: String, Sendable {
      case subject = "s"
      case object = "o"
    }

    public let end: End
    /// `nom gen dat acc ins loc` (and `abl` in Kazakh), or nil for any.
    public let grammaticalCase: String?
    /// Whether the slot stands before the trigger in the pattern.
    public let precedes: Bool
  }

  public let language: Language
  public let trigger: [String]
  public let slots: [Slot]
  /// How often facts of this pattern were right where it was measured.
  public let confidence: Double
  public let attributes: [String: String]

  public func slot(_ end: Slot.End) -> Slot? { slots.first { $0.end == end } }
}
