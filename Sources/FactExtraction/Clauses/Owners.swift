import Lexicon
import Morphology
import TextSegmentation

/// Who a clause is about: the body, the document or the person that a verb or a noun belongs to.
struct Owners: Sendable {
  let context: RelationContext

  private var words: [Word] { context.words }
  private var text: AnnotatedText { context.text }
  private var resolved: ResolvedMentions { context.resolved }

  static let holders: Set<EntityType> = [.body, .document, .law, .building]

  /// The body or document named in a range: the first, outermost one.
  func named(in range: Range<Int>, _ types: Set<EntityType> = Owners.holders) -> Int? {
    context.outerMentions(of: types, in: range).min {
      context.range($0).lowerBound < context.range($1).lowerBound
    }.flatMap { context.entity($0) }
  }

  /// The last one named before `index`, in its sentence or the one before.
  func last(before index: Int, _ types: Set<EntityType>, sentences: Int = 1) -> Int? {
    let number = words[index].sentence
    let start = text.sentences[max(0, number - sentences)].words.lowerBound
    // «К её задачам»: the pronoun before says the gender.
    let pronoun =
      (max(start, index - 4)..<index).last {
        ["его", "ее", "он", "она"].contains(words[$0].folded)
      } ?? index
    let mentions = context.outerMentions(of: types, in: start..<index).filter {
      context.agrees($0, with: pronoun)
    }
    let subject = mentions.last {
      words[resolved.candidates[$0].head].canBe(.nominative)
    }
    return (subject ?? mentions.last).flatMap { context.entity($0) }
  }

  /// The programme that «программы» stands for: the one named last; nil for other nouns.
  func policy(_ noun: Int, before index: Int) -> Int? {
    guard
      ["программа", "план", "концепция", "стратегия", "проект", "документ"]
        .contains(words[noun].lemma)
    else { return nil }
    let first = text.sentences[max(0, words[index].sentence - 8)].words.lowerBound
    return title
      ?? context.outerMentions(of: [.document], in: first..<index).last {
        resolved.candidates[$0].subtype == "Policy"
      }.flatMap { context.entity($0) }
  }

  /// The document or act that is the title of the text: its first line and no more.
  var title: Int? {
    guard let line = text.sentences.first?.words,
      let mention = context.outerMentions(of: [.document, .law], in: line).first,
      line.count - context.range(mention).count <= 2
    else { return nil }
    return context.entity(mention)
  }

  /// Of those named before `index`, the one that the text speaks of most.
  func mostNamed(before index: Int, _ types: Set<EntityType>) -> Int? {
    let start = text.sentences[max(0, words[index].sentence - 12)].words.lowerBound
    let found = context.outerMentions(of: types, in: start..<index).compactMap(context.entity)
    return found.max {
      resolved.entities[$0].mentions.count < resolved.entities[$1].mentions.count
    }
  }

  /// The body that the text before speaks of again and again, else the only one that the sentence
  /// before names.
  func steady(before index: Int) -> Int? {
    if let body = mostNamed(before: index, [.body]),
      resolved.entities[body].mentions.count >= 3
    {
      return body
    }
    let number = words[index].sentence
    guard number > 0 else { return nil }
    let named = Set(
      context.outerMentions(of: [.body, .document], in: text.sentences[number - 1].words)
        .compactMap { context.entity($0) })
    return named.count == 1 ? named.first : nil
  }

  /// The body that the whole text before `index` names most; of several the first.
  func topic(before index: Int) -> Int? {
    guard index > 0 else { return nil }
    var counts: [Int: Int] = [:]
    for mention in context.outerMentions(of: [.body], in: 0..<index) {
      if let entity = context.entity(mention) { counts[entity, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The subject of a verb as a word: by the tree, up through coordination.
  func subjectWord(of verb: Int) -> Int? {
    let sentence = text.sentence(ofWord: verb)
    var current = verb
    for _ in 0..<5 {
      if let found = sentence.first(where: {
        words[$0].head == current && words[$0].relation.hasPrefix("nsubj")
      }) {
        return found
      }
      let head = words[current].head
      guard head >= 0, sentence.contains(head), head != current else { return nil }
      guard
        ["conj", "xcomp", "aux", "aux:pass", "cop", "parataxis"].contains(words[current].relation)
      else { return nil }
      current = head
    }
    return nil
  }

  private var hasTree: Bool { text.hasTree }

  /// The body whose doing a verb is: its subject, the body of the members who are its subject.
  func body(of verb: Int) -> Int? {
    let sentence = text.sentence(ofWord: verb)
    if let subject = subjectWord(of: verb) { return body(atSubject: subject, verb: verb) }
    if words[verb].language == .russian, hasTree { return nil }
    let mentions = context.outerMentions(of: Self.holders, in: sentence.lowerBound..<verb)
    if let members = memberBody(in: sentence.lowerBound..<verb) { return members }
    return mentions.last {
      words[resolved.candidates[$0].head].canBe(.nominative)
        || words[verb].language != .russian
    }.flatMap { context.entity($0) }
  }

  private func body(atSubject subject: Int, verb: Int) -> Int? {
    if let mention = context.mention(at: subject, of: Self.holders) {
      let candidate = resolved.candidates[mention]
      if candidate.head == subject || candidate.words.lowerBound == subject {
        return context.entity(mention)
      }
    }
    if let members = memberBody(at: subject) { return members }
    let lemma = words[subject].lemma
    if lemma == "который" || lemma == "что" && words[subject].relation == "nsubj" {
      return relativeOwner(before: subject)
    }
    if words[subject].hasReading({ $0.isSuperset(of: [.pronoun, .thirdPerson]) }) {
      return last(before: subject, [.body], sentences: 1)
    }
    // «деятельность Ассамблеи направлена»
    if ["деятельность", "работа", "политика"].contains(lemma) {
      return named(in: subject..<min(subject + 8, text.sentence(ofWord: verb).upperBound))
    }
    return nil
  }

  /// «члены Совета»: the council.
  private func memberBody(at index: Int) -> Int? {
    guard
      let post = resolved.covering(index, in: text.sentence(ofWord: index))
        .map({ resolved.candidates[$0] })
        .first(where: {
          $0.type == .post && $0.head == index && $0.entry?.has("member") == true
        }), let complement = post.complement
    else { return nil }
    return named(in: complement, [.body])
  }

  private func memberBody(in range: Range<Int>) -> Int? {
    for index in range {
      if let found = memberBody(at: index), words[index].canBe(.nominative) { return found }
    }
    return nil
  }

  /// «Ассамблея – это орган, который проводит …»: the antecedent, or what it is said to be.
  private func relativeOwner(before index: Int) -> Int? {
    let sentence = text.sentence(ofWord: index)
    let mentions = context.outerMentions(of: Self.holders, in: sentence.lowerBound..<index)
    if let near = mentions.last, index - context.range(near).upperBound <= 2 {
      return context.entity(near)
    }
    let hasCopula = (sentence.lowerBound..<index).contains {
      words[$0].isDash || words[$0].folded == "это" || words[$0].lemma == "являться"
    }
    guard hasCopula else { return nil }
    return mentions.first { words[resolved.candidates[$0].head].canBe(.nominative) }
      .flatMap { context.entity($0) }
  }

  /// The person or body that speaks: the subject of the verb at `index`, a pronoun resolved.
  func speaker(of verb: Int) -> Int? {
    let sentence = text.sentence(ofWord: verb)
    let types: Set<EntityType> = [.person]
    if words[verb].language == .russian {
      if let subject = subjectWord(of: verb) {
        if let own = ownSubject(of: verb, instead: subject) { return context.entity(own) }
        if let mention = context.mention(at: subject, of: types) { return context.entity(mention) }
        if let post = resolved.covering(subject, in: sentence).first(where: {
          resolved.candidates[$0].type == .post
        }), let holder = resolved.holder(ofPost: post) {
          return context.entity(holder)
        }
        if words[subject].hasReading({ $0.isSuperset(of: [.pronoun, .thirdPerson]) }) {
          return antecedent(subject, types)
        }
        return nil
      }
      let near = context.outerMentions(of: types, in: sentence).filter {
        abs(context.range($0).lowerBound - verb) <= 8
          && (resolved.candidates[$0].marks.contains("nominative")
            || context.range($0).contains {
              words[$0].canBe(.nominative) || words[$0].readings.isEmpty
            })
      }
      if let best = near.min(by: {
        abs(context.range($0).lowerBound - verb) < abs(context.range($1).lowerBound - verb)
      }) {
        return context.entity(best)
      }
      // «также он указал»
      if let pronoun = sentence.first(where: {
        words[$0].hasReading {
          $0.isSuperset(of: [.pronoun, .thirdPerson, .nominative, .singular])
        }
          && abs($0 - verb) <= 4
      }) {
        return antecedent(pronoun, types)
      }
      return nil
    }
    let before = context.outerMentions(of: types, in: sentence).filter {
      abs(context.range($0).lowerBound - verb) <= 10
    }
    if let best = before.min(by: {
      abs(context.range($0).lowerBound - verb) < abs(context.range($1).lowerBound - verb)
    }) {
      return context.entity(best)
    }
    if let pronoun = sentence.first(where: {
      ["he", "she", "ол"].contains(words[$0].folded)
        && (abs($0 - verb) <= 4 || $0 - sentence.lowerBound <= 1)
    }) {
      return antecedent(pronoun, types, sentences: 3)
    }
    return nil
  }

  /// The person right before a verb that is joined to another one with a subject before it.
  private func ownSubject(of verb: Int, instead subject: Int) -> Int? {
    guard words[subject].head != verb, subject < verb else { return nil }
    let range = (subject + 1)..<verb
    return context.outerMentions(of: [.person], in: range).last { mention in
      let found = context.range(mention)
      return verb - found.upperBound <= 1
        && (subject..<found.lowerBound).contains { words[$0].isFiniteVerb }
        && found.contains { words[$0].canBe(.nominative) || words[$0].readings.isEmpty }
    }
  }

  private func antecedent(_ pronoun: Int, _ types: Set<EntityType>, sentences: Int = 2) -> Int? {
    Antecedents(context: context).mention(of: types, pronoun: pronoun, sentences: sentences)
      .flatMap { context.entity($0) }
  }

  /// «По мнению X», «по словам X» in a sentence.
  func attributed(in sentence: Range<Int>) -> Int? {
    for index in sentence {
      guard
        let match = context.lexicon.speechBy.longestMatch(
          in: words, at: index, limit: sentence.upperBound)
      else { continue }
      let window: Range<Int>
      if match.entry.has("after") {
        window = max(sentence.lowerBound, index - 6)..<index
      } else {
        window = match.end..<min(match.end + 10, sentence.upperBound)
      }
      let persons = context.outerMentions(of: [.person], in: window)
      if let person = match.entry.has("after")
        ? persons.last
        : persons.last(where: {
          context.range($0).lowerBound - match.end <= 6
        })
      {
        return context.entity(person)
      }
      let pronoun =
        window.first { ["его", "ее", "оның"].contains(words[$0].folded) }
        ?? (index + 1 < match.end && ["его", "ее"].contains(words[index + 1].folded)
          ? index + 1 : nil)
      if let pronoun { return antecedent(pronoun, [.person]) }
    }
    // «по его мнению»
    for index in sentence where words[index].folded == "по" && index + 2 < sentence.upperBound {
      if ["его", "ее"].contains(words[index + 1].folded),
        ["мнению", "словам", "данным"].contains(words[index + 2].folded)
      {
        return antecedent(index + 1, [.person])
      }
    }
    return nil
  }
}
