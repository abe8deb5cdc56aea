import RDFModel

/// Writes plain RDF/XML as the statements come, in bounded memory: one rdf:Description for what
/// follows one another with the same subject.
///
/// The first statements are held back until the namespaces of their predicates stand on the root;
/// one that comes later is declared at the elements that need it.
struct RDFXMLStreamWriter: StatementWriter {
  private var output: DocumentOutput
  private var namespaces: XMLNamespaces
  private var held: [QuadBatch] = []
  private var heldCount = 0
  private var isOpen = false
  /// The predicates seen so far, and for each the start tag's and the end tag's name.
  private var predicates = TermInterner()
  private var names: [Name?] = []
  private var subject: [UInt8] = []

  private struct Name {
    let start: [UInt8]
    let end: [UInt8]
  }

  /// Statements that are held back.
  private static let lookAhead = 1 << 16

  init(_ output: DocumentOutput) {
    self.output = output
    namespaces = XMLNamespaces(output.options.prefixes)
  }

  mutating func declare(_ prefixes: PrefixMap) {
    output.options.prefixes.merge(prefixes)
    if !isOpen { namespaces = XMLNamespaces(output.options.prefixes) }
  }

  mutating func write(_ batch: QuadBatch) throws(RDFWriteError) {
    guard !isOpen else { return try append(batch) }
    held.append(batch)
    heldCount += batch.count
    if heldCount >= Self.lookAhead { try open() }
  }

  private mutating func open() throws(RDFWriteError) {
    isOpen = true
    let batches = held
    held = []
    for batch in batches {
      try batch.forEachQuad { (quad) throws(RDFWriteError) in
        if quad.predicate.isIRI, Int(predicates.intern(quad.predicate)) == names.count {
          names.append(nil)
          namespaces.use(quad.predicate.body)
        }
      }
    }
    namespaces.nameAll()
    namespaces.appendRoot(to: &output.bytes)
    for id in names.indices { names[id] = name(predicates[UInt32(id)].body) }
    for batch in batches { try append(batch) }
  }

  private func name(_ iri: ByteRange) -> Name? {
    var text: [UInt8] = []
    if namespaces.appendName(iri, to: &text) { return Name(start: text, end: text) }
    guard let cut = namespaces.cut(iri) else { return nil }
    text = Array("local:".utf8) + Array(iri.dropFirst(cut).buffer)
    var start = text
    start.append(" xmlns:local=\"")
    XMLText.appendIRI(iri.prefix(cut), to: &start)
    start.append("\"")
    return Name(start: start, end: text)
  }

  private mutating func append(_ batch: QuadBatch) throws(RDFWriteError) {
    try batch.forEachQuad { (quad) throws(RDFWriteError) in
      if let error = RDFXMLParts.check(quad) { return try output.skip(error) }
      let id = Int(predicates.intern(quad.predicate))
      if id == names.count { names.append(name(quad.predicate.body)) }
      guard let name = names[id] else {
        return try output.skip(.predicate(quad.predicate.body.string))
      }
      if !quad.subject.all.elementsEqual(subject) {
        endSubject()
        output.bytes.append("  <rdf:Description")
        RDFXMLParts.appendIdentity(quad.subject, to: &output.bytes)
        output.bytes.append(">\n")
        subject.removeAll(keepingCapacity: true)
        subject.append(quad.subject.all)
      }
      output.bytes.append("    <")
      output.bytes.append(contentsOf: name.start)
      RDFXMLParts.appendValue(quad.object, closing: &output.bytes) {
        $0.append(contentsOf: name.end)
      }
      output.report.written += 1
      try output.flushIfFull()
    }
  }

  private mutating func endSubject() {
    if !subject.isEmpty { output.bytes.append("  </rdf:Description>\n") }
  }

  mutating func finish() throws(RDFWriteError) -> RDFWriteReport {
    if !isOpen { try open() }
    endSubject()
    output.bytes.append("</rdf:RDF>\n")
    return try output.finish()
  }
}
