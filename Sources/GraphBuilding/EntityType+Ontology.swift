import FactExtraction
import RDFModel

extension EntityType {
  /// The class of the ontology, unless the entity names a finer one.
  var className: String {
    switch self {
    case .law: "LegalAct"
    case .lawArticle: "Provision"
    default: rawValue
    }
  }

  /// The part of an entity's IRI that says what it is: `person/…`.
  var pathSegment: String {
    switch self {
    case .person: "person"
    case .body: "body"
    case .law: "act"
    case .lawArticle: "provision"
    case .priority: "priority"
    case .goal: "goal"
    case .principle: "principle"
    case .function: "function"
    case .post: "post"
    case .place: "place"
    case .building: "building"
    case .event: "event"
    case .ethnicGroup: "ethnic-group"
    case .document: "record"
    case .date: "date"
    }
  }
}
