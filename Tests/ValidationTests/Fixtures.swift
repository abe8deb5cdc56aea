import GraphAccess
import RDFModel
import RDFSyntax
import Validation

/// Turtle with the prefixes of these tests.
func quads(_ turtle: String) throws -> [Quad] {
  let prefixes = """
    @prefix : <urn:x:> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix sh: <http://www.w3.org/ns/shacl#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

    """
  return try RDFReader(.turtle).quads(Array((prefixes + turtle).utf8))
}

/// What is wrong with `data`: “focus component value”, sorted.
func faults(_ shapes: String, _ data: String) throws -> [String] {
  let statements = try quads(data)
  let validator = Validator(
    shapes: try Shapes(quads(shapes)), hierarchy: ClassHierarchy(statements),
    graph: MemoryGraph(statements))
  func name(_ term: Term) -> String {
    switch term {
    case .iri(let iri): iri.value.hasPrefix("urn:x:") ? String(iri.value.dropFirst(6)) : iri.value
    case .literal(let literal): literal.lexicalForm
    case .blankNode: "_"
    }
  }
  return validator.report().results.map { result in
    ([name(result.focus), result.component] + (result.value.map { [name($0)] } ?? []))
      .joined(separator: " ")
  }.sorted()
}
