public import Lexicon
public import RDFModel

/// What the program knows of a field before it reads a text: the schema, the shapes that the graph
/// must keep, and the lexicon.
///
///     let ontology = try Ontology.builtIn()
///     ontology.label(of: Ontology.namespace + "heads", language: "ru")  // "возглавляет"
public struct Ontology: Sendable {
  /// The vocabulary's namespace (DESIGN §2).
  public static let namespace = "https://w3id.org/birlik/ontology#"

  public let schema: Schema
  /// The SHACL shapes, in the order of the file.
  public let shapes: [Quad]
  /// Of all the files: 32 hexadecimal digits.
  public let hash: String
  private let deferred: DeferredLexicon

  public var lexicon: Lexicon { deferred.lexicon }

  /// Knows nothing: for graphs whose ontology cannot be read.
  public static let empty = Ontology(
    schema: Schema([]), shapes: [], lexicon: DeferredLexicon(.empty), hash: "")

  private init(schema: Schema, shapes: [Quad], lexicon: DeferredLexicon, hash: String) {
    self.schema = schema
    self.shapes = shapes
    self.deferred = lexicon
    self.hash = hash
  }

  /// The ontology that the program carries; the tests check that its files agree.
  public static func builtIn() throws(OntologyError) -> Ontology {
    let files = try OntologyFiles.builtIn()
    return Ontology(
      schema: Schema(try files.schema.quads()), shapes: try files.shapes.quads(),
      lexicon: DeferredLexicon(files.lexicon), hash: files.hash)
  }

  /// The one in a folder: `schema.ttl`, `shapes.ttl` and `lexicon/*.lex`. Reads the files and
  /// checks that they agree.
  public init(folder: String) throws(OntologyError) {
    let files = try OntologyFiles(folder: folder)
    let schema = Schema(try files.schema.quads())
    let shapes = try files.shapes.quads()
    let lexicon: Lexicon
    do { lexicon = try DeferredLexicon.lexicon(of: files.lexicon) } catch {
      throw .lexicon(error)
    }
    let faults = OntologyCheck(files, schema: schema, shapes: shapes, lexicon: lexicon).faults()
    if !faults.isEmpty { throw .disagreement(faults) }
    self.init(
      schema: schema, shapes: shapes, lexicon: DeferredLexicon(lexicon), hash: files.hash)
  }

  /// Every name of every class and property.
  public var labels: [Label] { schema.labels }

  /// The label of a class or property in a language, else in another one; nil for unknown IRIs.
  public func label(of iri: String, language: String) -> String? {
    schema.label(of: IRI(iri), language: language)
  }

  /// The datatype of a property's values, by its local name; nil for object properties. Dates,
  /// months and years are all `xsd:date` here: what stands in the graph depends on the value.
  public func datatype(ofProperty localName: String) -> IRI? {
    schema.datatype(of: IRI(Self.namespace + localName))
  }

  /// A class and those above it, nearest first.
  public func classes(above iri: String) -> [String] {
    schema.ancestors(of: IRI(iri)).map(\.value)
  }
}
