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

  static let hasBrowser = Program.isInstalled("chromium")

  /// The page as a real browser has it after `script` ran in it.
  func opened(_ script: String = "") throws -> String {
    let page = try page()
    let end = "</body>"
    let changed = page.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == end ? "<script>\(script)</script>\(end)" : String($0) }
      .joined(separator: "\n")
    return try withTemporaryFolder { folder in
      let run =
        "cat >page.html; timeout 60 chromium --headless --no-sandbox --disable-gpu "
        + "--virtual-time-budget=3000 --dump-dom \"file://$PWD/page.html\""
      return Program.shell(run, in: folder, input: changed).output
    }
  }

  @Test(.enabled(if: hasBrowser, "chromium is not installed"))
  func aBrowserDrawsThePage() throws {
    let page = try opened()
    #expect(page.components(of: "class=\"node\"") == 2)
    #expect(page.components(of: "<path class=\"edge\"") == 1)
    #expect(!page.contains("<img"))
  }

  /// Enter on a link shows its sentence; a name typed into the search leads to the thing.
  @Test(.enabled(if: hasBrowser, "chromium is not installed"))
  func theKeyboardIsEnough() throws {
    let press = """
      const press = (target, key) => target.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      """
    let edge = try opened(press + "press(document.querySelector('g.edge[tabindex]'), 'Enter');")
    #expect(edge.contains("Совет <mark>возглавляет</mark> Алия."))
    #expect(edge.contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; — уверенность 90 %"))
    let found = try opened(
      press + """
        byID("query").value = "али"; byID("query").dispatchEvent(new Event("input"));
        press(byID("query"), "ArrowDown"); press(byID("query"), "Enter");
        """)
    #expect(found.contains("<h2>Алия</h2>"))
    let english = try opened(
      "byID('language').value = 'en'; byID('language').dispatchEvent(new Event('change'));")
    #expect(english.contains(">Whole graph</button>"))
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
