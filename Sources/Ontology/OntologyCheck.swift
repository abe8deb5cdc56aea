import Lexicon
import RDFModel

/// Whether schema and lexicon agree: a relation of the lexicon is a property of the schema, and the
/// schema's own classes and properties are named in the three languages and stand under something.
struct OntologyCheck {
  static let languages = ["ru", "kk", "en"]

  let schema: Schema
  let lexicon: Lexicon

  /// The first thing that is wrong, or nil.
  var firstFault: OntologyError? {
    for relation in lexicon.relations {
      let iri = IRI(Ontology.namespace + relation.predicate)
      guard let entry = schema[iri], entry.role == .property else {
        return .disagreement(
          "the lexicon has a relation “\(relation.predicate)” and schema.ttl no property of that name"
        )
      }
    }
    for entry in schema.entries where entry.iri.value.hasPrefix(Ontology.namespace) {
      for language in Self.languages
      where !entry.labels.contains(where: { $0.kind == .preferred && $0.language == language }) {
        return .disagreement("schema.ttl: \(entry.iri) has no rdfs:label in “\(language)”")
      }
    }
    return nil
  }
}
