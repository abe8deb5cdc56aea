import GraphAccess
import QueryEvaluation
import QuerySyntax
import RDFModel
import Testing

/// Queries that are stopped, and the work that plans may take.
@Suite struct LimitTests {
  /// Every pair of two thousand nodes: four million rows.
  private static let cross = "SELECT * { ?a <http://e/p> ?b . ?c <http://e/p> ?d }"
  private let graph = MemoryGraph(chain(2000, "p"))

  private func error(_ query: String, _ options: QueryOptions) throws -> EvaluationError? {
    let parsed = try QueryParser().parse(query).query
    do throws(EvaluationError) {
      _ = try QueryEngine(graph, options: options).evaluate(parsed)
      return nil
    } catch { return error }
  }

  @Test func aCancelledQueryStops() throws {
    var options = QueryOptions()
    let cancellation = Cancellation()
    cancellation.cancel()
    options.cancellation = cancellation
    #expect(try error(Self.cross, options) == .cancelled)
  }

  /// However a query spends its time, it looks at the switch at least once for each 64 Ki rows.
  @Test(arguments: [
    ("SELECT * { ?a <http://e/p> ?b . ?c <http://e/p> ?d }", 4_000_000),
    (
      "SELECT * { { SELECT ?a { ?a <http://e/p> ?b } } { SELECT ?c { ?c <http://e/p> ?d } } }",
      4_000_000
    ),
    (
      "SELECT (COUNT(*) AS ?n) { ?a <http://e/p> ?b . ?c <http://e/p> ?d FILTER(?a != ?c) }",
      4_000_000
    ),
    ("SELECT DISTINCT ?a ?d { ?a <http://e/p> ?b . ?c <http://e/p> ?d }", 4_000_000),
    (
      "SELECT ?a (SUM(?b) AS ?n) { ?a <http://e/p> ?b . ?c <http://e/p> ?d } GROUP BY ?a", 4_000_000
    ),
    ("SELECT ?a ?d { ?a <http://e/p> ?b . ?c <http://e/p> ?d } ORDER BY ?d DESC(?a)", 4_000_000),
    ("SELECT ?a ?b { ?a <http://e/p>+ ?b }", 500_000),
    (
      "SELECT * { ?a <http://e/p> ?b . ?c <http://e/p> ?d MINUS { ?a <http://e/p> ?d } }", 4_000_000
    ),
    (
      "SELECT * { ?a <http://e/p> ?b . ?c <http://e/p> ?d OPTIONAL { ?d <http://e/q> ?x } }",
      4_000_000
    ),
    ("SELECT * { ?a <http://e/p> ?b . ?c <http://e/p> ?d BIND(STR(?a) AS ?x) }", 4_000_000),
  ])
  func queriesLookUpOften(query: String, rows: Int) throws {
    var options = QueryOptions()
    let cancellation = Cancellation()
    options.cancellation = cancellation
    #expect(try error(query, options) == nil)
    #expect(cancellation.lookCount >= rows >> 16, "\(query)")
  }

  /// A long text or a large pattern: the switch is looked at inside one match.
  @Test(arguments: [
    ("REGEX(?t, 'z')", 2_000_000, 30), ("REGEX(?t, '(a|ab)*(x|y){300}c')", 20_000, 2),
    ("REPLACE(?t, '(a(x|y){200})|b', 'c')", 10_000, 20),
  ])
  func regularExpressionsLookUpOften(call: String, length: Int, looks: Int) throws {
    let text = String(repeating: "ab", count: length)
    var options = QueryOptions()
    let cancellation = Cancellation()
    options.cancellation = cancellation
    let query = "SELECT (STRLEN(STR(\(call))) AS ?n) { BIND('\(text)' AS ?t) }"
    #expect(try error(query, options) == nil)
    #expect(cancellation.lookCount >= looks, "\(call)")
  }

  /// What was given up inside one expression is an error, not a wrong answer.
  @Test func aMatchThatWasGivenUpIsNoAnswer() throws {
    var options = QueryOptions()
    options.timeLimit = .milliseconds(30)
    let text = String(repeating: "ab", count: 50_000)
    let query =
      "SELECT (REPLACE(?t, '(a(x|y){400})|(a(x|y){400}z)|b', 'c') AS ?n) { BIND('\(text)' AS ?t) }"
    #expect(try error(query, options) == .timeLimit(.milliseconds(30)))
  }

  @Test func theResultCountsAsMemory() throws {
    var options = QueryOptions()
    // 4 million rows of one column are 16 MB.
    options.memoryLimit = 12 << 20
    let query = "SELECT ?a { ?a <http://e/p> ?b . ?c <http://e/p> ?d }"
    #expect(try error(query, options) == .memoryLimit(bytes: 12 << 20))
    options.memoryLimit = 40 << 20
    #expect(try error(query, options) == nil)
    // Texts that are computed count too.
    let texts =
      "SELECT (COUNT(DISTINCT ?t) AS ?n) { ?a <http://e/p> ?b . ?c <http://e/p> ?d "
      + "BIND(CONCAT(STR(?a), STR(?d), 'and some more of it') AS ?t) }"
    #expect(try error(texts, options) == .memoryLimit(bytes: 40 << 20))
  }

  @Test func timeRunsOut() throws {
    var options = QueryOptions()
    options.timeLimit = .milliseconds(1)
    let endless =
      "SELECT (COUNT(*) AS ?n) { ?a <http://e/p> ?b . ?c <http://e/p> ?d . ?e <http://e/p> ?f "
      + "FILTER(?a != ?c && ?c != ?e && ?b != ?f) }"
    #expect(try error(endless, options) == .timeLimit(.milliseconds(1)))
  }

  @Test func memoryRunsOut() throws {
    var options = QueryOptions()
    options.memoryLimit = 1 << 20
    #expect(try error(Self.cross, options) == .memoryLimit(bytes: 1 << 20))
    // Counting the same rows takes none.
    #expect(
      try error("SELECT (COUNT(*) AS ?n) { ?a <http://e/p> ?b . ?c <http://e/p> ?d }", options)
        == nil)
  }

  @Test func aPlanIsShownWithoutRunning() throws {
    let parsed = try QueryParser().parse(Self.cross).query
    let text = try QueryEngine(graph).explain(parsed)
    #expect(text.contains("bind ?a") && text.contains("≈2000") && !text.contains("rows"))
  }
}
