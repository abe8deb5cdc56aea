import QuerySyntax
import RDFModel
import Testing

private func roundTrips(_ text: String) throws {
  let query = try QueryParser().parse(text).query
  let printed = QueryPrinter().text(of: query)
  var strict = QueryParser()
  strict.isStrict = true
  let again = try strict.parse(printed).query
  #expect(again == query, "\(printed)")
}

@Suite struct QueryPrinterTests {
  @Test(arguments: [
    "SELECT * { ?s ?p ?o }",
    "SELECT * { }",
    "SELECT * { {} ?s ?p ?o }",
    "SELECT * { ?s ?p ?o {} }",
    "ASK { ?s <p>+/^<q>|!(<r>|^<s>) ?o . ?o (<p>/<q>)* ?z }",
    "SELECT * { ?s ?p ?o FILTER(?o > -5 && !(?p = <x>)) ?o ?q _:b . _:b <r> [] }",
    "SELECT * { ?s ?p ?o OPTIONAL { ?o ?q ?r FILTER(?r = ?s) } }",
    "SELECT * { ?s ?p ?o OPTIONAL { { ?o ?q ?r FILTER(?r = ?s) } } }",
    "SELECT * { { ?s ?p ?o FILTER(?o > 1) } FILTER(?o < 5) }",
    "SELECT * { { ?s ?p ?o } UNION { ?a ?b ?c } UNION { { ?d ?e ?f } UNION { ?g ?h ?i } } }",
    "SELECT * { ?s ?p ?o . { ?x ?y ?z } { ?a ?b ?c } ?k ?l ?m }",
    "SELECT * { GRAPH ?g { ?s ?p ?o MINUS { ?s ?q 1 } } BIND(?s + 1 - -2 AS ?n) ?n ?m ?k }",
    "SELECT ?s (COUNT(DISTINCT ?o) AS ?c) { ?s ?p ?o } GROUP BY ?s HAVING(COUNT(*) > 2) "
      + "ORDER BY DESC(?c) ?s LIMIT 5 OFFSET 2 VALUES (?s) { (UNDEF) (<a>) }",
    "SELECT * { { SELECT DISTINCT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 1 } ?s ?q ?z }",
    "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?o ?q \"a\\\"\\n\\\\u0041\"@en-GB } }",
    "CONSTRUCT { ?s <p> [ <q> ( 1 2.5 1e6 true ) ] } FROM <g> FROM NAMED <h> WHERE { ?s ?p ?o }",
    "DESCRIBE <a> ?x WHERE { ?x ?p ?o } LIMIT 1",
    "SELECT * { ?s ?p ?o FILTER(-(?o) < +(?p) || ?o NOT IN (1, 2) && EXISTS { ?o ?p 'x'^^<d> }) }",
  ])
  func thePrintedQueryIsTheSameAlgebra(text: String) throws { try roundTrips(text) }
}

@Suite struct ShortFormTests {
  private func standard(_ short: String) throws -> Query {
    let parsed = try QueryParser().parse(short)
    #expect(parsed.isShort)
    return try parsed.resolved(FirstLetter()).query
  }

  private func sparql(_ text: String) throws -> Query {
    var parser = QueryParser()
    parser.isStrict = true
    return try parser.parse(text).query
  }

  /// Every name is the IRI with its role and text.
  struct FirstLetter: NameResolving {
    func resolve(_ name: String, as role: NameRole) -> NameResolution {
      .one(NameCandidate(IRI("\(role):\(name)"), label: name, match: .exact))
    }
  }

  @Test(arguments: [
    (
      "?кто возглавляет «Совет общественного согласия»",
      "SELECT * { ?кто <verb:возглавляет> ?x }"
    ),
    ("?орган partOf+ Правительство", "SELECT * { ?орган <verb:partOf>+ <entity:Правительство> }"),
    ("?x a Person", "SELECT * { ?x a <classTerm:Person> }"),
    ("Токаев heads `Совет`", "ASK { <entity:Токаев> <verb:heads> <entity:Совет> }"),
    (
      "A -p-> ?b <-q- C",
      "SELECT * { <entity:A> <verb:p> ?b . <entity:C> <verb:q> ?b }"
    ),
    (
      "count ?кто by ?орган where ?кто memberOf ?орган",
      "SELECT ?орган (COUNT(DISTINCT ?кто) AS ?count) { ?кто <verb:memberOf> ?орган } "
        + "GROUP BY ?орган ORDER BY DESC(?count) ?орган"
    ),
    ("count ?x where ?x a Law", "SELECT (COUNT(DISTINCT ?x) AS ?count) { ?x a <classTerm:Law> }"),
    (
      "?x documentDate @2023-06",
      "SELECT * { ?x <verb:documentDate> "
        + "\"2023-06\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> }"
    ),
    ("ask ?x heads ?y", "ASK { ?x <verb:heads> ?y }"),
    ("subgraph ?x heads ?y", "CONSTRUCT { ?x <verb:heads> ?y } WHERE { ?x <verb:heads> ?y }"),
    ("describe Токаев", "DESCRIBE <entity:Токаев>"),
    ("?x p ?y order by ?y limit 3", "SELECT * { ?x <verb:p> ?y } ORDER BY ?y LIMIT 3"),
    (
      "?x a Person; heads ?y. optional { ?y «входит в» ?z }",
      "SELECT * { ?x a <classTerm:Person> ; <verb:heads> ?y OPTIONAL { ?y <verb:v> ?z } }"
    ),
  ])
  func aShortQueryHasOneStandardMeaning(short: String, standard expected: String) throws {
    let expected = expected.replacing(
      "?x }",
      with: short.contains("«Совет общ")
        ? "<entity:Совет_общественного_согласия> }" : "?x }")
    var wanted = QueryPrinter().text(of: try sparql(expected))
    wanted = wanted.replacing("Совет_общественного_согласия", with: "Совет общественного согласия")
      .replacing("verb:v>", with: "verb:входит в>")
    #expect(QueryPrinter().text(of: try standard(short)) == wanted)
  }

  @Test(arguments: [
    ("SELECT ?x WHERE { ?x ?y }", 1, 25, "a term or a variable"),
    ("?x возглавляет", 1, 15, "ends where"),
    ("SELECT * {\n ?s unknown:x ?o }", 2, 5, "prefix"),
    ("?x <-p-> ?y", 1, 4, ""),
    ("?x p @2023-13-01", 1, 6, "no date"),
    ("?x p «незакрыто", 1, 6, "does not end"),
    ("?x а Person", 1, 4, "Cyrillic"),
  ])
  func anErrorSaysWhereAndWhat(text: String, line: Int, column: Int, part: String) {
    let error = #expect(throws: QueryError.self) { try QueryParser().parse(text) }
    guard let error else { return }
    #expect(error.position.line == line && error.position.column == column, "\(error.rendered)")
    #expect(part.isEmpty || error.rendered.contains(part), "\(error.rendered)")
  }

  @Test func theShortFormKnowsTheCommonPrefixes() throws {
    let meant = try QueryParser().parse("SELECT * { ?s a foaf:Person ; birlik:heads ?o }")
    #expect(meant.isShort)
    #expect(
      try meant.query
        == sparql(
          "SELECT * { ?s a <http://xmlns.com/foaf/0.1/Person> ; "
            + "<https://w3id.org/birlik/ontology#heads> ?o }"))
    for prefix in ["rdf", "rdfs", "owl", "xsd", "skos", "dcterms", "schema", "org", "prov", "eli"] {
      #expect(try QueryParser().parse("?s \(prefix):x ?o").isShort)
    }
    // What the query declares is what it means, and strict SPARQL knows none.
    let own = try QueryParser().parse("PREFIX foaf: <x:> SELECT * { ?s a foaf:Person }")
    #expect(try !own.isShort && own.query == sparql("SELECT * { ?s a <x:Person> }"))
    let error = #expect(throws: QueryError.self) { try sparql("ASK { ?s a foaf:Person }") }
    #expect(error?.rendered.contains("<http://xmlns.com/foaf/0.1/>") == true)
  }

  /// A chain is a tree as deep as it is long: what walks it would run out of stack.
  @Test(arguments: [
    ("SELECT (1", "+1", " AS ?x) { }"), ("SELECT (1", "-1", " AS ?x) { }"),
    ("SELECT (?y", "||?y", " AS ?x) { ?y ?z ?w }"), ("SELECT (?y", "&&?y", " AS ?x) { ?y ?z ?w }"),
    ("SELECT (1", "*1", " AS ?x) { }"), ("SELECT (1", "/1", " AS ?x) { }"),
    ("SELECT * { ?a <http://e/p>", "/<http://e/p>", " ?b }"),
    ("SELECT * { ?a <http://e/p>", "|<http://e/p>", " ?b }"),
    ("SELECT * { { }", " UNION { }", " }"), ("SELECT * {", " OPTIONAL { ?a ?b ?c }", " }"),
    ("SELECT * {", " { ?a ?b ?c }", " }"), ("SELECT * {", " MINUS { ?a ?b ?c }", " }"),
    ("SELECT * {", " VALUES ?x { 1 }", " }"), ("SELECT * {", " GRAPH ?g { ?a ?b ?c }", " }"),
  ])
  func chainsAreBounded(start: String, link: String, end: String) throws {
    func chain(_ count: Int) -> String { start + String(repeating: link, count: count) + end }
    _ = try QueryParser().parse(chain(4000))
    #expect {
      try QueryParser().parse(chain(100_000))
    } throws: {
      ($0 as? QueryError)?.rendered.contains("chains more than 4096 parts") == true
    }
  }

  @Test func manyUpdatesAreNoChain() throws {
    let update = "DELETE { ?a ?b ?c } WHERE { { ?a ?b ?c } UNION { ?c ?b ?a } } ;"
    let updates = try QueryParser().parseUpdate(String(repeating: update, count: 5000))
    #expect(updates.count == 5000)
  }

  @Test func anyBytesAreReadWithoutACrash() {
    var state: UInt64 = 7
    let pieces = [
      "?x", "a", "<", ">", "-", "{", "}", "(", ")", "[", "]", "«", "»", "`", "@2023", "\"", "'",
      ".",
      ";", ",", "SELECT", "where", "count", "by", "filter", "p", "-p->", "^", "|", "/", "!",
      "\\u12",
      "ex:", "_:b", "1", "1e", "*", "optional", " ", "\n", "é", "\u{0}",
    ]
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count] + (state & 1 == 0 ? " " : "")
      }
      do {
        let parsed = try QueryParser().parse(text)
        #expect(!QueryPrinter().text(of: parsed.query).isEmpty)
      } catch {
        #expect(error.rendered.contains("^"))
      }
    }
    let deep = String(repeating: "{", count: 100_000)
    #expect(throws: QueryError.self) { try QueryParser().parse("SELECT * " + deep) }
    let nested = "SELECT * { FILTER(" + String(repeating: "(", count: 100_000)
    #expect(throws: QueryError.self) { try QueryParser().parse(nested) }
  }
}
