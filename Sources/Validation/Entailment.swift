public import RDFModel

/// What a schema adds to a graph: RDFS, and the part of OWL 2 RL that our ontology and its
/// neighbours use.
///
/// Rules by their names in RDF 1.1 Semantics §9.2.1 and OWL 2 Profiles §4.3: rdfs2 (domain), rdfs3
/// (range), rdfs5 and rdfs7 (properties under properties), rdfs9 and rdfs11 (classes under
/// classes), prp-trp (transitive), prp-symp (symmetric), prp-inv (inverse), cax-eqc and prp-eqp
/// (equivalent).
public struct Entailment: Sendable {
  private let classesAbove: [Term: [Term]]
  private let propertiesAbove: [Term: [Term]]
  private let domains: [Term: [Term]]
  private let ranges: [Term: [Term]]
  private let inverses: [Term: [Term]]
  private let symmetric: Set<Term>
  private let transitive: Set<Term>

  private static let owl = "http://www.w3.org/2002/07/owl#"

  /// - Parameter schema: the statements of an ontology.
  public init(_ schema: [Quad]) {
    func pairs(_ predicates: String..., bothWays: Bool = false) -> [Term: [Term]] {
      var result: [Term: [Term]] = [:]
      for quad in schema {
        guard let predicate = quad.predicate.iri?.value, predicates.contains(predicate),
          quad.subject.iri != nil, quad.object.iri != nil
        else { continue }
        result[quad.subject, default: []].append(quad.object)
        if bothWays { result[quad.object, default: []].append(quad.subject) }
      }
      return result
    }
    func marked(_ type: String) -> Set<Term> {
      Set(
        schema.filter {
          $0.predicate == .iri(RDF.type) && $0.object == .iri(Self.owl + type)
        }.map(\.subject))
    }
    let sameClasses = pairs(Self.owl + "equivalentClass", bothWays: true)
    let sameProperties = pairs(Self.owl + "equivalentProperty", bothWays: true)
    classesAbove = Self.closed(
      pairs(RDFS.subClassOf.value).merging(sameClasses) { $0 + $1 })
    propertiesAbove = Self.closed(
      pairs(RDFS.subPropertyOf.value).merging(sameProperties) { $0 + $1 })
    domains = pairs(RDFS.domain.value)
    ranges = pairs(RDFS.range.value)
    inverses = pairs(Self.owl + "inverseOf", bothWays: true)
    symmetric = marked("SymmetricProperty")
    transitive = marked("TransitiveProperty")
  }

  /// All that is reached from each key, without the key itself.
  private static func closed(_ pairs: [Term: [Term]]) -> [Term: [Term]] {
    pairs.mapValues { start in
      var seen = Set(start)
      var result = start
      var next = 0
      while next < result.count {
        for above in pairs[result[next]] ?? [] where seen.insert(above).inserted {
          result.append(above)
        }
        next += 1
      }
      return result
    }
  }

  /// What follows from `triples` and is not among them; each once.
  ///
  /// Every triple is looked at once: a new one comes to the end of the queue. Complexity: the
  /// number of triples that follow, times the degree for transitive properties.
  public func inferred(from triples: some Sequence<Triple>) -> [Triple] {
    var queue = Array(triples)
    let given = queue.count
    var seen = Set(queue)
    var forward: [Term: [Term: [Term]]] = [:]
    var backward: [Term: [Term: [Term]]] = [:]
    var next = 0
    while next < queue.count {
      let triple = queue[next]
      next += 1
      for new in followers(of: triple) where seen.insert(new).inserted { queue.append(new) }
      guard transitive.contains(triple.predicate) else { continue }
      let (s, p, o) = (triple.subject, triple.predicate, triple.object)
      let joined =
        (forward[p]?[o] ?? []).map { Triple(s, p, $0) }
        + (backward[p]?[s] ?? []).map { Triple($0, p, o) }
      for new in joined where seen.insert(new).inserted { queue.append(new) }
      forward[p, default: [:]][s, default: []].append(o)
      backward[p, default: [:]][o, default: []].append(s)
    }
    var unique: Set<Triple> = []
    return queue[given...].filter { unique.insert($0).inserted }
  }

  private func followers(of triple: Triple) -> [Triple] {
    let (s, p, o) = (triple.subject, triple.predicate, triple.object)
    var result: [Triple] = []
    if p == .iri(RDF.type) {
      result += (classesAbove[o] ?? []).map { Triple(s, p, $0) }
    }
    result += (propertiesAbove[p] ?? []).map { Triple(s, $0, o) }
    result += (domains[p] ?? []).map { Triple(s, .iri(RDF.type), $0) }
    // A literal is no subject in RDF: nothing is said of its type, or of what it is related to.
    guard o.literal == nil else { return result }
    result += (ranges[p] ?? []).map { Triple(o, .iri(RDF.type), $0) }
    result += (inverses[p] ?? []).map { Triple(o, $0, s) }
    if symmetric.contains(p) { result.append(Triple(o, p, s)) }
    return result
  }
}
