import GraphAccess
import GraphExport
import RDFModel
import TestSupport
import Testing

/// Property graphs and what is written of them, with labels that break what is not escaped.
@Suite struct PropertyGraphTests {
  static let hostile = #"a"b\\<c> & ]]> 'q', ;\#u{1}\#u{202E}é 🇰🇿 <script>"#

  func graph() throws -> PropertyGraph {
    let turtle = """
      e:a a :Person ; skos:prefLabel "Алия"@ru , "Aliya"@en ; :said "one" , "two" ;
        :heads e:b ; :memberOf e:b .
      e:b a :Body ; skos:prefLabel \(quoted(Self.hostile))@ru .
      e:t a :Tenure ; :holder e:a ; :body e:b ; :from "2019" ; :until "2022" .
      e:lonely a :Place .
      """
    let graph = try GraphTimesTests.graph(turtle)
    let heads = Triple(
      .iri("http://e/a"), .iri(TestWords.ontology + "heads"), .iri("http://e/b"))
    let member = Triple(
      .iri("http://e/a"), .iri(TestWords.ontology + "memberOf"), .iri("http://e/b"))
    let labels = TestWords(
      labels: ["http://e/a": "Алия", "http://e/b": Self.hostile],
      types: [
        "http://e/a": TestWords.ontology + "Person", "http://e/b": TestWords.ontology + "Body",
      ])
    return PropertyGraph(
      graph, triples: [member, heads, heads], labels: labels, vocabulary: labels, language: "ru",
      support: [heads: .init(confidence: 0.875, documentCount: 2)])
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\u{1}": "\\u0001"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  @Test func thingsAndLinksWithWhatIsKnownOfThem() throws {
    let graph = try graph()
    #expect(graph.nodes.map(\.iri) == ["http://e/a", "http://e/b", "http://e/lonely"])
    #expect(graph.edges.map(\.label) == ["heads", "memberOf"])
    #expect(
      graph.edges[0].attributes.map { "\($0.name) \($0.value)" } == [
        "from 2019", "until 2022", "confidence 0.88", "documents 2",
      ])
    #expect(graph.edges[1].attributes == [])
    #expect(
      graph.nodes[0].attributes.map { "\($0.name) \($0.value)" } == [
        "prefLabel_en Aliya", "prefLabel_ru Алия", "said one", "said two",
      ])
  }

  @Test(.enabled(if: Program.isInstalled("xmllint"), "xmllint is not installed"))
  func graphMLAndGEXFAreWellFormed() throws {
    let graph = try graph()
    for text in [GraphMLWriter.text(graph), GEXFWriter.text(graph, vocabulary: TestWords())] {
      let result = Program.shell("xmllint --noout -", in: "/tmp", input: text)
      #expect(result.status == 0)
      #expect(result.error == "")
      #expect(text.contains("one; two"))
      #expect(!text.unicodeScalars.contains("\u{1}") && !text.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func neo4jGetsOneRowForEachThingAndLink() throws {
    let files = Neo4jWriter(try graph()).files
    #expect(files.map(\.name) == ["nodes.csv", "relationships.csv", "import.cypher"])
    let nodes = files[0].text.split(separator: "\n")
    #expect(nodes.count == 4)
    #expect(nodes[0].hasPrefix("\"iri:ID\",\"label\","))
    #expect(nodes[1].hasSuffix("\"Entity;Person\""))
    #expect(nodes[2].contains(#""a""b\\\\<c> & ]]> 'q', ;"#))
    let links = files[1].text.split(separator: "\n")
    #expect(links.count == 3)
    #expect(links[2].hasPrefix("\"http://e/a\",\"http://e/b\",\"MEMBER_OF\",\"memberOf\""))
    #expect(files[2].text.contains("SET n:`Person`;"))
    #expect(files[2].text.contains("MERGE (a)-[r:`HEADS`]->(b)"))
  }

  @Test func mermaidEscapesWhatItWouldRead() {
    var words = TestWords()
    words.labels = ["e:a": Self.hostile, "e:b": "end", "p:x": "a|b"]
    let drawing = Drawing(
      triples: [Triple(.iri("e:a"), .iri("p:x"), .iri("e:b"))], labels: words, vocabulary: words,
      options: .init())
    let lines = MermaidWriter(drawing, vocabulary: words).text().split(separator: "\n")
    #expect(lines[0] == "flowchart LR")
    #expect(lines[1].hasPrefix("  n0[\"a#34;b#92;#92;#60;c#62; #38; "))
    #expect(lines[2] == "  n1[\"end\"]:::c0")
    #expect(lines[3] == "  n0 -->|\"a#124;b\"| n1")
    #expect(lines.count == 5)
  }
}
