import Lexicon
import Morphology
import TextSegmentation

/// Names of persons in Latin letters: a title before them, a given name of the lexicon, the ending
/// of a surname, or what the words around them say of a person.
extension PersonFinder {
  /// “President Kassym-Jomart Tokayev”, “Tokayev said”.
  func latinName(at index: Int, limit: Int) -> Range<Int>? {
    if let range = surnameInCapitals(at: index, limit: limit) { return range }
    guard words[index].kind == .latinWord, isNameWord(index, limit) else { return nil }
    var end = index + 1
    while end < limit, end - index < 3, isNameWord(end, limit), words[end].kind == .latinWord {
      end += 1
    }
    let latin = LatinNames(text: text, lexicon: lexicon)
    if latin.start(in: index..<end) != index { return nil }
    let surname = LatinNames.endsSurname(words[end - 1])
    // “Max van der Stoel”
    if end + 1 < limit, Self.particles.contains(words[end].folded) {
      var next = end
      while next < limit, Self.particles.contains(words[next].folded) { next += 1 }
      if isNameWord(next, limit), words[next].kind == .latinWord { end = next + 1 }
    }
    // A body, an act or an event that goes on after the capitals is no person.
    if end < limit, words[end].isWord, words[end].isCapitalized { return nil }
    if end < limit,
      lexicon.bodies[words[end].folded] != nil || lexicon.acts[words[end].folded] != nil
    {
      return nil
    }
    if end < limit, words[end].folded == "of" {
      let isFrom =
        end - index >= 2 && end + 1 < limit
        && lexicon.countries.longestMatch(in: words, at: end + 1, limit: limit) != nil
      // “Professor Stephan Keller of the University of Basel”
      let isTitled = end - index >= 2 && index > 0 && (isTitle(index - 1) || isHonorific(index - 1))
      // “relieving |Askar Nurgaliyev of the post”
      let isWhole =
        end - index >= 2 && surname && lexicon.givenNames[words[index].folded] != nil
      return isFrom || isTitled || isWhole ? index..<end : nil
    }
    let titled = index > 0 && (isTitle(index - 1) || isHonorific(index - 1))
    if titled { return index..<end }
    if end - index == 2, isBehindTitle(index, closedAt: end, limit) { return index..<end }
    let given = names.analyzer.map { analyzer in
      analyzer.analyses(of: Spelling.foldAcrossScripts(words[index].text)).contains {
        $0.isKnown && $0.grammemes.contains(.givenName)
      }
    }
    let isListed = lexicon.givenNames[words[index].folded] != nil
    if end - index >= 2, surname || given == true || isListed || actsAsPerson(index..<end, limit) {
      return index..<end
    }
    // “his |Uzbek counterpart”
    if end - index == 1, surname, words[index].folded != "uzbek",
      !text.opensSentence(index) || speaks(end, limit)
    {
      return index..<end
    }
    return nil
  }

  /// “MUKHAMETKALIYEV Daniyar Serikovich” at the head of a page.
  private func surnameInCapitals(at index: Int, limit: Int) -> Range<Int>? {
    guard words[index].isAllCapitals, words[index].text.count >= 4,
      words[index].kind == .latinWord, text.lineStarts.contains(index), index + 1 < limit,
      isNameWord(index + 1, limit),
      lexicon.givenNames[words[index + 1].folded] != nil
        || index + 2 < limit && LatinNames.endsPatronymic(words[index + 2])
    else { return nil }
    let hasPatronymic = index + 2 < limit && LatinNames.endsPatronymic(words[index + 2])
    return index..<(hasPatronymic ? index + 3 : index + 2)
  }

  /// “the President of the Senate of Poland, |Malgorzata Kidawa-Blonska.”
  private func isBehindTitle(_ index: Int, closedAt end: Int, _ limit: Int) -> Bool {
    guard index >= 2, words[index - 1].text == ",",
      end >= limit || [",", ".", ";", ")"].contains(words[end].text)
    else { return false }
    var before = index - 2
    while before > 0, index - before <= 12, words[before].isWord,
      words[before].isCapitalized || ["of", "the", "and", "for"].contains(words[before].folded)
        || lexicon.posts[words[before].folded] != nil
    {
      if lexicon.posts[words[before].folded] != nil,
        ["the", "its", "their", "a", "new"].contains(words[before - 1].folded)
      {
        return true
      }
      before -= 1
    }
    return false
  }

  private static let particles: Set<String> = ["van", "der", "de", "von", "al", "bin", "den", "la"]

  /// Whether the words around capitals treat them as a person: “…, who was”, “met with …”.
  private func actsAsPerson(_ range: Range<Int>, _ limit: Int) -> Bool {
    let before = range.lowerBound > 0 ? words[range.lowerBound - 1].folded : ""
    if ["by", "with", "met", "thanked", "congratulated", "invited", "predecessor", "successor"]
      .contains(before)
    {
      return true
    }
    let next = range.upperBound
    guard next < limit else { return false }
    if speaks(next, limit) { return true }
    if [
      "was", "became", "served", "works", "chaired", "heads", "headed", "leads", "visited",
      "attended", "met", "spoke", "called", "did", "signed", "thanked", "urged",
    ].contains(words[next].folded) {
      return !text.opensSentence(range.lowerBound) || range.count >= 2
    }
    guard words[next].text == ",", next + 1 < limit else { return false }
    return ["who", "a", "an", "former"].contains(words[next + 1].folded)
      || lexicon.posts.longestMatch(in: words, at: next + 1, limit: limit) != nil
      || words[next + 1].folded == "the" && next + 2 < limit
        && lexicon.posts.longestMatch(in: words, at: next + 2, limit: limit) != nil
  }

  private func speaks(_ index: Int, _ limit: Int) -> Bool {
    index < limit
      && (lexicon.speech[words[index].folded] != nil || words[index].folded == "also"
        || words[index].folded == "has" || words[index].folded == "had")
  }

  func isTitle(_ index: Int) -> Bool { lexicon.posts[words[index].folded] != nil }

  func isHonorific(_ index: Int) -> Bool {
    let word = words[index].text == "." && index > 0 ? words[index - 1] : words[index]
    return lexicon.honorifics[word.folded] != nil
      || lexicon.honorifics[String(word.folded.filter { $0 != "." })] != nil
  }
}

/// Where a person's name begins among capitals that go on from another name: “Minister of Culture
/// and Information |Aida Balayeva”.
struct LatinNames {
  let text: AnnotatedText
  let lexicon: FinderLexicon

  private var words: [Word] { text.words }

  private static let endings = [
    "ov", "ev", "yev", "ova", "eva", "yeva", "sky", "skiy", "skaya", "uly", "kyzy", "enko", "bayev",
    "bekov", "chuk", "shvili", "dze", "bek", "bay",
  ]

  /// Whether a word ends as a surname of these parts does.
  static func endsSurname(_ word: Word) -> Bool {
    let last = word.folded
    return endings.contains { last.hasSuffix($0) && last.count > $0.count + 1 }
  }

  static func endsPatronymic(_ word: Word) -> Bool {
    ["vich", "vna", "uly", "kyzy", "ich"].contains(where: word.folded.hasSuffix)
  }

  private func isGiven(_ index: Int) -> Bool { lexicon.givenNames[words[index].folded] != nil }

  /// Whether a person's full name begins at `index`: a given name, or a word of no other name
  /// before a surname that closes the run of capitals.
  func begins(at index: Int, limit: Int) -> Bool {
    guard index < limit, words[index].isWord, words[index].isCapitalized,
      !words[index].isAllCapitals
    else { return false }
    let isFollowed =
      index + 1 < limit && words[index + 1].isWord && words[index + 1].isCapitalized
    if isGiven(index), isFollowed, isFree(index + 1) { return true }
    guard index + 1 < limit, isFree(index), words[index + 1].isCapitalized,
      !words[index + 1].isAllCapitals, Self.endsSurname(words[index + 1]), isFree(index + 1)
    else { return false }
    return index + 2 >= limit || !words[index + 2].isWord || !words[index + 2].isCapitalized
  }

  /// A word that no other kind of name is made of.
  private func isFree(_ index: Int) -> Bool {
    let word = words[index].folded
    return words[index].text.count >= 3 && lexicon.bodies[word] == nil
      && lexicon.posts[word] == nil && lexicon.countries[word] == nil
      && lexicon.cities[word] == nil && lexicon.acts[word] == nil && lexicon.events[word] == nil
      && lexicon.placeNouns[word] == nil && lexicon.buildings[word] == nil
      && lexicon.months[word] == nil && lexicon.bodyModifiers[word] == nil
      && !lexicon.notInNames.contains(word)
  }

  /// The first word of the name at the end of a run of capitals.
  func start(in run: Range<Int>) -> Int {
    guard run.count >= 3, !isGiven(run.lowerBound), !Self.endsSurname(words[run.lowerBound]),
      !Self.endsPatronymic(words[run.upperBound - 1])
    else { return run.lowerBound }
    if let given = run.dropFirst().dropLast().first(where: { isGiven($0) }) { return given }
    // “head of the Department of Youth |Samat Zhumagulov”
    let before = run.lowerBound - 1
    guard before >= 0, ["of", "for", "on", "and"].contains(words[before].folded),
      Self.endsSurname(words[run.upperBound - 1]),
      !Self.endsPatronymic(words[run.upperBound - 2])
    else { return run.lowerBound }
    return run.upperBound - 2
  }
}
