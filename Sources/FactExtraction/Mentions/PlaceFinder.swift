import Lexicon
import Morphology
import TextSegmentation

/// Finds places: those of the lexicon, those the network labels, and names beside «область»,
/// “region”, «ауданы».
struct PlaceFinder {
  let text: AnnotatedText
  let lexicon: FinderLexicon
  let phrases: NounPhrases

  private var words: [Word] { text.words }

  func find() -> [Candidate] {
    var result: [Candidate] = []
    var index = 0
    while index < words.count {
      let limit = text.sentence(ofWord: index).upperBound
      if let found = place(at: index, limit: limit) {
        result += found
        index = max(index + 1, found.map(\.words.upperBound).max() ?? index + 1)
      } else {
        index += 1
      }
    }
    return result + buildings() + standIns()
  }

  /// «в нашем городе», «в стране»: the place named before, if there is one.
  private func standIns() -> [Candidate] {
    words.indices.compactMap { index in
      let word = words[index]
      guard word.language == .russian, word.isWord, !word.isCapitalized,
        let entry = lexicon.placeStandIns[word.lemma],
        word.canBe(.prepositional), !word.grammemes.contains(.plural)
      else { return nil }
      var before = index - 1
      let lower = text.sentence(ofWord: index).lowerBound
      while before >= lower, words[before].isAdjective { before -= 1 }
      guard before >= lower, words[before].folded == "в",
        index + 1 >= words.count
          || !words[index + 1].isCapitalized
      else { return nil }
      var found = Candidate(.place, index..<(index + 1), kind: .nominal, entry: entry)
      guard !entry.has("capital") else {
        // «в столице Узбекистана» is a city of its own; «в столице – городе …» names it.
        guard phrases.country(at: index + 1, limit: words.count) == nil else { return nil }
        return found
      }
      // «в области культуры» is no place.
      guard phrases.simplePhrase(at: index + 1, in: .genitive, limit: words.count) == nil else {
        return nil
      }
      found.marks = ["stand-in"]
      return found
    }
  }

  private func place(at index: Int, limit: Int) -> [Candidate]? {
    guard words[index].isWord else { return nil }
    if words[index].language == .kazakh {
      if let list = kazakhList(at: index, limit: limit) { return list }
      if let part = kazakhPart(at: index, limit: limit) { return [part] }
    }
    if words[index].isCapitalized,
      let match = lexicon.countries.longestMatch(in: words, at: index, limit: limit)
    {
      if match.entry.words.count == 1, match.end < limit, isRegionNoun(match.end) {
        return region(at: index, limit: limit)
      }
      guard !isPartOfName(index..<match.end) else { return nil }
      var found = Candidate(.place, index..<match.end, head: index, entry: match.entry)
      found.subtype = "Country"
      return [found]
    }
    if let found = tagged(at: index) { return [found] }
    if RegionNames(text: text, lexicon: lexicon).isName(index) {
      var found = Candidate(.place, (index - 1)..<(index + 1), head: index - 1)
      found.subtype = "Region"
      return [found]
    }
    if RegionNames(text: text, lexicon: lexicon).isListed(index) {
      var found = Candidate(.place, index..<(index + 1), head: index)
      found.subtype = "Region"
      return [found]
    }
    if let found = region(at: index, limit: limit) { return found }
    if isTownOfPerson(index, limit: limit) {
      var found = Candidate(.place, index..<(index + 1), head: index)
      found.subtype = "Settlement"
      return [found]
    }
    if words[index].isCapitalized,
      let match = lexicon.cities.longestMatch(in: words, at: index, limit: limit),
      !isPartOfName(index..<match.end), words[index].name != .person,
      words[index].name != .organization || words[index].language != .russian
    {
      var found = Candidate(.place, index..<match.end, head: index, entry: match.entry)
      found.subtype = "Settlement"
      return [found]
    }
    if words[index].language == .english { return afterPreposition(at: index, limit: limit) }
    return labelled(at: index, limit: limit)
  }

  /// «аким города |Сатпаев А. Идрисов»: the town before the initials of its head.
  private func isTownOfPerson(_ index: Int, limit: Int) -> Bool {
    guard words[index].language == .russian, words[index].isCapitalized, index > 0,
      words[index - 1].folded.count > 2, index + 3 < limit,
      lexicon.placeNouns[words[index - 1].lemma]?.has("prefix") == true
    else { return false }
    let next = words[index + 1]
    let isInitial =
      next.text.count == 1 && words[index + 2].text == "." && words[index + 3].isCapitalized
      || next.text.count == 2 && next.text.last == "." && words[index + 2].isCapitalized
    return next.isCapitalized && isInitial
  }

  /// “in Tallinn”, “from The Hague”: capitals that no other finder knows.
  private func afterPreposition(at index: Int, limit: Int) -> [Candidate]? {
    guard index > 1,
      ["in", "near", "outside", "from"].contains(words[index - 1].folded)
        || words[index - 1].folded == "of"
          && lexicon.placeNouns[words[index - 2].folded]?.has("prefix") == true
        || continuesList(index)
    else { return nil }
    var start = index
    if words[start].text == "The" { start += 1 }
    var end = start
    while end < limit, end - start < 3, isUnknownName(end) { end += 1 }
    guard end > start, end - start <= 2 else { return nil }
    if end < limit, words[end].isWord,
      words[end].isCapitalized
        || ["of", "and"].contains(words[end].folded)
          && end + 1 < limit && words[end + 1].isCapitalized
    {
      return nil
    }
    var found = Candidate(.place, index..<end, head: start)
    found.subtype = "Settlement"
    return [found]
  }

  /// “in Ekibastuz and |Aksu”: the next of a list of places.
  private func continuesList(_ index: Int) -> Bool {
    let mark =
      words[index - 1].folded == "and" && words[index - 2].text == "," ? index - 2 : index - 1
    guard mark > 1, ["and", ","].contains(words[mark].folded), words[mark - 1].isCapitalized,
      ["in", "from"].contains(words[mark - 2].folded) || words[mark - 2].text == ",",
      lexicon.cities[words[mark - 1].folded] != nil,
      index + 1 >= words.count || !words[index + 1].isCapitalized
    else { return false }
    return true
  }

  private func isUnknownName(_ index: Int) -> Bool {
    let word = words[index]
    guard word.isWord, word.isCapitalized, word.kind == .latinWord, !word.isAllCapitals,
      lexicon.months[word.folded] == nil, !lexicon.notInNames.contains(word.folded)
    else { return false }
    for table in [
      lexicon.bodies, lexicon.posts, lexicon.acts, lexicon.events, lexicon.buildings,
      lexicon.ethnic, lexicon.subdivisions, lexicon.countries,
    ] where table.longestMatch(in: words, at: index, limit: index + 1) != nil {
      return false
    }
    return true
  }

  /// What the tagger calls a place in a Kazakh sentence.
  private func tagged(at index: Int) -> Candidate? {
    guard let phrase = text.phrases[index], words[index].isCapitalized,
      phrase.kind == .place,
      !phrase.words.contains(where: {
        for table in [lexicon.acts, lexicon.bodies, lexicon.posts, lexicon.events]
        where table.longestMatch(in: words, at: $0, limit: $0 + 1) != nil {
          return true
        }
        return false
      })
    else { return nil }
    return Candidate(.place, phrase.words, head: phrase.words.upperBound - 1)
  }

  /// «Yandex Kazakhstan»: the country inside a person's or a firm's name stays.
  private func isPartOfName(_ range: Range<Int>) -> Bool {
    range.contains { words[$0].name == .person && words[$0].language == .russian }
  }

  private func isRegionNoun(_ index: Int) -> Bool {
    guard let entry = lexicon.placeNouns.longestMatch(in: words, at: index, limit: index + 1)?.entry
    else { return false }
    return entry.has("kept") && words[index].folded.count > 2
  }

  /// «Карагандинской области», «Шығыс Қазақстан облысында», “Turkistan region”
  private func region(at index: Int, limit: Int) -> [Candidate]? {
    guard words[index].isCapitalized else { return nil }
    var end = index + 1
    while end < limit, words[end].isWord, words[end].isCapitalized, end - index < 3,
      words[end].language != .english || !isRegionNoun(end)
    {
      end += 1
    }
    guard end < limit, isRegionNoun(end), words[end].isWord else { return nil }
    if words[index].language == .russian {
      // The adjective agrees; a name in another case stands beside by chance.
      let cases = words[end].readings.map { $0.grammemes.case }
      guard
        words[end - 1].hasReading({ $0.contains(.adjective) && cases.contains($0.case) })
          || words[end - 1].name == .place
      else { return nil }
      guard words[end].grammemes.contains(.singular) || words[end - 1].name == .place else {
        return nil
      }
      // «в ауле Каратобе |Сарыагашского района»
      if end - index > 1, words[end - 1].isAdjective, !words[index].isAdjective { return nil }
    }
    if words[index].language == .english,
      lexicon.notInNames.contains(words[index].folded) || lexicon.acts[words[index].folded] != nil
        || words[end].folded == "states"
        || words[end].folded == "state" && end + 1 < limit && words[end + 1].isCapitalized
    {
      return nil
    }
    if words[index].language == .kazakh, end > index + 1 {
      let names = KazakhNames(text: text, lexicon: lexicon)
      if names.isInFullName(index) || names.isForeign(index) { return nil }
    }
    if words[index].language == .kazakh, kazakhPlaceNoun(at: end, limit: limit) == nil {
      return nil
    }
    var found = Candidate(.place, index..<(end + 1), head: end)
    found.subtype = "Region"
    return [found]
  }

  /// «Шығыс Қазақстанда»: a part of the country, the region of that name.
  private func kazakhPart(at index: Int, limit: Int) -> Candidate? {
    guard words[index].isCapitalized, index + 1 < limit, words[index + 1].isCapitalized,
      Self.sides.contains(words[index].folded), !isRegionNoun(index + 2, limit),
      let match = lexicon.countries.longestMatch(in: words, at: index + 1, limit: limit),
      match.entry.language == .kazakh
    else { return nil }
    var found = Candidate(.place, index..<match.end, head: match.end - 1)
    found.canonical =
      words[index].text + " "
      + PersonNames.capitalize(match.entry.words[0], like: words[index + 1].text)
    found.subtype = "Region"
    found.marks = ["list"]
    return found
  }

  private static let sides: Set<String> = ["шығыс", "батыс", "солтүстік", "оңтүстік", "орталық"]

  private func isRegionNoun(_ index: Int, _ limit: Int) -> Bool {
    index < limit && isRegionNoun(index)
  }

  /// «Өңірдегі Алтай»: the first word says where, and is no part of the name.
  private func kazakhListStart(at index: Int) -> Int {
    let isAttribute = ["дағы", "дегі", "тағы", "тегі"].contains {
      words[index].folded.hasSuffix($0)
    }
    // «Орталық Павлодар қаласында …»: a body that opens the sentence.
    let isBody =
      text.opensSentence(index)
      && lexicon.bodies.longestMatch(in: words, at: index, limit: index + 1) != nil
      && index + 1 < words.count && words[index + 1].isCapitalized
    return isAttribute && text.opensSentence(index) && lexicon.cities[words[index].folded] == nil
      || isBody ? index + 1 : index
  }

  /// «Алтай, Глубокое және Шемонаиха елдімекендерінде»: all are places.
  private func kazakhList(at index: Int, limit: Int) -> [Candidate]? {
    guard words[index].isCapitalized else { return nil }
    var items: [Range<Int>] = []
    var current = kazakhListStart(at: index)
    var itemStart = current
    let names = KazakhNames(text: text, lexicon: lexicon)
    while current < limit {
      let word = words[current]
      if word.isWord, word.isCapitalized {
        // «Жарлығымен Павлодар облысының»: the name begins after an inflected word.
        if names.isInFullName(current) { return nil }
        if current + 1 < limit, words[current + 1].isCapitalized, names.isForeign(current) {
          return nil
        }
        current += 1
        continue
      }
      if word.text == "," || word.folded == "және" || word.folded == "мен" || word.folded == "пен" {
        guard current > itemStart else { return nil }
        items.append(itemStart..<current)
        current += 1
        itemStart = current
        continue
      }
      break
    }
    guard current < limit, current > itemStart, words[current].isWord,
      let noun = kazakhPlaceNoun(at: current, limit: limit)
    else { return nil }
    let isPlural = KazakhSuffixes.plural.contains {
      words[noun.end - 1].folded.contains($0)
    }
    guard items.isEmpty || isPlural || items.count == 1 else { return nil }
    var result = items.map { Candidate(.place, $0) }
    let last = itemStart..<(noun.isKept ? noun.end : current)
    result.append(Candidate(.place, last, head: last.upperBound - 1))
    for position in result.indices {
      result[position].subtype = noun.isKept ? "Region" : "Settlement"
      guard isPlural else { continue }
      // One name of a list has neither the noun nor a case of its own.
      let name =
        position < items.count ? items[position] : itemStart..<current
      result[position].canonical =
        text.text(of: name) + (noun.isKept ? " " + noun.singular : "")
      result[position].marks = ["list"]
    }
    return result
  }

  /// «Абай облысы»: a noun without possession has no name before it.
  private func isPossessed(_ word: String, _ stem: String) -> Bool {
    if stem.hasSuffix("ы") || stem.hasSuffix("і") { return true }
    let rest = word.dropFirst(stem.count)
    return ["ы", "і", "сы", "сі", "лары", "лері", "дары", "дері", "тары", "тері"]
      .contains(where: rest.hasPrefix)
  }

  private func kazakhPlaceNoun(
    at index: Int, limit: Int
  ) -> (isKept: Bool, end: Int, singular: String)? {
    let word = words[index].folded
    for entry in lexicon.placeNouns.entries where entry.language == .kazakh {
      guard index + entry.words.count <= limit else { continue }
      let fits = entry.words.indices.allSatisfy {
        KazakhSuffixes.extend(entry.words[$0], to: words[index + $0].folded)
      }
      let singular = KazakhSuffixes.possessed(entry.words.joined(separator: " "))
      if fits, isPossessed(words[index + entry.words.count - 1].folded, entry.words.last ?? "") {
        return (entry.has("kept"), index + entry.words.count, singular)
      }
      let glued = entry.words.joined()
      if entry.words.count > 1, KazakhSuffixes.extend(glued, to: word) {
        return (entry.has("kept"), index + 1, singular)
      }
    }
    return nil
  }

  private func labelled(at index: Int, limit: Int) -> [Candidate]? {
    guard words[index].name == .place, words[index].isCapitalized else { return nil }
    if words[index].language == .kazakh || words[index].language == .english { return nil }
    var end = index + 1
    while end < limit, words[end].name == .place, !words[end].nameBegins,
      end == index + 1 ? !beginsRegion(end, limit) : true
    {
      end += 1
    }
    while end > index, !words[end - 1].isWord { end -= 1 }
    var start = index
    if let noun = lexicon.placeNouns[words[start].lemma], noun.has("prefix"), end - start > 1 {
      start += 1
    }
    if end - start > 1, lexicon.posts[words[start].lemma] != nil { start += 1 }
    if end < limit, isRegionNoun(end), words[end].isWord { end += 1 }
    guard start < end, words[start].isCapitalized else { return nil }
    let lemma = words[start].lemma
    if end - start == 1,
      lexicon.bodies[lemma] != nil || lexicon.posts[lemma] != nil || lexicon.acts[lemma] != nil
        || words[start].isAdjective && !words[start].hasReading({ $0.contains(.noun) })
    {
      return nil
    }
    if lexicon.bodies[lemma] != nil || lexicon.buildings[lemma] != nil { return nil }
    var found = Candidate(.place, start..<end, head: start)
    if start > 0, let noun = lexicon.placeNouns[words[start - 1].lemma] {
      found.subtype = noun["kind"]
    }
    return [found]
  }

  /// «Каргалы |Жамбылской области»: a region's name after the name of a town.
  private func beginsRegion(_ index: Int, _ limit: Int) -> Bool {
    index + 1 < limit && words[index].isCapitalized && words[index].isAdjective
      && isRegionNoun(index + 1)
  }

  // MARK: Buildings

  /// «Дворец мира и согласия», “Palace of Peace and Reconciliation”
  private func buildings() -> [Candidate] {
    var result: [Candidate] = []
    for index in words.indices where words[index].isWord {
      let limit = text.sentence(ofWord: index).upperBound
      guard let match = lexicon.buildings.longestMatch(in: words, at: index, limit: limit) else {
        continue
      }
      if let found = building(match.entry, index..<match.end, limit: limit) { result.append(found) }
    }
    return result
  }

  private func building(_ entry: LexiconEntry, _ phrase: Range<Int>, limit: Int) -> Candidate? {
    let capital = words[phrase.lowerBound].isCapitalized && !text.opensSentence(phrase.lowerBound)
    switch words[phrase.lowerBound].language {
    case .russian:
      let end = phrases.complementEnd(
        after: phrase.upperBound - 1, limit: limit, [.genitive, .coordination, .quoted])
      let isQuoted = (phrase.upperBound..<max(end, phrase.upperBound)).contains {
        text.quotes[$0] != nil
      }
      let hasAdjective =
        phrase.lowerBound > 0 && words[phrase.lowerBound - 1].isCapitalized
        && words[phrase.lowerBound - 1].isAdjective && !text.opensSentence(phrase.lowerBound - 1)
      guard
        capital && (end > phrase.upperBound || phrase.count > 1) || isQuoted || hasAdjective
          || capital && entry.words.count == 1 && words[phrase.lowerBound].name == .place
      else { return nil }
      let start = hasAdjective ? phrase.lowerBound - 1 : phrase.lowerBound
      return Candidate(.building, start..<end, head: phrase.lowerBound, entry: entry)
    case .english:
      var start = phrase.lowerBound
      while start > text.sentence(ofWord: start).lowerBound, words[start - 1].isCapitalized,
        words[start - 1].isWord, !lexicon.notInNames.contains(words[start - 1].folded)
      {
        start -= 1
      }
      var end = phrase.upperBound
      if end + 1 < limit, words[end].folded == "of", words[end + 1].isCapitalized {
        end += 2
        while end < limit,
          words[end].isCapitalized && words[end].isWord
            || words[end].folded == "and" && end + 1 < limit && words[end + 1].isCapitalized
        {
          end += 1
        }
      }
      guard words[phrase.lowerBound].isCapitalized,
        start < phrase.lowerBound || end > phrase.upperBound || entry.words.count > 1
          || ["kremlin", "akorda"].contains(words[phrase.lowerBound].folded)
      else { return nil }
      return Candidate(.building, start..<end, head: phrase.lowerBound, entry: entry)
    case .kazakh:
      var start = phrase.lowerBound
      while start > text.sentence(ofWord: start).lowerBound, phrase.lowerBound - start < 5,
        words[start - 1].isWord,
        words[start - 1].isCapitalized
          || words[start - 1].folded == "және" || words[start - 1].folded == "мен"
      {
        start -= 1
      }
      while start < phrase.lowerBound, !words[start].isCapitalized { start += 1 }
      guard start < phrase.lowerBound || words[start].isCapitalized && entry.words[0] == "ақорда"
      else { return nil }
      return Candidate(
        .building, start..<phrase.upperBound, head: phrase.upperBound - 1, entry: entry)
    case .other: return nil
    }
  }
}
