import GraphAccess
import Ontology
import RDFModel
import Testing
import Validation

@Suite struct ShapeTests {
  @Test(arguments: [
    (":S sh:targetClass :T ; sh:minCount 1 .", "minCount"),
    (":S sh:targetClass :T ; sh:property [ sh:minCount 1 ] .", "path"),
    (":S sh:targetClass :T ; sh:property [ sh:path :p ; sh:minCount \"x\" ] .", "minCount"),
    (":S sh:targetClass :T ; sh:property [ sh:path :p ; sh:pattern \"(\" ] .", "pattern"),
    (":S sh:targetClass :T ; sh:property [ sh:path :p ; sh:nodeKind :x ] .", "nodeKind"),
    (":S sh:targetClass :T ; sh:severity :x .", "severity"),
    (":S sh:targetClass :T ; sh:property [ sh:path :p ; sh:in :x ] .", "in"),
    (":S sh:targetClass :T ; sh:sparql [ sh:select \"\" ] .", "sparql"),
    (":S sh:targetClass :T ; sh:or _:l . _:l rdf:first [] ; rdf:rest _:l .", "or"),
  ])
  func anIllFormedShapeSaysWhichPropertyIsWrong(shape: String, property: String) throws {
    let statements = try quads(shape)
    let error = #expect(throws: ShapeError.self) { try Shapes(statements) }
    #expect(
      error.map { "\($0)".contains("sh:\(property)") } ?? false, "\(String(describing: error))")
  }

  @Test func aShapeThatRefersToItselfIsRead() throws {
    let shape = ":S sh:targetNode :a ; sh:property [ sh:path :p ; sh:node :S ; sh:maxCount 1 ] ."
    #expect(try faults(shape, ":a :p :b . :b :p :c , :d .") == ["a Node b"])
    #expect(try faults(shape, ":a :p :a .") == [])
  }

  @Test func theMessageIsTheShapesInTheLanguageElseTheComponentsOwn() throws {
    let shapes = try Shapes(
      quads(
        """
        :S sh:targetClass :T ; sh:property [
          sh:path :p ; sh:minCount 1 ; sh:message "нет имени"@ru , "no name"@en ] , [
          sh:path :q ; sh:minCount 2 ; sh:severity sh:Warning ] .
        """))
    let graph = MemoryGraph(try quads(":a a :T ."))
    let report = Validator(shapes: shapes, hierarchy: ClassHierarchy([]), graph: graph).report()
    #expect(
      report.results.map { $0.message(language: "en") } == ["no name", "has fewer than 2 values"])
    #expect(report.results[0].message(language: "kk") == "нет имени")
    #expect(report.results.map(\.severity) == [.violation, .warning])
    #expect(report.checkedNodes == 1)
    let texts = report.quads().filter {
      $0.predicate == .iri("http://www.w3.org/ns/shacl#resultMessage")
    }
    #expect(texts.count == 3)
  }

  /// Facts stand in the graphs of documents, the types of things in the default graph.
  @Test func aNamedGraphIsValidatedTogetherWithTheDefaultGraph() throws {
    let shapes = try Shapes(
      quads(
        ":S sh:targetClass :Tenure ; "
          + "sh:property [ sh:path :holder ; sh:class :Person ; sh:minCount 1 ] ."
      ))
    let document: Term = .iri("urn:x:document")
    let named = try quads(":t a :Tenure ; :holder :p . :u a :Tenure ; :holder :q .").map {
      Quad($0.subject, $0.predicate, $0.object, graph: document)
    }
    let graph = MemoryGraph(try quads(":p a :Person .") + named)
    let report = Validator(shapes: shapes, hierarchy: ClassHierarchy([]), graph: graph).report()
    #expect(report.results.map(\.focus) == [.iri("urn:x:u")])
    #expect(report.results.map(\.graph) == [document])
  }

  @Test func theShapesOfTheOntologyFindAGraphThatIsWrong() throws {
    let ontology = try Ontology.builtIn()
    let name = Ontology.namespace
    let statements = try quads(
      """
      <\(name)x> a <\(name)Person> ; <\(name)holdsPost> <\(name)y> .
      <\(name)t> a <\(name)Tenure> ; <\(name)from> "вчера" .
      <\(name)d> a <\(name)Decree> ; <http://www.w3.org/2004/02/skos/core#prefLabel> "Указ"@ru .
      """)
    let report = Validator(
      shapes: try Shapes(ontology.shapes), hierarchy: ClassHierarchy(ontology.schema.quads),
      graph: MemoryGraph(statements)
    ).report()
    #expect(
      report.results.map(\.component).sorted() == [
        "Class", "MinCount", "MinCount", "Or", "Pattern",
      ])
    #expect(report.checkedNodes == 3)
  }
}
