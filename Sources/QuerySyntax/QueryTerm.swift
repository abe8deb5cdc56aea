import RDFModel

/// A variable of a query; the name is without `?`.
///
/// A blank node of a pattern is a variable that nobody can name: its name starts with `_:`, and it
/// is printed as a blank node (SPARQL 1.1 §4.1.4).
public struct Variable: Hashable, Comparable, Sendable {
  public let name: String

  public init(_ name: String) { self.name = name }

  public var isBlank: Bool { name.hasPrefix("_:") }

  public static func < (left: Variable, right: Variable) -> Bool { left.name < right.name }
}

/// A name of the short form that is still to be looked up among the labels.
public struct Name: Hashable, Sendable {
  public let text: String
  /// Where the query says it: UTF-8 bytes.
  public let range: Range<Int>

  public init(_ text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

/// What may stand in a triple pattern.
public enum QueryTerm: Hashable, Sendable {
  case variable(Variable)
  case term(Term)
  case name(Name)

  public var variable: Variable? {
    if case .variable(let variable) = self { variable } else { nil }
  }

  public var term: Term? {
    if case .term(let term) = self { term } else { nil }
  }
}

/// A property path (SPARQL 1.1 §9.1).
public indirect enum Path: Hashable, Sendable {
  case iri(IRI)
  case name(Name)
  case inverse(Path)
  case sequence(Path, Path)
  case alternative(Path, Path)
  case zeroOrMore(Path)
  case oneOrMore(Path)
  case zeroOrOne(Path)
  /// `!(a|^b)`: no step of these.
  case negated([NegatedStep])

  public struct NegatedStep: Hashable, Sendable {
    /// An IRI or a name.
    public let predicate: QueryTerm
    public let isInverse: Bool

    public init(_ predicate: QueryTerm, isInverse: Bool) {
      self.predicate = predicate
      self.isInverse = isInverse
    }
  }
}

/// What stands between subject and object.
public enum Verb: Hashable, Sendable {
  /// A variable, an IRI or a name.
  case term(QueryTerm)
  /// A path that is more than one IRI.
  case path(Path)

  /// A path of a single IRI or name is a plain verb.
  public init(_ path: Path) {
    switch path {
    case .iri(let iri): self = .term(.term(.iri(iri)))
    case .name(let name): self = .term(.name(name))
    default: self = .path(path)
    }
  }
}

public struct TriplePattern: Hashable, Sendable {
  public var subject: QueryTerm
  public var verb: Verb
  public var object: QueryTerm

  public init(_ subject: QueryTerm, _ verb: Verb, _ object: QueryTerm) {
    self.subject = subject
    self.verb = verb
    self.object = object
  }

  /// Subject, verb and object as far as they are terms and not a path.
  public var terms: [QueryTerm] {
    if case .term(let predicate) = verb { return [subject, predicate, object] }
    return [subject, object]
  }
}
