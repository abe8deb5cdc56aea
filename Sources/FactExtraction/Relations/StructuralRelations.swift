import Lexicon
import Morphology
import TextSegmentation

/// Relations that the shape of names and phrases states: posts beside persons, names inside names.
struct StructuralRelations {
  let context: RelationContext

  var words: [Word] { context.words }
  var resolved: ResolvedMentions { context.resolved }

  func find() -> [FactDraft] {
    var result = posts()
    result += nested()
    result += sessions(besides: result)
    result += ActRelations(context: context).find()
    result += EnactingLines(context: context).find()
    result += eventPlaces()
    result += ListedBodies(context: context).find()
    result += ListedParticipants(context: context).find()
    result += ListedMembers(context: context).find()
    result += AddressLines(context: context).find()
    result += PronounInitiators(context: context).find()
    result += BracketedBodies(context: context).find()
    result += KazakhPlaces(context: context).find()
    result += KazakhParts(context: context).find()
    return result
  }

  // MARK: Posts

  private func posts() -> [FactDraft] {
    var result: [FactDraft] = []
    for pair in resolved.holders {
      guard let person = context.entity(pair.person) else { continue }
      let candidate = resolved.candidates[pair.post]
      let isNear =
        words[candidate.head].sentence == words[context.range(pair.person).lowerBound].sentence
      let evidence =
        isNear
        ? context.span(candidate.words, context.range(pair.person))
        : context.text.sentence(ofWord: candidate.head)
      let isPlural = candidate.marks.contains("plural")
      if !isPlural || candidate.marks.contains("predicative"),
        let post = context.entity(pair.post)
      {
        var fact = FactDraft(
          person, "holdsPost", .entity(post), confidence: 0.95, words: evidence,
          rule: "post beside a name")
        if isPast(candidate) { fact.confidence = 0.7 }
        result.append(fact)
      }
      guard !isPast(candidate) else { continue }
      if let fact = ofBody(pair.post, person: person, evidence: evidence) { result.append(fact) }
    }
    return result + titles()
  }

  /// «Глава государства» alone, whose holder is named elsewhere in the text.
  private func titles() -> [FactDraft] {
    let posts = resolved.entities.indices.filter {
      resolved.entities[$0].type == .post && resolved.entities[$0].marks.contains("state")
    }
    var result: [FactDraft] = []
    for (index, candidate) in resolved.candidates.enumerated()
    where candidate.type == .person && candidate.marks.contains("title")
      && !candidate.marks.contains("first holder")
    {
      guard let person = context.entity(index),
        resolved.entities[person].marks.contains("state head"),
        !resolved.entities[person].marks.contains("unnamed"),
        let post = posts.first(where: {
          resolved.entities[$0].marks.contains("holder \(person)")
        })
      else { continue }
      result.append(
        FactDraft(
          person, "holdsPost", .entity(post), confidence: 0.9, words: candidate.words,
          rule: "title of a person named elsewhere"))
      break
    }
    return result
  }

  private func isPast(_ post: Candidate) -> Bool {
    let start = post.words.lowerBound
    guard start > 0 else { return false }
    if words[start].language == .english, isLeft(start) { return true }
    for index in max(0, start - 2)..<start {
      if let match = context.lexicon.postAdverbs.longestMatch(in: words, at: index, limit: start),
        match.end == start, match.entry.has("past")
      {
        return true
      }
    }
    return false
  }

  /// “was relieved of her duties as |head”, “stepped down as |chairman”: held no longer.
  private func isLeft(_ start: Int) -> Bool {
    let before = max(context.text.sentence(ofWord: start).lowerBound, start - 6)..<start
    return before.contains {
      [
        "relieved", "resigned", "stepped", "dismissed", "removed", "retired", "left", "quit",
        "ceased", "released",
      ].contains(words[$0].folded)
    }
  }

  /// What the body in the post says of the person: heads, memberOf, worksAt.
  private func ofBody(_ post: Int, person: Int, evidence: Range<Int>) -> FactDraft? {
    let candidate = resolved.candidates[post]
    guard let entry = candidate.entry else { return nil }
    var body: Int?
    var confidence = 0.93
    if let complement = candidate.complement {
      body = context.outerMentions(of: [.body], in: complement).first.flatMap {
        context.range($0).lowerBound - complement.lowerBound <= 3 ? context.entity($0) : nil
      }
      if words[complement.lowerBound].language == .kazakh {
        body = context.outerMentions(of: [.body], in: complement).last.flatMap {
          context.entity($0)
        }
      }
      if body == nil, !entry.has("member") { return nil }
    } else if !entry.has("state") {
      body = bodyBefore(candidate) ?? bodyOfPronoun(candidate)
      confidence = 0.85
      if body == nil, entry.has("head"), candidate.marks.contains("predicative") {
        body = topic(before: candidate)
        confidence = 0.7
      }
      if body == nil, isPageLine(candidate, person: person) {
        body = resolved.page
        confidence = 0.75
      }
    }
    guard let body else { return nil }
    let predicate: String
    if entry.has("member") {
      predicate = "memberOf"
    } else if entry.has("deputy") || entry.has("staff") || isOfPart(candidate) {
      predicate = "worksAt"
    } else {
      predicate = "heads"
    }
    return FactDraft(
      person, predicate, .entity(body), confidence: confidence, words: evidence,
      rule: "\(predicate): post with a body")
  }

  /// «департаменттің |бөлім басшысы»: the head of a division of the body.
  private func isOfPart(_ post: Candidate) -> Bool {
    guard let complement = post.complement, words[post.head].language == .kazakh,
      let body = context.outerMentions(of: [.body], in: complement).last
    else { return false }
    return (context.range(body).upperBound..<complement.upperBound).contains { index in
      ["бөлім", "сектор", "бөлімше"].contains(where: words[index].folded.hasPrefix)
    }
  }

  /// «Директор – Иванов» on a line of its own, on the page of a body.
  private func isPageLine(_ post: Candidate, person: Int) -> Bool {
    guard resolved.page != nil, words[post.head].language == .russian, post.complement == nil,
      words[post.head].canBe(.nominative),
      post.entry?.has("head") == true || post.entry?.has("deputy") == true
        || post.entry?.has("staff") == true && post.entry?.has("noun") == false
    else { return false }
    let sentence = context.text.sentence(ofWord: post.head)
    let opens =
      context.text.lineStarts.contains(post.words.lowerBound)
      || context.text.lineStarts.contains(sentence.lowerBound)
    return opens && !sentence.contains { words[$0].isFiniteVerb }
      && context.outerMentions(of: [.body, .event], in: sentence).isEmpty
  }

  /// «Создан Фонд «Мир». Председатель — Иванов.»: the one body that the sentence before names.
  private func topic(before post: Candidate) -> Int? {
    let number = words[post.head].sentence
    // “Director – Olga Petrova”: of the body that the page is about.
    if words[post.head].language == .english,
      context.text.lineStarts.contains(post.words.lowerBound)
    {
      return Owners(context: context).topic(before: post.words.lowerBound)
    }
    guard number > 0, context.text.opensSentence(post.words.lowerBound) else { return nil }
    let before = context.outerMentions(
      of: [.body], in: context.text.sentences[number - 1].words)
    let entities = Set(before.compactMap { context.entity($0) })
    if entities.count == 1 { return entities.first }
    let subjects = Set(
      before.filter { words[resolved.candidates[$0].head].relation.hasPrefix("nsubj") }
        .compactMap { context.entity($0) })
    return subjects.count == 1 ? subjects.first : nil
  }

  /// «Его председателем», «председателем которого», «Оның төрағасы»: the body named before.
  private func bodyOfPronoun(_ post: Candidate) -> Int? {
    let start = post.words.lowerBound
    let end = post.words.upperBound
    let sentence = context.text.sentence(ofWord: start)
    if end < sentence.upperBound, words[end].lemma == "который" {
      let before = context.outerMentions(of: [.body], in: sentence.lowerBound..<start)
      return before.last.flatMap { context.entity($0) }
    }
    if start > sentence.lowerBound, words[start - 1].folded == "где" {
      let before = context.outerMentions(of: [.body], in: sentence.lowerBound..<start)
      return before.last.flatMap { context.entity($0) }
    }
    // “the institution, |whose director is …”
    if start > sentence.lowerBound, words[start - 1].folded == "whose" {
      let before = context.outerMentions(of: [.body], in: sentence.lowerBound..<start)
      return before.last.flatMap {
        start - context.range($0).upperBound <= 2 ? context.entity($0) : nil
      }
    }
    guard start > sentence.lowerBound,
      ["его", "ее", "оның", "its", "их", "their"].contains(words[start - 1].folded)
    else { return nil }
    if words[start].language != .russian {
      return Antecedents(context: context).mention(of: [.body], pronoun: start - 1)
        .flatMap { context.entity($0) }
    }
    let first = context.text.sentences[max(0, words[start].sentence - 1)].words.lowerBound
    let before = context.outerMentions(of: [.body], in: first..<start).filter {
      context.agrees($0, with: start - 1)
    }
    return (before.last { words[resolved.candidates[$0].head].canBe(.nominative) } ?? before.last)
      .flatMap { context.entity($0) }
  }

  /// «… работает Совет общественного согласия, председатель Иванов»
  private func bodyBefore(_ post: Candidate) -> Int? {
    let start = post.words.lowerBound
    guard start >= 2, [",", "("].contains(words[start - 1].text) || words[start - 1].isDash else {
      return nil
    }
    return resolved.ending(at: start - 1).first { resolved.candidates[$0].type == .body }
      .flatMap { context.entity($0) }
  }

  // MARK: Names inside names

  private func nested() -> [FactDraft] {
    var result: [FactDraft] = []
    for (outer, candidate) in resolved.candidates.enumerated() {
      guard let subject = context.entity(outer) else { continue }
      switch candidate.type {
      case .body:
        result += inBody(candidate, subject)
      case .event:
        result += inEvent(candidate, subject)
      default: break
      }
    }
    return result
  }

  private func inner(_ type: EntityType, of candidate: Candidate) -> [Int] {
    context.outerMentions(of: [type], in: candidate.words).filter {
      context.range($0) != candidate.words
    }
  }

  private func inBody(_ candidate: Candidate, _ subject: Int) -> [FactDraft] {
    var result: [FactDraft] = []
    let bodies = resolved.mentions(of: [.body], in: candidate.words).filter {
      context.range($0) != candidate.words
    }
    // The outermost of those inside; those further in belong to it.
    if let part = bodies.max(by: { context.range($0).count < context.range($1).count }),
      let whole = context.entity(part), whole != subject
    {
      result.append(
        FactDraft(
          subject, "partOf", .entity(whole), confidence: 0.85, words: candidate.words,
          rule: "a body in the name of another"))
    }
    // «управление культуры |города Астаны»: the place that the name ends with.
    if let place = resolved.mentions(of: [.place], in: candidate.words).last(where: {
      context.range($0).upperBound == candidate.words.upperBound
    }), ["Region", "Settlement"].contains(resolved.candidates[place].subtype),
      words[candidate.head].language == .russian, let object = context.entity(place)
    {
      result.append(
        FactDraft(
          subject, "locatedIn", .entity(object), confidence: 0.8, words: candidate.words,
          rule: "a place in the name of a body"))
    }
    for group in inner(.ethnicGroup, of: candidate) {
      guard let object = context.entity(group) else { continue }
      result.append(
        FactDraft(
          subject, "represents", .entity(object), confidence: 0.85, words: candidate.words,
          rule: "an ethnic group in the name of a body"))
    }
    return result
  }

  private func inEvent(_ candidate: Candidate, _ subject: Int) -> [FactDraft] {
    var result: [FactDraft] = []
    let isMeeting = candidate.entry?.has("session") == true
    if candidate.marks.contains("anniversary") {
      if let body = inner(.body, of: candidate).first.flatMap({ context.entity($0) }) {
        result.append(
          FactDraft(
            body, "anniversary", .entity(subject), confidence: 0.9, words: candidate.words,
            rule: "an anniversary of a body"))
      }
      return result
    }
    if let body = inner(.body, of: candidate).first, let object = context.entity(body) {
      let direct = context.range(body).lowerBound - candidate.head
      if isMeeting || candidate.entry?.has("named") == true && direct <= 3 || direct < 0 {
        result.append(
          FactDraft(
            subject, "eventOf", .entity(object), confidence: isMeeting ? 0.93 : 0.75,
            words: candidate.words, rule: "a body in the name of an event"))
      }
    }
    if isMeeting, inner(.body, of: candidate).isEmpty, let body = convener(of: candidate) {
      result.append(
        FactDraft(
          subject, "eventOf", .entity(body), confidence: 0.75, words: candidate.words,
          rule: "a session of the body that the text is about"))
    }
    for person in inner(.person, of: candidate) {
      guard let object = context.entity(person) else { continue }
      result.append(
        FactDraft(
          object, "participatedIn", .entity(subject), confidence: 0.85, words: candidate.words,
          rule: "a person in the name of a meeting"))
    }
    return result
  }

  private static let conveners: Set<String> = [
    "assembly", "maslikhat", "senate", "mazhilis", "parliament", "kurultai",
  ]

  /// “This year's |34th session”: of the assembly or the parliament that the text is about.
  private func convener(of session: Candidate) -> Int? {
    guard words[session.head].language == .english, session.canonical != nil,
      session.entry?.has("own") == true,
      let body = Owners(context: context).topic(before: session.words.lowerBound),
      let mention = resolved.entities[body].mentions.first
    else { return nil }
    return context.range(mention).contains { Self.conveners.contains(words[$0].folded) }
      ? body : nil
  }

  /// «XXIII сессия» without more, where all other sessions of the text are of one body.
  private func sessions(besides known: [FactDraft]) -> [FactDraft] {
    guard context.text.language == .russian else { return [] }
    let owned = known.filter {
      $0.predicate == "eventOf" && resolved.entities[$0.subject].marks.contains("session")
    }
    guard let first = owned.first, owned.allSatisfy({ $0.object == first.object }) else {
      return []
    }
    let taken = Set(owned.map(\.subject))
    return resolved.candidates.indices.compactMap { index in
      guard let event = context.entity(index), resolved.candidates[index].type == .event,
        resolved.entities[event].marks.isSuperset(of: ["session", "number"]),
        !taken.contains(event), resolved.entities[event].mentions.first == index
      else { return nil }
      return FactDraft(
        event, "eventOf", first.object, confidence: 0.75, words: context.range(index),
        rule: "a session of the body that the text is about")
    }
  }

  // MARK: Events

  /// «на заседании курултая в Кызылорде»; a date that stands in the clause of a participation.
  private func eventPlaces() -> [FactDraft] {
    var result: [FactDraft] = []
    for (index, candidate) in resolved.candidates.enumerated()
    where candidate.type == .event && !candidate.marks.contains("plural")
      || candidate.type == .building
    {
      let isBuilding = candidate.type == .building
      guard let event = context.entity(index) else { continue }
      var next = candidate.words.upperBound
      // “a ceremony on 24 October |in Astana”
      if next < words.count, words[next].folded == "on",
        let date = resolved.starting(at: next + 1).first(where: {
          resolved.candidates[$0].type == .date
        })
      {
        next = context.range(date).upperBound
      }
      guard next + 1 < words.count, ["в", "in", "at"].contains(words[next].folded) else { continue }
      var start = next + 1
      while start < words.count, start < next + 4,
        ["городе", "г", ".", "столице", "the", "селе"].contains(words[start].folded)
      {
        start += 1
      }
      guard
        let place = resolved.starting(at: start).first(where: {
          resolved.candidates[$0].type == .place
            || resolved.candidates[$0].type == .building && !isBuilding
        }), let object = context.entity(place)
      else { continue }
      result.append(
        FactDraft(
          event, isBuilding ? "locatedIn" : "takesPlaceAt", .entity(object), confidence: 0.88,
          words: context.span(candidate.words, context.range(place)), rule: "a place after an event"
        ))
    }
    return result
  }
}
