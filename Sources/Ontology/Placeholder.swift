/// Ontology: nothing stands here yet.
enum OntologyPlaceholder {}
