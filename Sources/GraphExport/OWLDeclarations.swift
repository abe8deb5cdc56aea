import RDFModel

/// The declarations that tools on the OWL API need: without them every property is read as an
/// annotation (OWL 2 Mapping to RDF Graphs §3.2).
///
/// What is used as a type becomes an owl:Class; a property becomes an owl:ObjectProperty or
/// owl:DatatypeProperty by the objects it has. It is an owl:AnnotationProperty where it has both
/// kinds, which OWL 2 DL allows to no other, and where it says something of an owl:Axiom. What the
/// data declares itself stays as it is.
public struct OWLDeclarations {
  private static let owl = "http://www.w3.org/2002/07/owl#"
  private static let skos = "http://www.w3.org/2004/02/skos/core#"
  /// Properties that their own vocabulary makes annotations (SKOS Reference §5, §7).
  private static let annotations: Set<String> = Set(
    [
      "prefLabel", "altLabel", "hiddenLabel", "note", "changeNote", "definition", "editorialNote",
      "example", "historyNote", "scopeNote",
    ].map { skos + $0 })

  private struct Use {
    var hasLiterals = false
    var hasNodes = false
    var isOnAxioms = false
  }

  private var axioms: Set<[UInt8]> = []
  private var classes: Set<[UInt8]> = []
  private var uses: [[UInt8]: Use] = [:]
  private var declared: Set<[UInt8]> = []

  /// The declarations for statements that `forEachBatch` gives, which is called twice.
  ///
  /// - Parameter ontology: the name of the document, declared an owl:Ontology, or nil.
  /// - Returns: statements of the default graph, sorted.
  public static func quads<Failure: Error>(
    ontology: IRI? = nil,
    forEachBatch: ((QuadBatch) -> Void) throws(Failure) -> Void
  ) throws(Failure) -> [Quad] {
    var declarations = OWLDeclarations()
    try forEachBatch { declarations.noteTypes($0) }
    try forEachBatch { declarations.noteUses($0) }
    return declarations.quads(ontology: ontology)
  }

  private static let type = encoded(RDF.type.value)
  private static let axiom = encoded(owl + "Axiom")
  private static let declarations = Set(
    [
      "Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty",
    ].map { encoded(owl + $0) })

  private static func encoded(_ iri: String) -> [UInt8] {
    [EncodedTerm.Kind.iri] + Array(iri.utf8)
  }

  private mutating func noteTypes(_ batch: QuadBatch) {
    for index in 0..<batch.count
    where batch.bytes[batch.range(ofQuad: index, slot: 1)].elementsEqual(Self.type) {
      let object = Array(batch.bytes[batch.range(ofQuad: index, slot: 2)])
      guard object.first == EncodedTerm.Kind.iri else { continue }
      let subject = batch.bytes[batch.range(ofQuad: index, slot: 0)]
      if object == Self.axiom {
        axioms.insert(Array(subject))
      } else if Self.declarations.contains(object) {
        declared.insert(Array(subject))
      } else if !Self.isBuiltIn(object) {
        classes.insert(object)
      }
    }
  }

  private mutating func noteUses(_ batch: QuadBatch) {
    var last: [UInt8] = []
    var use = Use()
    func store(_ uses: inout [[UInt8]: Use]) {
      if !last.isEmpty { uses[last] = use }
    }
    for index in 0..<batch.count {
      let predicate = batch.bytes[batch.range(ofQuad: index, slot: 1)]
      if !predicate.elementsEqual(last) {
        store(&uses)
        last = Array(predicate)
        use = uses[last] ?? Use()
      }
      switch batch.bytes[batch.range(ofQuad: index, slot: 2).lowerBound] {
      case EncodedTerm.Kind.iri, EncodedTerm.Kind.blankNode: use.hasNodes = true
      default: use.hasLiterals = true
      }
      if !axioms.isEmpty, !use.isOnAxioms {
        use.isOnAxioms = axioms.contains(Array(batch.bytes[batch.range(ofQuad: index, slot: 0)]))
      }
    }
    store(&uses)
  }

  /// Terms of RDF, RDFS, OWL and XML Schema are known to every tool.
  private static func isBuiltIn(_ term: [UInt8]) -> Bool {
    let body = term.dropFirst()
    return [RDF.namespace, RDFS.namespace, owl, XSD.namespace].contains {
      body.starts(with: $0.utf8)
    }
  }

  private func quads(ontology: IRI?) -> [Quad] {
    func name(_ term: [UInt8]) -> String { String(decoding: term.dropFirst(), as: UTF8.self) }
    func declaration(_ term: String, _ kind: String) -> Quad {
      Quad(.iri(term), .iri(RDF.type), .iri(Self.owl + kind))
    }
    var result = classes.subtracting(declared).map { declaration(name($0), "Class") }
    for (property, use) in uses where !declared.contains(property) && !Self.isBuiltIn(property) {
      let isAnnotation =
        use.isOnAxioms || (use.hasNodes && use.hasLiterals)
        || Self.annotations.contains(name(property))
      result.append(
        declaration(
          name(property),
          isAnnotation
            ? "AnnotationProperty" : use.hasNodes ? "ObjectProperty" : "DatatypeProperty"))
    }
    result.sort { left, right in
      (left.subject.iri?.value ?? "", left.object.iri?.value ?? "")
        < (right.subject.iri?.value ?? "", right.object.iri?.value ?? "")
    }
    if let ontology { result.insert(declaration(ontology.value, "Ontology"), at: 0) }
    return result
  }
}
