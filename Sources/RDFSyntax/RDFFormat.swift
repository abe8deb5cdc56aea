/// A concrete syntax of RDF.
public enum RDFFormat: String, CaseIterable, Sendable {
  case ntriples = "nt"
  case nquads = "nq"
  case turtle = "ttl"
  case trig
  case rdfxml
  case jsonld

  /// The format that a file's name says: by its last extension, `.gz` and `.zst` left aside; nil
  /// where the extension is none of ours.
  public init?(fileName: String) {
    var parts = fileName.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    if let last = parts.last, last == "gz" || last == "zst" { parts.removeLast() }
    guard parts.count > 1, let last = parts.last else { return nil }
    switch last {
    case "nt", "ntriples": self = .ntriples
    case "nq", "nquads": self = .nquads
    case "ttl", "turtle": self = .turtle
    case "trig": self = .trig
    case "rdf", "xml", "owl", "rdfxml": self = .rdfxml
    case "jsonld": self = .jsonld
    default: return nil
    }
  }

  /// Whether the syntax can say which graph of a dataset a statement is in.
  public var hasNamedGraphs: Bool { self == .nquads || self == .trig || self == .jsonld }

  /// The name that people know.
  public var title: String {
    switch self {
    case .ntriples: "N-Triples"
    case .nquads: "N-Quads"
    case .turtle: "Turtle"
    case .trig: "TriG"
    case .rdfxml: "RDF/XML"
    case .jsonld: "JSON-LD"
    }
  }
}
