import ArgumentParser
import GraphAccess
import GraphBuilding
import LabelIndex
import Ontology
import QuerySyntax
import RDFModel
import TripleStore

/// `birlik why`: the sentences behind a statement, or behind all that is known of a thing.
struct WhyCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Show the sentences that prove a statement.",
    discussion: """
      Examples:
        birlik why news.birlik 'Касым-Жомарт Токаев' возглавляет 'Ассамблея народа Казахстана'
        birlik why news.birlik 'Ассамблея народа Казахстана'

      Terms are names in any of the three languages or IRIs in <angle brackets>; a * stands for
      anything.
      """)

  @Argument(help: "The graph.", completion: Completions.graph)
  var graph: String
  @Argument(help: "Subject, property and object; or one name.")
  var terms: [String]
  @Option(help: "The language of labels: ru, kk, en.")
  var lang = "ru"

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    guard terms.count == 1 || terms.count == 3 else {
      throw Failure(.usage, "expected one name, or subject, property and object")
    }
    let session = try GraphSession(path: graph)
    let names = TermReader(names: try session.names())
    let reader = EvidenceReader(session.snapshot)
    var facts: [Evidence] = []
    if terms.count == 3 {
      let subject = try names.read(terms[0], as: .entity)
      let predicate = try names.read(terms[1], as: .verb)
      let object = try names.read(terms[2], as: .entity)
      guard subject != nil || predicate != nil || object != nil else {
        throw Failure(.usage, "one of subject, property and object must be named")
      }
      facts = reader.facts(subject: subject, predicate: predicate, object: object)
    } else if let thing = try names.read(terms[0], as: .entity) {
      facts = reader.facts(subject: thing) + reader.facts(object: thing)
    } else {
      throw Failure(.usage, "* alone names nothing")
    }
    let writer = EvidenceText(session: session, language: lang)
    for fact in facts { writer.write(fact, to: output) }
    if facts.isEmpty {
      report("birlik: no document says so")
      return .negative
    }
    return .success
  }
}

/// Terms as they are typed on the command line.
struct TermReader<Names: NameResolving> {
  let names: Names

  /// A name, `<IRI>`, or `*` for anything (nil). Throws ``Failure`` when a name is unknown or
  /// several things have it.
  func read(_ text: String, as role: NameRole) throws(Failure) -> Term? {
    if text == "*" { return nil }
    if text.hasPrefix("<"), text.hasSuffix(">") {
      return .iri(String(text.dropFirst().dropLast()))
    }
    switch names.resolve(text, as: role) {
    case .one(let candidate):
      if candidate.match != .exact { report("birlik: «\(text)» is taken for «\(candidate.label)»") }
      return .iri(candidate.iri)
    case .ambiguous(let candidates):
      throw Failure(.usage, "«\(text)» may be\n" + Self.list(candidates))
    case .none(let near):
      let hint = near.isEmpty ? "" : "; did you mean\n" + Self.list(near)
      throw Failure(.usage, "nothing in the graph is called «\(text)»\(hint)")
    }
  }

  static func list(_ candidates: [NameCandidate]) -> String {
    candidates.map { "  \($0.label)  <\($0.iri.value)>" }.joined(separator: "\n")
  }
}
