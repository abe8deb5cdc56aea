import RDFModel

/// Writes RDF/XML for people and for every tool: typed nodes, blank nodes and lists where they are
/// referred to, all namespaces on the root, everything sorted.
struct RDFXMLWriter: StatementWriter {
  private var output: DocumentOutput
  private var table = StatementTable()
  private var namespaces: XMLNamespaces
  /// For each predicate's number: whether it can be written, or nil before it was looked at.
  private var isName: [Bool?] = []

  init(_ output: DocumentOutput) {
    self.output = output
    namespaces = XMLNamespaces(output.options.prefixes)
  }

  mutating func declare(_ prefixes: PrefixMap) { output.options.prefixes.merge(prefixes) }

  mutating func write(_ batch: QuadBatch) throws(RDFWriteError) {
    try batch.forEachQuad { (quad) throws(RDFWriteError) in
      if let error = RDFXMLParts.check(quad) ?? checkPredicate(quad.predicate) {
        return try output.skip(error)
      }
      table.insert(quad)
      output.report.written += 1
    }
  }

  private mutating func checkPredicate(_ predicate: TermBytes) -> RDFWriteError? {
    let id = Int(table.terms.intern(predicate))
    while isName.count <= id { isName.append(nil) }
    let fits = isName[id] ?? (namespaces.cut(predicate.body) != nil)
    isName[id] = fits
    return fits ? nil : .predicate(predicate.body.string)
  }

  mutating func finish() throws(RDFWriteError) -> RDFWriteReport {
    table.arrange()
    namespaces = XMLNamespaces(output.options.prefixes)
    let nesting = Nesting(table, listsTakeLiterals: false)
    let names = collectNames()
    namespaces.appendRoot(to: &output.bytes)
    let body = RDFXMLBody(table: table, nesting: nesting, names: names)
    var index = 0
    while index < table.entries.count {
      let end = body.endOfSubject(index)
      if !nesting.isNested(table.entries[index].subject) {
        body.appendNode(index..<end, depth: 1, to: &output.bytes)
        try output.flushIfFull()
      }
      index = end
    }
    output.bytes.append("</rdf:RDF>\n")
    return try output.finish()
  }

  /// Names the predicates and, for each subject, the first type that can be an element.
  private mutating func collectNames() -> ElementNames {
    var names = ElementNames(count: table.terms.count)
    var subject: UInt32?
    for entry in table.entries {
      if !names.isNoted(entry.predicate) {
        namespaces.use(table.terms[entry.predicate].body)
        names.note(entry.predicate)
      }
      guard entry.subject != subject, entry.predicate == table.type, entry.isInterned,
        table.terms[entry.objectID].isIRI
      else { continue }
      if !names.isNoted(entry.objectID) {
        let iri = table.terms[entry.objectID].body
        guard namespaces.cut(iri) != nil else { continue }
        namespaces.use(iri)
        names.note(entry.objectID)
      }
      subject = entry.subject
    }
    namespaces.nameAll()
    names.spell { id, bytes in namespaces.appendName(table.terms[id].body, to: &bytes) }
    return names
  }
}

/// The element names of the terms that have one.
struct ElementNames {
  private var ranges: [Range<Int>?]
  private var noted: [UInt32] = []
  private(set) var bytes: [UInt8] = []

  init(count: Int) { ranges = [Range<Int>?](repeating: nil, count: count) }

  func isNoted(_ id: UInt32) -> Bool { ranges[Int(id)] != nil }

  mutating func note(_ id: UInt32) {
    ranges[Int(id)] = 0..<0
    noted.append(id)
  }

  mutating func spell(_ append: (UInt32, inout [UInt8]) -> Bool) {
    for id in noted {
      let start = bytes.count
      ranges[Int(id)] = append(id, &bytes) ? start..<bytes.count : nil
    }
  }

  /// Appends the name of a term; precondition: ``isNoted(_:)``.
  @inline(__always)
  func append(_ id: UInt32, to output: inout [UInt8]) {
    guard let range = ranges[Int(id)] else { return }
    output.append(contentsOf: bytes[range])
  }
}
