import TextSegmentation

/// What an entity is: the types of the gold annotation.
public enum EntityType: String, Hashable, Sendable, CaseIterable {
  case person = "Person"
  case body = "Body"
  case law = "Law"
  case lawArticle = "LawArticle"
  case priority = "Priority"
  case goal = "Goal"
  case principle = "Principle"
  case function = "Function"
  case post = "Post"
  case place = "Place"
  case building = "Building"
  case event = "Event"
  case ethnicGroup = "EthnicGroup"
  case document = "Document"
  case date = "Date"
}

/// A place in the text that names an entity: the smallest phrase that does, without outer quotes.
public struct Mention: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case name
    /// A common noun, or a title that stands alone.
    case nominal
    case pronoun
  }

  public let range: TextRange
  public let kind: Kind

  public init(range: TextRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// An entity of one document: all mentions that corefer.
public struct Entity: Sendable {
  public var type: EntityType
  /// The name in its base form: «Ассамблея народа Казахстана».
  public var canonical: String
  public var language: Language
  /// Other names, in base form, in the order of the text.
  public var aliases: [String]
  /// In the order of the text; empty for what the text implies but does not name.
  public var mentions: [Mention]
  /// What linking compares across documents: lemmas of the name's heads, folded; equal keys of
  /// equal type are one entity.
  public var key: String
  /// A finer class of the ontology (`Law`, `Decree`, `Session`, `City` …), its local name, or nil.
  public var subtype: String?
  /// For dates: `2022-04-29`, `2022-04` or `2022`.
  public var iso: String?

  public init(
    type: EntityType, canonical: String, language: Language, aliases: [String] = [],
    mentions: [Mention] = [], key: String, subtype: String? = nil, iso: String? = nil
  ) {
    self.type = type
    self.canonical = canonical
    self.language = language
    self.aliases = aliases
    self.mentions = mentions
    self.key = key
    self.subtype = subtype
    self.iso = iso
  }
}

/// The object of a fact: an entity of the same document, by index, or a value.
public enum FactObject: Hashable, Sendable {
  case entity(Int)
  /// A string, or a number in canonical digits; the schema's range of the predicate says which.
  case value(String)
}

/// Whether the text asserts a fact; only what it asserts reaches the merged graph.
public enum Modality: String, Hashable, Sendable {
  case asserted
  case negated
  case proposed
  case doubtful
}

/// How firmly a priority was stated (DESIGN §2).
public enum Firmness: String, Hashable, Sendable {
  case explicit
  case attributed
  case inferred
}

/// A relation that the text states, with the sentence that proves it.
public struct Fact: Sendable {
  /// An index into ``ExtractedDocument/entities``.
  public var subject: Int
  /// The local name of a property of the ontology: `heads`, `holdsPost` …
  public var predicate: String
  public var object: FactObject
  /// 0…1: how often facts of this rule were right where it was measured.
  public var confidence: Double
  /// The words that state it.
  public var evidence: TextRange
  /// The sentence around them.
  public var sentence: TextRange
  /// The rule or classifier that found it, for `why`.
  public var rule: String
  public var modality: Modality
  public var firmness: Firmness?
  /// The entity whose words these are, when quoted or attributed.
  public var speaker: Int?
  /// When it held or was stated: an entity of type date.
  public var from: Int?
  public var until: Int?
  /// Where it was stated: an entity of type event.
  public var event: Int?

  public init(
    subject: Int, predicate: String, object: FactObject, confidence: Double, evidence: TextRange,
    sentence: TextRange, rule: String, modality: Modality = .asserted
  ) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.confidence = confidence
    self.evidence = evidence
    self.sentence = sentence
    self.rule = rule
    self.modality = modality
  }
}

/// The person whose name stands under a text, as its author's does.
public struct Signature: Hashable, Sendable {
  /// An index into ``ExtractedDocument/entities``.
  public var person: Int
  public var evidence: TextRange
  /// 0…1, as of a ``Fact``.
  public var confidence: Double

  public init(person: Int, evidence: TextRange, confidence: Double) {
    self.person = person
    self.evidence = evidence
    self.confidence = confidence
  }
}

/// Everything found in one document.
public struct ExtractedDocument: Sendable {
  public var language: Language
  public var entities: [Entity]
  public var facts: [Fact]
  /// Who signed the document, where its last lines say so.
  public var signature: Signature?

  public init(language: Language, entities: [Entity] = [], facts: [Fact] = []) {
    self.language = language
    self.entities = entities
    self.facts = facts
  }
}
