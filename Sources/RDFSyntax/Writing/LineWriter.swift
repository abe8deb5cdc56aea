import RDFModel

/// Writes N-Triples and N-Quads in their canonical form: one space between terms, only the escapes
/// that must be (RDF 1.1 N-Triples §4).
struct LineWriter: StatementWriter {
  var output: DocumentOutput

  init(_ output: DocumentOutput) { self.output = output }

  mutating func write(_ batch: QuadBatch) throws(RDFWriteError) {
    let hasGraphs = output.format == .nquads
    try batch.forEachQuad { (quad) throws(RDFWriteError) in
      let start = output.bytes.count
      do throws(RDFWriteError) {
        guard !quad.subject.isLiteral else { throw .position(quad.subject.text) }
        guard quad.predicate.isIRI else { throw .position(quad.predicate.text) }
        try TermText.append(quad.subject, to: &output.bytes)
        output.bytes.append(UInt8(ascii: " "))
        try TermText.append(quad.predicate, to: &output.bytes)
        output.bytes.append(UInt8(ascii: " "))
        try TermText.append(quad.object, to: &output.bytes)
        output.bytes.append(UInt8(ascii: " "))
        if !quad.graph.isAbsent {
          guard hasGraphs else { throw .namedGraph(quad.graph.text, output.format) }
          guard !quad.graph.isLiteral else { throw .position(quad.graph.text) }
          try TermText.append(quad.graph, to: &output.bytes)
          output.bytes.append(UInt8(ascii: " "))
        }
        output.bytes.append(".\n")
        output.report.written += 1
      } catch {
        output.bytes.removeSubrange(start...)
        try output.skip(error)
      }
      try output.flushIfFull()
    }
  }

  mutating func finish() throws(RDFWriteError) -> RDFWriteReport { try output.finish() }
}
