import RDFModel

/// Where a name stands, which says what it can mean.
public enum NameRole: Hashable, Sendable {
  /// Between subject and object: a property.
  case verb
  /// Behind `a`: a class.
  case classTerm
  /// Anywhere else: whatever has a label.
  case entity
}

/// Something that a name may mean.
public struct NameCandidate: Hashable, Sendable {
  public enum Match: Hashable, Sendable {
    /// The label after folding: case, ё, quotes.
    case exact
    /// The label after taking the lemma of each word.
    case lemmas
    /// A label that contains all the words.
    case words
    /// Nothing but a near miss, for «did you mean».
    case near
  }

  public var iri: IRI
  /// The label to show.
  public var label: String
  public var match: Match

  public init(_ iri: IRI, label: String, match: Match) {
    self.iri = iri
    self.label = label
    self.match = match
  }
}

/// The answer about one name.
public enum NameResolution: Hashable, Sendable {
  case one(NameCandidate)
  /// Several are as good as each other, best known first.
  case ambiguous([NameCandidate])
  /// None; perhaps one of these was meant.
  case none(near: [NameCandidate])
}

/// Who knows the labels of the schema and the graph. Candidates of equal worth come in a fixed
/// order.
public protocol NameResolving {
  func resolve(_ name: String, as role: NameRole) -> NameResolution
}

/// Resolves nothing: for queries that must be strict.
public struct NoNames: NameResolving {
  public init() {}

  public func resolve(_ name: String, as role: NameRole) -> NameResolution { .none(near: []) }
}
