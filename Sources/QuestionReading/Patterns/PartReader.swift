import GraphAccess
import LabelIndex
import Lexicon
import QueryEvaluation
import QuerySyntax
import RDFModel
import TextSegmentation

/// Reads one part of a question as patterns over the graph.
///
/// Each relation that the words may name is tried with what is named and what is asked at its ends;
/// what else is named must be joined by some triple; a word that nothing explains must stand in the
/// names of the answer or in a sentence that proves it. What is left is no reading.
struct PartReader<Graph: QueryableGraph> {
  /// What may stand at an end of a relation.
  struct Node {
    enum Kind: Equatable { case mention, document, back, open }

    var kind: Kind
    var term: QueryTerm
    var terms: [Term] = []
    var types: [IRI]
    /// The words that name it.
    var places: [Int]
    var isBorrowed = false
    var cost = 0.0
    /// What a reference back brings along.
    var context: PatternDraft?
  }

  let analysis: QuestionAnalysis<Graph>
  let part: QuestionPart
  let number: Int
  /// The readings of the parts before, for words that refer to them.
  let before: [PatternDraft]
  let engine: QueryEngine
  let names: LabelIndex

  var words: [QuestionWord] { analysis.words }
  var facts: GraphFacts<Graph> { analysis.facts }
  var lexicon: QuestionLexicon { analysis.lexicon }
  var matching: PhraseMatching { analysis.matching }
  var language: Language { analysis.text.language }

  /// All readings, those with an answer first, surest first.
  func readings() -> (answered: [PatternDraft], silent: [PatternDraft]) {
    var drafts: [PatternDraft] = []
    let cues = usableCues()
    let nodes = nodes()
    for (property, found) in grouped(cues) {
      drafts += cores(Names.own(property), found, nodes)
    }
    drafts += implicitCores(nodes, hasCues: !cues.isEmpty)
    var answered: [PatternDraft] = []
    var silent: [PatternDraft] = []
    for draft in drafts {
      for linked in completed(draft, nodes) {
        if linked.unmet.isEmpty, isAnswered(linked) {
          answered.append(linked)
        } else {
          silent.append(linked)
        }
      }
    }
    let order: (PatternDraft, PatternDraft) -> Bool = { $0.cost < $1.cost }
    return (answered.sorted(by: order), silent.sorted(by: order))
  }

  // MARK: - What there is

  /// Relations by name; of each the phrase that explains most words.
  private func grouped(_ cues: [FoundCue]) -> [(String, [FoundCue])] {
    var order: [String] = []
    var groups: [String: [FoundCue]] = [:]
    for cue in cues {
      if groups[cue.property] == nil { order.append(cue.property) }
      groups[cue.property, default: []].append(cue)
    }
    return order.map { name in
      let all = groups[name] ?? []
      return (
        name,
        all.sorted {
          ($1.positions.count, $0.cue.end == nil ? 1 : 0) < (
            $0.positions.count, $1.cue.end == nil ? 1 : 0
          )
        }
      )
    }
  }

  /// Without those inside the name of another post: «заместитель *председателя*».
  private func usableCues() -> [FoundCue] {
    let phrases = postPhrases()
    return analysis.cues(of: part).filter { cue in
      !phrases.contains { phrase in
        phrase.count > cue.positions.count && cue.positions.allSatisfy(phrase.contains)
          && cue.property == "heads"
      }
        && !phrases.contains { phrase in
          cue.property == "heads"
            && phrases.contains { $0.upperBound == phrase.lowerBound }
            && cue.positions.allSatisfy(phrase.contains)
        }
    }
  }

  /// The phrases of the part that name posts, as the lexicon has them.
  func postPhrases() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var place = 0
    while place < words.count {
      if part.own.contains(place), !words[place].isQuoted,
        let match = matching.longest(of: lexicon.posts, in: words, at: place)
      {
        result.append(match.range)
        place = match.range.upperBound
      } else {
        place += 1
      }
    }
    return result
  }

  private func nodes() -> [Node] {
    var result: [Node] = []
    let own = Set(part.own)
    let borrowed = Set(part.borrowed)
    for (index, mention) in analysis.mentions.enumerated() {
      let isOwn = !own.isDisjoint(with: mention.range)
      guard isOwn || !borrowed.isDisjoint(with: mention.range) else { continue }
      if mention.isByTitle, part.asking?.kind == .agent { continue }
      let term: QueryTerm =
        mention.terms.count == 1
        ? .term(mention.terms[0]) : .variable(Variable("name\(number)_\(index + 1)"))
      result.append(
        Node(
          kind: .mention, term: term, terms: mention.terms,
          types: mention.terms.flatMap { facts.types(of: $0) }, places: Array(mention.range),
          isBorrowed: !isOwn, cost: (mention.isWhole ? 0 : 0.2) + (mention.isFar ? 0.1 : 0)))
    }
    result += backNodes()
    let free = part.own.filter { place in
      !words[place].isQuoted && !result.contains { $0.places.contains(place) }
        && !(part.asking?.range.contains(place) ?? false)
        && !(part.asking?.noun?.contains(place) ?? false)
    }
    let shared = part.borrowed.filter { !words[$0].isQuoted }
    if let place = (free + shared).first(where: { matching.holds(lexicon.documents, words[$0]) }),
      !result.contains(where: { $0.places.contains(place) })
    {
      result.append(
        Node(
          kind: .document, term: .variable(Variable("document\(number)")),
          types: facts.classes(below: ["Document"]), places: [place],
          isBorrowed: !free.contains(place), cost: 0.1))
    }
    for place in free where place == 0 || !matching.holds(lexicon.backReferences, words[place - 1])
    {
      guard let named = analysis.classPhrase(at: place),
        named.range.allSatisfy({ free.contains($0) })
      else { continue }
      result.append(
        Node(
          kind: .open, term: .variable(Variable("thing\(number)")), types: named.classes,
          places: Array(named.range), cost: 0.3))
      break
    }
    return result
  }

  /// What the part before asked and named, where a pronoun or «автор» refers to it.
  private func backNodes() -> [Node] {
    guard let previous = before.last, number > 0, !part.asksOfBefore else { return [] }
    let pronouns = part.own.filter { matching.holds(lexicon.backReferences, words[$0]) }
    guard part.refersBack || !pronouns.isEmpty || part.own.contains(where: isAgentNoun) else {
      return []
    }
    let places =
      pronouns.isEmpty ? part.own.filter(isAgentNoun) : pronouns + classWord(behind: pronouns)
    var result: [Node] = []
    for variable in previous.asked where !previous.isCount {
      result.append(
        Node(
          kind: .back, term: .variable(variable), types: types(of: variable, in: previous),
          places: places, context: previous))
    }
    for edge in previous.edges {
      for term in [edge.subject, edge.object] {
        guard case .term(let known) = term, known.iri != nil else { continue }
        result.append(
          Node(
            kind: .back, term: term, terms: [known], types: facts.types(of: known), places: places))
      }
    }
    return result
  }

  /// «это здание»: the noun behind the pronoun belongs to it.
  private func classWord(behind pronouns: [Int]) -> [Int] {
    pronouns.flatMap { place -> [Int] in
      guard place + 1 < words.count, let named = analysis.classPhrase(at: place + 1) else {
        return []
      }
      return Array(named.range)
    }
  }

  private func isAgentNoun(_ place: Int) -> Bool {
    lexicon.cues(for: [words[place]]).contains { cue in
      cue.end == .subject && cue.words.count == 1
        && before.last?.property == Names.own(cue.property)
        && matching.isMine(cue.language) && matching.fits(cue.words[0], words[place])
    }
  }

  private func types(of variable: Variable, in draft: PatternDraft) -> [IRI] {
    guard let rows = rows(of: draft) else { return [] }
    guard let column = draft.asked.firstIndex(of: variable) else { return [] }
    var result: [IRI] = []
    for row in rows.prefix(20) {
      if column < row.count, let term = row[column] { result += facts.types(of: term) }
    }
    return result
  }

  // MARK: - Asking the graph

  /// The rows of a draft; nil where it cannot be evaluated.
  func rows(of draft: PatternDraft) -> [[Term?]]? {
    guard let result = try? engine.evaluate(draft.query) else { return nil }
    switch result {
    case .boolean(let answer): return answer ? [[]] : []
    case .graph: return nil
    case .solutions(let rows):
      return (0..<rows.rowCount).map { row in
        rows.variables.indices.map { rows.term(row: row, column: $0) }
      }
    }
  }

  func isAnswered(_ draft: PatternDraft) -> Bool {
    guard let rows = rows(of: draft), let first = rows.first else { return false }
    if draft.isCount { return first.first??.literal?.lexicalForm != "0" }
    return true
  }
}
