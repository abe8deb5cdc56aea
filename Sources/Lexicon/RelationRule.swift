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
    /// The preposition that governs it wherever it stands in the clause, or nil.
    public let preposition: String?

    public init(
      end: End, grammaticalCase: String?, precedes: Bool, preposition: String? = nil
    ) {
      self.end = end
      self.grammaticalCase = grammaticalCase
      self.precedes = precedes
      self.preposition = preposition
    }
  }

  public let language: Language
  public let trigger: [String]
  public let slots: [Slot]
  /// How often facts of this pattern were right where it was measured.
  public let confidence: Double
  public let attributes: [String: String]

  public func slot(_ end: Slot.End) -> Slot? { slots.first { $0.end == end } }

  public init(
    language: Language, trigger: [String], slots: [Slot], confidence: Double,
    attributes: [String: String] = [:]
  ) {
    self.language = language
    self.trigger = trigger
    self.slots = slots
    self.confidence = confidence
    self.attributes = attributes
  }

  private static let prepositions: Set<String> = [
    "в", "во", "на", "с", "со", "при", "от", "к", "под", "за", "из", "о", "об", "у",
  ]

  /// The same Russian phrase with its slot set free: «пройти в {o loc}» states also what «в Астане
  /// прошёл» states. Nil where the trigger does not end in a preposition before its slot.
  public var floating: RelationPattern? {
    guard language == .russian, trigger.count > 1, let last = trigger.last,
      Self.prepositions.contains(last), let slot = slots.last, !slot.precedes,
      slots.count == 2, !slots[0].precedes == false
    else { return nil }
    let free = Slot(
      end: slot.end, grammaticalCase: slot.grammaticalCase, precedes: false, preposition: last)
    return RelationPattern(
      language: language, trigger: Array(trigger.dropLast()), slots: [slots[0], free],
      confidence: confidence - 0.03, attributes: attributes)
  }
}
