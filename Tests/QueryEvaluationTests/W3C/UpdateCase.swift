import GraphAccess
import QueryEvaluation
import QuerySyntax
import RDFModel

/// A test of SPARQL 1.1 Update: the dataset before, the request, the dataset after.
struct UpdateCase {
  private let manifest: SuiteManifest
  private let test: SuiteManifest.Case
  private static let ut = "http://www.w3.org/2009/sparql/tests/test-update#"

  init(_ manifest: SuiteManifest, _ test: SuiteManifest.Case) {
    self.manifest = manifest
    self.test = test
  }

  private func quads(_ description: Term, scope: String) throws -> [Quad] {
    var quads: [Quad] = []
    for (number, entry) in manifest.dataset(description, Self.ut).enumerated() {
      quads += try SuiteManifest.quads(entry.path, graph: entry.graph, scope: "\(scope)\(number)")
    }
    return quads
  }

  /// Nil where the dataset afterwards is the expected one.
  func problem() throws -> String? {
    guard let file = manifest.value(test.action, Self.ut + "request"), let result = test.result
    else { return "no request or no result" }
    let store = MemoryStore(try quads(test.action, scope: "a"))
    var parser = QueryParser()
    parser.base = file.iri?.value
    let operations = try parser.parseUpdate(SuiteManifest.text(SuiteManifest.path(file)))
    try UpdateEngine(store).run(operations)
    let wanted = try quads(result, scope: "b")
    return Isomorphism.holds(store.statements, wanted)
      ? nil : "another dataset: \(store.statements) not \(wanted)"
  }
}
