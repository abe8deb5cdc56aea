import RDFModel

/// What attributes mean to the syntax, and the IRIs in them.
extension RDFXMLHandler {
  enum SyntaxName {
    case about, id, nodeID, resource, parseType, datatype
    /// A property.
    case none
  }

  /// The meaning of an attribute; nil for those of XML and for names that begin with `xml`, which
  /// say nothing. Without a namespace only the five of the first RDF are taken (§6.1.4).
  func syntaxName(_ attribute: XMLElement.Attribute) throws(XMLFailure) -> SyntaxName? {
    let name = attribute.localName
    switch attribute.namespace.kind {
    case .xml: return nil
    case .other: return SyntaxName.none
    case .none:
      if name == "about" { return .about }
      if name == "ID" { return .id }
      if name == "resource" { return .resource }
      if name == "parseType" { return .parseType }
      if name == "type" { return SyntaxName.none }
      if name.startsLikeXML { return nil }
      throw XMLFailure("the attribute “\(name.string)” has no namespace")
    case .rdf:
      if name == "about" { return .about }
      if name == "ID" { return .id }
      if name == "nodeID" { return .nodeID }
      if name == "resource" { return .resource }
      if name == "parseType" { return .parseType }
      if name == "datatype" { return .datatype }
      if name == "RDF" || name == "Description" || name == "li" || Self.isOldTerm(name) {
        throw XMLFailure("rdf:\(name.string) is no attribute")
      }
      return SyntaxName.none
    }
  }

  /// xml:lang and xml:base.
  func readScope(_ element: XMLElement, _ frame: Frame) throws(XMLFailure) {
    for index in 0..<element.attributeCount {
      guard let attribute = element.attribute(index, &namespaces), attribute.namespace.kind == .xml
      else { continue }
      if attribute.localName == "lang" {
        frame.language = attribute.value.range.buffer.map { byte in
          byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        }
        guard frame.language.isEmpty || Literal.isLanguageTag(frame.language) else {
          throw XMLFailure("“\(attribute.value.string)” is no language tag")
        }
      } else if attribute.localName == "base" {
        guard TermText.isIRI(attribute.value.range) else {
          throw XMLFailure("“\(Self.short(attribute.value))” is no IRI")
        }
        guard let base = frame.resolver.resolve(attribute.value.string) else {
          throw XMLFailure("the base “\(attribute.value.string)” is relative")
        }
        frame.resolver = IRIResolver(base: base)
      }
    }
  }

  /// Appends the absolute IRI of a reference.
  func resolve(
    _ reference: XMLString, _ frame: Frame, into bytes: inout [UInt8]
  ) throws(XMLFailure) {
    guard TermText.isIRI(reference.range) else {
      throw XMLFailure("“\(Self.short(reference))” is no IRI")
    }
    if Self.isAbsolute(reference) { return bytes.append(reference) }
    guard let iri = frame.resolver.resolve(reference.string) else {
      throw XMLFailure("the IRI “\(Self.short(reference))” is relative and there is no base")
    }
    bytes.append(iri)
  }

  static func short(_ text: XMLString) -> String {
    text.count <= 200 ? text.string : String(text.string.unicodeScalars.prefix(60)) + "…"
  }

  static func isAbsolute(_ reference: XMLString) -> Bool {
    for index in 0..<reference.count {
      switch reference.base[index] {
      case 0x41...0x5A, 0x61...0x7A: continue
      case 0x30...0x39, 0x2B, 0x2D, 0x2E:
        if index == 0 { return false }
      case UInt8(ascii: ":"): return index > 0
      default: return false
      }
    }
    return false
  }

  /// The IRI of an rdf:ID: `#name` against the base, once in a document.
  func identifier(_ name: XMLString, _ frame: Frame) throws(XMLFailure) -> [UInt8] {
    try checkName(name, "rdf:ID")
    guard let iri = frame.resolver.resolve("#" + name.string) else {
      throw XMLFailure("rdf:ID needs a base")
    }
    let encoded = [EncodedTerm.Kind.iri] + Array(iri.utf8)
    guard isNewIdentifier(encoded) else {
      throw XMLFailure("rdf:ID=\"\(name.string)\" stands here for the second time")
    }
    return encoded
  }

  func checkName(_ name: XMLString, _ attribute: String) throws(XMLFailure) {
    guard XMLName.isNCName(name.range) else {
      throw XMLFailure("the value of \(attribute), “\(Self.short(name))”, is no XML name")
    }
  }

  /// Appends namespace and name, which together are the IRI (§6.1.2).
  @inline(__always)
  func appendName(
    _ namespace: XMLNamespace, _ name: XMLString, to bytes: inout [UInt8]
  ) throws(XMLFailure) {
    guard let uri = namespace.uri, namespace.makesIRIs else {
      throw Self.nameFailure(namespace, name)
    }
    bytes.append(uri)
    bytes.append(name)
  }

  private static func nameFailure(_ namespace: XMLNamespace, _ name: XMLString) -> XMLFailure {
    guard let uri = namespace.uri, uri.count > 0 else {
      return XMLFailure("“\(name.string)” has no namespace")
    }
    return XMLFailure("the namespace “\(short(uri))” is no absolute IRI")
  }
}
