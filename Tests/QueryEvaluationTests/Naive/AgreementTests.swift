import FoundationEssentials
import GraphAccess
import QueryEvaluation
import QuerySyntax
import RDFModel
import Testing

/// The engine against the naive evaluator on generated queries over generated graphs.
@Suite struct AgreementTests {
  /// 3,000 queries, or as many as BIRLIK_GENERATED says.
  static let count =
    ProcessInfo.processInfo.environment["BIRLIK_GENERATED"].flatMap { Int($0) } ?? 3000

  @Test func theEngineAgreesWithTheDefinitions() throws {
    var rows = 0
    var failures = 0
    for seed in 0..<Self.count where failures < 5 {
      var generator = QueryGenerator(seed: UInt64(seed + 1))
      let triples = generator.graph()
      let named = generator.namedGraphs()
      let select = generator.query()
      let wanted = NaiveEvaluator(triples, named: named).evaluate(select)
      var quads = triples.map { Quad($0.subject, $0.predicate, $0.object) }
      for (name, triples) in named {
        quads += triples.map { Quad($0.subject, $0.predicate, $0.object, graph: name) }
      }
      let graph = MemoryGraph(quads)
      let query = Query(.select(select))
      guard case .solutions(let found) = try QueryEngine(graph).evaluate(query) else {
        Issue.record("no solutions")
        return
      }
      rows += wanted.count
      if counted(found) != counted(wanted) {
        failures += 1
        let text = QueryPrinter().text(of: query)
        Issue.record("seed \(seed): \(found.rowCount) rows, not \(wanted.count)\n\(text)")
      }
      try checkPrinting(of: query, seed: seed)
    }
    // The queries must not all be empty: then nothing would have been compared.
    #expect(rows > Self.count)
  }

  /// What is printed reads as the same algebra again, and means the same.
  private func checkPrinting(
    of query: Query, seed: Int
  ) throws {
    var strict = QueryParser()
    strict.isStrict = true
    let text = QueryPrinter().text(of: query)
    let read = try strict.parse(text).query
    let again = QueryPrinter().text(of: read)
    #expect(try strict.parse(again).query == read, "seed \(seed)\n\(text)")
  }

  private func counted(_ solutions: Solutions) -> [[String: Term]: Int] {
    var result: [[String: Term]: Int] = [:]
    for row in 0..<solutions.rowCount {
      var cells: [String: Term] = [:]
      for (column, name) in solutions.variables.enumerated() {
        cells[name] = solutions.term(row: row, column: column)
      }
      result[cells, default: 0] += 1
    }
    return result
  }

  private func counted(_ solutions: [NaiveEvaluator.Solution]) -> [[String: Term]: Int] {
    var result: [[String: Term]: Int] = [:]
    for solution in solutions {
      var cells: [String: Term] = [:]
      for (variable, term) in solution { cells[variable.name] = term }
      result[cells, default: 0] += 1
    }
    return result
  }
}
