public import RDFModel

/// The classes and properties, with their names, as `schema.ttl` declares them.
public struct Schema: Sendable {
  /// A class or a property.
  public struct Entry: Sendable {
    public let iri: IRI
    public let role: Label.Role
    public fileprivate(set) var labels: [Label] = []
    /// By language tag.
    public fileprivate(set) var definitions: [String: String] = [:]
    /// The terms that it stands under, in the order of the file.
    public fileprivate(set) var parents: [IRI] = []
    public fileprivate(set) var domains: [IRI] = []
    public fileprivate(set) var ranges: [IRI] = []
    public fileprivate(set) var isDatatypeProperty = false

    fileprivate init(iri: IRI, role: Label.Role) {
      self.iri = iri
      self.role = role
    }
  }

  /// The schema as it stands in the file.
  public let quads: [Quad]
  /// In the order of the file.
  public private(set) var entries: [Entry] = []
  private var indexes: [IRI: Int] = [:]
  private var datatypes: Set<IRI> = []

  init(_ quads: [Quad]) {
    self.quads = quads
    datatypes = Set(
      quads.filter { $0.object == .iri(RDFS.namespace + "Datatype") }.compactMap(\.subject.iri))
    for quad in quads where quad.predicate == .iri(RDF.type) {
      guard let subject = quad.subject.iri, let kind = quad.object.iri,
        let role = Self.roles[kind.value], indexes[subject] == nil
      else { continue }
      indexes[subject] = entries.count
      var entry = Entry(iri: subject, role: role)
      entry.isDatatypeProperty = kind.value == Self.owl + "DatatypeProperty"
      entries.append(entry)
    }
    for quad in quads {
      guard let subject = quad.subject.iri, let index = indexes[subject],
        let predicate = quad.predicate.iri
      else { continue }
      add(predicate, quad.object, to: index)
    }
  }

  private static let owl = "http://www.w3.org/2002/07/owl#"
  private static let skos = "http://www.w3.org/2004/02/skos/core#"
  private static let roles: [String: Label.Role] = [
    owl + "Class": .schemaClass, owl + "ObjectProperty": .property,
    owl + "DatatypeProperty": .property, owl + "AnnotationProperty": .property,
    RDF.namespace + "Property": .property,
  ]
  private static let kinds: [String: Label.Kind] = [
    RDFS.label.value: .preferred, skos + "prefLabel": .preferred, skos + "altLabel": .alternative,
    skos + "hiddenLabel": .hidden,
  ]

  private mutating func add(_ predicate: IRI, _ object: Term, to index: Int) {
    if let literal = object.literal {
      let language = literal.language ?? ""
      if predicate == RDFS.comment {
        entries[index].definitions[language] = literal.lexicalForm
      } else if let kind = Self.kinds[predicate.value] {
        entries[index].labels.append(
          Label(
            literal.lexicalForm, language: language, kind: kind, role: entries[index].role,
            term: entries[index].iri))
      }
      return
    }
    guard let object = object.iri else { return }
    switch predicate {
    case RDFS.subClassOf, RDFS.subPropertyOf: entries[index].parents.append(object)
    case RDFS.domain: entries[index].domains.append(object)
    case RDFS.range: entries[index].ranges.append(object)
    default: break
    }
  }

  /// What is declared of a class or property, or nil.
  public subscript(iri: IRI) -> Entry? { indexes[iri].map { entries[$0] } }

  /// Whether the file declares a class, a property or a datatype of that name.
  func isDeclared(_ iri: IRI) -> Bool { indexes[iri] != nil || datatypes.contains(iri) }

  public var labels: [Label] { entries.flatMap(\.labels) }

  /// The preferred label in `language`, else in Russian, Kazakh or English.
  public func label(of iri: IRI, language: String) -> String? {
    guard let labels = self[iri]?.labels.filter({ $0.kind == .preferred }) else { return nil }
    for wanted in [language, "ru", "kk", "en"] {
      if let label = labels.first(where: { $0.language == wanted }) { return label.text }
    }
    return labels.first?.text
  }

  func datatype(of property: IRI) -> IRI? {
    guard let entry = self[property], entry.isDatatypeProperty else { return nil }
    guard let range = entry.ranges.first else { return XSD.string }
    if range.value == Ontology.namespace + "PartialDate" { return XSD.date }
    // A count that a text may also give in words: a number where it is one.
    return range.value == RDFS.namespace + "Literal" ? XSD.integer : range
  }

  /// A class or property and all that it stands under, breadth first.
  public func ancestors(of iri: IRI) -> [IRI] {
    var result = [iri]
    var next = 0
    while next < result.count {
      for parent in self[result[next]]?.parents ?? [] where !result.contains(parent) {
        result.append(parent)
      }
      next += 1
    }
    return result
  }
}
