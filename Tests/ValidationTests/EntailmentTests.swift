import Ontology
import RDFModel
import Testing
import Validation

@Suite struct EntailmentTests {
  static let schema = """
    :Law rdfs:subClassOf :Act . :Act rdfs:subClassOf :Thing . :Thing owl:equivalentClass :Ding .
    :heads rdfs:subPropertyOf :worksAt ; rdfs:domain :Person ; rdfs:range :Body .
    :worksAt rdfs:subPropertyOf :knows .
    :partOf a owl:TransitiveProperty . :near a owl:SymmetricProperty . :has owl:inverseOf :in .
    :age rdfs:range xsd:integer .
    """

  @Test(arguments: [
    (":l a :Law .", ":l a :Act , :Thing , :Ding ."),
    (":a :heads :b .", ":a :worksAt :b ; :knows :b ; a :Person . :b a :Body ."),
    (":a :partOf :b . :b :partOf :c . :c :partOf :d .", ":a :partOf :c , :d . :b :partOf :d ."),
    (":a :partOf :b . :b :partOf :a .", ":a :partOf :a . :b :partOf :b ."),
    (":a :near :b .", ":b :near :a ."), (":a :has :b .", ":b :in :a ."),
    (":a :in :b .", ":b :has :a ."), (":a :age 5 .", ""), (":a :unknown :b .", ""),
  ])
  func whatFollowsFollowsAndNoMore(given: String, follows: String) throws {
    let entailment = Entailment(try quads(Self.schema))
    func triples(_ text: String) throws -> [Triple] {
      try quads(text).map { Triple($0.subject, $0.predicate, $0.object) }
    }
    let inferred = entailment.inferred(from: try triples(given))
    #expect(try Set(inferred) == Set(triples(follows)))
    #expect(Set(inferred).count == inferred.count)
  }

  @Test func theOntologySaysThatAHeadWorksWithAnOrganization() throws {
    let name = Ontology.namespace
    let entailment = Entailment(try Ontology.builtIn().schema.quads)
    let inferred = entailment.inferred(from: [
      Triple(.iri(name + "a"), .iri(name + "heads"), .iri(name + "b"))
    ])
    let org = "http://www.w3.org/ns/org#"
    #expect(
      inferred.contains(Triple(.iri(name + "a"), .iri(org + "headOf"), .iri(name + "b"))))
    #expect(
      inferred.contains(Triple(.iri(name + "b"), .iri(RDF.type), .iri(org + "Organization"))))
  }
}
