import Lexicon
import Morphology
import TextSegmentation

/// Finds the mention that fills a slot beside a trigger.
struct SlotFiller {
  let context: RelationContext
  let trigger: Range<Int>
  let sentence: Range<Int>

  var words: [Word] { context.words }
  var language: Language { words[trigger.lowerBound].language }

  /// The mentions in the slot: the best one and what is listed with it; empty where none fits.
  func fill(_ slot: RelationPattern.Slot, _ types: Set<EntityType>, excluding: [Int]) -> [Int] {
    let mentions = context.outerMentions(of: types, in: sentence).filter { mention in
      !context.range(mention).overlaps(trigger)
        && !(types == [.date] && context.resolved.isOfAct(context.range(mention)))
        && !excluding.contains { context.range($0).overlaps(context.range(mention)) }
        && !(types.isSuperset(of: [.person, .body]) && (isOfPost(mention) || isInBrackets(mention)))
    }
    let best: Int?
    switch language {
    case .russian: best = russian(slot, types, mentions)
    case .kazakh: best = kazakh(slot, mentions)
    default: best = english(slot, mentions)
    }
    guard let best else {
      return (relative(slot, types) ?? bridged(slot, types) ?? pronoun(slot, types)).map { [$0] }
        ?? []
    }
    // “A, B and C, |which was formed in 2018”: C alone.
    if language == .english, slot.precedes, isRelativeSingular { return [best] }
    return listed(with: best, mentions)
  }

  private var isRelativeSingular: Bool {
    let singular: Set<String> = ["was", "is", "has"]
    var index = trigger.lowerBound
    // “A and B, |who chairs the council”
    if index > sentence.lowerBound, ["which", "who"].contains(words[index - 1].folded),
      words[index].folded.hasSuffix("s")
    {
      return true
    }
    guard
      singular.contains(words[index].folded)
        || index > sentence.lowerBound && singular.contains(words[index - 1].folded)
    else { return false }
    if !singular.contains(words[index].folded) { index -= 1 }
    return index > sentence.lowerBound && ["which", "who"].contains(words[index - 1].folded)
  }

  /// «председатель |центра «Намус»» Хасанов: the body of the person's post is no second subject.
  private func isOfPost(_ mention: Int) -> Bool {
    let range = context.range(mention)
    return context.resolved.candidates[mention].type == .body
      && context.resolved.covering(range.lowerBound, in: sentence).contains { other in
        let post = context.resolved.candidates[other]
        return post.type == .post && post.words.lowerBound < range.lowerBound
          && context.resolved.holder(ofPost: other) != nil
      }
  }

  /// “Viktor Shmidt |(German Centre)”: the body in brackets behind a person is no second subject.
  private func isInBrackets(_ mention: Int) -> Bool {
    let range = context.range(mention)
    let open = range.lowerBound - 1
    return language == .english && context.resolved.candidates[mention].type == .body
      && open > sentence.lowerBound && words[open].text == "("
      && context.resolved.ending(at: open).contains {
        context.resolved.candidates[$0].type == .person
      }
  }

  // MARK: Russian

  static let cases: [String: Grammemes] = [
    "nom": .nominative, "gen": .genitive, "dat": .dative, "acc": .accusative,
    "ins": .instrumental, "loc": .prepositional,
  ]

  private func russian(_ slot: RelationPattern.Slot, _ types: Set<EntityType>, _ mentions: [Int])
    -> Int?
  {
    let lastTrigger = words[trigger.upperBound - 1]
    let isPreposition =
      lastTrigger.hasReading { $0.contains(.preposition) }
      && !lastTrigger.hasReading { $0.contains(.noun) }
    if let preposition = slot.preposition { return governed(by: preposition, slot, mentions) }
    if !slot.precedes, isPreposition { return afterPreposition(slot, mentions) }
    if types == [.date] { return nearestDate(mentions) }
    guard let name = slot.grammaticalCase, let wanted = Self.cases[name] else {
      return nearest(mentions.filter { abs(distance($0)) <= 6 })
    }
    if wanted == .nominative { return subject(types, mentions) }
    let fitting = mentions.filter { hasCase($0, wanted) && !followsPreposition($0) }
    // By the tree: a child of the trigger; else close after it (before it where the text inverts).
    if let child = fitting.first(where: { isChild($0) }) { return child }
    let near = fitting.filter { mention in
      let distance = distance(mention)
      let reach = reach(mention)
      guard reach <= 4 else { return false }
      return slot.precedes ? true : distance > 0
    }
    // «Комитет возглавляет Саиров»: nothing behind the verb, the object right before it.
    if near.isEmpty, wanted == .accusative {
      return mentions.first {
        distance($0) == -1
          && words[context.resolved.candidates[$0].head].mayBeAccusative && !followsPreposition($0)
      }
    }
    return nearest(near)
  }

  /// The mention after its preposition, anywhere in the clause: «в городе Алматы … прошёл».
  private func governed(
    by preposition: String, _ slot: RelationPattern.Slot, _ mentions: [Int]
  ) -> Int? {
    let wanted = slot.grammaticalCase.flatMap { Self.cases[$0] }
    let fitting = mentions.filter { mention in
      if preposition == "в", abs(distance(mention)) <= 8, isWorkOf(mention) { return true }
      guard abs(distance(mention)) <= 16, !crossesClause(mention),
        wanted.map({ hasCase(mention, $0) || isOblique(mention, $0) }) ?? true
      else { return false }
      var index = context.range(mention).lowerBound - 1
      var steps = 0
      while index >= sentence.lowerBound, steps < 4 {
        let word = words[index]
        if word.folded == preposition || word.folded == preposition + "о" { return true }
        guard
          word.isAdjective || word.text == "." || word.isOpeningQuote
            || word.isNoun && context.lexicon.placeNouns[word.lemma] != nil
        else { return false }
        index -= 1
        steps += 1
      }
      return false
    }
    return fitting.first { isChild($0) } ?? nearest(fitting)
  }

  /// «В работе |сессии приняли участие …»
  private func isWorkOf(_ mention: Int) -> Bool {
    let start = context.range(mention).lowerBound
    return context.resolved.candidates[mention].type == .event && start - 2 >= sentence.lowerBound
      && ["работа", "открытие", "церемония", "обсуждение", "подготовка"]
        .contains(words[start - 1].lemma)
      && words[start - 2].folded == "в"
  }

  /// After «в» and «на» a form that is no accusative is the prepositional, whatever the network
  /// says: «на сессии».
  private func isOblique(_ mention: Int, _ wanted: Grammemes) -> Bool {
    let head = words[context.resolved.candidates[mention].head]
    return wanted == .prepositional && head.hasReading { $0.meets([.genitive, .dative]) }
      && !head.mayBeAccusative
  }

  private func afterPreposition(_ slot: RelationPattern.Slot, _ mentions: [Int]) -> Int? {
    let wanted = slot.grammaticalCase.flatMap { Self.cases[$0] }
    return mentions.filter { mention in
      let start = context.range(mention).lowerBound
      guard start >= trigger.upperBound, start - trigger.upperBound <= 3 else { return false }
      guard wanted.map({ hasCase(mention, $0) }) ?? true else { return false }
      // Nothing but adjectives and a common noun between: «в городе Алматы», «в работе сессии».
      return (trigger.upperBound..<start).allSatisfy {
        words[$0].isWord && !words[$0].isVerbal
          && !words[$0].hasReading { $0.contains(.preposition) }
          || words[$0].isOpeningQuote || words[$0].text == "."
      }
    }.min { context.range($0).lowerBound < context.range($1).lowerBound }
  }

  /// The subject of the trigger's verb.
  private func subject(_ types: Set<EntityType>, _ mentions: [Int]) -> Int? {
    guard let verb = trigger.first(where: { isPredicate($0) }) else {
      // A noun as trigger: «выступление на сессии»: its verb's subject or the nearest.
      return nearest(mentions.filter { hasCase($0, .nominative) && abs(distance($0)) <= 12 })
        ?? (sentence.lowerBound..<trigger.lowerBound).first { words[$0].isFiniteVerb }
        .flatMap { elided(types, $0) } ?? bare(types)
    }
    if words[verb].hasReading({ $0.contains(.participle) }), words[verb].isAdjective {
      // «комитет, образованный в …»: what it stands beside, in any case.
      return mentions.filter { distance($0) < 0 && distance($0) >= -3 }.last
        ?? mentions.filter { distance($0) > 0 && distance($0) <= 3 && hasCase($0, wanted(verb)) }
        .first
    }
    if let tree = treeSubject(of: verb) {
      if let own = ownSubject(of: verb, instead: tree, mentions) { return own }
      if let mention = mentions.first(where: { context.range($0).contains(tree) }) {
        return hasCase(mention, .nominative) || hasCase(mention, .accusative) ? mention : nil
      }
      if isPronoun(tree) { return antecedent(types, before: tree) }
      // «участвовали министр Иванов и …»: the tree makes the title the subject.
      if let post = context.resolved.covering(tree, in: sentence).first(where: {
        context.resolved.candidates[$0].type == .post
      }), let holder = context.resolved.holder(ofPost: post),
        mentions.contains(holder)
      {
        return holder
      }
      // «который», «где»: what stands before the clause.
      if words[tree].lemma == "который" {
        return mentions.filter {
          context.range($0).upperBound <= tree && isAntecedent($0, of: tree)
        }.last
      }
      if let mention = inverted(from: tree, mentions) { return mention }
      // «Настоящее решение |вводится в действие»: the tree took what stands behind the verb.
      if tree >= trigger.upperBound || !words[tree].isNoun,
        let mention = mentions.first(where: { distance($0) == -1 }),
        hasCase(mention, .nominative), !followsPreposition(mention)
      {
        return mention
      }
      // «Указ Президент подписал»: the tree may take the object for the subject.
      guard types.contains(.person), words[tree].mayBeAccusative,
        !words[tree].grammemes.contains(.animate)
      else { return nil }
    }
    let nominative = mentions.filter {
      hasCase($0, .nominative) && !followsPreposition($0) && abs(distance($0)) <= 14
        && !crossesClause($0)
    }
    // «открыт Центр, а в 2020 году создан |клуб»
    if words[verb].hasReading({ $0.contains(.shortParticiple) }),
      let next = nominative.first(where: { distance($0) == 1 }),
      let before = nearest(nominative.filter { distance($0) < 0 }),
      (context.range(before).upperBound..<verb).contains(where: { words[$0].text == "," })
    {
      return next
    }
    return nearest(nominative.filter { distance($0) < 0 }) ?? nearest(nominative)
      ?? elided(types, verb)
  }

  /// «Комитет возглавляет Ерлан Саиров»: the tree takes the object for the subject where both look
  /// alike; the classes of the ends say which is which.
  private func inverted(from tree: Int, _ mentions: [Int]) -> Int? {
    guard tree < trigger.lowerBound, words[tree].mayBeAccusative else { return nil }
    return mentions.first { (1...2).contains(distance($0)) && hasCase($0, .nominative) }
  }

  /// «Иванов рассказал о лагере, а председатель центра |Петрова предложила …»: the person right
  /// before the verb rather than the subject of the verb that it is joined to.
  private func ownSubject(of verb: Int, instead tree: Int, _ mentions: [Int]) -> Int? {
    guard words[tree].head != verb, tree < verb else { return nil }
    // «открыт Центр, а в 2020 году создан |клуб»
    if words[verb].canBe(.passive) || words[verb].hasReading({ $0.contains(.shortParticiple) }),
      let next = mentions.first(where: { distance($0) == 1 }), hasCase(next, .nominative),
      (tree..<verb).contains(where: { words[$0].isVerbal || words[$0].text == "," })
    {
      return next
    }
    return mentions.last { mention in
      let range = context.range(mention)
      return context.resolved.candidates[mention].type == .person && range.lowerBound > tree
        && range.upperBound <= verb && verb - range.upperBound <= 2
        && !range.contains(tree) && hasCase(mention, .nominative)
        && (tree..<range.lowerBound).contains { words[$0].isFiniteVerb }
    }
  }

  private func wanted(_ verb: Int) -> Grammemes {
    let cases = words[verb].grammemes.case
    return cases.isEmpty ? .nominative : cases
  }

  private func isPredicate(_ index: Int) -> Bool {
    words[index].hasReading {
      $0.meets([.verb, .infinitive, .participle, .shortParticiple, .gerund])
    }
  }

  private func treeSubject(of verb: Int) -> Int? {
    var current = verb
    for _ in 0..<4 {
      if let found = sentence.first(where: {
        words[$0].head == current && words[$0].relation.hasPrefix("nsubj")
      }) {
        return found
      }
      let head = words[current].head
      guard head >= 0, sentence.contains(head),
        ["conj", "xcomp", "aux", "aux:pass", "ccomp"].contains(words[current].relation)
          || words[current].relation == "advcl" && words[current].grammemes.contains(.gerund)
          || words[head].isVerbal && words[current].relation == "obl"
      else { return nil }
      if words[current].relation == "ccomp" { return nil }
      current = head
    }
    return nil
  }

  private func hasCase(_ mention: Int, _ grammaticalCase: Grammemes) -> Bool {
    let candidate = context.resolved.candidates[mention]
    let head = words[candidate.head]
    if head.readings.isEmpty || head.isAllCapitals || head.language != .russian { return true }
    if candidate.type == .person, candidate.kind == .name {
      if candidate.marks.contains("nominative"), grammaticalCase == .nominative { return true }
      // «под председательством акима |Асаина Байханова»: the title tells the case.
      if context.resolved.ending(at: candidate.words.lowerBound).contains(where: {
        let post = context.resolved.candidates[$0]
        return post.type == .post && words[post.head].grammemes.contains(grammaticalCase)
      }) {
        return true
      }
      return candidate.words.contains { words[$0].canBe(grammaticalCase) }
    }
    if text(head, has: grammaticalCase) { return true }
    return head.readings.allSatisfy { !$0.grammemes.meets(.cases) }
  }

  private func text(_ word: Word, has grammaticalCase: Grammemes) -> Bool {
    if word.canBe(grammaticalCase) { return true }
    if grammaticalCase == .accusative, word.mayBeAccusative { return true }
    return grammaticalCase == .prepositional && (word.canBe(.locative))
  }

  private func followsPreposition(_ mention: Int) -> Bool {
    var index = context.range(mention).lowerBound - 1
    while index >= sentence.lowerBound, words[index].isAdjective { index -= 1 }
    guard index >= sentence.lowerBound else { return false }
    return words[index].hasReading { $0.contains(.preposition) }
      && !words[index].hasReading { $0.contains(.noun) }
  }

  private func isChild(_ mention: Int) -> Bool {
    context.range(mention).contains { trigger.contains(words[$0].head) }
  }

  /// Whether a semicolon or a verb with a subject of its own stands between.
  private func crossesClause(_ mention: Int) -> Bool {
    let range = context.range(mention)
    let gap =
      range.upperBound <= trigger.lowerBound
      ? range.upperBound..<trigger.lowerBound : trigger.upperBound..<range.lowerBound
    return gap.contains {
      words[$0].text == ";"
        || words[$0].isFiniteVerb
          && !(words[$0].lemma == "быть" && trigger.contains(words[$0].head))
    }
  }

  private func nearestDate(_ mentions: [Int]) -> Int? {
    let near = mentions.filter { !crossesClause($0) && !isBound($0) }
    if let child = near.first(where: { isChild($0) && abs(distance($0)) <= 20 }) { return child }
    return nearest(near.filter { abs(distance($0)) <= 5 })
  }

  /// «до 2036 года», «на 2022–2026 годы», «к 2030 году»: no date of what happened.
  private func isBound(_ date: Int) -> Bool {
    let start = context.range(date).lowerBound
    return start > sentence.lowerBound
      && ["до", "на", "к", "после"].contains(words[start - 1].folded)
  }

  /// Words between the trigger and the mention that belong to no other mention, plus one.
  private func reach(_ mention: Int) -> Int {
    let range = context.range(mention)
    let gap =
      range.lowerBound >= trigger.upperBound
      ? trigger.upperBound..<range.lowerBound : range.upperBound..<trigger.lowerBound
    guard gap.count <= 14 else { return gap.count + 1 }
    return 1
      + gap.filter { word in
        context.resolved.covering(word, in: sentence).isEmpty
      }.count
  }

  /// Words between the trigger and the mention, negative before it.
  func distance(_ mention: Int) -> Int {
    let range = context.range(mention)
    if range.lowerBound >= trigger.upperBound { return range.lowerBound - trigger.upperBound + 1 }
    return range.upperBound - trigger.lowerBound - 1
  }

  func nearest(_ mentions: [Int]) -> Int? {
    mentions.min { abs(distance($0)) < abs(distance($1)) }
  }

  // MARK: Lists

  /// The mention and those listed with it: «А, Б и В».
  private func listed(with mention: Int, _ mentions: [Int]) -> [Int] {
    var result = [mention]
    let ordered = mentions.sorted { context.range($0).lowerBound < context.range($1).lowerBound }
    guard let position = ordered.firstIndex(of: mention) else { return result }
    var end = context.range(mention).upperBound
    for next in ordered[(position + 1)...] where context.range(next).lowerBound >= end {
      guard isList(end..<context.range(next).lowerBound) else { break }
      result.append(next)
      end = context.range(next).upperBound
    }
    var start = context.range(mention).lowerBound
    for previous in ordered[..<position].reversed()
    where context.range(previous).upperBound <= start {
      guard isList(context.range(previous).upperBound..<start) else { break }
      result.append(previous)
      start = context.range(previous).lowerBound
    }
    return result
  }

  /// Whether a gap has a mark of a list and else only posts.
  private func isList(_ gap: Range<Int>) -> Bool {
    guard !gap.isEmpty, gap.count <= 14 else { return false }
    // «партияның |мүшесі, кеңестің төрағасы»: what follows the verb is another thing.
    if language != .russian, gap.overlaps(trigger) { return false }
    var hasMark = false
    var isInBrackets = false
    for index in gap {
      // “A |(Slavic Centre) and B”
      if words[index].language == .english, words[index].text == "(" { isInBrackets = true }
      if isInBrackets {
        isInBrackets = words[index].text != ")"
        continue
      }
      // “of the party and |of the Council”, “A, as well as B”
      if hasMark, words[index].language == .english,
        ["the", "of", "in", "at", "by", "to", "also", "as", "well"].contains(words[index].folded)
      {
        continue
      }
      if [",", "и", "and", "және", "мен", "пен", "бен"].contains(words[index].folded) {
        hasMark = true
        continue
      }
      // “Akai Nusupbekov (1964–1983) and …”
      if words[index].language != .russian,
        ["(", ")"].contains(words[index].text) || words[index].isNumber || words[index].isDash
      {
        continue
      }
      let isPost = context.resolved.covering(index, in: sentence).contains {
        context.resolved.candidates[$0].type == .post
      }
      // «, народный артист |Днишев»
      let isApposition =
        words[index].language == .russian && !words[index].isCapitalized
        && (words[index].isAdjective || words[index].grammemes.isSuperset(of: [.noun, .animate]))
      if !isPost && !isApposition { return false }
    }
    return hasMark
  }
}
