import GraphAccess
import GraphBuilding
import GraphExport
import Ontology
import RDFModel

/// How the things of a graph are called, for people: the preferred label in their language, else
/// another.
struct TermLabels<Graph: QueryableGraph>: DrawingLabels {
  let graph: Graph
  /// Asked only where a label is: reading the schema costs as much as a small query.
  private let loadOntology: () -> Ontology
  private let namings: [TermID]
  private let type: TermID?

  var ontology: Ontology { loadOntology() }

  init(_ graph: Graph, ontology: @autoclosure @escaping () -> Ontology) {
    self.graph = graph
    loadOntology = ontology
    namings = [Vocabulary.prefLabel, RDFS.label, Vocabulary.title].compactMap {
      graph.id(of: .iri($0))
    }
    type = graph.id(of: .iri(RDF.type))
  }

  func label(of term: Term, language: String) -> String? {
    if case .iri(let iri) = term, let known = ontology.label(of: iri.value, language: language) {
      return known
    }
    guard let id = graph.id(of: term) else { return nil }
    for naming in namings {
      let literals = graph.withValues(of: id, naming, .forward, in: .defaultGraph) { values in
        values.indices.compactMap { graph.term(of: TermID(rawValue: values[$0])).literal }
      }
      let wanted = [language, "ru", "kk", "en"]
      for tag in wanted {
        if let match = literals.first(where: { $0.language == tag }) { return match.lexicalForm }
      }
      if let first = literals.first { return first.lexicalForm }
    }
    return nil
  }

  func classes(of term: Term) -> [String] {
    guard let id = graph.id(of: term), let type else { return [] }
    return graph.withValues(of: id, type, .forward, in: .defaultGraph) { values in
      values.indices.compactMap { graph.term(of: TermID(rawValue: values[$0])).iri?.value }
    }
  }

  /// A term as people read it: its label, the text of a literal, or the shortened IRI.
  func text(of term: Term, language: String) -> String {
    if let literal = term.literal { return literal.lexicalForm }
    if let label = label(of: term, language: language) { return label }
    switch term {
    case .iri(let iri):
      return iri.value.hasPrefix(Vocabulary.defaultBase)
        ? String(iri.value.dropFirst(Vocabulary.defaultBase.count)) : iri.value
    case .blankNode(let node): return "_:" + node.label
    case .literal(let literal): return literal.lexicalForm
    }
  }
}
