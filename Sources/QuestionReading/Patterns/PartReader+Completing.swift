import GraphAccess
import QuerySyntax
import RDFModel
import TextSegmentation

extension PartReader {
  /// A draft with everything else that the words name: further things, dates, conditions. Nothing
  /// where a word stays that no pattern could keep.
  func completed(_ draft: PatternDraft, _ nodes: [Node]) -> [PatternDraft] {
    var draft = draft
    if let second = part.second { linkSecond(second, &draft) }
    for node in nodes where node.kind == .mention || node.kind == .open {
      if node.places.allSatisfy({ draft.covered.contains($0) }) { continue }
      if node.isBorrowed { continue }
      if node.kind == .open {
        // A class noun that no end took: a further thing, or a word beside a name of that class.
        if isBesideName(node, nodes) { draft.covered.formUnion(node.places) }
        continue
      }
      link(node, &draft)
    }
    exclude(&draft)
    keepPresent(&draft)
    for date in analysis.dates where part.own.contains(date.range.lowerBound) {
      restrict(&draft, to: date)
    }
    for place in leftovers(draft) { require(place, &draft) }
    if part.refersBack, !part.asksOfBefore, !draft.isRefined,
      !nodes.contains(where: { $0.kind == .back })
    {
      draft.unmet.append("back")
    }
    // What names nothing and is held to nothing would list all of the graph.
    if !draft.isRefined, knownTerms(of: draft).isEmpty,
      !draft.edges.contains(where: { edge in
        nodes.contains { $0.kind == .document && [edge.subject, edge.object].contains($0.term) }
      })
    {
      draft.unmet.append("open")
    }
    return draft.cost > 6 ? [] : [draft]
  }

  private func isBesideName(_ node: Node, _ nodes: [Node]) -> Bool {
    nodes.contains { other in
      other.kind == .mention
        && other.places.contains { place in node.places.contains { abs($0 - place) == 1 } }
        && !Set(other.types).isDisjoint(with: node.types)
    }
  }

  // MARK: - Further things

  /// The properties by which one thing is a circumstance of another.
  private static var linking: [String] {
    [
      "locatedIn", "takesPlaceAt", "eventOf", "partOf", "articleOf", "memberOf", "heads", "worksAt",
      "hasPrinciple", "hasGoal", "hasFunction", "governs", "represents", "provides", "issuedBy",
      "participatedIn", "statedAt", "basedOn", "cites", "initiatedBy",
    ]
  }

  private func link(_ node: Node, _ draft: inout PatternDraft) {
    draft.covered.formUnion(node.places)
    draft.cost += node.cost
    // A title beside the name that it belongs to: «Президент Токаев».
    if isNamed(node, in: draft) { return }
    if case .variable(let variable) = node.term { draft.choices.append((variable, node.terms)) }
    let known = knownTerms(of: draft)
    for (term, terms) in known {
      if let property = facts.properties(from: terms, to: node.terms).first {
        // The same relation twice: what is asked is more likely another one.
        if property == draft.property { draft.cost += 0.6 }
        draft.edges.append(.init(subject: term, property: property, object: node.term))
        draft.cost += 0.1
        return
      }
      if let property = facts.properties(from: node.terms, to: terms).first {
        draft.edges.append(.init(subject: node.term, property: property, object: term))
        draft.cost += 0.1
        return
      }
    }
    for variable in openVariables(of: draft) {
      for property in Self.linking {
        for isForward in [true, false] {
          var next = draft
          next.edges.append(
            isForward
              ? .init(
                subject: .variable(variable), property: Names.own(property), object: node.term)
              : .init(
                subject: node.term, property: Names.own(property), object: .variable(variable)))
          next.cost += 0.3
          if isAnswered(next) {
            draft = next
            return
          }
        }
      }
    }
    if case .variable = node.term { draft.choices.removeLast() }
    // Else the sentences must name it.
    for place in node.places where !QuestionLexicon.isSmall(words[place].folded) {
      requireProof(TextCondition.stems(of: spellings(of: place)), words[place].text, &draft)
      draft.cost += 0.5
    }
  }

  private func isNamed(_ node: Node, in draft: PatternDraft) -> Bool {
    knownTerms(of: draft).contains { !Set($0.terms).isDisjoint(with: node.terms) }
  }

  private func knownTerms(of draft: PatternDraft) -> [(term: QueryTerm, terms: [Term])] {
    var result: [(term: QueryTerm, terms: [Term])] = []
    for edge in draft.edges {
      for end in [edge.subject, edge.object] where !result.contains(where: { $0.term == end }) {
        switch end {
        case .term(let term) where term.iri != nil: result.append((end, [term]))
        case .variable(let variable):
          if let choice = draft.choices.first(where: { $0.variable == variable }) {
            result.append((end, choice.terms))
          }
        default: break
        }
      }
    }
    return result
  }

  /// Variables that stand for things asked or left open, those asked for first.
  private func openVariables(of draft: PatternDraft) -> [Variable] {
    var result: [Variable] = []
    for edge in draft.edges {
      for case .variable(let variable) in [edge.subject, edge.object]
      where !draft.choices.contains(where: { $0.variable == variable })
        && !result.contains(variable)
      {
        result.append(variable)
      }
    }
    return result
  }

  /// The second thing asked for by the same words: joined by any property that leads to it.
  private func linkSecond(_ second: Asking, _ draft: inout PatternDraft) {
    guard let first = draft.asked.first else { return }
    let variable = Variable(first.name + "2")
    for property in Self.linking {
      var next = draft
      next.edges.append(
        .init(
          subject: .variable(first), property: Names.own(property), object: .variable(variable)))
      next.classes.append((variable, second.classes))
      next.asked.append(variable)
      if isAnswered(next) {
        draft = next
        return
      }
    }
    draft.unmet.append("second")
  }

  /// «Что ещё, кроме сессий»: no answer may be called so.
  private func exclude(_ draft: inout PatternDraft) {
    guard let excepted = analysis.excepted, let variable = draft.asked.first else { return }
    for place in excepted.dropFirst() where !analysis.isFiller(words[place]) {
      let stems = TextCondition.stems(of: spellings(of: place))
      draft.filters.append(.not(TextCondition.holds(variable, stems, number: 200 + place)))
      draft.notes.append("− " + words[place].text)
    }
  }

  private static var pastWords: Set<String> {
    [
      "was", "were", "had", "headed", "led", "chaired", "did", "former", "болды", "болған",
      "басқарды", "басқарған", "бұрынғы", "тұңғыш", "прежний", "бывший", "первый", "first",
    ]
  }

  /// «Кто возглавляет» asks of today: not those of whom the graph says that they went.
  private func keepPresent(_ draft: inout PatternDraft) {
    let isPost = !draft.edges.contains { $0.property == Names.own("heads") }
    let property = Names.own(isPost ? "holdsPost" : "heads")
    guard let edge = draft.edges.first(where: { $0.property == property }),
      draft.asked.contains(where: { edge.subject == .variable($0) }),
      !analysis.dates.contains(where: { part.own.contains($0.range.lowerBound) }),
      !part.own.contains(where: { place in
        words[place].isPast || Self.pastWords.contains(words[place].folded)
          || words[place].lemmas.contains(where: Self.pastWords.contains)
      })
    else { return }
    func own(_ subject: QueryTerm, _ property: String, _ object: QueryTerm) -> TriplePattern {
      TriplePattern(subject, .term(.term(.iri(Names.own(property)))), object)
    }
    let next = QueryTerm.variable(Variable("next\(number)"))
    let tenure = QueryTerm.variable(Variable("ended\(number)"))
    let end = QueryTerm.variable(Variable("end\(number)"))
    draft.filters.append(
      .exists(
        .basic(
          isPost
            ? [own(edge.subject, "leavesPost", edge.object)]
            : [own(edge.subject, "handsOverTo", next), own(next, "heads", edge.object)]),
        negated: true))
    draft.filters.append(
      .exists(
        .basic([
          own(tenure, "holder", edge.subject), own(tenure, isPost ? "post" : "body", edge.object),
          own(tenure, "until", end),
        ]), negated: true))
  }

  // MARK: - Dates

  private func restrict(_ draft: inout PatternDraft, to date: FoundDate) {
    draft.covered.formUnion(date.range)
    let properties = [
      "eventDate", "documentDate", "foundedOn", "statedOn", "inForceFrom", "electedOn",
    ]
    // A date that is itself what the relation says.
    for edge in draft.edges where properties.contains(Names.local(edge.property)) {
      if case .variable(let variable) = edge.object, !draft.asked.contains(variable) {
        draft.filters.append(Self.begins(variable, date.prefix))
        return
      }
    }
    for term in knownTerms(of: draft).map(\.term) + openVariables(of: draft).map({ .variable($0) })
    {
      for property in properties {
        var next = draft
        let value = Variable("date\(number)_\(date.range.lowerBound)")
        next.edges.append(
          .init(subject: term, property: Names.own(property), object: .variable(value)))
        next.filters.append(Self.begins(value, date.prefix))
        if isAnswered(next) {
          draft = next
          return
        }
      }
    }
    for part in date.prefix.split(separator: "-").prefix(1) {
      requireProof([String(part)], date.prefix, &draft)
    }
    if date.prefix.utf8.count > 4 {
      // The day must be there too, as a number.
      let day = date.prefix.split(separator: "-").last.map { $0.first == "0" ? $0.dropFirst() : $0 }
      if date.prefix.utf8.count == 10, let day {
        requireProof([String(day)], date.prefix, &draft)
      } else {
        draft.unmet.append(date.prefix)
      }
    }
    draft.cost += 0.5
  }

  private static func begins(_ variable: Variable, _ prefix: String) -> Expression {
    .call(.strStarts, [.call(.str, [.variable(variable)]), .term(.string(prefix))])
  }

  // MARK: - Words that nothing explains

  private func leftovers(_ draft: PatternDraft) -> [Int] {
    part.own.filter { place in
      guard !draft.covered.contains(place) else { return false }
      if let asking = part.asking, asking.range.contains(place) { return false }
      if let second = part.second {
        if second.range.contains(place) || (second.noun?.contains(place) ?? false) { return false }
      }
      if isClassNoun(place) { return false }
      if analysis.dates.contains(where: { $0.range.contains(place) }) { return false }
      if part.asksOfBefore, matching.holds(lexicon.documents, words[place]) { return false }
      if part.refersBack, matching.holds(lexicon.backReferences, words[place]) { return false }
      return !analysis.isFiller(words[place])
    }
  }

  /// The noun behind the question word says what is asked; its modifiers are conditions.
  private func isClassNoun(_ place: Int) -> Bool {
    guard let noun = part.asking?.noun, noun.contains(place) else { return false }
    if let named = stride(from: noun.lowerBound, to: noun.upperBound, by: 1)
      .compactMap({ analysis.classPhrase(at: $0) }).first(where: {
        $0.range.upperBound <= noun.upperBound
      })
    {
      return named.range.contains(place)
    }
    return place == noun.upperBound - 1 && part.asking?.kind != .which
  }

  /// A word must stand in what is answered or in a sentence that proves it.
  private func require(_ place: Int, _ draft: inout PatternDraft) {
    draft.covered.insert(place)
    draft.cost += 0.5
    let stems = TextCondition.stems(of: spellings(of: place))
    if let open = openVariable(of: draft), !(part.asking?.noun?.contains(place) ?? false) {
      // What is told of and not named is known by its own words, not by its neighbours'.
      draft.filters.append(TextCondition.holds(open, stems, number: 600 + place))
      draft.notes.append("«\(words[place].text)»")
      return
    }
    guard let variable = draft.asked.first, !draft.isCount || draft.edges.count > 0 else {
      return requireProof(stems, words[place].text, &draft)
    }
    let proof = proof(of: stems, in: draft, number: 300 + place)
    let own = TextCondition.holds(variable, stems, number: 400 + place)
    draft.filters.append(proof.map { .or(own, $0) } ?? own)
    draft.notes.append("«\(words[place].text)»")
  }

  /// The variable of something that the words tell of without a name.
  private func openVariable(of draft: PatternDraft) -> Variable? {
    let open = [Variable("value\(number)"), Variable("thing\(number)")]
    return openVariables(of: draft).first { open.contains($0) }
  }

  private func requireProof(_ stems: [String], _ text: String, _ draft: inout PatternDraft) {
    guard let proof = proof(of: stems, in: draft, number: 500 + draft.filters.count) else {
      draft.unmet.append(text)
      return
    }
    draft.filters.append(proof)
    draft.notes.append("«\(text)»")
  }

  /// Some edge of the draft is proved by a sentence that holds one of the stems.
  private func proof(of stems: [String], in draft: PatternDraft, number: Int) -> Expression? {
    let edges = draft.edges.filter { Names.isOwn($0.property) }.prefix(2)
    let proofs = edges.enumerated().map { index, edge in
      TextCondition.isProved(edge, stems, number: number * 10 + index)
    }
    guard let first = proofs.first else { return nil }
    return proofs.dropFirst().reduce(first) { .or($0, $1) }
  }

  private func spellings(of place: Int) -> [String] {
    let word = words[place]
    var result = [word.folded] + word.lemmas
    result += lexicon.translations(of: result)
    return result
  }
}
