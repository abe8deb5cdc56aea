import GraphAccess
import QueryEvaluation
import QuerySyntax
import RDFModel
import Testing

/// The work that plans may take, in rows: a plan that gets worse fails here, on any machine.
@Suite struct PlanTests {
  /// The rows that each level of the plan really bound.
  private func work(_ query: String, _ graph: MemoryGraph) throws -> Int {
    let parsed = try QueryParser().parse(query).query
    let text = try QueryEngine(graph).explain(parsed, analyze: true)
    var sum = 0
    for part in text.split(separator: "  rows ").dropFirst() {
      sum += Int(part.prefix { $0.isNumber }) ?? 0
    }
    return sum
  }

  @Test func plansTouchFewRows() throws {
    let quads =
      chain(5000, "p") + chain(5000, "q", step: 11)
      + [Quad(.iri("http://e/n7"), .iri("http://e/rare"), .string("x"))]
    let graph = MemoryGraph(quads)
    let p = "<http://e/p>"
    // From the constant on, not through the whole table.
    #expect(try work("SELECT * { ?a \(p) ?b . ?b \(p) ?c . ?a <http://e/rare> 'x' }", graph) < 20)
    // Semi-join: the smallest keys first.
    #expect(try work("SELECT * { ?a \(p) ?b ; <http://e/q> ?c ; <http://e/rare> ?d }", graph) < 20)
    // Counts multiply degrees: one row a key, not one a path.
    #expect(
      try work("SELECT (COUNT(*) AS ?n) { ?a \(p) ?b . ?b \(p) ?c . ?c \(p) ?d }", graph) < 20_000)
    // LIMIT stops the join.
    #expect(try work("SELECT * { ?a \(p) ?b . ?b \(p) ?c } LIMIT 3", graph) < 50)
    // A path starts at its bound end.
    #expect(try work("SELECT * { ?a \(p)+ <http://e/nowhere> }", graph) < 20)
  }

  /// A graph where each wrong decision costs thousands of rows: two chains over 5,000 nodes, a
  /// number for each, and one node with a rare property.
  private static let wide = MemoryGraph(
    chain(5000, "p") + chain(5000, "q", step: 11)
      + (0..<5000).map {
        Quad(
          .iri("http://e/n\($0)"), .iri("http://e/size"),
          .literal(Literal("\($0)", datatype: XSD.integer)))
      } + [Quad(.iri("http://e/n7"), .iri("http://e/rare"), .string("x"))])

  @Test(arguments: [
    // OPTIONAL, UNION, EXISTS and a subpattern start from the rows before them.
    ("SELECT * { ?a :rare ?x OPTIONAL { ?a :p ?b . ?b :q ?c } }", 20),
    ("SELECT * { ?a :rare ?x { ?a :p ?b } UNION { ?a :q ?b } }", 20),
    ("SELECT * { ?a :rare ?x FILTER EXISTS { ?a :p ?b . ?b :q ?c } }", 20),
    ("SELECT * { ?a :rare ?x FILTER NOT EXISTS { ?b :p ?a } }", 20),
    ("SELECT * { { ?a :p ?b . ?b :q ?c } ?a :rare ?x }", 20),
    // VALUES is looked up.
    ("SELECT * { ?a :p ?b . ?b :q ?c VALUES ?b { :n3 :n4 } }", 20),
    // A comparison is a range of ids, not a look at each number.
    ("SELECT * { ?a :size ?n . ?a :p ?b FILTER(?n < 5) }", 30),
    ("SELECT * { ?a :size ?n . ?a :p ?b FILTER(?n >= 10 && ?n < 15 && ?n != 12) }", 30),
    // Both ends known, a path is one search.
    ("SELECT * { :n1 :p+ :n8 . ?a :rare ?x }", 20),
    ("SELECT * { ?a :rare ?x . ?a :p/:q/:p ?b }", 20),
    // A predicate that is not known is looked up by the node that is.
    ("SELECT * { ?a :rare ?x . ?a ?any ?b }", 20),
    ("SELECT * { ?s ?any 17 }", 20),
    // A triangle meets in intersections: rows for edges, none for the wedges without a third side.
    ("SELECT (COUNT(*) AS ?n) { ?a :p ?b . ?b :q ?c . ?a :p ?c }", 16_000),
    // Groups are counted by degrees.
    ("SELECT ?b (COUNT(*) AS ?n) { ?a :p ?b . ?b :q ?c . ?c :p ?d } GROUP BY ?b", 20_000),
    // Leaves that nobody reads make no rows, and DISTINCT needs none of their copies.
    ("SELECT DISTINCT ?x { ?a :rare ?x . ?a :p ?b . ?c :q ?b }", 20),
    // What is in no triple ends the query before it begins.
    ("SELECT * { ?a :p ?b . ?b :nowhere ?c . ?c :q ?d }", 5),
    ("SELECT * { ?a :p ?b . ?b :q ?c } LIMIT 3 OFFSET 2", 60),
    ("ASK { ?a :p ?b . ?b :q ?c . ?c :p ?d }", 60),
  ])
  func decisionsTouchFewRows(query: String, most: Int) throws {
    #expect(try work("PREFIX : <http://e/> " + query, Self.wide) <= most, "\(query)")
  }
}
