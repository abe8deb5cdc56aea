import RDFModel

/// The statements of an arranged table as RDF/XML.
struct RDFXMLBody {
  let table: StatementTable
  let nesting: Nesting
  let names: ElementNames

  func endOfSubject(_ start: Int) -> Int {
    let subject = table.entries[start].subject
    var end = start + 1
    while end < table.entries.count, table.entries[end].subject == subject { end += 1 }
    return end
  }

  /// A node element with its properties.
  func appendNode(_ group: Range<Int>, depth: Int, to bytes: inout [UInt8]) {
    let subject = table.entries[group.lowerBound].subject
    let term = table.terms[subject]
    let type = group.first { index in
      let entry = table.entries[index]
      return entry.predicate == table.type && entry.isInterned && names.isNoted(entry.objectID)
        && table.terms[entry.objectID].isIRI
    }
    func appendName(_ bytes: inout [UInt8]) {
      if let type {
        names.append(table.entries[type].objectID, to: &bytes)
      } else {
        bytes.append("rdf:Description")
      }
    }
    RDFXMLParts.appendIndent(depth, to: &bytes)
    bytes.append(UInt8(ascii: "<"))
    appendName(&bytes)
    if term.isIRI || (nesting.isReferred(subject) && !nesting.isNested(subject)) {
      RDFXMLParts.appendIdentity(term, to: &bytes)
    }
    guard group.count > (type == nil ? 0 : 1) else { return bytes.append("/>\n") }
    bytes.append(">\n")
    for index in group where index != type {
      appendProperty(table.entries[index], depth: depth + 1, to: &bytes)
    }
    RDFXMLParts.appendIndent(depth, to: &bytes)
    bytes.append("</")
    appendName(&bytes)
    bytes.append(">\n")
  }

  private func appendProperty(_ entry: TableEntry, depth: Int, to bytes: inout [UInt8]) {
    RDFXMLParts.appendIndent(depth, to: &bytes)
    bytes.append(UInt8(ascii: "<"))
    names.append(entry.predicate, to: &bytes)
    guard entry.isInterned, nesting.isNested(entry.objectID) else {
      return RDFXMLParts.appendValue(table.object(of: entry), closing: &bytes) {
        names.append(entry.predicate, to: &$0)
      }
    }
    if nesting.isList(entry.objectID) {
      bytes.append(" rdf:parseType=\"Collection\">\n")
      appendItems(entry.objectID, depth: depth + 1, to: &bytes)
    } else {
      bytes.append(">\n")
      appendNested(entry.objectID, depth: depth + 1, to: &bytes)
    }
    RDFXMLParts.appendIndent(depth, to: &bytes)
    bytes.append("</")
    names.append(entry.predicate, to: &bytes)
    bytes.append(">\n")
  }

  private func appendNested(_ node: UInt32, depth: Int, to bytes: inout [UInt8]) {
    let group = nesting.group(of: node)
    if group.isEmpty {
      RDFXMLParts.appendIndent(depth, to: &bytes)
      bytes.append("<rdf:Description/>\n")
    } else {
      appendNode(group, depth: depth, to: &bytes)
    }
  }

  /// The items of a list as node elements (RDF/XML §7.2.19).
  private func appendItems(_ head: UInt32, depth: Int, to bytes: inout [UInt8]) {
    var cell = head
    while true {
      let group = nesting.group(of: cell)
      let item = table.entries[group.lowerBound]
      if item.isInterned, nesting.isNested(item.objectID) {
        appendNested(item.objectID, depth: depth, to: &bytes)
      } else {
        RDFXMLParts.appendIndent(depth, to: &bytes)
        bytes.append("<rdf:Description")
        RDFXMLParts.appendIdentity(table.object(of: item), to: &bytes)
        bytes.append("/>\n")
      }
      let rest = table.entries[group.lowerBound + 1]
      guard rest.isInterned else { return }
      cell = rest.objectID
    }
  }
}
