import TestSupport
import Testing

/// The suites of the W3C, from the folder of shared data beside the checkout.
@Suite(.enabled(if: Checkout.shared != nil, "no ../shared: the W3C suites are not run"))
struct SuiteTests {
  static func folder(_ name: String) -> String {
    (Checkout.shared ?? "") + "/rdf-tests/sparql/" + name
  }

  private func expectAll(_ name: String) throws -> Int {
    var runner = try SuiteRunner(Self.folder(name))
    runner.run()
    for failure in runner.failures { Issue.record("\(name) \(failure)") }
    return runner.passed
  }

  @Test func query11() throws {
    let folders = [
      "aggregates", "bind", "bindings", "cast", "construct", "exists", "functions", "grouping",
      "negation", "project-expression", "property-path", "subquery", "syntax-query",
    ]
    #expect(try folders.reduce(0) { try $0 + expectAll("sparql11/" + $1) } == 328)
  }

  @Test func results11() throws {
    let folders = ["csv-tsv-res", "json-res"]
    #expect(try folders.reduce(0) { try $0 + expectAll("sparql11/" + $1) } == 10)
  }

  @Test func update11() throws {
    let folders = [
      "add", "basic-update", "clear", "copy", "delete-data", "delete-insert", "delete-where",
      "delete", "drop", "move", "syntax-update-1", "syntax-update-2", "update-silent",
    ]
    #expect(try folders.reduce(0) { try $0 + expectAll("sparql11/" + $1) } == 157)
  }

  @Test func query10() throws {
    let folders = [
      "basic", "triple-match", "open-world", "algebra", "bnode-coreference", "optional",
      "optional-filter", "graph", "dataset", "type-promotion", "cast",
      "boolean-effective-value", "bound", "expr-builtin", "expr-ops", "expr-equals", "regex",
      "i18n", "construct", "ask", "distinct", "sort", "solution-seq", "reduced",
      "syntax-sparql1", "syntax-sparql2", "syntax-sparql3", "syntax-sparql4", "syntax-sparql5",
    ]
    #expect(try folders.reduce(0) { try $0 + expectAll("sparql10/" + $1) } > 400)
  }
}
