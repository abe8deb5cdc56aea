import Lexicon
import TextSegmentation

/// Groups mentions of bodies: equal names, acronyms, shortened names, «Совет» after its full name.
struct BodyResolver {
  let text: AnnotatedText
  let lexicon: FinderLexicon
  let naming: Naming

  private var words: [Word] { text.words }

  /// The bodies known so far, by what finds them.
  private struct Index {
    var byKey: [String: Int] = [:]
    var byTitle: [String: Int] = [:]
    var byInitials: [String: Int] = [:]
    /// By the first letters of the name, for slips and shortened forms.
    var byStart: [Substring: [Int]] = [:]
    /// By the lemma of the head noun: where full names stand, in the order of the text.
    var heads: [String: [(position: Int, entity: Int)]] = [:]
    /// The entities whose names write that noun with a capital letter.
    var capitals: [String: Set<Int>] = [:]
    /// The body whose page the text is, and whether it is an institution.
    var page: (entity: Int, isInstitution: Bool)?
    var all: [(position: Int, entity: Int)] = []
    /// What a text says it will call a body: «(далее – Учреждение)».
    var defined: [String: Int] = [:]
  }

  func resolve(_ resolved: inout ResolvedMentions) {
    var index = Index()
    let bodies = resolved.candidates.indices.filter { resolved.candidates[$0].type == .body }
    let full = bodies.filter { !isShort(resolved.candidates[$0]) }
    // Longer names first: a shorter form then finds its owner.
    let ordered = full.sorted {
      let left = resolved.candidates[$0].words.count
      let right = resolved.candidates[$1].words.count
      return left == right ? $0 < $1 : left > right
    }
    for body in ordered { place(body, in: &resolved, &index) }
    for body in full {
      guard let entity = resolved.entityOf[body] else { continue }
      note(resolved.candidates[body], entity, resolved, &index)
    }
    if let page = PageBody(text: text, candidates: resolved.candidates).candidate(),
      let entity = resolved.entityOf[page]
    {
      index.page = (entity, isInstitution(resolved.candidates[page]))
      resolved.page = entity
    }
    for body in bodies where resolved.entityOf[body] == nil { short(body, in: &resolved, &index) }
  }

  private func note(
    _ mention: Candidate, _ entity: Int, _ resolved: ResolvedMentions, _ index: inout Index
  ) {
    let position = mention.words.lowerBound
    let sentence = text.sentence(ofWord: position)
    let isInPost = resolved.covering(position, in: sentence).contains {
      resolved.candidates[$0].type == .post
    }
    if mention.kind == .name, !isInPost { Self.insert((position, entity), into: &index.all) }
    guard !mention.marks.contains("acronym"), !mention.marks.contains("plural") else { return }
    noteHead(mention.head, position, entity, &index)
    // «КГУ «|Центр согласия»»: «Центр» is what the text will call it.
    if mention.marks.contains("quoted"), let quote = mention.complement, quote.count > 3,
      lexicon.bodyStandIns[words[quote.lowerBound + 1].lemma] != nil
    {
      noteHead(quote.lowerBound + 1, position, entity, &index)
    }
  }

  private func noteHead(_ head: Int, _ position: Int, _ entity: Int, _ index: inout Index) {
    let key = naming.headKey(head)
    Self.insert((position, entity), into: &index.heads[key, default: []])
    if words[head].isCapitalized { index.capitals[key, default: []].insert(entity) }
  }

  /// Whether a body is an institution by its noun or its legal form: «КГУ», «РГУ».
  private func isInstitution(_ candidate: Candidate) -> Bool {
    candidate.entry?.words.contains { $0 == "учреждение" || $0.hasSuffix("гу") } == true
  }

  private static func insert(
    _ item: (position: Int, entity: Int), into list: inout [(position: Int, entity: Int)]
  ) {
    var place = list.count
    while place > 0, list[place - 1].position > item.position { place -= 1 }
    list.insert(item, at: place)
  }

  private static func start(of lemmas: [String]) -> Substring {
    (lemmas.first { !countryWords.contains($0) } ?? "").prefix(4)
  }

  private func isShort(_ candidate: Candidate) -> Bool {
    candidate.marks.contains("stand-in") || candidate.marks.contains("acronym")
      || candidate.words.count == 1 || isFormerName(candidate)
  }

  /// «До 2016 года оно именовалось |КГУ «Дом дружбы»»: another name of the same body.
  private func isFormerName(_ candidate: Candidate) -> Bool {
    let verb = candidate.words.lowerBound - 1
    guard verb > 0, ["именоваться", "называться"].contains(words[verb].lemma),
      words[verb].isFiniteVerb
    else { return false }
    return (text.sentence(ofWord: verb).lowerBound..<verb).contains {
      ["он", "она", "оно"].contains(words[$0].folded)
        || lexicon.bodyStandIns[words[$0].lemma] != nil
    }
  }

  private static let countryWords: Set<String> = [
    "республикасынын", "рк", "рф", "республика", "казахстан", "россия", "российский", "федерация",
    "кр", "казакстан",
    "kazakhstan", "russia", "russian",
  ]

  private func place(
    _ index: Int, in resolved: inout ResolvedMentions, _ known: inout Index
  ) {
    let candidate = resolved.candidates[index]
    let lemmas = naming.lemmas(candidate.words, head: candidate.head)
    let quoted = quotedName(candidate)
    let key = lemmas.joined(separator: " ")
    let start = Self.start(of: lemmas)
    if let entity = known.byKey[key] ?? (quoted.isEmpty ? nil : known.byTitle[quoted])
      ?? known.byStart[start]?.first(where: { same(resolved.entities[$0], lemmas, quoted) })
    {
      join(index, entity, in: &resolved, &known)
      return
    }
    let entity = resolved.entities.count
    known.byKey[key] = entity
    if !quoted.isEmpty { known.byTitle[quoted] = entity }
    known.byStart[start, default: []].append(entity)
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
    for name in [draft.canonical] + draft.aliases { noteInitials(name, entity, &known) }
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

  private func noteInitials(_ name: String, _ entity: Int, _ known: inout Index) {
    let initials = Naming.initials(of: name)
    if initials.count > 1, known.byInitials[initials] == nil { known.byInitials[initials] = entity }
  }

  private func join(
    _ index: Int, _ entity: Int, in resolved: inout ResolvedMentions, _ known: inout Index
  ) {
    noteInitials(canonical(resolved.candidates[index]), entity, &known)
    resolved.entityOf[index] = entity
    resolved.entities[entity].mentions.append(index)
    resolved.entities[entity].addAlias(canonical(resolved.candidates[index]))
  }

  private func same(_ entity: EntityDraft, _ lemmas: [String], _ quoted: String) -> Bool {
    if entity.lemmas == lemmas { return true }
    if isFront(lemmas, of: entity.lemmas) || isFront(entity.lemmas, of: lemmas) { return true }
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
    // «Комитет по делам молодёжи» of «Комитет по делам молодёжи Министерства …»
    if long.starts(with: short), long[short.count] == "при" { return true }
    if short.count >= 4, long.starts(with: short), lexicon.bodies[long[short.count]] != nil {
      return true
    }
    // «Управление культуры» of «Управление культуры Карагандинской области», «городской маслихат»
    // of «Сатпаевский городской маслихат».
    if short.count >= 3, long.starts(with: short), long.count - short.count <= 3,
      long[short.count...].contains(where: { ["область", "город", "район"].contains($0) })
    {
      return true
    }
    if isOfTown(first, second) || isOfTown(second, first) { return true }
    if short.count >= 2, long.count == short.count + 1, long.dropFirst().elementsEqual(short),
      ["городской", "районный", "областной"].contains(short[0]), long[0].hasSuffix("ский")
    {
      return true
    }
    guard long.first == short.first, long.last == short.last, short.count >= 3 else { return false }
    let extra = long.filter { !short.contains($0) }
    return Set(short).isSubset(of: Set(long))
      && extra.allSatisfy {
        $0.hasSuffix("ый") || $0.hasSuffix("ий")
      }
  }

  /// «Темиртауский городской маслихат» and «маслихат города Темиртау».
  private func isOfTown(_ adjective: [String], _ genitive: [String]) -> Bool {
    guard adjective.count == 3, genitive.count == 3, adjective[2] == genitive[0],
      adjective[0].hasSuffix("ский")
    else { return false }
    switch (adjective[1], genitive[1], genitive[2]) {
    case ("городской", "город", let town):
      return town.count >= 4 && adjective[0].hasPrefix(town.prefix(max(4, town.count - 2)))
    case ("районный", let district, "район"), ("областной", let district, "область"):
      return adjective[0] == district
    default: return false
    }
  }

  /// “Birlik Centre” of “Birlik Centre for Interethnic Dialogue”: the front of a longer name.
  private func isFront(_ short: [String], of long: [String]) -> Bool {
    short.count >= 2 && short.count < long.count && long.starts(with: short)
      && ["for", "of", "on"].contains(long[short.count])
  }

  /// Acronyms, single words, stand-ins.
  private func short(_ index: Int, in resolved: inout ResolvedMentions, _ known: inout Index) {
    let candidate = resolved.candidates[index]
    let head = naming.headKey(candidate.head)
    if isFormerName(candidate),
      let entity = known.page?.entity
        ?? Self.last(before: candidate.words.lowerBound, in: known.all)?.entity
    {
      join(index, entity, in: &resolved, &known)
      return
    }
    if let entity = definition(before: candidate, resolved) {
      known.defined[head] = entity
      join(index, entity, in: &resolved, &known)
      return
    }
    if candidate.words.count == 1, words[candidate.head].isCapitalized,
      let entity = known.defined[head]
    {
      join(index, entity, in: &resolved, &known)
      return
    }
    if let entity = owner(of: candidate, resolved, known) {
      join(index, entity, in: &resolved, &known)
      if candidate.marks.contains("stand-in") {
        Self.insert((candidate.words.lowerBound, entity), into: &known.all)
      }
      return
    }
    guard !candidate.marks.contains("stand-in") else { return }
    place(index, in: &resolved, &known)
    if let entity = resolved.entityOf[index] { note(candidate, entity, resolved, &known) }
  }

  /// The body before «(далее – |Учреждение)», «(бұдан әрі – |Кеңес)».
  private func definition(before candidate: Candidate, _ resolved: ResolvedMentions) -> Int? {
    var index = candidate.words.lowerBound - 1
    let lower = max(0, index - 5)
    while index > lower, words[index].text != "(" { index -= 1 }
    guard index > 0, words[index].text == "(",
      ["далее", "бұдан", "hereinafter"].contains(words[index + 1].folded)
    else { return nil }
    let before = resolved.ending(at: index).filter {
      resolved.candidates[$0].type == .body && resolved.entityOf[$0] != nil
    }
    return before.max {
      resolved.candidates[$0].words.count < resolved.candidates[$1].words.count
    }.flatMap { resolved.entityOf[$0] }
  }

  private func owner(
    of candidate: Candidate, _ resolved: ResolvedMentions, _ known: Index
  ) -> Int? {
    let position = candidate.words.lowerBound
    let written = words[position].text
    let exact = naming.key(candidate.words, head: candidate.head)
    if words[position].isAllCapitals {
      // «(АНК)» right after the name.
      if candidate.marks.contains("bracketed") {
        let before = resolved.ending(at: position - 1).filter {
          resolved.candidates[$0].type == .body && resolved.entityOf[$0] != nil
        }
        let spelled = before.first {
          Naming.initials(of: canonical(resolved.candidates[$0])) == written
        }
        let longest = before.max {
          resolved.candidates[$0].words.count < resolved.candidates[$1].words.count
        }
        if let named = spelled ?? longest { return resolved.entityOf[named] }
      }
      return known.byKey[exact] ?? known.byInitials[written]
    }
    if let same = known.byKey[exact] ?? known.byTitle[exact] { return same }
    guard candidate.words.count == 1 else { return nil }
    // A noun alone: the body whose own noun it is, the last one before.
    let head = naming.headKey(candidate.head)
    if isGeneric(head) {
      // «организация»: only when the text speaks of one body so far.
      if words[position].language != .russian {
        return subjectBefore(position, resolved) ?? mostNamed(before: position, resolved, known)
      }
      if head == "учреждение", let page = known.page, page.isInstitution { return page.entity }
      guard let before = Self.last(before: position, in: known.all),
        position - before.position < 60
      else { return nil }
      // The one most spoken of so far, among equals the last.
      var counts: [Int: Int] = [:]
      for item in known.all where item.position < position && position - item.position < 200 {
        let isOffice = resolved.entities[item.entity].lemmas.contains(where: Self.offices.contains)
        if head == "ведомство", !isOffice { continue }
        counts[item.entity, default: 0] += 1
      }
      guard !counts.isEmpty else { return nil }
      let most = counts.values.max() ?? 0
      return counts[before.entity] == most
        ? before.entity
        : known.all.last { $0.position < position && counts[$0.entity] == most }?.entity
    }
    guard var fitting = known.heads[head], !fitting.isEmpty else { return nil }
    if words[position].language == .english {
      // “the Senate” of a text that also names the Senate of Poland.
      let own = fitting.filter { !isForeign(resolved.entities[$0.entity], resolved) }
      if !own.isEmpty || !fitting.contains(where: { $0.position < position }) { fitting = own }
      guard !fitting.isEmpty else { return nil }
    }
    // «в Центре»: no «центр» whose name has it in lower case.
    if words[position].language == .russian, words[position].isCapitalized,
      !text.opensSentence(position), let capitals = known.capitals[head]
    {
      fitting.removeAll { !capitals.contains($0.entity) }
    }
    if words[position].language != .russian,
      let topic = mostNamed(of: fitting, before: position, resolved)
    {
      return topic
    }
    let before = Self.last(before: position, in: fitting)
    if before == nil, !words[position].isCapitalized { return nil }
    return (before ?? fitting.first)?.entity
  }

  /// «Достық үйі 2003 жылы ашылған. |Мекеме …»: the body that the sentence before begins with, for
  /// a noun that begins its own.
  private func subjectBefore(_ position: Int, _ resolved: ResolvedMentions) -> Int? {
    let number = words[position].sentence
    guard number > 0, text.opensSentence(position) else { return nil }
    let before = text.sentences[number - 1].words
    return (before.lowerBound..<min(before.lowerBound + 4, before.upperBound)).lazy
      .flatMap { resolved.starting(at: $0) }
      .first {
        let candidate = resolved.candidates[$0]
        return candidate.type == .body && resolved.entityOf[$0] != nil
          && (words[position].language != .kazakh
            || SlotFiller.kazakhCase(words[candidate.words.upperBound - 1]) == "nom")
      }.flatMap { resolved.entityOf[$0] }
  }

  /// Whether a body's name ends with another country than the first one of the lexicon.
  private func isForeign(_ entity: EntityDraft, _ resolved: ResolvedMentions) -> Bool {
    guard let mention = entity.mentions.first else { return false }
    let range = resolved.candidates[mention].words
    return range.contains { index in
      guard
        let match = lexicon.countries.longestMatch(in: words, at: index, limit: range.upperBound)
      else { return false }
      return match.end == range.upperBound && index > range.lowerBound
        && match.entry["is"] != "Kazakhstan" && match.entry.language == .english
    }
  }

  /// Of the bodies named in the sixty words before, the one that the text speaks of most.
  private func mostNamed(
    before position: Int, _ resolved: ResolvedMentions, _ known: Index
  ) -> Int? {
    var best: (entity: Int, count: Int)?
    for item in known.all.reversed() where item.position < position {
      guard position - item.position < 60 else { break }
      let count = resolved.entities[item.entity].mentions.count
      if count > best?.count ?? 0 { best = (item.entity, count) }
    }
    return best?.entity
  }

  /// Of those with the same noun that stand before, the one that the text speaks of most, the
  /// nearest among equals.
  private func mostNamed(
    of fitting: [(position: Int, entity: Int)], before position: Int, _ resolved: ResolvedMentions
  ) -> Int? {
    var best: (entity: Int, count: Int)?
    for item in fitting.reversed() where item.position < position {
      let count = resolved.entities[item.entity].mentions.count {
        resolved.candidates[$0].words.lowerBound < position
      }
      if count > best?.count ?? 0 { best = (item.entity, count) }
    }
    return best?.entity
  }

  /// The one nearest before a position; the list is in order.
  private static func last(
    before position: Int, in list: [(position: Int, entity: Int)]
  ) -> (position: Int, entity: Int)? {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle].position < position { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? list[low - 1] : nil
  }

  /// What «ведомство» may stand for.
  private static let offices: WordSet = [
    "министерство", "комитет", "агентство", "департамент", "управление", "служба", "прокуратура",
    "инспекция", "полиция", "мвд", "мид", "минюст", "минфин", "минздрав", "минтруд", "акимат",
    "банк", "фадн", "палата",
  ]

  private func isGeneric(_ head: String) -> Bool {
    [
      "организация", "орган", "учреждение", "ведомство", "структура", "уиым", "ұиым", "мекеме",
      "organization",
      "organisation",
    ]
    .contains(head) || head == "уйым"
  }
}
