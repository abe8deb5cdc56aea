public import Ontology

/// The words of the ontology, for drawings.
public struct OntologyWords: DrawingVocabulary {
  private let ontology: Ontology

  public init(ontology: Ontology) { self.ontology = ontology }

  public func label(of iri: String, language: String) -> String? {
    ontology.label(of: iri, language: language)
  }

  public func classes(above iri: String) -> [String] { ontology.classes(above: iri) }
}
