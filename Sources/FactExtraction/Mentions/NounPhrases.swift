import Lexicon
import Morphology
import TextSegmentation

/// The grammar of Russian noun phrases over words: agreeing adjectives, a noun, and what follows it
/// in the genitive or with a preposition.
struct NounPhrases: Sendable {
  let text: AnnotatedText
  let lexicon: FinderLexicon

  /// What may follow the noun of a name.
  struct Complements: OptionSet {
    let rawValue: Int
    static let genitive = Complements(rawValue: 1)
    /// «по делам …», «при Президенте …»
    static let prepositions = Complements(rawValue: 2)
    static let quoted = Complements(rawValue: 4)
    /// «науки и культуры»
    static let coordination = Complements(rawValue: 8)
    /// «за/в/на» — posts: «посол Италии в Грузии»
    static let place = Complements(rawValue: 16)
    /// A title in the genitive: «советник министра …»
    static let post = Complements(rawValue: 32)
    /// «при Президенте …» alone of the prepositions.
    static let attached = Complements(rawValue: 64)
    static let all: Complements = [.genitive, .prepositions, .quoted, .coordination]
  }

  private var words: [Word] { text.words }

  /// The end of `adjective* noun` at `start` in a case, or nil.
  func simplePhrase(at start: Int, in grammaticalCase: Grammemes, limit: Int) -> (
    head: Int, end: Int
  )? {
    var index = start
    var adjectives = 0
    while index < limit, adjectives < 6 {
      let word = words[index]
      if isNoun(index, grammaticalCase) {
        // «молодежной политики»: an adjective that could be a noun yields to the noun after it.
        if word.isAdjective, index + 1 < limit, isNoun(index + 1, grammaticalCase) {
          index += 1
          adjectives += 1
          continue
        }
        return (index, index + 1)
      }
      if isAdjective(index, grammaticalCase) {
        index += 1
        adjectives += 1
        continue
      }
      // «социальной и культурной политики», «международным, межнациональным отношениям»
      if adjectives > 0, word.text == "," || word.folded == "и",
        isAdjective(index + 1, grammaticalCase), index + 1 < limit
      {
        index += 1
        continue
      }
      return nil
    }
    return nil
  }

  /// Whether the word may be a noun (or a foreign name) in the case.
  func isNoun(_ index: Int, _ grammaticalCase: Grammemes) -> Bool {
    guard index < words.count else { return false }
    let word = words[index]
    guard word.isWord else { return false }
    if word.isVerbal { return false }
    if word.text.count == 1, word.isCapitalized { return false }
    if word.isAllCapitals, word.text.count >= 2, word.text.count <= 6 { return true }
    if word.isMixedAcronym { return true }
    return word.hasReading {
      $0.contains(.noun) && matches($0.case, grammaticalCase) && !$0.contains(.initial)
    }
  }

  func isAdjective(_ index: Int, _ grammaticalCase: Grammemes) -> Bool {
    guard index < words.count else { return false }
    let word = words[index]
    guard word.isWord, !word.isVerbal else { return false }
    return word.hasReading {
      $0.meets([.adjective, .participle]) && matches($0.case, grammaticalCase)
    }
  }

  private func matches(_ found: Grammemes, _ wanted: Grammemes) -> Bool {
    if found == wanted { return true }
    if wanted == .genitive { return found == .partitive || found == .firstGenitive }
    if wanted == .prepositional { return found == .locative || found == .firstPrepositional }
    return false
  }

  /// The end of what belongs to the noun at `head`, at least `head + 1`.
  func complementEnd(after head: Int, limit: Int, _ allowed: Complements) -> Int {
    var end = country(at: head, limit: limit) ?? (head + 1)
    var (lastNoun, usedPreposition) = (head, false)
    while end < limit {
      // «имени» is a genitive too: the name after it belongs to it.
      if let named = namedAfter(at: end, limit: limit)
        ?? numberedEnd(at: end, after: lastNoun, limit: limit)
      {
        end = named
        continue
      }
      if allowed.contains(.quoted), let closed = quotedEnd(at: end, limit: limit) {
        end = closed
        continue
      }
      if stops(end), !regions.isName(end) { break }
      if allowed.contains(.genitive), let country = country(at: end, limit: limit) {
        lastNoun = end
        end = country
        continue
      }
      if allowed.contains(.genitive),
        let phrase = simplePhrase(at: end, in: .genitive, limit: limit),
        admits(phrase.head) || allowed.contains(.post) && end == head + 1
          || end == lastNoun + 1 && isOfficeOf(lastNoun, phrase.head)
      {
        lastNoun = phrase.head
        end = phrase.end
        continue
      }
      // «общества немецкий центр «…»»: a second noun that a quoted name follows.
      if allowed.contains(.quoted),
        let phrase = simplePhrase(at: end, in: .nominative, limit: limit), phrase.end < limit,
        text.quotes[phrase.end] != nil, lexicon.bodies[words[phrase.head].lemma] != nil
      {
        end = phrase.end
        continue
      }
      if allowed.contains(.coordination), lastNoun > head,
        let next = coordinated(at: end, after: lastNoun, limit: limit)
          ?? (usedPreposition
            ? coordinated(at: end, after: lastNoun, in: .dative, limit: limit) : nil)
      {
        lastNoun = next.head
        end = next.end
        continue
      }
      if allowed.contains(.prepositions)
        || allowed.contains(.attached) && words[end].folded == "при",
        let next = usedPreposition
          ? withPartner(at: end, after: lastNoun, limit: limit)
          : prepositional(at: end, limit: limit)
      {
        usedPreposition = usedPreposition || words[end].folded == "по"
        lastNoun = next.head
        end = next.end
        continue
      }
      if allowed.contains(.place), let place = placeEnd(at: end, limit: limit) {
        end = place
        continue
      }
      if allowed.contains(.genitive), isTown(end) || regions.isName(end) {
        end += 1
        continue
      }
      break
    }
    return end
  }

  /// «посол Италии |в Грузии»
  private func placeEnd(at index: Int, limit: Int) -> Int? {
    guard words[index].folded == "в" || words[index].folded == "на",
      let phrase = simplePhrase(at: index + 1, in: .prepositional, limit: limit),
      words[phrase.head].isCapitalized
    else { return nil }
    let country = lexicon.countries.longestMatch(in: words, at: index + 1, limit: limit)
    return max(phrase.end, country?.end ?? 0)
  }

  private var regions: RegionNames { RegionNames(text: text, lexicon: lexicon) }

  /// «юстиции города |Шымкента»: a name whose genitive the dictionary does not know.
  private func isTown(_ index: Int) -> Bool {
    guard let noun = lexicon.placeNouns[words[index - 1].lemma] else { return false }
    return noun.has("prefix") && noun["kind"] == "Settlement" && words[index - 1].folded.count > 2
      && words[index].isCapitalized && words[index].isWord && words[index].name != .person
      && words[index].language == .russian
  }

  /// The end of a country's name in the genitive: «Республики Казахстан», «РФ».
  func country(at start: Int, limit: Int) -> Int? {
    guard start < limit, words[start].isCapitalized,
      let match = lexicon.countries.longestMatch(in: words, at: start, limit: limit),
      isNoun(start, .genitive) || isAdjective(start, .genitive)
        || words[start].readings.allSatisfy({ $0.grammemes.contains(.indeclinable) })
    else { return nil }
    return match.end
  }

  /// The end of a quoted name at `start`: at most twelve words.
  func quotedEnd(at start: Int, limit: Int) -> Int? {
    guard start < limit, let close = text.quotes[start], close < limit, close - start <= 14,
      close > start + 1
    else { return nil }
    return close + 1
  }

  /// Words that no name runs into: persons, dates, posts.
  private func stops(_ index: Int) -> Bool {
    let word = words[index]
    if !word.isWord && word.folded != "," { return true }
    if word.name == .person { return true }
    if lexicon.months[word.folded] != nil || lexicon.years.contains(word.folded) { return true }
    // «Совета |первых созывов», «маслихата |VIII созыва»
    return word.lemma == "созыв" || index + 1 < words.count && words[index + 1].lemma == "созыв"
  }

  private func admits(_ noun: Int) -> Bool {
    let word = words[noun]
    if word.name == .person { return false }
    if lexicon.months[word.lemma] != nil || lexicon.years.contains(word.lemma) { return false }
    // A title in the genitive opens a phrase of its own, unless it names the head of a state.
    if let post = lexicon.posts[word.lemma], !post.has("state"), !post.has("alone") {
      // «совет ветеранов», «союз журналистов»: whom a body unites.
      if post.has("staff") || post.has("member"), word.grammemes.contains(.plural) { return true }
      return word.lemma == "руководитель" || word.lemma == "глава" ? word.isCapitalized : false
    }
    return true
  }

  /// «, культуры и спорта»: a further noun of the same case whose list ends in «и».
  private func coordinated(
    at start: Int, after noun: Int, in grammaticalCase: Grammemes = .genitive, limit: Int
  ) -> (head: Int, end: Int)? {
    let mark = words[start]
    guard mark.folded == "и" || mark.text == "," else { return nil }
    guard let phrase = simplePhrase(at: start + 1, in: grammaticalCase, limit: limit),
      admits(phrase.head)
    else { return nil }
    let next = words[phrase.head]
    if lexicon.bodies[next.lemma] != nil || lexicon.posts[next.lemma] != nil { return nil }
    if next.isCapitalized, words[noun].isCapitalized == false { return nil }
    if next.isCapitalized, words[start + 1].isCapitalized { return nil }
    if isOfMinistry(noun) { return phrase }
    // The tree must not say that the second noun is a sister of a word outside the phrase.
    if next.head >= 0, next.relation == "conj", !(next.head <= noun && next.head >= noun - 4) {
      return nil
    }
    if next.head >= 0, next.relation != "conj", next.head != noun, mark.text == "," { return nil }
    if mark.text == "," {
      var index = phrase.end
      var found = false
      while index < limit, index < phrase.end + 6 {
        if words[index].folded == "и" {
          found = true
          break
        }
        if words[index].text == "," || words[index].isVerbal { break }
        index += 1
      }
      if !found { return nil }
    }
    return phrase
  }

  /// «Министерства культуры |и информации»: what a ministry is for is a list as a rule.
  private func isOfMinistry(_ noun: Int) -> Bool {
    var index = noun - 1
    while index >= 0, noun - index < 8 {
      let word = words[index]
      if word.lemma == "министерство" || word.lemma == "министр" { return true }
      guard word.text == "," || word.folded == "и" || word.isAdjective || word.canBe(.genitive)
      else { return false }
      index -= 1
    }
    return false
  }

  private func prepositional(at start: Int, limit: Int) -> (head: Int, end: Int)? {
    switch words[start].folded {
    case "по":
      guard let phrase = simplePhrase(at: start + 1, in: .dative, limit: limit) else { return nil }
      let lemma = words[phrase.head].lemma
      if lexicon.notTopics.contains(lemma), !words[phrase.head].canBe(.plural) { return nil }
      if words[phrase.head].name == .person { return nil }
      if words[start].head >= 0, let verb = governor(of: phrase.head), words[verb].isVerbal {
        return nil
      }
      return phrase
    case "при":
      guard let phrase = simplePhrase(at: start + 1, in: .prepositional, limit: limit) else {
        return nil
      }
      let word = words[phrase.head]
      guard
        lexicon.posts[word.lemma]?.has("head") == true || lexicon.bodies[word.lemma] != nil
          || word.isAllCapitals
      else { return nil }
      return phrase
    default: return nil
    }
  }

  /// «по связям |с общественностью», «по работе |с молодежью»
  private func withPartner(at start: Int, after noun: Int, limit: Int) -> (head: Int, end: Int)? {
    guard words[start].folded == "с" || words[start].folded == "со",
      ["связь", "работа", "взаимодействие", "сотрудничество", "борьба", "отношение"]
        .contains(words[noun].lemma)
    else { return nil }
    return simplePhrase(at: start + 1, in: .instrumental, limit: limit)
  }

  private func governor(of index: Int) -> Int? {
    let head = words[index].head
    return head >= 0 ? head : nil
  }

  /// «аппарат |акима области»: the office of whoever holds the post.
  private func isOfficeOf(_ office: Int, _ holder: Int) -> Bool {
    ["аппарат", "администрация", "канцелярия", "секретариат", "пресс-служба", "резиденция"]
      .contains(words[office].lemma) && lexicon.posts[words[holder].lemma]?.has("head") == true
      && words[holder].name != .person
  }

  /// «школы |№ 7»: institutions that have numbers in place of names.
  private func numberedEnd(at start: Int, after noun: Int, limit: Int) -> Int? {
    guard words[start].text.first == "№", Self.numbered.contains(words[noun].lemma) else {
      return nil
    }
    if words[start].text.count > 1 { return start + 1 }
    return start + 1 < limit && words[start + 1].isNumber ? start + 2 : nil
  }

  private static let numbered: WordSet = [
    "школа", "гимназия", "лицей", "сад", "школа-гимназия", "школа-лицей", "школа-интернат",
    "ясли-сад", "больница", "поликлиника", "колледж", "училище", "библиотека", "интернат",
  ]

  /// «КазНПУ имени Абая |Болат Тилеп»: a name of its own, in the nominative.
  private func beginsPerson(_ index: Int) -> Bool {
    let word = words[index]
    guard word.isWord, word.text.count > 2, words[index - 1].text != "." else { return false }
    if word.hasReading({ $0.contains(.givenName) }) {
      return word.canBe(.nominative) && !word.canBe(.genitive)
    }
    return word.name == .person && word.nameBegins && !word.canBe(.genitive)
  }

  /// «имени Абая», «им. А. С. Пушкина», «№ 5».
  private func namedAfter(at start: Int, limit: Int) -> Int? {
    let word = words[start]
    if word.folded == "имени" || word.folded == "им" {
      var index = start + 1
      // «имени 50-летия Октября»
      if index < limit, words[index].text.first?.isNumber == true { index += 1 }
      // «имени |академика Е. А. Букетова»
      if index + 1 < limit, lexicon.posts[words[index].lemma] != nil,
        words[index + 1].isCapitalized
      {
        index += 1
      }
      let first = index
      while index < limit, index == first || !beginsPerson(index),
        words[index].isCapitalized || words[index].text == "."
          || words[index].folded.hasPrefix("аль-"), index < start + 8
      { index += 1 }
      while index > start + 1, words[index - 1].text == "." { index -= 1 }
      return index > start + 1 ? index : nil
    }
    return nil
  }
}
