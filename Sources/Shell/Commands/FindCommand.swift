import ArgumentParser
import GraphAccess
import GraphBuilding
import LabelIndex
import RDFModel
import TripleStore

/// `birlik find`: things by a part of their name, and the sentences that name them.
struct FindCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find things by a part of their name, and where they are named.",
    discussion: """
      Example:
        birlik find news.birlik 'совет общ'

      Columns: name, class, IRI; below each, the first places that name it.
      """)

  @Argument(help: "The graph.", completion: Completions.graph)
  var graph: String
  @Argument(help: "The beginning of a name, or of a word in it.")
  var text: String
  @Option(help: "The most things.")
  var limit = 10
  @Option(help: "The most places of each.")
  var places = 2
  @Option(help: "The language of labels: ru, kk, en.")
  var lang = "ru"

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    let session = try GraphSession(path: graph)
    let labels = session.labels
    let reader = EvidenceReader(session.snapshot)
    let found = try session.names().index.completions(
      of: text, roles: .entity, limit: max(1, limit) * 4)
    var seen: Set<IRI> = []
    for label in found where seen.count < max(1, limit) && seen.insert(label.term).inserted {
      let term = Term.iri(label.term)
      let classes = labels.classes(of: term).map { labels.text(of: .iri($0), language: lang) }
      output.line(
        [labels.text(of: term, language: lang), classes.joined(separator: ", ")]
          .map(Printable.text).joined(separator: "\t") + "\t<\(label.term.value)>")
      for passage in reader.mentions(of: term).prefix(max(0, places)) {
        EvidenceText(session: session, language: lang).write(passage, to: output)
      }
    }
    if seen.isEmpty {
      report("birlik: nothing in the graph is called so: \(text)")
      return .negative
    }
    return .success
  }
}
