import RDFModel

/// Pieces of RDF/XML that both writers share.
enum RDFXMLParts {
  /// Whether XML can hold a statement's terms; its predicate is judged apart.
  static func check(_ quad: QuadBytes) -> RDFWriteError? {
    if let error = StatementCheck.position(quad, .rdfxml) { return error }
    for term in [quad.subject, quad.predicate, quad.object] {
      if let error = StatementCheck.iri(in: term) { return error }
      if !term.isBlank, let scalar = XMLText.refused(in: term.body) {
        return .character(scalar, term: term.text)
      }
    }
    return nil
  }

  /// ` rdf:about="…"` or ` rdf:nodeID="…"`.
  static func appendIdentity(_ subject: TermBytes, to bytes: inout [UInt8]) {
    if subject.isIRI {
      bytes.append(" rdf:about=\"")
      XMLText.appendIRI(subject.body, to: &bytes)
    } else {
      bytes.append(" rdf:nodeID=\"")
      TermText.appendLabel(subject.body, to: &bytes)
    }
    bytes.append("\"")
  }

  /// The rest of a property element whose `<name` stands there already.
  @inline(__always)
  static func appendValue(
    _ object: TermBytes, closing bytes: inout [UInt8], name: (inout [UInt8]) -> Void
  ) {
    switch object.kind {
    case EncodedTerm.Kind.iri:
      bytes.append(" rdf:resource=\"")
      XMLText.appendIRI(object.body, to: &bytes)
      bytes.append("\"/>\n")
    case EncodedTerm.Kind.blankNode:
      bytes.append(" rdf:nodeID=\"")
      TermText.appendLabel(object.body, to: &bytes)
      bytes.append("\"/>\n")
    default:
      let (head, text) = object.literalParts()
      if object.kind == EncodedTerm.Kind.languageString {
        bytes.append(" xml:lang=\"")
        bytes.append(head)
        bytes.append("\"")
      } else if object.kind == EncodedTerm.Kind.typed {
        bytes.append(" rdf:datatype=\"")
        XMLText.appendIRI(head, to: &bytes)
        bytes.append("\"")
      }
      bytes.append(UInt8(ascii: ">"))
      XMLText.append(text, to: &bytes)
      bytes.append("</")
      name(&bytes)
      bytes.append(">\n")
    }
  }

  static func appendIndent(_ depth: Int, to bytes: inout [UInt8]) {
    for _ in 0..<depth { bytes.append("  ") }
  }
}
