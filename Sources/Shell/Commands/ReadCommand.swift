import ArgumentParser
import Documents
import EntityTagging
import Morphology
import NeuralTagging
import TextSegmentation

/// `birlik read`: the sentences, words, dictionary forms, tags and trees of texts.
struct ReadCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Print sentences with dictionary forms, tags and trees.",
    discussion: """
      Examples:
        birlik read article.txt
        birlik read --input conllu sentences.conllu
        echo стекло | birlik read --readings

      Prints CoNLL-U. XPOS has the grammemes of the dictionary's reading; MISC has the code points
      of each word, the network's label of a name, and its part of speech where the dictionary
      overruled it. Tags and trees are of Russian sentences only.
      --readings takes a word a line and prints all readings that the dictionary has for it, with
      their probabilities, the likeliest first.
      """)

  enum Input: String, ExpressibleByArgument, CaseIterable { case auto, text, jsonl, conllu }

  @Argument(help: "Files or folders; - or nothing reads standard input.")
  var files: [String] = []
  @Option(help: "How to read the input: auto, text, jsonl ({doc, text}), conllu (cut already).")
  var input: Input = .auto
  @Flag(help: "Print the readings of single words.")
  var readings = false

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    if readings {
      try printReadings(output)
      return .success
    }
    let reader = TextReader(try NameTagging.resources(layers: .all))
    let segmenter = Segmenter()
    var status = ExitStatus.success
    func take(_ result: Result<Document, DocumentError>) {
      switch result {
      case .success(let document):
        let text = segmenter.segment(SourceText(validUTF8: document.text))
        CoNLLU.write(text, reader.read(text), document: document.path, to: output)
        output.flush()
      case .failure(let error):
        report("birlik: \(error)")
        status = .someRefused
      }
    }
    if let form = DocumentInput.Form(rawValue: input.rawValue) {
      try DocumentInput.forEach(of: files, as: form, take)
      return status
    }
    for path in files.isEmpty ? ["-"] : files {
      try CoNLLU.forEachDocument(of: path) { name, text in
        CoNLLU.write(text, reader.read(text), document: name, to: output)
        output.flush()
      }
    }
    return status
  }

  private func printReadings(_ output: Output) throws(Failure) {
    let data = try ProgramData.find()
    let analyzer: RussianAnalyzer
    do { analyzer = try RussianAnalyzer(directory: data.dictionary) } catch {
      throw Failure(.inputOutput, "\(error)")
    }
    for path in files.isEmpty ? ["-"] : files {
      try ByteInput.forEachLine(of: path) { line in
        let word = String(decoding: line, as: UTF8.self)
        var row = word
        for reading in analyzer.analyses(of: word) {
          row += "\t\(reading.normalForm) \(reading.grammemes) \(reading.probability)"
        }
        output.line(row)
      }
    }
  }
}
