public import Lexicon
public import RDFModel

/// What the program knows of a field before it reads a text: the schema, the shapes that the graph must
/// keep, and the lexicon.
///
///     let ontology = try Ontology.builtIn()
///     ontology.label(of: "https://w3id.org/birlik/ontology#heads", language: "ru")  // "возглавляет"
public struct Ontology: Sendable {
  /// The vocabulary's namespace (DESIGN §2).
  public static let namespace = "https://w3id.org/birlik/ontology#"

  public let schema: Schema
  /// The SHACL shapes, in the order of the file.
  public let shapes: [Quad]
  public let lexicon: Lexicon
  /// Of all the files: 32 hexadecimal digits.
  public let hash: String

  /// Knows nothing: for graphs whose ontology cannot be read.
  public static let empty = Ontology(schema: Schema([]), shapes: [], lexicon: .empty, hash: "")

  private init(schema: Schema, shapes: [Quad], lexicon: Lexicon, hash: String) {
    self.schema = schema
    self.shapes = shapes
    self.lexicon = lexicon
    self.hash = hash
  }

  /// The ontology that the program carries.
  public static func builtIn() throws(OntologyError) -> Ontology {
    try Ontology(try OntologyFiles.builtIn())
  }

  /// The one in a folder: `schema.ttl`, `shapes.ttl` and `lexicon/*.lex`.
  public init(folder: String) throws(OntologyError) {
    try self.init(try OntologyFiles(folder: folder))
  }

  /// Reads the files and checks that they agree.
  init(_ files: OntologyFiles) throws(OntologyError) {
    schema = Schema(try files.schema.quads())
    shapes = try files.shapes.quads()
    do {
      lexicon = try Lexicon(
        files: files.lexicon.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    } catch {
      throw .lexicon(error)
    }
    hash = files.hash
    let faults = OntologyCheck(files, schema: schema, shapes: shapes, lexicon: lexicon).faults()
    if !faults.isEmpty { throw .disagreement(faults) }
  }

  /// Every name of every class and property.
  public var labels: [Label] { schema.labels }

  /// The label of a class or property in a language, else in another one; nil for unknown IRIs.
  public func label(of iri: String, language: String) -> String? {
    schema.label(of: IRI(iri), language: language)
  }

  /// The datatype of a property's values, by its local name; nil for object properties. Dates, months and
  /// years are all `xsd:date` here: what stands in the graph depends on the value.
  public func datatype(ofProperty localName: String) -> IRI? {
    schema.datatype(of: IRI(Self.namespace + localName))
  }

  /// A class and those above it, nearest first.
  public func classes(above iri: String) -> [String] {
    schema.ancestors(of: IRI(iri)).map(\.value)
  }
}
