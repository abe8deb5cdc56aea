import ArgumentParser
import Documents
import FoundationEssentials
import GraphBuilding

/// `birlik evaluate`: how well documents are read, against their annotation by hand.
struct EvaluateCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Compare what is read from documents with their annotation.",
    discussion: """
      Example:
        birlik evaluate seeds/ --gold Tests/Seeds
        birlik evaluate seeds/ --gold Tests/Seeds --calibration

      The annotation of NAME.txt is NAME.gold.json, beside it or in the folder that --gold names.
      F1 of mentions (span and type exact), entities, relations, and of the clauses among the
      entities (goals, functions, principles, priorities); a line a document, a
      language, and all together.

      --calibration shows instead how often facts were right, by the confidence they were given.
      --rules prints the precision of each rule, smoothed, as the lexicon has it in confidence.lex.
      """)

  @Argument(help: "Documents and folders.")
  var inputs: [String]
  @Option(help: "The folder of the annotations.")
  var gold: String?
  @Flag(help: "How often facts of each confidence were right.")
  var calibration = false
  @Flag(help: "The measured precision of each rule, in the format of the lexicon.")
  var rules = false
  @Option(name: .customLong("ontology"), help: "A folder that replaces the built-in ontology.")
  var ontologyFolder: String?

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    let pipeline = try ExtractionPipeline(ontologyFolder: ontologyFolder)
    var rows: [(name: String, measures: Measures)] = []
    var languages: [String: Measures] = [:]
    var all = Measures()
    var measured = Calibration()
    var failure: Failure?
    var status = ExitStatus.success
    DocumentReader().read(at: inputs) { result in
      switch result {
      case .success(let document):
        guard let path = annotation(of: document.path) else { return }
        do throws(Failure) {
          let gold = try GoldDocument.read(path)
          let record = pipeline.record(of: document)
          let scorer = Scorer(gold: gold, record: record)
          let measures = scorer.measures()
          for verdict in scorer.verdicts() { measured.add(verdict) }
          rows.append((document.path, measures))
          languages[gold.language ?? record.language, default: Measures()] += measures
          all += measures
        } catch {
          failure = failure ?? error
        }
      case .failure(let error):
        report("birlik: \(error)")
        status = .someRefused
      }
    }
    if let failure { throw failure }
    guard !rows.isEmpty else {
      throw Failure(.usage, "none of the documents has an annotation NAME.gold.json; see --gold")
    }
    if rules {
      for line in measured.lexicon { output.line(line) }
      return status
    }
    if calibration {
      ResultTable(
        headers: ["confidence", "facts", "right", "share"],
        rows: measured.rows.map { row in
          [ResultTable.Cell(row[0])] + row.dropFirst().map { ResultTable.Cell($0, isNumber: true) }
        }, width: Terminal.current.width, terminal: .current
      ).writeAsFits(to: output)
      return status
    }
    rows += languages.sorted { $0.key < $1.key }.map { ("all in \($0.key)", $0.value) }
    rows.append(("all", all))
    ResultTable(
      headers: ["document", "mentions", "entities", "relations", "clauses"],
      rows: rows.map { row in
        [ResultTable.Cell(row.name)]
          + [
            row.measures.mentions, row.measures.entities, row.measures.relations,
            row.measures.clauses,
          ].map { ResultTable.Cell(Self.thousandths($0.f1), isNumber: true) }
      }, width: Terminal.current.width, terminal: .current
    ).writeAsFits(to: output)
    return status
  }

  /// The annotation of a document, where there is one.
  private func annotation(of document: String) -> String? {
    var folders = inputs.map { input in
      input.hasSuffix(document) ? String(input.dropLast(document.count)) : input
    }
    if let gold { folders.insert(gold, at: 0) }
    // Annotations and what else stands beside the texts are no texts themselves.
    if document.hasSuffix(".gold.json") || document.hasSuffix(".meta.json") { return nil }
    let name = document.split(separator: "/").last.map(String.init) ?? document
    var stem = Substring(name)
    while let dot = stem.lastIndex(of: ".") {
      stem = stem[..<dot]
      for folder in folders {
        let path = (folder.isEmpty ? "." : folder) + "/\(stem).gold.json"
        if FileManager.default.fileExists(atPath: path) { return path }
      }
    }
    return nil
  }

  /// `.873`
  private static func thousandths(_ value: Double) -> String {
    let number = Int((value * 1000).rounded())
    if number >= 1000 { return "1.000" }
    let digits = String(number)
    return "." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
