import RDFModel

extension Parser {
  /// A whole query from its prologue to the end of the text.
  mutating func parseQuery() throws(QueryError) -> Query {
    try parsePrologue()
    var query = try parseStandardForm()
    try expectEnd()
    query.base = sawResolution ? base : nil
    return query
  }

  mutating func expectEnd() throws(QueryError) {
    guard case .end = token.kind else { throw unexpected("the end of the query") }
  }

  mutating func parseStandardForm() throws(QueryError) -> Query {
    if isKeyword("SELECT") {
      let (select, dataset) = try parseSelect(isSubquery: false)
      return Query(.select(select), dataset: dataset)
    }
    if take(keyword: "ASK") {
      let dataset = try parseDataset()
      let pattern = try parseWhere()
      return Query(.ask(pattern, try parseModifiers()), dataset: dataset)
    }
    if take(keyword: "CONSTRUCT") { return try parseConstruct() }
    if take(keyword: "DESCRIBE") { return try parseDescribe() }
    throw unexpected("SELECT, ASK, CONSTRUCT or DESCRIBE")
  }

  private mutating func parseDataset() throws(QueryError) -> DatasetClause {
    var dataset = DatasetClause()
    while take(keyword: "FROM") {
      if take(keyword: "NAMED") {
        dataset.namedGraphs.append(try parseIRIOrName())
      } else {
        dataset.defaultGraphs.append(try parseIRIOrName())
      }
    }
    return dataset
  }

  /// `WHERE? { … }`.
  mutating func parseWhere() throws(QueryError) -> Pattern {
    _ = take(keyword: "WHERE")
    return try parseGroup()
  }

  mutating func parseSelect(
    isSubquery: Bool
  ) throws(QueryError) -> (SelectQuery, DatasetClause) {
    let start = token.range
    try expect(keyword: "SELECT")
    var duplicates = SelectQuery.Duplicates.all
    if take(keyword: "DISTINCT") { duplicates = .distinct }
    if duplicates == .all, take(keyword: "REDUCED") { duplicates = .reduced }
    let outerSaw = sawAggregate
    sawAggregate = false
    var columns: [SelectQuery.Column]?
    if !take(symbol: "*") { columns = try parseColumns() }
    let dataset = isSubquery ? DatasetClause() : try parseDataset()
    let pattern = try parseWhere()
    var select = SelectQuery(columns: columns, pattern: pattern)
    select.duplicates = duplicates
    select.modifiers = try parseModifiers()
    try Validation(source: source, range: start).check(select, hasAggregate: sawAggregate)
    sawAggregate = outerSaw
    return (select, dataset)
  }

  private mutating func parseColumns() throws(QueryError) -> [SelectQuery.Column] {
    var columns: [SelectQuery.Column] = []
    while true {
      if let variable = takeVariable() {
        columns.append(SelectQuery.Column(variable))
      } else if take(symbol: "(") {
        let expression = try parseAggregateExpression()
        try expect(keyword: "AS")
        let range = token.range
        let variable = try parseVariable()
        if columns.contains(where: { $0.variable == variable }) {
          throw error("?\(variable.name) is selected twice", at: range, kind: .scope)
        }
        columns.append(SelectQuery.Column(variable, expression))
        try expect(symbol: ")")
      } else {
        break
      }
    }
    guard !columns.isEmpty else { throw unexpected("a variable, “(” or “*”") }
    return columns
  }

  /// An expression in which aggregates may stand.
  mutating func parseAggregateExpression() throws(QueryError) -> Expression {
    let outer = aggregatesAllowed
    aggregatesAllowed = true
    defer { aggregatesAllowed = outer }
    return try parseExpression()
  }

  private mutating func parseConstruct() throws(QueryError) -> Query {
    if isSymbol("{") {
      let template = try parseTemplate()
      let dataset = try parseDataset()
      // Labels in the template are not those of the pattern.
      closedLabels = []
      let pattern = try parseWhere()
      return Query(
        .construct(template: template, pattern, try parseModifiers()), dataset: dataset)
    }
    let dataset = try parseDataset()
    try expect(keyword: "WHERE")
    let template = try parseTemplate()
    let pattern: Pattern = .basic(template)
    return Query(
      .construct(template: template, pattern, try parseModifiers()), dataset: dataset)
  }

  /// `{ triples }` without paths, filters or groups.
  mutating func parseTemplate() throws(QueryError) -> [TriplePattern] {
    try expect(symbol: "{")
    var triples: [TriplePattern] = []
    while !isSymbol("}") {
      try parseTriples(into: &triples, paths: false)
      if !take(symbol: ".") { break }
    }
    try expect(symbol: "}")
    closeBlankNodes()
    return triples
  }

  private mutating func parseDescribe() throws(QueryError) -> Query {
    var resources: [QueryTerm]?
    if !take(symbol: "*") {
      var items: [QueryTerm] = []
      while true {
        if let variable = takeVariable() {
          items.append(.variable(variable))
        } else if let name = takeName() {
          items.append(.name(name))
        } else if let iri = try takeIRI() {
          items.append(.term(.iri(iri)))
        } else {
          break
        }
      }
      guard !items.isEmpty else { throw unexpected("a variable, an IRI or “*”") }
      resources = items
    }
    let dataset = try parseDataset()
    var pattern: Pattern?
    if isKeyword("WHERE") || isSymbol("{") { pattern = try parseWhere() }
    return Query(.describe(resources, pattern, try parseModifiers()), dataset: dataset)
  }

  // MARK: Solution modifiers

  mutating func parseModifiers() throws(QueryError) -> Modifiers {
    var modifiers = Modifiers()
    if take(keyword: "GROUP") {
      try expect(keyword: "BY")
      repeat { modifiers.groupings.append(try parseGrouping()) } while startsCondition
    }
    if take(keyword: "HAVING") {
      repeat {
        let outer = aggregatesAllowed
        aggregatesAllowed = true
        modifiers.having.append(try parseConstraint())
        aggregatesAllowed = outer
      } while startsCondition
    }
    if take(keyword: "ORDER") {
      try expect(keyword: "BY")
      repeat { modifiers.orderings.append(try parseOrdering()) } while startsOrdering
    }
    while true {
      if modifiers.limit == nil, take(keyword: "LIMIT") {
        modifiers.limit = try parseCount()
      } else if modifiers.offset == nil, take(keyword: "OFFSET") {
        modifiers.offset = try parseCount()
      } else {
        break
      }
    }
    if take(keyword: "VALUES") { modifiers.values = try parseInlineData() }
    return modifiers
  }

  private mutating func parseCount() throws(QueryError) -> Int {
    guard case .integer(let text) = token.kind else { throw unexpected("a whole number") }
    advance()
    return Int(text) ?? Int.max
  }

  /// Whether a constraint without a keyword before it may start here.
  private var startsCondition: Bool {
    switch token.kind {
    case .variable, .iri, .prefixedName: return true
    case .symbol("("): return true
    case .word(let word):
      let upper = word.uppercased()
      return BuiltIn(rawValue: upper) != nil || Aggregate.Kind(rawValue: upper) != nil
        || upper == "NOT" || upper == "EXISTS"
    default: return false
    }
  }

  private var startsOrdering: Bool {
    startsCondition || isKeyword("ASC") || isKeyword("DESC")
  }

  private mutating func parseGrouping() throws(QueryError) -> Modifiers.Grouping {
    if let variable = takeVariable() { return Modifiers.Grouping(.variable(variable)) }
    if take(symbol: "(") {
      let expression = try parseExpression()
      var variable: Variable?
      if take(keyword: "AS") { variable = try parseVariable() }
      try expect(symbol: ")")
      return Modifiers.Grouping(expression, as: variable)
    }
    return Modifiers.Grouping(try parseConstraint())
  }

  private mutating func parseOrdering() throws(QueryError) -> Modifiers.Ordering {
    let outer = aggregatesAllowed
    aggregatesAllowed = true
    defer { aggregatesAllowed = outer }
    let descending = take(keyword: "DESC")
    if descending || take(keyword: "ASC") {
      try expect(symbol: "(")
      let expression = try parseExpression()
      try expect(symbol: ")")
      return Modifiers.Ordering(expression, descending: descending)
    }
    if let variable = takeVariable() { return Modifiers.Ordering(.variable(variable)) }
    return Modifiers.Ordering(try parseConstraint())
  }
}
