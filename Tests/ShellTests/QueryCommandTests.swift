import TestSupport
import Testing

/// `birlik query` over files, as a user runs it.
@Suite(.enabled(if: Program.path != nil, "birlik has not been built"))
struct QueryCommandTests {
  private func query(_ rest: String, in folder: String) -> Program.Result {
    Program.shell(
      "cat > a.nt; birlik query --data a.nt \(rest)", in: folder,
      input: "<http://e/a> <http://e/p> \"1\" .\n")
  }

  @Test(arguments: ["nan", "inf", "1e300", "-1", "0", "x", ""])
  func aLimitThatIsNoTimeIsRefused(_ seconds: String) throws {
    try withTemporaryFolder { folder in
      let result = query("'ASK { }' --timeout '\(seconds)'", in: folder)
      #expect(result.status == 2, "\(result.error)")
      #expect(result.error.contains("--timeout"))
    }
  }

  @Test func aShortLimitIsSaidAsItIs() throws {
    try withTemporaryFolder { folder in
      let triples = (1...9).map { "?a\($0) ?b\($0) ?c\($0)" }.joined(separator: " . ")
      let values = (1...99).map { "\($0)" }.joined(separator: " ")
      let result = query(
        "'SELECT * { \(triples) VALUES ?x { \(values) } VALUES ?y { \(values) } "
          + "VALUES ?z { \(values) } VALUES ?w { \(values) } }' --timeout 0.0005", in: folder)
      #expect(result.status == 4, "\(result.error)")
      #expect(result.error.contains("0.0005 seconds"), "\(result.error)")
    }
  }

  /// A full disk: not a word of an answer may be lost unsaid.
  @Test(arguments: ["", "--results table", "--results json", "--sparql", "--explain"])
  func whatCannotBeWrittenIsAnError(_ options: String) throws {
    try withTemporaryFolder { folder in
      let result = query("'SELECT * { ?s ?p ?o }' \(options) > /dev/full", in: folder)
      #expect(result.status == 3, "\(result.error)")
      #expect(result.error.contains("cannot write standard output"), "\(result.error)")
    }
  }
}
