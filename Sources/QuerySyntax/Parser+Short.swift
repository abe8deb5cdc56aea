import RDFModel

extension Parser {
  /// A query of the short form: its own constructs, a bare pattern, or SPARQL with names.
  mutating func parseShortQuery() throws(QueryError) -> Query {
    try parsePrologue()
    var query = try parseShortForm()
    try expectEnd()
    query.base = sawResolution ? base : nil
    return query
  }

  private mutating func parseShortForm() throws(QueryError) -> Query {
    if isKeyword("COUNT") { return try parseShortCount() }
    if isKeyword("ASK"), !startsStandardPattern(peek()) {
      advance()
      let (pattern, modifiers) = try parseBarePattern()
      return Query(.ask(pattern, modifiers))
    }
    if take(keyword: "SUBGRAPH") {
      let start = token.range
      let (pattern, modifiers) = try parseBarePattern()
      let template = ShortForm.template(of: pattern)
      guard !template.isEmpty else {
        throw error("the pattern holds no triple to draw", at: start)
      }
      return Query(.construct(template: template, pattern, modifiers))
    }
    if take(keyword: "EVIDENCE") {
      let resource = try parseVariableOrIRI()
      guard resource.variable == nil else {
        throw error("evidence is about one thing, not a variable", at: peek(-1).range)
      }
      return Query(.select(ShortForm.evidence(about: resource)))
    }
    let starts = ["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]
    if starts.contains(where: { isKeyword($0) }) { return try parseStandardForm() }
    let start = token.range
    let (pattern, modifiers) = try parseBarePattern()
    guard pattern.visibleVariables.isEmpty else {
      let select = SelectQuery(columns: nil, pattern: pattern, modifiers: modifiers)
      try Validation(source: source, range: start).check(select, hasAggregate: sawAggregate)
      return Query(.select(select))
    }
    return Query(.ask(pattern, modifiers))
  }

  private func startsStandardPattern(_ token: Token) -> Bool {
    token.kind == .symbol("{") || Self.isKeyword(token, "WHERE") || Self.isKeyword(token, "FROM")
  }

  /// A group without its braces, or with them, and the modifiers behind it.
  private mutating func parseBarePattern() throws(QueryError) -> (Pattern, Modifiers) {
    if case .end = token.kind { throw unexpected("a pattern") }
    _ = take(keyword: "WHERE")
    let start = token
    let (pattern, filters) = try parseGroupContents()
    if token.range == start.range { throw unexpected("a pattern") }
    let modifiers = try parseModifiers()
    return (filters.isEmpty ? pattern : .filter(filters, pattern), modifiers)
  }

  /// `count ?x by ?g where PATTERN`.
  private mutating func parseShortCount() throws(QueryError) -> Query {
    try expect(keyword: "COUNT")
    var counted: Variable?
    if !take(symbol: "*") { counted = try parseVariable() }
    var groups: [Variable] = []
    if take(keyword: "BY") {
      repeat { groups.append(try parseVariable()) } while isVariable
    }
    guard isKeyword("WHERE") else { throw unexpected("“where” and a pattern") }
    let (pattern, modifiers) = try parseBarePattern()
    for variable in groups + (counted.map { [$0] } ?? [])
    where !pattern.visibleVariables.contains(variable) {
      throw error(
        "?\(variable.name) does not stand in the pattern", at: 0..<source.utf8.count, kind: .scope)
    }
    guard modifiers.groupings.isEmpty else { throw error("count … by … groups already") }
    return Query(.select(ShortForm.count(counted, by: groups, where: pattern, modifiers)))
  }

  private var isVariable: Bool {
    if case .variable = token.kind { true } else { false }
  }
}
