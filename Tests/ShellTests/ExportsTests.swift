import FoundationEssentials
import TestSupport
import Testing

/// `exports/` holds what the program makes of `seeds/`: made again, it must be the same to the
/// byte. The SVG varies with Graphviz and fonts and is left out.
@Suite(.enabled(if: Checkout.data != nil && Program.path != nil, "`make setup` has not been run"))
struct ExportsTests {
  @Test(arguments: ["graph.rdf", "graph.ttl", "graph.dot"])
  func theProgramMakesThemAgain(name: String) throws {
    let made = try Self.made.get()
    let before = try Checkout.read("exports/\(name)")
    let after = made[name] ?? ""
    #expect(!after.isEmpty)
    #expect(before == after, "exports/\(name) is not what the program makes now: run `make demo`")
  }

  /// Made once for all of the suite.
  private static let made = Result { () throws in
    try withTemporaryFolder { folder in
      let result = Program.shell(
        """
        birlik build '\(Checkout.root)/seeds' -o g.birlik &&
        birlik export g.birlik --to rdfxml -o graph.rdf &&
        birlik export g.birlik --to ttl -o graph.ttl &&
        birlik draw g.birlik --limit 300 -o graph.dot
        """, in: folder)
      try #require(result.status == 0, "\(result.error)")
      return try ["graph.rdf", "graph.ttl", "graph.dot"].reduce(into: [String: String]()) {
        $0[$1] = try String(contentsOfFile: folder + "/" + $1, encoding: .utf8)
      }
    }
  }
}
