import Lexicon
import Morphology
import TextSegmentation

/// What a clause lists: the items between commas and «и».
extension ClauseText {
  /// “promoting unity, supporting languages and preventing conflicts”: the items of a list that has
  /// a comma and ends in “and”.
  func series(_ range: Range<Int>) -> [Range<Int>] {
    guard let last = range.last(where: { words[$0].folded == "and" }),
      (range.lowerBound..<last).contains(where: { words[$0].text == "," })
    else { return [range] }
    var cuts = (range.lowerBound..<last).filter { words[$0].text == "," }
    if cuts.last != last - 1 { cuts.append(last) } else { cuts[cuts.count - 1] = last }
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for cut in cuts + [range.upperBound] {
      guard cut > start, let item = trim(start..<cut) else { return [range] }
      result.append(item)
      start = cut + 1
    }
    return result
  }

  /// “mutual respect, openness, voluntary participation”: short names that commas part.
  func shortNames(_ range: Range<Int>) -> [Range<Int>] {
    let parts = pieces(of: range, at: [",", "and"])
    return parts.count >= 2 && parts.allSatisfy { $0.count <= 6 } ? parts : [range]
  }

  /// The words between marks.
  func pieces(of range: Range<Int>, at marks: Set<String>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound
    where index == range.upperBound || marks.contains(words[index].folded) {
      if index > start { result.append(start..<index) }
      start = index + 1
    }
    return result
  }

  /// «укрепление согласия, развитие медиации, поддержка добровольчества»: what commas and a last
  /// «и» part, each a noun that may be a nominative; one range where they do not.
  func nominals(_ range: Range<Int>) -> [Range<Int>] {
    var cuts = range.filter { words[$0].text == "," }
    if let last = range.last(where: { words[$0].folded == "и" }), let comma = cuts.last,
      last > comma, opensNominal(last + 1, range.upperBound)
    {
      cuts.append(last)
    }
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for cut in cuts + [range.upperBound] {
      guard opensNominal(start, cut), let item = trim(start..<cut) else {
        return trim(range).map { [$0] } ?? []
      }
      result.append(item)
      start = cut + 1
    }
    return result
  }

  /// «гласность, открытость и учёт мнения каждого»: what commas and «и» part, each with a noun in
  /// the nominative or a negated one; the whole where they do not.
  func named(_ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where words[index].text == "," || words[index].folded == "и" {
      guard index > start, opensNominal(index + 1, range.upperBound) else { continue }
      result.append(start..<index)
      start = index + 1
    }
    result.append(start..<range.upperBound)
    return result.allSatisfy { opensNominal($0.lowerBound, $0.upperBound) } ? result : [range]
  }

  /// «автономности, самостоятельности и публичности»: single genitives of a list.
  func genitives(_ range: Range<Int>) -> [Range<Int>] {
    let isList = range.allSatisfy {
      words[$0].isNoun && words[$0].canBe(.genitive) || words[$0].isAdjective
        || [",", "и"].contains(words[$0].folded)
    }
    let cuts = range.filter { [",", "и"].contains(words[$0].folded) }
    guard isList, !cuts.isEmpty else { return [range] }
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for cut in cuts + [range.upperBound] {
      if cut > start { result.append(start..<cut) }
      start = cut + 1
    }
    return result
  }

  /// «наладить работу, ускорить дело и повысить дисциплину»: what commas and «и» part before
  /// infinitives; nothing unless the range begins with one.
  func deeds(_ range: Range<Int>) -> [Range<Int>] {
    func opens(_ start: Int) -> Bool {
      var index = start
      while index < range.upperBound,
        words[index].hasReading({ $0.meets([.adverb, .comparative]) })
      { index += 1 }
      return index < range.upperBound && words[index].isInfinitive
    }
    guard opens(range.lowerBound) else { return [] }
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range
    where [",", "и", ";"].contains(words[index].folded) && opens(index + 1) && index > start {
      if let item = trim(start..<index) { result.append(item) }
      start = index + 1
    }
    if let item = trim(start..<range.upperBound) { result.append(item) }
    return result
  }

  private func opensNominal(_ start: Int, _ limit: Int) -> Bool {
    var index = start
    while index < limit, words[index].isAdjective || ["а", "также"].contains(words[index].folded) {
      index += 1
    }
    return index < limit && words[index].isNoun
      && (words[index].canBe(.nominative) || words[index].mayBeAccusative)
  }

  /// Several functions in one clause: «на укрепление …, но и на развитие …», «недопущение …,
  /// укрепление …».
  func functions(_ range: Range<Int>, preposition: String?) -> [Range<Int>] {
    var cuts: [Int] = []
    var index = range.lowerBound + 1
    while index < range.upperBound {
      if words[index].text == "," || words[index].folded == "и",
        cutsAt(index, range, preposition, hasCut: !cuts.isEmpty)
      {
        cuts.append(index)
      }
      index += 1
    }
    guard !cuts.isEmpty else { return [range] }
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for cut in cuts + [range.upperBound] {
      if let item = trim(start..<cut) { result.append(withoutPreposition(item, preposition)) }
      start = cut + 1
    }
    return result
  }

  /// The coordinated phrases of a clause that begins with a noun: cut where the tree joins a noun
  /// to the first one.
  func conjuncts(_ range: Range<Int>) -> [Range<Int>] {
    guard let head = range.first(where: { words[$0].isNoun }) else { return [range] }
    var cuts: [Int] = []
    for index in range where words[index].text == "," || words[index].folded == "и" {
      var next = index + 1
      while next < range.upperBound, words[next].isAdjective { next += 1 }
      guard next < range.upperBound, words[next].isNoun, words[next].relation == "conj",
        words[next].head == head
      else { continue }
      cuts.append(index)
    }
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for cut in cuts + [range.upperBound] {
      if let item = trim(start..<cut) { result.append(item) }
      start = cut + 1
    }
    return result.count == cuts.count + 1 ? result : [range]
  }

  private func withoutPreposition(_ range: Range<Int>, _ preposition: String?) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound - 1,
      ["но", "и", "а", "также", "так", preposition ?? "но"].contains(words[start].folded)
    {
      start += 1
    }
    return start..<range.upperBound
  }

  private func cutsAt(
    _ index: Int, _ range: Range<Int>, _ preposition: String?, hasCut: Bool
  ) -> Bool {
    if let preposition {
      var next = index + 1
      while next < range.upperBound,
        ["но", "и", "а", "также", "так", "как"].contains(words[next].folded)
      {
        next += 1
      }
      return next < range.upperBound && words[next].folded == preposition
    }
    var next = index + 1
    // «, а также защита прав»
    while next < range.upperBound, ["а", "также"].contains(words[next].folded) { next += 1 }
    guard next < range.upperBound, isVerbalNoun(range.lowerBound, range),
      isVerbalNoun(next, range)
    else { return false }
    // «…, укрепление согласия и поддержка объединений»: the last of a list with commas.
    return words[index].text == "," || hasCut
  }

  /// Whether an action noun stands at `index`, adjectives aside: «недопущение», «эффективная
  /// реализация».
  private func isVerbalNoun(_ index: Int, _ range: Range<Int>) -> Bool {
    var current = index
    while current < range.upperBound, words[current].isAdjective { current += 1 }
    guard current < range.upperBound else { return false }
    let word = words[current]
    guard word.isNoun, word.canBe(.nominative) || word.canBe(.accusative) else { return false }
    return ["ние", "тие", "вие", "ция", "тво"].contains(where: word.lemma.hasSuffix)
      || [
        "поддержка", "подготовка", "разработка", "защита", "борьба", "оценка", "работа", "помощь",
        "профилактика", "выработка", "охрана", "забота", "пропаганда", "выдача", "проверка",
        "контроль", "надзор", "мониторинг", "анализ", "сбор", "учет", "прием", "рассмотрение",
      ].contains(word.lemma)
  }
}
