import GraphExport
import RDFModel
import Testing

/// Names for the drawings of these tests.
struct TestWords: DrawingVocabulary, DrawingLabels {
  static let ontology = "https://w3id.org/birlik/ontology#"
  var labels: [String: String] = [:]
  var types: [String: String] = [:]

  func label(of iri: String, language: String) -> String? { labels[iri] }
  func classes(above iri: String) -> [String] { [iri] }
  func label(of term: Term, language: String) -> String? { term.iri.flatMap { labels[$0.value] } }
  func classes(of term: Term) -> [String] {
    term.iri.flatMap { types[$0.value] }.map { [$0] } ?? []
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

  func drawing(_ triples: [(String, String, String)], _ options: DrawingOptions = .init())
    -> Drawing
  {
    Drawing(
      triples: triples.map { Triple(.iri($0.0), .iri($0.1), .iri($0.2)) }, labels: words,
      vocabulary: words, options: options)
  }

  @Test func parallelEdgesAreOneLine() {
    let drawing = drawing([("e:a", "p:heads", "e:b"), ("e:a", "p:memberOf", "e:b")])
    #expect(drawing.edges == [.init(from: 0, to: 1, label: "возглавляет, член")])
  }

  @Test func orderOfTriplesDoesNotShow() {
    let triples = [("e:a", "p:heads", "e:b"), ("e:b", "p:x", "e:c"), ("e:c", "p:x", "e:a")]
    let forward = DOTWriter(drawing(triples), vocabulary: words).text()
    let backward = DOTWriter(drawing(triples.reversed()), vocabulary: words).text()
    #expect(forward == backward)
  }

  @Test func marksOfDOTAndHTMLAreEscaped() {
    let text = DOTWriter(drawing([("e:a", "p:heads", "e:b")]), vocabulary: words).text()
    #expect(text.contains("Алия &quot;Б&quot; &lt;В&gt; &amp; Г\\Д"))
    #expect(!text.contains("<В>"))
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
