import ArgumentParser
import Documents
import GraphBuilding

/// `birlik extract`: what the documents say, as JSON lines, without a graph. Streams: one document
/// is held at a time.
struct ExtractCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Write what documents say as JSON lines.",
    discussion: """
      Examples:
        birlik extract article.txt --jsonl
        cat documents.jsonl | birlik extract --input jsonl --jsonl

      One line a document: {document, language, entities, relations}. Offsets are code points of its
      text, end exclusive.
      """)

  @Argument(help: "Files or folders; - or nothing reads standard input.")
  var files: [String] = []
  @Option(help: "How to read standard input and files: auto, text, jsonl ({doc, text} a line).")
  var input: DocumentInput.Form = .auto
  @Flag(help: "Write JSON lines (the only form yet).")
  var jsonl = false
  @Option(name: .customLong("ontology"), help: "A folder that replaces the built-in ontology.")
  var ontologyFolder: String?

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    let pipeline = try ExtractionPipeline(ontologyFolder: ontologyFolder)
    var status = ExitStatus.success
    func take(_ result: Result<Document, DocumentError>) {
      switch result {
      case .success(let document):
        var record = pipeline.record(of: document)
        record.text = nil
        output.write(record.line)
        output.write("\n")
        output.flush()
      case .failure(let error):
        report("birlik: \(error)")
        status = .someRefused
      }
    }
    try DocumentInput.forEach(of: files, as: input, take)
    return status
  }
}
