import RDFModel

/// Turns the elements of RDF/XML into statements, in the order of the document (RDF 1.1 XML Syntax
/// §6.2, §7.2).
final class RDFXMLHandler {
  /// What may stand inside an element.
  enum Content {
    /// rdf:RDF: node elements.
    case nodes
    /// A node element, or a property with parseType Resource: property elements.
    case properties
    /// A property: text, or one node element.
    case value
    /// A property that has its value: nothing more.
    case nothing
    /// A property with parseType Collection: node elements.
    case items
    /// A property with parseType Literal: any XML.
    case xml
  }

  /// An open element. Frames are kept and used again, so that an element costs no allocation.
  ///
  /// Their properties, and those of the handler, are used by one call at a time: the checks for
  /// overlapping use would cost a quarter of the reader's time.
  final class Frame {
    @exclusivity(unchecked) var content = Content.nodes
    /// The subject of the properties inside: the node, or for a property the node around it.
    @exclusivity(unchecked) var subject: [UInt8] = []
    @exclusivity(unchecked) var predicate: [UInt8] = []
    /// The node that rdf:ID of a property names; empty where there is none.
    @exclusivity(unchecked) var reification: [UInt8] = []
    @exclusivity(unchecked) var datatype: [UInt8] = []
    @exclusivity(unchecked) var text: [UInt8] = []
    /// The node that a property's attributes name; empty where they name none.
    @exclusivity(unchecked) var object: [UInt8] = []
    /// The last cell of a collection; empty before the first item.
    @exclusivity(unchecked) var lastCell: [UInt8] = []
    @exclusivity(unchecked) var firstCell: [UInt8] = []
    /// The language tag; empty where there is none.
    @exclusivity(unchecked) var language: [UInt8] = []
    @exclusivity(unchecked) var resolver = IRIResolver(base: nil)
    /// The number that the next rdf:li gets.
    @exclusivity(unchecked) var itemNumber = 1
    @exclusivity(unchecked) var xmlDepth = 0
  }

  /// Elements deeper than this are refused: libxml2 sets no bound where no tree is built.
  static let deepest = 1024

  @exclusivity(unchecked) var batch = QuadBatch()
  @exclusivity(unchecked) var prefixes = PrefixMap()
  @exclusivity(unchecked) private var frames: [Frame] = []
  @exclusivity(unchecked) private(set) var depth = 0
  @exclusivity(unchecked) private var sawRoot = false
  private let base: IRIResolver
  private let blankScope: [UInt8]
  @exclusivity(unchecked) private var freshNodes = 0
  @exclusivity(unchecked) private var identifiers: Set<[UInt8]> = []
  @exclusivity(unchecked) var literal = CanonicalXML()
  @exclusivity(unchecked) var namespaces = XMLNamespaceCache()
  /// Bytes of text so far, and how many the document may make.
  @exclusivity(unchecked) var textCount = 0
  @exclusivity(unchecked) var textLimit = 1 << 20
  /// What ended the document.
  @exclusivity(unchecked) var failure: SyntaxError?
  /// Ends the parse of the document; an event may come from an entity, which is parsed apart.
  @exclusivity(unchecked) var stop: () -> Void = {}

  init(base: String?, blankScope: String) {
    self.base = IRIResolver(base: base)
    self.blankScope = Array(blankScope.utf8)
  }

  var top: Frame { frames[depth - 1] }

  /// Opens a frame that inherits language and base.
  func push(_ content: Content) -> Frame {
    if depth == frames.count { frames.append(Frame()) }
    let frame = frames[depth]
    frame.content = content
    Self.empty(&frame.reification)
    Self.empty(&frame.datatype)
    Self.empty(&frame.text)
    Self.empty(&frame.lastCell)
    Self.empty(&frame.object)
    Self.empty(&frame.subject)
    Self.empty(&frame.predicate)
    frame.itemNumber = 1
    frame.xmlDepth = 0
    if depth > 0 {
      let parent = frames[depth - 1]
      if !frame.language.isEmpty || !parent.language.isEmpty { frame.language = parent.language }
      frame.resolver = parent.resolver
    } else {
      frame.language.removeAll()
      frame.resolver = base
    }
    depth += 1
    return frame
  }

  @inline(__always)
  private static func empty(_ bytes: inout [UInt8]) {
    if !bytes.isEmpty { bytes.removeAll(keepingCapacity: true) }
  }

  // MARK: Events

  func start(_ element: XMLElement) throws(XMLFailure) {
    note(element.prefix, element.namespace.uri)
    guard depth > 0 else {
      guard !sawRoot else { throw XMLFailure("there is a second root element") }
      sawRoot = true
      if element.namespace.kind == .rdf, element.localName == "RDF" {
        return try readRoot(element)
      }
      return try readNode(element)
    }
    let parent = top
    guard depth + parent.xmlDepth < Self.deepest else {
      throw XMLFailure("elements are nested deeper than \(Self.deepest) levels")
    }
    switch parent.content {
    case .nodes, .items: try readNode(element)
    case .properties: try readProperty(element)
    case .value:
      guard parent.datatype.isEmpty else {
        throw XMLFailure("a property with rdf:datatype holds text, no element")
      }
      guard isBlank(parent.text) else {
        throw XMLFailure("a property holds text or an element, not both")
      }
      try readNode(element)
    case .nothing: throw XMLFailure("the property has its value already")
    case .xml:
      parent.xmlDepth += 1
      literal.start(element, &namespaces, into: &parent.text)
    }
  }

  func end(
    _ localName: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?
  ) throws(XMLFailure) {
    let frame = top
    switch frame.content {
    case .xml where frame.xmlDepth > 0:
      frame.xmlDepth -= 1
      return literal.end(XMLString(localName), prefix: prefix, into: &frame.text)
    case .xml:
      emitLiteral(frame, datatype: Self.xmlLiteral)
    case .value:
      emitLiteral(frame, datatype: frame.datatype)
    case .items: endCollection(frame)
    case .nodes, .properties, .nothing: break
    }
    depth -= 1
  }

  func text(_ text: XMLString) throws(XMLFailure) {
    guard depth > 0 else { return }
    let frame = top
    switch frame.content {
    case .xml: CanonicalXML.append(text, to: &frame.text)
    case .value: frame.text.append(text)
    case .nodes, .properties, .items, .nothing:
      for byte in text.range.buffer where !Self.isSpace(byte) {
        throw XMLFailure("text may not stand here, only elements")
      }
    }
  }

  func comment(_ text: XMLString) {
    guard depth > 0, case .xml = top.content else { return }
    top.text.append("<!--")
    top.text.append(text)
    top.text.append("-->")
  }

  func instruction(_ target: XMLString, _ data: XMLString?) {
    guard depth > 0, case .xml = top.content else { return }
    top.text.append("<?")
    top.text.append(target)
    if let data {
      top.text.append(" ")
      top.text.append(data)
    }
    top.text.append("?>")
  }

  private func readRoot(_ element: XMLElement) throws(XMLFailure) {
    let frame = push(.nodes)
    try readScope(element, frame)
    for index in 0..<element.attributeCount {
      guard let attribute = element.attribute(index, &namespaces),
        attribute.namespace.kind != .xml
      else { continue }
      throw XMLFailure("rdf:RDF has no attribute “\(attribute.localName.string)”")
    }
  }

  /// Prefixes are remembered where elements use them, for those who write the document again.
  private func note(_ prefix: UnsafePointer<UInt8>?, _ uri: XMLString?) {
    guard let uri, !noted.contains(uri.base) else { return }
    noted.append(uri.base)
    let name = prefix.map { XMLString($0).string } ?? ""
    if prefixes[name] == nil { prefixes[name] = uri.string }
  }

  @exclusivity(unchecked) private var noted: [UnsafePointer<UInt8>] = []

  // MARK: Statements

  static let xmlLiteral = Array((RDF.namespace + "XMLLiteral").utf8)

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  func isBlank(_ text: [UInt8]) -> Bool { text.allSatisfy(Self.isSpace) }

  func freshNode() -> [UInt8] {
    freshNodes += 1
    return [EncodedTerm.Kind.blankNode] + blankScope + Array("g\(freshNodes)".utf8)
  }

  func labelledNode(_ label: XMLString) -> [UInt8] {
    // The `b` keeps labels of the document apart from those that the reader makes.
    var node = [EncodedTerm.Kind.blankNode] + blankScope
    node.append(UInt8(ascii: "b"))
    node.append(label)
    return node
  }

  /// Whether the IRI of an rdf:ID was not there before.
  func isNewIdentifier(_ iri: [UInt8]) -> Bool { identifiers.insert(iri).inserted }

  func emit(_ subject: [UInt8], _ predicate: [UInt8], _ object: [UInt8]) {
    batch.bytes.append(contentsOf: subject)
    batch.ends.append(batch.bytes.count)
    batch.bytes.append(contentsOf: predicate)
    batch.ends.append(batch.bytes.count)
    batch.bytes.append(contentsOf: object)
    batch.ends.append(batch.bytes.count)
    batch.ends.append(batch.bytes.count)
  }

  /// The statement of a property, and what names it.
  func emitProperty(_ frame: Frame, _ object: [UInt8]) {
    emit(frame.subject, frame.predicate, object)
    guard !frame.reification.isEmpty else { return }
    emit(frame.reification, Self.type, Self.encoded("Statement"))
    emit(frame.reification, Self.encoded("subject"), frame.subject)
    emit(frame.reification, Self.encoded("predicate"), frame.predicate)
    emit(frame.reification, Self.encoded("object"), object)
  }

  static let type = encoded("type")

  static func encoded(_ name: String) -> [UInt8] {
    [EncodedTerm.Kind.iri] + Array((RDF.namespace + name).utf8)
  }

  private func emitLiteral(_ frame: Frame, datatype: [UInt8]) {
    guard frame.reification.isEmpty else {
      return emitProperty(
        frame, Self.literal(frame.text, datatype: datatype, language: frame.language))
    }
    batch.bytes.append(contentsOf: frame.subject)
    batch.ends.append(batch.bytes.count)
    batch.bytes.append(contentsOf: frame.predicate)
    batch.ends.append(batch.bytes.count)
    Self.appendLiteral(
      frame.text, datatype: datatype, language: frame.language, to: &batch.bytes)
    batch.ends.append(batch.bytes.count)
    batch.ends.append(batch.bytes.count)
  }

  static func literal(_ text: [UInt8], datatype: [UInt8], language: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    appendLiteral(text, datatype: datatype, language: language, to: &bytes)
    return bytes
  }

  private static let string = Array(XSD.string.value.utf8)

  private static func appendLiteral(
    _ text: [UInt8], datatype: [UInt8], language: [UInt8], to bytes: inout [UInt8]
  ) {
    if !datatype.isEmpty, datatype != string {
      bytes.append(EncodedTerm.Kind.typed)
      bytes.append(contentsOf: datatype)
      bytes.append(UInt8(ascii: ">"))
    } else if datatype.isEmpty, !language.isEmpty {
      bytes.append(EncodedTerm.Kind.languageString)
      bytes.append(contentsOf: language)
      bytes.append(UInt8(ascii: " "))
    } else {
      bytes.append(EncodedTerm.Kind.string)
    }
    bytes.append(contentsOf: text)
  }
}
