import Lexicon
import Morphology
import TextSegmentation

/// Finds goals, functions and principles: the clause after a noun («целью … является …»), after a
/// purpose («создан для того, чтобы …») or after a verb of steady work («осуществляет …»).
struct ClauseFinder {
  let context: RelationContext
  let clauses: ClauseText
  let owners: Owners

  init(context: RelationContext) {
    self.context = context
    clauses = ClauseText(context: context)
    owners = Owners(context: context)
  }

  var words: [Word] { context.words }
  var lexicon: FinderLexicon { context.lexicon }

  func find() -> [ClauseItem] {
    var result: [ClauseItem] = []
    // For each word the clause that has it: no two share one.
    var owner = [Int: Int]()
    func add(_ items: [ClauseItem]) {
      for item in items
      where !item.words.contains(where: { owner[$0] != nil })
        && !item.cue.contains(where: { word in
          owner[word].map { result[$0].type != item.type } ?? false
        })
      {
        for word in item.words { owner[word] = result.count }
        result.append(item)
      }
    }
    let sentences = context.text.sentences.filter { $0.language != .other }
    let principles = StatedPrinciples(context: context, owners: owners)
    for sentence in sentences { add(principles.find(in: sentence.words)) }
    for sentence in sentences { add(nouns(sentence.words)) }
    let deeds = ListedDeeds(context: context, clauses: clauses)
    for sentence in sentences { add(deeds.find(in: sentence.words)) }
    let kazakh = KazakhFunctions(context: context, owners: owners)
    for sentence in sentences {
      add(provisions(sentence.words))
      if sentence.language == .kazakh { add(kazakh.provisions(sentence.words)) }
    }
    for sentence in sentences { add(purposes(sentence.words)) }
    let priorities = PriorityFinder(context: context, clauses: clauses, owners: owners)
    for sentence in sentences { add(priorities.find(in: sentence.words)) }
    var previous: (sentence: Int, owner: Int)?
    for sentence in sentences where sentence.language == .english {
      add(
        EnglishFunctions(context: context, clauses: clauses, owners: owners).find(
          in: sentence.words))
    }
    addKazakh(sentences, kazakh, add)
    for (number, sentence) in sentences.enumerated() where sentence.language == .russian {
      let inherited = previous.flatMap { $0.sentence == number - 1 ? $0.owner : nil }
      let items = verbs(sentence.words, inherited: inherited)
      if let last = items.last { previous = (number, last.owner) }
      add(items)
    }
    add(ListedProvisions(context: context, clauses: clauses).find())
    return result
  }

  /// A sentence without a subject goes on with the body of the one before.
  private func addKazakh(
    _ sentences: [AnnotatedText.Line], _ kazakh: KazakhFunctions, _ add: ([ClauseItem]) -> Void
  ) {
    var last: (sentence: Int, owner: Int)?
    for (number, sentence) in sentences.enumerated() where sentence.language == .kazakh {
      let inherited = last.flatMap { $0.sentence == number - 1 ? $0.owner : nil }
      let items = kazakh.find(in: sentence.words, inherited: inherited)
      if let item = items.last { last = (number, item.owner) }
      add(items)
    }
  }

  private func type(_ entry: LexiconEntry) -> EntityType {
    entry["type"].flatMap(EntityType.init(rawValue:)) ?? .function
  }

  // MARK: Nouns

  private func nouns(_ sentence: Range<Int>) -> [ClauseItem] {
    for index in sentence where words[index].isWord {
      guard
        let match = lexicon.clauseNouns.longestMatch(
          in: words, at: index, limit: sentence.upperBound)
      else { continue }
      let items =
        words[index].language == .kazakh
        ? KazakhClauses(context: context, clauses: clauses, owners: owners)
          .afterNoun(type(match.entry), index..<match.end, sentence)
        : afterNoun(match.entry, index..<match.end, sentence)
      if !items.isEmpty { return items }
    }
    return []
  }

  private func afterNoun(
    _ entry: LexiconEntry, _ noun: Range<Int>, _ sentence: Range<Int>
  ) -> [ClauseItem] {
    let word = words[noun.lowerBound]
    let type = type(entry)
    if type == .principle, let guided = guidedBy(noun, sentence) { return guided }
    if word.language == .russian, let start = competence(noun, sentence, type) {
      return items(from: start, noun, sentence, type, preposition: nil)
    }
    if word.language == .russian {
      guard word.hasReading({ $0.contains(.noun) }), isSubjectOrPredicate(noun, sentence) else {
        return []
      }
    }
    guard let start = afterCopula(noun.upperBound, sentence) else { return [] }
    if word.language == .russian, isSet(noun, sentence) { return [] }
    if word.language == .english, isPassive(start, noun, sentence) { return [] }
    return items(from: start, noun, sentence, type, preposition: nil)
  }

  /// «Аким поставил перед Ассамблеей следующие |задачи: …»: priorities of whoever sets them.
  private func isSet(_ noun: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let lead = sentence.lowerBound..<noun.lowerBound
    return lead.last { words[$0].isFiniteVerb }.map {
      ["поставить", "обозначить", "озвучить", "определить", "назвать", "перечислить", "дать"]
        .contains(words[$0].lemma) && owners.speaker(of: $0) != nil
    } == true
  }

  /// «руководствуется принципами равенства и открытости»: the genitives after the noun.
  private func guidedBy(_ noun: Range<Int>, _ sentence: Range<Int>) -> [ClauseItem]? {
    let before = max(sentence.lowerBound, noun.lowerBound - 6)..<noun.lowerBound
    guard
      let verb = before.last(where: {
        [
          "руководствоваться", "основываться", "строиться", "опираться", "исходить",
          "придерживаться",
        ]
        .contains(words[$0].lemma)
          || words[noun.lowerBound - 1].folded == "на" && words[$0].isFiniteVerb
      }), words[noun.lowerBound].canBe(.plural), noun.upperBound < sentence.upperBound,
      let owner = owners.body(of: verb)
    else { return nil }
    if words[noun.upperBound].text == ":", noun.upperBound == sentence.upperBound - 1 {
      return clauses.lines(after: words[verb].sentence, shortest: 1).map {
        ClauseItem(
          .principle, $0, owner: owner, confidence: 0.82, rule: "Principle: guided by",
          cue: verb..<noun.upperBound)
      }
    }
    guard words[noun.upperBound].canBe(.genitive),
      let clause = clauses.clause(from: noun.upperBound, limit: sentence.upperBound)
    else { return nil }
    let parts = clauses.conjuncts(clause)
    return (parts.count > 1 ? parts : clauses.genitives(clause)).map {
      ClauseItem(
        .principle, $0, owner: owner, confidence: 0.82, rule: "Principle: guided by",
        cue: verb..<noun.upperBound)
    }
  }

  /// «в их компетенции, согласно …, …»: no copula at all.
  private func competence(_ noun: Range<Int>, _ sentence: Range<Int>, _ type: EntityType) -> Int? {
    let word = words[noun.lowerBound]
    guard type == .function,
      ["компетенция", "обязанность", "полномочие", "ведение"].contains(word.lemma),
      (max(sentence.lowerBound, noun.lowerBound - 2)..<noun.lowerBound).contains(where: {
        words[$0].folded == "в" || words[$0].folded == "к"
      })
    else { return nil }
    var index = noun.upperBound
    // The owner, «входит», a bracket of law.
    for _ in 0..<3 {
      while index < sentence.upperBound, context.mention(at: index, of: [.body]) != nil {
        index += 1
      }
      if index < sentence.upperBound,
        ["входить", "относиться", "находиться"].contains(words[index].lemma)
      {
        index += 1
      }
      if index + 1 < sentence.upperBound, words[index].text == ",",
        ["согласно", "в"].contains(words[index + 1].folded)
      {
        var end = index + 2
        while end < sentence.upperBound, words[end].text != "," { end += 1 }
        index = end + 1
      }
    }
    return index < sentence.upperBound ? index : nil
  }

  private func isSubjectOrPredicate(_ noun: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let word = words[noun.lowerBound]
    let before = noun.lowerBound > sentence.lowerBound ? words[noun.lowerBound - 1].folded : ""
    // «К её задачам относятся …»
    let near = max(sentence.lowerBound, noun.lowerBound - 3)..<noun.lowerBound
    if word.canBe(.dative), near.contains(where: { words[$0].folded == "к" }) {
      return (noun.upperBound..<min(noun.upperBound + 6, sentence.upperBound)).contains {
        ["относиться", "принадлежать"].contains(words[$0].lemma)
      }
    }
    // «осуществляет следующие функции: …»
    if word.canBe(.plural), near.contains(where: { words[$0].lemma == "следующий" }) { return true }
    // «Среди приоритетов названы: …», «В числе ключевых приоритетов – …»
    if word.canBe(.genitive), word.canBe(.plural),
      near.contains(where: { ["среди", "числе"].contains(words[$0].folded) })
    {
      return true
    }
    if before == "с" || before == "в" || before == "для" || before == "к" { return false }
    if word.hasReading({ $0.meets([.nominative, .instrumental]) }) { return true }
    // «одна из основных задач»
    let window = max(sentence.lowerBound, noun.lowerBound - 4)..<noun.lowerBound
    return window.contains { words[$0].folded == "из" }
  }

  /// The start of the clause after «является», «–», «это», “is to”; nil without any of them.
  private func afterCopula(_ from: Int, _ sentence: Range<Int>) -> Int? {
    var index = from
    var steps = 0
    while index < sentence.upperBound, steps < 16 {
      let word = words[index]
      if isCopula(index) { break }
      if word.text == "," {
        // A relative clause, or one in brackets, up to its comma.
        var end = index + 1
        while end < sentence.upperBound, words[end].text != ",", !words[end].isDash { end += 1 }
        if end < sentence.upperBound, end - index <= 12 {
          index = words[end].isDash ? end : end + 1
          steps += 1
          continue
        }
        return nil
      }
      if word.isFiniteVerb || [";", "."].contains(word.text) { return nil }
      index += 1
      steps += 1
    }
    guard index < sentence.upperBound, isCopula(index) else { return nil }
    while index < sentence.upperBound,
      isCopula(index)
        || ["и", "том", "в", "чтобы", ",", "to", "тем", "следующее", "the", "following"]
          .contains(words[index].folded)
    {
      if words[index].text == ":" { return index + 1 }
      index += 1
    }
    return index
  }

  private func isCopula(_ index: Int) -> Bool {
    let word = words[index]
    if word.isDash, !context.text.touches(index) { return true }
    if word.text == ":" { return true }
    if word.folded == "это", word.language == .russian { return true }
    guard
      let entry = lexicon.clauseCopulas.longestMatch(in: words, at: index, limit: index + 1)?.entry
    else { return false }
    return entry.words.count == 1
      && (word.language != .russian || word.isVerbal || word.lemma == "это")
  }

  private func items(
    from start: Int, _ noun: Range<Int>, _ sentence: Range<Int>, _ type: EntityType,
    preposition: String?
  ) -> [ClauseItem] {
    let cue = noun.lowerBound..<max(noun.upperBound, min(start, sentence.upperBound))
    if let speaker = stresses(noun, type, start, sentence),
      let clause = clauses.clause(from: start, limit: sentence.upperBound), clause.count >= 2
    {
      var item = ClauseItem(
        .priority, clause, owner: speaker, confidence: 0.8, rule: "Priority: a main task", cue: cue)
      item.firmness = .attributed
      return [item]
    }
    guard
      let owner = namer(noun, type, start, sentence) ?? attributed(noun, type, sentence)
        ?? ownerOfNoun(noun, start, sentence)
    else {
      return []
    }
    let ownerType = context.resolved.entities[owner].type
    // What a programme sets out to do are its goals.
    let type = type == .function && ownerType == .document ? EntityType.goal : type
    if type == .priority, ownerType == .event || ownerType == .law { return [] }
    var ranges = clauses.items(after: min(start, sentence.upperBound - 1))
    if ranges.isEmpty {
      guard start < sentence.upperBound,
        let clause = clauses.clause(from: start, limit: sentence.upperBound), clause.count >= 2
      else { return [] }
      ranges = type == .function ? clauses.functions(clause, preposition: preposition) : [clause]
      if type == .priority, words[noun.lowerBound].grammemes.contains(.plural),
        words[noun.lowerBound].language == .russian
      {
        ranges = clauses.nominals(clause)
      }
      // “Our principles: mutual respect, openness, voluntary participation.”
      let isNamed =
        words[noun.lowerBound].language == .english
        ? words[start - 1].text == ":"
        : words[noun.lowerBound].grammemes.contains(.plural)
          && !words[noun.lowerBound].grammemes.contains(.genitive)
      if type == .principle, isNamed {
        ranges =
          words[start].language == .english ? clauses.shortNames(clause) : clauses.named(clause)
      }
      let verbs = max(sentence.lowerBound, start - 3)..<start
      if ranges.count == 1,
        words[start].language == .english && words[start - 1].text == ":"
          || verbs.contains(where: { ["include", "includes", "are"].contains(words[$0].folded) })
      {
        ranges = clauses.series(clause)
      }
    }
    return ranges.map { range in
      var item = ClauseItem(
        type, range, owner: owner, confidence: ranges.count > 1 ? 0.88 : 0.85,
        rule: "\(type.rawValue): after a noun", cue: cue)
      if type == .priority { item.firmness = .explicit }
      return item
    }
  }

  // MARK: Purposes

  private func purposes(_ sentence: Range<Int>) -> [ClauseItem] {
    var result: [ClauseItem] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard words[index].isWord, let match = purpose(at: index, limit: sentence.upperBound) else {
        index += 1
        continue
      }
      result += purpose(match.entry, index..<match.end, sentence)
      index = match.end
    }
    return result
  }

  /// A purpose phrase with marks between its words: «создана для того, чтобы».
  private func purpose(at index: Int, limit: Int) -> (entry: LexiconEntry, end: Int)? {
    var best: (entry: LexiconEntry, end: Int)?
    for entry in lexicon.purposes.entries(startingWith: words[index])
    where entry.language == words[index].language {
      var current = index
      var fits = true
      for (position, pattern) in entry.words.enumerated() {
        if position > 0, current < limit, words[current].text == "," { current += 1 }
        // «направлена не только на»
        if position > 0, current + 1 < limit, words[current].folded == "не",
          words[current + 1].folded == "только"
        {
          current += 2
        }
        guard current < limit, PhrasePattern.fits(pattern, words[current]) else {
          fits = false
          break
        }
        current += 1
      }
      if fits, current > (best?.end ?? index) { best = (entry, current) }
    }
    return best
  }

  private func purpose(
    _ entry: LexiconEntry, _ cue: Range<Int>, _ sentence: Range<Int>
  ) -> [ClauseItem] {
    let type = type(entry)
    if entry.has("before") { return clauseBefore(cue, type, sentence) }
    guard let owner = ownerOfPurpose(cue, sentence) else { return [] }
    guard let clause = clauses.clause(from: cue.upperBound, limit: sentence.upperBound) else {
      return []
    }
    if entry["form"] == "inf", !clause.prefix(6).contains(where: { words[$0].isInfinitive }) {
      return []
    }
    let preposition = entry["form"] == "acc" ? "на" : nil
    let ranges = type == .function ? clauses.functions(clause, preposition: preposition) : [clause]
    return ranges.map {
      ClauseItem(
        type, $0, owner: owner, confidence: 0.82, rule: "\(type.rawValue): after a purpose",
        cue: cue)
    }
  }

  private func ownerOfPurpose(_ cue: Range<Int>, _ sentence: Range<Int>) -> Int? {
    let verb = cue.lowerBound
    if words[verb].language == .russian {
      if words[verb].isAdjective {
        // «орган, призванный …»; the body named last before it.
        let near = max(sentence.lowerBound, verb - 14)..<verb
        return context.outerMentions(of: Owners.holders, in: near).last.flatMap {
          context.entity($0)
        }
          ?? owners.named(in: sentence.lowerBound..<verb)
      }
      return owners.body(of: verb)
    }
    // “The law introduces … to the Code and is |aimed at …”: what the sentence is about.
    if verb - 2 > sentence.lowerBound, words[verb - 1].folded == "is",
      words[verb - 2].folded == "and",
      let subject = context.outerMentions(of: Owners.holders, in: sentence).first,
      context.range(subject).lowerBound - sentence.lowerBound <= 2
    {
      return context.entity(subject)
    }
    // “the Centre, created by the Law of … to attract”: the body rather than the act.
    return
      (context.outerMentions(of: [.body, .building], in: sentence.lowerBound..<verb).last
      ?? context.outerMentions(of: Owners.holders, in: sentence.lowerBound..<verb).last)
      .flatMap { context.entity($0) }
      ?? (sentence.lowerBound..<verb).first { ["it", "its", "which"].contains(words[$0].folded) }
      .flatMap { owners.last(before: $0, Owners.holders, sentences: 2) }
  }
}
