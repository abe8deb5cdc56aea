public import GraphAccess
public import LabelIndex
import Lexicon
public import Ontology
public import QueryEvaluation
import QuerySyntax
import RDFModel
import TextSegmentation

/// Turns a question in Russian, Kazakh or English into a query, by rules over the lexicon and the
/// names in the graph; nothing is guessed: a word that no rule explains must stand in the names of
/// the answer or in the sentences that prove it.
///
///     let reader = QuestionReader(graph, ontology: ontology, names: names, morphology: morphology)
///     reader.read("кто возглавляет Совет общественного согласия")
public struct QuestionReader<Graph: QueryableGraph> {
  private let graph: Graph
  private let ontology: Ontology
  private let names: LabelIndex
  private let morphology: QuestionMorphology
  private let lexicon: QuestionLexicon
  private let options: QueryOptions

  /// - Parameters:
  ///   - names: The labels of the graph.
  ///   - options: Limits and the cancellation of the queries by which readings are tried.
  public init(
    _ graph: Graph, ontology: Ontology, names: LabelIndex, morphology: QuestionMorphology,
    options: QueryOptions = QueryOptions()
  ) {
    self.graph = graph
    self.ontology = ontology
    self.names = names
    self.morphology = morphology
    self.options = options
    lexicon = QuestionLexicon(ontology.lexicon, ontology)
  }

  /// Reads a question. The language of the shown pattern is the question's own.
  public func read(_ question: String) -> QuestionOutcome {
    let facts = GraphFacts(graph, ontology)
    let text = QuestionText(question, morphology: morphology)
    let analysis = QuestionAnalysis(
      text, lexicon: lexicon, morphology: morphology, names: names, facts: facts)
    if !analysis.blocked.isEmpty || analysis.hasRelativeClause {
      return .notUnderstood(analysis.blocked.map { text.words[$0].text })
    }
    if analysis.parts.contains(where: { $0.asking?.kind == Asking.Kind.none }) {
      return .notUnderstood(
        analysis.parts.compactMap { part in
          part.asking.flatMap { $0.kind == .none ? text.words[$0.range.lowerBound].text : nil }
        })
    }
    let printer = PatternText(facts: facts, names: names, language: text.language.rawValue)
    var answered: [PatternDraft] = []
    var silent: [PatternDraft] = []
    for (number, part) in analysis.parts.enumerated() {
      let reader = PartReader(
        analysis: analysis, part: part, number: number, before: answered,
        engine: QueryEngine(graph, options: options), names: names)
      let readings = reader.readings()
      if let best = readings.answered.first {
        let rivals = rivals(of: best, among: readings.answered, reader)
        if !rivals.isEmpty, analysis.parts.count == 1 {
          return .choice(([best] + rivals).map { reading($0, printer) })
        }
        if rivals.isEmpty {
          answered.append(best)
          continue
        }
      }
      if let best = readings.silent.first ?? readings.answered.first { silent.append(best) }
    }
    if answered.isEmpty {
      return silent.isEmpty
        ? .notUnderstood(strangers(in: analysis)) : .silent(silent.map { reading($0, printer) })
    }
    let whole = answered.count == 1 ? reading(answered[0], printer) : union(answered, printer)
    return .answer(whole, unsaid: silent.map { printer.text(of: $0) })
  }

  /// Readings that are as sure as the best and say something else.
  private func rivals(
    of best: PatternDraft, among drafts: [PatternDraft], _ reader: PartReader<Graph>
  ) -> [PatternDraft] {
    var seen: [[[Term?]]] = [reader.rows(of: best) ?? []]
    var result: [PatternDraft] = []
    for draft in drafts.dropFirst() where draft.cost < best.cost + Self.margin {
      guard draft.property != best.property || draft.edges != best.edges,
        let rows = reader.rows(of: draft), !seen.contains(where: { Set($0) == Set(rows) })
      else { continue }
      seen.append(rows)
      result.append(draft)
    }
    return Array(result.prefix(4))
  }

  /// How much surer the best reading must be than the next.
  private static var margin: Double { 0.15 }

  private func reading(_ draft: PatternDraft, _ printer: PatternText<Graph>) -> QuestionReading {
    QuestionReading(query: draft.query, pattern: printer.text(of: draft))
  }

  /// Several parts in one answer: each row answers one of them.
  private func union(_ drafts: [PatternDraft], _ printer: PatternText<Graph>) -> QuestionReading {
    var pattern = drafts[0].answerPattern
    for draft in drafts.dropFirst() { pattern = .union(pattern, draft.answerPattern) }
    var columns: [SelectQuery.Column] = []
    for variable in drafts.flatMap(\.answerVariables)
    where !columns.contains(where: { $0.variable == variable }) {
      columns.append(SelectQuery.Column(variable))
    }
    var select = SelectQuery(columns: columns, pattern: pattern)
    select.duplicates = .distinct
    return QuestionReading(
      query: Query(.select(select)),
      pattern: drafts.map { printer.text(of: $0) }.joined(separator: "\n"))
  }

  /// The words that nothing in the lexicon or the graph knows.
  private func strangers(in analysis: QuestionAnalysis<Graph>) -> [String] {
    analysis.words.indices.filter { place in
      !analysis.isFiller(analysis.words[place])
        && !analysis.mentions.contains { $0.range.contains(place) }
        && !analysis.parts.contains { part in
          part.asking?.range.contains(place) ?? false
            || analysis.cues(of: part).contains { $0.positions.contains(place) }
        }
    }.map { analysis.words[$0].text }
  }
}

extension PatternDraft {
  /// What a row of the answer shows.
  var answerVariables: [Variable] {
    isCount ? asked.prefix(1).map { Variable($0.name + "_count") } : asked
  }

  /// The pattern as one of several: what is counted is counted within.
  var answerPattern: Pattern {
    guard case .select(let select) = query.form else { return pattern }
    return .subselect(select)
  }
}
