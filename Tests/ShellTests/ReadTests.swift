import FoundationEssentials
import TestSupport
import Testing

/// `birlik read` as a user runs it.
@Suite(.enabled(if: Checkout.data != nil && Program.path != nil, "`make setup` has not been run"))
struct ReadTests {
  private func run(_ line: String, input: String) throws -> Program.Result {
    try withTemporaryFolder { Program.shell(line, in: $0, input: input) }
  }

  private func columns(_ output: String) -> [[Substring]] {
    output.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
  }

  @Test func printsCoNLLU() throws {
    let result = try run("birlik read --input text -", input: "Совет создан. Он работает.\n")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.contains("# text = Совет создан.\n# lang = ru\n"))
    let rows = columns(result.output)
    #expect(rows.allSatisfy { $0.count == 10 })
    #expect(rows.map { $0[2] } == ["совет", "создать", ".", "он", "работать", "."])
    #expect(rows.map { $0[0] } == ["1", "2", "3", "1", "2", "3"])
    #expect(rows[4][9] == "End=25|SpaceAfter=No|Start=17")
  }

  @Test func keepsTheCutsOfCoNLLU() throws {
    let lines =
      "# newdoc id = a\n" + "1\tг.Абай\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
      + "2\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
    let result = try run("birlik read --input conllu -", input: lines)
    #expect(columns(result.output).map { $0[1] } == ["г.Абай", "."])
    #expect(result.output.hasPrefix("# newdoc id = a\n"))
    let bad = try run("birlik read --input conllu -", input: "1\tслово\n")
    #expect(bad.status == 2)
    #expect(bad.error.contains("слово"))
  }

  @Test func printsAllReadingsOfAWord() throws {
    let result = try run("birlik read --readings", input: "стекла\n")
    let parts = result.output.split(separator: "\t")
    #expect(parts.first == "стекла")
    #expect(parts.contains { $0.hasPrefix("стечь VERB") })
    #expect(parts.contains { $0.hasPrefix("стекло NOUN") })
  }
}
