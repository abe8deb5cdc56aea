import Lexicon
import TextSegmentation

/// English names of bodies: capitals around a noun of the lexicon, with “of the …” after it.
struct EnglishBodies {
  let text: AnnotatedText
  let lexicon: FinderLexicon

  private var words: [Word] { text.words }
  private var names: LatinNames { LatinNames(text: text, lexicon: lexicon) }

  func body(_ entry: LexiconEntry, _ phrase: Range<Int>, limit: Int) -> Candidate? {
    let sentence = text.sentence(ofWord: phrase.lowerBound)
    var start = phrase.lowerBound
    let capital = words[phrase.lowerBound].isCapitalized
    if capital, !entry.has("acronym") {
      while start > sentence.lowerBound, isNamePart(start - 1) { start -= 1 }
      while start < phrase.lowerBound,
        lexicon.notInNames.contains(words[start].folded)
          || !words[start].isCapitalized
      {
        start += 1
      }
    }
    let end = nameEnd(entry, phrase, limit: limit)
    // “Chief of |Mission”
    if entry.has("weak"), entry.has("part"), phrase.lowerBound > start,
      words[phrase.lowerBound - 1].folded == "of"
    {
      return nil
    }
    // “House of |Ministries”: several of a kind head no name.
    if start < phrase.lowerBound, phrase.count == 1, end == phrase.upperBound,
      words[phrase.lowerBound].folded.last == "s", entry.words.last?.last != "s",
      !entry.has("weak") || start > 0 && words[start - 1].folded == "of"
    {
      return nil
    }
    // “Expert |Council”, but “|House of Friendship”.
    let head = entry.words.contains("of") ? phrase.lowerBound : phrase.upperBound - 1
    var result = Candidate(.body, start..<end, head: head, entry: entry)
    let isProper = capital && (end > phrase.upperBound || start < phrase.lowerBound)
    if let quoted = quotedName(end, limit: limit), !entry.has("state") {
      // “association "Dostlug"”
      result.words = withCapitals(before: start, isQuoted: true)..<quoted
      result.marks.insert("quoted")
      result.complement = end..<quoted
      return result
    }
    // “House of Friendship”: the lexicon knows the whole phrase.
    if isProper || capital && phrase.count > 2 { return result }
    if !capital, let own = ownName(entry, phrase, end: end) { return own }
    if words[phrase.lowerBound].isAllCapitals, words[phrase.lowerBound].text.count <= 6 {
      result.marks = ["acronym"]
      return result
    }
    if capital, !text.opensSentence(phrase.lowerBound), !entry.has("weak") { return result }
    // “Senate Speaker …”
    if capital, entry.has("state"), end < limit, lexicon.posts[words[end].folded] != nil {
      return result
    }
    result.kind = .nominal
    return nominal(result, entry, phrase)
  }

  /// The end of what follows the noun and belongs to the name.
  private func nameEnd(_ entry: LexiconEntry, _ phrase: Range<Int>, limit: Int) -> Int {
    var end = phrase.upperBound
    let capital = words[phrase.lowerBound].isCapitalized
    guard capital || entry.has("state") || phrase.count > 1 && entry.has("open") else { return end }
    // “Nazarbayev University Almaty”; what follows an organ of state is a person or a verb.
    let isClosed = entry.has("state") || entry.has("part")
    while !isClosed, end < limit, words[end].isCapitalized, words[end].isWord,
      !entry.has("acronym"),
      lexicon.posts[words[end].folded] == nil, text.quotes[end] == nil,
      !names.begins(at: end, limit: limit)
    {
      end += 1
    }
    return ofPhrase(end, limit: limit)
  }

  /// A noun in lower case: with what it is of, or alone for the body named before.
  private func nominal(
    _ candidate: Candidate, _ entry: LexiconEntry, _ phrase: Range<Int>
  ) -> Candidate? {
    var result = candidate
    if result.words.upperBound > phrase.upperBound, entry.has("state") || entry.has("open") {
      return result
    }
    if entry.has("state"), isDefinite(phrase.lowerBound) { return result }
    guard lexicon.bodyStandIns[words[phrase.lowerBound].folded] != nil,
      !isIndefinite(phrase.lowerBound)
    else { return nil }
    result.words = phrase
    result.marks.insert("stand-in")
    return result
  }

  /// “Zerde Holding |JSC”: the legal form behind a name.
  func company(_ entry: LexiconEntry, _ form: Range<Int>) -> Candidate? {
    let lower = text.sentence(ofWord: form.lowerBound).lowerBound
    var start = form.lowerBound
    while start > lower, words[start - 1].isWord, words[start - 1].isCapitalized,
      !lexicon.notInNames.contains(words[start - 1].folded),
      lexicon.posts[words[start - 1].folded] == nil
    {
      start -= 1
    }
    guard start < form.lowerBound else { return nil }
    return Candidate(.body, start..<form.upperBound, head: form.lowerBound, entry: entry)
  }

  private func quotedName(_ index: Int, limit: Int) -> Int? {
    guard index < limit, let close = text.quotes[index], close < limit, close - index <= 7,
      index + 1 < close, words[index + 1].isCapitalized, words[close - 1].text != ","
    else { return nil }
    return close + 1
  }

  private func withCapitals(before start: Int, isQuoted: Bool = false) -> Int {
    let lower = text.sentence(ofWord: start).lowerBound
    var first = start
    // “|Polish cultural center "Kopernik"”
    while isQuoted, first > lower,
      lexicon.bodyModifiers[words[first - 1].folded]?.language == .english
    {
      first -= 1
    }
    while first > lower, isNamePart(first - 1), words[first - 1].isCapitalized,
      !text.opensSentence(first - 1)
    {
      first -= 1
    }
    return first
  }

  /// “Taraz city prosecutor's office”, “city maslikhat”, “Nur Otan party”: a noun in lower case
  /// with what makes it a name before it.
  private func ownName(_ entry: LexiconEntry, _ phrase: Range<Int>, end: Int) -> Candidate? {
    let lower = text.sentence(ofWord: phrase.lowerBound).lowerBound
    var start = phrase.lowerBound
    if entry.has("state") || entry.has("part") {
      while start > lower, lexicon.bodyModifiers[words[start - 1].folded]?.language == .english,
        !words[start - 1].isCapitalized
      {
        start -= 1
      }
      guard start < phrase.lowerBound else { return nil }
      var result = Candidate(
        .body,
        start..<EnglishComplement(text: text, lexicon: lexicon).themeEnd(
          end, limit: text.sentence(ofWord: phrase.lowerBound).upperBound), kind: .nominal,
        head: phrase.lowerBound, entry: entry)
      if start > lower, words[start - 1].isCapitalized, words[start - 1].isWord,
        !lexicon.notInNames.contains(words[start - 1].folded)
      {
        result.words = (start - 1)..<result.words.upperBound
        result.kind = .name
      }
      return entry.has("state") || result.kind == .name ? result : nil
    }
    guard
      [
        "party", "foundation", "fund", "association", "movement", "club", "newspaper", "agency",
        "company", "ensemble", "theatre", "union", "centre", "center", "alliance",
      ].contains(words[phrase.lowerBound].folded), end == phrase.upperBound
    else { return nil }
    start = withCapitals(before: start, isQuoted: true)
    // “the |newspaper Semey Tany”
    if start == phrase.lowerBound, ["newspaper", "magazine"].contains(words[start].folded),
      let last = (start + 1..<min(start + 4, words.count)).prefix(while: {
        words[$0].isWord && words[$0].isCapitalized && !names.begins(at: $0, limit: words.count)
      }).last
    {
      return Candidate(.body, start..<(last + 1), head: start, entry: entry)
    }
    guard start < phrase.lowerBound, words[start].isCapitalized,
      !(start..<phrase.lowerBound).contains(where: { index in
        [lexicon.cities, lexicon.countries, lexicon.posts, lexicon.acts, lexicon.events].contains {
          $0.longestMatch(in: words, at: index, limit: index + 1) != nil
        }
      }), phrase.lowerBound - start <= 3,
      words[start].folded.hasSuffix("n") == false || phrase.lowerBound - start >= 2
    else { return nil }
    return Candidate(.body, start..<phrase.upperBound, head: phrase.lowerBound, entry: entry)
  }

  /// “an independent organisation”: what something is, or one that was not named before.
  private func isIndefinite(_ noun: Int) -> Bool {
    let sentence = text.sentence(ofWord: noun)
    var index = noun - 1
    while index >= sentence.lowerBound, noun - index <= 5, words[index].isWord {
      let word = words[index].folded
      if ["a", "an", "another", "each", "every", "any", "no", "some"].contains(word) {
        return true
      }
      if ["the", "this", "that", "its", "their", "our", "of", "in", "by", "and"].contains(word) {
        return false
      }
      index -= 1
    }
    return false
  }

  /// Whether capitals are an acronym of some body: “UNDP”, not “GDP” nor a shouted word.
  func isAcronym(_ index: Int) -> Bool {
    let word = words[index]
    guard word.kind == .latinWord, (3...6).contains(word.text.count),
      lexicon.notAcronyms[word.folded] == nil, lexicon.cities[word.folded] == nil
    else { return false }
    let sentence = text.sentence(ofWord: index)
    let capitals = words[sentence].count { $0.isWord && $0.isAllCapitals && $0.text.count > 2 }
    let all = words[sentence].count { $0.isWord && $0.text.count > 2 }
    guard capitals * 3 <= all else { return false }
    // “ALMATY, 3 May —”, “ASTANA (Kazinform)”: where a message comes from.
    return !text.lineStarts.contains(index)
      || index + 1 < sentence.upperBound
        && words[index + 1].isWord
  }

  /// “the government’s”
  private func isDefinite(_ index: Int) -> Bool {
    index > 0 && words[index - 1].folded == "the"
  }

  private func isNamePart(_ index: Int) -> Bool {
    let word = words[index]
    guard word.isWord || word.text == "&" else { return false }
    // “Scientific |and Expert Council”
    if word.folded == "and", index > 0, words[index - 1].isCapitalized,
      ["ic", "al", "ive", "ary"].contains(where: words[index - 1].folded.hasSuffix)
    {
      return true
    }
    if lexicon.notInNames.contains(word.folded) && word.folded != "of" { return false }
    if lexicon.posts[word.folded] != nil { return false }
    if word.isCapitalized { return lexicon.months[word.folded] == nil }
    return (word.folded == "of" || word.folded == "and" || word.folded == "for")
      && index > 0 && words[index - 1].isCapitalized
      && lexicon.bodies[words[index - 1].folded] == nil
  }

  /// “akimat of Karaganda |region”
  private func isRegion(_ index: Int) -> Bool {
    lexicon.placeNouns[words[index].folded].map {
      $0.has("kept") && $0.language == .english
    } == true && words[index - 1].isCapitalized
  }

  /// “Ministry of Digital Development|, Innovations and Aerospace Industry”: the end of what a list
  /// with a last “and” adds to a field of work, or `start`.
  private func listEnd(_ start: Int, limit: Int) -> Int {
    var index = start
    var sawComma = false
    while index + 1 < limit {
      if words[index].text == ",", words[index + 1].folded != "and" {
        sawComma = true
        index += 1
      } else if sawComma,
        words[index].folded == "and"
          || words[index].text == "," && words[index + 1].folded == "and"
      {
        index += words[index].text == "," ? 2 : 1
        let end = fieldEnd(index, limit: limit)
        return end > index ? end : start
      } else {
        return start
      }
      let end = fieldEnd(index, limit: limit)
      guard end > index else { return start }
      index = end
    }
    return start
  }

  /// The end of capitals that name no person, place or body.
  private func fieldEnd(_ start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, words[index].isWord, words[index].isCapitalized,
      !names.begins(at: index, limit: limit), lexicon.bodies[words[index].folded] == nil,
      lexicon.posts[words[index].folded] == nil, lexicon.cities[words[index].folded] == nil,
      lexicon.countries[words[index].folded] == nil, lexicon.months[words[index].folded] == nil,
      lexicon.givenNames[words[index].folded] == nil, lexicon.events[words[index].folded] == nil
    {
      index += 1
    }
    return index
  }

  /// “of the People of Kazakhstan”, “of Culture and Information”
  private func ofPhrase(_ from: Int, limit: Int) -> Int {
    var end = from
    while end < limit, ["of", "for", "on", "under"].contains(words[end].folded) {
      var index = end + 1
      while index < limit, ["the", "foreign"].contains(words[index].folded),
        !words[index].isCapitalized
      {
        index += 1
      }
      let first = index
      while index < limit, words[index].isWord {
        if let country = lexicon.countries.longestMatch(in: words, at: index, limit: limit) {
          // The name ends with its country: “of Kazakhstan |Holds”.
          return country.end < limit && isRegion(country.end) ? country.end + 1 : country.end
        }
        if index > first, isRegion(index) { return index + 1 }
        // “head of the Department of Internal Policy |Yerlan Zhumabek”
        if index > first, names.begins(at: index, limit: limit) { break }
        if words[index].isCapitalized, lexicon.months[words[index].folded] == nil {
          index += 1
          continue
        }
        if words[index].folded == "and", index > first, index + 1 < limit,
          words[index + 1].isCapitalized, lexicon.posts[words[index + 1].folded] == nil
        {
          index += 1
          continue
        }
        break
      }
      if index == first { break }
      end = listEnd(index, limit: limit)
    }
    return end
  }
}

/// Kazakh names of bodies: the noun stands last, with the suffix of possession.
struct KazakhBodies {
  let text: AnnotatedText
  let lexicon: FinderLexicon

  private var words: [Word] { text.words }

  func body(_ entry: LexiconEntry, _ phrase: Range<Int>, limit: Int) -> Candidate? {
    let sentence = text.sentence(ofWord: phrase.lowerBound)
    let last = words[phrase.upperBound - 1]
    if entry.has("acronym") {
      guard last.isAllCapitals else { return nil }
      return Candidate(.body, phrase, entry: entry)
    }
    var start = phrase.lowerBound
    var sawName = false
    if start > sentence.lowerBound, words[start - 1].isClosingQuote,
      let open = text.openingQuote(of: start - 1),
      open >= sentence.lowerBound
    {
      start = open
      sawName = true
    } else {
      let names = KazakhNames(text: text, lexicon: lexicon)
      (start, sawName) = names.start(before: phrase.lowerBound)
      if let tagged = names.taggedStart(over: phrase.lowerBound), tagged < start,
        text.phrases[tagged]?.kind == .organization,
        case let whole = names.unbroken(tagged, before: phrase.lowerBound), whole < start,
        words[whole..<phrase.lowerBound].contains(where: { $0.isCapitalized || $0.isOpeningQuote })
      {
        (start, sawName) = (whole, true)
      }
      if let open = names.quoteStart(before: start) { (start, sawName) = (open, true) }
      if !sawName, entry.has("state"), let first = names.commonStart(before: phrase.lowerBound) {
        // «облыстық ішкі саясат басқармасы»: a name in lower case.
        var result = Candidate(
          .body, first..<phrase.upperBound, kind: .nominal, head: phrase.upperBound - 1,
          entry: entry)
        if isMany(last.folded, entry) { result.marks.insert("plural") }
        return result.marks.isEmpty ? result : nil
      }
    }
    let capital = (start..<phrase.upperBound).contains {
      words[$0].isCapitalized && !(text.opensSentence($0) && $0 == start)
    }
    var result = Candidate(
      .body, start..<phrase.upperBound, head: phrase.upperBound - 1, entry: entry)
    if let close = text.quotes[start], close < phrase.upperBound {
      result.marks.insert("quoted")
      result.complement = start..<(close + 1)
    }
    let isPlural = isMany(last.folded, entry)
    if isPlural { result.marks.insert("plural") }
    if sawName && (capital || start < phrase.lowerBound) && !(isPlural && entry.has("state")) {
      return result
    }
    if entry.words.count > 1 {
      if !words[start].isCapitalized { result.kind = .nominal }
      // «24 этномәдени бірлестік»: several without a name.
      let isCounted = start > sentence.lowerBound && words[start - 1].isNumber
      if entry.has("open"), entry.has("weak"), isPlural || isCounted { return nil }
      return result
    }
    if capital, !entry.has("weak"), !isPlural { return result }
    if entry.has("state"), !isPlural, words[start].isCapitalized { return result }
    result.kind = .nominal
    guard lexicon.bodyStandIns[entry.words[0]] != nil, !isPlural,
      !(start == phrase.lowerBound && isOwned(start, last.folded, entry)),
      !KazakhNames(text: text, lexicon: lexicon).followsJoint(phrase.lowerBound)
    else { return nil }
    result.words = phrase
    result.marks.insert("stand-in")
    return result
  }

  /// «славян мәдениеті |орталығы» is one of its own.
  private func isOwned(_ start: Int, _ word: String, _ entry: LexiconEntry) -> Bool {
    // «басқарманы»: an accusative.
    if ["ны", "ні"].contains(where: { word == entry.words[0] + $0 }),
      entry.words[0].last.map({ "аәеыіоөұү".contains($0) }) == true
    {
      return false
    }
    let endings = ["ғы", "гі", "сы", "сі", "лы", "лі", "ті", "ты", "мы", "мі", "ні", "ны"]
    guard PostFinder.hasPossessive(word, stem: entry.words[0]),
      endings.contains(where: word.hasSuffix),
      start > text.sentence(ofWord: start).lowerBound, words[start - 1].isWord
    else { return false }
    return SlotFiller.kazakhCase(words[start - 1]) == "nom" && words[start - 1].folded != "өз"
  }

  private func isMany(_ word: String, _ entry: LexiconEntry) -> Bool {
    KazakhSuffixes.plural.contains { word.hasPrefix((entry.words.last ?? "") + $0) }
  }

  static func looksLikeVerb(_ word: String) -> Bool {
    ["ды", "ді", "ты", "ті"].contains(where: word.hasSuffix) && word.count > 6
      || ["ған", "ген", "қан", "кен", "ып", "іп"].contains(where: word.hasSuffix) && word.count > 5
      || ["айды", "ейді", "атын", "етін", "йтын", "йтін"].contains(where: word.hasSuffix)
  }
}
