/// A name of a thing, as people write it: what a name in a query is looked up among.
public struct Label: Hashable, Sendable {
  /// How good a name it is, best first.
  public enum Kind: UInt8, Hashable, Comparable, Sendable, CaseIterable {
    case preferred, alternative, hidden

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// What is named, which says where in a query the name may stand.
  public enum Role: UInt8, Hashable, Sendable, CaseIterable {
    case property, schemaClass, entity
  }

  public let text: String
  /// A language tag, or empty.
  public let language: String
  public let kind: Kind
  public let role: Role
  public let term: IRI

  public init(_ text: String, language: String, kind: Kind, role: Role, term: IRI) {
    self.text = text
    self.language = language
    self.kind = kind
    self.role = role
    self.term = term
  }
}
