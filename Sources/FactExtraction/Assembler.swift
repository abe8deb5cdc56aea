import TextSegmentation

/// Turns drafts into the document that leaves the room.
struct Assembler {
  let context: RelationContext
  let confidences: Confidences

  func assemble(_ drafts: [FactDraft]) -> ExtractedDocument {
    var document = ExtractedDocument(language: context.text.language)
    let kept = kept(by: drafts)
    let places = Dictionary(
      kept.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    document.entities = kept.map { entity(context.resolved.entities[$0]) }
    document.facts = distinct(drafts).compactMap { draft in
      renumbered(draft, places).map(fact)
    }
    document.signature = SignatureFinder(context: context).find().flatMap { signature in
      places[signature.person].map {
        Signature(
          person: $0, evidence: signature.evidence, confidence: signature.confidence)
      }
    }
    return document
  }

  /// The entities that leave the room: an event without a name only where a fact speaks of it.
  private func kept(by drafts: [FactDraft]) -> [Int] {
    var used = Set<Int>()
    for draft in drafts where draft.predicate != "eventOf" {
      used.insert(draft.subject)
      if case .entity(let object) = draft.object { used.insert(object) }
      if let event = draft.event { used.insert(event) }
    }
    let entities = context.resolved.entities
    return entities.indices.filter { !entities[$0].marks.contains("weak") || used.contains($0) }
  }

  private func renumbered(_ draft: FactDraft, _ places: [Int: Int]) -> FactDraft? {
    var result = draft
    guard let subject = places[draft.subject] else { return nil }
    result.subject = subject
    if case .entity(let object) = draft.object {
      guard let place = places[object] else { return nil }
      result.object = .entity(place)
    }
    result.speaker = draft.speaker.flatMap { places[$0] }
    result.from = draft.from.flatMap { places[$0] }
    result.event = draft.event.flatMap { places[$0] }
    return result
  }

  private func entity(_ draft: EntityDraft) -> Entity {
    var mentions: [Mention] = []
    for index in draft.mentions {
      let candidate = context.resolved.candidates[index]
      let range = context.text.range(of: candidate.words)
      mentions.append(Mention(range: range, kind: candidate.kind))
    }
    mentions.sort { $0.range < $1.range }
    return Entity(
      type: draft.type, canonical: draft.canonical, language: draft.language,
      aliases: draft.aliases, mentions: mentions, key: draft.key, subtype: draft.subtype,
      iso: draft.iso)
  }

  private struct Key: Hashable {
    let subject: Int
    let predicate: String
    let object: FactObject
    let modality: Modality
  }

  /// Each fact once, with its best confidence and the place that gave it.
  private func distinct(_ drafts: [FactDraft]) -> [FactDraft] {
    var order: [Key] = []
    var best: [Key: FactDraft] = [:]
    for draft in drafts {
      let key = Key(
        subject: draft.subject, predicate: draft.predicate, object: draft.object,
        modality: draft.modality)
      if let known = best[key] {
        if draft.confidence > known.confidence { best[key] = draft }
      } else {
        order.append(key)
        best[key] = draft
      }
    }
    return order.compactMap { best[$0] }.sorted {
      ($0.words.lowerBound, $0.predicate, $0.subject) < (
        $1.words.lowerBound, $1.predicate, $1.subject
      )
    }
  }

  private func fact(_ draft: FactDraft) -> Fact {
    var fact = Fact(
      subject: draft.subject, predicate: draft.predicate, object: draft.object,
      confidence: confidences.confidence(of: draft), evidence: context.text.range(of: draft.words),
      sentence: context.text.sentenceRange(ofWord: draft.words.lowerBound), rule: draft.rule,
      modality: draft.modality)
    fact.firmness = draft.firmness
    fact.speaker = draft.speaker
    fact.from = draft.from
    fact.event = draft.event
    return fact
  }
}
