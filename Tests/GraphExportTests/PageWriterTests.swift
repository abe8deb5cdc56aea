import GraphExport
import RDFModel
import TestSupport
import Testing

@Suite struct PageWriterTests {
  func page() throws -> String {
    let graph = try PropertyGraphTests().graph()
    let heads = Triple(
      .iri("http://e/a"), .iri(TestWords.ontology + "heads"), .iri("http://e/b"))
    let words = TestWords(labels: [
      "http://e/a": "Алия", "http://e/b": PropertyGraphTests.hostile,
    ])
    let passage = PageWriter.Passage(
      document: "</script><img src=x onerror=alert(1)>", prefix: "Совет ", exact: "возглавляет",
      suffix: " Алия.", confidence: 0.9)
    return PageWriter(
      graph, title: "<b>&", labels: words, vocabulary: words, evidence: [heads: [passage]]
    ).text()
  }

  @Test func nothingIsLoadedFromAnywhere() throws {
    let page = try page()
    for part in [" src=", "href=", "@import", "url(h", "fetch(", "XMLHttpRequest", "import("] {
      let found = page.split(separator: "\n").filter {
        $0.contains(part) && !$0.contains("onerror")
      }
      #expect(found == [], "\(part)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  /// The data hold no mark that HTML would read, whatever the graph says.
  @Test func theDataAreTextAlone() throws {
    let page = try page()
    let start = try #require(page.range(after: "id=\"data\">"))
    let data = page[start...].prefix { $0 != "<" }
    #expect(data.contains("\\u003c/script\\u003e\\u003cimg"))
    #expect(data.hasSuffix("]}\n"))
    #expect(page.components(of: "</script>") == 2)
    #expect(page.contains("<title>&lt;b&gt;&amp;</title>"))
  }

  @Test(.enabled(if: Program.isInstalled("node"), "node is not installed"))
  func theDataAreJSON() throws {
    let page = try page()
    let start = try #require(page.range(after: "id=\"data\">"))
    let data = String(page[start...].prefix { $0 != "<" })
    let script =
      "node -e 'const d=JSON.parse(require(\"fs\").readFileSync(0));"
      + "console.log(d.nodes.length,d.edges.length,d.edges[0][3][0][3])'"
    let result = Program.shell(script, in: "/tmp", input: data)
    #expect(result.output == "3 2 возглавляет\n")
  }

  /// A real browser runs the script and draws; hostile labels stay text.
  @Test(.enabled(if: Program.isInstalled("chromium"), "chromium is not installed"))
  func aBrowserDrawsThePage() throws {
    let page = try page()
    try withTemporaryFolder { folder in
      let run =
        "cat >page.html; timeout 60 chromium --headless --no-sandbox --disable-gpu "
        + "--virtual-time-budget=3000 --dump-dom \"file://$PWD/page.html\""
      let result = Program.shell(run, in: folder, input: page)
      #expect(result.output.contains("class=\"node\""))
      #expect(result.output.components(of: "<path class=\"edge\"") == 1)
      #expect(!result.output.contains("<img"))
    }
  }
}

extension String {
  /// Where the first `part` ends.
  fileprivate func range(after part: String) -> String.Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
