public import RDFModel

/// A shape (SHACL §2): what it looks at and what it asks of that.
public struct Shape: Sendable {
  /// What decides how grave a violation is (SHACL §2.1.4).
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    case violation = "Violation"
    case warning = "Warning"
    case info = "Info"

    public static func < (left: Severity, right: Severity) -> Bool {
      guard let first = allCases.firstIndex(of: left), let second = allCases.firstIndex(of: right)
      else { return false }
      return first < second
    }
  }

  /// Which nodes a shape is about (SHACL §2.1.3).
  public enum Target: Hashable, Sendable {
    case node(Term)
    /// The instances of the class, those of the classes below it included.
    case instances(of: Term)
    case subjects(of: Term)
    case objects(of: Term)
  }

  /// Its IRI or blank node.
  public let id: Term
  /// For a property shape: how its values are reached from a focus node; nil for a node shape.
  public let path: ShapePath?
  public internal(set) var targets: [Target] = []
  public internal(set) var constraints: [Constraint] = []
  public internal(set) var severity = Severity.violation
  /// The texts of sh:message.
  public internal(set) var messages: [Literal] = []
  public internal(set) var isDeactivated = false

  init(id: Term, path: ShapePath?) {
    self.id = id
    self.path = path
  }
}

/// How values are reached from a focus node (SHACL §2.3.1).
public indirect enum ShapePath: Hashable, Sendable {
  case predicate(Term)
  case inverse(ShapePath)
  case sequence([ShapePath])
  case alternative([ShapePath])
  case zeroOrMore(ShapePath)
  case oneOrMore(ShapePath)
  case zeroOrOne(ShapePath)

  /// The predicate, where the path is nothing more.
  public var predicate: Term? {
    if case .predicate(let term) = self { term } else { nil }
  }
}

/// The shapes of a file, by number: shapes refer to each other by it.
public struct Shapes: Sendable {
  public internal(set) var all: [Shape] = []

  /// The shapes that have targets, in the order of the file.
  public var targeted: [Int] { all.indices.filter { !all[$0].targets.isEmpty } }
}
