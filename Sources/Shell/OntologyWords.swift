import GraphExport
import Ontology

/// The schema as a drawing asks for it.
struct OntologyWords: DrawingVocabulary {
  let ontology: Ontology

  func label(of iri: String, language: String) -> String? {
    ontology.label(of: iri, language: language)
  }

  func classes(above iri: String) -> [String] { ontology.classes(above: iri) }
}
