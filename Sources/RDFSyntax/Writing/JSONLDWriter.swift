import RDFModel

/// Writes JSON-LD 1.1 in expanded form as the statements come: one node object for what follows one
/// another with the same subject and graph. (Node objects with the same @id describe one node.)
///
/// Literals keep their lexical form: numbers are not made JSON numbers, which could change them.
struct JSONLDWriter: StatementWriter {
  private var output: DocumentOutput
  private var graph: [UInt8] = []
  private var subject: [UInt8] = []
  private var predicate: [UInt8] = []
  private static let type = [EncodedTerm.Kind.iri] + Array(RDF.type.value.utf8)

  init(_ output: DocumentOutput) {
    self.output = output
    self.output.bytes.append("[")
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
    // A type that is a blank node may stand in @type as well; a literal may not.
    let isType = quad.predicate.all.elementsEqual(Self.type) && !quad.object.isLiteral
    let key = isType ? Array("@type".utf8) : Array(quad.predicate.body.buffer)
    let isSameNode =
      quad.subject.all.elementsEqual(subject) && quad.graph.all.elementsEqual(graph)
    if isSameNode, key == predicate {
      output.bytes.append(",")
    } else {
      if isSameNode, !predicate.isEmpty {
        output.bytes.append("],")
      } else {
        openNode(quad)
      }
      predicate = key
      output.bytes.append("\"")
      if isType {
        output.bytes.append("@type")
      } else {
        appendText(quad.predicate.body)
      }
      output.bytes.append("\":[")
    }
    if isType {
      appendIdentifier(quad.object)
    } else {
      appendValue(quad.object)
    }
  }

  private mutating func openNode(_ quad: QuadBytes) {
    let isFirst = subject.isEmpty
    endNode()
    output.bytes.append(isFirst ? "\n" : ",\n")
    if !quad.graph.isAbsent {
      output.bytes.append("{\"@id\":")
      appendIdentifier(quad.graph)
      output.bytes.append(",\"@graph\":[")
    }
    graph = Array(quad.graph.all.buffer)
    subject = Array(quad.subject.all.buffer)
    output.bytes.append("{\"@id\":")
    appendIdentifier(quad.subject)
    output.bytes.append(",")
  }

  private mutating func endNode() {
    guard !subject.isEmpty else { return }
    output.bytes.append("]}")
    if !graph.isEmpty { output.bytes.append("]}") }
  }

  private mutating func appendIdentifier(_ term: TermBytes) {
    if term.isBlank {
      output.bytes.append("\"_:")
      TermText.appendLabel(term.body, to: &output.bytes)
    } else {
      output.bytes.append("\"")
      appendText(term.body)
    }
    output.bytes.append("\"")
  }

  private mutating func appendValue(_ term: TermBytes) {
    guard term.isLiteral else {
      output.bytes.append("{\"@id\":")
      appendIdentifier(term)
      return output.bytes.append("}")
    }
    let (head, text) = term.literalParts()
    output.bytes.append("{\"@value\":\"")
    appendText(text)
    output.bytes.append("\"")
    if term.kind != EncodedTerm.Kind.string {
      let isTyped = term.kind == EncodedTerm.Kind.typed
      output.bytes.append(isTyped ? ",\"@type\":\"" : ",\"@language\":\"")
      appendText(head)
      output.bytes.append("\"")
    }
    output.bytes.append("}")
  }

  private mutating func appendText(_ text: ByteRange) {
    JSONText.append(text.buffer, to: &output.bytes)
  }

  mutating func finish() throws(RDFWriteError) -> RDFWriteReport {
    endNode()
    output.bytes.append("\n]\n")
    return try output.finish()
  }
}
