import RDFModel

extension Pattern {
  /// The variables in scope outside the pattern, in the order of their first appearance (SPARQL
  /// 1.1 §18.2.1); blank nodes are not among them.
  public var visibleVariables: [Variable] {
    var seen: Set<Variable> = []
    var result: [Variable] = []
    collectVisible { if !$0.isBlank, seen.insert($0).inserted { result.append($0) } }
    return result
  }

  private func collectVisible(_ add: (Variable) -> Void) {
    switch self {
    case .basic(let triples):
      for triple in triples { triple.terms.compactMap(\.variable).forEach(add) }
    case .join(let left, let right), .leftJoin(let left, let right, _), .union(let left, let right):
      left.collectVisible(add)
      right.collectVisible(add)
    case .minus(let left, _): left.collectVisible(add)
    case .filter(_, let inner): inner.collectVisible(add)
    case .extend(let inner, let variable, _):
      inner.collectVisible(add)
      add(variable)
    case .graph(let name, let inner), .service(let name, let inner, _):
      if let variable = name.variable { add(variable) }
      inner.collectVisible(add)
    case .values(let data): data.variables.forEach(add)
    case .subselect(let select): select.resultVariables.forEach(add)
    }
  }
}

extension SelectQuery {
  /// The columns of the result.
  public var resultVariables: [Variable] {
    if let columns { return columns.map(\.variable) }
    var result = pattern.visibleVariables
    for variable in modifiers.values?.variables ?? [] where !result.contains(variable) {
      result.append(variable)
    }
    return result
  }

  /// Whether solutions are grouped: GROUP BY, or an aggregate anywhere.
  public var isGrouped: Bool {
    !modifiers.groupings.isEmpty
      || (columns ?? []).contains { $0.expression?.containsAggregate ?? false }
      || modifiers.having.contains(where: \.containsAggregate)
      || modifiers.orderings.contains(where: \.expression.containsAggregate)
  }
}

extension Expression {
  /// The expressions directly inside; none of a pattern's or an aggregate's.
  public var operands: [Expression] {
    switch self {
    case .variable, .term, .exists, .aggregate: []
    case .or(let left, let right), .and(let left, let right), .compare(_, let left, let right),
      .arithmetic(_, let left, let right):
      [left, right]
    case .not(let inner), .negative(let inner), .positive(let inner): [inner]
    case .isIn(let item, let list, _): [item] + list
    case .call(_, let arguments), .function(_, let arguments): arguments
    }
  }

  public var containsAggregate: Bool {
    if case .aggregate = self { return true }
    return operands.contains(where: \.containsAggregate)
  }

  public var containsExists: Bool {
    if case .exists = self { return true }
    return operands.contains(where: \.containsExists)
  }

  /// The variables that the expression reads itself: those of EXISTS and of aggregates are not
  /// among them.
  public var variables: Set<Variable> {
    if case .variable(let variable) = self { return [variable] }
    return operands.reduce(into: []) { $0.formUnion($1.variables) }
  }
}

/// The rules that SPARQL 1.1 states in notes to its grammar (§19.8), for SELECT.
struct Validation {
  let source: String
  let range: Range<Int>

  private func error(_ message: String, hint: String? = nil) -> QueryError {
    QueryError(.scope, message, at: range, in: source, hint: hint)
  }

  func check(_ select: SelectQuery, hasAggregate: Bool) throws(QueryError) {
    let isGrouped = hasAggregate || !select.modifiers.groupings.isEmpty
    guard let columns = select.columns else {
      if isGrouped {
        throw error("SELECT * does not go with groups", hint: "name the columns")
      }
      return
    }
    let visible = Set(select.pattern.visibleVariables)
    for column in columns where column.expression != nil && visible.contains(column.variable) {
      throw error(
        "?\(column.variable.name) has a value in the pattern already",
        hint: "choose another name behind AS")
    }
    guard isGrouped else { return }
    var known: Set<Variable> = []
    for grouping in select.modifiers.groupings {
      if case .variable(let variable) = grouping.expression { known.insert(variable) }
      if let variable = grouping.variable { known.insert(variable) }
    }
    for column in columns {
      if let expression = column.expression {
        for variable in expression.variables.sorted() where !known.contains(variable) {
          throw ungrouped(variable)
        }
        known.insert(column.variable)
      } else if !known.contains(column.variable) {
        throw ungrouped(column.variable)
      }
    }
  }

  private func ungrouped(_ variable: Variable) -> QueryError {
    error(
      "?\(variable.name) has several values in one group",
      hint: "add it to GROUP BY, or take SAMPLE(?\(variable.name))")
  }
}
