import FoundationEssentials
import TestSupport
import Testing

/// `birlik tag` as a user runs it.
@Suite(.enabled(if: Checkout.data != nil && Program.path != nil, "`make setup` has not been run"))
struct TagTests {
  private func run(_ line: String, input: String) throws -> Program.Result {
    try withTemporaryFolder { Program.shell(line, in: $0, input: input) }
  }

  @Test func writesALineAName() throws {
    let line = #"{"doc": "a\"b", "text": "В Астану прибыл Ерлан Сарсенов."}"# + "\n"
    let result = try run("birlik tag --input jsonl -", input: line)
    #expect(result.status == 0, "\(result.error)")
    #expect(
      result.output == """
        {"doc": "a\\"b", "start": 2, "end": 8, "type": "LOC"}
        {"doc": "a\\"b", "start": 16, "end": 30, "type": "PER"}

        """)
  }

  @Test func aBadLineIsRefusedAndTheNextIsRead() throws {
    let lines = "{\"doc\": 1\n" + #"{"doc": "b", "text": "Он живёт в Москве."}"# + "\n"
    let result = try run("birlik tag --input jsonl -", input: lines)
    #expect(result.status == 5)
    #expect(result.output == "{\"doc\": \"b\", \"start\": 11, \"end\": 17, \"type\": \"LOC\"}\n")
    #expect(result.error.contains("1"))
  }

  @Test func marksNames() throws {
    let result = try run(
      "birlik tag --show --input text -", input: "Он живёт в Москве.\n")
    #expect(result.output == "Он живёт в [Москве|LOC].\n")
    let coloured = try run(
      "NO_COLOR= CLICOLOR_FORCE=1 birlik tag --show --input text -", input: "Он живёт в Москве.\n")
    #expect(coloured.output.contains("\u{1B}[1;34mМоскве\u{1B}[0m"))
  }
}
