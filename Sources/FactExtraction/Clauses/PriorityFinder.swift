import Lexicon
import Morphology
import TextSegmentation

/// Finds priorities: what a person stresses, calls for or sets as a task.
struct PriorityFinder {
  let context: RelationContext
  let clauses: ClauseText
  let owners: Owners

  private var words: [Word] { context.words }
  private var lexicon: FinderLexicon { context.lexicon }

  func find(in sentence: Range<Int>) -> [ClauseItem] {
    let listed = lists(sentence)
    if !listed.isEmpty { return listed }
    let counted = OrdinalPriorities(context: context, clauses: clauses, owners: owners)
      .find(in: sentence)
    if !counted.isEmpty { return counted }
    var result: [ClauseItem] = []
    for index in sentence where words[index].isWord {
      if let last = result.last, index < last.words.upperBound { continue }
      guard let match = cue(at: index, limit: sentence.upperBound) else { continue }
      result += after(match.entry, index..<match.end, sentence)
      // «указал на важность … и призвал …»: only Russian sentences go on so.
      if !result.isEmpty, words[index].language != .russian { break }
    }
    return result
  }

  /// What the words of a quotation stress («особое внимание следует уделить …»): of its speaker.
  /// What must be done without more is none: of such demands in annotated texts few were taken for
  /// priorities.
  func quoted(_ sentence: Range<Int>, speaker: Int) -> ClauseItem? {
    for index in sentence where words[index].isWord {
      guard let match = cue(at: index, limit: sentence.upperBound), !match.entry.has("modal"),
        match.entry["form"] == "dat" || match.entry["form"] == "acc",
        let clause = clauses.clause(from: match.end, limit: sentence.upperBound)
      else { continue }
      return item(clause, speaker, match.entry, index..<match.end)
    }
    return nil
  }

  /// The longest cue at `index`; other words may stand between its own.
  private func cue(at index: Int, limit: Int) -> (entry: LexiconEntry, end: Int)? {
    var best: (entry: LexiconEntry, end: Int, length: Int)?
    for entry in lexicon.priorityCues.entries(startingWith: words[index])
    where entry.language == words[index].language {
      var current = index + 1
      var fits = true
      for pattern in entry.words.dropFirst() {
        var gap = 0
        while current < limit, gap < 5, !PhrasePattern.fits(pattern, words[current]),
          words[current].text != ",", words[current].language == .russian
        {
          current += 1
          gap += 1
        }
        // “instructed |the Department of Internal Policy to”
        if words[current - 1].language == .english, pattern == "to",
          let named = context.resolved.starting(at: current).first
            ?? (current + 1 < limit ? context.resolved.starting(at: current + 1).first : nil),
          context.range(named).upperBound < limit, context.range(named).lowerBound - current <= 1
        {
          current = context.range(named).upperBound
        }
        guard current < limit, PhrasePattern.fits(pattern, words[current]) else {
          fits = false
          break
        }
        current += 1
      }
      if fits, entry.words.count > (best?.length ?? 0) {
        best = (entry, current, entry.words.count)
      }
    }
    return best.map { ($0.entry, $0.end) }
  }

  private func after(
    _ entry: LexiconEntry, _ cue: Range<Int>, _ sentence: Range<Int>
  ) -> [ClauseItem] {
    if entry.has("before") { return kazakh(cue, sentence) }
    guard context.modality(ofTrigger: cue) != .negated else { return [] }
    let isModal = entry.has("modal")
    guard let speaker = speaker(entry, cue, sentence), isPerson(speaker) else { return [] }
    var start = cue.upperBound
    if entry["form"] == "nom",
      let colon = (start..<min(start + 6, sentence.upperBound)).first(
        where: { words[$0].text == ":" })
    {
      let listed = clauses.nominals((colon + 1)..<sentence.upperBound)
      if listed.count >= 2 { return listed.map { item($0, speaker, entry, cue) } }
      start = colon + 1
    } else if entry["form"] == "nom", let verb = verbAfter(start, sentence) {
      start = verb + 1
    }
    // «обозначил три приоритета |на 2025 год»: when, and not what.
    if entry["form"] == "nom", start < sentence.upperBound,
      words[start].hasReading({ $0.contains(.preposition) })
    {
      return []
    }
    if entry["form"] == "inf", let infinitive = infinitive(from: start, sentence.upperBound) {
      start = infinitive
    } else if entry["form"] == "inf", start < sentence.upperBound,
      context.text.quotes[start] == nil, words[start].folded != "к"
    {
      return []
    }
    if start < sentence.upperBound, let close = context.text.quotes[start] {
      guard let inside = clauses.trim((start + 1)..<close) else { return [] }
      return [item(inside, speaker, entry, cue)]
    }
    while start < sentence.upperBound, ["к", "для"].contains(words[start].folded) { start += 1 }
    guard let clause = clauses.clause(from: start, limit: sentence.upperBound), clause.count >= 2,
      clause.contains(where: {
        words[$0].isNoun || words[$0].isInfinitive || words[$0].kind == .latinWord
      })
    else { return [] }
    if isModal, clause.count < 2 { return [] }
    return [item(clause, speaker, entry, cue)]
  }

  private func item(
    _ range: Range<Int>, _ speaker: Int, _ entry: LexiconEntry, _ cue: Range<Int>
  ) -> ClauseItem {
    var item = ClauseItem(
      .priority, range, owner: speaker,
      confidence: entry["firm"] == "explicit" ? 0.92 : entry.has("weak") ? 0.72 : 0.82,
      rule: "Priority: \(entry.words.joined(separator: " "))", cue: cue)
    item.firmness = entry["firm"] == "explicit" ? .explicit : .attributed
    return item
  }

  private func isPerson(_ entity: Int) -> Bool {
    context.resolved.entities[entity].type == .person
  }

  private func speaker(_ entry: LexiconEntry, _ cue: Range<Int>, _ sentence: Range<Int>) -> Int? {
    if entry.has("modal") {
      // «которые необходимо решить» says nothing of one.
      if (max(sentence.lowerBound, cue.lowerBound - 2)..<cue.lowerBound).contains(where: {
        words[$0].lemma == "который"
      }) {
        return nil
      }
      if let attributed = owners.attributed(in: sentence) { return attributed }
      guard let verb = (sentence.lowerBound..<cue.lowerBound).last(where: { clauses.isSpeech($0) })
      else { return nil }
      return owners.speaker(of: verb)
    }
    if let attributed = owners.attributed(in: sentence) { return attributed }
    if entry["form"] == "nom", let verb = verbAfter(cue.upperBound, sentence) {
      return owners.speaker(of: verb)
    }
    guard let verb = cue.first(where: { words[$0].isVerbal || words[$0].language == .english })
    else {
      return owners.speaker(of: cue.lowerBound)
    }
    return owners.speaker(of: verb)
  }

  private func verbAfter(_ start: Int, _ sentence: Range<Int>) -> Int? {
    (start..<min(start + 8, sentence.upperBound)).first { words[$0].isFiniteVerb }
  }

  private func infinitive(from start: Int, _ limit: Int) -> Int? {
    var index = start
    while index < min(start + 10, limit) {
      if words[index].isInfinitive {
        // «шире продвигать», «системно решать»
        var first = index
        while first > start, words[first - 1].hasReading({ $0.meets([.adverb, .comparative]) }) {
          first -= 1
        }
        return first
      }
      if context.text.quotes[index] != nil { return nil }
      index += 1
    }
    return nil
  }

  private func kazakh(_ cue: Range<Int>, _ sentence: Range<Int>) -> [ClauseItem] {
    guard let speaker = owners.attributed(in: sentence) ?? owners.speaker(of: cue.lowerBound),
      isPerson(speaker)
    else { return [] }
    let mention = context.outerMentions(of: [.person], in: sentence.lowerBound..<cue.lowerBound)
      .filter { context.entity($0) == speaker }.last
    var start = mention.map { context.range($0).upperBound } ?? sentence.lowerBound
    // «Ол Ішкі саясат басқармасына |… күшейтуді тапсырды»: whom it is said to.
    if let told = context.outerMentions(of: [.body, .person], in: start..<cue.lowerBound).last(
      where: {
        SlotFiller.kazakhCase(words[context.range($0).upperBound - 1]) == "dat"
          && cue.lowerBound - context.range($0).upperBound >= 3
      })
    {
      start = context.range(told).upperBound
    }
    // «Ғалымның пікірінше, |тіл саясатына ерекше назар аудару керек»
    if let by = lexicon.speechBy.longestMatch(in: words, at: start, limit: cue.lowerBound) {
      start = by.end
    }
    guard start < cue.lowerBound, let clause = clauses.trim(start..<cue.lowerBound),
      clause.count >= 3,
      clause.contains(where: { ClauseFinder.isKazakhVerbalNoun(words[$0].folded) })
    else { return [] }
    var item = ClauseItem(
      .priority, clause, owner: speaker, confidence: 0.65, rule: "Priority: before a cue", cue: cue)
    item.firmness = .attributed
    return [item]
  }

  // MARK: Lists

  /// «поставил следующие задачи: …»
  private func lists(_ sentence: Range<Int>) -> [ClauseItem] {
    if words[sentence.lowerBound].language == .kazakh { return kazakhList(sentence) }
    for index in sentence where words[index].isWord {
      guard
        let match = lexicon.listCues.longestMatch(in: words, at: index, limit: sentence.upperBound)
      else { continue }
      let ranges = items(after: match.end, sentence)
      guard ranges.count >= 2 else { continue }
      if let owner = planner(in: sentence) { return planned(ranges, owner, index..<match.end) }
      guard
        let verb = sentence.first(where: {
          words[$0].isFiniteVerb || words[$0].language == .english && isSetting($0)
        }), let speaker = owners.speaker(of: verb), isPerson(speaker)
      else { continue }
      return ranges.map { range in
        var item = ClauseItem(
          .priority, range, owner: speaker, confidence: 0.88, rule: "Priority: in a list",
          cue: index..<match.end)
        item.firmness = .attributed
        return item
      }
    }
    return []
  }

  /// «Президент үш басымдықты атады: білім сапасын арттыру, еңбек мәдениетін орнықтыру»
  private func kazakhList(_ sentence: Range<Int>) -> [ClauseItem] {
    guard let colon = sentence.first(where: { words[$0].text == ":" }),
      let noun = (sentence.lowerBound..<colon).last(where: { index in
        ["басымды", "міндет", "тапсырма"].contains(where: words[index].folded.hasPrefix)
      }), colon - noun <= 4, let speaker = owners.speaker(of: noun), isPerson(speaker)
    else { return [] }
    let parts = clauses.pieces(of: colon + 1..<sentence.upperBound, at: [",", ";"])
      .compactMap(clauses.trim)
    guard parts.count >= 2,
      parts.allSatisfy({ part in
        ClauseFinder.isKazakhVerbalNoun(words[part.upperBound - 1].folded)
      })
    else { return [] }
    return parts.map { range in
      var item = ClauseItem(
        .priority, range, owner: speaker, confidence: 0.85, rule: "Priority: in a list",
        cue: noun..<colon)
      item.firmness = .explicit
      return item
    }
  }

  /// The items after a colon, in the sentence itself, or in the lines below it.
  private func items(after start: Int, _ sentence: Range<Int>) -> [Range<Int>] {
    let listed = clauses.items(after: colon(from: start, sentence))
    if listed.count >= 2 { return listed }
    let inside = clauses.items(after: min(start, sentence.upperBound - 1))
    if inside.count >= 2 { return inside }
    let mark = colon(from: start, sentence)
    if words[mark].text == ":", words[mark].language == .russian || !words[mark].isWord {
      let deeds = clauses.deeds((mark + 1)..<sentence.upperBound)
      if deeds.count >= 2 { return deeds }
    }
    // A heading without a colon over chapters is no list.
    let isHeading =
      words[sentence.lowerBound].language == .russian && sentence.count > 4
      && words[sentence.upperBound - 1].text != ":"
      && !sentence.contains { words[$0].isFiniteVerb }
    guard !isHeading else { return [] }
    return clauses.lines(after: words[sentence.lowerBound].sentence)
  }

  /// The programme or the body whose areas of work a sentence lists, where no person sets them.
  private func planner(in sentence: Range<Int>) -> Int? {
    guard context.outerMentions(of: [.person], in: sentence).isEmpty else { return nil }
    return owners.named(in: sentence, [.document, .law, .body])
  }

  private func planned(_ ranges: [Range<Int>], _ owner: Int, _ cue: Range<Int>) -> [ClauseItem] {
    let isBody = context.resolved.entities[owner].type == .body
    return ranges.map {
      ClauseItem(
        isBody ? .function : .goal, $0, owner: owner, confidence: 0.8,
        rule: "\(isBody ? "Function" : "Goal"): in a list", cue: cue)
    }
  }

  private func isSetting(_ index: Int) -> Bool {
    ["set", "sets", "outlined", "named", "identified", "gave", "announced", "presented", "listed"]
      .contains(words[index].folded)
  }

  /// The index after the colon that closes the sentence, or its last word.
  private func colon(from start: Int, _ sentence: Range<Int>) -> Int {
    var index = start
    while index < sentence.upperBound, words[index].text != ":" { index += 1 }
    return index < sentence.upperBound ? index : sentence.upperBound - 1
  }
}
