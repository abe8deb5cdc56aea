import QueryEvaluation
import QuerySyntax
import RDFModel
import RDFSyntax

/// Writes answers in any of the modes.
struct AnswerWriter {
  let mode: ResultMode
  let language: String
  /// Labels for people: what stands in place of an IRI.
  let label: (Term) -> String
  var terminal = Terminal.current
  /// The most rows of a table; nil for all.
  var limit: Int?
  /// Whether a terminal reads what is written: formats for programs are made harmless for it.
  var isForTerminal = false

  /// Throws ``Failure`` also when the output's cancellation comes in the middle.
  func write(_ result: QueryResult, to output: Output) throws(Failure) {
    switch result {
    case .solutions(let rows): try write(rows, to: output)
    case .boolean(let answer): try write(answer, to: output)
    case .graph(let triples):
      guard isForTerminal, !mode.isForPeople else { return try write(triples, to: output) }
      let page = Output.inMemory()
      try write(triples, to: page)
      writeForPrograms(page.collected, to: output)
    }
    try output.checkCancellation()
  }

  private func writeForPrograms(_ bytes: [UInt8], to output: Output) {
    guard isForTerminal else { return output.write(bytes) }
    output.write(Printable.lines(String(decoding: bytes, as: UTF8.self)))
  }

  private func write(_ rows: Solutions, to output: Output) throws(Failure) {
    if let format = ResultFormat(rawValue: mode.rawValue) {
      // The writer's batches end with rows.
      return try ResultWriter(format).write(rows) { (bytes: borrowing [UInt8]) throws(Failure) in
        try output.checkCancellation()
        writeForPrograms(copy bytes, to: output)
      }
    }
    guard mode.isForPeople else {
      throw Failure(
        .usage,
        "rows cannot be written as \(mode.rawValue), which is for CONSTRUCT and DESCRIBE; "
          + "choose table, csv, tsv, json, xml, jsonl, markdown or line")
    }
    let count = min(rows.rowCount, limit ?? .max)
    if mode == .markdown { return writeMarkdown(rows, count: count, to: output) }
    var cells: [[ResultTable.Cell]] = []
    cells.reserveCapacity(count)
    for row in 0..<count {
      try output.checkCancellation()
      cells.append(rows.variables.indices.map { cell(rows.term(row: row, column: $0)) })
    }
    let table = ResultTable(
      headers: rows.variables, rows: cells, width: terminal.width, terminal: terminal)
    if mode == .line { table.writeBlocks(to: output) } else { table.write(to: output) }
  }

  private func cell(_ term: Term?) -> ResultTable.Cell {
    guard let term else { return ResultTable.Cell("") }
    let isNumber = term.literal.map { XSDNumeric.isNumeric($0.datatype) } ?? false
    return ResultTable.Cell(label(term), isNumber: isNumber)
  }

  /// A table of GitHub's Markdown, `|` and line breaks escaped.
  private func writeMarkdown(_ rows: Solutions, count: Int, to output: Output) {
    func line(_ cells: [String]) {
      output.line("| " + cells.joined(separator: " | ") + " |")
    }
    line(rows.variables)
    line(rows.variables.map { _ in "---" })
    for row in 0..<count where !output.isCancelled {
      line(
        rows.variables.indices.map { column in
          cell(rows.term(row: row, column: column)).text
            .split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
        })
    }
  }

  private func write(_ answer: Bool, to output: Output) throws(Failure) {
    if let format = ResultFormat(rawValue: mode.rawValue), format == .json || format == .xml {
      return ResultWriter(format).write(answer) { (bytes: borrowing [UInt8]) in
        output.write(copy bytes)
      }
    }
    let messages = Messages(language: language)
    output.line(mode.isForPeople ? (answer ? messages.yes : messages.no) : "\(answer)")
  }

  private func write(_ triples: Triples, to output: Output) throws(Failure) {
    switch mode {
    case .table, .line, .markdown:
      let cells = triples.map { [cell($0.subject), cell($0.predicate), cell($0.object)] }
      let table = ResultTable(
        headers: ["subject", "predicate", "object"], rows: cells, width: terminal.width,
        terminal: terminal)
      if mode == .line { table.writeBlocks(to: output) } else { table.write(to: output) }
    case .tsv, .nt: try GraphOutput.write(triples, as: .ntriples, to: output)
    case .csv, .json, .xml, .jsonl:
      throw Failure(
        .usage,
        "a graph cannot be written as \(mode.rawValue); choose nt, ttl, trig, rdfxml, jsonld")
    default:
      if let syntax = mode.syntax { try GraphOutput.write(triples, as: syntax, to: output) }
    }
  }
}
