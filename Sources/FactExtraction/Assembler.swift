import TextSegmentation

/// Turns drafts into the document that leaves the room.
struct Assembler {
  let context: RelationContext
  let confidences: Confidences

  func assemble(_ drafts: [FactDraft]) -> ExtractedDocument {
    var document = ExtractedDocument(language: context.text.language)
    document.entities = context.resolved.entities.map(entity)
    document.facts = distinct(drafts).map(fact)
    document.signature = SignatureFinder(context: context).find()
    return document
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
