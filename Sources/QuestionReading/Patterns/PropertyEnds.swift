import GraphAccess
import Lexicon
import Ontology
import RDFModel

/// The classes that the two ends of a property may be of: as the lexicon says, else as the schema
/// does. Empty is anything.
struct PropertyEnds {
  let subjects: Set<IRI>
  let objects: Set<IRI>
  /// The datatype of its values; nil for properties between things.
  let datatype: IRI?

  init(_ property: String, lexicon: QuestionLexicon, facts: GraphFacts<some QueryableGraph>) {
    let iri = Names.own(property)
    let schema = facts.ontology.schema[iri]
    let rules = facts.ontology.lexicon.relations.filter { $0.predicate == property }
    let added = lexicon.ends[property]
    func classes(_ names: [String], _ declared: [IRI]) -> Set<IRI> {
      if !names.isEmpty {
        return Set(facts.classes(below: names.map { Self.classOfType[$0] ?? $0 }))
      }
      return Set(declared.flatMap { Self.classes($0, facts) })
    }
    subjects = classes(rules.flatMap(\.subjects) + (added?.subjects ?? []), schema?.domains ?? [])
    datatype = facts.ontology.datatype(ofProperty: property)
    objects =
      datatype == nil
      ? classes(
        rules.flatMap(\.objects).filter { $0 != "Date" && $0 != "Value" }
          + (added?.objects ?? []), schema?.ranges ?? [])
      : []
  }

  private static let classOfType = ["Law": "LegalAct", "LawArticle": "Provision"]

  private static func classes(_ iri: IRI, _ facts: GraphFacts<some QueryableGraph>) -> [IRI] {
    if Names.isOwn(iri) { return facts.classes(below: iri) }
    switch iri.value.split(separator: "/").last.map(String.init) {
    case "Agent": return facts.classes(below: ["Person", "Body"])
    case "Document": return facts.classes(below: ["Document", "LegalAct"])
    default: return []
    }
  }

  var isDate: Bool { datatype == XSD.date }

  func fits(_ types: [IRI], _ end: RelationPattern.Slot.End) -> Bool {
    let wanted = end == .subject ? subjects : objects
    return wanted.isEmpty || types.contains { wanted.contains($0) }
  }
}
