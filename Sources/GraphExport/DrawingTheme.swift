import GraphAccess
import RDFModel

/// A view of a graph: the things of one kind, what is said of them, and the things that this needs.
public enum DrawingTheme: String, CaseIterable, Sendable {
  /// People with their posts and bodies.
  case people
  /// Bodies with what they belong to, do and aim at.
  case bodies
  /// Acts and their provisions with what they govern and lay down.
  case laws
  /// Priorities, goals, principles and functions with those who state or have them.
  case priorities

  private static let ontology = "https://w3id.org/birlik/ontology#"

  /// At least one end of a shown statement is of these classes…
  private var core: [String] {
    switch self {
    case .people: ["Person"]
    case .bodies: ["Body"]
    case .laws: ["LegalAct", "Provision"]
    case .priorities: ["PolicyItem"]
    }
  }

  /// … and the other of these.
  private var companions: [String] {
    switch self {
    case .people: ["Person", "Post", "Body"]
    case .bodies: ["Body", "Place", "Function", "Goal", "Principle", "LegalAct"]
    case .laws: ["LegalAct", "Provision", "Body", "PolicyItem", "Person"]
    case .priorities: ["PolicyItem", "Person", "Body", "Event", "LegalAct", "Provision"]
    }
  }

  /// Those of `triples` that the theme shows.
  public func select(
    _ triples: [Triple], labels: some DrawingLabels, vocabulary: some DrawingVocabulary
  ) -> [Triple] {
    var known: [Term: (isCore: Bool, isShown: Bool)] = [:]
    func place(_ term: Term) -> (isCore: Bool, isShown: Bool) {
      if let place = known[term] { return place }
      let classes = labels.classes(of: term).flatMap { [$0] + vocabulary.classes(above: $0) }
      func isOne(of names: [String]) -> Bool {
        names.contains { classes.contains(Self.ontology + $0) }
      }
      let isCore = isOne(of: core)
      let result = (isCore: isCore, isShown: isCore || isOne(of: companions))
      known[term] = result
      return result
    }
    return triples.filter { triple in
      let (subject, object) = (place(triple.subject), place(triple.object))
      return subject.isShown && object.isShown && (subject.isCore || object.isCore)
    }
  }
}
