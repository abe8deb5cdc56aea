import RDFModel

/// Writes Turtle and TriG as a person would: the used prefixes, statements grouped by subject,
/// types first, blank nodes and lists where they are referred to, everything sorted.
struct TurtleWriter: StatementWriter {
  private var output: DocumentOutput
  private var table = StatementTable()
  private var names: TurtleNames

  init(_ output: DocumentOutput) {
    self.output = output
    names = TurtleNames(PrefixMap())
  }

  mutating func declare(_ prefixes: PrefixMap) { output.options.prefixes.merge(prefixes) }

  mutating func write(_ batch: QuadBatch) throws(RDFWriteError) {
    try batch.forEachQuad { (quad) throws(RDFWriteError) in
      if let error = StatementCheck.turtle(quad, output.format) { return try output.skip(error) }
      table.insert(quad)
      output.report.written += 1
    }
  }

  mutating func finish() throws(RDFWriteError) -> RDFWriteReport {
    table.arrange()
    names = TurtleNames(output.options.prefixes)
    let nesting = Nesting(table, listsTakeLiterals: true)
    noteNamespaces(nesting)
    var isFirst = !names.appendHead(to: &output.bytes)
    let body = TurtleBody(table: table, nesting: nesting, names: names)
    var index = 0
    while index < table.entries.count {
      let graph = table.entries[index].graph
      if !isFirst { output.bytes.append(UInt8(ascii: "\n")) }
      isFirst = false
      let isNamed = graph != TableEntry.defaultGraph
      if isNamed {
        names.append(table.terms[graph], to: &output.bytes)
        output.bytes.append(" {\n")
      }
      var isFirstSubject = true
      while index < table.entries.count, table.entries[index].graph == graph {
        let end = body.endOfSubject(index)
        let subject = table.entries[index].subject
        if !body.nesting.isNested(subject) {
          if !isFirstSubject { output.bytes.append(UInt8(ascii: "\n")) }
          isFirstSubject = false
          body.appendSubject(index..<end, depth: isNamed ? 1 : 0, to: &output.bytes)
          try output.flushIfFull()
        }
        index = end
      }
      if isNamed { output.bytes.append("}\n") }
    }
    return try output.finish()
  }
}

extension TurtleWriter {
  private mutating func noteNamespaces(_ nesting: Nesting) {
    for entry in table.entries {
      // The cells of a list written in brackets: only the items are spelled.
      if nesting.isList(entry.subject) {
        if entry.isItem(of: nesting, table) { names.note(table.object(of: entry)) }
        continue
      }
      if entry.predicate != table.type { names.note(table.terms[entry.predicate]) }
      names.note(table.terms[entry.subject])
      names.note(table.object(of: entry))
      if entry.graph != TableEntry.defaultGraph { names.note(table.terms[entry.graph]) }
    }
  }
}

extension TableEntry {
  /// Whether the entry is the rdf:first of its cell, which stands before the rdf:rest.
  fileprivate func isItem(of nesting: Nesting, _ table: StatementTable) -> Bool {
    table.entries[nesting.group(of: subject).lowerBound].predicate == predicate
  }
}

/// The statements of an arranged table as Turtle.
struct TurtleBody {
  let table: StatementTable
  let nesting: Nesting
  let names: TurtleNames

  func endOfSubject(_ start: Int) -> Int {
    let first = table.entries[start]
    var end = start + 1
    while end < table.entries.count, table.entries[end].subject == first.subject,
      table.entries[end].graph == first.graph
    {
      end += 1
    }
    return end
  }

  func appendSubject(_ group: Range<Int>, depth: Int, to bytes: inout [UInt8]) {
    let subject = table.entries[group.lowerBound].subject
    appendIndent(depth, to: &bytes)
    if table.terms[subject].isBlank, !nesting.isReferred(subject) {
      bytes.append("[]")
    } else {
      names.append(table.terms[subject], to: &bytes)
    }
    bytes.append(UInt8(ascii: " "))
    appendPredicates(group, depth: depth + 1, to: &bytes)
    bytes.append(" .\n")
  }

  /// `p o, o ;` and the next predicates on lines of their own.
  private func appendPredicates(_ group: Range<Int>, depth: Int, to bytes: inout [UInt8]) {
    var previous: UInt32?
    for index in group {
      let entry = table.entries[index]
      if entry.predicate == previous {
        bytes.append(", ")
      } else {
        if previous != nil {
          bytes.append(" ;\n")
          appendIndent(depth, to: &bytes)
        }
        if entry.predicate == table.type {
          bytes.append("a ")
        } else {
          names.append(table.terms[entry.predicate], to: &bytes)
          bytes.append(UInt8(ascii: " "))
        }
        previous = entry.predicate
      }
      appendObject(entry, depth: depth, to: &bytes)
    }
  }

  private func appendObject(_ entry: TableEntry, depth: Int, to bytes: inout [UInt8]) {
    guard entry.isInterned, nesting.isNested(entry.objectID) else {
      return names.append(table.object(of: entry), to: &bytes)
    }
    if nesting.isList(entry.objectID) {
      return appendList(entry.objectID, depth: depth, to: &bytes)
    }
    let group = nesting.group(of: entry.objectID)
    if group.isEmpty { return bytes.append("[]") }
    bytes.append("[\n")
    appendIndent(depth + 1, to: &bytes)
    appendPredicates(group, depth: depth + 1, to: &bytes)
    bytes.append("\n")
    appendIndent(depth, to: &bytes)
    bytes.append("]")
  }

  private func appendList(_ head: UInt32, depth: Int, to bytes: inout [UInt8]) {
    bytes.append("(")
    var cell = head
    while true {
      let group = nesting.group(of: cell)
      bytes.append(" ")
      appendObject(table.entries[group.lowerBound], depth: depth + 1, to: &bytes)
      let rest = table.entries[group.lowerBound + 1]
      guard rest.isInterned else { break }
      cell = rest.objectID
    }
    bytes.append(" )")
  }

  private func appendIndent(_ depth: Int, to bytes: inout [UInt8]) {
    for _ in 0..<(2 * depth) { bytes.append(UInt8(ascii: " ")) }
  }
}
