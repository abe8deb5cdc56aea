import GraphExport
import RDFModel
import RDFSyntax
import Testing

@Suite struct OWLDeclarationsTests {
  func declarations(_ turtle: String) throws -> [String] {
    let head = """
      @prefix ex: <http://e/ns#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n
      """
    var batches: [QuadBatch] = []
    try RDFReader(.turtle).read(Array((head + turtle).utf8)) { batches.append($0) }
    return OWLDeclarations.quads { body in batches.forEach(body) }.map { quad in
      func local(_ term: Term) -> String {
        String(term.iri?.value.split(separator: "#").last ?? "")
      }
      return "\(local(quad.subject)) \(local(quad.object))"
    }
  }

  @Test func propertiesAreDeclaredByTheirObjects() throws {
    #expect(
      try declarations("ex:a a ex:T ; ex:knows ex:b ; ex:age 5 ; ex:mixed 1, ex:c .") == [
        "T Class", "age DatatypeProperty", "knows ObjectProperty", "mixed AnnotationProperty",
      ])
  }

  @Test func whatSaysSomethingOfAnAxiomIsAnAnnotation() throws {
    let text = """
      ex:f ex:confidence 0.5 ; owl:annotatedSource ex:a ; a owl:Axiom ; ex:evidence ex:m .
      """
    #expect(
      try declarations(text) == ["confidence AnnotationProperty", "evidence AnnotationProperty"])
  }

  @Test func whatIsKnownOrDeclaredIsLeftAlone() throws {
    let text = """
      ex:p a owl:DatatypeProperty . ex:a ex:p ex:b ; rdfs:label "x" ; skos:prefLabel "y" .
      ex:T a owl:Class . ex:a a ex:T .
      """
    #expect(try declarations(text) == ["prefLabel AnnotationProperty"])
  }

  @Test func theDocumentIsAnOntologyWhereItHasAName() {
    let quads = OWLDeclarations.quads(ontology: "http://e/graph") { _ in }
    #expect(quads.map(\.subject) == [.iri("http://e/graph")])
  }
}
