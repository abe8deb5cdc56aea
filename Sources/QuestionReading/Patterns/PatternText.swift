import GraphAccess
import LabelIndex
import Ontology
import QuerySyntax
import RDFModel

/// Writes a draft in the short form with the names of its terms, for people to check and to paste.
struct PatternText<Graph: QueryableGraph> {
  let facts: GraphFacts<Graph>
  let names: LabelIndex
  /// `ru`, `kk` or `en`.
  let language: String

  func text(of draft: PatternDraft) -> String {
    var lines: [String] = []
    var seen: Set<PatternDraft.Edge> = []
    for edge in draft.edges where seen.insert(edge).inserted {
      lines.append(
        "\(term(edge.subject, draft)) \(verb(edge.property)) \(term(edge.object, draft))")
    }
    for triple in draft.further {
      if case .term(let predicate) = triple.verb {
        lines.append(
          "\(term(triple.subject, draft)) \(term(predicate, draft)) \(term(triple.object, draft))")
      }
    }
    for (variable, classes) in draft.classes {
      if let first = classes.first {
        lines.append("?\(variable.name) a \(name(first))")
      }
    }
    var text = lines.joined(separator: " . ")
    if draft.isCount, let variable = draft.asked.first {
      text = "count ?\(variable.name) where " + text
    } else if draft.asked.isEmpty {
      text = "ask " + text
    }
    if !draft.notes.isEmpty { text += "  # " + draft.notes.joined(separator: ", ") }
    return text
  }

  private func term(_ term: QueryTerm, _ draft: PatternDraft) -> String {
    switch term {
    case .variable(let variable):
      if let choice = draft.choices.first(where: { $0.variable == variable }) {
        let labels = choice.terms.compactMap { facts.label(of: $0, language: language) }
        var seen: Set<String> = []
        let distinct = labels.filter { seen.insert($0).inserted }
        return distinct.prefix(4).map(Self.quoted).joined(separator: "|")
      }
      return "?" + variable.name
    case .term(let term):
      return facts.label(of: term, language: language).map(Self.quoted)
        ?? "<\(term.iri?.value ?? "")>"
    case .name(let name): return Self.quoted(name.text)
    }
  }

  private func verb(_ property: IRI) -> String { name(property) }

  private func name(_ iri: IRI) -> String {
    guard let label = facts.ontology.label(of: iri.value, language: language) else {
      return "<\(iri.value)>"
    }
    let isBare = label.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
    return isBare ? label : Self.quoted(label)
  }

  private static func quoted(_ text: String) -> String { "«\(text)»" }
}
