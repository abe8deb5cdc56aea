import RDFModel

extension Parser {
  /// Whether a triple may start at this token.
  var startsTriples: Bool {
    switch token.kind {
    case .variable, .iri, .prefixedName, .blankNode, .string, .integer, .decimal, .double: true
    case .name, .date: isShort
    case .symbol("("), .symbol("["): true
    case .symbol("-"), .symbol("+"): isSignedNumber
    case .word(let word):
      word.uppercased() == "TRUE" || word.uppercased() == "FALSE"
        || (isShort && word != "a" && !Keywords.reserved.contains(word.uppercased()))
    default: false
    }
  }

  private var isSignedNumber: Bool {
    guard !peek().spaceBefore else { return false }
    switch peek().kind {
    case .integer, .decimal, .double: return true
    default: return false
    }
  }

  /// One subject with its verbs and objects.
  mutating func parseTriples(
    into triples: inout [TriplePattern], paths: Bool
  ) throws(QueryError) {
    try enter()
    defer { leave() }
    let before = triples.count
    let isNode = isSymbol("[") || isSymbol("(")
    let subject = try parseNode(into: &triples, paths: paths)
    if isNode, triples.count > before, !startsVerb { return }
    try parseProperties(of: subject, into: &triples, paths: paths)
  }

  private var startsVerb: Bool {
    switch token.kind {
    case .variable, .iri, .prefixedName: return true
    case .symbol("^"), .symbol("!"), .symbol("("): return true
    case .symbol("-"), .symbol("<"): return isShort
    case .name: return isShort
    case .word(let word):
      return word == "a" || (isShort && !Keywords.reserved.contains(word.uppercased()))
    default: return false
    }
  }

  /// `verb object, object; verb object …`.
  private mutating func parseProperties(
    of subject: QueryTerm, into triples: inout [TriplePattern], paths: Bool
  ) throws(QueryError) {
    while true {
      if isShort, paths, isSymbol("-") || isSymbol("<") {
        try parseArrows(from: subject, into: &triples)
      } else {
        let verb = try parseVerb(paths: paths)
        repeat {
          let object = try parseNode(into: &triples, paths: paths)
          triples.append(TriplePattern(subject, verb, object))
        } while take(symbol: ",")
      }
      guard take(symbol: ";") else { return }
      while take(symbol: ";") {}
      if !startsVerb { return }
    }
  }

  /// `-p-> B`, `<-p- B` and what follows on B (DESIGN: arrows of the short form).
  private mutating func parseArrows(
    from first: QueryTerm, into triples: inout [TriplePattern]
  ) throws(QueryError) {
    var subject = first
    while isSymbol("-") || isSymbol("<") {
      let start = token
      guard start.spaceBefore else { throw error("an arrow needs a space before it") }
      let backward = take(symbol: "<")
      try expect(symbol: "-")
      let verb = Verb(try parsePath())
      try expect(symbol: "-")
      if !backward {
        guard isSymbol(">"), !token.spaceBefore else { throw unexpected("the arrow's end “->”") }
        advance()
      } else if isSymbol(">"), !token.spaceBefore {
        throw error(
          "an arrow points one way", at: start.range.lowerBound..<token.range.upperBound,
          hint: "write A -p-> B or A <-p- B")
      }
      guard token.spaceBefore else { throw error("an arrow needs a space behind it") }
      let object = try parseNode(into: &triples, paths: true)
      triples.append(
        backward
          ? TriplePattern(object, verb, subject) : TriplePattern(subject, verb, object))
      subject = object
    }
  }

  mutating func parseVerb(paths: Bool) throws(QueryError) -> Verb {
    if let variable = takeVariable() { return .term(.variable(variable)) }
    if paths { return Verb(try parsePath()) }
    if case .word("a") = token.kind {
      advance()
      return .term(.term(.iri(RDF.type)))
    }
    guard !isSymbol("^"), !isSymbol("("), !isSymbol("!") else {
      throw error("no path may stand here, only an IRI or a variable")
    }
    return .term(try parseIRIOrName())
  }

  /// A term, a variable, `[ … ]` or `( … )`; what the last two hold goes to `triples`.
  mutating func parseNode(
    into triples: inout [TriplePattern], paths: Bool
  ) throws(QueryError) -> QueryTerm {
    if let variable = takeVariable() { return .variable(variable) }
    if let literal = try takeLiteral() { return .term(.literal(literal)) }
    if case .blankNode(let label) = token.kind {
      if readsData { dataLabels.insert(label) }
      if closedLabels.contains(label) || (readsData && earlierDataLabels.contains(label)) {
        throw error(
          "the blank node _:\(label) stands in another group already", kind: .scope,
          hint: "use a variable to join groups")
      }
      openLabels.insert(label)
      advance()
      return .variable(Variable("_:" + label))
    }
    if isSymbol("[") || isSymbol("(") {
      try enter()
      defer { leave() }
      return isSymbol("[")
        ? try parsePropertyList(into: &triples, paths: paths)
        : try parseCollection(into: &triples, paths: paths)
    }
    if let name = takeName() { return .name(name) }
    guard let iri = try takeIRI() else { throw unexpected("a term or a variable") }
    return .term(.iri(iri))
  }

  private mutating func parsePropertyList(
    into triples: inout [TriplePattern], paths: Bool
  ) throws(QueryError) -> QueryTerm {
    try expect(symbol: "[")
    let node = QueryTerm.variable(freshBlank())
    if take(symbol: "]") { return node }
    try parseProperties(of: node, into: &triples, paths: paths)
    try expect(symbol: "]")
    return node
  }

  private mutating func parseCollection(
    into triples: inout [TriplePattern], paths: Bool
  ) throws(QueryError) -> QueryTerm {
    try expect(symbol: "(")
    if take(symbol: ")") { return .term(.iri(RDF.nil)) }
    let head = QueryTerm.variable(freshBlank())
    var cell = head
    while true {
      let item = try parseNode(into: &triples, paths: paths)
      triples.append(TriplePattern(cell, .term(.term(.iri(RDF.first))), item))
      if take(symbol: ")") {
        triples.append(
          TriplePattern(cell, .term(.term(.iri(RDF.rest))), .term(.iri(RDF.nil))))
        return head
      }
      let next = QueryTerm.variable(freshBlank())
      triples.append(TriplePattern(cell, .term(.term(.iri(RDF.rest))), next))
      cell = next
    }
  }

  // MARK: Paths

  mutating func parsePath() throws(QueryError) -> Path {
    try enter()
    defer { leave() }
    var path = try parsePathSequence()
    while take(symbol: "|") {
      try chain()
      path = .alternative(path, try parsePathSequence())
    }
    return path
  }

  private mutating func parsePathSequence() throws(QueryError) -> Path {
    var path = try parsePathElement()
    while take(symbol: "/") {
      try chain()
      path = .sequence(path, try parsePathElement())
    }
    return path
  }

  private mutating func parsePathElement() throws(QueryError) -> Path {
    let isInverse = take(symbol: "^")
    var path = try parsePathPrimary()
    if take(symbol: "*") {
      path = .zeroOrMore(path)
    } else if take(symbol: "+") {
      path = .oneOrMore(path)
    } else if take(symbol: "?") {
      path = .zeroOrOne(path)
    }
    return isInverse ? .inverse(path) : path
  }

  private mutating func parsePathPrimary() throws(QueryError) -> Path {
    if take(symbol: "(") {
      let path = try parsePath()
      try expect(symbol: ")")
      return path
    }
    if take(symbol: "!") { return .negated(try parseNegatedSet()) }
    return try parsePathStep()
  }

  private mutating func parsePathStep() throws(QueryError) -> Path {
    if case .word("a") = token.kind {
      advance()
      return .iri(RDF.type)
    }
    if let name = takeName() { return .name(name) }
    if isShort, case .iri(let text) = token.kind, text.hasPrefix("-"), text.hasSuffix("-") {
      throw error(
        "“<\(text)>” is an IRI, no arrow", hint: "an arrow points one way: A -p-> B or A <-p- B")
    }
    guard let iri = try takeIRI() else { throw unexpected("a property") }
    return .iri(iri)
  }

  private mutating func parseNegatedSet() throws(QueryError) -> [Path.NegatedStep] {
    var steps: [Path.NegatedStep] = []
    func step(_ parser: inout Parser) throws(QueryError) -> Path.NegatedStep {
      let isInverse = parser.take(symbol: "^")
      switch try parser.parsePathStep() {
      case .iri(let iri): return Path.NegatedStep(.term(.iri(iri)), isInverse: isInverse)
      case .name(let name): return Path.NegatedStep(.name(name), isInverse: isInverse)
      default: throw parser.unexpected("a property")
      }
    }
    guard take(symbol: "(") else { return [try step(&self)] }
    if take(symbol: ")") { return [] }
    repeat { steps.append(try step(&self)) } while take(symbol: "|")
    try expect(symbol: ")")
    return steps
  }
}
