import GraphAccess
import GraphBuilding
import GraphExport
import RDFModel

/// What a graph says between its things: what pictures and property graphs show.
enum GraphLinks {
  /// Properties that hold the circumstances of other statements.
  private static let circumstances: Set<String> = [
    "holder", "post", "body", "from", "until", "statedBy", "statedAt", "statedOn", "firmness",
    "contentHash",
  ]

  /// Labels, the circumstances of statements and the nodes that only hold them stay out.
  static func triples(of graph: some QueryableGraph) -> [Triple] {
    var result: [Triple] = []
    for summary in graph.predicates(in: .defaultGraph) {
      let predicate = graph.term(of: summary.predicate)
      guard let iri = predicate.iri?.value, iri != RDF.type.value, !isCircumstance(iri),
        let adjacency = graph.adjacency(of: summary.predicate, .forward, in: .defaultGraph)
      else { continue }
      for (row, key) in adjacency.keys.enumerated() {
        let subject = graph.term(of: TermID(rawValue: key))
        for place in adjacency.range(ofRow: row) {
          let object = graph.term(of: TermID(rawValue: adjacency.values[place]))
          if object.literal == nil { result.append(Triple(subject, predicate, object)) }
        }
      }
    }
    return result
  }

  private static func isCircumstance(_ iri: String) -> Bool {
    iri.hasPrefix(Vocabulary.ontology)
      && circumstances.contains(String(iri.dropFirst(Vocabulary.ontology.count)))
  }

  /// What documents say of each of `triples`, surest first. Only what they assert counts.
  static func evidence(
    for triples: [Triple], in graph: some QueryableGraph
  ) -> [Triple: [Evidence]] {
    let wanted = Set(triples)
    let reader = EvidenceReader(graph)
    var result: [Triple: [Evidence]] = [:]
    for predicate in Set(triples.map(\.predicate)) {
      for fact in reader.facts(predicate: predicate)
      where fact.modality == "asserted" && wanted.contains(fact.triple) {
        result[fact.triple, default: []].append(fact)
      }
    }
    return result
  }
}
