import GraphAccess
import GraphExport
import RDFModel
import RDFSyntax
import Testing

@Suite struct GraphTimesTests {
  static func graph(_ turtle: String) throws -> MemoryGraph {
    let head = """
      @prefix : <https://w3id.org/birlik/ontology#> . @prefix e: <http://e/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n
      """
    var builder = MemoryGraph.Builder()
    try RDFReader(.turtle).read(Array((head + turtle).utf8)) { builder.insert($0) }
    return MemoryGraph(builder)
  }

  /// The links of the graph that show in a time, as `subject property object`.
  func shown(_ turtle: String, at time: String) throws -> [String] {
    let graph = try Self.graph(turtle)
    let hidden = ["holder", "post", "body", "from", "until", "statedBy"]
    func local(_ term: Term) -> String {
      String(term.iri?.value.split(whereSeparator: { "#/".contains($0) }).last ?? "")
    }
    var triples: [Triple] = []
    for summary in graph.predicates(in: .defaultGraph) {
      let predicate = graph.term(of: summary.predicate)
      guard !hidden.contains(local(predicate)),
        let rows = graph.adjacency(of: summary.predicate, .forward, in: .defaultGraph)
      else { continue }
      for (row, key) in rows.keys.enumerated() {
        for place in rows.range(ofRow: row) {
          let object = graph.term(of: TermID(rawValue: rows.values[place]))
          guard object.literal == nil else { continue }
          triples.append(Triple(graph.term(of: TermID(rawValue: key)), predicate, object))
        }
      }
    }
    let period = try #require(Period(time))
    return GraphTimes(graph).select(triples, in: period).map {
      "\(local($0.subject)) \(local($0.predicate)) \(local($0.object))"
    }.sorted()
  }

  @Test(arguments: [
    ("2018", []), ("2019", ["a heads b"]), ("2021-12-31", ["a heads b"]),
    ("2022-01", ["a heads b", "c heads b"]), ("2022-03", ["c heads b"]), ("2030", ["c heads b"]),
  ])
  func officesHoldFromUntil(time: String, expected: [String]) throws {
    let turtle = """
      e:a :heads e:b . e:c :heads e:b . e:d :heads e:b .
      e:t1 :holder e:a ; :body e:b ; :from "2019-06" ; :until "2022-01-10" .
      e:t2 :holder e:c ; :body e:b ; :from "2022-01-11" .
      e:t3 :holder e:d ; :body e:b .
      """
    // Nothing says when d headed it: not shown in 2022 either, but not denied for good.
    let found = try shown(turtle, at: time).filter { !$0.hasPrefix("d") }
    #expect(found == expected)
  }

  @Test func eventsPrioritiesAndActsHappen() throws {
    let turtle = """
      e:p :participatedIn e:ev . e:ev :eventOf e:b ; :eventDate "2022-11-20" .
      e:p :statesPriority e:pr . e:pr :statedOn "2023-09" .
      e:act :issuedBy e:p ; :governs e:b ; :documentDate "1995-10-16" .
      e:b :partOf e:c .
      """
    #expect(
      try shown(turtle, at: "2022") == ["act governs b", "ev eventOf b", "p participatedIn ev"])
    #expect(try shown(turtle, at: "2023") == ["act governs b", "p statesPriority pr"])
    #expect(try shown(turtle, at: "1995") == ["act governs b", "act issuedBy p"])
    #expect(try shown(turtle, at: "1990") == [])
  }

  @Test func whatHasNoDateIsShownBetweenWhatIsShown() throws {
    let turtle = """
      e:p :participatedIn e:ev . e:ev :eventOf e:b ; :eventDate "2022-11-20" .
      e:p :worksAt e:b . e:q :worksAt e:b .
      """
    #expect(
      try shown(turtle, at: "2022") == ["ev eventOf b", "p participatedIn ev", "p worksAt b"])
  }

  @Test func nothingIsPartOfABodyThatIsNotYetFounded() throws {
    let turtle = """
      e:p :participatedIn e:ev . e:ev :eventOf e:b ; :eventDate "2020" . e:b :foundedOn "2021" .
      """
    #expect(try shown(turtle, at: "2020") == ["p participatedIn ev"])
  }

  @Test(arguments: [
    ("2022", "2022-01-01", "2022-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("1900-02", "1900-02-01", "1900-02-28"), ("2022-06-05", "2022-06-05", "2022-06-05"),
    ("2022-06-05Z", "2022-06-05", "2022-06-05"),
  ])
  func aPeriodIsItsDays(text: String, first: String, last: String) throws {
    let period = try #require(Period(text))
    #expect(period.first == first)
    #expect(period.last == last)
  }

  @Test(arguments: ["", "22", "2022-13", "2022-02-30", "2022-6", "2022-06-05-07", "года", "2022x"])
  func whatIsNoDateIsNoPeriod(text: String) { #expect(Period(text) == nil) }
}
