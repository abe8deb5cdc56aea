import Lexicon
import TextSegmentation

/// What fills a slot in English and in Kazakh, where the order of the words says it.
extension SlotFiller {
  // MARK: English

  func english(_ slot: RelationPattern.Slot, _ mentions: [Int]) -> Int? {
    if slot.precedes {
      // “a session chaired by …”: a participle belongs to the noun right before it.
      let isGenitive = trigger.count == 1 && words[trigger.lowerBound].folded == "of"
      let reach = isGenitive ? -1 : isParticiple ? -2 : -14
      let sides = asides
      let before = mentions.filter {
        distance($0) < 0 && !crossesStop($0)
          && (words(between: $0, without: sides) <= -reach || isListOfPeople($0))
          && !(isChairing && isInEvent($0))
      }
      // “the Concept …, |adopted on 28 March”: a participle behind a comma.
      if isBareParticiple, let beside = before.last(where: { distance($0) == -2 }),
        words[trigger.lowerBound - 1].text == ","
      {
        return beside
      }
      let free = before.filter { mention in
        !isGoverned(mention) && !sides.contains { $0.contains(context.range(mention).lowerBound) }
      }
      // “she was elected … of the Nur Otan party and |sat on”: the subject is a pronoun.
      if free.isEmpty, openingPronoun != nil { return nil }
      // “held in the House of Friendship |under the chairmanship of”: where it was heads nothing.
      return
        (free.isEmpty
        ? before.filter { distance($0) >= reach && !isVenue($0) } : free).last
    }
    if let preposition = slot.preposition {
      return mentions.first {
        distance($0) > 0 && distance($0) <= 16 && !crossesStop($0) && follows($0, preposition)
      }
    }
    // “was amended |by the Law”: the active pattern is not meant.
    let next = trigger.upperBound
    if next < sentence.upperBound,
      ["by", "with", "from", "under"].contains(words[next].folded)
    {
      return nil
    }
    let title = titleBehindTrigger
    let near = mentions.filter { mention in
      guard distance(mention) > 0, !crossesStop(mention) else { return false }
      let gap = trigger.upperBound..<context.range(mention).lowerBound
      // “under the chairmanship of |akim of the region Saparov”: the title is no distance.
      let between = gap.filter { !(title?.contains($0) ?? false) }
      return between.count < 4
        && between.allSatisfy {
          ![
            // “heads |of regional departments”: a noun.
            "of", "at", "in", "for", "to", "on", "with", "by", "from", "and", "as",
          ].contains(words[$0].folded)
        }
    }
    // “moderated by committee chairwoman Aigul Kuspan”: the holder, no body of the title.
    if let first = near.first, context.resolved.candidates[first].type == .body,
      let holder = near.dropFirst().first(where: {
        context.resolved.candidates[$0].type == .person
      }),
      context.resolved.covering(context.range(first).lowerBound, in: sentence).contains(where: {
        context.resolved.candidates[$0].type == .post
          && context.range($0).upperBound == context.range(holder).lowerBound
      })
    {
      return holder
    }
    return near.first
  }

  /// The title of a person that stands right behind the trigger.
  private var titleBehindTrigger: Range<Int>? {
    (trigger.upperBound..<min(trigger.upperBound + 3, sentence.upperBound)).lazy.compactMap {
      start in
      context.resolved.starting(at: start).first {
        context.resolved.candidates[$0].type == .post
          && context.resolved.holder(ofPost: $0) != nil
      }.map { context.range($0) }
    }.first
  }

  /// “A, rectors of universities and representatives of associations |took part”: whether a gap
  /// goes on with a list of people.
  private func isListOfPeople(_ mention: Int) -> Bool {
    let gap = context.range(mention).upperBound..<trigger.lowerBound
    guard gap.count <= 40, let first = gap.first,
      [",", "and"].contains(words[first].folded), gap.contains(where: { words[$0].folded == "and" })
    else { return false }
    return gap.allSatisfy { index in
      let word = words[index].folded
      return context.lexicon.speech[word] == nil && context.lexicon.postCopulas[word] == nil
        && ![
          "who", "which", "that", "has", "had", "have", "are", "were", "will", "after", "while",
          "but", "noting", ":", ";",
        ].contains(word)
        && !(word.hasSuffix("ed") && word.count > 4 && !words[index].isCapitalized)
    }
  }

  /// “She wrote … and |sat on the committee”: the pronoun that opens the sentence, an adverbial of
  /// time aside.
  var openingPronoun: Int? {
    let reach = sentence.lowerBound..<min(sentence.lowerBound + 5, trigger.lowerBound)
    guard let index = reach.first(where: { ["it", "he", "she"].contains(words[$0].folded) }),
      trigger.lowerBound - index <= 24,
      context.outerMentions(of: [.person], in: index..<trigger.lowerBound).isEmpty
    else { return nil }
    return index
  }

  /// “the institute which she |founded”: what stands before the relative word.
  func relativeObject(_ types: Set<EntityType>) -> Int? {
    let near = max(sentence.lowerBound, trigger.lowerBound - 4)..<trigger.lowerBound
    guard
      let word = near.last(where: { ["which", "that", "whom"].contains(words[$0].folded) }),
      word + 1 < trigger.lowerBound
    else { return nil }
    return context.outerMentions(of: types, in: sentence.lowerBound..<word).last {
      word - context.range($0).upperBound <= 6
    }
  }

  /// What stands between commas after “which”, “who”: “the committee, which is part of …, is led”.
  private var asides: [Range<Int>] {
    var result: [Range<Int>] = []
    var index = sentence.lowerBound + 1
    while index < trigger.lowerBound {
      if words[index - 1].text == ",",
        ["which", "who", "whose", "where", "a", "an", "together", "jointly"]
          .contains(words[index].folded),
        let end = (index..<trigger.lowerBound).first(where: { words[$0].text == "," })
      {
        result.append(index..<end)
        index = end
      }
      index += 1
    }
    return result
  }

  /// How many words stand between a mention and the trigger, what is said by the way aside.
  private func words(between mention: Int, without sides: [Range<Int>]) -> Int {
    let end = context.range(mention).upperBound
    guard end <= trigger.lowerBound else { return 0 }
    return 1
      + (end..<trigger.lowerBound).count { word in !sides.contains { $0.contains(word) } }
  }

  /// “led by”: without a form of “be” the trigger modifies what it follows.
  private var isParticiple: Bool {
    trigger.count == 2 && words[trigger.upperBound - 1].folded == "by"
      && words[trigger.lowerBound].folded != "by"
      && !(max(sentence.lowerBound, trigger.lowerBound - 2)..<trigger.lowerBound).contains {
        ["is", "was", "are", "were", "been", "be", "being"].contains(words[$0].folded)
      }
  }

  private var isBareParticiple: Bool {
    let first = words[trigger.lowerBound].folded
    return trigger.lowerBound > sentence.lowerBound
      && (first.hasSuffix("ed") || ["set", "held", "led", "built", "run"].contains(first))
  }

  /// “on 25 April in the Palace”: the preposition stands right before, and no verb between.
  private func follows(_ mention: Int, _ preposition: String) -> Bool {
    var index = context.range(mention).lowerBound - 1
    while index >= trigger.upperBound,
      ["the", "a", "an", "city", "of"].contains(words[index].folded)
    {
      index -= 1
    }
    guard index >= trigger.upperBound, words[index].folded == preposition else { return false }
    return (trigger.upperBound..<index).allSatisfy { word in
      !["who", "which", "that", "was", "were", "is"].contains(words[word].folded)
        && (words[word].folded != "and" || words[word + 1].isCapitalized
          || words[word + 1].folded == "the")
    }
  }

  private func isGoverned(_ mention: Int) -> Bool {
    let start = context.range(mention).lowerBound
    guard start > sentence.lowerBound else { return false }
    var index = start - 1
    while index > sentence.lowerBound, ["the", "a", "its", "his"].contains(words[index].folded) {
      index -= 1
    }
    return ["of", "in", "at", "with", "by", "for", "from", "on", "to"].contains(words[index].folded)
  }

  private var isChairing: Bool {
    trigger.contains { ["chairmanship", "chaired", "presided"].contains(words[$0].folded) }
  }

  /// “a session of |the Assembly under the chairmanship of”: who chairs the session.
  private func isInEvent(_ mention: Int) -> Bool {
    context.resolved.candidates[mention].type == .body
      && context.mention(at: context.range(mention).lowerBound, of: [.event]) != nil
  }

  private func isVenue(_ mention: Int) -> Bool {
    guard context.resolved.candidates[mention].type == .body else { return false }
    var index = context.range(mention).lowerBound - 1
    while index > sentence.lowerBound, ["the", "a", "its"].contains(words[index].folded) {
      index -= 1
    }
    return index >= sentence.lowerBound && ["in", "at", "on"].contains(words[index].folded)
  }

  private func crossesStop(_ mention: Int) -> Bool {
    let range = context.range(mention)
    let gap =
      range.upperBound <= trigger.lowerBound
      ? range.upperBound..<trigger.lowerBound : trigger.upperBound..<range.lowerBound
    return gap.contains { words[$0].text == ";" || words[$0].text == ":" }
  }

  // MARK: Kazakh

  func kazakh(_ slot: RelationPattern.Slot, _ mentions: [Int]) -> Int? {
    if !slot.precedes {
      // «төрағалығымен |тіл саясаты жөніндегі облыстық комиссияның отырысы»
      return mentions.first {
        let reach = context.resolved.candidates[$0].type == .event ? 8 : 3
        return distance($0) > 0 && distance($0) <= reach
          && (trigger.upperBound..<context.range($0).lowerBound).allSatisfy {
            words[$0].isWord && !["және", "ал", "бірақ", "әрі"].contains(words[$0].folded)
          }
      }
    }
    let before = mentions.filter {
      distance($0) < 0 && distance($0) >= -16 && !isContrasted($0)
    }
    guard let name = slot.grammaticalCase else { return before.last }
    return before.last { kazakhCase(of: $0) == name || name == "loc" && isWithLocative($0) }
  }

  /// «алғашқы отырысы 2022 жылы Ұлытауда, |екіншісі … өтті»: another one did.
  private func isContrasted(_ mention: Int) -> Bool {
    (context.range(mention).upperBound..<trigger.lowerBound).contains { index in
      ["іншісі", "ыншысы"].contains(where: words[index].folded.hasSuffix)
    }
  }

  /// «Шымкент қалаларымен барлық облыс орталығында»: the case of both stands on the second.
  private func isWithLocative(_ mention: Int) -> Bool {
    guard kazakhCase(of: mention) == "ins" else { return false }
    let end = context.range(mention).upperBound
    return (end..<trigger.lowerBound).contains {
      words[$0].isWord && Self.kazakhCase(words[$0]) == "loc"
    }
  }

  /// The case of a mention, or of the common noun right after it: «Атырау қаласында».
  private func kazakhCase(of mention: Int) -> String {
    let end = context.range(mention).upperBound
    let own = Self.kazakhCase(words[end - 1])
    guard own == "nom", end < sentence.upperBound, words[end].isWord,
      context.lexicon.placeNouns.longestMatch(
        in: words, at: end, limit: min(end + 2, sentence.upperBound)) != nil
    else { return own }
    let last = words[min(end + 1, sentence.upperBound - 1)]
    let noun = Self.kazakhCase(words[end])
    return noun == "nom" ? Self.kazakhCase(last) : noun
  }

  /// The case of a Kazakh word: as the analyser says, else by its ending.
  static func kazakhCase(_ word: Word) -> String { word.kazakhCase ?? kazakhCase(word.folded) }

  /// The case of a Kazakh word by its ending; what has none is nominative.
  static func kazakhCase(_ word: String) -> String {
    let endings: [(String, [String])] = [
      ("gen", ["ның", "нің", "дың", "дің", "тың", "тің"]),
      ("abl", ["дан", "ден", "тан", "тен", "нан", "нен"]),
      ("loc", ["да", "де", "та", "те", "нда", "нде"]),
      ("dat", ["ға", "ге", "қа", "ке", "на", "не"]),
      ("acc", ["ны", "ні", "ды", "ді", "ты", "ті"]),
      ("ins", ["мен", "бен", "пен"]),
    ]
    for (name, list) in endings where word.count > 4 && list.contains(where: word.hasSuffix) {
      return name
    }
    return "nom"
  }

  private static let pronouns: [String: String] = [
    "nom": "ол", "gen": "оның", "dat": "оған", "acc": "оны", "loc": "онда", "ins": "онымен",
  ]

  /// «Оны … ұйымдастырды», and a verb without any subject: «2008 жылы ашылған.»
  func kazakhAntecedent(_ slot: RelationPattern.Slot, _ types: Set<EntityType>) -> Int? {
    guard slot.precedes, let name = slot.grammaticalCase else { return nil }
    let before = sentence.lowerBound..<trigger.lowerBound
    if let pronoun = before.last(where: { words[$0].folded == Self.pronouns[name] }) {
      return Antecedents(context: context).mention(of: types, pronoun: pronoun)
    }
    guard name == "nom", !hasSubject(before) else { return nil }
    let number = words[trigger.lowerBound].sentence
    let reach = types.contains(.person) ? 4 : 2
    for sentence in stride(from: number - 1, through: max(0, number - reach), by: -1) {
      let range = context.text.sentences[sentence].words
      if let found = context.outerMentions(of: types, in: range).first(where: {
        Self.kazakhCase(words[context.range($0).upperBound - 1]) == "nom"
          && !context.resolved.candidates[$0].marks.contains("website")
      }) {
        return found
      }
      if isNamedSubject(range) { return nil }
    }
    return nil
  }

  /// Whether something that has a name stands in the nominative, or a noun right before the verb.
  private func hasSubject(_ range: Range<Int>) -> Bool {
    if isNamedSubject(range) { return true }
    // «осындай |кабинет Аягөз ауданында ашылмақ»
    let isBeforeMention = range.dropFirst().contains { index in
      let before = index - 1
      return !context.resolved.starting(at: index).isEmpty && words[before].isWord
        && context.resolved.covering(before, in: sentence).isEmpty
        && !words[before].isCapitalized && Self.kazakhCase(words[before]) == "nom"
        && !KazakhBodies.looksLikeVerb(words[before].folded)
        && !Self.kazakhAdverbs.contains(words[before].folded)
    }
    if isBeforeMention { return true }
    guard let last = range.last(where: { words[$0].isWord }) else { return false }
    let isCovered = !context.resolved.covering(last, in: sentence).isEmpty
    return !isCovered && Self.kazakhCase(words[last]) == "nom"
      && !["қайта", "болып", "алғаш", "рет", "бастап", "дейін", "күні", "бойынша", "бірлесіп"]
        .contains(words[last].folded)
  }

  private static let kazakhAdverbs: Set<String> = [
    "алғаш", "жаңадан", "тек", "сонау", "тағы", "яғни", "қазір", "бүгін", "және", "мен", "пен",
    "бен", "ал", "ол", "да", "де", "ең", "былтыр", "биыл", "кейін", "дейін", "бастап", "жылы",
    "бірақ", "сондай-ақ", "сонымен", "алдымен", "бұрын", "оның", "өз", "сол", "осы", "бұл",
  ]

  private func isNamedSubject(_ range: Range<Int>) -> Bool {
    context.outerMentions(
      of: [.person, .body, .event, .law, .document, .building, .place, .ethnicGroup], in: range
    ).contains { kazakhCase(of: $0) == "nom" }
  }
}
