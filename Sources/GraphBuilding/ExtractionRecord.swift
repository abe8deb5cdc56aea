import Documents
import FactExtraction
import TextSegmentation

/// What one document gave, as JSON: a line of `birlik extract --jsonl`, and what a graph keeps of
/// each document so that a later build reads only what changed.
///
/// Offsets are code points of the document's text, end exclusive.
public struct ExtractionRecord: Codable, Equatable, Sendable {
  public struct Span: Codable, Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String
    /// `name`, `nominal` or `pronoun`; absent for what is no mention.
    public var kind: String?
  }

  public struct EntityRecord: Codable, Equatable, Sendable {
    public var id: String
    public var type: String
    public var canonical: String
    public var language: String
    public var aliases: [String]
    public var mentions: [Span]
    public var key: String
    public var subtype: String?
    public var iso: String?
  }

  public struct RelationRecord: Codable, Equatable, Sendable {
    public var subject: String
    public var predicate: String
    /// The id of an entity; absent when the object is a value.
    public var object: String?
    public var value: String?
    public var confidence: Double
    public var evidence: Span
    public var sentence: Span
    public var rule: String
    public var modality: String
    public var firmness: String?
    public var speaker: String?
    public var from: String?
    public var until: String?
    public var event: String?
  }

  public var document: String
  public var language: String
  public var title: String?
  public var author: String?
  public var date: String?
  public var site: String?
  public var contentHash: String
  public var entities: [EntityRecord]
  /// What the document asserts.
  public var relations: [RelationRecord]
  /// What it denies, proposes or leaves open: recorded, never asserted.
  public var withheld: [RelationRecord]
  /// Who signed the document; the object of this relation is the document itself.
  public var signature: RelationRecord?
  /// The text itself, where the record is kept by a graph.
  public var text: String?
}

extension ExtractionRecord {
  /// What stands for the document itself where a relation names an entity by its id.
  static let document = "document"

  /// Sets down what was extracted from `document`, whose text is `source`.
  public init(document: Document, source: SourceText, extracted: ExtractedDocument) {
    func id(_ index: Int) -> String { "e\(index + 1)" }
    func span(_ range: TextRange, kind: Mention.Kind? = nil) -> Span {
      Span(start: range.start, end: range.end, text: source[range], kind: kind?.rawValue)
    }
    func record(_ fact: Fact) -> RelationRecord {
      var object: String?
      var value: String?
      switch fact.object {
      case .entity(let index): object = id(index)
      case .value(let text): value = text
      }
      return RelationRecord(
        subject: id(fact.subject), predicate: fact.predicate, object: object, value: value,
        confidence: fact.confidence, evidence: span(fact.evidence), sentence: span(fact.sentence),
        rule: fact.rule, modality: fact.modality.rawValue, firmness: fact.firmness?.rawValue,
        speaker: fact.speaker.map(id), from: fact.from.map(id), until: fact.until.map(id),
        event: fact.event.map(id))
    }
    self.document = document.path
    language = extracted.language.rawValue
    title = document.title
    author = document.author
    date = document.date
    site = document.site
    contentHash = document.contentHash
    entities = extracted.entities.enumerated().map { index, entity in
      EntityRecord(
        id: id(index), type: entity.type.rawValue, canonical: entity.canonical,
        language: entity.language.rawValue, aliases: entity.aliases,
        mentions: entity.mentions.map { span($0.range, kind: $0.kind) }, key: entity.key,
        subtype: entity.subtype, iso: entity.iso)
    }
    relations = extracted.facts.filter { $0.modality == .asserted }.map(record)
    withheld = extracted.facts.filter { $0.modality != .asserted }.map(record)
    signature = extracted.signature.map {
      RelationRecord(
        subject: id($0.person), predicate: "authorOf", object: Self.document,
        confidence: $0.confidence, evidence: span($0.evidence), sentence: span($0.evidence),
        rule: "a signature", modality: Modality.asserted.rawValue)
    }
    text = String(decoding: source.utf8, as: UTF8.self)
  }
}
