import Lexicon
import Morphology
import TextSegmentation

/// Finds persons by name: what the network labels, initials before and after a surname, and in
/// English and Kazakh capitals after a title or with the ending of a surname.
struct PersonFinder {
  let text: AnnotatedText
  let lexicon: FinderLexicon
  let names: PersonNames

  var words: [Word] { text.words }

  func find() -> [Candidate] {
    var result: [Candidate] = []
    var index = 0
    while index < words.count {
      if let range = person(at: index) {
        guard !isNamesake(range.lowerBound) else {
          index = range.upperBound
          continue
        }
        var found = Candidate(.person, range)
        found.person = names.name(of: words[range], in: expectedCases(of: range))
        if found.person?.surname.isEmpty == false || found.person?.given.isEmpty == false {
          if isBaseForm(range, found.person) { found.marks.insert("nominative") }
          result.append(found)
        }
        index = range.upperBound
      } else {
        index += 1
      }
    }
    return result + surnamesAlone(besides: result)
  }

  /// “Litnevskaya proposed”: the surname alone of a person whose full name the text has.
  private func surnamesAlone(besides found: [Candidate]) -> [Candidate] {
    var surnames = Set<String>()
    var taken = Set<Int>()
    for candidate in found {
      taken.formUnion(candidate.words)
      let last = candidate.words.upperBound - 1
      if words[last].language == .english, candidate.words.count >= 2 {
        surnames.insert(words[last].folded)
      }
    }
    guard !surnames.isEmpty else { return [] }
    return words.indices.compactMap { index in
      guard words[index].language == .english, words[index].isCapitalized, !taken.contains(index),
        surnames.contains(words[index].folded), isNameWord(index, words.count),
        !(index > 0 && words[index - 1].isCapitalized && !text.opensSentence(index)
          && !isTitle(index - 1) && !isHonorific(index - 1)),
        !(index + 1 < words.count && words[index + 1].isCapitalized && words[index + 1].isWord
          && lexicon.posts[words[index + 1].folded] == nil)
      else { return nil }
      var result = Candidate(.person, index..<(index + 1))
      result.person = names.name(of: words[result.words], in: [])
      result.marks.insert("nominative")
      return result.person?.surname.isEmpty == false || result.person?.given.isEmpty == false
        ? result : nil
    }
  }

  private func person(at index: Int) -> Range<Int>? {
    let limit = text.sentence(ofWord: index).upperBound
    if let range = initialsFirst(at: index, limit: limit) { return range }
    guard words[index].isWord, words[index].isCapitalized, !isStreet(index) else { return nil }
    // “the contest |"Zhomart Zhurek"”: the name of something.
    if words[index].language == .english, index > 0, let close = text.quotes[index - 1],
      close - index <= 3, words[index..<close].allSatisfy(\.isCapitalized)
    {
      return nil
    }
    if let range = surnameFirst(at: index, limit: limit) { return range }
    if words[index].language == .kazakh, let range = tagged(at: index) { return range }
    if let range = labelled(at: index, limit: limit) { return range }
    switch words[index].language {
    case .russian: return russianName(at: index, limit: limit)
    case .english: return latinName(at: index, limit: limit)
    case .kazakh: return kazakhName(at: index, limit: limit)
    case .other: return nil
    }
  }

  /// Whether the text has the name in its base form.
  private func isBaseForm(_ range: Range<Int>, _ name: PersonName?) -> Bool {
    guard let name else { return false }
    let base = name.surname.isEmpty ? name.given : name.surname
    return range.contains { words[$0].text == base }
  }

  /// «Л. Иванова,» on a line of its own signs or opens: that is a nominative.
  private func expectedCases(of range: Range<Int>) -> Grammemes {
    let limit = text.sentence(ofWord: range.lowerBound).upperBound
    let isAlone =
      text.lineStarts.contains(range.lowerBound)
      && (range.upperBound >= limit || words[range.upperBound].text == ","
        || words[range.upperBound].isDash)
    if isAlone || isSignature(range) { return .nominative }
    return casesOfTitle(before: range.lowerBound)
  }

  /// «|Секретарь маслихата С. Ахметова» alone on a line: both are nominatives.
  private func isSignature(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard end == words.count || text.lineStarts.contains(end),
      let start = (max(0, range.lowerBound - 8)..<range.lowerBound).last(
        where: text.lineStarts.contains)
    else { return false }
    return lexicon.posts[words[start].lemma] != nil && words[start].canBe(.nominative)
      && !words[start..<range.lowerBound].contains(where: \.isFiniteVerb)
  }

  /// The cases of the title that a name stands after: «Председателя Сената |Маулена Ашимбаева».
  /// Empty without a title, and where it may be a nominative.
  private func casesOfTitle(before start: Int) -> Grammemes {
    let lower = max(text.sentence(ofWord: start).lowerBound, start - 8)
    var index = start - 1
    while index >= lower, words[index].isWord, words[index].name != .person {
      if lexicon.posts[words[index].lemma] != nil {
        let cases = words[index].possibleCases
        return cases.contains(.nominative) ? [] : cases
      }
      guard words[index].isNoun || words[index].isAdjective else { return [] }
      index -= 1
    }
    return []
  }

  private func isInitial(_ index: Int, _ limit: Int) -> Int? {
    guard index < limit, words[index].isCapitalized, words[index].isWord else { return nil }
    if words[index].text.count == 2, words[index].text.last == "." { return index + 1 }
    guard words[index].text.count == 1, index + 1 < limit, words[index + 1].text == ".",
      text.touches(index + 1)
    else { return nil }
    return index + 2
  }

  private func isSurname(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    let word = words[index]
    return word.isWord && word.isCapitalized && word.text.count >= 2
      && !(word.isVerbal && word.name != .person)
      && !(word.isAllCapitals && word.text.count <= 4)
      && lexicon.months[word.folded] == nil
  }

  /// «Б.Аброев», «Х. А. Абишев»
  private func initialsFirst(at index: Int, limit: Int) -> Range<Int>? {
    guard let first = isInitial(index, limit) else { return nil }
    let second = isInitial(first, limit) ?? first
    guard isSurname(second, limit) else { return nil }
    // «г. Москва» is no initial: those are capitals; «Г. Москва» is rare.
    var end = second + 1
    // «Н. Н. Салтыкова-Щедрина»: hyphens are inside the word.
    if end < limit, words[end].name == .person, !words[end].nameBegins, words[end].isCapitalized,
      isInitial(end, limit) == nil
    {
      end += 1
    }
    return index..<end
  }

  /// «Абишева Х. А.»
  private func surnameFirst(at index: Int, limit: Int) -> Range<Int>? {
    guard isSurname(index, limit), words[index].text.count >= 3, !isCommonName(words[index]),
      lexicon.posts.longestMatch(in: words, at: index, limit: index + 1) == nil,
      let first = isInitial(index + 1, limit)
    else { return nil }
    if let second = isInitial(first, limit) {
      // «методист отдела Сарани |Л. К. Сейткалиева»
      if words[index].name != .person || !looksLikeSurname(words[index]), isSurname(second, limit),
        looksLikeSurname(words[second])
      {
        return nil
      }
      // «Аброев Б. Иванов»: an initial of the next name.
      return index..<second
    }
    if isSurname(first, limit), text.touches(first) || isTown(index) { return nil }
    guard words[index].name == .person || looksLikeSurname(words[index]) else { return nil }
    return index..<first
  }

  /// What the network calls a person, with the initials around it.
  private func labelled(at index: Int, limit: Int) -> Range<Int>? {
    guard words[index].name == .person, words[index].language != .kazakh || text.phrases.isEmpty
    else { return nil }
    var end = index + 1
    while end < limit, words[end].name == .person, !words[end].nameBegins,
      words[end].folded != "and"
    {
      end += 1
    }
    // Titles that the network took in.
    var start = index
    while start < end - 1, lexicon.posts[words[start].lemma] != nil, !isGivenName(words[start]) {
      start += 1
    }
    // «|Аким Жетысу»: a title that is a given name as well.
    if start < end - 1, lexicon.posts[words[start].folded] != nil,
      !words[end - 1].hasReading({ $0.contains(.patronymic) })
    {
      start += 1
      if end - start == 1, !looksLikeSurname(words[start]), !isKnownGivenName(words[start]) {
        return nil
      }
    }
    if words[start].language == .english,
      LatinNames(text: text, lexicon: lexicon).start(in: start..<end) != start
    {
      return nil
    }
    // «аким области Жетісу |Бейбит Исабаев»
    if RegionNames(text: text, lexicon: lexicon).isName(start) {
      guard start < end - 1 else { return nil }
      start += 1
    }
    // «заведующий секретариатом АНК |Марат Азильханов»
    while start < end - 1, isAcronym(start), !words[start + 1].isAllCapitals { start += 1 }
    if end - start == 1, isAcronym(start) { return nil }
    // «аким города Сатпаев |А. Идрисов»
    if end - start > 2, isTown(start), isInitial(start + 1, limit) != nil { start += 1 }
    while end > start, !words[end - 1].isWord, words[end - 1].text != "." { end -= 1 }
    guard words[start].isCapitalized else { return nil }
    start = withSurname(before: withGivenName(before: start), end: end)
    // «почётный гражданин Риддера |Владимир Кузьмич Пономаренко»
    if end - start == 4, words[start + 2].hasReading({ $0.contains(.patronymic) }),
      isGivenName(words[start + 1]), looksLikeSurname(words[end - 1])
    {
      start += 1
    }
    // «|Назарбаев Университет»
    if end - start == 1, end < limit, words[end].isCapitalized,
      lexicon.bodies[words[end].lemma] != nil
    {
      return nil
    }
    if end - start == 1, isNoName(start) { return nil }
    if words[start].language == .kazakh, lexicon.countries[words[start].lemma] != nil { return nil }
    if let next = isInitial(end, limit) {
      end = isInitial(next, limit) ?? next
    }
    return start..<end
  }

  /// Of a single word that the network calls a person: a title, a town, a noun, an adjective in a
  /// name of something else («Пушкинская»).
  private func isNoName(_ index: Int) -> Bool {
    let word = words[index]
    return lexicon.posts[word.lemma]?.has("state") == true
      || lexicon.firstHolders[word.folded] != nil || lexicon.cities[word.folded] != nil
      || isHeadword(index) || isCommonName(word) || isDescribed(index)
      || word.language == .kazakh && !looksLikeSurname(word)
  }

  /// «общая Родина»: a noun of the dictionary with an adjective that agrees with it.
  private func isDescribed(_ index: Int) -> Bool {
    guard index > text.sentence(ofWord: index).lowerBound, words[index].language == .russian else {
      return false
    }
    let before = words[index - 1]
    guard before.isWord, !before.isCapitalized, lexicon.posts[before.lemma] == nil else {
      return false
    }
    return words[index].hasReading { noun in
      noun.contains(.noun) && !noun.meets([.surname, .givenName, .patronymic])
        && before.hasReading {
          $0.contains(.adjective) && !$0.contains(.participle) && $0.case == noun.case
            && (noun.contains(.plural) || $0.meets(noun.gender))
        }
    }
  }

  /// A word of another kind of name: «Ассамблея», «Конституция».
  private func isCommonName(_ word: Word) -> Bool {
    let lemma = word.lemma
    return lexicon.countries[lemma] != nil || lexicon.bodies[lemma] != nil
      || lexicon.acts[lemma] != nil || lexicon.events[lemma] != nil
      || lexicon.buildings[lemma] != nil || lexicon.placeNouns[lemma] != nil
  }

  private func isGivenName(_ word: Word) -> Bool {
    word.hasReading { $0.contains(.givenName) }
  }

  /// The name's first words where the network saw only its last one: «Қасым-Жомарт |Тоқаев».
  private func withGivenName(before start: Int) -> Int {
    let before = start - 1
    guard before >= text.sentence(ofWord: start).lowerBound, words[before].isCapitalized,
      words[before].isWord, words[before].text.count > 2, !words[before].isAllCapitals,
      words[before].name == .none, !isCommonName(words[before]),
      lexicon.posts[words[before].lemma] == nil,
      isKnownGivenName(words[before])
        || words[before].text.contains("-")
          && !words[before].readings.contains(where: { $0.isKnown })
    else { return start }
    return before
  }

  /// «|Кошанова Ляззат Турлановна» on a line, where the network missed the surname.
  private func withSurname(before start: Int, end: Int) -> Int {
    guard start > text.sentence(ofWord: start).lowerBound, !text.lineStarts.contains(start),
      end - start == 2, words[end - 1].hasReading({ $0.contains(.patronymic) }),
      words[start - 1].isCapitalized, words[start - 1].name != .person,
      looksLikeSurname(words[start - 1])
    else { return start }
    return start - 1
  }

  private func isKnownGivenName(_ word: Word) -> Bool {
    word.readings.contains { $0.isKnown && $0.grammemes.contains(.givenName) }
  }

  static let surnameEndings = [
    "ов", "ев", "ова", "ева", "ин", "ина", "ский", "ская", "цкий", "енко", "чук", "швили", "дзе",
    "ян", "улы", "ұлы", "кызы", "қызы", "баев", "баева", "беков", "бекова", "бай", "бек",
  ]

  private func looksLikeSurname(_ word: Word) -> Bool {
    if word.readings.contains(where: { $0.grammemes.contains(.surname) && $0.isKnown }) {
      return true
    }
    let base = PersonNames.kazakhBase(word.folded)
    return Self.surnameEndings.contains { base.hasSuffix($0) && base.count > $0.count + 1 }
  }

  /// A given name of the dictionary and a surname, where the network is silent.
  private func russianName(at index: Int, limit: Int) -> Range<Int>? {
    guard isKnownGivenName(words[index]), words[index].name != .place, index + 1 < limit else {
      return nil
    }
    // «директор института КазНУ |Талгат Калиев»: a nominative is no part of a body's name.
    let isLabelled = words[index].name == .organization
    if isLabelled, isMislabelled(index, limit) { return index..<(index + 2) }
    if isLabelled, !words[index].canBe(.nominative) { return nil }
    var end = index + 1
    if words[end].hasReading({ $0.contains(.patronymic) }), words[end].isCapitalized { end += 1 }
    guard end < limit, words[end].isCapitalized, words[end].isWord,
      words[end].name == .none || isLabelled && words[end].name == .organization,
      looksLikeSurname(words[end])
    else { return end > index + 1 ? index..<end : nil }
    return index..<(end + 1)
  }

  /// «ректору университета |Болату Тилепу»: a given name and one word more, after a title.
  private func isMislabelled(_ index: Int, _ limit: Int) -> Bool {
    guard words[index].nameBegins, index + 1 < limit, words[index + 1].name == .organization,
      words[index + 1].isCapitalized, !isCommonName(words[index + 1]),
      index + 2 >= limit || words[index + 2].name != .organization || words[index + 2].nameBegins
    else { return false }
    return (max(text.sentence(ofWord: index).lowerBound, index - 4)..<index).contains {
      lexicon.posts[words[$0].lemma] != nil
    }
  }

  func isNameWord(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    let word = words[index]
    if word.language == .kazakh, isKazakhTerm(index) { return false }
    // “President |No. 887”
    if word.folded == "no", index + 1 < words.count,
      words[index + 1].text == "." || words[index + 1].isNumber
    {
      return false
    }
    return word.isWord && word.isCapitalized && !word.isAllCapitals && word.text.count >= 2
      && lexicon.bodies[word.folded] == nil && lexicon.posts[word.folded] == nil
      && lexicon.countries[word.folded] == nil && lexicon.months[word.folded] == nil
      && lexicon.cities[word.folded] == nil && lexicon.acts[word.folded] == nil
      && lexicon.events[word.folded] == nil && !lexicon.notInNames.contains(word.folded)
      && lexicon.placeNouns[word.folded] == nil && lexicon.buildings[word.folded] == nil
      && (word.language != .english || lexicon.honorifics[word.folded] == nil)
  }

  /// «Комиссияны», «Соттың», «Конституциялық»: words of other names in any case.
  private func isKazakhTerm(_ index: Int) -> Bool {
    let limit = index + 1
    for table in [lexicon.bodies, lexicon.acts, lexicon.events, lexicon.buildings, lexicon.posts]
    where table.longestMatch(in: words, at: index, limit: limit) != nil {
      return true
    }
    return lexicon.placeNouns.longestMatch(in: words, at: index, limit: limit) != nil
      || ["лық", "лік", "дық", "дік", "тық", "тік", "лері", "лары"].contains {
        words[index].folded.hasSuffix($0)
      }
  }

  /// What the tagger calls a person, up to a word of another kind of name.
  private func tagged(at index: Int) -> Range<Int>? {
    guard let phrase = text.phrases[index], phrase.kind == .person else { return nil }
    var end = index
    while end < phrase.words.upperBound, end - index < 4, words[end].isCapitalized,
      isNameWord(end, phrase.words.upperBound) || words[end].text.count <= 2
        || words[end].text == "."
    {
      end += 1
    }
    while end > index, !words[end - 1].isWord { end -= 1 }
    return end > index ? index..<end : nil
  }

  /// «Олжас Бектенов», «Қасым-Жомарт Тоқаевтың».
  private func kazakhName(at index: Int, limit: Int) -> Range<Int>? {
    guard isNameWord(index, limit) else { return nil }
    if index + 1 < limit, isNameWord(index + 1, limit), looksLikeSurname(words[index + 1]),
      !looksLikeSurname(words[index]) || words[index + 1].folded.hasSuffix("лы")
    {
      return index..<(index + 2)
    }
    guard looksLikeSurname(words[index]) else { return nil }
    let base = PersonNames.kazakhBase(words[index].folded)
    guard ["ов", "ев", "ова", "ева"].contains(where: base.hasSuffix) else { return nil }
    if index + 1 < limit, isNameWord(index + 1, limit), words[index + 1].kind == .cyrillicWord {
      return nil
    }
    return index..<(index + 1)
  }
}
