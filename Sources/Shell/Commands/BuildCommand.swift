import ArgumentParser
import Documents
import GraphAccess
import GraphBuilding
import Ontology
import RDFModel
import TripleStore

/// `birlik build`: documents to a graph; run again, it reads only what changed.
struct BuildCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Make a graph from documents, or bring one up to date.",
    discussion: """
      Examples:
        birlik build articles/ -o news.birlik
        birlik build law.docx interview.html -o news.birlik

      Files of a folder are read in the order of their names. Run again, only new and changed
      files are read. A file that cannot be read is named, the others go on, and the exit code is 5.
      """)

  @Argument(help: "Files and folders.")
  var inputs: [String]
  @Option(name: [.short, .customLong("output")], help: "The graph: a folder, made where missing.")
  var output: String
  @Option(help: "The start of the IRIs of entities; ends in /.")
  var base: String = Vocabulary.defaultBase
  @Option(name: .customLong("ontology"), help: "A folder that replaces the built-in ontology.")
  var ontologyFolder: String?

  func validate() throws { try IRIOption.check(base) }

  func run(_ out: Output) async throws(Failure) -> ExitStatus {
    let clock = ContinuousClock()
    let start = clock.now
    // Before hours of reading: can the graph be written?
    let existing = try GraphFolder.existing(output)
    let (documents, refused) = try readDocuments()
    for error in refused { report("birlik: \(error)") }
    if existing == nil, documents.isEmpty {
      throw Failure(.someRefused, "no document could be read; no graph was made")
    }
    let pipeline = try ExtractionPipeline(ontologyFolder: ontologyFolder)
    let ontology = pipeline.ontology
    let builder = GraphBuilder(base: base, run: pipeline.run) { ontology.datatype(ofProperty: $0) }

    let store = if let existing { existing } else { try GraphFolder.open(output, mode: .create) }
    let state = try GraphFolder.state(of: store, builder: builder)
    let hashes = Dictionary(
      documents.map { ($0.path, $0.contentHash) }, uniquingKeysWith: { first, _ in first })
    let unchanged = builder.unchanged(hashes, since: state)
    let changed = documents.filter { !unchanged.contains($0.path) }
    let progress = Progress(total: changed.count, what: "documents")
    let records = pipeline.records(of: changed) { progress.show($0) }
    progress.end()

    // Another version of the program or the ontology reads every document anew, from the texts
    // kept.
    let stale =
      state.run == pipeline.run && state.base == base
      ? []
      : state.records.values.filter {
        hashes[$0.document] == nil
      }.sorted { $0.document < $1.document }
    let again = pipeline.records(of: stale.compactMap(Document.init)) { _ in }

    let snapshot = try GraphFolder.snapshot(of: store)
    let (change, next, result) = builder.change(
      from: state, adding: records + again, graph: snapshot)
    // Where nothing is new, what is written stands.
    if next != state || !change.isEmpty || state.records.isEmpty {
      try GraphFolder.commit(change, state: next, to: store, ontology: ontology)
    }
    summary(
      result, unchanged: unchanged.count, refused: refused.count, start.duration(to: clock.now))
    return refused.isEmpty ? .success : .someRefused
  }

  private func readDocuments() throws(Failure) -> ([Document], [DocumentError]) {
    var documents: [Document] = []
    var refused: [DocumentError] = []
    var seen: Set<String> = []
    DocumentReader().read(at: inputs) { result in
      switch result {
      case .success(let document):
        if seen.insert(document.path).inserted {
          documents.append(document)
        } else {
          report("birlik: \(document.path) is there twice under one name; the second is left out")
        }
      case .failure(let error): refused.append(error)
      }
    }
    if documents.isEmpty, refused.isEmpty {
      throw Failure(.inputOutput, "\(inputs.joined(separator: ", ")): there are no documents in it")
    }
    return (documents, refused)
  }

  private func summary(
    _ result: BuildReport, unchanged: Int, refused: Int, _ time: Duration
  ) {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    var parts = [
      "\(result.changed.count) documents read (\(result.characters) characters)"
    ]
    if unchanged > 0 { parts.append("\(unchanged) unchanged") }
    if refused > 0 { parts.append("\(refused) refused") }
    report(
      parts.joined(separator: ", ") + "; the graph has \(result.documents) documents, "
        + "\(result.entities) entities, \(result.facts) facts; \(Progress.seconds(seconds))")
  }
}

extension Document {
  /// A document as the graph kept it, to be read again by a newer program.
  fileprivate init?(_ record: ExtractionRecord) {
    guard let text = record.text else { return nil }
    self.init(path: record.document, text: Array(text.utf8), contentHash: record.contentHash)
    title = record.title
    author = record.author
    date = record.date
    site = record.site
  }
}
