import ArgumentParser
import GraphBuilding

/// `birlik sources`: the documents of a graph and what each gave.
struct SourcesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "List the documents of a graph and what each gave.",
    discussion: """
      Example:
        birlik sources news.birlik

      Columns: document, language, date, code points, entities, facts, title.
      """)

  @Argument(help: "The graph.", completion: Completions.graph)
  var graph: String

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    let session = try GraphSession(path: graph)
    let state = try GraphFolder.state(of: session.store)
    let headers = ["document", "language", "date", "characters", "entities", "facts", "title"]
    let rows = (state?.records.values.sorted { $0.document < $1.document } ?? []).map { record in
      [
        ResultTable.Cell(record.document), .init(record.language), .init(record.date ?? ""),
        .init("\(record.text?.unicodeScalars.count ?? 0)", isNumber: true),
        .init("\(record.entities.count)", isNumber: true),
        .init("\(record.relations.count)", isNumber: true), .init(record.title ?? ""),
      ]
    }
    ResultTable(headers: headers, rows: rows, width: Terminal.current.width, terminal: .current)
      .writeAsFits(to: output)
    return .success
  }
}
