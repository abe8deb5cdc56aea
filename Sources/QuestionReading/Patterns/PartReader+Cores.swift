import GraphAccess
import LabelIndex
import Lexicon
import QuerySyntax
import RDFModel
import TextSegmentation

extension PartReader {
  /// The variable that stands for what is asked.
  var asked: Variable {
    let kind = part.asking?.kind ?? .which
    let all: [Asking.Kind: [String]] = [
      .agent: ["кто", "кім", "who"], .thing: ["что", "не", "what"],
      .place: ["где", "қайда", "where"], .date: ["когда", "қашан", "when"],
      .count: ["сколько", "қанша", "many"], .name: ["имя", "аты", "name"],
    ]
    let words = all[kind] ?? ["какой", "қай", "which"]
    let name = words[language == .russian ? 0 : language == .kazakh ? 1 : 2]
    return Variable(number == 0 ? name : "\(name)\(number + 1)")
  }

  /// The triples that a relation may make of what is asked and what is named.
  func cores(_ property: IRI, _ found: [FoundCue], _ nodes: [Node]) -> [PatternDraft] {
    let ends = PropertyEnds(Names.local(property), lexicon: lexicon, facts: facts)
    var drafts: [PatternDraft] = []
    let isQuestion = part.asking != nil || (!isYesNo && found.contains { $0.cue.end != nil })
    for node in nodes where isQuestion {
      for end in [RelationPattern.Slot.End.subject, .object] {
        // `end` is where the thing asked for stands; the node takes the other.
        guard fitsAsked(end, ends), fits(node, end == .subject ? .object : .subject, ends) else {
          continue
        }
        let other: RelationPattern.Slot.End = end == .subject ? .object : .subject
        let isReversible = fitsAsked(other, ends) && fits(node, end, ends)
        for cue in found.prefix(3) {
          if isReversible {
            guard let said = askedEnd(cue, node) else { continue }
            if said != end { continue }
          }
          drafts.append(core(property, asked: end, node, found, ends))
          break
        }
      }
    }
    drafts += knownCores(property, found, nodes, ends)
    if nodes.isEmpty, part.asking != nil {
      drafts += openCores(property, found, ends)
    } else if part.asking != nil, saysClauses(ends) {
      // «Какая статья запрещает дискриминацию»: what is provided is not named but told.
      drafts += openCores(property, found, ends).filter { $0.asksSubject }
    }
    return drafts
  }

  private func core(
    _ property: IRI, asked end: RelationPattern.Slot.End, _ node: Node, _ cues: [FoundCue],
    _ ends: PropertyEnds
  ) -> PatternDraft {
    var draft = draft(with: cues)
    draft.asked = [asked]
    let variable = QueryTerm.variable(asked)
    add(node, to: &draft)
    draft.edges.append(
      end == .subject
        ? .init(subject: variable, property: property, object: node.term)
        : .init(subject: node.term, property: property, object: variable))
    restrictAsked(&draft, end, ends)
    return draft
  }

  /// Whether the objects are clauses, which nobody names.
  private func saysClauses(_ ends: PropertyEnds) -> Bool {
    let clauses = Set(facts.classes(below: ["PolicyItem"]))
    return !ends.objects.isEmpty && ends.objects.isSubset(of: clauses)
  }

  /// A value asked for by whom it is said of: «какому объединению исполнилось 20 лет».
  private func openCores(
    _ property: IRI, _ found: [FoundCue], _ ends: PropertyEnds
  ) -> [PatternDraft] {
    var drafts: [PatternDraft] = []
    for end in [RelationPattern.Slot.End.subject, .object] where fitsAsked(end, ends) {
      let other: RelationPattern.Slot.End = end == .subject ? .object : .subject
      if ends.datatype == nil, fitsAsked(other, ends) { continue }
      var draft = draft(with: found)
      draft.asked = [asked]
      draft.cost += 0.4
      let open = QueryTerm.variable(Variable("value\(number)"))
      let variable = QueryTerm.variable(asked)
      draft.edges.append(
        end == .subject
          ? .init(subject: variable, property: property, object: open)
          : .init(subject: open, property: property, object: variable))
      restrictAsked(&draft, end, ends)
      drafts.append(draft)
    }
    return drafts
  }

  /// Two things named at the ends: what is asked hangs on them, or it is asked whether it is so.
  private func knownCores(
    _ property: IRI, _ found: [FoundCue], _ nodes: [Node], _ ends: PropertyEnds
  ) -> [PatternDraft] {
    let kind = part.asking?.kind
    guard kind == nil || kind == .date || kind == .place, ends.datatype == nil else { return [] }
    var drafts: [PatternDraft] = []
    for subject in nodes where fits(subject, .subject, ends) {
      for object in nodes where fits(object, .object, ends) && object.places != subject.places {
        var draft = draft(with: found)
        add(subject, to: &draft)
        add(object, to: &draft)
        draft.edges.append(
          .init(subject: subject.term, property: property, object: object.term))
        switch kind {
        case nil: if !isYesNo { continue }
        case .date: attachDate(to: &draft, [subject, object])
        default: attachPlace(to: &draft, [object, subject])
        }
        drafts.append(draft)
      }
    }
    return drafts
  }

  private var isYesNo: Bool {
    guard part.asking == nil, number == 0, let first = words.first else { return false }
    switch language {
    case .russian: return words.contains { $0.folded == "ли" }
    case .kazakh:
      return words.last.map { ["ма", "ме", "ба", "бе", "па", "пе"].contains($0.folded) } ?? false
    default: return ["is", "are", "was", "were", "does", "do", "did", "has"].contains(first.folded)
    }
  }

  // MARK: - Questions without a word for the relation

  func implicitCores(_ nodes: [Node], hasCues: Bool) -> [PatternDraft] {
    guard let asking = part.asking else { return [] }
    var drafts: [PatternDraft] = []
    if asking.kind == .agent { drafts += postCores(nodes) }
    let mentions = nodes.filter { $0.kind == .mention || $0.kind == .back }
    for node in mentions where asking.kind == .date || asking.kind == .place {
      var draft = PatternDraft(cost: hasCues ? 0.6 : 0.2)
      add(node, to: &draft)
      if asking.kind == .date {
        attachDate(to: &draft, [node])
      } else {
        attachPlace(to: &draft, [node])
      }
      if draft.unmet.isEmpty { drafts.append(draft) }
    }
    let own = mentions.filter { !$0.isBorrowed }
    if !hasCues, own.count == 1, asking.kind == .agent || asking.kind == .thing {
      drafts.append(description(of: own[0]))
    }
    if asking.kind == .name, own.count == 1 { drafts.append(name(of: own[0])) }
    return drafts
  }

  /// «Кто такой …», «что такое …»: all that is said of it.
  private func description(of node: Node) -> PatternDraft {
    var draft = PatternDraft(cost: 0.5)
    add(node, to: &draft)
    let words = language == .russian ? ["что", "свойство"] : ["what", "property"]
    draft.asked = [Variable(words[1]), Variable(words[0])]
    draft.further.append(
      TriplePattern(
        node.term, .term(.variable(draft.asked[0])), .variable(draft.asked[1])))
    draft.filters.append(
      .call(
        .strStarts,
        [.call(.str, [.variable(draft.asked[0])]), .term(.string(Names.own("").value))]))
    return draft
  }

  /// A name asked for: a thing that the text calls by an office alone has none.
  private func name(of node: Node) -> PatternDraft {
    var draft = PatternDraft()
    add(node, to: &draft)
    draft.asked = [asked]
    draft.edges.append(
      .init(subject: node.term, property: Names.prefLabel, object: .variable(asked)))
    let isTitle = node.terms.contains { term in
      facts.labels(of: term).first.map { label in
        QuestionText(label, morphology: matching.morphology).words.contains {
          matching.holds(lexicon.posts, $0)
        }
      } ?? true
    }
    if isTitle { draft.unmet.append("name") }
    return draft
  }

  /// «Кто аким …», «кто премьер-министр»: by the posts of the graph that are called so.
  private func postCores(_ nodes: [Node]) -> [PatternDraft] {
    let phrases = postPhrases()
    guard
      let phrase = phrases.first(where: { phrase in
        !nodes.contains {
          $0.kind == .mention && $0.places.contains(phrase.lowerBound) && $0.places.count > 1
        }
      })
    else { return [] }
    let post = QueryTerm.variable(Variable("post\(number)"))
    var draft = PatternDraft(cost: 0.3)
    draft.asked = [asked]
    draft.edges.append(
      .init(subject: .variable(asked), property: Names.own("holdsPost"), object: post))
    draft.covered.formUnion(phrase)
    guard let found = postTerms(at: phrase) else {
      let stems = words[phrase].flatMap { TextCondition.stems(of: [$0.folded]) }
      draft.filters.append(
        TextCondition.holds(Variable("post\(number)"), stems, number: 90 + number))
      draft.unmet.append("post")
      return [draft]
    }
    draft.covered.formUnion(found.range)
    draft.choices.append((Variable("post\(number)"), found.terms))
    return [draft]
  }

  /// The posts of the graph that the words at a phrase name: by the longest name, else by the only
  /// name that begins so.
  private func postTerms(at phrase: Range<Int>) -> (terms: [Term], range: Range<Int>)? {
    var start = phrase.lowerBound
    if start > 0, words[start - 1].isModifier, part.own.contains(start - 1) { start -= 1 }
    for first in start...phrase.lowerBound {
      let most = min(words.count, phrase.lowerBound + 9)
      for stop in stride(from: most, through: phrase.upperBound, by: -1) {
        let terms = posts(first..<stop, spareWords: 0)
        if !terms.isEmpty { return (terms, first..<stop) }
      }
    }
    let longer = posts(phrase, spareWords: 8)
    return longer.count == 1 ? (longer, phrase) : nil
  }

  private func posts(_ range: Range<Int>, spareWords: Int) -> [Term] {
    let span = words[range].filter { !QuestionLexicon.isSmall($0.folded) }
    let labels = names.labels(
      holding: span.map { [$0.folded] + $0.lemmas + lexicon.translations(of: $0.lemmas) },
      roles: .entity, spareWords: spareWords + 1, limit: 50)
    var seen: Set<Term> = []
    let first =
      span.first.map { [$0.folded] + $0.lemmas + lexicon.translations(of: $0.lemmas) } ?? []
    let beginnings = Set(first.flatMap { names.forms(ofWord: $0) })
    return labels.filter { label in
      // «Заместитель генпрокурора» is no «генпрокурор»; «РФ» behind a post makes it no other.
      let said = QuestionLexicon.words(label.text).filter { !QuestionLexicon.isSmall($0) }
      let parts = span.reduce(0) { $0 + QuestionLexicon.words($1.folded).count }
      guard let start = said.first, !beginnings.isDisjoint(with: names.forms(ofWord: start)) else {
        return false
      }
      return said.count <= parts + spareWords
    }.map { Term.iri($0.term) }.filter { facts.isA($0, ["Post"]) && seen.insert($0).inserted }
  }

  // MARK: - Dates and places of what is named

  private func attachDate(to draft: inout PatternDraft, _ nodes: [Node]) {
    draft.asked = [asked]
    for node in nodes {
      let property: String
      if isOf(node, ["Event"]) {
        property = "eventDate"
      } else if isOf(node, ["LegalAct", "Document"]) {
        property = "documentDate"
      } else {
        continue
      }
      draft.edges.append(
        .init(subject: node.term, property: Names.own(property), object: .variable(asked)))
      return
    }
    let heading: Set<IRI> = [Names.own("heads"), Names.own("holdsPost")]
    if let edge = draft.edges.first, heading.contains(edge.property) {
      let tenure = QueryTerm.variable(Variable("tenure\(number)"))
      let place = edge.property == Names.own("heads") ? "body" : "post"
      for (property, object) in [
        ("holder", edge.subject), (place, edge.object), ("from", .variable(asked)),
      ] {
        draft.edges.append(
          .init(subject: tenure, property: Names.own(property), object: object))
      }
      return
    }
    draft.unmet.append("date")
  }

  private func attachPlace(to draft: inout PatternDraft, _ nodes: [Node]) {
    draft.asked = [asked]
    for node in nodes {
      let property: String
      if isOf(node, ["Event"]) {
        property = "takesPlaceAt"
      } else if isOf(node, ["Body", "Building"]) {
        property = "locatedIn"
      } else {
        continue
      }
      draft.edges.append(
        .init(subject: node.term, property: Names.own(property), object: .variable(asked)))
      return
    }
    draft.unmet.append("place")
  }

  func isOf(_ node: Node, _ names: [String]) -> Bool {
    let wanted = Set(facts.classes(below: names))
    return node.types.contains { wanted.contains($0) }
  }

  func draft(with cues: [FoundCue]) -> PatternDraft {
    var draft = PatternDraft()
    for cue in cues { draft.covered.formUnion(cue.positions) }
    let own = draft.covered.filter { part.own.contains($0) }.count
    draft.cost -= 0.1 * Double(own)
    if own == 0 { draft.cost += 0.3 }
    return draft
  }

  func add(_ node: Node, to draft: inout PatternDraft) {
    draft.covered.formUnion(node.places)
    draft.cost += node.cost + (node.isBorrowed ? 0.1 : 0)
    if let context = node.context {
      draft.edges += context.edges
      draft.choices += context.choices
      draft.classes += context.classes
      draft.filters += context.filters
      draft.further += context.further
    }
    if case .variable(let variable) = node.term {
      switch node.kind {
      case .mention: draft.choices.append((variable, node.terms))
      case .document, .open: draft.classes.append((variable, node.types))
      case .back: break
      }
    }
  }
}
