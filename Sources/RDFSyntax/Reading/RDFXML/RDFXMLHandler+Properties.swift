import RDFModel

/// Property elements (RDF 1.1 XML Syntax §7.2.14–7.2.21) and property attributes (§7.2.11).
extension RDFXMLHandler {
  func readProperty(_ element: XMLElement) throws(XMLFailure) {
    let parent = top
    let frame = push(.value)
    try readScope(element, frame)
    frame.subject.append(contentsOf: parent.subject)
    try readPropertyName(element, frame, parent)
    var parseType: XMLString?
    var hasProperties = false
    for index in 0..<element.attributeCount {
      guard let attribute = element.attribute(index, &namespaces),
        let name = try syntaxName(attribute)
      else {
        continue
      }
      switch name {
      case .id: frame.reification = try identifier(attribute.value, frame)
      case .parseType: parseType = attribute.value
      case .datatype:
        try resolve(attribute.value, frame, into: &frame.datatype)
      case .resource, .nodeID:
        guard frame.object.isEmpty else {
          throw XMLFailure("a property has one of rdf:resource and rdf:nodeID")
        }
        if name == .nodeID {
          try checkName(attribute.value, "rdf:nodeID")
          frame.object = labelledNode(attribute.value)
        } else {
          frame.object.append(EncodedTerm.Kind.iri)
          try resolve(attribute.value, frame, into: &frame.object)
        }
      case .about: throw XMLFailure("rdf:about belongs to a node, not to a property")
      case .none: hasProperties = true
      }
    }
    if !frame.datatype.isEmpty, !frame.object.isEmpty || hasProperties || parseType != nil {
      throw XMLFailure("rdf:datatype goes with text, not with other attributes")
    }
    if let parseType {
      guard frame.object.isEmpty, !hasProperties else {
        throw XMLFailure("rdf:parseType goes with no attribute but rdf:ID")
      }
      return open(parseType, frame)
    }
    guard !frame.object.isEmpty || hasProperties else { return }
    frame.content = .nothing
    if frame.object.isEmpty { frame.object = freshNode() }
    emitProperty(frame, frame.object)
    try readPropertyAttributes(element, frame, subject: frame.object)
  }

  private func open(_ parseType: XMLString, _ frame: Frame) {
    if parseType == "Resource" {
      let node = freshNode()
      emitProperty(frame, node)
      frame.subject = node
      frame.content = .properties
    } else if parseType == "Collection" {
      frame.content = .items
    } else {
      // Every other value means Literal (§7.2.20).
      frame.content = .xml
      literal.reset()
    }
  }

  /// propertyElementURIs (§6.2.6); rdf:li becomes rdf:_1, rdf:_2, … of the node around it.
  private func readPropertyName(
    _ element: XMLElement, _ frame: Frame, _ parent: Frame
  ) throws(XMLFailure) {
    frame.predicate.append(EncodedTerm.Kind.iri)
    guard element.namespace.kind == .rdf else {
      return try appendName(element.namespace, element.localName, to: &frame.predicate)
    }
    let name = element.localName
    if name == "li" {
      frame.predicate.append("\(RDF.namespace)_\(parent.itemNumber)")
      parent.itemNumber += 1
      return
    }
    if Self.isCoreTerm(name) || Self.isOldTerm(name) || name == "Description" {
      throw XMLFailure("rdf:\(name.string) is no property")
    }
    try appendName(element.namespace, name, to: &frame.predicate)
  }

  /// Attributes that are properties with text, or rdf:type with an IRI.
  func readPropertyAttributes(
    _ element: XMLElement, _ frame: Frame, subject: [UInt8]
  ) throws(XMLFailure) {
    for index in 0..<element.attributeCount {
      guard let attribute = element.attribute(index, &namespaces),
        try syntaxName(attribute) == SyntaxName.none
      else { continue }
      if attribute.localName == "type", attribute.namespace.kind != .other {
        var type: [UInt8] = [EncodedTerm.Kind.iri]
        try resolve(attribute.value, frame, into: &type)
        emit(subject, Self.type, type)
        continue
      }
      var predicate: [UInt8] = [EncodedTerm.Kind.iri]
      try appendName(attribute.namespace, attribute.localName, to: &predicate)
      let value = Array(attribute.value.range.buffer)
      emit(subject, predicate, Self.literal(value, datatype: [], language: frame.language))
    }
  }
}
