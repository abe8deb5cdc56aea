import Lexicon
import TextSegmentation

/// What a body does, in Kazakh: «Ассамблея … саясатты әзірлеуге қатысады, … жұмысын үйлестіреді».
/// The verb of a steady function closes its clause.
struct KazakhFunctions {
  let context: RelationContext
  let owners: Owners

  private var words: [Word] { context.words }

  /// `inherited` is the body of the sentence before, for a sentence without a subject of its own.
  func find(in sentence: Range<Int>, inherited: Int?) -> [ClauseItem] {
    guard !sentence.contains(where: { context.text.quotes[$0] != nil && isLong($0) }) else {
      return []
    }
    let subject = subject(sentence)
    var start = subject?.end ?? afterLead(sentence)
    guard let owner = subject?.body ?? (hasOwnSubject(sentence) ? nil : inherited) else {
      return []
    }
    var result: [ClauseItem] = []
    for index in sentence where index >= start && words[index].isWord {
      // «Мекеме |басқармаға қарайды»: whose it is.
      if words[index].folded == "қарайды", index > sentence.lowerBound,
        SlotFiller.kazakhCase(words[index - 1]) == "dat"
      {
        start = index + 1
        continue
      }
      guard let match = verb(at: index, sentence.upperBound) else {
        // «облыс әкімдігінің құрамына кіреді |және … айналысады»
        if Self.notFunctions.contains(words[index].folded) || isPast(words[index].folded),
          index + 1 < sentence.upperBound,
          ["және", "әрі", ","].contains(words[index + 1].folded)
        {
          start = index + 1
        }
        continue
      }
      let clause = trimmed(start..<match.end)
      start = match.end
      guard clause.count > match.end - index, clause.count <= 30,
        context.resolved.mentions(of: [.date, .person], in: clause).isEmpty,
        context.modality(ofTrigger: index..<match.end) == .asserted
      else { continue }
      result.append(
        ClauseItem(
          .function, clause, owner: owner, confidence: 0.75,
          rule: "Function: \(match.entry.words.joined(separator: " "))", cue: index..<match.end))
    }
    return result
  }

  /// «1995 жылы құрылған |және …»
  private func isPast(_ word: String) -> Bool {
    word.count > 5 && ["ған", "ген", "қан", "кен"].contains(where: word.hasSuffix)
  }

  /// A quoted sentence, no name.
  private func isLong(_ quote: Int) -> Bool {
    (context.text.quotes[quote] ?? quote) - quote > 8
  }

  /// A verb of the lexicon at the end of its clause.
  private func verb(at index: Int, _ limit: Int) -> (entry: LexiconEntry, end: Int)? {
    guard
      let match = context.lexicon.functionVerbs.longestMatch(in: words, at: index, limit: limit)
        .flatMap({ $0.entry.language == .kazakh ? $0 : nil }) ?? present(index)
    else { return nil }
    let isEnd =
      match.end >= limit || !words[match.end].isWord
      || ["және", "әрі", "ал", "мен", "сондай-ақ"].contains(words[match.end].folded)
    return isEnd ? match : nil
  }

  /// Any other verb in the present, the passive and verbs of being and saying aside.
  private func present(_ index: Int) -> (entry: LexiconEntry, end: Int)? {
    let word = words[index].folded
    // «арттырады», «бағалайды»; «қолдады» is past.
    guard word.count >= 7,
      [
        "тырады", "тіреді", "дырады", "діреді", "гізеді", "ғызады", "кізеді", "қызады", "айды",
        "ейді",
      ]
      .contains(where: word.hasSuffix),
      !Self.notFunctions.contains(word),
      context.lexicon.speech.longestMatch(in: words, at: index, limit: index + 1) == nil
    else { return nil }
    return (LexiconEntry(language: .kazakh, words: ["present"], attributes: [:]), index + 1)
  }

  private static let notFunctions: Set<String> = [
    "тұрады", "отырады", "жатады", "келеді", "өтеді", "кіреді", "енеді", "шығады", "біледі",
    "көреді", "күтеді", "бастайды", "жалғасады", "басталады", "аяқталады", "көрінеді", "орналасады",
    "жетеді", "асады", "құрайды", "білдіреді", "көздейді", "мақсат", "келтіреді", "жүреді",
    "қалады",
    "өтініш", "істейді", "айтылмайды", "болмайды", "келмейді", "бермейді", "санайды", "сөйлейді",
    "бекітеді", "ашылады", "бітеді", "ұмтылады",
  ]

  /// The body in the nominative that opens the sentence, some introducing words aside.
  private func subject(_ sentence: Range<Int>) -> (body: Int, end: Int)? {
    for mention in context.outerMentions(of: [.body], in: sentence) {
      let range = context.range(mention)
      guard range.lowerBound - sentence.lowerBound <= 4,
        context.mention(at: range.lowerBound, of: [.law, .document]) == nil,
        let body = context.entity(mention),
        SlotFiller.kazakhCase(words[range.upperBound - 1]) == "nom",
        !context.resolved.candidates[mention].marks.contains("plural"),
        range.upperBound < sentence.upperBound, !isPossessor(range.upperBound)
      else { continue }
      return (body, range.upperBound)
    }
    // «Ол …»: the body of the sentence before.
    let lead = afterLead(sentence)
    guard lead < sentence.upperBound, words[lead].folded == "ол",
      let body = owners.last(before: lead, [.body], sentences: 1)
    else { return nil }
    return (body, lead + 1)
  }

  /// «Ассамблея |жанындағы кеңес»: the body is only part of the subject.
  private func isPossessor(_ next: Int) -> Bool {
    let word = words[next].folded
    return ["жанын", "құрамын", "төраға", "мүше", "басшы", "қызмет", "төралқа"].contains(
      where: word.hasPrefix)
      || context.lexicon.posts.longestMatch(
        in: words, at: next, limit: next + 1) != nil
  }

  private func hasOwnSubject(_ sentence: Range<Int>) -> Bool {
    !context.resolved.mentions(of: [.person, .body, .law, .lawArticle], in: sentence).isEmpty
      && !sentence.contains { words[$0].folded == "сонымен" || words[$0].folded == "сондай-ақ" }
  }

  /// After «Сонымен қатар», «Сондай-ақ».
  private func afterLead(_ sentence: Range<Int>) -> Int {
    var index = sentence.lowerBound
    while index < sentence.upperBound, index - sentence.lowerBound < 4,
      ["сонымен", "қатар", "бірге", "сондай-ақ", "бұдан", "бөлек", ",", "одан"].contains(
        words[index].folded)
    {
      index += 1
    }
    return index
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound,
      !words[start].isWord && !words[start].isOpeningQuote
        || ["және", "әрі", "ал", "сондай-ақ", "сонымен", "қатар", "бірге"].contains(
          words[start].folded)
    {
      start += 1
    }
    return start..<range.upperBound
  }

  // MARK: Acts

  private static let provisionEnds: [[String]] = [
    ["кепілдік", "береді"], ["тыйым", "салады"], ["белгілейді"], ["айқындайды"], ["көздейді"],
    ["бекітеді"], ["міндеттейді"], ["жариялайды"], ["реттейді"], ["құқық", "береді"],
  ]

  /// «15-бап … кепілдік береді, ал 16-бап … тыйым салады»: what each article provides.
  func provisions(_ sentence: Range<Int>) -> [ClauseItem] {
    var result: [ClauseItem] = []
    let articles = context.outerMentions(of: [.lawArticle], in: sentence)
    for (position, article) in articles.enumerated() {
      let start = context.range(article).upperBound
      let limit =
        position + 1 < articles.count
        ? context.range(articles[position + 1]).lowerBound : sentence.upperBound
      guard let owner = context.entity(article), start < limit, words[start].isWord,
        SlotFiller.kazakhCase(words[start - 1]) == "nom",
        let end = (start..<limit).lazy.compactMap({ ending(at: $0, limit) }).first,
        end - start >= 3
      else { continue }
      var item = ClauseItem(
        .principle, start..<end, owner: owner, confidence: 0.8,
        rule: "Principle: what an act says", cue: (end - 1)..<end)
      item.predicate = "provides"
      result.append(item)
    }
    return result
  }

  private func ending(at index: Int, _ limit: Int) -> Int? {
    for phrase in Self.provisionEnds where index + phrase.count <= limit {
      if phrase.indices.allSatisfy({ words[index + $0].folded == phrase[$0] }) {
        return index + phrase.count
      }
    }
    return nil
  }
}
