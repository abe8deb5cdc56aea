import RDFModel

extension Parser {
  /// A sequence of updates, up to the end of the text (SPARQL 1.1 Update §3).
  mutating func parseUpdates() throws(QueryError) -> [UpdateOperation] {
    var operations: [UpdateOperation] = []
    while true {
      try parsePrologue()
      if case .end = token.kind { return operations }
      // Blank node labels mean the same only within one operation.
      closedLabels = []
      openLabels = []
      chained = 0
      earlierDataLabels.formUnion(dataLabels)
      dataLabels = []
      operations.append(try parseOperation())
      if !take(symbol: ";") { break }
    }
    try expectEnd()
    return operations
  }

  private mutating func parseOperation() throws(QueryError) -> UpdateOperation {
    if isKeyword("LOAD") { return try parseLoad() }
    if let target = try parseClearOrDrop() { return target }
    if take(keyword: "CREATE") {
      let silent = take(keyword: "SILENT")
      try expect(keyword: "GRAPH")
      return .create(try parseIRI(), silent: silent)
    }
    for keyword in ["ADD", "MOVE", "COPY"] where take(keyword: keyword) {
      let silent = take(keyword: "SILENT")
      let from = try parseGraphOrDefault()
      try expect(keyword: "TO")
      let to = try parseGraphOrDefault()
      switch keyword {
      case "ADD": return .add(from: from, to: to, silent: silent)
      case "MOVE": return .move(from: from, to: to, silent: silent)
      default: return .copy(from: from, to: to, silent: silent)
      }
    }
    if isKeyword("INSERT"), Self.isKeyword(peek(), "DATA") {
      advance()
      advance()
      return .insertData(try parseQuads(.data))
    }
    if isKeyword("DELETE"), Self.isKeyword(peek(), "DATA") {
      advance()
      advance()
      return .deleteData(try parseQuads(.deletedData))
    }
    if isKeyword("DELETE"), Self.isKeyword(peek(), "WHERE") {
      advance()
      advance()
      let quads = try parseQuads(.deletion)
      return .modify(
        Modification(
          with: nil, deletions: quads, insertions: [], using: DatasetClause(),
          pattern: Self.pattern(of: quads)))
    }
    return try parseModify()
  }

  private mutating func parseLoad() throws(QueryError) -> UpdateOperation {
    try expect(keyword: "LOAD")
    let silent = take(keyword: "SILENT")
    let source = try parseIRI()
    var graph: IRI?
    if take(keyword: "INTO") {
      try expect(keyword: "GRAPH")
      graph = try parseIRI()
    }
    return .load(source, into: graph, silent: silent)
  }

  private mutating func parseClearOrDrop() throws(QueryError) -> UpdateOperation? {
    let isClear = isKeyword("CLEAR")
    guard take(keyword: "CLEAR") || take(keyword: "DROP") else { return nil }
    let silent = take(keyword: "SILENT")
    let target: GraphTarget
    if take(keyword: "GRAPH") {
      target = .named(try parseIRI())
    } else if take(keyword: "DEFAULT") {
      target = .defaultGraph
    } else if take(keyword: "NAMED") {
      target = .allNamed
    } else if take(keyword: "ALL") {
      target = .all
    } else {
      throw unexpected("GRAPH, DEFAULT, NAMED or ALL")
    }
    return isClear ? .clear(target, silent: silent) : .drop(target, silent: silent)
  }

  private mutating func parseGraphOrDefault() throws(QueryError) -> GraphTarget {
    if take(keyword: "DEFAULT") { return .defaultGraph }
    _ = take(keyword: "GRAPH")
    return .named(try parseIRI())
  }

  private mutating func parseModify() throws(QueryError) -> UpdateOperation {
    var modification = Modification(
      with: nil, deletions: [], insertions: [], using: DatasetClause(), pattern: .unit)
    if take(keyword: "WITH") { modification.with = try parseIRI() }
    guard isKeyword("DELETE") || isKeyword("INSERT") else {
      throw unexpected("an update (INSERT, DELETE, LOAD, CLEAR, CREATE, DROP, ADD, MOVE, COPY)")
    }
    if take(keyword: "DELETE") { modification.deletions = try parseQuads(.deletion) }
    if take(keyword: "INSERT") { modification.insertions = try parseQuads(.insertion) }
    while take(keyword: "USING") {
      if take(keyword: "NAMED") {
        modification.using.namedGraphs.append(.term(.iri(try parseIRI())))
      } else {
        modification.using.defaultGraphs.append(.term(.iri(try parseIRI())))
      }
    }
    try expect(keyword: "WHERE")
    // The templates' blank nodes are not those of the pattern.
    closedLabels = []
    openLabels = []
    modification.pattern = try parseGroup()
    return .modify(modification)
  }

  // MARK: Quads

  private enum QuadRole {
    case data, deletedData, deletion, insertion

    var allowsVariables: Bool { self == .deletion || self == .insertion }
    var allowsBlankNodes: Bool { self == .data || self == .insertion }
  }

  private mutating func parseQuads(_ role: QuadRole) throws(QueryError) -> [QuadPattern] {
    let start = token.range
    readsData = role == .data
    defer { readsData = false }
    try expect(symbol: "{")
    var quads: [QuadPattern] = []
    while !isSymbol("}") {
      if take(keyword: "GRAPH") {
        let graph = try parseVariableOrIRI()
        try expect(symbol: "{")
        quads += try parseTripleList().map { QuadPattern($0, graph: graph) }
        try expect(symbol: "}")
        _ = take(symbol: ".")
      } else {
        guard startsTriples else { throw unexpected("a triple, GRAPH or “}”") }
        quads += try parseTripleList().map { QuadPattern($0) }
      }
    }
    try expect(symbol: "}")
    openLabels = []
    for quad in quads {
      for case .variable(let variable) in quad.triple.terms + (quad.graph.map { [$0] } ?? []) {
        if variable.isBlank, !role.allowsBlankNodes {
          throw error(
            "no blank node may stand in what is deleted", at: start, kind: .scope,
            hint: "find it with a variable in WHERE")
        }
        if !variable.isBlank, !role.allowsVariables {
          throw error(
            "?\(variable.name): no variable may stand in DATA", at: start, kind: .scope)
        }
      }
    }
    return quads
  }

  private mutating func parseTripleList() throws(QueryError) -> [TriplePattern] {
    var triples: [TriplePattern] = []
    while startsTriples {
      try parseTriples(into: &triples, paths: false)
      if !take(symbol: ".") { break }
    }
    return triples
  }

  /// What DELETE WHERE matches: its own template.
  private static func pattern(of quads: [QuadPattern]) -> Pattern {
    var group = GroupBuilder()
    for quad in quads {
      if let graph = quad.graph {
        group.flush()
        group.join(.graph(graph, .basic([quad.triple])))
      } else {
        group.triples.append(quad.triple)
      }
    }
    group.flush()
    return group.pattern ?? .unit
  }
}
