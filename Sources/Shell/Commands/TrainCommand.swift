import ArgumentParser
import EntityTagging
import FoundationEssentials
import RDFModel
import TextSegmentation

/// `birlik train`: the tagger's model from its corpora, or how well such a model does.
struct TrainCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train the tagger of names.",
    discussion: """
      Examples:
        birlik train corpora/ -o tagger.model
        birlik train corpora/ --check
        birlik train corpora/ --check --spans found.jsonl

      The folder has factrueval-2016-dev/ (Russian) and kaznerd-valid/ (Kazakh). The same corpora
      and data give the same bytes. --check trains on parts and tags the rest: Russian in five
      folds, Kazakh on nine tenths for the last one.
      """)

  @Argument(help: "The folder of the corpora.")
  var corpora: String
  @Option(name: .shortAndLong, help: "The file to write the model to.")
  var output: String?
  @Flag(help: "Tell how well texts are tagged by a model that has not seen them.")
  var check = false
  @Option(help: "With --check: write the names found in the Russian texts here, as tag does.")
  var spans: String?

  func run(_ sink: Output) async throws(Failure) -> ExitStatus {
    guard check || output != nil else {
      throw Failure(.usage, "say where to write the model (-o), or --check")
    }
    let training = TaggerTraining(try NameTagging.resources())
    let russian: [TrainingText]
    let kazakh: [TrainingText]
    do {
      russian = try FactRuEvalCorpus.read(corpora + "/factrueval-2016-dev")
      kazakh = try KazNERDCorpus.read(corpora + "/kaznerd-valid/IOB2_valid.txt")
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
    if check { try report(CrossValidation(training), russian, kazakh, sink) }
    if let output {
      let bytes = training.train(russian: russian, kazakh: kazakh).bytes
      do { try Data(bytes).write(to: URL(filePath: output)) } catch {
        throw Failure(.inputOutput, "\(output): \(error)")
      }
      sink.line("\(output): \(bytes.count) bytes")
    }
    return .success
  }

  private func report(
    _ validation: CrossValidation, _ russian: [TrainingText], _ kazakh: [TrainingText],
    _ sink: Output
  ) throws(Failure) {
    let found = validation.run(russian: russian)
    write(scores(russian, found), "factRuEval-2016 development set, five folds", to: sink)
    if let spans { try write(found, of: russian, to: spans) }
    let last = validation.run(kazakh: kazakh)
    write(
      scores(kazakh.suffix(last.count), last), "KazNERD valid, the last tenth by the others",
      to: sink)
  }

  private func scores(
    _ texts: some Sequence<TrainingText>, _ found: [[EntitySpan]]
  ) -> SpanScores {
    zip(texts, found).reduce(into: SpanScores()) { $0.add(found: $1.1, gold: $1.0.spans) }
  }

  private func write(_ scores: SpanScores, _ title: String, to sink: Output) {
    let rows = scores.byType.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      ($0.key.rawValue, $0.value)
    }
    sink.line(title)
    ResultTable(
      headers: ["type", "precision", "recall", "F1", "names"],
      rows: (rows + [("all", scores.all)]).map { name, score in
        [ResultTable.Cell(name)]
          + [score.precision, score.recall, score.f1].map {
            ResultTable.Cell(Self.tenThousandths($0), isNumber: true)
          } + [ResultTable.Cell("\(score.gold)", isNumber: true)]
      }, width: Terminal.current.width, terminal: .current
    ).writeAsFits(to: sink)
    sink.flush()
  }

  private func write(
    _ found: [[EntitySpan]], of texts: [TrainingText], to path: String
  ) throws(Failure) {
    var lines = ""
    for (text, spans) in zip(texts, found) {
      for span in spans {
        guard let type = span.type.core else { continue }
        lines += "{\"doc\": \(JSONText.quoted(text.name)), \"start\": \(span.range.start), "
        lines += "\"end\": \(span.range.end), \"type\": \"\(type.rawValue)\"}\n"
      }
    }
    do { try Data(lines.utf8).write(to: URL(filePath: path)) } catch {
      throw Failure(.inputOutput, "\(path): \(error)")
    }
  }

  /// `.9123`
  private static func tenThousandths(_ value: Double) -> String {
    let number = Int((value * 10_000).rounded())
    if number >= 10_000 { return "1.0000" }
    let digits = String(number)
    return "." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
