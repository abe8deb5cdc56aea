import RDFModel

/// What no syntax of a kind can say, found before anything of a statement is written.
enum StatementCheck {
  /// The terms stand where they may and every IRI is one.
  static func position(_ quad: QuadBytes, _ format: RDFFormat) -> RDFWriteError? {
    if quad.subject.isLiteral { return .position(quad.subject.text) }
    if !quad.predicate.isIRI { return .position(quad.predicate.text) }
    guard !quad.graph.isAbsent else { return nil }
    if !format.hasNamedGraphs { return .namedGraph(quad.graph.text, format) }
    return quad.graph.isLiteral ? .position(quad.graph.text) : nil
  }

  static func turtle(_ quad: QuadBytes, _ format: RDFFormat) -> RDFWriteError? {
    if let error = position(quad, format) { return error }
    for term in [quad.subject, quad.predicate, quad.object, quad.graph] {
      if let error = iri(in: term) { return error }
    }
    return nil
  }

  /// The IRI of a term, or the datatype of a literal, when it is none.
  static func iri(in term: TermBytes) -> RDFWriteError? {
    guard !term.isAbsent else { return nil }
    let iri: ByteRange
    switch term.kind {
    case EncodedTerm.Kind.iri: iri = term.body
    case EncodedTerm.Kind.typed: iri = term.literalParts().head
    default: return nil
    }
    return iri.isEmpty || !TermText.isIRI(iri) ? .iri(iri.string) : nil
  }
}
