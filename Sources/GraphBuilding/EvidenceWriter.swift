import ByteIO
import RDFModel

/// Writes where it is said: Facts about assertions, Mentions of entities, with the selectors of the
/// Web Annotation Data Model (§4.2.4 text quote, §4.2.5 text position; offsets in code points).
struct EvidenceWriter {
  private(set) var quads: [Quad] = []
  private let document: Term
  private let base: String
  private let run: Term
  private let text: [Unicode.Scalar]
  private var written: Set<String> = []

  /// How many code points around the mention of an entity are quoted with it.
  private static let context = 32

  init(document: Term, base: String, run: Term, text: String?) {
    self.document = document
    self.base = base
    self.run = run
    self.text = text.map { Array($0.unicodeScalars) } ?? []
  }

  /// A Fact: which triple, how sure, by which rule, and the Mention that proves it.
  mutating func write(
    _ relation: ExtractionRecord.RelationRecord, triple: Triple, speaker: Term?
  ) {
    let fact = Term.iri(base + "fact/" + hash([triple.subject, triple.predicate, triple.object]))
    if written.insert(fact.iri?.value ?? "").inserted {
      add(fact, RDF.type, .iri(Vocabulary.fact))
      add(fact, RDF.type, .iri(Vocabulary.axiom))
      add(fact, Vocabulary.annotatedSource, triple.subject)
      add(fact, Vocabulary.annotatedProperty, triple.predicate)
      add(fact, Vocabulary.annotatedTarget, triple.object)
      add(fact, Vocabulary.wasGeneratedBy, run)
      add(fact, Vocabulary.confidence, .literal(FactLiteral.confidence(relation.confidence)))
      add(fact, Vocabulary.modality, .string(relation.modality))
      add(fact, Vocabulary.rule, .string(relation.rule))
      if let speaker { add(fact, Vocabulary.speaker, speaker) }
    }
    let prefix = slice(relation.sentence.start, relation.evidence.start)
    let suffix = slice(relation.evidence.end, relation.sentence.end)
    let mention = selector(for: relation.evidence, of: fact, prefix: prefix, suffix: suffix)
    add(fact, Vocabulary.evidence, mention)
  }

  /// A Mention of an entity by name or title.
  mutating func write(mentionOf entity: Term, at span: ExtractionRecord.Span) {
    let mention = selector(
      for: span, of: entity, prefix: slice(span.start - Self.context, span.start),
      suffix: slice(span.end, span.end + Self.context))
    add(mention, Vocabulary.mentionOf, entity)
  }

  private mutating func selector(
    for span: ExtractionRecord.Span, of thing: Term, prefix: String, suffix: String
  ) -> Term {
    let name =
      base + "mention/"
      + hash([thing, .string(String(span.start)), .string(String(span.end))])
    let mention = Term.iri(name)
    guard written.insert(name).inserted else { return mention }
    let target = Term.iri(name + "#target")
    let quote = Term.iri(name + "#quote")
    let position = Term.iri(name + "#position")
    add(mention, RDF.type, .iri(Vocabulary.mention))
    add(mention, Vocabulary.hasTarget, target)
    add(target, Vocabulary.hasSource, document)
    add(target, Vocabulary.hasSelector, quote)
    add(target, Vocabulary.hasSelector, position)
    add(quote, RDF.type, .iri(Vocabulary.quoteSelector))
    add(quote, Vocabulary.exact, .string(span.text))
    if !prefix.isEmpty { add(quote, Vocabulary.prefix, .string(prefix)) }
    if !suffix.isEmpty { add(quote, Vocabulary.suffix, .string(suffix)) }
    add(position, RDF.type, .iri(Vocabulary.positionSelector))
    add(position, Vocabulary.start, .literal(Literal(String(span.start), datatype: XSD.integer)))
    add(position, Vocabulary.end, .literal(Literal(String(span.end), datatype: XSD.integer)))
    return mention
  }

  private mutating func add(_ subject: Term, _ predicate: IRI, _ object: Term) {
    quads.append(Quad(subject, .iri(predicate), object, graph: document))
  }

  private mutating func add(_ subject: Term, _ predicate: Term, _ object: Term) {
    quads.append(Quad(subject, predicate, object, graph: document))
  }

  private func slice(_ start: Int, _ end: Int) -> String {
    let low = min(max(start, 0), text.count)
    let high = min(max(end, low), text.count)
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text[low..<high])
    return String(result)
  }

  /// Names a fact or a mention by its document and its parts.
  private func hash(_ parts: [Term]) -> String {
    var bytes: [UInt8] = []
    EncodedTerm.append(document, to: &bytes)
    for part in parts {
      bytes.append(0)
      EncodedTerm.append(part, to: &bytes)
    }
    return ContentHash(of: bytes).hexadecimal
  }
}
