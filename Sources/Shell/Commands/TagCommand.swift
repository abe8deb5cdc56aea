import ArgumentParser
import Documents
import EntityTagging
import RDFModel
import TextSegmentation

/// `birlik tag`: the names in texts. Streams: one document is held at a time.
struct TagCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Find the names of persons, places and bodies in texts.",
    discussion: """
      Examples:
        birlik tag article.txt
        birlik tag --show article.txt
        cat documents.jsonl | birlik tag --input jsonl -

      A line a name: {doc, start, end, type}, type PER, LOC or ORG. Offsets are code points of the
      document's text, end exclusive; a name is the smallest phrase, without the quotes around it.
      """)

  @Argument(help: "Files or folders; - or nothing reads standard input.")
  var files: [String] = []
  @Option(help: "How to read standard input and files: auto, text, jsonl ({doc, text} a line).")
  var input: DocumentInput.Form = .auto
  @Flag(help: "Print the texts with the names marked.")
  var show = false
  @Flag(help: "Name all types that the model knows, such as DATE and LAW in Kazakh.")
  var all = false
  @Option(name: .customLong("model"), help: "A model that replaces the built-in one.")
  var modelPath: String?

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    let tagger = try NameTagging.tagger(modelPath: modelPath)
    let segmenter = Segmenter()
    var status = ExitStatus.success
    func take(_ result: Result<Document, DocumentError>) {
      switch result {
      case .success(let document):
        let text = segmenter.segment(SourceText(validUTF8: document.text))
        let names = tagger.tag(text).compactMap { span in
          label(span).map { MarkedName(range: span.range, label: $0) }
        }
        if show {
          MarkedText(source: text.source, names: names).write(to: output, terminal: .current)
        } else {
          Self.write(names, of: document.path, to: output)
        }
        output.flush()
      case .failure(let error):
        report("birlik: \(error)")
        status = .someRefused
      }
    }
    try DocumentInput.forEach(of: files, as: input, take)
    return status
  }

  /// The type as it is written; nil for types that were not asked for.
  private func label(_ span: EntitySpan) -> String? {
    all ? span.type.rawValue : span.type.core?.rawValue
  }

  private static func write(_ names: [MarkedName], of document: String, to output: Output) {
    let start = "{\"doc\": \(JSONText.quoted(document)), \"start\": "
    for name in names {
      output.line(
        "\(start)\(name.range.start), \"end\": \(name.range.end), \"type\": \"\(name.label)\"}")
    }
  }
}
