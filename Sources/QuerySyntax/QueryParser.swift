import RDFModel

/// A query as it was read; names of the short form are still names.
public struct ParsedQuery: Hashable, Sendable {
  public var query: Query
  public var source: String
  /// Whether it took the short form to read it.
  public var isShort: Bool
}

/// Reads queries and updates.
///
///     let parsed = try QueryParser().parse("?кто возглавляет «Совет общественного согласия»")
///     let (query, notes) = try parsed.resolved(labels)
public struct QueryParser: Sendable {
  /// Refuses the short form.
  public var isStrict = false
  /// Prefixes known before the query declares its own.
  public var prefixes = PrefixMap()
  /// The prefixes that the short form knows besides: `SELECT * { ?s a foaf:Person }` needs no
  /// PREFIX at a prompt. Strict SPARQL does not know them.
  public static let shortFormPrefixes: PrefixMap = {
    var map = PrefixMap.common
    map["birlik"] = EvidenceTerms.birlik
    return map
  }()
  /// What relative IRIs are resolved against, unless the query has a BASE.
  public var base: String?

  public init() {}

  /// Reads a query as SPARQL 1.1, or, where that fails, as the short form.
  public func parse(_ text: String) throws(QueryError) -> ParsedQuery {
    let source = try prepared(text)
    let strictError: QueryError
    do {
      var parser = Parser(source, isShort: false, base: base, prefixes: prefixes)
      return ParsedQuery(query: try parser.parseQuery(), source: source, isShort: false)
    } catch {
      strictError = error
    }
    if isStrict { throw strictError }
    do {
      var known = Self.shortFormPrefixes
      for entry in prefixes.entries { known[entry.prefix] = entry.namespace }
      var parser = Parser(source, isShort: true, base: base, prefixes: known)
      return ParsedQuery(query: try parser.parseShortQuery(), source: source, isShort: true)
    } catch {
      // The reading that came further is the one that was meant.
      throw error.range.lowerBound >= strictError.range.lowerBound ? error : strictError
    }
  }

  /// Reads a SPARQL 1.1 Update; updates have no short form.
  public func parseUpdate(_ text: String) throws(QueryError) -> [UpdateOperation] {
    var parser = Parser(try prepared(text), isShort: false, base: base, prefixes: prefixes)
    return try parser.parseUpdates()
  }

  private func prepared(_ text: String) throws(QueryError) -> String {
    guard let source = Lexer.unescapingCodePoints(text) else {
      throw QueryError(
        .syntax, "an escape \\u… names no code point", at: 0..<text.utf8.count, in: text)
    }
    return source
  }
}
