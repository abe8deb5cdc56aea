import RDFModel

/// The namespaces that the builder writes (DESIGN §2), and the terms of each that it uses.
public enum Vocabulary {
  public static let ontology = "https://w3id.org/birlik/ontology#"
  public static let defaultBase = "https://w3id.org/birlik/id/"
  static let skos = "http://www.w3.org/2004/02/skos/core#"
  static let openAnnotation = "http://www.w3.org/ns/oa#"
  static let owl = "http://www.w3.org/2002/07/owl#"
  static let provenance = "http://www.w3.org/ns/prov#"
  static let dublinCore = "http://purl.org/dc/terms/"

  public static let prefLabel = IRI(skos + "prefLabel")
  public static let altLabel = IRI(skos + "altLabel")
  public static let hiddenLabel = IRI(skos + "hiddenLabel")

  public static let axiom = IRI(owl + "Axiom")
  public static let annotatedSource = IRI(owl + "annotatedSource")
  public static let annotatedProperty = IRI(owl + "annotatedProperty")
  public static let annotatedTarget = IRI(owl + "annotatedTarget")

  public static let hasTarget = IRI(openAnnotation + "hasTarget")
  public static let hasSource = IRI(openAnnotation + "hasSource")
  public static let hasSelector = IRI(openAnnotation + "hasSelector")
  public static let quoteSelector = IRI(openAnnotation + "TextQuoteSelector")
  public static let positionSelector = IRI(openAnnotation + "TextPositionSelector")
  public static let exact = IRI(openAnnotation + "exact")
  public static let prefix = IRI(openAnnotation + "prefix")
  public static let suffix = IRI(openAnnotation + "suffix")
  public static let start = IRI(openAnnotation + "start")
  public static let end = IRI(openAnnotation + "end")

  public static let wasGeneratedBy = IRI(provenance + "wasGeneratedBy")

  public static let title = IRI(dublinCore + "title")
  public static let creator = IRI(dublinCore + "creator")
  public static let issued = IRI(dublinCore + "issued")
  public static let publisher = IRI(dublinCore + "publisher")
  public static let language = IRI(dublinCore + "language")

  /// A class or property of Birlik's own ontology, by its local name.
  public static func birlik(_ localName: String) -> IRI { IRI(ontology + localName) }

  static let fact = birlik("Fact")
  static let mention = birlik("Mention")
  static let document = birlik("Document")
  static let extractionRun = birlik("ExtractionRun")
  static let evidence = birlik("evidence")
  static let mentionOf = birlik("mentionOf")
  static let confidence = birlik("confidence")
  static let modality = birlik("modality")
  static let rule = birlik("rule")
  static let speaker = birlik("speaker")
  static let engineVersion = birlik("engineVersion")
  static let modelHash = birlik("modelHash")
  static let contentHash = birlik("contentHash")
}
