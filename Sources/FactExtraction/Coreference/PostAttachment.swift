import Lexicon
import Morphology
import TextSegmentation

/// Pairs posts with the persons beside them, and turns titles that stand alone into persons.
struct PostAttachment {
  let text: AnnotatedText
  let lexicon: FinderLexicon

  var words: [Word] { text.words }

  struct Result {
    var candidates: [Candidate]
    /// Indices of candidates.
    var holders: [(post: Int, person: Int)]
  }

  func attach(_ candidates: [Candidate]) -> Result {
    var candidates = trimmed(withBodies(candidates))
    var holders: [(post: Int, person: Int)] = []
    let persons = candidates.indices.filter { candidates[$0].type == .person }
    let posts = candidates.indices.filter { candidates[$0].type == .post }
    var held = Set<Int>()
    let personAt = index(persons) { candidates[$0].words.lowerBound }
    let personBefore = index(persons) { candidates[$0].words.upperBound }
    let postAt = index(posts) { candidates[$0].words.lowerBound }
    var holderOf: [Int: Int] = [:]
    for post in posts.reversed() {
      let range = candidates[post].words
      if let person = (range.upperBound...(range.upperBound + 4)).lazy.compactMap({
        personAt[$0]
      }).first(where: {
        follows(candidates[$0].words, range) && agree(candidates[$0], candidates[post])
      }) {
        holders.append((post, person))
        held.insert(post)
        holderOf[post] = person
        if candidates[post].marks.contains("plural") {
          for other in listed(after: person, personAt, candidates) { holders.append((post, other)) }
        }
        continue
      }
      // «заместитель министра – председатель комитета Иванов»: the next post has the person.
      if range.upperBound + 1 < words.count,
        !candidates[post].marks.contains("plural")
          || words[range.lowerBound].language == .russian,
        words[range.upperBound].isDash || words[range.upperBound].text == ",",
        let next = postAt[range.upperBound + 1], let person = holderOf[next]
      {
        holders.append((post, person))
        held.insert(post)
        holderOf[post] = person
        continue
      }
      // «Иванов, депутаты маслихата и гости»: more than he alone.
      let isOthers = candidates[post].marks.contains("plural")
      if !isFollowed(range, personAt), !isOthers || words[range.lowerBound].language == .kazakh,
        let person = stride(from: range.lowerBound, through: max(0, range.lowerBound - 8), by: -1)
          .lazy.compactMap({ personBefore[$0] })
          .first(where: { precedes(candidates[$0].words, range) })
      {
        holders.append((post, person))
        held.insert(post)
      }
    }
    chainSignatures(posts, &holders, &held, candidates)
    let predicative = PredicativePosts(
      text: text, lexicon: lexicon, candidates: candidates, persons: persons)
    for post in posts where !held.contains(post) {
      if candidates[post].marks.contains("plural"), let first = predicative.firstOfMany(post) {
        for person in [first] + listed(after: first, personAt, candidates) {
          holders.append((post, person))
        }
        held.insert(post)
        candidates[post].marks.insert("predicative")
      } else if let person = predicative.holder(of: post) ?? ellipsis(post, holders, candidates)
        ?? dossier(post, persons, candidates) ?? bareSentence(post, persons, candidates)
      {
        holders.append((post, person))
        held.insert(post)
        candidates[post].marks.insert("predicative")
      }
    }
    chainCoordinated(posts, postAt, &holders, &held, &candidates)
    settle(posts.filter { !held.contains($0) }, &candidates)
    return Result(candidates: candidates, holders: holders.sorted { $0.post < $1.post })
  }

  /// Whether a person stands right behind a post, in its sentence.
  private func isFollowed(_ post: Range<Int>, _ personAt: [Int: Int]) -> Bool {
    (post.upperBound...(post.upperBound + 1)).contains {
      personAt[$0] != nil && words[$0].sentence == words[post.lowerBound].sentence
    }
  }

  /// What the posts without a holder are: persons, or posts of nobody.
  private func settle(_ posts: [Int], _ candidates: inout [Candidate]) {
    let bodies = index(candidates.indices.filter { candidates[$0].type == .body }) {
      candidates[$0].words.lowerBound
    }
    for post in posts {
      // «Президент» in «Президент Әкімшілігі» is no man.
      if words[candidates[post].head].language == .kazakh,
        let body = bodies[candidates[post].words.lowerBound],
        candidates[body].words.upperBound > candidates[post].words.upperBound
      {
        candidates[post].marks.insert("unheld")
        continue
      }
      candidates[post] = standingAlone(candidates[post])
    }
  }

  /// A post must end where the person begins.
  private func trimmed(_ candidates: [Candidate]) -> [Candidate] {
    var result = candidates
    let persons = Dictionary(
      candidates.filter { $0.type == .person }.map { ($0.words.lowerBound, $0) },
      uniquingKeysWith: { first, _ in first })
    for index in result.indices where result[index].type == .post {
      let range = result[index].words
      guard let inside = range.dropFirst().lazy.compactMap({ persons[$0] }).first else { continue }
      result[index].words = range.lowerBound..<inside.words.lowerBound
      if let complement = result[index].complement {
        result[index].complement =
          complement.lowerBound < inside.words.lowerBound
          ? complement.lowerBound..<inside.words.lowerBound : nil
      }
    }
    return result
  }

  /// «председатель … Иванов», «министр, г-н Иванов», «президент – Иванов» stays out.
  private func follows(_ person: Range<Int>, _ post: Range<Int>) -> Bool {
    guard person.lowerBound >= post.upperBound else { return false }
    var index = post.upperBound
    // «руководитель агентства (ФАДН) Игорь Баринов»
    if words[index].text == "(",
      let close = (index + 1..<min(index + 5, person.lowerBound)).first(where: {
        words[$0].text == ")"
      })
    {
      index = close + 1
    }
    while index < person.lowerBound, index - post.upperBound < 4 {
      let word = words[index]
      // «депутат Сената |V созыва Иванов»
      if word.lemma == "созыв" || index + 1 < words.count && words[index + 1].lemma == "созыв" {
        index += 1
        continue
      }
      let bare = word.folded.filter { $0 != "." }
      if lexicon.honorifics[bare] != nil || word.text == "." && index > post.upperBound
        || word.isOpeningQuote
      {
        index += 1
        continue
      }
      break
    }
    if index + 1 == person.lowerBound, words[index].text == ",",
      words[post.lowerBound].language == .english
    {
      // “the new Minister of Tourism, Yerbol Myrzabossynov, …”
      return isDefinite(post) && closesApposition(person.upperBound)
    }
    guard index == person.lowerBound else { return false }
    return words[post.lowerBound].sentence == words[person.lowerBound].sentence
  }

  private func isDefinite(_ post: Range<Int>) -> Bool {
    let before = max(text.sentence(ofWord: post.lowerBound).lowerBound, post.lowerBound - 2)
    return (before..<post.lowerBound).contains {
      ["the", "its", "their", "our", "his", "her", "new", "a", "an"].contains(words[$0].folded)
    }
  }

  private func closesApposition(_ end: Int) -> Bool {
    end >= words.count || [",", ".", ";", ")"].contains(words[end].text)
  }

  /// Whether a title and the name after it can stand in one case: not «председателя Иванову».
  private func agree(_ person: Candidate, _ post: Candidate) -> Bool {
    let head = words[post.head]
    guard head.language == .russian, !head.readings.isEmpty else { return true }
    if post.marks.contains("plural") {
      // «объединения медиаторов |Ерболат Тулегенов»
      return head.possibleCases != .genitive
        || !person.words.contains {
          words[$0].possibleCases == .nominative && isGivenName($0)
        }
    }
    // «замминистра»: a short form that no case changes.
    if post.entry?.words.contains(head.folded) == true, !head.canBe(.nominative) { return true }
    let cases = head.possibleCases
    // Only a name that is clearly in a case of its own: the network errs on rare surnames.
    let oblique: Grammemes = [.dative, .instrumental]
    // «советника |Ерлана Карина»: one word of the name is in the case of the title.
    if cases.contains(.genitive),
      person.words.contains(where: { words[$0].canBe(.genitive) && !words[$0].canBe(.nominative) })
    {
      return true
    }
    return !person.words.contains { index in
      let found = words[index].possibleCases
      if found == .nominative, cases == .genitive, isGivenName(index) {
        // «указом Главы государства Ерлан Карин назначен …»
        return true
      }
      return !found.isEmpty && found.isSubset(of: oblique) && !found.meets(cases)
        && words[index].readings.contains { $0.isKnown }
    }
  }

  private func isGivenName(_ index: Int) -> Bool {
    words[index].readings.contains { $0.isKnown && $0.grammemes.contains(.givenName) }
  }

  /// «Иванов, директор …», «Иванов (директор …)», «Иванов – директор …»; in Kazakh the post
  /// follows nothing, it precedes.
  private func precedes(_ person: Range<Int>, _ post: Range<Int>) -> Bool {
    if isHeading(person, post) { return true }
    guard person.upperBound < post.lowerBound else { return false }
    var index = person.upperBound
    guard words[index].text == "," || words[index].text == "(" || words[index].isDash else {
      return false
    }
    index += 1
    while index < post.lowerBound, index - person.upperBound < 6,
      let adverb = lexicon.postAdverbs.longestMatch(in: words, at: index, limit: post.lowerBound)
    {
      index = adverb.end
    }
    return index == post.lowerBound
      && abs(words[post.lowerBound].sentence - words[person.lowerBound].sentence) <= 1
  }

  /// A name alone on its line, the post on the next.
  private func isHeading(_ person: Range<Int>, _ post: Range<Int>) -> Bool {
    person.upperBound == post.lowerBound && text.lineStarts.contains(person.lowerBound)
      && text.lineStarts.contains(post.lowerBound)
  }

  /// «был заместителем министра, а с 1994 года — министром»: the holder of the post before.
  private func ellipsis(
    _ post: Int, _ holders: [(post: Int, person: Int)], _ candidates: [Candidate]
  ) -> Int? {
    let range = candidates[post].words
    guard words[candidates[post].head].canBe(.instrumental),
      let before = holders.last, candidates[before.post].marks.contains("predicative"),
      candidates[before.post].words.upperBound < range.lowerBound,
      words[candidates[before.post].head].sentence == words[range.lowerBound].sentence
    else { return nil }
    let gap = candidates[before.post].words.upperBound..<range.lowerBound
    let isBroken = gap.contains {
      words[$0].isFiniteVerb || words[$0].text == ";" || words[$0].name == .person
    }
    return isBroken ? nil : before.person
  }

  /// «Л. Иванова, директор школы, член комиссии»: each further post is of the same person.
  private func chainSignatures(
    _ posts: [Int], _ holders: inout [(post: Int, person: Int)], _ held: inout Set<Int>,
    _ candidates: [Candidate]
  ) {
    var byEnd = Dictionary(
      holders.map { (candidates[$0.post].words.upperBound, $0) },
      uniquingKeysWith: { first, _ in first })
    for post in posts where !held.contains(post) {
      let range = candidates[post].words
      guard let before = byEnd[range.lowerBound - 1],
        candidates[before.person].words.upperBound <= candidates[before.post].words.lowerBound,
        words[range.lowerBound - 1].text == "," || words[range.lowerBound - 1].folded == "и"
      else { continue }
      holders.append((post, before.person))
      byEnd[range.upperBound] = (post, before.person)
      held.insert(post)
    }
  }

  /// «Заместителем председателя |и заведующим Секретариатом назначен …»: both are of one person.
  private func chainCoordinated(
    _ posts: [Int], _ postAt: [Int: Int], _ holders: inout [(post: Int, person: Int)],
    _ held: inout Set<Int>, _ candidates: inout [Candidate]
  ) {
    let holderOf = Dictionary(holders.map { ($0.post, $0.person) }) { first, _ in first }
    for post in posts where candidates[post].words.upperBound + 1 < words.count {
      let mark = candidates[post].words.upperBound
      guard words[mark].folded == "и", let next = postAt[mark + 1],
        words[candidates[post].head].possibleCases.meets(
          words[candidates[next].head].possibleCases),
        held.contains(post) != held.contains(next)
      else { continue }
      let (known, free) = held.contains(post) ? (post, next) : (next, post)
      guard let person = holderOf[known], candidates[known].marks.contains("predicative"),
        !candidates[free].marks.contains("plural")
      else { continue }
      holders.append((free, person))
      held.insert(free)
      candidates[free].marks.insert("predicative")
    }
  }

  /// «членов совета Абишева Х. А., Балтабаева К. Ж.»
  private func listed(
    after person: Int, _ personAt: [Int: Int], _ candidates: [Candidate]
  ) -> [Int] {
    var result: [Int] = []
    var end = candidates[person].words.upperBound
    while end + 1 < words.count, [",", "и", "and"].contains(words[end].folded),
      let next = personAt[end + 1]
    {
      result.append(next)
      end = candidates[next].words.upperBound
    }
    return result
  }

  private func index(_ members: [Int], _ key: (Int) -> Int) -> [Int: Int] {
    Dictionary(members.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// «стал президентом»: what somebody is, not who.
  private func isPredicate(_ candidate: Candidate) -> Bool {
    let start = max(text.sentence(ofWord: candidate.head).lowerBound, candidate.head - 4)
    return (start..<candidate.words.lowerBound).contains {
      words[$0].lemmas.contains { lexicon.postCopulas[$0] != nil }
    }
  }

  /// «выборы президента», «Указом Президента»: the office rather than the man.
  private func isGoverned(_ candidate: Candidate) -> Bool {
    let before = candidate.words.lowerBound - 1
    guard before >= text.sentence(ofWord: candidate.head).lowerBound,
      words[candidate.head].canBe(.genitive)
    else { return false }
    let lemma = words[before].lemma
    return lexicon.acts[lemma]?.has("law") == true || lexicon.officeNouns[lemma] != nil
  }

  /// A title without a name beside it: a person where the title can stand for one, else a post.
  private func standingAlone(_ candidate: Candidate) -> Candidate {
    var result = candidate
    guard let entry = candidate.entry, !candidate.marks.contains("plural") else {
      result.marks.insert("unheld")
      return result
    }
    let before = candidate.words.lowerBound - 1
    if before >= 0, words[before].isWord, lexicon.offices[words[before].lemma] != nil {
      // «покинул пост директора»: a post, whoever held it.
      return result
    }
    if words[candidate.head].grammemes.contains(.instrumental),
      !entry.has("state") || isPredicate(candidate)
    {
      result.marks.insert("unheld")
      return result
    }
    if isGoverned(candidate) {
      result.marks.insert("unheld")
      return result
    }
    if entry.has("alone") {
      result.type = .person
      result.kind = .nominal
      result.marks.insert("title")
      if words[candidate.words.lowerBound].language == .english, candidate.words.lowerBound > 0,
        words[candidate.words.lowerBound - 1].folded == "the", entry.words.count > 1
      {
        result.words = (candidate.words.lowerBound - 1)..<candidate.words.upperBound
      }
    } else if isSubject(candidate) || isQuoted(candidate), !entry.has("member") {
      // «министр сказал»: a person if the text has named one who holds the post.
      result.type = .person
      result.kind = .nominal
      result.marks.formUnion(["title", "echo"])
    } else {
      result.marks.insert("unheld")
    }
    return result
  }

  /// «по мнению главы суда», «по словам директора»
  private func isQuoted(_ candidate: Candidate) -> Bool {
    let start = candidate.words.lowerBound
    return start >= 2 && words[start].language == .russian
      && lexicon.speechBy.longestMatch(in: words, at: start - 2, limit: start)?.end == start
  }

  private func isSubject(_ candidate: Candidate) -> Bool {
    let head = words[candidate.head]
    switch head.language {
    case .russian:
      return head.relation.hasPrefix("nsubj")
        || head.grammemes.isSuperset(of: [.nominative, .singular])
          && lexicon.speech[wordBeside(candidate)] != nil
    case .english:
      return candidate.words.lowerBound > 0
        && words[candidate.words.lowerBound - 1].folded == "the"
    case .kazakh:
      // «Министрдің айтуынша», «министр мәлімдеді»
      let next = candidate.words.upperBound
      let limit = text.sentence(ofWord: candidate.head).upperBound
      let before = candidate.words.lowerBound - 1
      if candidate.complement == nil, before >= 0, words[candidate.head].readings.isEmpty,
        lexicon.speech.longestMatch(in: words, at: before, limit: before + 1) != nil
          || words[before].folded == "өтті"
      {
        return true
      }
      return candidate.complement == nil && next < limit
        && (lexicon.speechBy.longestMatch(in: words, at: next, limit: limit) != nil
          || lexicon.speech.longestMatch(in: words, at: next, limit: limit) != nil)
    case .other: return false
    }
  }

  /// The lemma of the word before or after that may be a verb of speech.
  private func wordBeside(_ candidate: Candidate) -> String {
    let before = candidate.words.lowerBound - 1
    if before >= 0, words[before].isFiniteVerb { return words[before].lemma }
    let after = candidate.words.upperBound
    return after < words.count ? words[after].lemma : ""
  }
}
