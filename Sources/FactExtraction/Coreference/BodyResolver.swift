import Lexicon
import TextSegmentation

/// Groups mentions of bodies: equal names, acronyms, shortened names, «Совет» after its full name.
struct BodyResolver {
  let text: AnnotatedText
  let lexicon: FinderLexicon
  let naming: Naming

  private var words: [Word] { text.words }

  func resolve(_ resolved: inout ResolvedMentions) {
    let bodies = resolved.candidates.indices.filter { resolved.candidates[$0].type == .body }
    let full = bodies.filter { !isShort(resolved.candidates[$0]) }
    // Longer names first: a shorter form then finds its owner.
    let ordered = full.sorted {
      let left = resolved.candidates[$0].words.count
      let right = resolved.candidates[$1].words.count
      return left == right ? $0 < $1 : left > right
    }
    for index in ordered { place(index, in: &resolved) }
    for index in bodies where resolved.entityOf[index] == nil { short(index, in: &resolved) }
  }

  private func isShort(_ candidate: Candidate) -> Bool {
    candidate.marks.contains("stand-in") || candidate.marks.contains("acronym")
      || candidate.words.count == 1
  }

  private static let countryWords: Set<String> = [
    "рк", "рф", "республика", "казахстан", "россия", "российский", "федерация", "кр", "казакстан",
    "kazakhstan", "russia", "russian",
  ]

  private func place(_ index: Int, in resolved: inout ResolvedMentions) {
    let candidate = resolved.candidates[index]
    let lemmas = naming.lemmas(candidate.words, head: candidate.head)
    let quoted = quotedName(candidate)
    let key = lemmas.joined(separator: " ")
    if let entity = resolved.entities.indices.first(where: {
      resolved.entities[$0].type == .body && same(resolved.entities[$0], lemmas, quoted)
    }) {
      join(index, entity, in: &resolved)
      return
    }
    var draft = EntityDraft(
      type: .body, canonical: canonical(candidate),
      language: words[candidate.words.lowerBound].language, key: key)
    draft.lemmas = lemmas
    draft.title = quoted
    if !quoted.isEmpty, let range = candidate.complement, range.count > 2 {
      draft.addAlias(text.text(of: (range.lowerBound + 1)..<(range.upperBound - 1)))
    }
    if candidate.marks.contains("plural") { draft.marks.insert("plural") }
    draft.subtype = subtype(candidate)
    draft.mentions = [index]
    resolved.entityOf[index] = resolved.entities.count
    resolved.entities.append(draft)
  }

  private func subtype(_ candidate: Candidate) -> String? { candidate.subtype }

  private func canonical(_ candidate: Candidate) -> String {
    candidate.canonical ?? naming.baseForm(candidate.words, head: candidate.head)
  }

  private func quotedName(_ candidate: Candidate) -> String {
    guard candidate.marks.contains("quoted"), let range = candidate.complement else { return "" }
    return naming.lemmas(range, head: range.lowerBound).joined(separator: " ")
  }

  private func join(_ index: Int, _ entity: Int, in resolved: inout ResolvedMentions) {
    resolved.entityOf[index] = entity
    resolved.entities[entity].mentions.append(index)
    resolved.entities[entity].addAlias(canonical(resolved.candidates[index]))
  }

  private func same(_ entity: EntityDraft, _ lemmas: [String], _ quoted: String) -> Bool {
    if entity.lemmas == lemmas { return true }
    if !quoted.isEmpty, !entity.title.isEmpty { return entity.title == quoted }
    if quoted.isEmpty != entity.title.isEmpty { return false }
    let first = entity.lemmas.filter { !Self.countryWords.contains($0) }
    let second = lemmas.filter { !Self.countryWords.contains($0) }
    guard first.count >= 2, second.count >= 2 else { return false }
    if first.count == second.count {
      return zip(first, second).allSatisfy { Naming.isSlip($0, $1) }
    }
    // «Совет по межнациональным отношениям» of «… международным, межнациональным …»: the longer
    // one has adjectives more.
    let (long, short) = first.count > second.count ? (first, second) : (second, first)
    guard long.first == short.first, long.last == short.last, short.count >= 3 else { return false }
    let extra = long.filter { !short.contains($0) }
    return Set(short).isSubset(of: Set(long))
      && extra.allSatisfy {
        $0.hasSuffix("ый") || $0.hasSuffix("ий")
      }
  }

  /// Acronyms, single words, stand-ins.
  private func short(_ index: Int, in resolved: inout ResolvedMentions) {
    let candidate = resolved.candidates[index]
    if let entity = owner(of: candidate, index, resolved) {
      join(index, entity, in: &resolved)
      return
    }
    guard !candidate.marks.contains("stand-in") else {
      return
    }
    place(index, in: &resolved)
  }

  private func owner(of candidate: Candidate, _ index: Int, _ resolved: ResolvedMentions) -> Int? {
    let bodies = resolved.entities.indices.filter { resolved.entities[$0].type == .body }
    let position = candidate.words.lowerBound
    let head = naming.headKey(candidate.head)
    let written = words[candidate.words.lowerBound].text
    if words[candidate.words.lowerBound].isAllCapitals {
      // «(АНК)» right after the name.
      if candidate.marks.contains("bracketed"),
        let before = resolved.candidates.indices.last(where: {
          resolved.candidates[$0].type == .body && resolved.entityOf[$0] != nil
            && resolved.candidates[$0].words.upperBound == position - 1
        })
      {
        return resolved.entityOf[before]
      }
      return bodies.first { entity in
        let draft = resolved.entities[entity]
        return draft.lemmas == naming.lemmas(candidate.words, head: candidate.head)
          || ([draft.canonical] + draft.aliases).contains { Naming.initials(of: $0) == written }
      }
    }
    let exact = naming.lemmas(candidate.words, head: candidate.head)
    if let same = bodies.first(where: {
      resolved.entities[$0].lemmas == exact
        || resolved.entities[$0].title == exact.joined(separator: " ")
    }) {
      return same
    }
    guard candidate.words.count == 1 else { return nil }
    // A noun alone: the body whose own noun it is, the last one before, not a part of another name.
    var fitting: [(entity: Int, position: Int)] = []
    for (other, mention) in resolved.candidates.enumerated() {
      guard other != index, mention.type == .body, let entity = resolved.entityOf[other],
        !mention.marks.contains("acronym"), !mention.marks.contains("plural"),
        naming.headKey(mention.head) == head || isGeneric(head, mention)
      else { continue }
      fitting.append((entity, mention.words.lowerBound))
    }
    let isCapital = words[candidate.words.lowerBound].isCapitalized
    if isGeneric(head) {
      // «организация»: only when the text speaks of one body so far.
      let before = fitting.filter { $0.position < position && position - $0.position < 60 }
      return before.last?.entity
    }
    guard !fitting.isEmpty else { return nil }
    let before = fitting.filter { $0.position < position }
    if before.isEmpty, !isCapital { return nil }
    return (before.last ?? fitting.first)?.entity
  }

  private func isGeneric(_ head: String) -> Bool {
    [
      "организация", "орган", "учреждение", "уиым", "ұиым", "мекеме", "organization",
      "organisation",
    ]
    .contains(head) || head == "уйым"
  }

  private func isGeneric(_ head: String, _ mention: Candidate) -> Bool {
    isGeneric(head) && mention.kind == .name
  }
}
