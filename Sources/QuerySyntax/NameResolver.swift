import RDFModel

/// A name, and what it was taken for: what the tool says on stderr where the match is not exact.
public struct ResolvedName: Hashable, Sendable {
  public let name: Name
  public let candidate: NameCandidate
}

extension ParsedQuery {
  /// The query with an IRI in the place of each name, and what each name became.
  public func resolved(
    _ names: some NameResolving
  ) throws(QueryError) -> (query: Query, notes: [ResolvedName]) {
    var resolver = NameResolver(names: names, source: source)
    return (try resolver.resolve(query), resolver.notes)
  }
}

/// Walks a query and asks about each name.
struct NameResolver<Names: NameResolving> {
  let names: Names
  let source: String
  var notes: [ResolvedName] = []
  private var known: [Question: IRI] = [:]

  private struct Question: Hashable {
    let text: String
    let role: NameRole
  }

  init(names: Names, source: String) {
    self.names = names
    self.source = source
  }

  mutating func resolve(_ query: Query) throws(QueryError) -> Query {
    var dataset = DatasetClause()
    for graph in query.dataset.defaultGraphs {
      dataset.defaultGraphs.append(try resolve(graph, as: .entity))
    }
    for graph in query.dataset.namedGraphs {
      dataset.namedGraphs.append(try resolve(graph, as: .entity))
    }
    let form: Query.Form
    switch query.form {
    case .select(let select): form = .select(try resolve(select))
    case .ask(let pattern, let modifiers):
      form = .ask(try resolve(pattern), try resolve(modifiers))
    case .construct(let template, let pattern, let modifiers):
      form = .construct(
        template: try resolve(template), try resolve(pattern), try resolve(modifiers))
    case .describe(let resources, let pattern, let modifiers):
      var items: [QueryTerm]?
      if let resources {
        var list: [QueryTerm] = []
        for resource in resources { list.append(try resolve(resource, as: .entity)) }
        items = list
      }
      var inner: Pattern?
      if let pattern { inner = try resolve(pattern) }
      form = .describe(items, inner, try resolve(modifiers))
    }
    return Query(form, dataset: dataset, base: query.base)
  }

  private mutating func resolve(_ select: SelectQuery) throws(QueryError) -> SelectQuery {
    var result = select
    if let columns = select.columns {
      var list: [SelectQuery.Column] = []
      for column in columns {
        var expression: Expression?
        if let inner = column.expression { expression = try resolve(inner) }
        list.append(SelectQuery.Column(column.variable, expression))
      }
      result.columns = list
    }
    result.pattern = try resolve(select.pattern)
    result.modifiers = try resolve(select.modifiers)
    return result
  }

  private mutating func resolve(_ modifiers: Modifiers) throws(QueryError) -> Modifiers {
    var result = modifiers
    for index in result.groupings.indices {
      result.groupings[index].expression = try resolve(result.groupings[index].expression)
    }
    for index in result.having.indices {
      result.having[index] = try resolve(result.having[index])
    }
    for index in result.orderings.indices {
      result.orderings[index].expression = try resolve(result.orderings[index].expression)
    }
    if let values = modifiers.values { result.values = try resolve(values) }
    return result
  }

  private mutating func resolve(_ data: InlineData) throws(QueryError) -> InlineData {
    var result = data
    for row in result.rows.indices {
      for column in result.rows[row].indices {
        if let term = result.rows[row][column] {
          result.rows[row][column] = try resolve(term, as: .entity)
        }
      }
    }
    return result
  }

  private mutating func resolve(_ pattern: Pattern) throws(QueryError) -> Pattern {
    switch pattern {
    case .basic(let triples): return .basic(try resolve(triples))
    case .join(let left, let right): return .join(try resolve(left), try resolve(right))
    case .leftJoin(let left, let right, let conditions):
      return .leftJoin(try resolve(left), try resolve(right), try resolve(conditions))
    case .union(let left, let right): return .union(try resolve(left), try resolve(right))
    case .minus(let left, let right): return .minus(try resolve(left), try resolve(right))
    case .filter(let conditions, let inner):
      return .filter(try resolve(conditions), try resolve(inner))
    case .extend(let inner, let variable, let expression):
      return .extend(try resolve(inner), variable, try resolve(expression))
    case .graph(let name, let inner):
      return .graph(try resolve(name, as: .entity), try resolve(inner))
    case .values(let data): return .values(try resolve(data))
    case .subselect(let select): return .subselect(try resolve(select))
    case .service(let endpoint, let inner, let silent):
      return .service(try resolve(endpoint, as: .entity), try resolve(inner), silent: silent)
    }
  }

  private mutating func resolve(_ expressions: [Expression]) throws(QueryError) -> [Expression] {
    var result: [Expression] = []
    for expression in expressions { result.append(try resolve(expression)) }
    return result
  }

  /// Names stand in no expression but inside the patterns of EXISTS.
  private mutating func resolve(_ expression: Expression) throws(QueryError) -> Expression {
    guard expression.containsExists else { return expression }
    switch expression {
    case .variable, .term, .aggregate: return expression
    case .or(let left, let right): return .or(try resolve(left), try resolve(right))
    case .and(let left, let right): return .and(try resolve(left), try resolve(right))
    case .not(let inner): return .not(try resolve(inner))
    case .compare(let comparison, let left, let right):
      return .compare(comparison, try resolve(left), try resolve(right))
    case .isIn(let item, let list, let negated):
      return .isIn(try resolve(item), try resolve(list), negated: negated)
    case .arithmetic(let operation, let left, let right):
      return .arithmetic(operation, try resolve(left), try resolve(right))
    case .negative(let inner): return .negative(try resolve(inner))
    case .positive(let inner): return .positive(try resolve(inner))
    case .call(let builtIn, let arguments): return .call(builtIn, try resolve(arguments))
    case .function(let iri, let arguments): return .function(iri, try resolve(arguments))
    case .exists(let pattern, let negated):
      return .exists(try resolve(pattern), negated: negated)
    }
  }

  private mutating func resolve(_ triples: [TriplePattern]) throws(QueryError) -> [TriplePattern] {
    var result: [TriplePattern] = []
    for triple in triples {
      let verb: Verb
      switch triple.verb {
      case .term(let term): verb = .term(try resolve(term, as: .verb))
      case .path(let path): verb = .path(try resolve(path))
      }
      let isType = verb == .term(.term(.iri(RDF.type)))
      result.append(
        TriplePattern(
          try resolve(triple.subject, as: .entity), verb,
          try resolve(triple.object, as: isType ? .classTerm : .entity)))
    }
    return result
  }

  private mutating func resolve(_ path: Path) throws(QueryError) -> Path {
    switch path {
    case .iri: return path
    case .name(let name): return .iri(try resolve(name, as: .verb))
    case .inverse(let inner): return .inverse(try resolve(inner))
    case .sequence(let left, let right): return .sequence(try resolve(left), try resolve(right))
    case .alternative(let left, let right):
      return .alternative(try resolve(left), try resolve(right))
    case .zeroOrMore(let inner): return .zeroOrMore(try resolve(inner))
    case .oneOrMore(let inner): return .oneOrMore(try resolve(inner))
    case .zeroOrOne(let inner): return .zeroOrOne(try resolve(inner))
    case .negated(let steps):
      var result: [Path.NegatedStep] = []
      for step in steps {
        result.append(
          Path.NegatedStep(
            try resolve(step.predicate, as: .verb), isInverse: step.isInverse))
      }
      return .negated(result)
    }
  }

  private mutating func resolve(
    _ term: QueryTerm, as role: NameRole
  ) throws(QueryError) -> QueryTerm {
    guard case .name(let name) = term else { return term }
    return .term(.iri(try resolve(name, as: role)))
  }

  private mutating func resolve(_ name: Name, as role: NameRole) throws(QueryError) -> IRI {
    let question = Question(text: name.text, role: role)
    if let iri = known[question] { return iri }
    switch names.resolve(name.text, as: role) {
    case .one(let candidate):
      known[question] = candidate.iri
      notes.append(ResolvedName(name: name, candidate: candidate))
      return candidate.iri
    case .ambiguous(let candidates):
      throw QueryError(
        .ambiguousName, "«\(name.text)» may mean several things", at: name.range, in: source,
        hint: "write more of the label, or the IRI in <…>", candidates: candidates)
    case .none(let near):
      let kind =
        switch role {
        case .verb: "property"
        case .classTerm: "class"
        case .entity: "thing"
        }
      throw QueryError(
        .unknownName, "no \(kind) is called «\(name.text)»", at: name.range, in: source,
        hint: near.isEmpty ? nil : "did you mean one of these?", candidates: near)
    }
  }
}
