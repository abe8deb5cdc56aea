import GraphAccess
import GraphBuilding
import RDFModel

/// Questions that a graph can answer, made from what it holds: shown on the first screen.
struct Suggestions<Graph: QueryableGraph> {
  let graph: Graph
  let labels: TermLabels<Graph>
  let language: String

  /// Properties that people ask for first, best first.
  private static var popular: [String] {
    ["heads", "statesPriority", "articleOf", "provides", "memberOf", "partOf", "holdsPost"]
  }

  /// At most `count` queries in the short form.
  func queries(_ count: Int = 3) -> [String] {
    var result: [String] = []
    for name in Self.popular where result.count < count {
      let property = Term.iri(Vocabulary.birlik(name))
      guard let id = graph.id(of: property),
        let summary = graph.summary(of: id, in: .defaultGraph), summary.tripleCount > 0,
        let object = bestKnownObject(of: id)
      else { continue }
      let verb = Self.word(labels.label(of: property, language: language) ?? name)
      let variable = result.isEmpty && language != "en" ? "?кто" : "?x"
      let thing = labels.text(of: object, language: language)
      if object.iri != nil, thing.unicodeScalars.count <= 60, !thing.contains("»") {
        result.append("\(variable) \(verb) «\(thing)»")
      } else {
        result.append("?x \(verb) ?y")
      }
    }
    return result
  }

  /// The object that most subjects share; the first in term order among equals.
  private func bestKnownObject(of predicate: TermID) -> Term? {
    guard let rows = graph.adjacency(of: predicate, .backward, in: .defaultGraph) else {
      return nil
    }
    var best: (key: UInt32, degree: Int)?
    for (row, key) in rows.keys.enumerated() {
      let degree = rows.range(ofRow: row).count
      if degree > (best?.degree ?? 0) { best = (key, degree) }
    }
    return best.map { graph.term(of: TermID(rawValue: $0.key)) }
  }

  /// A bare word where the short form takes one, else in guillemets.
  static func word(_ label: String) -> String {
    let isBare = label.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
    return isBare && !label.isEmpty ? label : "«\(label)»"
  }
}
