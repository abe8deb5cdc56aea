import GraphAccess
import QueryEvaluation
import QuerySyntax
import RDFModel
import Testing

@Suite struct UpdateTests {
  private func store() -> MemoryStore { MemoryStore(chain(5, "p")) }

  private func run(_ text: String, _ store: MemoryStore) throws -> UpdateSummary {
    var parser = QueryParser()
    parser.prefixes = PrefixMap([("", "http://e/")])
    return try UpdateEngine(store).run(try parser.parseUpdate(text))
  }

  @Test func laterOperationsSeeEarlierOnes() throws {
    let store = store()
    let summary = try run(
      """
      INSERT DATA { :a :p :new . GRAPH :g { :a :p :b } };
      INSERT { ?s :seen ?o } WHERE { ?s :p ?o . FILTER(?o = :new) };
      INSERT { :all :names ?g } WHERE { GRAPH ?g { ?s :p ?o } };
      DELETE WHERE { ?s :p :new }
      """, store)
    #expect(summary == UpdateSummary(inserted: 3, deleted: 0))
    let graph = store.snapshot()
    #expect(try answers("SELECT * { ?s :seen ?o }", over: graph) == ["a new"])
    #expect(try answers("SELECT * { ?s :names ?o }", over: graph) == ["all g"])
    #expect(try answers("ASK { ?s :p :new }", over: graph) == ["false"])
  }

  @Test func aFailureChangesNothing() throws {
    let store = store()
    #expect(throws: UpdateError<Never>.self) {
      _ = try run("INSERT DATA { :a :p :b }; DROP GRAPH :nowhere", store)
    }
    #expect(store.statements.count == 5)
    _ = try run("INSERT DATA { :a :p :b }; DROP SILENT GRAPH :nowhere", store)
    #expect(store.statements.count == 6)
  }

  @Test func deletedAndInsertedAgainIsNoChange() throws {
    let summary = try run("DELETE DATA { :n0 :p :n1 }; INSERT DATA { :n0 :p :n1 }", store())
    #expect(summary == UpdateSummary())
  }

  @Test func blankNodesOfDataAreNew() throws {
    let store = store()
    _ = try run("INSERT DATA { _:x :p :y . _:x :p :z }", store)
    _ = try run("INSERT DATA { _:x :p :y }", store)
    let graph = store.snapshot()
    #expect(
      try answers("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s :p :y }", over: graph) == ["2"])
  }
}
