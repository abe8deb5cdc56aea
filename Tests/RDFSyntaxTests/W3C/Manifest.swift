import RDFModel
import RDFSyntax
import TestSupport

/// The entries of a W3C manifest, read by our own Turtle reader.
struct Manifest {
  enum Kind { case positive, negative, evaluation }

  struct Entry: Sendable, CustomStringConvertible {
    let name: String
    let kind: Kind
    /// Files, and the IRI that the document is read under.
    let action: String
    let base: String
    let result: String?

    var description: String { name }
  }

  private(set) var entries: [Entry] = []

  /// Reads `manifest.ttl` in `folder`; `assumedBase` is where the suite is published.
  init(folder: String, assumedBase: String) throws {
    let quads = try RDFReader(.turtle, base: assumedBase + "manifest.ttl")
      .quads(Checkout.bytes(at: folder + "/manifest.ttl"))
    var values: [Term: [String: Term]] = [:]
    for quad in quads {
      guard let name = quad.predicate.iri?.value.split(whereSeparator: { "#/".contains($0) }).last
      else { continue }
      values[quad.subject, default: [:]][String(name)] = quad.object
    }
    for (subject, properties) in values {
      guard let type = properties["type"]?.iri?.value,
        let action = properties["action"]?.iri?.value,
        let kind = Self.kind(type)
      else { continue }
      func file(_ iri: String) -> String { folder + "/" + iri.dropFirst(assumedBase.count) }
      entries.append(
        Entry(
          name: subject.iri?.value ?? "", kind: kind, action: file(action), base: action,
          result: properties["result"]?.iri.map { file($0.value) }))
    }
    entries.sort { $0.name < $1.name }
  }

  private static func kind(_ type: String) -> Kind? {
    if type.hasSuffix("NegativeSyntax") || type.hasSuffix("NegativeEval") { return .negative }
    if type.hasSuffix("PositiveSyntax") { return .positive }
    return type.hasSuffix("Eval") ? .evaluation : nil
  }
}
