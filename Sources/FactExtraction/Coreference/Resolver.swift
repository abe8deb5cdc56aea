import Lexicon
import TextSegmentation

/// Puts mentions of one thing together, inside one document.
struct Resolver {
  let text: AnnotatedText
  let lexicon: FinderLexicon
  let naming: Naming

  private var words: [Word] { text.words }

  func resolve(_ candidates: [Candidate], holders: [(post: Int, person: Int)]) -> ResolvedMentions {
    var resolved = ResolvedMentions(
      candidates: candidates, wordCount: words.count, holders: holders)
    PersonResolver(text: text, lexicon: lexicon, naming: naming).resolve(&resolved)
    BodyResolver(text: text, lexicon: lexicon, naming: naming).resolve(&resolved)
    for index in candidates.indices where resolved.entityOf[index] == nil {
      switch candidates[index].type {
      case .date: date(index, &resolved)
      case .place where !candidates[index].marks.contains("stand-in"): place(index, &resolved)
      case .building, .ethnicGroup: plain(index, &resolved)
      case .law, .document: act(index, &resolved)
      default: break
      }
    }
    for index in candidates.indices where resolved.entityOf[index] == nil {
      switch candidates[index].type {
      case .lawArticle: plain(index, &resolved)
      case .event: event(index, &resolved)
      case .post: post(index, &resolved)
      default: break
      }
    }
    standIns(&resolved)
    return resolved
  }

  private func add(_ index: Int, to entity: Int, _ resolved: inout ResolvedMentions) {
    resolved.entityOf[index] = entity
    resolved.entities[entity].mentions.append(index)
  }

  private func start(
    _ index: Int, _ draft: EntityDraft, _ resolved: inout ResolvedMentions, start: String? = nil
  ) {
    var draft = draft
    draft.mentions = [index]
    resolved.entityOf[index] = resolved.entities.count
    resolved.add(draft, start: start)
  }

  private func draft(_ candidate: Candidate, canonical: String, key: String) -> EntityDraft {
    var draft = EntityDraft(
      type: candidate.type, canonical: canonical,
      language: words[candidate.words.lowerBound].language, key: key)
    draft.subtype = candidate.subtype
    return draft
  }

  /// The first entity of a type that has a key, or passes a test among those that share the
  /// first letters of a name.
  private func find(
    _ type: EntityType, _ resolved: ResolvedMentions, key: String,
    start: String? = nil, _ test: (EntityDraft) -> Bool = { _ in false }
  ) -> Int? {
    if let same = resolved.entity(type, key: key) { return same }
    guard let start else { return nil }
    return resolved.entities(type, start: start).first { test(resolved.entities[$0]) }
  }

  private func date(_ index: Int, _ resolved: inout ResolvedMentions) {
    let candidate = resolved.candidates[index]
    let written = text.text(of: candidate.words)
    let key = candidate.iso ?? Spelling.fold(written)
    if let entity = find(.date, resolved, key: key) {
      add(index, to: entity, &resolved)
      resolved.entities[entity].addAlias(written)
      return
    }
    var new = draft(candidate, canonical: written, key: key)
    new.iso = candidate.iso
    start(index, new, &resolved)
  }

  private func place(_ index: Int, _ resolved: inout ResolvedMentions) {
    let candidate = resolved.candidates[index]
    var canonical = naming.baseForm(candidate.words, head: candidate.head)
    var key = naming.key(candidate.words, head: candidate.head)
    var alias: String?
    let written = text.text(of: candidate.words)
    let before = candidate.words.lowerBound - 1
    if candidate.words.count == 1, words[candidate.head].language == .russian,
      ["ов", "ев"].contains(where: written.hasSuffix)
    {
      // «города Сатпаев»: named after a man, it is no plural.
      canonical = written
      key = Spelling.fold(written)
    } else if candidate.words.count == 1, candidate.entry == nil, before >= 0,
      let noun = lexicon.placeNouns[words[before].lemma], noun.has("prefix"),
      let name = naming.town(candidate.head, after: before)
    {
      canonical = name
      key = Spelling.fold(name)
    }
    if let entry = candidate.entry, let usual = entry["is"] {
      alias = canonical
      canonical = usual.replacing("_", with: " ")
      key = Spelling.fold((entry["same"] ?? usual).replacing("_", with: " "))
    } else if let entry = candidate.entry, entry.words.count == 1,
      words[candidate.head].language == .kazakh
    {
      canonical = PersonNames.capitalize(entry.words[0], like: words[candidate.head].text)
      key = Spelling.fold(entry.words[0])
    }
    if let given = candidate.canonical {
      alias = text.text(of: candidate.words)
      canonical = given
      key = given.split(separator: " ").map { Spelling.fold(String($0)) }.joined(separator: " ")
    }
    if lexicon.cities[words[candidate.words.lowerBound].folded] == nil {
      key = Self.withoutRegionNoun(key)
    }
    let letters = String(key.prefix(5))
    if let entity = find(
      .place, resolved, key: key, start: letters, { Naming.isSlip($0.key, key) && key.count > 10 })
    {
      add(index, to: entity, &resolved)
      resolved.entities[entity].addAlias(alias ?? canonical)
      return
    }
    var new = draft(candidate, canonical: canonical, key: key)
    if let alias { new.addAlias(alias) }
    start(index, new, &resolved, start: letters)
  }

  /// «Шығыс Қазақстан» is the region that «Шығыс Қазақстан облысы» names in full.
  private static func withoutRegionNoun(_ key: String) -> String {
    for noun in [" облысы", " облыс"] where key.hasSuffix(Spelling.fold(noun)) {
      return String(key.dropLast(noun.count))
    }
    return key
  }

  private func plain(_ index: Int, _ resolved: inout ResolvedMentions) {
    let candidate = resolved.candidates[index]
    var canonical = naming.baseForm(candidate.words, head: candidate.head)
    var key = naming.key(candidate.words, head: candidate.head)
    if candidate.type == .building, candidate.words.count == 1, let entry = candidate.entry,
      entry.words.count == 1, words[candidate.head].language == .russian
    {
      canonical = PersonNames.capitalize(entry.words[0], like: words[candidate.head].text)
      key = Spelling.fold(entry.words[0])
    }
    if candidate.type == .ethnicGroup {
      let stem = Spelling.fold(words[candidate.words.lowerBound].lemma)
      key = String(stem.prefix(5))
    }
    if candidate.type == .lawArticle {
      let act = actKey(after: candidate, resolved)
      key = "\(candidate.subtype ?? "") \(candidate.canonical ?? "") \(act)"
      if let first = canonical.first { canonical = first.uppercased() + canonical.dropFirst() }
    }
    if let entity = find(candidate.type, resolved, key: key) {
      add(index, to: entity, &resolved)
      resolved.entities[entity].addAlias(canonical)
      return
    }
    start(index, draft(candidate, canonical: canonical, key: key), &resolved)
  }

  /// The key of the act that a part belongs to: the one right after it, else the last one named.
  private func actKey(after candidate: Candidate, _ resolved: ResolvedMentions) -> String {
    let position = candidate.words.upperBound
    let next = resolved.starting(at: position).first { resolved.candidates[$0].type == .law }
    if let entity = next.flatMap({ resolved.entityOf[$0] }) { return resolved.entities[entity].key }
    guard let last = last(.law, before: position, resolved, { _ in true }) else { return "" }
    return resolved.entityOf[last].map { resolved.entities[$0].key } ?? ""
  }

  /// The last candidate of a type with an entity before a word, at most forty sentences back.
  private func last(
    _ type: EntityType, before position: Int, _ resolved: ResolvedMentions,
    _ test: (Int) -> Bool
  ) -> Int? {
    let number = words[min(position, words.count - 1)].sentence
    for sentence in stride(from: number, through: max(0, number - 40), by: -1) {
      let range = text.sentences[sentence].words
      guard range.lowerBound < position else { continue }
      for word in (range.lowerBound..<min(range.upperBound, position)).reversed() {
        if let found = resolved.starting(at: word).first(where: {
          resolved.candidates[$0].type == type && resolved.entityOf[$0] != nil && test($0)
        }) {
          return found
        }
      }
    }
    return nil
  }

  // MARK: Acts

  private func act(_ index: Int, _ resolved: inout ResolvedMentions) {
    let candidate = resolved.candidates[index]
    guard !candidate.marks.contains("stand-in") else { return }
    let extent = candidate.extent ?? candidate.words
    var canonical = candidate.canonical ?? naming.baseForm(extent, head: candidate.head)
    if candidate.marks.contains("own"), let range = candidate.complement {
      let title = "«\(text.text(of: range))»"
      canonical =
        words[candidate.head].language == .kazakh
        ? "\(title) \(canonical)" : "\(canonical) \(title)"
    }
    var title = ""
    if let range = candidate.complement, !candidate.marks.contains("translated") {
      title = naming.lemmas(range, head: range.lowerBound).joined(separator: " ")
    }
    let kind = naming.headKey(candidate.head)
    let lemmas = naming.lemmas(extent, head: candidate.head)
    let key = title.isEmpty ? lemmas.joined(separator: " ") : "\(kind) \(title)"
    let country = Set(["рк", "республика", "казахстан", "рф", "россия", "российский", "федерация"])
    let core = lemmas.filter { !country.contains($0) }
    let mark = title.isEmpty ? core.joined(separator: " ") : title
    if let entity = find(
      candidate.type, resolved, key: key, start: mark,
      { other in
        if !title.isEmpty {
          return other.title == title || isShortened(title, other, kind: kind, candidate)
        }
        return !core.isEmpty && other.title.isEmpty
          && other.lemmas.filter { !country.contains($0) } == core
      })
    {
      add(index, to: entity, &resolved)
      resolved.entities[entity].addAlias(canonical)
      return
    }
    var new = draft(candidate, canonical: canonical, key: key)
    new.title = title
    new.lemmas = lemmas
    if candidate.extent != nil {
      new.addAlias(naming.baseForm(candidate.words, head: candidate.head))
    }
    if let range = candidate.complement, range.count > 2, text.quotes[range.lowerBound] != nil {
      new.addAlias(text.text(of: (range.lowerBound + 1)..<(range.upperBound - 1)))
    }
    start(index, new, &resolved, start: mark)
  }

  /// «Положение об Ассамблее» of «Положение об Ассамблее народа Казахстана»: one title without
  /// quotes is the beginning of the other.
  private func isShortened(
    _ title: String, _ other: EntityDraft, kind: String, _ candidate: Candidate
  ) -> Bool {
    guard !other.title.isEmpty, other.key.hasPrefix(kind + " "),
      let range = candidate.complement, text.quotes[range.lowerBound] == nil,
      words[range.lowerBound].language == .russian
    else { return false }
    return other.title.hasPrefix(title + " ") || title.hasPrefix(other.title + " ")
  }

  // MARK: Events

  private func event(_ index: Int, _ resolved: inout ResolvedMentions) {
    let candidate = resolved.candidates[index]
    guard !candidate.marks.contains("stand-in") else { return }
    let canonical = eventName(candidate)
    let body = resolved.mentions(of: [.body], in: candidate.words).first
      .flatMap { resolved.entityOf[$0] }
    let lemmas = naming.lemmas(candidate.words, head: candidate.head)
    let kind = naming.headKey(candidate.head)
    var key = lemmas.joined(separator: " ")
    if let number = candidate.canonical {
      key = "\(kind) \(number) \(body.map { resolved.entities[$0].key } ?? "")"
    }
    let mark = candidate.canonical == nil ? lemmas.first ?? "" : "\(kind) number"
    if let entity = find(
      .event, resolved, key: key, start: mark,
      { other in
        // «встреча с Советом», «встреча с членами Совета»
        if candidate.canonical == nil, other.lemmas.first == lemmas.first, lemmas.count > 2,
          Set(lemmas).isSubset(of: Set(other.lemmas))
            || Set(other.lemmas).isSubset(of: Set(lemmas)),
          !candidate.marks.contains("plural"), !other.marks.contains("plural"),
          !other.marks.contains("number")
        {
          return true
        }
        guard let number = candidate.canonical else { return false }
        let prefix = "\(kind) \(number) "
        guard other.key.hasPrefix(prefix) else { return false }
        // «XXII сессия областной Ассамблеи», «… Ассамблеи народа Казахстана … области»
        let own = Set((body.map { resolved.entities[$0].key } ?? "").split(separator: " "))
        return other.key == prefix || body == nil
          || !own.isDisjoint(
            with: other.key.dropFirst(prefix.count).split(separator: " ").prefix(2))
      })
    {
      add(index, to: entity, &resolved)
      resolved.entities[entity].addAlias(canonical)
      if key.count > resolved.entities[entity].key.count, candidate.canonical != nil {
        resolved.entities[entity].key = key
      }
      return
    }
    var new = draft(candidate, canonical: canonical, key: key)
    new.lemmas = lemmas
    if candidate.marks.contains("weak") { new.marks.insert("weak") }
    if candidate.canonical != nil { new.marks.insert("number") }
    if candidate.marks.contains("plural") { new.marks.insert("plural") }
    if candidate.entry?.has("session") == true { new.marks.insert("session") }
    start(index, new, &resolved, start: mark)
  }

  /// The name with its number in Latin Roman digits as they should be written.
  private func eventName(_ candidate: Candidate) -> String {
    var name = naming.baseForm(candidate.words, head: candidate.head)
    let first = words[candidate.words.lowerBound].text
    if candidate.marks.contains("anniversary"), let years = candidate.canonical {
      // «25-летием Ассамблеи» → «25-летие Ассамблеи»
      let rest = text.text(of: (candidate.head + 1)..<candidate.words.upperBound)
      return "\(years)-летие \(rest)"
    }
    if EventFinder.roman(first) != nil {
      let latin = String(first.map { $0 == "Х" ? "X" : $0 == "І" ? "I" : $0 == "С" ? "C" : $0 })
      if latin != first { name = name.replacing(first, with: latin, maxReplacements: 1) }
    }
    return name
  }

  // MARK: Posts

  private func post(_ index: Int, _ resolved: inout ResolvedMentions) {
    let candidate = resolved.candidates[index]
    guard !candidate.marks.contains("unheld") else { return }
    let holder = resolved.holder(ofPost: index).flatMap {
      resolved.entityOf[$0]
    }
    let canonical = naming.baseForm(candidate.words, head: candidate.head)
    let key = naming.key(candidate.words, head: candidate.head)
    let isState = candidate.entry?.has("state") == true
    let mark = isState ? "state \(holder.map { "\($0)" } ?? "")" : nil
    if let entity = find(.post, resolved, key: key, start: mark, { _ in true }) {
      add(index, to: entity, &resolved)
      resolved.entities[entity].addAlias(canonical)
      return
    }
    var new = draft(candidate, canonical: canonical, key: key)
    if isState { new.marks.insert("state") }
    if let holder { new.marks.insert("holder \(holder)") }
    start(index, new, &resolved, start: mark)
  }

  // MARK: Stand-ins

  /// «настоящий Закон»: the act whose text this is, the first one that it names.
  private func ownAct(
    _ candidate: Candidate, _ kind: String, _ resolved: ResolvedMentions
  ) -> Int? {
    let position = candidate.words.lowerBound
    guard candidate.type == .law, position > 0, words[position - 1].lemma == "настоящий" else {
      return nil
    }
    let fitting = resolved.entities.indices.filter {
      resolved.entities[$0].type == .law
        && resolved.entities[$0].mentions.first.map {
          naming.headKey(resolved.candidates[$0].head) == kind
        } == true
    }
    // «О внесении изменений в решение …» stands before its own name.
    return fitting.first {
      resolved.entities[$0].mentions.first.map {
        text.lineStarts.contains(resolved.candidates[$0].words.lowerBound)
      } == true
    } ?? fitting.first
  }

  /// «Закон», «сессия», alone: the last one named before.
  private func standIns(_ resolved: inout ResolvedMentions) {
    for index in resolved.candidates.indices
    where resolved.entityOf[index] == nil && resolved.candidates[index].marks.contains("stand-in") {
      let candidate = resolved.candidates[index]
      guard [.law, .document, .event, .place].contains(candidate.type) else { continue }
      let position = candidate.words.lowerBound
      let kind = naming.headKey(candidate.head)
      if let own = ownAct(candidate, kind, resolved)
        ?? (candidate.type == .law && words[candidate.head].language != .russian
          ? ownLaw(before: position, kind, resolved) : nil)
      {
        add(index, to: own, &resolved)
        continue
      }
      let before = last(candidate.type, before: position, resolved) { other in
        guard let entity = resolved.entityOf[other],
          !resolved.candidates[other].marks.contains("plural")
        else { return false }
        if candidate.type == .place {
          let subtype = resolved.entities[entity].subtype
          if candidate.entry?.has("country") == true { return subtype == "Country" }
          return subtype == (candidate.entry?.has("region") == true ? "Region" : "Settlement")
        }
        if candidate.type == .event, candidate.entry?.has("any") == true { return true }
        if candidate.type == .event, candidate.entry?.has("session") == true {
          let isSame = naming.headKey(resolved.candidates[other].head) == kind
          return isSame
            || resolved.entities[entity].marks.contains("session")
              && candidate.entry?.has("own") != true
        }
        return naming.headKey(resolved.candidates[other].head) == kind
      }
      let named = before ?? namedLater(candidate, kind, resolved)
      if let named, let entity = resolved.entityOf[named] {
        add(index, to: entity, &resolved)
      } else if candidate.marks.contains("weak") {
        // “the conference”, which the text has not named.
        let name = naming.baseForm(candidate.words, head: candidate.head)
        var new = draft(candidate, canonical: name, key: "\(name) \(position)")
        new.marks.insert("weak")
        start(index, new, &resolved)
      }
    }
  }

  /// An event of a headline, which the text below names.
  private func namedLater(
    _ candidate: Candidate, _ kind: String, _ resolved: ResolvedMentions
  ) -> Int? {
    guard candidate.type == .event, words[candidate.head].sentence == 0 else { return nil }
    return resolved.candidates.indices.first { other in
      let later = resolved.candidates[other]
      return later.type == .event && resolved.entityOf[other] != nil
        && later.words.lowerBound > candidate.words.upperBound
        && !later.marks.contains("stand-in") && !later.marks.contains("plural")
        && naming.headKey(later.head) == kind
    }
  }

  /// “This Law” in a text whose first lines name it.
  private func ownLaw(before position: Int, _ kind: String, _ resolved: ResolvedMentions) -> Int? {
    guard let end = text.sentences.prefix(2).last?.words.upperBound else { return nil }
    return resolved.mentions(of: [.law], in: 0..<min(end, position)).first {
      naming.headKey(resolved.candidates[$0].head) == kind
        && resolved.candidates[$0].words.count > 1
    }.flatMap { resolved.entityOf[$0] }
  }
}
