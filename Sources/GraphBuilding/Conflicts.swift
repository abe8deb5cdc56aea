import FactExtraction
import RDFModel

/// What cannot be true together, though documents (or one of them) say it: two days on which one
/// body was founded, two who head it at one time.
///
/// Both statements stay in the graph, each with its source; a conflict only points at them.
public struct Conflict: Sendable {
  /// One of the statements that do not agree, and the documents that make it.
  public struct Side: Sendable {
    public let value: Term
    public let documents: [Term]
  }

  /// What they are about: the body, the act, the event.
  public let subject: Term
  /// The property that has one value at a time.
  public let property: IRI
  /// At least two, in the order of their values.
  public let sides: [Side]
}

/// Finds conflicts among what documents assert.
struct ConflictFinder {
  let assembly: DatasetAssembly

  /// Properties with one date as value; a date and a finer one that it contains agree.
  private static let dates = ["foundedOn", "documentDate", "eventDate", "inForceFrom"]

  private struct Claim: Hashable {
    let value: Term
    let document: Term
    let from: String?
    let until: String?
  }

  private struct Key: Hashable, Comparable {
    let subject: String
    let property: String

    static func < (left: Key, right: Key) -> Bool {
      (left.subject, left.property) < (right.subject, right.property)
    }
  }

  func find() -> [Conflict] {
    var claims: [Key: Set<Claim>] = [:]
    for index in assembly.records.indices {
      let document = assembly.documentIRI(index)
      for relation in assembly.records[index].relations {
        guard let triple = assembly.triple(of: relation, document: index),
          let subject = triple.subject.iri?.value
        else { continue }
        let isHead = relation.predicate == "heads"
        guard isHead || Self.dates.contains(relation.predicate) else { continue }
        // Who heads a body is a claim about the body.
        let about = isHead ? triple.object.iri?.value : subject
        guard let about else { continue }
        func iso(_ id: String?) -> String? {
          id.flatMap { assembly.term($0, document: index)?.literal?.lexicalForm }
        }
        claims[Key(subject: about, property: relation.predicate), default: []].insert(
          Claim(
            value: isHead ? triple.subject : triple.object, document: document,
            from: iso(relation.from), until: iso(relation.until)))
      }
    }
    return claims.keys.sorted().compactMap { key in
      conflict(key, Array(claims[key] ?? []))
    }
  }

  private func conflict(_ key: Key, _ claims: [Claim]) -> Conflict? {
    let clashing = claims.filter { one in
      claims.contains { clash(one, $0, isHead: key.property == "heads") }
    }
    let values = Dictionary(grouping: clashing, by: \.value)
    guard values.count >= 2 else { return nil }
    let sides = values.map { value, claims in
      Conflict.Side(
        value: value,
        documents: Set(claims.map(\.document)).sorted { Self.text($0) < Self.text($1) })
    }
    return Conflict(
      subject: .iri(key.subject), property: Vocabulary.birlik(key.property),
      sides: sides.sorted { Self.text($0.value) < Self.text($1.value) })
  }

  private func clash(_ one: Claim, _ other: Claim, isHead: Bool) -> Bool {
    guard one.value != other.value else { return false }
    if isHead { return !(ends(one, before: other) || ends(other, before: one)) }
    guard let left = one.value.literal?.lexicalForm, let right = other.value.literal?.lexicalForm
    else { return false }
    return !left.hasPrefix(right) && !right.hasPrefix(left)
  }

  /// Whether one was over when the other began; what has no dates may be at any time.
  private func ends(_ one: Claim, before other: Claim) -> Bool {
    guard let until = one.until, let from = other.from else {
      // «до 2019 года» beside one who heads it now.
      return one.until != nil && other.until == nil
    }
    let length = min(until.count, from.count)
    return until.prefix(length) <= from.prefix(length)
  }

  private static func text(_ term: Term) -> String {
    term.iri?.value ?? term.literal?.lexicalForm ?? ""
  }
}

extension GraphBuilder {
  /// What the documents of a graph say that cannot be true together.
  public func conflicts(in state: BuildState) -> [Conflict] {
    ConflictFinder(assembly: assembly(of: state)).find()
  }
}
