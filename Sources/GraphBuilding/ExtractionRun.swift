import ByteIO
import RDFModel

/// What did the extracting: versions and hashes, no clock, so that the same input gives the same
/// bytes.
public struct ExtractionRun: Hashable, Sendable, Codable {
  /// The program's version.
  public let version: String
  /// A hash over the ontology and lexicon files.
  public let ontology: String
  /// The versions of the installed data.
  public let data: String

  public init(version: String, ontology: String, data: String) {
    self.version = version
    self.ontology = ontology
    self.data = data
  }

  var fingerprint: String {
    ContentHash(of: "\(version)\u{0}\(ontology)\u{0}\(data)").hexadecimal
  }

  func iri(base: String) -> Term { .iri(base + "run/" + fingerprint) }

  /// What the run was, as statements of `graph`.
  func description(base: String, graph: Term) -> [Quad] {
    let node = iri(base: base)
    return [
      Quad(node, .iri(RDF.type), .iri(Vocabulary.extractionRun), graph: graph),
      Quad(node, .iri(Vocabulary.engineVersion), .string(version), graph: graph),
      Quad(node, .iri(Vocabulary.modelHash), .string(ontology), graph: graph),
      Quad(node, .iri(Vocabulary.modelHash), .string(data), graph: graph),
    ]
  }
}
