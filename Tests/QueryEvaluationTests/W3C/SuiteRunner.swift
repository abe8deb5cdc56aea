import GraphAccess
import QueryEvaluation
import QuerySyntax
import RDFModel
import RDFSyntax

/// Runs the tests of one folder of a W3C suite.
struct SuiteRunner {
  let manifest: SuiteManifest
  private(set) var passed = 0
  private(set) var failures: [String] = []

  private static let qt = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
  private static let cardinality =
    "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#resultCardinality"

  init(_ folder: String) throws { manifest = try SuiteManifest(folder) }

  mutating func run() {
    for test in manifest.cases {
      do {
        let problem = try problem(of: test)
        if let problem { failures.append("\(test.name): \(problem)") } else { passed += 1 }
      } catch {
        failures.append("\(test.name): \(error)")
      }
    }
  }

  /// Nil where the test passes.
  private func problem(of test: SuiteManifest.Case) throws -> String? {
    switch test.kind {
    case "PositiveSyntaxTest", "PositiveSyntaxTest11":
      _ = try parser(test.action).parse(try SuiteManifest.text(SuiteManifest.path(test.action)))
      return nil
    case "NegativeSyntaxTest", "NegativeSyntaxTest11":
      let text = try SuiteManifest.text(SuiteManifest.path(test.action))
      return isRefused { _ = try parser(test.action).parse(text) } ? nil : "was not refused"
    case "PositiveUpdateSyntaxTest11":
      _ = try parser(test.action).parseUpdate(
        try SuiteManifest.text(SuiteManifest.path(test.action)))
      return nil
    case "NegativeUpdateSyntaxTest11":
      let text = try SuiteManifest.text(SuiteManifest.path(test.action))
      return isRefused { _ = try parser(test.action).parseUpdate(text) } ? nil : "was not refused"
    case "QueryEvaluationTest": return try evaluate(test)
    case "CSVResultFormatTest": return try compareText(test)
    case "UpdateEvaluationTest": return try UpdateCase(manifest, test).problem()
    default: return "a kind of test that is not known: \(test.kind)"
    }
  }

  private func isRefused(_ body: () throws -> Void) -> Bool {
    do {
      try body()
      return false
    } catch { return error is QueryError }
  }

  private func parser(_ file: Term) -> QueryParser {
    var parser = QueryParser()
    parser.isStrict = true
    parser.base = file.iri?.value
    return parser
  }

  private func result(of test: SuiteManifest.Case) throws -> QueryResult? {
    guard let file = manifest.value(test.action, Self.qt + "query") else { return nil }
    let query = try parser(file).parse(try SuiteManifest.text(SuiteManifest.path(file))).query
    var builder = MemoryGraph.Builder()
    var files = manifest.dataset(test.action, Self.qt)
    for case .term(let graph) in query.dataset.defaultGraphs + query.dataset.namedGraphs
    where files.isEmpty || !files.contains(where: { $0.graph == graph }) {
      files.append((graph, SuiteManifest.path(graph)))
    }
    for (number, entry) in files.enumerated() {
      if let graph = entry.graph { builder.addGraph(named: graph) }
      let quads = try SuiteManifest.quads(entry.path, graph: entry.graph, scope: "f\(number)")
      for quad in quads { builder.insert(quad) }
    }
    return try QueryEngine(MemoryGraph(builder)).evaluate(query)
  }

  private func evaluate(_ test: SuiteManifest.Case) throws -> String? {
    guard let result = try result(of: test), let file = test.result,
      let expected = try ExpectedResult.read(SuiteManifest.path(file))
    else { return "no query or no result" }
    switch (result, expected) {
    case (.boolean(let answer), .boolean(let wanted)):
      return answer == wanted ? nil : "the answer is \(answer)"
    case (.graph(let triples), .graph(let wanted)):
      let quads = triples.map { Quad($0.subject, $0.predicate, $0.object) }
      return Isomorphism.holds(quads, wanted) ? nil : "another graph: \(quads)"
    case (.solutions(let solutions), .solutions(var wanted)):
      // REDUCED may keep any number of equal rows.
      if manifest.value(test.term, Self.cardinality) != nil {
        let rows = Set(wanted.rows)
        if rows.count <= solutions.rowCount, solutions.rowCount <= wanted.rows.count {
          wanted.rows = Array(rows)
        }
      }
      return Self.difference(solutions, wanted)
    default: return "another form of result"
    }
  }

  /// Compares solutions as they are, and as each format writes and reads them.
  static func difference(_ solutions: Solutions, _ wanted: SolutionRows) -> String? {
    var rows = SolutionRows(variables: solutions.variables)
    rows.isOrdered = wanted.isOrdered
    for row in 0..<solutions.rowCount {
      var cells: [String: Term] = [:]
      for (column, name) in solutions.variables.enumerated() {
        cells[name] = solutions.term(row: row, column: column)
      }
      rows.rows.append(cells)
    }
    guard Set(rows.variables) == Set(wanted.variables) else {
      return "columns \(rows.variables), not \(wanted.variables)"
    }
    guard Isomorphism.holds(rows.quads, wanted.quads) else {
      return "other rows: \(rows.rows) not \(wanted.rows)"
    }
    for format in [ResultFormat.xml, .json, .tsv] {
      var text: [UInt8] = []
      ResultWriter(format).write(solutions) { text += $0 }
      guard case .solutions(var read)? = read(String(decoding: text, as: UTF8.self), format) else {
        return "\(format) cannot be read back"
      }
      read.isOrdered = wanted.isOrdered
      if !Isomorphism.holds(read.quads, rows.quads) { return "\(format) reads back otherwise" }
    }
    return nil
  }

  private static func read(_ text: String, _ format: ResultFormat) -> ExpectedResult? {
    switch format {
    case .xml: XMLElement.parse(text).map(ExpectedResult.xml)
    case .json: JSONText.parse(text).map(ExpectedResult.json)
    default: (try? ExpectedResult.tsv(text)).map { .solutions($0) }
    }
  }

  /// CSV says nothing of types: lines are compared, whatever their order.
  private func compareText(_ test: SuiteManifest.Case) throws -> String? {
    guard case .solutions(let solutions)? = try result(of: test), let file = test.result else {
      return "no solutions"
    }
    var text: [UInt8] = []
    ResultWriter(.csv).write(solutions) { text += $0 }
    func lines(_ text: String) -> [String] {
      text.replacing("\r\n", with: "\n").split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map {
          $0.hasPrefix("_:") ? "_:" : String($0)
        }.joined(separator: ",")
      }
    }
    let ours = lines(String(decoding: text, as: UTF8.self))
    let wanted = lines(try SuiteManifest.text(SuiteManifest.path(file)))
    return ours.first == wanted.first && ours.sorted() == wanted.sorted()
      ? nil : "\(ours) not \(wanted)"
  }
}
