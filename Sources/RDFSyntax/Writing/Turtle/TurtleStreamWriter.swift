import RDFModel

/// Writes Turtle and TriG as the statements come, in bounded memory: what follows one another with
/// the same subject stands together, and a prefix is declared where it is first needed.
struct TurtleStreamWriter: StatementWriter {
  private var output: DocumentOutput
  private var names: TurtleNames
  /// The statement before: its graph, subject and predicate, encoded. Empty before the first.
  private var graph: [UInt8] = []
  private var subject: [UInt8] = []
  private var predicate: [UInt8] = []
  private static let type = [EncodedTerm.Kind.iri] + Array(RDF.type.value.utf8)

  init(_ output: DocumentOutput) {
    self.output = output
    names = TurtleNames(output.options.prefixes)
  }

  mutating func declare(_ prefixes: PrefixMap) {
    endSubject()
    endGraph()
    output.options.prefixes.merge(prefixes)
    names = TurtleNames(output.options.prefixes)
  }

  mutating func write(_ batch: QuadBatch) throws(RDFWriteError) {
    try batch.forEachQuad { (quad) throws(RDFWriteError) in
      if let error = StatementCheck.turtle(quad, output.format) { return try output.skip(error) }
      append(quad)
      output.report.written += 1
      try output.flushIfFull()
    }
  }

  private mutating func append(_ quad: QuadBytes) {
    let isType = quad.predicate.all.elementsEqual(Self.type)
    names.note(quad.subject)
    if !isType { names.note(quad.predicate) }
    names.note(quad.object)
    names.note(quad.graph)
    let news = names.hasNews
    if news || !quad.graph.all.elementsEqual(graph) {
      endSubject()
      endGraph()
      if news { names.appendNews(to: &output.bytes) }
      if !quad.graph.isAbsent {
        names.append(quad.graph, to: &output.bytes)
        output.bytes.append(" {\n")
        graph = Array(quad.graph.all.buffer)
      }
    }
    if quad.subject.all.elementsEqual(subject) {
      let isSame = quad.predicate.all.elementsEqual(predicate)
      output.bytes.append(isSame ? ", " : " ;\n  ")
      if isSame { return names.append(quad.object, to: &output.bytes) }
    } else {
      endSubject()
      names.append(quad.subject, to: &output.bytes)
      output.bytes.append(" ")
      subject.removeAll(keepingCapacity: true)
      subject.append(quad.subject.all)
    }
    if isType {
      output.bytes.append("a ")
    } else {
      names.append(quad.predicate, to: &output.bytes)
      output.bytes.append(" ")
    }
    predicate.removeAll(keepingCapacity: true)
    predicate.append(quad.predicate.all)
    names.append(quad.object, to: &output.bytes)
  }

  private mutating func endSubject() {
    if !subject.isEmpty { output.bytes.append(" .\n") }
    subject.removeAll(keepingCapacity: true)
  }

  private mutating func endGraph() {
    if !graph.isEmpty { output.bytes.append("}\n") }
    graph = []
  }

  mutating func finish() throws(RDFWriteError) -> RDFWriteReport {
    endSubject()
    endGraph()
    return try output.finish()
  }
}
