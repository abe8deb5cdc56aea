import GraphAccess
import RDFModel

/// A fact as the graph holds it: the triple, how sure, and where it is written.
public struct Evidence: Sendable {
  /// A passage of a document with the words that state the fact.
  public struct Passage: Hashable, Sendable {
    /// The document's IRI.
    public let document: Term
    public let prefix: String
    public let exact: String
    public let suffix: String
    /// Code points of the document's text, end exclusive.
    public let start: Int
    public let end: Int
  }

  public let triple: Triple
  /// 0…1.
  public let confidence: Double
  public let modality: String
  public let rule: String
  public let speaker: Term?
  public let passages: [Passage]
}

/// Reads back what ``EvidenceWriter`` wrote.
public struct EvidenceReader<Graph: QueryableGraph> {
  private let graph: Graph

  public init(_ graph: Graph) { self.graph = graph }

  /// The facts that say `subject predicate object`; nil stands for anything, and one of the three
  /// must be given. Surest first, then by document and place.
  public func facts(
    subject: Term? = nil, predicate: Term? = nil, object: Term? = nil
  ) -> [Evidence] {
    var result: [Evidence] = []
    for name in graph.graphNames {
      let scope = GraphScope.named(name)
      let candidates: [TermID]
      if let subject {
        candidates = subjects(Vocabulary.annotatedSource, subject, in: scope)
      } else if let object {
        candidates = subjects(Vocabulary.annotatedTarget, object, in: scope)
      } else if let predicate {
        candidates = subjects(Vocabulary.annotatedProperty, predicate, in: scope)
      } else {
        continue
      }
      for fact in candidates {
        guard let evidence = evidence(of: fact, in: scope) else { continue }
        let fits =
          (predicate == nil || evidence.triple.predicate == predicate)
          && (object == nil || evidence.triple.object == object)
        if fits { result.append(evidence) }
      }
    }
    return result.sorted { left, right in
      if left.confidence != right.confidence { return left.confidence > right.confidence }
      let (a, b) = (left.passages.first, right.passages.first)
      let documents = (a?.document.iri?.value ?? "", b?.document.iri?.value ?? "")
      return (documents.0, a?.start ?? 0) < (documents.1, b?.start ?? 0)
    }
  }

  /// Where an entity is named, by document and place.
  public func mentions(of entity: Term) -> [Evidence.Passage] {
    graph.graphNames.flatMap { name -> [Evidence.Passage] in
      let scope = GraphScope.named(name)
      return subjects(Vocabulary.mentionOf, entity, in: scope)
        .compactMap { passage(of: $0, in: scope) }
        .sorted { $0.start < $1.start }
    }
  }
}

extension EvidenceReader {
  private func evidence(of fact: TermID, in scope: GraphScope) -> Evidence? {
    guard let subject = object(of: fact, Vocabulary.annotatedSource, in: scope),
      let predicate = object(of: fact, Vocabulary.annotatedProperty, in: scope),
      let target = object(of: fact, Vocabulary.annotatedTarget, in: scope)
    else { return nil }
    let mentions = objects(of: fact, Vocabulary.evidence, in: scope)
    return Evidence(
      triple: Triple(subject, predicate, target),
      confidence: text(of: fact, Vocabulary.confidence, in: scope).flatMap { Double($0) } ?? 0,
      modality: text(of: fact, Vocabulary.modality, in: scope) ?? "asserted",
      rule: text(of: fact, Vocabulary.rule, in: scope) ?? "",
      speaker: object(of: fact, Vocabulary.speaker, in: scope),
      passages: mentions.compactMap { passage(of: $0, in: scope) }.sorted { $0.start < $1.start })
  }

  private func passage(of mention: TermID, in scope: GraphScope) -> Evidence.Passage? {
    guard let target = objects(of: mention, Vocabulary.hasTarget, in: scope).first,
      let document = object(of: target, Vocabulary.hasSource, in: scope)
    else { return nil }
    var prefix = ""
    var exact = ""
    var suffix = ""
    var range = (start: 0, end: 0)
    for selector in objects(of: target, Vocabulary.hasSelector, in: scope) {
      if let text = text(of: selector, Vocabulary.exact, in: scope) {
        exact = text
        prefix = self.text(of: selector, Vocabulary.prefix, in: scope) ?? ""
        suffix = self.text(of: selector, Vocabulary.suffix, in: scope) ?? ""
      }
      if let start = text(of: selector, Vocabulary.start, in: scope).flatMap({ Int($0) }),
        let end = text(of: selector, Vocabulary.end, in: scope).flatMap({ Int($0) })
      {
        range = (start, end)
      }
    }
    return Evidence.Passage(
      document: document, prefix: prefix, exact: exact, suffix: suffix, start: range.start,
      end: range.end)
  }

  private func objects(
    of subject: TermID, _ predicate: IRI, in scope: GraphScope
  ) -> [TermID] {
    guard let predicate = graph.id(of: .iri(predicate)) else { return [] }
    return graph.withValues(of: subject, predicate, .forward, in: scope, Self.ids)
  }

  private func subjects(_ predicate: IRI, _ object: Term, in scope: GraphScope) -> [TermID] {
    guard let predicate = graph.id(of: .iri(predicate)), let object = graph.id(of: object) else {
      return []
    }
    return graph.withValues(of: object, predicate, .backward, in: scope, Self.ids)
  }

  private static func ids(_ values: Span<UInt32>) -> [TermID] {
    values.indices.map { TermID(rawValue: values[$0]) }
  }

  private func object(of subject: TermID, _ predicate: IRI, in scope: GraphScope) -> Term? {
    objects(of: subject, predicate, in: scope).first.map { graph.term(of: $0) }
  }

  private func text(of subject: TermID, _ predicate: IRI, in scope: GraphScope) -> String? {
    object(of: subject, predicate, in: scope)?.literal?.lexicalForm
  }
}
