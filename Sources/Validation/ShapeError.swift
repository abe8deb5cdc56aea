public import RDFModel

/// Why a shapes graph cannot be used (SHACL §3.2: an ill-formed shapes graph).
public enum ShapeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A value of a SHACL property that it cannot have.
  case illFormed(shape: Term, property: String, message: String)
  /// A part of SHACL beyond Core.
  case unsupported(shape: Term, property: String)
  /// A list without an end, or with two.
  case badList(shape: Term, property: String)

  public var description: String {
    switch self {
    case .illFormed(let shape, let property, let message):
      "\(Self.name(shape)): sh:\(property) \(message)"
    case .unsupported(let shape, let property):
      "\(Self.name(shape)): sh:\(property) is not supported (SHACL Core alone is)"
    case .badList(let shape, let property):
      "\(Self.name(shape)): the list of sh:\(property) is broken"
    }
  }

  private static func name(_ shape: Term) -> String {
    switch shape {
    case .iri(let iri): iri.description
    case .blankNode: "an unnamed shape"
    case .literal(let literal): literal.lexicalForm
    }
  }
}

/// The SHACL namespace.
enum SHACL {
  static let namespace = "http://www.w3.org/ns/shacl#"

  static func term(_ localName: String) -> Term { .iri(namespace + localName) }
}
