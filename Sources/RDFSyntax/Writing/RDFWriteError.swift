import ByteIO

/// Why a statement, or the document, cannot be written.
public enum RDFWriteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sink failed.
  case output(IOError)
  /// RDF/XML: no cut makes the predicate a namespace and an XML name, or the name is one of the
  /// syntax itself.
  case predicate(String)
  /// XML 1.0 has no way to say the character, not even as a reference; `term` holds it.
  case character(Unicode.Scalar, term: String)
  /// A string that is no IRI stands where one belongs; no syntax can say it.
  case iri(String)
  /// The syntax has no named graphs.
  case namedGraph(String, RDFFormat)
  /// A literal stands where only an IRI or a blank node may, or a blank node as a predicate.
  case position(String)

  public var description: String {
    switch self {
    case .output(let error): "\(error)"
    case .predicate(let iri):
      "RDF/XML cannot write the predicate <\(iri)>: its end is no XML name"
    case .character(let scalar, let term):
      "XML 1.0 cannot hold U+\(Self.hexadecimal(scalar.value)), which stands in \(Self.short(term))"
    case .iri(let text): "“\(Self.short(text))” is no IRI"
    case .namedGraph(let graph, let format):
      "\(format.title) has no named graphs, and a statement is in \(graph); write TriG or N-Quads"
    case .position(let term): "\(Self.short(term)) may not stand at its place in a statement"
    }
  }

  /// Whether another statement may be writable where this one is not.
  var isOfOneStatement: Bool {
    if case .output = self { false } else { true }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private static func short(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: 120, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }
}
