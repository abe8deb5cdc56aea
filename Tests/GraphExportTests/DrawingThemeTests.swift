import GraphExport
import RDFModel
import Testing

@Suite struct DrawingThemeTests {
  static let name = TestWords.ontology
  let words = TestWords(types: [
    "e:p": name + "Person", "e:b": name + "Body", "e:l": name + "LegalAct",
    "e:pr": name + "PolicyItem", "e:post": name + "Post", "e:ev": name + "Event",
  ])
  let triples = [
    ("e:p", "e:b"), ("e:p", "e:post"), ("e:p", "e:ev"), ("e:l", "e:b"), ("e:p", "e:pr"),
    ("e:ev", "e:b"), ("e:x", "e:p"),
  ].map { Triple(.iri($0.0), .iri("p:x"), .iri($0.1)) }

  @Test(arguments: [
    (DrawingTheme.people, ["e:p e:b", "e:p e:post"]), (.bodies, ["e:l e:b"]),
    (.laws, ["e:l e:b"]), (.priorities, ["e:p e:pr"]),
  ])
  func aThemeShowsItsClasses(theme: DrawingTheme, expected: [String]) {
    let found = theme.select(triples, labels: words, vocabulary: words)
    #expect(
      found.map { "\($0.subject.iri?.value ?? "") \($0.object.iri?.value ?? "")" } == expected)
  }
}
