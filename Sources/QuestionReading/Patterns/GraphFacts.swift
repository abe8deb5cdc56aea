import GraphAccess
import Ontology
import RDFModel

/// What a graph says of its things, as the reading of questions needs it.
struct GraphFacts<Graph: QueryableGraph> {
  let graph: Graph
  let ontology: Ontology
  private let type: TermID?
  private let labelings: [TermID]
  /// The classes of the ontology with all below them.
  private let below: [IRI: [IRI]]

  init(_ graph: Graph, _ ontology: Ontology) {
    self.graph = graph
    self.ontology = ontology
    type = graph.id(of: .iri(RDF.type))
    labelings = [Names.prefLabel, Names.altLabel, RDFS.label].compactMap { graph.id(of: .iri($0)) }
    var below: [IRI: [IRI]] = [:]
    for entry in ontology.schema.entries where entry.role == .schemaClass {
      for ancestor in ontology.schema.ancestors(of: entry.iri) {
        below[ancestor, default: []].append(entry.iri)
      }
    }
    self.below = below
  }

  /// A class and all classes below it.
  func classes(below name: IRI) -> [IRI] { below[name] ?? [name] }

  func classes(below names: [String]) -> [IRI] {
    names.flatMap { classes(below: Names.own($0)) }
  }

  func types(of term: Term) -> [IRI] {
    guard let type, let id = graph.id(of: term) else { return [] }
    return graph.withValues(of: id, type, .forward, in: .defaultGraph) { values in
      values.indices.compactMap { graph.term(of: TermID(rawValue: values[$0])).iri }
    }
  }

  /// Whether a term is of one of the classes or below.
  func isA(_ term: Term, _ names: [String]) -> Bool {
    let wanted = Set(classes(below: names))
    return types(of: term).contains { wanted.contains($0) }
  }

  /// How many triples of the default graph say something of a thing.
  func degree(of term: Term) -> Int {
    guard let id = graph.id(of: term) else { return 0 }
    return [Direction.forward, .backward].reduce(0) { sum, direction in
      graph.predicates(of: id, direction, in: .defaultGraph).reduce(sum) { sum, predicate in
        sum + graph.withValues(of: id, predicate, direction, in: .defaultGraph) { $0.count }
      }
    }
  }

  func isPerson(_ term: Term) -> Bool { isA(term, ["Person"]) }

  /// Whether people call the thing by name: clauses and posts are told by their words, not named.
  func isNamed(_ iri: IRI) -> Bool {
    let types = types(of: .iri(iri))
    guard !types.isEmpty, !iri.value.contains("/document/") else { return false }
    let unnamed = Set(classes(below: ["PolicyItem", "Post", "Tenure"]))
    return !types.contains { unnamed.contains($0) }
  }

  func labels(of term: Term) -> [String] {
    guard let id = graph.id(of: term) else { return [] }
    return labelings.flatMap { labeling in
      graph.withValues(of: id, labeling, .forward, in: .defaultGraph) { values in
        values.indices.compactMap {
          graph.term(of: TermID(rawValue: values[$0])).literal?.lexicalForm
        }
      }
    }
  }

  /// The best name of a thing in a language.
  func label(of term: Term, language: String) -> String? {
    guard let id = graph.id(of: term) else { return nil }
    for labeling in labelings {
      let literals = graph.withValues(of: id, labeling, .forward, in: .defaultGraph) { values in
        values.indices.compactMap { graph.term(of: TermID(rawValue: values[$0])).literal }
      }
      for wanted in [language, "ru", "kk", "en"] {
        if let match = literals.first(where: { $0.language == wanted }) { return match.lexicalForm }
      }
      if let first = literals.first { return first.lexicalForm }
    }
    return nil
  }

  /// Who has one of `objects` under a property.
  func subjects(of property: IRI, _ objects: [Term]) -> [Term] {
    guard let predicate = graph.id(of: .iri(property)) else { return [] }
    var result: [Term] = []
    for object in objects {
      guard let id = graph.id(of: object) else { continue }
      let found = graph.withValues(of: id, predicate, .backward, in: .defaultGraph) { values in
        values.indices.map { graph.term(of: TermID(rawValue: values[$0])) }
      }
      for term in found where !result.contains(term) { result.append(term) }
    }
    return result
  }

  /// The ontology's own properties that lead from one of `subjects` to one of `objects`.
  func properties(from subjects: [Term], to objects: [Term]) -> [IRI] {
    var result: [IRI] = []
    for subject in subjects {
      guard let id = graph.id(of: subject) else { continue }
      for predicate in graph.predicates(of: id, .forward, in: .defaultGraph) {
        guard let iri = graph.term(of: predicate).iri, Names.isOwn(iri), !result.contains(iri)
        else { continue }
        for object in objects {
          guard let target = graph.id(of: object) else { continue }
          if graph.contains(id, predicate, target, in: .defaultGraph) {
            result.append(iri)
            break
          }
        }
      }
    }
    return result
  }
}

/// The names of terms.
enum Names {
  static let prefLabel = IRI("http://www.w3.org/2004/02/skos/core#prefLabel")
  static let altLabel = IRI("http://www.w3.org/2004/02/skos/core#altLabel")
  static let annotatedSource = IRI("http://www.w3.org/2002/07/owl#annotatedSource")
  static let annotatedProperty = IRI("http://www.w3.org/2002/07/owl#annotatedProperty")
  static let annotatedTarget = IRI("http://www.w3.org/2002/07/owl#annotatedTarget")
  static let hasTarget = IRI("http://www.w3.org/ns/oa#hasTarget")
  static let hasSelector = IRI("http://www.w3.org/ns/oa#hasSelector")
  static let exact = IRI("http://www.w3.org/ns/oa#exact")
  static let prefix = IRI("http://www.w3.org/ns/oa#prefix")
  static let suffix = IRI("http://www.w3.org/ns/oa#suffix")
  static let evidence = own("evidence")

  static func own(_ name: String) -> IRI { IRI(Ontology.namespace + name) }

  static func isOwn(_ iri: IRI) -> Bool { iri.value.hasPrefix(Ontology.namespace) }

  static func local(_ iri: IRI) -> String {
    isOwn(iri) ? String(iri.value.dropFirst(Ontology.namespace.count)) : iri.value
  }
}
