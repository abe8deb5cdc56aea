import RDFModel

extension Parser {
  mutating func parseExpression() throws(QueryError) -> Expression {
    try enter()
    defer { leave() }
    var left = try parseAnd()
    while take(symbol: "||") {
      try chain()
      left = .or(left, try parseAnd())
    }
    return left
  }

  private mutating func parseAnd() throws(QueryError) -> Expression {
    var left = try parseRelation()
    while take(symbol: "&&") {
      try chain()
      left = .and(left, try parseRelation())
    }
    return left
  }

  private mutating func parseRelation() throws(QueryError) -> Expression {
    let left = try parseSum()
    if case .symbol(let symbol) = token.kind, let comparison = Comparison(rawValue: symbol) {
      advance()
      return .compare(comparison, left, try parseSum())
    }
    // `?x <-5` and the like: an IRI token cannot follow an operand, so this never splits one.
    if isKeyword("NOT"), Self.isKeyword(peek(), "IN") {
      advance()
      advance()
      return .isIn(left, try parseList(), negated: true)
    }
    if take(keyword: "IN") { return .isIn(left, try parseList(), negated: false) }
    return left
  }

  private mutating func parseList() throws(QueryError) -> [Expression] {
    try expect(symbol: "(")
    var items: [Expression] = []
    if take(symbol: ")") { return items }
    repeat { items.append(try parseExpression()) } while take(symbol: ",")
    try expect(symbol: ")")
    return items
  }

  private mutating func parseSum() throws(QueryError) -> Expression {
    var left = try parseProduct()
    while true {
      if take(symbol: "+") {
        try chain()
        left = .arithmetic(.add, left, try parseProduct())
      } else if take(symbol: "-") {
        try chain()
        left = .arithmetic(.subtract, left, try parseProduct())
      } else {
        return left
      }
    }
  }

  private mutating func parseProduct() throws(QueryError) -> Expression {
    var left = try parseUnary()
    while true {
      if take(symbol: "*") {
        try chain()
        left = .arithmetic(.multiply, left, try parseUnary())
      } else if take(symbol: "/") {
        try chain()
        left = .arithmetic(.divide, left, try parseUnary())
      } else {
        return left
      }
    }
  }

  private mutating func parseUnary() throws(QueryError) -> Expression {
    try enter()
    defer { leave() }
    if take(symbol: "!") { return .not(try parseUnary()) }
    if isSymbol("-") || isSymbol("+") {
      if let literal = try takeLiteral() { return .term(.literal(literal)) }
      let isNegative = isSymbol("-")
      advance()
      let operand = try parsePrimary()
      return isNegative ? .negative(operand) : .positive(operand)
    }
    return try parsePrimary()
  }

  private mutating func parsePrimary() throws(QueryError) -> Expression {
    if take(symbol: "(") {
      let expression = try parseExpression()
      try expect(symbol: ")")
      return expression
    }
    if let variable = takeVariable() { return .variable(variable) }
    if let literal = try takeLiteral() { return .term(.literal(literal)) }
    if let iri = try takeIRI() {
      guard isSymbol("(") else { return .term(.iri(iri)) }
      return .function(iri, try parseFunctionArguments())
    }
    guard case .word(let word) = token.kind else { throw unexpected("an expression") }
    let upper = word.uppercased()
    if upper == "EXISTS" {
      advance()
      return .exists(try parseGroup(), negated: false)
    }
    if upper == "NOT" {
      advance()
      try expect(keyword: "EXISTS")
      return .exists(try parseGroup(), negated: true)
    }
    if let kind = Aggregate.Kind(rawValue: upper) { return try parseAggregate(kind) }
    if let builtIn = BuiltIn(rawValue: upper) { return try parseCall(builtIn) }
    throw error(
      "“\(word)” is no function",
      hint: isShort ? "names do not stand in expressions: bind a variable to it in a pattern" : nil)
  }

  private mutating func parseFunctionArguments() throws(QueryError) -> [Expression] {
    if isSymbol("("), Self.isKeyword(peek(), "DISTINCT") {
      throw error(
        "this is no aggregate: DISTINCT has no meaning here", at: peek().range, kind: .unsupported)
    }
    return try parseList()
  }

  private mutating func parseCall(_ builtIn: BuiltIn) throws(QueryError) -> Expression {
    let range = token.range
    advance()
    let arguments = try parseList()
    guard builtIn.arity.contains(arguments.count) else {
      let bounds = builtIn.arity
      let wanted =
        bounds.lowerBound == bounds.upperBound
        ? "\(bounds.lowerBound)" : "\(bounds.lowerBound) to \(bounds.upperBound)"
      throw error(
        "\(builtIn.rawValue) takes \(wanted) arguments, not \(arguments.count)", at: range)
    }
    if builtIn == .bound {
      guard case .variable = arguments[0] else {
        throw error("BOUND takes a variable", at: range)
      }
    }
    if builtIn == .iri || builtIn == .uri { sawResolution = true }
    if builtIn == .year, isShort { return ShortForm.year(of: arguments[0]) }
    return .call(builtIn, arguments)
  }

  private mutating func parseAggregate(_ kind: Aggregate.Kind) throws(QueryError) -> Expression {
    guard aggregatesAllowed else {
      throw error(
        "\(kind.rawValue) counts over groups: it may stand in SELECT, HAVING and ORDER BY only",
        kind: .scope)
    }
    sawAggregate = true
    advance()
    try expect(symbol: "(")
    aggregatesAllowed = false
    defer { aggregatesAllowed = true }
    var aggregate = Aggregate(kind, nil, isDistinct: take(keyword: "DISTINCT"))
    if kind == .count, take(symbol: "*") {
      aggregate.argument = nil
    } else {
      aggregate.argument = try parseExpression()
    }
    if kind == .groupConcat, take(symbol: ";") {
      try expect(keyword: "SEPARATOR")
      try expect(symbol: "=")
      guard case .string(let text) = token.kind else { throw unexpected("a string") }
      advance()
      aggregate.separator = text
    }
    try expect(symbol: ")")
    return .aggregate(aggregate)
  }

  /// What may follow FILTER and HAVING: a parenthesis or a call.
  mutating func parseConstraint() throws(QueryError) -> Expression {
    if take(symbol: "(") {
      let expression = try parseExpression()
      try expect(symbol: ")")
      return expression
    }
    switch token.kind {
    case .word: return try parsePrimary()
    case .iri, .prefixedName:
      let iri = try parseIRI()
      return .function(iri, try parseFunctionArguments())
    default: throw unexpected("“(” or a function")
    }
  }

  // MARK: Literals

  mutating func takeLiteral() throws(QueryError) -> Literal? {
    switch token.kind {
    case .string(let text):
      advance()
      if case .languageTag(let tag) = token.kind {
        advance()
        return Literal(text, language: tag)
      }
      if take(symbol: "^^") { return Literal(text, datatype: try parseIRI()) }
      return Literal(text)
    case .integer(let text):
      advance()
      return Literal(text, datatype: XSD.integer)
    case .decimal(let text):
      advance()
      return Literal(text, datatype: XSD.decimal)
    case .double(let text):
      advance()
      return Literal(text, datatype: XSD.double)
    case .date(let text) where isShort:
      guard let literal = ShortForm.date(text) else {
        throw error(
          "“@\(text)” is no date", hint: "write @2023-06-01, @2023-06 or @2023")
      }
      advance()
      return literal
    case .word(let word):
      let upper = word.uppercased()
      guard upper == "TRUE" || upper == "FALSE" else { return nil }
      advance()
      return Literal(word.lowercased(), datatype: XSD.boolean)
    case .symbol(let sign) where sign == "-" || sign == "+": return takeSigned(sign)
    default: return nil
    }
  }

  private mutating func takeSigned(_ sign: String) -> Literal? {
    guard !peek().spaceBefore else { return nil }
    let literal: Literal
    switch peek().kind {
    case .integer(let text): literal = Literal(sign + text, datatype: XSD.integer)
    case .decimal(let text): literal = Literal(sign + text, datatype: XSD.decimal)
    case .double(let text): literal = Literal(sign + text, datatype: XSD.double)
    default: return nil
    }
    advance()
    advance()
    return literal
  }
}
