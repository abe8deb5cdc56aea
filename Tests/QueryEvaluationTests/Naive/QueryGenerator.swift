import QuerySyntax
import RDFModel

/// Makes graphs and queries from a seed: the same seed, the same query.
struct QueryGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  private mutating func node() -> Term { .iri("n:\(below(7))") }

  private mutating func number() -> Term {
    // Equal values, ill-typed forms, spaces around a form, times with and without a zone.
    let forms = [
      ("1", XSD.integer), ("01", XSD.integer), ("1.0", XSD.decimal), ("2", XSD.integer),
      ("x", XSD.integer), (" 1", XSD.integer), ("300", IRI(XSD.namespace + "byte")),
      ("2023-02-29", XSD.date), ("2023-03-01", XSD.date), ("2023-03-01Z", XSD.date),
      ("2023-02-28", XSD.date), ("1", XSD.string), ("NaN", XSD.double), ("1e0", XSD.double),
    ]
    if chance(30) {
      let (form, type) = forms[below(forms.count)]
      return .literal(Literal(form, datatype: type))
    }
    return .literal(Literal("\(below(4))", datatype: XSD.integer))
  }

  private mutating func predicate() -> IRI { IRI("p:\(below(4))") }

  mutating func graph(_ most: Int = 30) -> [Triple] {
    (0..<(4 + below(most))).map { _ in
      Triple(node(), .iri(predicate()), chance(25) ? number() : node())
    }
  }

  /// Some named graphs; their names are nodes too.
  mutating func namedGraphs() -> [Term: [Triple]] {
    var graphs: [Term: [Triple]] = [:]
    if chance(40) { for _ in 0..<(1 + below(3)) { graphs[node()] = graph(10) } }
    return graphs
  }

  private mutating func variable() -> Variable { Variable(["a", "b", "c", "d", "e"][below(5)]) }

  // MARK: Patterns

  mutating func query() -> SelectQuery {
    var select = SelectQuery(columns: nil, pattern: pattern(depth: 3))
    let visible = select.pattern.visibleVariables
    if chance(25), let first = visible.first {
      // Groups and counts.
      let counted = visible[below(visible.count)]
      var aggregate = Aggregate(.count, chance(40) ? nil : .variable(counted))
      if aggregate.argument != nil { aggregate.isDistinct = chance(40) }
      select.columns = [SelectQuery.Column(Variable("n"), .aggregate(aggregate))]
      if chance(60) {
        select.columns?.append(SelectQuery.Column(first))
        select.modifiers.groupings = [Modifiers.Grouping(.variable(first))]
      }
    } else if chance(50), !visible.isEmpty {
      select.columns = visible.prefix(1 + below(visible.count)).map { SelectQuery.Column($0) }
      if chance(50) { select.duplicates = .distinct }
    }
    return select
  }

  private mutating func pattern(depth: Int) -> Pattern {
    if depth == 0 || chance(35) { return basic() }
    switch below(11) {
    case 0, 1: return .join(pattern(depth: depth - 1), pattern(depth: depth - 1))
    case 2, 3:
      let right = pattern(depth: depth - 1)
      return .leftJoin(pattern(depth: depth - 1), right, chance(30) ? [condition()] : [])
    case 4: return .union(pattern(depth: depth - 1), pattern(depth: depth - 1))
    case 5: return .minus(pattern(depth: depth - 1), pattern(depth: depth - 1))
    case 6, 7: return .filter([condition()], pattern(depth: depth - 1))
    case 8: return .join(values(), pattern(depth: depth - 1))
    case 9:
      let name: QueryTerm = chance(60) ? .variable(variable()) : .term(node())
      return .graph(name, pattern(depth: depth - 1))
    default:
      let inner = pattern(depth: depth - 1)
      let target = Variable("x\(below(2))")
      if inner.visibleVariables.contains(target) { return inner }
      return .extend(
        inner, target, .arithmetic(.add, .variable(variable()), .term(number())))
    }
  }

  private mutating func basic() -> Pattern {
    .basic((0..<(1 + below(4))).map { _ in triple() })
  }

  private mutating func triple() -> TriplePattern {
    let subject: QueryTerm = chance(80) ? .variable(variable()) : .term(node())
    let object: QueryTerm =
      chance(75) ? .variable(variable()) : .term(chance(70) ? node() : number())
    if chance(15) { return TriplePattern(subject, .path(path(depth: 2)), object) }
    let verb: QueryTerm = chance(12) ? .variable(variable()) : .term(.iri(predicate()))
    return TriplePattern(subject, .term(verb), object)
  }

  private mutating func path(depth: Int) -> Path {
    if depth == 0 { return .iri(predicate()) }
    switch below(7) {
    case 0: return .inverse(path(depth: depth - 1))
    case 1: return .sequence(path(depth: depth - 1), path(depth: depth - 1))
    case 2: return .alternative(path(depth: depth - 1), path(depth: depth - 1))
    case 3: return .zeroOrMore(path(depth: depth - 1))
    case 4: return .oneOrMore(path(depth: depth - 1))
    case 5: return .zeroOrOne(path(depth: depth - 1))
    default:
      return .negated([Path.NegatedStep(.term(.iri(predicate())), isInverse: chance(40))])
    }
  }

  private mutating func values() -> Pattern {
    let first = variable()
    var variables = [first]
    let second = variable()
    if second != first { variables.append(second) }
    let rows: [[QueryTerm?]] = (0..<(1 + below(4))).map { _ in
      variables.map { _ in chance(20) ? nil : .term(node()) }
    }
    return .values(InlineData(variables: variables, rows: rows))
  }

  private mutating func condition() -> Expression {
    switch below(8) {
    case 0: return .call(.bound, [.variable(variable())])
    case 1: return .not(.call(.bound, [.variable(variable())]))
    case 2: return .or(comparison(), comparison())
    case 3: return .exists(.basic([triple()]), negated: chance(50))
    case 4: return .exists(inner(depth: 2), negated: chance(50))
    case 5: return .call(chance(50) ? .isIRI : .isLiteral, [.variable(variable())])
    default: return comparison()
    }
  }

  /// A pattern for EXISTS: nothing in it makes or lists values, where the standard leaves open what
  /// substitution means.
  private mutating func inner(depth: Int) -> Pattern {
    if depth == 0 || chance(40) { return basic() }
    switch below(5) {
    case 0: return .join(inner(depth: depth - 1), inner(depth: depth - 1))
    case 1: return .leftJoin(inner(depth: depth - 1), inner(depth: depth - 1), [])
    case 2: return .union(inner(depth: depth - 1), inner(depth: depth - 1))
    case 3: return .minus(inner(depth: depth - 1), inner(depth: depth - 1))
    default: return .filter([comparison()], inner(depth: depth - 1))
    }
  }

  /// What a comparison has at its left: a variable, or a function of one.
  private mutating func side() -> Expression {
    let variable = Expression.variable(variable())
    switch below(8) {
    case 0: return .call(.str, [variable])
    case 1: return .call(.strlen, [.call(.str, [variable])])
    case 2: return .arithmetic(.add, variable, .term(number()))
    default: return variable
    }
  }

  private mutating func comparison() -> Expression {
    let kinds: [Comparison] = [.equal, .notEqual, .less, .greaterOrEqual]
    let right: Expression =
      chance(40) ? .variable(variable()) : .term(chance(50) ? node() : number())
    return .compare(kinds[below(kinds.count)], side(), right)
  }
}
