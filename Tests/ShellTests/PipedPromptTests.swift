import TestSupport
import Testing

/// The prompt without a terminal: statements from a pipe, answers into one.
@Suite(.enabled(if: Checkout.data != nil && Program.path != nil, "`make setup` has not been run"))
struct PipedPromptTests {
  private func graph() throws -> BuildTests.Folder {
    let folder = BuildTests.Folder()
    try folder.write("<http://e/a> <http://e/p> \"\\u001B[31mred\" .\n", to: "a.nt")
    #expect(folder.run("birlik load g.birlik a.nt").status == 0)
    return folder
  }

  @Test func statementsFromAPipeAreAnsweredWithoutAPrompt() throws {
    let folder = try graph()
    let result = folder.run(
      "birlik shell g.birlik",
      input: "SELECT ?o { ?s ?p ?o };\n.mode tsv\nSELECT ?s { ?s ?p ?o };\n")
    #expect(result.status == 0, "\(result.error)")
    #expect(!result.output.contains("birlik>"))
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.output.contains("[31mred"))
    #expect(result.output.hasSuffix("?s\n<http://e/a>\n"))
  }

  @Test func aMistakeInAScriptIsSaidAndEndsIt() throws {
    let folder = try graph()
    let result = folder.run(
      "birlik shell g.birlik", input: "SELECT ?x { ?x ;\nASK { ?s ?p ?o };\n")
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.contains("a property should stand here"))
  }

  @Test func settingsWithoutAValueAreSaid() throws {
    let folder = try graph()
    let result = folder.run(
      "birlik shell g.birlik --lang en",
      input: ".mode\n.mode tsv\n.mode\n.mode auto\n.mode\n.limit\n.limit 5\n.limit\n.lang\n")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output == "auto\ntsv\nauto\n200\n5\nen\n")
  }

  @Test func whatATableLeavesOutIsSaid() throws {
    let folder = try graph()
    let query = "SELECT * { VALUES ?x { 1 2 3 } };\n"
    let cut = folder.run("birlik shell g.birlik --lang en", input: ".limit 2\n" + query)
    #expect(cut.error.contains("2 of 3 rows shown"))
    #expect(!cut.output.contains("3"))
    for settings in [".limit 3\n", ".limit off\n", ".limit 2\n.mode tsv\n"] {
      let whole = folder.run("birlik shell g.birlik --lang en", input: settings + query)
      #expect(whole.error.isEmpty)
      #expect(whole.output.contains("3"))
    }
  }

  @Test func answersToAFileStandBehindEachOther() throws {
    let folder = try graph()
    let result = folder.run(
      "echo old > all.txt; birlik shell g.birlik && cat all.txt once.txt",
      input: """
        .mode csv
        .output all.txt
        SELECT (1 AS ?x) { };
        SELECT (2 AS ?x) { };
        .once once.txt
        SELECT (3 AS ?x) { };
        SELECT (4 AS ?x) { };
        .output
        """)
    #expect(result.status == 0, "\(result.error)")
    let words = result.output.split(whereSeparator: \.isNewline)
    #expect(words == ["x", "4", "x", "1", "x", "2", "x", "3"])
  }
}
