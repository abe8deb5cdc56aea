import RDFModel
import RDFSyntax

/// Solutions as names and terms, however they were written.
struct SolutionRows {
  var variables: [String] = []
  var rows: [[String: Term]] = []
  /// Whether the order of the rows matters.
  var isOrdered = false

  /// The rows as statements, so that blank nodes can be matched.
  var quads: [Quad] {
    var result: [Quad] = []
    for (number, row) in rows.enumerated() {
      let node = Term.blankNode(BlankNode("row\(number)"))
      result.append(Quad(node, .iri(RDF.type), .iri("row:row")))
      if isOrdered { result.append(Quad(node, .iri("row:number"), .string("\(number)"))) }
      for (name, term) in row { result.append(Quad(node, .iri("row:" + name), term)) }
    }
    return result
  }
}

/// What a test of a suite expects.
enum ExpectedResult {
  case solutions(SolutionRows)
  case boolean(Bool)
  case graph([Quad])

  static func read(_ path: String) throws -> ExpectedResult? {
    if path.hasSuffix(".srx") { return try XMLElement.parse(SuiteManifest.text(path)).map(xml) }
    if path.hasSuffix(".srj") { return try JSONText.parse(SuiteManifest.text(path)).map(json) }
    if path.hasSuffix(".tsv") { return try .solutions(tsv(SuiteManifest.text(path))) }
    let quads = try SuiteManifest.quads(path)
    return resultSet(quads) ?? .graph(quads)
  }

  static func xml(_ root: XMLElement) -> ExpectedResult {
    if let boolean = root.first("boolean") { return .boolean(boolean.text.contains("true")) }
    var rows = SolutionRows()
    rows.variables = root.first("head")?.all("variable").compactMap { $0.attributes["name"] } ?? []
    for result in root.first("results")?.all("result") ?? [] {
      var row: [String: Term] = [:]
      for binding in result.all("binding") {
        guard let name = binding.attributes["name"], let value = binding.children.first else {
          continue
        }
        switch value.name {
        case "uri": row[name] = .iri(value.text)
        case "bnode": row[name] = .blankNode(BlankNode(value.text))
        default:
          if let language = value.attributes["xml:lang"] {
            row[name] = .literal(Literal(value.text, language: language))
          } else {
            row[name] = .literal(
              Literal(
                value.text, datatype: value.attributes["datatype"].map { IRI($0) } ?? XSD.string))
          }
        }
      }
      rows.rows.append(row)
    }
    return .solutions(rows)
  }

  static func json(_ root: JSONText) -> ExpectedResult {
    if let boolean = root["boolean"]?.text { return .boolean(boolean == "true") }
    var rows = SolutionRows()
    rows.variables = root["head"]?["vars"]?.items.compactMap(\.text) ?? []
    for binding in root["results"]?["bindings"]?.items ?? [] {
      var row: [String: Term] = [:]
      if case .object(let members) = binding {
        for (name, value) in members {
          let text = value["value"]?.text ?? ""
          switch value["type"]?.text {
          case "uri": row[name] = .iri(text)
          case "bnode": row[name] = .blankNode(BlankNode(text))
          default:
            if let language = value["xml:lang"]?.text {
              row[name] = .literal(Literal(text, language: language))
            } else {
              row[name] = .literal(
                Literal(text, datatype: value["datatype"]?.text.map { IRI($0) } ?? XSD.string))
            }
          }
        }
      }
      rows.rows.append(row)
    }
    return .solutions(rows)
  }

  static func tsv(_ text: String) throws -> SolutionRows {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    var rows = SolutionRows()
    rows.variables = lines.removeFirst().split(separator: "\t").map { String($0.dropFirst()) }
    for line in lines {
      var row: [String: Term] = [:]
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      for (name, cell) in zip(rows.variables, cells) where !cell.isEmpty {
        let statement = "<x:s> <x:p> \(cell) ."
        row[name] = try RDFReader(.turtle).quads(Array(statement.utf8)).first?.object
      }
      rows.rows.append(row)
    }
    return rows
  }

  /// The vocabulary of result sets of the first suite.
  private static func resultSet(_ quads: [Quad]) -> ExpectedResult? {
    let rs = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
    var index: [Term: [(String, Term)]] = [:]
    for quad in quads {
      index[quad.subject, default: []].append((quad.predicate.iri?.value ?? "", quad.object))
    }
    func all(_ subject: Term, _ name: String) -> [Term] {
      (index[subject] ?? []).filter { $0.0 == rs + name }.map(\.1)
    }
    let root = quads.first {
      $0.predicate == .iri(RDF.type) && $0.object == .iri(rs + "ResultSet")
    }?.subject
    guard let root else { return nil }
    if let boolean = all(root, "boolean").first?.literal {
      return .boolean(boolean.lexicalForm == "true")
    }
    var rows = SolutionRows()
    rows.variables = all(root, "resultVariable").compactMap { $0.literal?.lexicalForm }
    var numbered: [(Int, [String: Term])] = []
    for solution in all(root, "solution") {
      var row: [String: Term] = [:]
      for binding in all(solution, "binding") {
        if let name = all(binding, "variable").first?.literal?.lexicalForm {
          row[name] = all(binding, "value").first
        }
      }
      let number = all(solution, "index").first?.literal.flatMap { Int($0.lexicalForm) }
      if number != nil { rows.isOrdered = true }
      numbered.append((number ?? 0, row))
    }
    rows.rows = numbered.sorted { $0.0 < $1.0 }.map(\.1)
    return .solutions(rows)
  }
}
