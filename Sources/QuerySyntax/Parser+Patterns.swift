import RDFModel

extension Parser {
  /// `{ … }` as one pattern.
  mutating func parseGroup() throws(QueryError) -> Pattern {
    let (pattern, filters) = try parseGroupParts()
    return filters.isEmpty ? pattern : .filter(filters, pattern)
  }

  /// `{ … }`, its own filters apart: OPTIONAL makes conditions of them (SPARQL 1.1 §18.2.2.6).
  mutating func parseGroupParts() throws(QueryError) -> (Pattern, [Expression]) {
    try enter()
    defer { leave() }
    try expect(symbol: "{")
    let parts: (Pattern, [Expression])
    if isKeyword("SELECT") {
      closeBlankNodes()
      parts = (.subselect(try parseSelect(isSubquery: true).0), [])
    } else {
      parts = try parseGroupContents()
    }
    try expect(symbol: "}")
    return parts
  }

  /// What stands between the braces, or instead of them in the short form.
  mutating func parseGroupContents() throws(QueryError) -> (Pattern, [Expression]) {
    closeBlankNodes()
    var group = GroupBuilder()
    while true {
      if startsTriples {
        try parseTriples(into: &group.triples, paths: true)
        if take(symbol: ".") { continue }
        if startsTriples { throw unexpected("“.” or “}”") }
      }
      guard try parseGroupElement(into: &group) else { break }
      _ = take(symbol: ".")
    }
    closeBlankNodes()
    group.flush()
    return (group.pattern ?? .unit, group.filters)
  }

  /// One element that is no triple; false where none starts here.
  private mutating func parseGroupElement(
    into group: inout GroupBuilder
  ) throws(QueryError) -> Bool {
    if take(keyword: "FILTER") {
      group.filters.append(try parseConstraint())
      return true
    }
    let isElement =
      isSymbol("{")
      || ["OPTIONAL", "MINUS", "GRAPH", "SERVICE", "BIND", "VALUES"].contains { isKeyword($0) }
    guard isElement else { return false }
    // A modifier behind a bare pattern of the short form.
    if isShort, isKeyword("VALUES"), depth == 0 { return false }
    try chain()
    closeBlankNodes()
    group.flush()
    if take(keyword: "OPTIONAL") {
      let (right, conditions) = try parseGroupParts()
      group.add(seeing: right.visibleVariables) { .leftJoin($0, right, conditions) }
    } else if take(keyword: "MINUS") {
      let right = try parseGroup()
      group.add { .minus($0, right) }
    } else if take(keyword: "GRAPH") {
      let name = try parseVariableOrIRI()
      group.join(.graph(name, try parseGroup()))
    } else if take(keyword: "SERVICE") {
      let silent = take(keyword: "SILENT")
      let endpoint = try parseVariableOrIRI()
      group.join(.service(endpoint, try parseGroup(), silent: silent))
    } else if take(keyword: "BIND") {
      try parseBind(into: &group)
    } else if take(keyword: "VALUES") {
      group.join(.values(try parseInlineData()))
    } else {
      var pattern = try parseGroup()
      while take(keyword: "UNION") {
        try chain()
        pattern = .union(pattern, try parseGroup())
      }
      group.join(pattern)
    }
    return true
  }

  private mutating func parseBind(into group: inout GroupBuilder) throws(QueryError) {
    try expect(symbol: "(")
    let expression = try parseExpression()
    try expect(keyword: "AS")
    let range = token.range
    let variable = try parseVariable()
    try expect(symbol: ")")
    if group.visibleVariables.contains(variable) {
      throw error(
        "?\(variable.name) has a value before BIND gives it one", at: range, kind: .scope,
        hint: "choose another name, or compare with FILTER")
    }
    group.add(seeing: [variable]) { .extend($0, variable, expression) }
  }

  mutating func parseVariableOrIRI() throws(QueryError) -> QueryTerm {
    if let variable = takeVariable() { return .variable(variable) }
    return try parseIRIOrName()
  }

  mutating func parseInlineData() throws(QueryError) -> InlineData {
    if let variable = takeVariable() {
      var rows: [[QueryTerm?]] = []
      try expect(symbol: "{")
      while !isSymbol("}") { rows.append([try parseDataValue()]) }
      try expect(symbol: "}")
      return InlineData(variables: [variable], rows: rows)
    }
    try expect(symbol: "(")
    var variables: [Variable] = []
    while let variable = takeVariable() { variables.append(variable) }
    try expect(symbol: ")")
    try expect(symbol: "{")
    var rows: [[QueryTerm?]] = []
    while isSymbol("(") {
      let range = token.range
      advance()
      var row: [QueryTerm?] = []
      while !isSymbol(")") { row.append(try parseDataValue()) }
      advance()
      guard row.count == variables.count else {
        throw error(
          "the row has \(row.count) values for \(variables.count) variables", at: range,
          kind: .scope)
      }
      rows.append(row)
    }
    try expect(symbol: "}")
    return InlineData(variables: variables, rows: rows)
  }

  private mutating func parseDataValue() throws(QueryError) -> QueryTerm? {
    if take(keyword: "UNDEF") { return nil }
    if let literal = try takeLiteral() { return .term(.literal(literal)) }
    return try parseIRIOrName()
  }

  mutating func closeBlankNodes() {
    closedLabels.formUnion(openLabels)
    openLabels = []
  }
}

/// What has been read of a group so far.
struct GroupBuilder {
  private(set) var pattern: Pattern?
  /// Those of the pattern: not looked for again at each BIND.
  private(set) var visibleVariables: Set<Variable> = []
  var triples: [TriplePattern] = []
  var filters: [Expression] = []

  mutating func join(_ next: Pattern) {
    visibleVariables.formUnion(next.visibleVariables)
    pattern = pattern.map { .join($0, next) } ?? next
  }

  /// Makes another pattern of what was read so far, which has those variables besides.
  mutating func add(seeing variables: [Variable] = [], _ make: (Pattern) -> Pattern) {
    visibleVariables.formUnion(variables)
    pattern = make(pattern ?? .unit)
  }

  /// Ends the basic graph pattern that is being read.
  mutating func flush() {
    guard !triples.isEmpty else { return }
    join(.basic(triples))
    triples = []
  }
}
