public import RDFModel

/// One constraint of a shape (SHACL §4). Shapes that it refers to stand by their number in
/// ``Shapes``.
public enum Constraint: Sendable {
  // §4.1 value types
  case hasClass(Term)
  case datatype(IRI)
  case nodeKind(NodeKind)
  // §4.2 cardinality
  case minCount(Int)
  case maxCount(Int)
  // §4.3 ranges
  case bound(Bound, Literal)
  // §4.4 strings
  case minLength(Int)
  case maxLength(Int)
  case pattern(String, flags: String)
  case languageIn([String])
  case uniqueLang
  // §4.5 pairs of properties
  case equals(Term)
  case disjoint(Term)
  case lessThan(Term, orEquals: Bool)
  // §4.6 logic
  case not(Int)
  case and([Int])
  case or([Int])
  case exactlyOne([Int])
  // §4.7 shapes
  case node(Int)
  case property(Int)
  case qualified(Int, siblings: [Int], min: Int?, max: Int?)
  // §4.8 the rest
  case closed(allowed: Set<Term>)
  case hasValue(Term)
  case isIn([Term])

  public enum NodeKind: String, Sendable, CaseIterable {
    case iri = "IRI"
    case blankNode = "BlankNode"
    case literal = "Literal"
    case blankNodeOrIRI = "BlankNodeOrIRI"
    case blankNodeOrLiteral = "BlankNodeOrLiteral"
    case iriOrLiteral = "IRIOrLiteral"

    func allows(_ term: Term) -> Bool {
      switch term {
      case .iri: self == .iri || self == .blankNodeOrIRI || self == .iriOrLiteral
      case .blankNode:
        self == .blankNode || self == .blankNodeOrIRI || self == .blankNodeOrLiteral
      case .literal: self == .literal || self == .blankNodeOrLiteral || self == .iriOrLiteral
      }
    }
  }

  public enum Bound: String, Sendable, CaseIterable {
    case minExclusive, minInclusive, maxExclusive, maxInclusive

    /// Whether a value that compares so (-1, 0, 1) with the bound is within it.
    func allows(_ order: Int) -> Bool {
      switch self {
      case .minExclusive: order > 0
      case .minInclusive: order >= 0
      case .maxExclusive: order < 0
      case .maxInclusive: order <= 0
      }
    }
  }

  /// The local name of the constraint component, without `ConstraintComponent`.
  public var component: String {
    switch self {
    case .hasClass: "Class"
    case .datatype: "Datatype"
    case .nodeKind: "NodeKind"
    case .minCount: "MinCount"
    case .maxCount: "MaxCount"
    case .bound(let bound, _): bound.rawValue.prefix(1).uppercased() + bound.rawValue.dropFirst()
    case .minLength: "MinLength"
    case .maxLength: "MaxLength"
    case .pattern: "Pattern"
    case .languageIn: "LanguageIn"
    case .uniqueLang: "UniqueLang"
    case .equals: "Equals"
    case .disjoint: "Disjoint"
    case .lessThan(_, let orEquals): orEquals ? "LessThanOrEquals" : "LessThan"
    case .not: "Not"
    case .and: "And"
    case .or: "Or"
    case .exactlyOne: "Xone"
    case .node: "Node"
    case .property: "Property"
    case .qualified(_, _, let min, _): min != nil ? "QualifiedMinCount" : "QualifiedMaxCount"
    case .closed: "Closed"
    case .hasValue: "HasValue"
    case .isIn: "In"
    }
  }
}
