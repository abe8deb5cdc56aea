import Lexicon
import Morphology
import TextSegmentation

/// Numbers that a text states: priorities, ethnic groups, members, years of existence.
struct NumberRelations {
  let context: RelationContext
  let owners: Owners

  private var words: [Word] { context.words }
  private var lexicon: FinderLexicon { context.lexicon }

  func find() -> [FactDraft] {
    var result: [FactDraft] = []
    for sentence in context.text.sentences where sentence.language != .other {
      for index in sentence.words {
        if let fact = jubilee(index, sentence.words) ?? itsJubilee(index) { result.append(fact) }
        guard let number = number(at: index) else { continue }
        if let fact = priorities(number, sentence.words) ?? ethnicGroups(number, sentence.words)
          ?? anniversary(number, sentence.words) ?? members(number, sentence.words)
        {
          result.append(fact)
        }
      }
    }
    return result
  }

  private struct Number {
    let value: Int
    let written: String
    let words: Range<Int>
  }

  /// «более 100», “over 4,000”, «восемь».
  private func number(at index: Int) -> Number? {
    let word = words[index]
    var end = index + 1
    let value: Int
    if let digits = Int(word.text) {
      value = digits
    } else if word.language == .kazakh, let digits = Self.inflected(word.text) {
      // «60-тан астам»
      value = digits
    } else if word.isNumber || word.text.first?.isNumber == true {
      let plain = word.text.filter { $0.isNumber }
      guard let digits = Int(plain), word.text.allSatisfy({ $0.isNumber || $0 == "," || $0 == " " })
      else {
        return nil
      }
      value = digits
    } else if word.isWord,
      let entry = [lexicon.numbers[word.lemma], lexicon.numbers[word.folded]].lazy.compactMap({ $0 }
      )
      .first(where: { $0.language == word.language }),
      let digits = entry["n"].flatMap({ Int($0) })
    {
      value = digits
    } else {
      return nil
    }
    // A line may end with «over» or «более», or begin with «астам»: that is of no number here.
    let sentence = context.text.sentence(ofWord: index)
    // «4 000», «4,000» in three tokens.
    if end + 1 < sentence.upperBound, words[end].text == ",", context.text.touches(end),
      words[end + 1].text.count == 3, Int(words[end + 1].text) != nil, context.text.touches(end + 1)
    {
      end += 2
    }
    if words[index].language == .kazakh, end < sentence.upperBound,
      ["астам", "жуық", "аса"].contains(words[end].folded)
    {
      end += 1
    }
    var start = index
    if index > sentence.lowerBound,
      lexicon.about.longestMatch(in: words, at: index - 1, limit: index) != nil
    {
      start = index - 1
    }
    return Number(value: value, written: context.text.text(of: start..<end), words: start..<end)
  }

  /// The number of «60-тан», «300-ге».
  private static func inflected(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard let dash = rest.first, dash == "-" || dash == "–",
      ["тан", "тен", "дан", "ден", "нан", "нен", "ға", "ге", "қа", "ке"].contains(rest.dropFirst())
    else { return nil }
    return Int(digits)
  }

  private func next(_ number: Number, _ sentence: Range<Int>, within: Int = 3) -> Range<Int> {
    number.words.upperBound..<min(number.words.upperBound + within, sentence.upperBound)
  }

  /// «обозначил восемь приоритетов»
  private func priorities(_ number: Number, _ sentence: Range<Int>) -> FactDraft? {
    guard
      let noun = next(number, sentence).first(where: {
        ["приоритет", "priorities", "басымдық"].contains(words[$0].lemma)
          || words[$0].folded == "priorities" || words[$0].folded.hasPrefix("басымдық")
          || ["задача", "направление"].contains(words[$0].lemma)
            && (words[$0 - 1].lemma == "приоритетный" || isSet(before: number.words.lowerBound))
      }),
      let verb = sentence.first(where: { words[$0].isFiniteVerb || words[$0].language != .russian })
    else { return nil }
    let speaker = owners.speaker(of: verb) ?? owners.named(in: sentence, [.document, .body])
    guard let speaker else { return nil }
    return FactDraft(
      speaker, "priorityCount", .value("\(number.value)"), confidence: 0.9,
      words: context.span(sentence.lowerBound..<noun, number.words), rule: "a count of priorities")
  }

  /// «назвал |пять задач»
  private func isSet(before index: Int) -> Bool {
    index > 0
      && ["назвать", "обозначить", "поставить", "определить", "выделить"]
        .contains(words[index - 1].lemma)
  }

  /// “100 |ethnic groups”, but no “600 ethnic Germans”.
  private func isEthnicGroup(_ index: Int) -> Bool {
    words[index].folded == "ethnic" && index + 1 < words.count && !words[index + 1].isCapitalized
  }

  /// «более 100 этносов», “approximately 100 ethnic groups”
  private func ethnicGroups(_ number: Number, _ sentence: Range<Int>) -> FactDraft? {
    let after = next(number, sentence)
    let fits = after.contains { index in
      ["этнос", "национальность", "народность", "ұлт", "этностық"].contains(words[index].lemma)
        || words[index].folded.hasPrefix("этнос") || isEthnicGroup(index)
        || words[index].folded == "ethnicities" || words[index].folded == "nationalities"
        || words[index].folded.hasPrefix("ұлт өкіл")
    }
    guard fits else { return nil }
    let places = context.outerMentions(of: [.place], in: sentence)
    guard
      let place = places.last(where: { context.range($0).upperBound <= number.words.lowerBound })
        ?? places.first ?? lastPlace(before: sentence.lowerBound)
        ?? lastRegion(before: sentence.lowerBound),
      let subject = context.entity(place)
    else { return nil }
    return FactDraft(
      subject, "ethnicGroupsCount", .value(number.written), confidence: 0.8,
      words: number.words.lowerBound..<after.upperBound, rule: "a count of ethnic groups")
  }

  private func lastPlace(before index: Int) -> Int? {
    guard index < words.count else { return nil }
    let number = words[index].sentence
    let start = context.text.sentences[max(0, number - 2)].words.lowerBound
    let places = context.outerMentions(of: [.place], in: start..<index)
    return places.last { words[context.resolved.candidates[$0].head].canBe(.nominative) }
      ?? places.last
  }

  private static let feasts: Set<String> = [
    "исполниться", "исполняться", "отметить", "отмечать", "отпраздновать", "праздновать",
  ]

  /// «посвящённая её |30-летию»
  private func itsJubilee(_ index: Int) -> FactDraft? {
    guard index > 0, ["его", "ее", "их"].contains(words[index - 1].folded),
      let years = EventFinder.leadingDigits(words[index].text), years.rest.hasPrefix("-лет"),
      let body = Antecedents(context: context).mention(of: [.body], pronoun: index - 1),
      let subject = context.entity(body)
    else { return nil }
    return FactDraft(
      subject, "anniversary", .value("\(years.number)-летие"), confidence: 0.8,
      words: context.text.sentence(ofWord: index), rule: "years of a body")
  }

  /// «Фонд отметил десятилетие»
  private func jubilee(_ index: Int, _ sentence: Range<Int>) -> FactDraft? {
    let word = words[index]
    guard word.language == .russian, word.isNoun, word.lemma.hasSuffix("летие"),
      word.lemma.count > 6,
      let verb = (max(sentence.lowerBound, index - 6)..<index).last(where: {
        Self.feasts.contains(words[$0].lemma)
      }),
      let body = context.outerMentions(of: [.body], in: sentence).last(where: {
        context.range($0).upperBound <= verb
          && words[context.resolved.candidates[$0].head].canBe(.nominative)
      }), let subject = context.entity(body)
    else { return nil }
    return FactDraft(
      subject, "anniversary", .value(word.text), confidence: 0.85,
      words: context.span(context.range(body), index..<(index + 1)), rule: "years of a body")
  }

  /// «өңірде 14 этнос өкілі тұрады»: the region that the text is about.
  private func lastRegion(before index: Int) -> Int? {
    guard index < words.count,
      words[index].language == .kazakh
        || context.text.sentence(ofWord: index).contains(where: {
          ["region", "регион", "область"].contains(words[$0].lemma)
        })
    else { return nil }
    let start = context.text.sentences[max(0, words[index].sentence - 12)].words.lowerBound
    return context.outerMentions(of: [.place], in: start..<index).last { mention in
      context.entity(mention).map { context.resolved.entities[$0].subtype == "Region" } ?? false
    }
  }

  /// «исполнилось 20 лет», «30 жыл», “30th anniversary”
  private func anniversary(_ number: Number, _ sentence: Range<Int>) -> FactDraft? {
    let after = next(number, sentence, within: 2)
    let isYears = after.contains {
      ["лет", "год", "года", "летие", "жыл", "years"].contains(words[$0].folded)
    }
    guard isYears, number.value >= 1, number.value <= 300,
      let unit = after.first(where: {
        ["лет", "год", "года", "жыл", "years"].contains(words[$0].folded)
      })
    else { return nil }
    let isStated = sentence.contains {
      Self.feasts.contains(words[$0].lemma)
    }
    let isKazakh =
      words[unit].language == .kazakh && unit + 1 < words.count
      && [".", "!", "толды", "толады"].contains(words[unit + 1].folded)
    guard isStated || isKazakh else { return nil }
    let bodies = context.outerMentions(of: [.body, .law, .document], in: sentence)
    guard
      let body = bodies.last(where: { context.range($0).upperBound <= number.words.lowerBound })
        ?? bodies.first, let subject = context.entity(body)
    else { return nil }
    var fact = FactDraft(
      subject, "anniversary", .value(context.text.text(of: number.words.lowerBound..<(unit + 1))),
      confidence: 0.85, words: context.span(context.range(body), number.words),
      rule: "years of a body")
    fact.from = context.outerMentions(of: [.date], in: sentence).first.flatMap {
      context.entity($0)
    }
    return fact
  }

  /// «32 достық үйі бар»: how many there are of a body with many houses.
  private func isCounted(_ mention: Int, _ number: Number, _ sentence: Range<Int>) -> Bool {
    let range = context.range(mention)
    guard words[range.lowerBound].language == .kazakh,
      range.lowerBound == number.words.upperBound
    else { return false }
    return range.upperBound < sentence.upperBound && words[range.upperBound].folded == "бар"
  }

  private static let foreignUnits = [
    "members", "organizations", "associations", "organisations", "staff", "employees", "volunteers",
    "people", "deputies", "judges", "states", "countries", "agencies", "мүше", "бірлестік", "ұйым",
    "қызметкер",
    "депутат", "адам", "маман", "орталық",
  ]

  /// «құрамына 24 бірлестік кіреді», «45 қызметкер еңбек етеді»: the verb that counts follows.
  private func isKazakhCount(_ start: Int, _ sentence: Range<Int>) -> Bool {
    (start - 2..<min(start + 3, sentence.upperBound)).contains { index in
      ["кіреді", "біріктіреді", "біріктірген", "тұрады", "құралады", "еңбек", "жұмыс"].contains(
        words[index].folded) && words[index].language == .kazakh
        || words[index].folded == "бар" && index > sentence.lowerBound
          && sentence.contains { ["құрамында", "мүшесі"].contains(words[$0].folded) }
    }
  }

  /// «объединяет 37 объединений», “uniting over 4,000 organizations”
  private func members(_ number: Number, _ sentence: Range<Int>) -> FactDraft? {
    let before = max(sentence.lowerBound, number.words.lowerBound - 6)..<number.words.lowerBound
    let after = next(number, sentence, within: 3)
    lazy var isUnit = after.contains {
      [
        "член", "объединение", "организация", "человек", "депутат", "участник", "сотрудник",
        "женщина", "семья", "волонтер", "активист", "ветеран", "студент",
        "members",
        "organizations", "associations", "deputies", "мүше", "бірлестік",
      ].contains(words[$0].lemma)
        || Self.foreignUnits.contains(where: words[$0].folded.hasPrefix)
    }
    lazy var isStated =
      before.contains {
        [
          "объединять", "насчитывать", "состоять", "включать", "входить", "достигнуть",
          "составлять", "штат", "работать", "трудиться", "числиться",
        ].contains(words[$0].lemma)
          || [
            "uniting", "unites", "comprises", "includes", "has", "consists", "employs", "brings",
            "united", "comprising", "composed", "counts", "consisting", "numbers", "made",
          ].contains(words[$0].folded)
      } || isKazakhCount(after.upperBound, sentence)
    let bodies = context.outerMentions(of: [.body], in: sentence)
    if let counted = bodies.first(where: { isCounted($0, number, sentence) }),
      let subject = context.entity(counted)
    {
      return FactDraft(
        subject, "memberCount", .value(number.written), confidence: 0.75,
        words: context.span(context.range(counted), number.words), rule: "a count of bodies")
    }
    // «В Мажилисе 98 депутатов»
    let isIn = bodies.contains {
      let range = context.range($0)
      return range.upperBound == number.words.lowerBound && range.lowerBound > sentence.lowerBound
        && words[range.lowerBound - 1].folded == "в"
        && !words[context.resolved.candidates[$0].head].mayBeAccusative
    }
    guard isUnit, isStated || isIn else { return nil }
    // «Он объединяет более 300 семей»
    let pronoun = sentence.prefix(3).first {
      ["он", "она", "оно", "it"].contains(words[$0].folded)
    }
    guard
      let body = bodies.last(where: { context.range($0).upperBound <= number.words.lowerBound })
        ?? pronoun.flatMap({ Antecedents(context: context).mention(of: [.body], pronoun: $0) }),
      let subject = context.entity(body)
    else { return nil }
    return FactDraft(
      subject, "memberCount", .value(number.written), confidence: 0.75,
      words: context.span(context.range(body), number.words), rule: "a count of members")
  }
}
