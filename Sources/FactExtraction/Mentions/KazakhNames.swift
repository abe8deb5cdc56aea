import Lexicon
import TextSegmentation

/// How far a Kazakh name reaches to the left of the noun that ends it: «Қазақстан халқы
/// |Ассамблеясы».
struct KazakhNames {
  let text: AnnotatedText
  let lexicon: FinderLexicon

  private var words: [Word] { text.words }

  /// The first word of the name whose noun begins at `noun`, and whether a capital stands in it.
  ///
  /// The words before the noun are modifiers: bare or in the genitive. A word in another case, a
  /// verb, a person or a title belongs to the rest of the sentence.
  func start(before noun: Int, reach: Int = 7) -> (start: Int, sawName: Bool) {
    let sentence = text.sentence(ofWord: noun)
    var start = noun
    var sawName = false
    var index = noun - 1
    while index >= sentence.lowerBound, noun - index <= reach, start - index <= 4 {
      let word = words[index]
      guard word.isWord, !isPerson(index), !isForeign(index) || isDone(index, before: noun),
        !joinsBodies(index),
        !isTopic(index) || index == noun - 1 && isPost(noun),
        lexicon.acts.longestMatch(in: words, at: index, limit: index + 1)?.entry.has("law") != true
      else { break }
      if word.isCapitalized {
        start = index
        sawName = true
      } else if lexicon.bodyModifiers[word.folded] != nil, index == start - 1 {
        start = index
      }
      index -= 1
    }
    return (start, sawName)
  }

  /// «|Тілдерді дамыту басқармасы»: the object of what a body is there to do.
  private func isDone(_ index: Int, before noun: Int) -> Bool {
    index + 1 < noun && words[index].isCapitalized
      && SlotFiller.kazakhCase(words[index]) == "acc"
      && ClauseFinder.isKazakhVerbalNoun(words[index + 1].folded)
  }

  /// Whether a word belongs to a person's name that stands apart: not «Адам |құқықтары», nor a name
  /// before «атындағы».
  private func isPerson(_ index: Int) -> Bool {
    guard words[index].name == .person else { return false }
    var next = index + 1
    while next < words.count, words[next].name == .person || words[next].text == "." { next += 1 }
    if next < words.count, words[next].folded.hasPrefix("атындағ") { return false }
    guard !text.phrases.isEmpty, let tagged = taggedStart(over: index) else {
      return text.phrases.isEmpty
    }
    return text.phrases[tagged]?.kind == .person
  }

  /// «Министрлік |мұражайлардың қорын …»: a body that opens the sentence as its subject, no part of
  /// the name after it; «Ассамблея Кеңесі» is one.
  private func isTopic(_ index: Int) -> Bool {
    // «|Құжатты Ғылым министрлігі әзірледі»: what somebody does it to.
    if text.opensSentence(index), index + 1 < words.count, words[index + 1].isCapitalized,
      ["ты", "ті", "ды", "ді", "ны", "ні"].contains(where: words[index].folded.hasSuffix),
      !isStem(words[index].folded)
    {
      return true
    }
    guard text.opensSentence(index), index + 1 < words.count,
      lexicon.bodyStandIns[words[index].folded] != nil,
      lexicon.bodyModifiers[words[index].folded] == nil
    else { return false }
    return !words[index + 1].isCapitalized || SlotFiller.kazakhCase(words[index + 1]) == "gen"
  }

  /// «Мәжіліс |депутаты»
  private func isPost(_ index: Int) -> Bool {
    lexicon.posts.longestMatch(in: words, at: index, limit: index + 1) != nil
  }

  /// «Бас прокуратура |мен Жоғарғы Сот»: two bodies.
  private func joinsBodies(_ index: Int) -> Bool {
    guard ["мен", "және"].contains(words[index].folded), index > 0, words[index - 1].isWord else {
      return false
    }
    return lexicon.bodies.longestMatch(in: words, at: index - 1, limit: index) != nil
  }

  /// The first word of the tagger's phrase that reaches over `noun`, or nil.
  func taggedStart(over noun: Int, reach: Int = 8) -> Int? {
    let lower = max(text.sentence(ofWord: noun).lowerBound, noun - reach)
    for index in stride(from: noun, through: lower, by: -1) {
      if let phrase = text.phrases[index], phrase.words.contains(noun) { return index }
    }
    return nil
  }

  /// The start of a tagger's phrase, moved behind a dash, a bracket or «жанындағы» inside it.
  func unbroken(_ start: Int, before noun: Int) -> Int {
    let last = (start..<noun).last { index in
      !words[index].isWord && !words[index].isOpeningQuote && !words[index].isClosingQuote
        && !(words[index].text == "." && words[index - 1].text.count == 1)
        || lexicon.acts.longestMatch(in: words, at: index, limit: index + 1)?.entry.has("law")
          == true
        || Self.joints.contains(where: words[index].folded.hasPrefix)
        || joinsBodies(index) || isPerson(index) || isTopic(index)
    }
    return last.map { $0 + 1 } ?? start
  }

  /// «Видергебурт» неміс |қоғамы: the opening quote of a name with its modifiers after it.
  func quoteStart(before noun: Int) -> Int? {
    let sentence = text.sentence(ofWord: noun)
    var index = noun - 1
    while index > sentence.lowerBound, noun - index <= 4, words[index].isWord,
      !words[index].isCapitalized, !["мен", "және", "әрі", "ал"].contains(words[index].folded),
      !isForeign(index)
        || ["атты", "атындағы"].contains(words[index].folded)
    {
      index -= 1
    }
    guard index > sentence.lowerBound, words[index].isClosingQuote,
      let open = text.openingQuote(of: index), open >= sentence.lowerBound, index - open <= 9
    else { return nil }
    return open
  }

  /// «облыстық |ішкі саясат басқармасы»: the adjective that opens a name in lower case.
  func commonStart(before noun: Int) -> Int? {
    let sentence = text.sentence(ofWord: noun)
    var index = noun - 1
    while index >= sentence.lowerBound, noun - index <= 5, words[index].isWord, !isForeign(index),
      words[index].name != .person
    {
      if ["облыстық", "қалалық", "аудандық", "ауылдық", "өңірлік", "республикалық"].contains(
        words[index].folded)
        || index == noun - 1 && ["облыс", "қала", "аудан", "ауыл"].contains(words[index].folded)
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  /// «әкімдіктің жанындағы |мекеме»: what something is, not the one named before.
  func followsJoint(_ noun: Int) -> Bool {
    let lower = max(text.sentence(ofWord: noun).lowerBound, noun - 4)
    return (lower..<noun).contains { index in
      Self.joints.contains(where: words[index].folded.hasPrefix)
    }
  }

  /// Whether the tagger sees the word in a person's name of several words.
  func isInFullName(_ index: Int) -> Bool {
    guard words[index].name == .person, let start = taggedStart(over: index),
      let phrase = text.phrases[start]
    else { return false }
    return phrase.kind == .person && phrase.words.count > 1
      && phrase.words.allSatisfy { words[$0].isWord }
  }

  /// Whether a word cannot modify a noun after it.
  func isForeign(_ index: Int) -> Bool {
    let word = words[index].folded
    if lexicon.notInNames.contains(word), word != "және", word != "мен" { return true }
    if lexicon.numbers[word] != nil, !words[index].isCapitalized { return true }
    if word == "пен" || word == "бен" || ["деп", "туралы", "бойынша"].contains(word) {
      return true
    }
    if KazakhBodies.looksLikeVerb(word) { return true }
    if Self.joints.contains(where: word.hasPrefix) || isAttribute(word) { return true }
    let name = SlotFiller.kazakhCase(words[index])
    if ["loc", "abl", "dat", "acc", "ins"].contains(name), word != "мен", !isStem(word) {
      return true
    }
    // «ардагерлер кеңесі»: whom a body unites.
    if KazakhSuffixes.plural.contains(where: word.hasSuffix) { return false }
    return lexicon.posts.longestMatch(in: words, at: index, limit: index + 1) != nil
  }

  /// «жанындағы кеңес»: what is at or in another is a name of its own.
  private static let joints = ["жанындағ", "құрамындағ", "қарамағындағ", "ішіндегі", "қарасты"]

  /// «Ақтөбедегі», «қаласындағы»: where it is, no part of the name; but «… атындағы».
  private func isAttribute(_ word: String) -> Bool {
    !word.hasPrefix("атындағ") && !word.hasPrefix("жөніндегі") && !word.hasPrefix("саласындағ")
      && ["дағы", "дегі", "тағы", "тегі"].contains(where: word.hasSuffix)
  }

  /// Whether the word only looks inflected: names of places in «-ты», «-ты» as in «Алматы».
  private func isStem(_ word: String) -> Bool {
    lexicon.cities[word] != nil || lexicon.countries[word] != nil
  }
}
