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
}
