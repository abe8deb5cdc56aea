import QuerySyntax
import RDFModel

/// Puts the values of a solution in the place of variables: what EXISTS means (SPARQL 1.1 §18.6).
struct Substitution {
  let solution: NaiveEvaluator.Solution

  init(_ solution: NaiveEvaluator.Solution) { self.solution = solution }

  func apply(_ pattern: Pattern) -> Pattern {
    switch pattern {
    case .basic(let triples): .basic(triples.map(apply))
    case .join(let left, let right): .join(apply(left), apply(right))
    case .leftJoin(let left, let right, let filters):
      .leftJoin(apply(left), apply(right), filters.map(apply))
    case .union(let left, let right): .union(apply(left), apply(right))
    case .minus(let left, let right): .minus(apply(left), apply(right))
    case .filter(let filters, let inner): .filter(filters.map(apply), apply(inner))
    case .graph(let name, let inner): .graph(apply(name), apply(inner))
    default: pattern
    }
  }

  private func apply(_ term: QueryTerm) -> QueryTerm {
    term.variable.flatMap { solution[$0] }.map { .term($0) } ?? term
  }

  private func apply(_ triple: TriplePattern) -> TriplePattern {
    var verb = triple.verb
    if case .term(let term) = verb { verb = .term(apply(term)) }
    return TriplePattern(apply(triple.subject), verb, apply(triple.object))
  }

  private func apply(_ expression: Expression) -> Expression {
    switch expression {
    case .variable(let variable): solution[variable].map { .term($0) } ?? expression
    case .or(let left, let right): .or(apply(left), apply(right))
    case .and(let left, let right): .and(apply(left), apply(right))
    case .not(let inner): .not(apply(inner))
    case .compare(let comparison, let left, let right):
      .compare(comparison, apply(left), apply(right))
    case .arithmetic(let operation, let left, let right):
      .arithmetic(operation, apply(left), apply(right))
    // A value is bound.
    case .call(.bound, let arguments):
      if case .variable(let variable)? = arguments.first, solution[variable] != nil {
        .compare(.equal, .term(.string("")), .term(.string("")))
      } else {
        expression
      }
    case .call(let builtIn, let arguments): .call(builtIn, arguments.map(apply))
    case .exists(let pattern, let negated): .exists(apply(pattern), negated: negated)
    default: expression
    }
  }
}
