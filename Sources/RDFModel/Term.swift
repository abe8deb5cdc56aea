/// An RDF term: the subject, predicate, object or graph name of a statement.
public enum Term: Hashable, Sendable {
  case iri(IRI)
  case blankNode(BlankNode)
  case literal(Literal)
}

extension Term {
  /// `Term.iri("http://…")` from a string.
  public static func iri(_ value: String) -> Term { .iri(IRI(value)) }

  /// A plain xsd:string literal.
  public static func string(_ value: String) -> Term { .literal(Literal(value)) }

  public var iri: IRI? {
    if case .iri(let iri) = self { iri } else { nil }
  }

  public var literal: Literal? {
    if case .literal(let literal) = self { literal } else { nil }
  }
}
