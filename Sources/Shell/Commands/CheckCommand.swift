import ArgumentParser
import GraphBuilding
import LabelIndex
import Ontology
import RDFModel
import RDFSyntax
import TripleStore
import Validation

/// `birlik check`: whether a graph's files are whole, and whether the graph keeps its shapes.
struct CheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Verify a graph.",
    discussion: """
      Examples:
        birlik check news.birlik
        birlik check news.birlik --shapes mine.ttl
        birlik check news.birlik --store

      Holds the graph against the shapes (SHACL Core) of the ontology, or against others, and lists
      what does not keep them: how grave, the thing, the property, what is wrong, the value. Ends
      with 1 where there is anything.

      Then it lists conflicts: what documents say that cannot be true together, such as two founding
      dates of one body, or two who head it at one time. Each line has the thing, the property, one
      of the values and the documents that give it. Both stay in the graph: the status is the same.

      --store reads every byte of the graph's files and verifies checksums, the order of terms and
      tables, and that they agree; it names the first fault and ends with 3.
      """)

  @Argument(help: "The graph.", completion: Completions.graph)
  var graph: String
  @Flag(help: "The files: checksums, order, agreement.")
  var store = false
  @Option(help: "Shapes of your own, in Turtle or another RDF syntax.")
  var shapes: String?
  @Option(name: .customLong("ontology"), help: "A folder that replaces the built-in ontology.")
  var ontologyFolder: String?
  @Option(help: "The language of labels and messages: ru, kk, en.")
  var lang = "ru"

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    store ? try checkFiles(output) : try checkShapes(output)
  }

  private func checkFiles(_ output: Output) throws(Failure) -> ExitStatus {
    let opened = try GraphFolder.open(graph, mode: .read)
    let check: StoreCheck
    do { check = try opened.check() } catch { throw Failure(.inputOutput, "\(error)") }
    output.line(
      "whole: \(check.quads) statements, \(check.terms) terms, \(check.namedGraphs) named graphs, "
        + "\(check.logRecords) commits in the log, \(check.sideFiles) side files")
    return .success
  }

  private func checkShapes(_ output: Output) throws(Failure) -> ExitStatus {
    let session = try GraphSession(path: graph, ontologyFolder: ontologyFolder)
    let ontology = try session.ontology()
    let read: Shapes
    do { read = try Shapes(try shapes.map(Self.quads(of:)) ?? ontology.shapes) } catch {
      if let failure = error as? Failure { throw failure }
      throw Failure(.usage, "\(shapes ?? "the shapes"): \(error)")
    }
    let hierarchy = ClassHierarchy(ontology.schema.quads, graph: session.snapshot)
    let report = Validator(shapes: read, hierarchy: hierarchy, graph: session.snapshot).report()
    for result in report.results { output.line(line(of: result, labels: session.labels)) }
    if shapes == nil { try listConflicts(session, ontology, output) }
    let violations = report.results.count { $0.severity == .violation }
    Shell.report(
      "birlik: \(report.checkedNodes) nodes checked against \(read.targeted.count) shapes, "
        + (report.conforms
          ? "all as they should be"
          : "\(violations) violations, \(report.results.count - violations) warnings"))
    return report.conforms ? .success : .negative
  }

  /// What the documents say that cannot be true together, a line for each value.
  private func listConflicts(
    _ session: GraphSession, _ ontology: Ontology, _ output: Output
  ) throws(Failure) {
    guard let state = try GraphFolder.state(of: session.store) else { return }
    let builder = GraphBuilder(base: state.base, run: state.run) {
      ontology.datatype(ofProperty: $0)
    }
    let conflicts = builder.conflicts(in: state)
    func text(_ term: Term) -> String { session.labels.text(of: term, language: lang) }
    for conflict in conflicts {
      for side in conflict.sides {
        let fields = [
          "Conflict", text(conflict.subject), text(.iri(conflict.property)), text(side.value),
          side.documents.map(text).joined(separator: ", "),
        ]
        output.line(fields.map(Printable.text).joined(separator: "\t"))
      }
    }
    if !conflicts.isEmpty {
      Shell.report("birlik: \(conflicts.count) conflicts between statements")
    }
  }

  private static func quads(of path: String) throws(Failure) -> [Quad] {
    var quads: [Quad] = []
    try RDFInput(path, format: nil).read { (batch) throws(Failure) in
      for index in 0..<batch.count { quads.append(batch[index]) }
    }
    return quads
  }

  /// Severity, thing, property, what is wrong, value, document; divided by tabs.
  private func line(
    of result: ValidationResult, labels: TermLabels<StoreSnapshot>
  ) -> String {
    func text(_ term: Term) -> String { labels.text(of: term, language: lang) }
    let fields = [
      result.severity.rawValue, text(result.focus),
      result.path?.predicate.map(text) ?? "", result.message(language: lang),
      result.value.map(text) ?? "", result.graph.map(text) ?? "",
    ]
    return fields.map(Printable.text).joined(separator: "\t")
  }
}
