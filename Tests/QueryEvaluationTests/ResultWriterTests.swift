import GraphAccess
import QueryEvaluation
import QuerySyntax
import Testing

@Suite struct ResultWriterTests {
  private func written(_ query: String, _ format: ResultFormat) throws -> String {
    let parsed = try QueryParser().parse(query).query
    var bytes: [UInt8] = []
    switch try QueryEngine(MemoryGraph([])).evaluate(parsed) {
    case .solutions(let solutions): ResultWriter(format).write(solutions) { bytes += $0 }
    case .boolean(let answer): ResultWriter(format).write(answer) { bytes += $0 }
    case .graph: break
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private let query =
    "SELECT ?a ?b ?c { VALUES (?a ?b ?c) { (<x:y> \"a\\\"b,\\n<&\" UNDEF) (\"é\"@en 5 1.50) } }"

  @Test func csvQuotesWhatItMust() throws {
    #expect(try written(query, .csv) == "a,b,c\r\nx:y,\"a\"\"b,\n<&\",\r\né,5,1.50\r\n")
  }

  @Test func tsvWritesTerms() throws {
    #expect(
      try written(query, .tsv)
        == "?a\t?b\t?c\n<x:y>\t\"a\\\"b,\\n<&\"\t\n\"é\"@en\t5\t1.50\n")
  }

  @Test func jsonLinesHaveValues() throws {
    #expect(
      try written(query, .jsonl)
        == "{\"a\":\"x:y\",\"b\":\"a\\\"b,\\n<&\"}\n{\"a\":\"é\",\"b\":5,\"c\":1.5}\n")
  }

  @Test func xmlEscapes() throws {
    let text = try written(query, .xml)
    #expect(text.contains("<literal>a&quot;b,\n&lt;&amp;</literal>"))
    #expect(text.contains("<literal xml:lang=\"en\">é</literal>"))
  }

  @Test func booleansHaveAForm() throws {
    #expect(try written("ASK { }", .json) == "{\"head\":{},\"boolean\":true}\n")
    #expect(try written("ASK { }", .csv) == "true\n")
    #expect(try written("ASK { }", .xml).contains("<boolean>true</boolean>"))
  }
}
