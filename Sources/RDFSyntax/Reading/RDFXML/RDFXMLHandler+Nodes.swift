import RDFModel

/// Node elements (RDF 1.1 XML Syntax §7.2.11) and collections.
extension RDFXMLHandler {
  func readNode(_ element: XMLElement) throws(XMLFailure) {
    try checkNodeName(element)
    let parent = depth > 0 ? top : nil
    let frame = push(.properties)
    try readScope(element, frame)
    for index in 0..<element.attributeCount {
      guard let attribute = element.attribute(index, &namespaces),
        let name = try syntaxName(attribute)
      else {
        continue
      }
      switch name {
      case .about:
        try claimSubject(frame)
        frame.subject.append(EncodedTerm.Kind.iri)
        try resolve(attribute.value, frame, into: &frame.subject)
      case .id:
        try claimSubject(frame)
        frame.subject = try identifier(attribute.value, frame)
      case .nodeID:
        try claimSubject(frame)
        try checkName(attribute.value, "rdf:nodeID")
        frame.subject = labelledNode(attribute.value)
      case .resource, .parseType, .datatype:
        throw XMLFailure("rdf:\(attribute.localName.string) belongs to a property, not to a node")
      case .none: break
      }
    }
    if frame.subject.isEmpty { frame.subject = freshNode() }
    if let parent { try connect(frame.subject, to: parent) }
    if element.namespace.kind != .rdf || !(element.localName == "Description") {
      frame.object.append(EncodedTerm.Kind.iri)
      try appendName(element.namespace, element.localName, to: &frame.object)
      emit(frame.subject, Self.type, frame.object)
    }
    try readPropertyAttributes(element, frame, subject: frame.subject)
  }

  private func claimSubject(_ frame: Frame) throws(XMLFailure) {
    guard frame.subject.isEmpty else {
      throw XMLFailure("a node has one of rdf:about, rdf:ID and rdf:nodeID")
    }
  }

  /// A node as the value of the property, or the item of the collection, around it.
  private func connect(_ node: [UInt8], to parent: Frame) throws(XMLFailure) {
    switch parent.content {
    case .value:
      parent.content = .nothing
      emitProperty(parent, node)
    case .items:
      let cell = freshNode()
      if parent.lastCell.isEmpty {
        parent.firstCell = cell
        emitProperty(parent, cell)
      } else {
        emit(parent.lastCell, Self.encoded("rest"), cell)
      }
      emit(cell, Self.encoded("first"), node)
      parent.lastCell = cell
    default: break
    }
  }

  func endCollection(_ frame: Frame) {
    if frame.lastCell.isEmpty {
      emitProperty(frame, Self.encoded("nil"))
    } else {
      emit(frame.lastCell, Self.encoded("rest"), Self.encoded("nil"))
    }
  }

  /// nodeElementURIs (§6.2.5): any name but those of the syntax.
  private func checkNodeName(_ element: XMLElement) throws(XMLFailure) {
    guard element.namespace.kind == .rdf else {
      if element.namespace.kind == .none {
        throw XMLFailure("the element “\(element.localName.string)” has no namespace")
      }
      return
    }
    if Self.isCoreTerm(element.localName) || element.localName == "li"
      || Self.isOldTerm(element.localName)
    {
      throw XMLFailure("rdf:\(element.localName.string) is no node")
    }
  }

  static func isCoreTerm(_ name: XMLString) -> Bool {
    name == "RDF" || name == "ID" || name == "about" || name == "parseType" || name == "resource"
      || name == "nodeID" || name == "datatype"
  }

  static func isOldTerm(_ name: XMLString) -> Bool {
    name == "aboutEach" || name == "aboutEachPrefix" || name == "bagID"
  }
}
