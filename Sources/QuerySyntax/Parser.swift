import RDFModel

/// A recursive-descent parser over the tokens of one query; the files beside this one hold one
/// part of the grammar each.
struct Parser {
  let source: String
  let tokens: [Token]
  /// Whether the additions of the short form are read.
  let isShort: Bool
  var position = 0
  var base: String?
  var prefixes: PrefixMap
  /// How deep groups, expressions and lists are nested: bounded, since each takes stack.
  var depth = 0
  static let deepest = 128
  /// How many parts are chained by operators and inside groups: a chain becomes a tree as deep as
  /// the chain is long, and whoever walks it takes stack for each level.
  var chained = 0
  private static let longest = 4096

  var anonymousCount = 0
  /// Labels of blank nodes whose basic graph pattern has ended: they may not come again.
  var closedLabels: Set<String> = []
  var openLabels: Set<String> = []
  /// Labels of the DATA that is being read, and of that before it, where they may not come again
  /// (SPARQL 1.1 §19.6).
  var dataLabels: Set<String> = []
  var earlierDataLabels: Set<String> = []
  var readsData = false
  /// Whether an aggregate may stand here, and whether one was read.
  var aggregatesAllowed = false
  var sawAggregate = false
  /// Whether IRI() or URI() was read: only then does the base matter behind the parser.
  var sawResolution = false

  init(_ source: String, isShort: Bool, base: String?, prefixes: PrefixMap) {
    self.source = source
    self.isShort = isShort
    self.base = base
    self.prefixes = prefixes
    tokens = Lexer.tokens(of: source, isShort: isShort)
  }

  // MARK: Tokens

  var token: Token { tokens[min(position, tokens.count - 1)] }

  func peek(_ offset: Int = 1) -> Token { tokens[min(position + offset, tokens.count - 1)] }

  mutating func advance() { position += 1 }

  func isSymbol(_ symbol: String) -> Bool { token.kind == .symbol(symbol) }

  func isKeyword(_ keyword: String) -> Bool { Self.isKeyword(token, keyword) }

  static func isKeyword(_ token: Token, _ keyword: String) -> Bool {
    if case .word(let word) = token.kind {
      return word.utf8.count == keyword.utf8.count && word.uppercased() == keyword
    }
    return false
  }

  mutating func take(symbol: String) -> Bool {
    guard isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func take(keyword: String) -> Bool {
    guard isKeyword(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(symbol: String) throws(QueryError) {
    if !take(symbol: symbol) { throw unexpected("“\(symbol)”") }
  }

  mutating func expect(keyword: String) throws(QueryError) {
    if !take(keyword: keyword) { throw unexpected(keyword) }
  }

  // MARK: Errors

  func error(
    _ message: String, at range: Range<Int>? = nil, kind: QueryError.Kind = .syntax,
    hint: String? = nil
  ) -> QueryError {
    QueryError(kind, message, at: range ?? token.range, in: source, hint: hint)
  }

  func unexpected(_ wanted: String) -> QueryError {
    switch token.kind {
    case .bad(let message, let hint): return error(message, hint: hint)
    case .end: return error("the query ends where \(wanted) should stand")
    default:
      let found = String(decoding: Array(source.utf8)[token.range], as: UTF8.self)
      return error(
        "\(wanted) should stand here, not “\(found)”", hint: hint(about: token))
    }
  }

  private func hint(about token: Token) -> String? {
    switch token.kind {
    case .name where !isShort: return "names in quotes belong to the short form"
    case .word("а"):
      return "this is the Cyrillic letter а; rdf:type is written with the Latin a"
    case .word(let word) where Keywords.reserved.contains(word.uppercased()):
      return isShort ? "a keyword that is meant as a name stands in quotes: «\(word)»" : nil
    default: return nil
    }
  }

  mutating func enter() throws(QueryError) {
    depth += 1
    if depth > Self.deepest { throw error("the query is nested too deeply") }
  }

  mutating func leave() { depth -= 1 }

  /// Counts a part that is chained to those before it.
  mutating func chain() throws(QueryError) {
    chained += 1
    if chained > Self.longest {
      throw error(
        "the query chains more than \(Self.longest) parts",
        hint: "many values stand in VALUES or behind IN")
    }
  }

  // MARK: IRIs

  /// `BASE` and `PREFIX` lines, as many as stand.
  mutating func parsePrologue() throws(QueryError) {
    while true {
      if take(keyword: "BASE") {
        guard case .iri(let text) = token.kind else { throw unexpected("an IRI in <…>") }
        advance()
        base = IRIResolver.resolve(text, against: base)
      } else if take(keyword: "PREFIX") {
        guard case .prefixedName(let prefix, "") = token.kind else {
          throw unexpected("a prefix with its colon")
        }
        advance()
        guard case .iri(let text) = token.kind else { throw unexpected("an IRI in <…>") }
        advance()
        prefixes[prefix] = IRIResolver.resolve(text, against: base)
      } else {
        return
      }
    }
  }

  /// The IRI of an IRIREF or a prefixed name, or nil where neither stands.
  mutating func takeIRI() throws(QueryError) -> IRI? {
    switch token.kind {
    case .iri(let text):
      let resolved = IRIResolver.resolve(text, against: base)
      advance()
      return IRI(resolved)
    case .prefixedName(let prefix, let local):
      guard let namespace = prefixes[prefix] else {
        throw error(
          "the prefix “\(prefix):” is not declared", kind: .unknownPrefix,
          hint: "declare it first: PREFIX \(prefix): "
            + "<\(QueryParser.shortFormPrefixes[prefix] ?? "…")>")
      }
      advance()
      return IRI(namespace + local)
    default: return nil
    }
  }

  mutating func parseIRI() throws(QueryError) -> IRI {
    guard let iri = try takeIRI() else { throw unexpected("an IRI") }
    return iri
  }

  /// An IRI, or in the short form a name.
  mutating func parseIRIOrName() throws(QueryError) -> QueryTerm {
    if let name = takeName() { return .name(name) }
    return .term(.iri(try parseIRI()))
  }

  /// A name of the short form: a quoted one, or a word that is no keyword.
  mutating func takeName() -> Name? {
    guard isShort else { return nil }
    let range = token.range
    switch token.kind {
    case .name(let text):
      advance()
      return Name(text, range: range)
    case .word(let word):
      guard word != "a", word != "а", !Keywords.reserved.contains(word.uppercased()) else {
        return nil
      }
      advance()
      return Name(word, range: range)
    default: return nil
    }
  }

  mutating func freshBlank() -> Variable {
    anonymousCount += 1
    return Variable("_:anon\(anonymousCount)")
  }

  mutating func takeVariable() -> Variable? {
    guard case .variable(let name) = token.kind else { return nil }
    advance()
    return Variable(name)
  }

  mutating func parseVariable() throws(QueryError) -> Variable {
    guard let variable = takeVariable() else { throw unexpected("a variable") }
    return variable
  }
}

enum Keywords {
  /// Words that are no names unless quoted, in upper case.
  static let reserved: Set<String> = Set(
    [
      "BASE", "PREFIX", "SELECT", "CONSTRUCT", "DESCRIBE", "ASK", "WHERE", "FROM", "NAMED", "ORDER",
      "BY", "ASC", "DESC", "LIMIT", "OFFSET", "GROUP", "HAVING", "VALUES", "UNDEF", "OPTIONAL",
      "GRAPH", "SERVICE", "SILENT", "BIND", "AS", "UNION", "MINUS", "FILTER", "EXISTS", "NOT", "IN",
      "DISTINCT", "REDUCED", "SEPARATOR", "TRUE", "FALSE", "INSERT", "DELETE", "DATA", "LOAD",
      "INTO", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "TO", "WITH", "USING", "DEFAULT",
      "ALL", "SUBGRAPH", "EVIDENCE",
    ] + BuiltIn.allCases.map(\.rawValue) + Aggregate.Kind.allCases.map(\.rawValue))
}
