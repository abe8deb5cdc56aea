import Lexicon
import TextSegmentation

/// What is said and stated: quotations, and clauses as entities of their own.
enum StatementRelations {
  /// Adds the clauses to the mentions and returns their relations.
  static func find(in context: inout RelationContext, known: [FactDraft]) -> [FactDraft] {
    let clauses = ClauseText(context: context)
    let owners = Owners(context: context)
    let quotes = QuoteFinder(context: context, clauses: clauses, owners: owners)
    let quotations = quotes.find()
    var items = quotes.enumerated(quotations)
    let enumerated = Set(items.flatMap(\.words))
    let stressed = PriorityFinder(context: context, clauses: clauses, owners: owners)
    items += QuotedPriorities(context: context, clauses: clauses, priorities: stressed).find(
      in: quotations
    ).filter {
      !$0.words.contains(where: enumerated.contains)
    }
    // The clauses share no words among themselves: only those of the quotations count.
    let quoted = Set(items.flatMap(\.words))
    let places = objectPlaces(known)
    for item in ClauseFinder(context: context).find()
    where !item.words.contains(where: quoted.contains) && !isObject(item, places) {
      items.append(item)
    }
    var result = quotations.map { quotation in
      FactDraft(
        quotation.speaker, "said",
        .value(context.text.source[context.text.range(of: quotation.words)]),
        confidence: quotation.confidence, words: quotation.words, rule: "a quotation")
    }
    let participations = Dictionary(
      grouping: known.filter { $0.predicate == "participatedIn" && $0.modality == .asserted },
      by: \.subject)
    for item in items.sorted(by: { $0.words.lowerBound < $1.words.lowerBound }) {
      let entity = add(item, to: &context)
      var fact = FactDraft(
        item.owner, item.predicate, .entity(entity), confidence: item.confidence,
        words: context.span(item.cue, item.words), rule: item.rule)
      fact.firmness = item.firmness
      if item.type == .priority {
        fact.event = event(of: item, participations[item.owner] ?? [])
      }
      result.append(fact)
      result += provisions(item, entity, context)
    }
    return result
  }

  /// For each entity the words of the facts that it is the object of.
  private static func objectPlaces(_ known: [FactDraft]) -> [Int: Set<Int>] {
    var result: [Int: Set<Int>] = [:]
    for fact in known {
      if case .entity(let object) = fact.object {
        result[object, default: []].formUnion(fact.words)
      }
    }
    return result
  }

  /// «Комитет возглавляет Саиров»: the verb has another subject, so the clause is no function of
  /// the body.
  private static func isObject(_ item: ClauseItem, _ places: [Int: Set<Int>]) -> Bool {
    item.type == .function && places[item.owner]?.contains(item.cue.lowerBound) == true
  }

  private static func add(_ item: ClauseItem, to context: inout RelationContext) -> Int {
    var candidate = Candidate(item.type, item.words)
    candidate.marks = ["clause"]
    let text = context.text.source[context.text.range(of: item.words)]
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let key = context.naming.key(item.words, head: item.words.lowerBound)
    if let known = context.resolved.entity(item.type, key: key) {
      let index = context.resolved.append(candidate, entity: known)
      context.resolved.entities[known].mentions.append(index)
      return known
    }
    var draft = EntityDraft(
      type: item.type, canonical: text, language: context.words[item.words.lowerBound].language,
      key: key)
    draft.mentions = [context.resolved.append(candidate, entity: context.resolved.entities.count)]
    context.resolved.add(draft)
    return context.resolved.entities.count - 1
  }

  /// The event at which the speaker last took part before the words.
  private static func event(of item: ClauseItem, _ events: [FactDraft]) -> Int? {
    let before = events.last { $0.words.lowerBound <= item.words.lowerBound }
    guard case .entity(let event) = (before ?? events.first)?.object else { return nil }
    return event
  }

  private static let verbs: WordSet = [
    "гласить", "закреплять", "закрепить", "предусматривать", "устанавливать", "установить",
    "определять", "определить", "says", "states", "provides", "stipulates",
  ]

  /// «Статья 5 … гласит, что один из принципов … – это …»: the article provides it.
  private static func provisions(
    _ item: ClauseItem, _ entity: Int, _ context: RelationContext
  ) -> [FactDraft] {
    let sentence = context.text.sentence(ofWord: item.words.lowerBound)
    let before = sentence.lowerBound..<max(sentence.lowerBound, item.cue.lowerBound)
    guard
      let verb = before.first(where: {
        verbs.contains(context.words[$0].lemma) || verbs.contains(context.words[$0].folded)
      })
    else { return [] }
    let parts = context.outerMentions(of: [.lawArticle], in: sentence.lowerBound..<verb)
    let laws = context.outerMentions(of: [.law], in: sentence.lowerBound..<verb)
    guard let source = (parts.first ?? laws.first).flatMap({ context.entity($0) }) else {
      return []
    }
    return [
      FactDraft(
        source, "provides", .entity(entity), confidence: 0.9,
        words: sentence.lowerBound..<item.words.upperBound, rule: "what an article says")
    ]
  }
}
