import Lexicon
import Morphology
import TextSegmentation

/// Finds the holder of a post that a verb joins to its person: «Председателем комитета является
/// Иванов», «она была директором», “Smith was elected speaker”, «… болып сайланды».
struct PredicativePosts {
  let text: AnnotatedText
  let lexicon: FinderLexicon
  let candidates: [Candidate]
  /// Indices of persons named, in the order of the text.
  let persons: [Int]

  private var words: [Word] { text.words }

  /// The persons that begin in a range of words.
  private func persons(in range: Range<Int>) -> ArraySlice<Int> {
    func first(from word: Int) -> Int {
      var (low, high) = (persons.startIndex, persons.endIndex)
      while low < high {
        let middle = (low + high) / 2
        if candidates[persons[middle]].words.lowerBound < word {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low
    }
    return persons[first(from: range.lowerBound)..<first(from: range.upperBound)]
  }

  /// «Абай |атындағы»: the name of something else.
  private func isNamesake(_ person: Int) -> Bool {
    let next = candidates[person].words.upperBound
    return next < words.count && words[next].folded.hasPrefix("атындағ")
  }

  /// The candidate of the holder, or nil.
  func holder(of post: Int) -> Int? {
    let candidate = candidates[post]
    guard !candidate.marks.contains("plural") else { return nil }
    if let found = afterDash(candidate) { return found }
    switch words[candidate.head].language {
    case .russian: return russian(candidate)
    case .english: return english(candidate)
    case .kazakh: return kazakh(candidate)
    case .other: return nil
    }
  }

  /// «Заместителями председателя назначены |Айтжанов и Акбарова»: the first of those listed.
  func firstOfMany(_ post: Int) -> Int? {
    let candidate = candidates[post]
    guard words[candidate.head].language == .russian, words[candidate.head].canBe(.instrumental),
      let verb = copula(beside: candidate), verb >= candidate.words.upperBound,
      verb - candidate.words.upperBound <= 2, words[verb].canBe(.plural), !isDenied(verb)
    else { return nil }
    return persons(in: (verb + 1)..<(verb + 5)).first { isNominative(candidates[$0]) }
  }

  /// «Председатель комитета — Иванов», «(руководитель: А. Иванов)».
  private func afterDash(_ post: Candidate) -> Int? {
    let mark = post.words.upperBound
    guard mark + 1 < words.count, words[mark].isDash || words[mark].text == ":",
      words[post.head].language != .english || text.lineStarts.contains(post.words.lowerBound),
      words[post.head].canBe(.nominative) || words[post.head].readings.isEmpty,
      words[mark].sentence == words[post.head].sentence
    else { return nil }
    // «Председатель совета — почётный гражданин города |Пономаренко»
    return persons(in: (mark + 1)..<(mark + 7)).first { person in
      isNominative(candidates[person])
        && (mark + 1..<candidates[person].words.lowerBound).allSatisfy {
          words[$0].isAdjective || words[$0].isNoun && words[$0].sentence == words[mark].sentence
        }
    }
  }

  private func isNominative(_ person: Candidate) -> Bool {
    person.marks.contains("nominative")
      || person.words.contains { words[$0].canBe(.nominative) || words[$0].readings.isEmpty }
  }

  // MARK: Russian

  private func russian(_ post: Candidate) -> Int? {
    guard let verb = copula(beside: post), words[verb].isVerbal || words[verb].isAdjective else {
      return nil
    }
    let sentence = text.sentence(ofWord: verb)
    let isInstrumental = words[post.head].canBe(.instrumental) || isUnderOffice(post)
    let toBe = words[verb].lemma == "быть"
    guard isInstrumental || toBe && words[post.head].canBe(.nominative) else { return nil }
    if isDenied(verb) { return nil }
    let isTransitive =
      lexicon.postCopulas[words[verb].lemma]?.has("appoint") == true
      && words[verb].isFiniteVerb && !words[verb].canBe(.passive)
      && !words[verb].lemma.hasSuffix("ся")
    if isTransitive { return appointed(verb, sentence, post) }
    if let subject = subject(of: verb, post, sentence) {
      if let person = persons(in: sentence).first(where: {
        candidates[$0].words.contains(subject)
      }) {
        return person
      }
      if words[subject].lemma == "который" || words[subject].lemma == "кто" {
        return persons(in: sentence).last {
          candidates[$0].words.upperBound <= subject
            && subject - candidates[$0].words.upperBound <= 4
        }
      }
      if isPronoun(subject) { return antecedent(before: subject, sentences: 2) }
      return titled(subject, sentence)
    }
    let near = persons(in: sentence).filter {
      sentence.contains(candidates[$0].words.lowerBound) && isNominative(candidates[$0])
        && distance(candidates[$0].words, verb) <= 12
        && !crossesVerb(candidates[$0].words, verb)
    }
    if let best = near.min(by: {
      distance(candidates[$0].words, verb) < distance(candidates[$1].words, verb)
    }) {
      return best
    }
    let noSubject = !sentence.contains {
      words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
    }
    guard noSubject, words[verb].grammemes.contains(.singular),
      !words[verb].grammemes.contains(.neuter)
    else { return nil }
    let tag = words[verb].grammemes
    return ElidedSubject(text: text).person(
      of: verb, isFemale: tag.contains(.feminine) ? true : tag.contains(.masculine) ? false : nil,
      in: { Array(persons(in: $0)) }, words: { candidates[$0].words },
      isFemale: { candidates[$0].person?.isFemale })
  }

  /// The person whose other post stands at the subject: «министр Иванов стал …».
  private func titled(_ subject: Int, _ sentence: Range<Int>) -> Int? {
    guard words[subject].isNoun, lexicon.posts[words[subject].lemma] != nil else { return nil }
    return persons(in: subject..<sentence.upperBound).first {
      candidates[$0].words.lowerBound - subject <= 8
    }
  }

  /// «занимал должность министра», «избран на пост председателя»
  private func isUnderOffice(_ post: Candidate) -> Bool {
    let before = post.words.lowerBound - 1
    return before >= 0 && lexicon.offices[words[before].lemma] != nil
  }

  private func copula(beside post: Candidate) -> Int? {
    let sentence = text.sentence(ofWord: post.head)
    var best: (verb: Int, distance: Int)?
    for indices in [
      Array((sentence.lowerBound..<post.words.lowerBound).reversed()),
      Array(post.words.upperBound..<max(sentence.upperBound, post.words.upperBound)),
    ] {
      var steps = 0
      for index in indices {
        steps += 1
        guard steps <= 14, words[index].text != ";" else { break }
        if isCopula(index) {
          if steps < best?.distance ?? 100 { best = (index, steps) }
          break
        }
        if words[index].isFiniteVerb { break }
      }
    }
    return best?.verb
  }

  private func isCopula(_ index: Int) -> Bool {
    words[index].isWord
      && words[index].lemmas.prefix(2).contains { lexicon.postCopulas[$0] != nil }
  }

  private func isDenied(_ verb: Int) -> Bool {
    verb > 0 && lexicon.negation[words[verb - 1].folded] != nil
  }

  private func subject(of verb: Int, _ post: Candidate, _ sentence: Range<Int>) -> Int? {
    var heads: Set<Int> = [verb, post.head]
    var current = verb
    for _ in 0..<3 where words[current].head >= 0 {
      guard ["cop", "aux", "aux:pass", "conj", "xcomp"].contains(words[current].relation) else {
        break
      }
      current = words[current].head
      heads.insert(current)
    }
    return sentence.first {
      words[$0].relation.hasPrefix("nsubj") && heads.contains(words[$0].head)
        && !post.words.contains($0)
    }
  }

  /// «назначил Иванова министром», «его избрали председателем»
  private func appointed(_ verb: Int, _ sentence: Range<Int>, _ post: Candidate) -> Int? {
    let near = persons(in: sentence).filter {
      let range = candidates[$0].words
      return sentence.contains(range.lowerBound) && distance(range, verb) <= 10
        && range.contains {
          words[$0].canBe(.accusative) || words[$0].readings.isEmpty
        }
        && !range.contains { words[$0].relation.hasPrefix("nsubj") }
    }
    if let best = near.min(by: {
      distance(candidates[$0].words, verb) < distance(candidates[$1].words, verb)
    }) {
      return best
    }
    guard
      let pronoun = sentence.first(where: {
        ["его", "ее", "которого", "которую"].contains(words[$0].folded) && abs($0 - verb) <= 4
      })
    else { return nil }
    return antecedent(before: pronoun, sentences: 2)
  }

  private func distance(_ range: Range<Int>, _ index: Int) -> Int {
    range.lowerBound > index ? range.lowerBound - index : index - range.upperBound + 1
  }

  private func crossesVerb(_ range: Range<Int>, _ verb: Int) -> Bool {
    let gap =
      range.upperBound <= verb ? range.upperBound..<verb : (verb + 1)..<range.lowerBound
    return gap.contains { words[$0].isFiniteVerb || words[$0].text == ";" }
  }

  private func isPronoun(_ index: Int) -> Bool {
    words[index].hasReading { $0.isSuperset(of: [.pronoun, .thirdPerson]) }
      || ["он", "она", "he", "she", "ол"].contains(words[index].folded)
  }

  /// The person named last before a word, in the subject's case where one is.
  private func antecedent(before index: Int, sentences: Int) -> Int? {
    guard index > 0 else { return nil }
    let number = words[min(index, words.count - 1)].sentence
    let start = text.sentences[max(0, number - sentences)].words.lowerBound
    let before = persons(in: start..<max(start, index)).filter {
      candidates[$0].words.upperBound <= index && !isNamesake($0)
    }
    return before.last {
      candidates[$0].words.contains { words[$0].relation.hasPrefix("nsubj") }
    } ?? before.last { isNominative(candidates[$0]) } ?? before.last
  }

  // MARK: English

  private func english(_ post: Candidate) -> Int? {
    let sentence = text.sentence(ofWord: post.head)
    // “the President’s representative”
    let next = post.words.upperBound
    if next < sentence.upperBound, ["'s", "’s", "'", "’"].contains(words[next].text) { return nil }
    if let named = named(after: post, sentence) { return named }
    var index = post.words.lowerBound - 1
    var sawVerb: Int?
    var steps = 0
    var appointed: Int?
    var sawOffice = false
    while index >= sentence.lowerBound, steps < 9 {
      let word = words[index]
      if lexicon.negation[word.folded] != nil { return nil }
      if lexicon.postCopulas[word.folded]?.language == .english {
        sawVerb = index
        if appointed != nil { break }
      } else if sawVerb != nil {
        break
      } else if appointed == nil, let person = person(endingAt: index + 1) {
        // “a decree appointing Daulet Yerzhanov as Ambassador”
        appointed = person
        index = candidates[person].words.lowerBound
      } else if !Self.betweenVerbAndPost.contains(word.folded) {
        return nil
      } else if lexicon.offices[word.folded] != nil || word.folded == "role" {
        sawOffice = true
      }
      index -= 1
      steps += 1
    }
    // “held the post of director”, no “held the chair”.
    guard let verb = sawVerb, sawOffice || !Self.holding.contains(words[verb].folded) else {
      return nil
    }
    if let appointed { return Self.appointing.contains(words[verb].folded) ? appointed : nil }
    let before = persons(in: sentence).last {
      let range = candidates[$0].words
      return range.lowerBound >= sentence.lowerBound && range.upperBound <= verb
        && verb - range.upperBound <= 12
    }
    if let before { return before }
    // “He worked at …, headed … and |was press secretary”
    let goesOn =
      verb > sentence.lowerBound && ["and", ","].contains(words[verb - 1].folded)
      && sentence.prefix(4).contains { isPronoun($0) }
    guard
      goesOn || (max(sentence.lowerBound, verb - 4)..<verb).contains(where: { isPronoun($0) })
    else { return nil }
    return antecedent(before: sentence.lowerBound, sentences: 2)
  }

  private static let betweenVerbAndPost: Set<String> = [
    "the", "a", "an", "as", "also", "currently", "now", "then", "its", "their", "new", "to",
    "again", "still", "who", "his", "her", "former", "be", "been", "post", "position", "office",
    "role", "duties", "down", "from", "of", "up", "in", "first", "both", "one", "career", "work",
    "rank", "working", "life", "chosen",
  ]

  private static let holding: Set<String> = [
    "left", "leaves", "quit", "assumed", "assumes", "took", "takes", "holds", "held", "hold",
    "occupies", "occupied",
  ]

  private static let appointing: Set<String> = [
    "appointed", "appoints", "appointing", "appoint", "elected", "elects", "electing", "named",
    "naming", "dismissed", "removed", "relieved", "confirmed", "approved", "nominated",
    "designated", "reappointed", "re-elected",
  ]

  private func person(endingAt end: Int) -> Int? {
    let lower = max(text.sentence(ofWord: end - 1).lowerBound, end - 4)
    return persons(in: lower..<end).last { candidates[$0].words.upperBound == end }
  }

  /// “Its chairman is Galym Shoikin”, “The head of the centre was …”.
  private func named(after post: Candidate, _ sentence: Range<Int>) -> Int? {
    var verb = post.words.upperBound
    // “Its director |since 2018 has been Yerlan Kusainov”
    if verb + 2 < sentence.upperBound, words[verb].folded == "since",
      let date = candidates.first(where: { $0.type == .date && $0.words.lowerBound == verb + 1 })
    {
      verb = date.words.upperBound
    }
    if verb + 1 < sentence.upperBound, words[verb].folded == "has",
      words[verb + 1].folded == "been"
    {
      verb += 1
    }
    guard verb + 1 < sentence.upperBound, ["is", "was", "been"].contains(words[verb].folded),
      case let stop = (sentence.lowerBound..<post.words.lowerBound).last(where: {
        words[$0].text == ";"
      }),
      post.words.lowerBound - (stop ?? sentence.lowerBound) <= 3
        || words[post.words.lowerBound - 1].folded == "whose"
    else { return nil }
    // “Secretary of the committee is |deputy Aliya Abisheva”
    let title = lexicon.posts.longestMatch(in: words, at: verb + 1, limit: sentence.upperBound)
    let start = title?.end ?? verb + 1
    return persons(in: start..<(start + 1)).first
  }

  // MARK: Kazakh

  /// «басқарма бастығы, департамент директоры |лауазымдарын атқарды»: the end of a list of posts.
  private func lastOfList(_ end: Int, _ sentence: Range<Int>) -> Int {
    var end = end
    for _ in 0..<3 {
      guard end + 1 < sentence.upperBound, [",", "және"].contains(words[end].folded),
        let next = (end + 1..<min(end + 5, sentence.upperBound)).first(where: { index in
          lexicon.posts.longestMatch(in: words, at: index, limit: sentence.upperBound) != nil
        }),
        (end + 1..<next).allSatisfy({ words[$0].isWord }),
        let match = lexicon.posts.longestMatch(in: words, at: next, limit: sentence.upperBound)
      else { return end }
      end = match.end
    }
    return end
  }

  private func kazakh(_ post: Candidate) -> Int? {
    let sentence = text.sentence(ofWord: post.head)
    // «2024 жылдан бастап ол — Премьер-министрдің орынбасары»
    let dash = post.words.lowerBound - 1
    if dash > sentence.lowerBound, words[dash].isDash, words[dash - 1].folded == "ол" {
      return antecedent(before: sentence.lowerBound, sentences: 6)
    }
    let end = lastOfList(post.words.upperBound, sentence)
    let after = end..<min(end + 4, sentence.upperBound)
    guard let first = after.first, lexicon.postCopulas[words[first].folded] != nil,
      !after.contains(where: { lexicon.negation[words[$0].folded] != nil })
    else { return nil }
    let following = persons(in: sentence).first {
      candidates[$0].words.lowerBound > first && candidates[$0].words.lowerBound <= first + 2
    }
    if let following { return following }
    let before = persons(in: sentence).filter {
      candidates[$0].words.upperBound <= post.words.lowerBound && !isNamesake($0)
    }
    if let named = before.last { return named }
    // «2016 жылы … әкімі болды»: the one that the sentences before are about.
    return antecedent(before: sentence.lowerBound, sentences: 6)
  }
}
