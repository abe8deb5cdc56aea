public import GraphAccess
public import RDFModel

/// When what a graph says held or happened, by the dates that the graph has.
///
/// - An office (`heads`, `holdsPost`) holds from `from` until `until` of a Tenure of its holder.
/// - A stated priority happens on its `statedOn`.
/// - What is said of an event happens on its `eventDate`.
/// - What an act governs or provides holds from its `inForceFrom` or `documentDate`; other
///   statements about an act happen on that date.
/// - Nothing holds before the `foundedOn` of a body in it.
public struct GraphTimes {
  /// An open end is nil. Both nil: the graph has a tenure without dates.
  public struct Tenure: Equatable, Sendable {
    public let from: String?
    public let until: String?
  }

  private var tenures: [Pair: [Tenure]] = [:]
  private var moments: [String: [Term: [Period]]] = [:]

  private struct Pair: Hashable {
    let holder: Term
    let place: Term
  }

  private static let ontology = "https://w3id.org/birlik/ontology#"
  private static let offices: Set<String> = ["heads", "holdsPost"]
  private static let lasting: Set<String> = ["governs", "provides", "articleOf"]
  private static let dates = ["statedOn", "eventDate", "documentDate", "inForceFrom", "foundedOn"]

  public init(_ graph: some QueryableGraph) {
    for name in Self.dates {
      for (subject, value) in Self.pairs(name, in: graph) {
        guard let period = value.literal.flatMap({ Period($0.lexicalForm) }) else { continue }
        moments[name, default: [:]][subject, default: []].append(period)
      }
    }
    let from = Self.firstValue("from", in: graph)
    let until = Self.firstValue("until", in: graph)
    let holders = Self.pairs("holder", in: graph)
    var places: [Term: [Term]] = [:]
    for name in ["post", "body"] {
      for (tenure, place) in Self.pairs(name, in: graph) {
        places[tenure, default: []].append(place)
      }
    }
    for (tenure, holder) in holders {
      for place in places[tenure] ?? [] {
        tenures[Pair(holder: holder, place: place), default: []]
          .append(Tenure(from: from[tenure], until: until[tenure]))
      }
    }
  }

  /// The dated tenures of one office, in order of time.
  public func tenures(of triple: Triple) -> [Tenure] {
    guard Self.offices.contains(localName(of: triple)) else { return [] }
    let found = tenures[Pair(holder: triple.subject, place: triple.object)] ?? []
    return found.filter { $0.from != nil || $0.until != nil }
      .sorted { ($0.from ?? "", $0.until ?? "") < ($1.from ?? "", $1.until ?? "") }
  }

  /// What held or happened in `period`. What has no date is shown where it lies between two things
  /// that are shown; offices without a date are left out, since nothing says that they were held.
  public func select(_ triples: [Triple], in period: Period) -> [Triple] {
    var shown = Set<Term>()
    let answers = triples.map { holds($0, in: period) }
    for (triple, answer) in zip(triples, answers) where answer == true {
      shown.insert(triple.subject)
      shown.insert(triple.object)
    }
    return zip(triples, answers).compactMap { triple, answer in
      if let answer { return answer ? triple : nil }
      guard !Self.offices.contains(localName(of: triple)) else { return nil }
      return shown.contains(triple.subject) && shown.contains(triple.object) ? triple : nil
    }
  }

  /// Nil where no date of the graph answers.
  func holds(_ triple: Triple, in period: Period) -> Bool? {
    for term in [triple.subject, triple.object] {
      if let founded = moments["foundedOn"]?[term]?.map(\.first).min(), founded > period.last {
        return false
      }
    }
    let name = localName(of: triple)
    if Self.offices.contains(name) {
      let known = tenures(of: triple)
      guard !known.isEmpty else { return nil }
      return known.contains { tenure in
        (tenure.from.flatMap { Period($0)?.first } ?? "") <= period.last
          && (tenure.until.flatMap { Period($0)?.last } ?? "9999-12-31") >= period.first
      }
    }
    for kind in ["statedOn", "eventDate"] {
      for term in [triple.object, triple.subject] {
        if let periods = moments[kind]?[term] { return periods.contains { $0.overlaps(period) } }
      }
    }
    for term in [triple.subject, triple.object] {
      guard let dates = moments["inForceFrom"]?[term] ?? moments["documentDate"]?[term] else {
        continue
      }
      if Self.lasting.contains(name) { return dates.contains { $0.first <= period.last } }
      return dates.contains { $0.overlaps(period) }
    }
    return nil
  }

  private func localName(of triple: Triple) -> String {
    guard let iri = triple.predicate.iri?.value, iri.hasPrefix(Self.ontology) else { return "" }
    return String(iri.dropFirst(Self.ontology.count))
  }

  private static func firstValue(_ name: String, in graph: some QueryableGraph) -> [Term: String] {
    Dictionary(
      pairs(name, in: graph).compactMap { pair in
        pair.value.literal.map { (pair.subject, $0.lexicalForm) }
      }, uniquingKeysWith: { min($0, $1) })
  }

  private static func pairs(
    _ name: String, in graph: some QueryableGraph
  ) -> [(subject: Term, value: Term)] {
    guard let id = graph.id(of: .iri(ontology + name)),
      let rows = graph.adjacency(of: id, .forward, in: .defaultGraph)
    else { return [] }
    return rows.keys.enumerated().flatMap { row, key in
      let subject = graph.term(of: TermID(rawValue: key))
      return rows.range(ofRow: row).map { place in
        (subject, graph.term(of: TermID(rawValue: rows.values[place])))
      }
    }
  }
}
