import GraphExport
import RDFModel
import TestSupport
import Testing

/// Names for the drawings of these tests.
struct TestWords: DrawingVocabulary, DrawingLabels {
  static let ontology = "https://w3id.org/birlik/ontology#"
  var labels: [String: String] = [:]
  var types: [String: String] = [:]
  var classes: [String: [String]] = [:]

  func label(of iri: String, language: String) -> String? { labels[iri] }
  func classes(above iri: String) -> [String] { [iri] }
  func label(of term: Term, language: String) -> String? { term.iri.flatMap { labels[$0.value] } }
  func classes(of term: Term) -> [String] {
    guard let iri = term.iri?.value else { return [] }
    return classes[iri] ?? types[iri].map { [$0] } ?? []
  }
}

@Suite struct DOTWriterTests {
  let words = TestWords(
    labels: [
      "e:a": "Алия \"Б\" <В> & Г\\Д", "e:b": "Совет общественного согласия города Сарань",
      "p:heads": "возглавляет", "p:memberOf": "член",
      TestWords.ontology + "Person": "лицо", TestWords.ontology + "Body": "орган",
    ],
    types: ["e:a": TestWords.ontology + "Person", "e:b": TestWords.ontology + "Body"])

  func drawing(
    _ triples: [(String, String, String)], _ options: DrawingOptions = .init(),
    words: TestWords? = nil
  ) -> Drawing {
    let words = words ?? self.words
    return Drawing(
      triples: triples.map { Triple(.iri($0.0), .iri($0.1), .iri($0.2)) }, labels: words,
      vocabulary: words, options: options)
  }

  @Test func parallelEdgesAreOneLine() {
    let drawing = drawing([("e:a", "p:heads", "e:b"), ("e:a", "p:memberOf", "e:b")])
    #expect(drawing.edges == [.init(from: 0, to: 1, label: "возглавляет\nчлен")])
  }

  @Test func orderOfTriplesDoesNotShow() {
    let triples = [("e:a", "p:heads", "e:b"), ("e:b", "p:x", "e:c"), ("e:c", "p:x", "e:a")]
    let forward = DOTWriter(drawing(triples), vocabulary: words).text()
    let backward = DOTWriter(drawing(triples.reversed()), vocabulary: words).text()
    #expect(forward == backward)
  }

  @Test func marksOfDOTAndHTMLAreEscaped() {
    let text = DOTWriter(drawing([("e:a", "p:heads", "e:b")]), vocabulary: words).text()
    #expect(text.contains("Алия &quot;Б&quot; &lt;В&gt; &amp; Г\\\\Д"))
    #expect(!text.contains("<В>"))
  }

  /// Nothing more is reached: as many steps as one likes are no more work.
  @Test func stepsEndWhereTheGraphDoes() {
    let triples = ["e:b", "e:c", "e:d"].map { Triple(.iri("e:a"), .iri("p:x"), .iri($0)) }
    var options = DrawingOptions()
    options.depth = .max
    let whole = Drawing(
      triples: triples, around: .iri("e:b"), labels: words, vocabulary: words, options: options)
    #expect(whole.nodes.count == 4)
    #expect(whole.hidden == 0)
    options.limit = 2
    let cut = Drawing(
      triples: triples, around: .iri("e:b"), labels: words, vocabulary: words, options: options)
    #expect(cut.nodes.map(\.name) == ["e:a", "e:b"])
    #expect(cut.hidden == 2)
  }

  @Test func labelsAreWrapped() {
    let text = DOTWriter(drawing([("e:a", "p:heads", "e:b")]), vocabulary: words).text()
    #expect(text.contains("Совет общественного<br/>согласия города Сарань"))
  }

  @Test func legendNamesEachClassOnce() {
    let text = DOTWriter(drawing([("e:a", "p:heads", "e:b")]), vocabulary: words).text()
    #expect(text.components(of: ">лицо</td>") == 1)
    #expect(text.components(of: ">орган</td>") == 1)
    #expect(text.contains("Обозначения"))
  }

  @Test func literalsAndTypesAreNoNodes() {
    let drawing = Drawing(
      triples: [
        Triple(.iri("e:a"), .iri(RDF.type), .iri("e:Person")),
        Triple(.iri("e:a"), .iri("p:name"), .string("А")),
        Triple(.iri("e:a"), .iri("p:heads"), .iri("e:b")),
      ], labels: words, vocabulary: words, options: .init())
    #expect(drawing.nodes.map(\.name) == ["e:a", "e:b"])
  }

  @Test func whatIsCutIsCounted() {
    var options = DrawingOptions()
    options.limit = 2
    let star = (0..<5).map { ("e:hub", "p:x", "e:leaf\($0)") }
    let drawing = drawing(star, options)
    #expect(drawing.nodes.count == 2)
    #expect(drawing.nodes.first { $0.name == "e:hub" }?.hidden == 4)
    #expect(DOTWriter(drawing, vocabulary: words).text().contains("+4 скрыто"))
  }

  /// Hubs without an edge between them: each comes with a neighbour.
  @Test func aCutNeverLeavesLonelyNodes() {
    var options = DrawingOptions()
    options.limit = 7
    let stars = (0..<60).map { ("e:leaf\($0)", "p:x", "e:hub\($0 % 10)") }
    let cut = drawing(stars, options)
    #expect(cut.nodes.count == 7)
    #expect(cut.edges.count == 4)
    #expect(cut.hidden == 63)
  }

  @Test func aLargeGraphIsDrawnAsItsClasses() {
    var words = words
    var triples: [(String, String, String)] = []
    for number in 0..<40 {
      words.types["e:p\(number)"] = TestWords.ontology + "Person"
      words.types["e:o\(number % 7)"] = TestWords.ontology + "Body"
      triples.append(("e:p\(number)", "p:heads", "e:o\(number % 7)"))
      if number < 3 { triples.append(("e:p\(number)", "p:memberOf", "e:o\(number % 7)")) }
    }
    var options = DrawingOptions()
    options.limit = 20
    options.summarizes = true
    let summary = Drawing(
      triples: triples.map { Triple(.iri($0.0), .iri($0.1), .iri($0.2)) }, labels: words,
      vocabulary: words, options: options)
    #expect(summary.nodes.map(\.count) == [7, 40])
    #expect(summary.edges == [.init(from: 1, to: 0, label: "возглавляет · 40\nчлен · 3")])
    options.limit = 47
    #expect(drawing(triples, options).nodes.count == 47)
  }

  @Test func theFinestClassDecides() {
    struct Words: DrawingVocabulary {
      func label(of iri: String, language: String) -> String? { nil }
      func classes(above iri: String) -> [String] {
        iri == "c:Law" ? ["c:Law", "c:Act"] : [iri]
      }
    }
    var words = words
    words.classes = ["e:a": ["c:Act", "c:Law"]]
    let drawing = Drawing(
      triples: [Triple(.iri("e:a"), .iri("p:x"), .iri("e:b"))], labels: words,
      vocabulary: Words(), options: .init())
    #expect(drawing.nodes.first?.className == "c:Law")
  }

  @Test(arguments: [
    "a\"b", "a\\", "a\\n", "a\nb", "a & b &amp; <br/>", "[x]", "]]>", "\u{1}\u{1B}[31m",
    "👩‍👩‍👧‍👦🇰🇿",
    "שלום עולם", String(repeating: "ё", count: 200), "  ", "n0 -> n1", "\u{202E}abc", "%s",
  ])
  func anyLabelIsADrawingThatGraphvizReads(label: String) throws {
    var words = words
    words.labels["e:a"] = label
    words.labels["p:heads"] = label
    words.labels[TestWords.ontology + "Person"] = label
    let drawing = drawing([("e:a", "p:heads", "e:b")], words: words)
    let text = DOTWriter(drawing, vocabulary: words).text()
    let isPlain = text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 }
    #expect(isPlain)
    guard Program.isInstalled("dot") else { return }
    let result = Program.shell("dot -Tplain", in: "/tmp", input: text)
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(result.output.split(separator: "\n").count { $0.hasPrefix("node ") } == 3)
    #expect(result.output.split(separator: "\n").count { $0.hasPrefix("edge ") } == 1)
  }

  /// `\N` and its like are Graphviz's own escapes: in a label they are two characters.
  @Test(.enabled(if: Program.isInstalled("dot"), "Graphviz is not installed"))
  func labelsAreDrawnAsTheyAre() {
    var words = words
    words.labels["e:a"] = "x \\N \\G \\\\"
    words.labels["p:heads"] = "y \\E \\T"
    words.labels[TestWords.ontology + "Person"] = "z \\L"
    let drawing = drawing([("e:a", "p:heads", "e:b")], words: words)
    let text = DOTWriter(drawing, vocabulary: words).text()
    let svg = Program.shell("dot -Tsvg", in: "/tmp", input: text).output
    for label in ["x \\N \\G \\\\", "y \\E \\T", "z \\L"] {
      #expect(svg.contains(">\(label)</text>"))
    }
  }

  @Test func neighbourhoodFollowsBothDirections() {
    let triples = [("e:a", "p:x", "e:b"), ("e:c", "p:x", "e:a"), ("e:c", "p:x", "e:d")].map {
      Triple(.iri($0.0), .iri($0.1), .iri($0.2))
    }
    let near = Drawing(
      triples: triples, around: .iri("e:a"), labels: words, vocabulary: words, options: .init())
    #expect(near.nodes.map(\.name) == ["e:a", "e:b", "e:c"])
    #expect(near.nodes.map(\.hidden) == [0, 0, 1])
  }
}

extension String {
  func components(of part: String) -> Int { split(separator: part).count - 1 }
}
