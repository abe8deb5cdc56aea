import RDFModel

extension ResultWriter {
  func appendHead(_ variables: [String], to bytes: inout [UInt8]) {
    switch format {
    case .json:
      let names = variables.map { JSONText.quoted($0) }.joined(separator: ",")
      bytes += "{\"head\":{\"vars\":[\(names)]},\"results\":{\"bindings\":[".utf8
    case .xml:
      bytes += ResultText.xmlStart.utf8
      bytes += "  <head>\n".utf8
      for name in variables {
        bytes += "    <variable name=\"".utf8
        ResultText.appendXML(name, to: &bytes)
        bytes += "\"/>\n".utf8
      }
      bytes += "  </head>\n  <results>\n".utf8
    case .csv:
      bytes += (variables.joined(separator: ",") + "\r\n").utf8
    case .tsv:
      bytes += (variables.map { "?" + $0 }.joined(separator: "\t") + "\n").utf8
    case .jsonl: break
    }
  }

  func appendTail(to bytes: inout [UInt8]) {
    switch format {
    case .json: bytes += "\n]}}\n".utf8
    case .xml: bytes += "  </results>\n</sparql>\n".utf8
    case .csv, .tsv, .jsonl: break
    }
  }

  func bytes(of boolean: Bool) -> [UInt8] {
    let word = boolean ? "true" : "false"
    switch format {
    case .json: return Array("{\"head\":{},\"boolean\":\(word)}\n".utf8)
    case .xml:
      return Array(
        (ResultText.xmlStart + "  <head/>\n  <boolean>\(word)</boolean>\n</sparql>\n").utf8)
    case .jsonl: return Array("{\"boolean\":\(word)}\n".utf8)
    case .csv, .tsv: return Array((word + "\n").utf8)
    }
  }

  func append(_ solutions: Solutions, row: Int, to bytes: inout [UInt8]) {
    switch format {
    case .json: appendJSON(solutions, row, to: &bytes)
    case .xml: appendXML(solutions, row, to: &bytes)
    case .csv:
      for column in solutions.variables.indices {
        if column > 0 { bytes.append(UInt8(ascii: ",")) }
        if let term = solutions.term(row: row, column: column) {
          ResultText.appendCSV(term, to: &bytes)
        }
      }
      bytes += "\r\n".utf8
    case .tsv:
      for column in solutions.variables.indices {
        if column > 0 { bytes.append(UInt8(ascii: "\t")) }
        if let term = solutions.term(row: row, column: column) {
          ResultText.appendTSV(term, to: &bytes)
        }
      }
      bytes.append(UInt8(ascii: "\n"))
    case .jsonl: appendJSONLine(solutions, row, to: &bytes)
    }
  }

  private func appendJSON(_ solutions: Solutions, _ row: Int, to bytes: inout [UInt8]) {
    bytes += (row > 0 ? ",\n{" : "\n{").utf8
    var isFirst = true
    for (column, name) in solutions.variables.enumerated() {
      guard let term = solutions.term(row: row, column: column) else { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      JSONText.append(name, to: &bytes)
      bytes += ":{\"type\":\"".utf8
      switch term {
      case .iri(let iri):
        bytes += "uri\",\"value\":".utf8
        JSONText.append(iri.value, to: &bytes)
      case .blankNode(let node):
        bytes += "bnode\",\"value\":".utf8
        JSONText.append(node.label, to: &bytes)
      case .literal(let literal):
        bytes += "literal\",\"value\":".utf8
        JSONText.append(literal.lexicalForm, to: &bytes)
        if let language = literal.language {
          bytes += ",\"xml:lang\":".utf8
          JSONText.append(language, to: &bytes)
        } else if literal.datatype != XSD.string {
          bytes += ",\"datatype\":".utf8
          JSONText.append(literal.datatype.value, to: &bytes)
        }
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Plain values: numbers and booleans as JSON's own, everything else as its text.
  private func appendJSONLine(_ solutions: Solutions, _ row: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for (column, name) in solutions.variables.enumerated() {
      guard let term = solutions.term(row: row, column: column) else { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      JSONText.append(name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      switch term {
      case .iri(let iri): JSONText.append(iri.value, to: &bytes)
      case .blankNode(let node): JSONText.append("_:" + node.label, to: &bytes)
      case .literal(let literal):
        switch XSDValue(literal) {
        case .boolean(let value): bytes += (value ? "true" : "false").utf8
        case .numeric(.integer(let value)): bytes += String(value).utf8
        case .numeric(.decimal(let value)): bytes += value.description.utf8
        default: JSONText.append(literal.lexicalForm, to: &bytes)
        }
      }
    }
    bytes += "}\n".utf8
  }

  private func appendXML(_ solutions: Solutions, _ row: Int, to bytes: inout [UInt8]) {
    bytes += "    <result>\n".utf8
    for (column, name) in solutions.variables.enumerated() {
      guard let term = solutions.term(row: row, column: column) else { continue }
      bytes += "      <binding name=\"".utf8
      ResultText.appendXML(name, to: &bytes)
      bytes += "\">".utf8
      switch term {
      case .iri(let iri): ResultText.appendElement("uri", "", iri.value, to: &bytes)
      case .blankNode(let node): ResultText.appendElement("bnode", "", node.label, to: &bytes)
      case .literal(let literal):
        var attribute = ""
        if let language = literal.language {
          attribute = " xml:lang=\"\(language)\""
        } else if literal.datatype != XSD.string {
          var value: [UInt8] = []
          ResultText.appendXML(literal.datatype.value, to: &value)
          attribute = " datatype=\"" + String(decoding: value, as: UTF8.self) + "\""
        }
        ResultText.appendElement("literal", attribute, literal.lexicalForm, to: &bytes)
      }
      bytes += "</binding>\n".utf8
    }
    bytes += "    </result>\n".utf8
  }
}
