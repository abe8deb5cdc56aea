import QuerySyntax
import RDFModel

/// Evaluates patterns word for word as SPARQL 1.1 §18 says, over lists of solutions: slow, short,
/// and nothing shared with the engine but the terms.
struct NaiveEvaluator {
  typealias Solution = [Variable: Term]

  let triples: [Triple]
  private let nodes: Set<Term>
  /// The triples of each named graph.
  let named: [Term: [Triple]]

  init(_ triples: [Triple], named: [Term: [Triple]] = [:]) {
    self.triples = Array(Set(triples))
    self.named = named
    nodes = Set(triples.map(\.subject) + triples.map(\.object))
  }

  func evaluate(_ pattern: Pattern) -> [Solution] {
    switch pattern {
    case .basic(let patterns):
      return patterns.reduce([[:]]) { join($0, evaluate($1)) }
    case .join(let left, let right): return join(evaluate(left), evaluate(right))
    case .leftJoin(let left, let right, let filters):
      return leftJoin(evaluate(left), evaluate(right), filters)
    case .union(let left, let right): return evaluate(left) + evaluate(right)
    case .minus(let left, let right):
      let removed = evaluate(right)
      return evaluate(left).filter { solution in
        !removed.contains { other in
          isCompatible(solution, other) && other.keys.contains { solution[$0] != nil }
        }
      }
    case .filter(let filters, let inner):
      return evaluate(inner).filter { solution in filters.allSatisfy { holds($0, solution) } }
    case .extend(let inner, let variable, let expression):
      return evaluate(inner).map { solution in
        var extended = solution
        extended[variable] = value(expression, solution)
        return extended
      }
    case .values(let data):
      return data.rows.map { row in
        var solution: Solution = [:]
        for (variable, cell) in zip(data.variables, row) {
          if case .term(let term)? = cell { solution[variable] = term }
        }
        return solution
      }
    case .subselect(let select): return evaluate(select)
    case .graph(.term(let name), let inner):
      return named[name].map { NaiveEvaluator($0, named: named).evaluate(inner) } ?? []
    case .graph(.variable(let variable), let inner):
      return named.flatMap { name, triples in
        join([[variable: name]], NaiveEvaluator(triples, named: named).evaluate(inner))
      }
    case .graph, .service: return []
    }
  }

  /// A SELECT with plain columns or one COUNT; DISTINCT is kept.
  func evaluate(_ select: SelectQuery) -> [Solution] {
    let all = evaluate(select.pattern)
    let columns = select.columns ?? select.resultVariables.map { SelectQuery.Column($0) }
    var rows: [Solution] = []
    if select.isGrouped {
      let keys = select.modifiers.groupings.compactMap { grouping -> Variable? in
        if case .variable(let variable) = grouping.expression { variable } else { nil }
      }
      var groups = Dictionary(grouping: all) { solution in keys.map { solution[$0] } }
      if keys.isEmpty, groups.isEmpty { groups = [[]: []] }
      for (key, members) in groups {
        var row: Solution = [:]
        for (variable, term) in zip(keys, key) { row[variable] = term }
        for column in columns {
          guard case .aggregate(let aggregate)? = column.expression else { continue }
          row[column.variable] = .literal(
            Literal(String(count(aggregate, members)), datatype: XSD.integer))
        }
        rows.append(row)
      }
    } else {
      rows = all
    }
    let wanted = Set(columns.map(\.variable))
    rows = rows.map { $0.filter { wanted.contains($0.key) } }
    return select.duplicates == .all ? rows : Array(Set(rows))
  }

  private func count(_ aggregate: Aggregate, _ members: [Solution]) -> Int {
    guard case .variable(let variable)? = aggregate.argument else { return members.count }
    let values = members.compactMap { $0[variable] }
    return aggregate.isDistinct ? Set(values).count : values.count
  }

  // MARK: Joins

  private func isCompatible(_ left: Solution, _ right: Solution) -> Bool {
    left.allSatisfy { right[$0.key] == nil || right[$0.key] == $0.value }
  }

  private func join(_ left: [Solution], _ right: [Solution]) -> [Solution] {
    left.flatMap { one in
      right.filter { isCompatible(one, $0) }.map { one.merging($0) { first, _ in first } }
    }
  }

  private func leftJoin(
    _ left: [Solution], _ right: [Solution], _ filters: [Expression]
  ) -> [Solution] {
    left.flatMap { one in
      let joined = join([one], right).filter { both in filters.allSatisfy { holds($0, both) } }
      return joined.isEmpty ? [one] : joined
    }
  }

  // MARK: Triples and paths

  private func evaluate(_ pattern: TriplePattern) -> [Solution] {
    func match(_ term: QueryTerm, _ value: Term, _ solution: inout Solution) -> Bool {
      guard let variable = term.variable else { return term.term == value }
      if let known = solution[variable] { return known == value }
      solution[variable] = value
      return true
    }
    switch pattern.verb {
    case .term(let verb):
      return triples.compactMap { triple in
        var solution: Solution = [:]
        guard match(pattern.subject, triple.subject, &solution),
          match(verb, triple.predicate, &solution), match(pattern.object, triple.object, &solution)
        else { return nil }
        return solution
      }
    case .path(.inverse(let inner)):
      return evaluate(TriplePattern(pattern.object, Verb(inner), pattern.subject))
    case .path(.sequence(let left, let right)):
      // A sequence is a join over a variable of its own (§18.2.2.4), which only nodes can be.
      let middle = Variable("middle of \(pattern)")
      let first = evaluate(TriplePattern(pattern.subject, Verb(left), .variable(middle)))
      let second = evaluate(TriplePattern(.variable(middle), Verb(right), pattern.object))
      return join(first, second).map { $0.filter { $0.key != middle } }
    case .path(let path):
      var starts = nodes
      if let term = pattern.subject.term { starts = [term] }
      // An object that is no node is reached by empty paths from itself alone.
      if let term = pattern.object.term, pattern.subject.variable != nil { starts.insert(term) }
      return starts.flatMap { start in
        reach(path, start).compactMap { end in
          var solution: Solution = [:]
          guard match(pattern.subject, start, &solution), match(pattern.object, end, &solution)
          else { return nil }
          return solution
        }
      }
    }
  }

  private func reach(_ path: Path, _ start: Term) -> [Term] {
    switch path {
    case .iri(let iri):
      return triples.filter { $0.subject == start && $0.predicate == .iri(iri) }.map(\.object)
    case .name: return []
    case .inverse(let inner):
      let sources = nodes.union([start])
      return sources.flatMap { source in
        reach(inner, source).filter { $0 == start }.map { _ in source }
      }
    case .sequence(let left, let right):
      return reach(left, start).flatMap { reach(right, $0) }
    case .alternative(let left, let right): return reach(left, start) + reach(right, start)
    case .zeroOrOne(let inner): return Array(Set([start] + reach(inner, start)))
    case .zeroOrMore(let inner): return Array(closure(inner, [start]))
    case .oneOrMore(let inner): return Array(closure(inner, Set(reach(inner, start))))
    case .negated(let steps):
      let forward = steps.filter { !$0.isInverse }.compactMap(\.predicate.term)
      let backward = steps.filter(\.isInverse).compactMap(\.predicate.term)
      var result: [Term] = []
      if backward.isEmpty || !forward.isEmpty {
        result += triples.filter { $0.subject == start && !forward.contains($0.predicate) }
          .map(\.object)
      }
      if !backward.isEmpty {
        result += triples.filter { $0.object == start && !backward.contains($0.predicate) }
          .map(\.subject)
      }
      return result
    }
  }

  private func closure(_ path: Path, _ start: Set<Term>) -> Set<Term> {
    var seen = start
    var waiting = Array(start)
    while let node = waiting.popLast() {
      for next in reach(path, node) where seen.insert(next).inserted { waiting.append(next) }
    }
    return seen
  }

  // MARK: Expressions

  private func holds(_ expression: Expression, _ solution: Solution) -> Bool {
    truth(expression, solution) ?? false
  }

  private func truth(_ expression: Expression, _ solution: Solution) -> Bool? {
    switch expression {
    case .or(let left, let right):
      let (one, other) = (truth(left, solution), truth(right, solution))
      if one == true || other == true { return true }
      return one == nil || other == nil ? nil : false
    case .and(let left, let right):
      let (one, other) = (truth(left, solution), truth(right, solution))
      if one == false || other == false { return false }
      return one == nil || other == nil ? nil : true
    case .not(let inner): return truth(inner, solution).map { !$0 }
    case .call(.bound, let arguments):
      if case .variable(let variable)? = arguments.first { return solution[variable] != nil }
      return nil
    case .compare(let comparison, let left, let right):
      guard let one = value(left, solution), let other = value(right, solution) else { return nil }
      return compare(comparison, one, other)
    case .exists(let pattern, let negated):
      return evaluate(Substitution(solution).apply(pattern)).isEmpty == negated
    case .call(.isIRI, let arguments): return value(arguments[0], solution).map { $0.iri != nil }
    case .call(.isLiteral, let arguments):
      return value(arguments[0], solution).map { $0.literal != nil }
    default: return nil
    }
  }

  private func value(_ expression: Expression, _ solution: Solution) -> Term? {
    switch expression {
    case .variable(let variable): return solution[variable]
    case .term(let term): return term
    case .arithmetic(.add, let left, let right):
      guard let one = value(left, solution)?.literal.flatMap({ XSDNumeric($0) }),
        let other = value(right, solution)?.literal.flatMap({ XSDNumeric($0) })
      else { return nil }
      return XSDNumeric.apply(.add, one, other).map { .literal($0.literal) }
    case .call(.str, let arguments):
      switch value(arguments[0], solution) {
      case .iri(let iri): return .string(iri.value)
      case .literal(let literal): return .string(literal.lexicalForm)
      default: return nil
      }
    case .call(.strlen, let arguments):
      guard let text = value(arguments[0], solution)?.literal, text.datatype == XSD.string else {
        return nil
      }
      return .literal(Literal("\(text.lexicalForm.unicodeScalars.count)", datatype: XSD.integer))
    case .call(.datatype, let arguments):
      return value(arguments[0], solution)?.literal.map { .iri($0.datatype) }
    default: return nil
    }
  }

  private func compare(_ comparison: Comparison, _ left: Term, _ right: Term) -> Bool? {
    guard case .literal(let one) = left, case .literal(let other) = right else {
      switch comparison {
      case .equal: return left == right
      case .notEqual: return left != right
      default: return nil
      }
    }
    switch comparison {
    case .equal: return one.hasSameValue(as: other)
    case .notEqual: return one.hasSameValue(as: other).map { !$0 }
    case .less: return one.compareValue(with: other).map { $0 < 0 }
    case .greater: return one.compareValue(with: other).map { $0 > 0 }
    case .lessOrEqual: return one.compareValue(with: other).map { $0 <= 0 }
    case .greaterOrEqual: return one.compareValue(with: other).map { $0 >= 0 }
    }
  }
}
