import ArgumentParser
import GraphBuilding
import Ontology
import QuerySyntax
import RDFModel
import TripleStore

/// `birlik review`: which entities were taken for one, and what people decided about them.
struct ReviewCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "List, refuse and undo what was taken for one.",
    discussion: """
      Examples:
        birlik review news.birlik
        birlik review news.birlik --refuse 3
        birlik review news.birlik --same 'Совет ветеранов' 'Совет ветеранов города Сарань'
        birlik review news.birlik --rename 'Е. Саиров' 'Ерлан Саиров'
        birlik review news.birlik --undo 5

      Without an option it lists merges with their reasons, then decisions, each with its number.
      Decisions stay with the graph: later builds keep to them.
      """)

  @Argument(help: "The graph.", completion: Completions.graph)
  var graph: String
  @Option(help: "Take apart what the merge of this number joined.")
  var refuse: Int?
  @Option(parsing: .upToNextOption, help: "Two things that are one: names or <IRI>s.")
  var same: [String] = []
  @Option(parsing: .upToNextOption, help: "A thing and the name that it is to have.")
  var rename: [String] = []
  @Option(help: "Take back the decision of this number.")
  var undo: Int?

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    guard same.isEmpty || same.count == 2, rename.isEmpty || rename.count == 2 else {
      throw Failure(.usage, "--same takes two things, --rename a thing and a name")
    }
    let session = try GraphSession(path: graph)
    guard let state = try GraphFolder.state(of: session.store) else {
      throw Failure(.usage, "\(graph) was not built from documents")
    }
    let ontology = try session.ontology()
    let builder = GraphBuilder(base: state.base, run: state.run) {
      ontology.datatype(ofProperty: $0)
    }
    let list = ReviewList(merges: builder.merges(in: state), decisions: state.decisions)
    guard refuse != nil || undo != nil || !same.isEmpty || !rename.isEmpty else {
      for line in list.lines {
        // The number, a tab, then names out of texts.
        let parts = line.split(separator: "\t", maxSplits: 1).map { Printable.text(String($0)) }
        output.line(parts.joined(separator: "\t"))
      }
      if list.lines.isEmpty { report("birlik: nothing was taken for one by another name") }
      return .success
    }
    var decisions = state.decisions
    if let refuse { decisions.apart.insert(try list.merge(refuse).pair) }
    if let undo { try list.undo(undo, in: &decisions) }
    let keys = builder.entities(in: state)
    if same.count == 2 {
      let pair = Decisions.Pair(
        try key(same[0], keys, session), try key(same[1], keys, session))
      guard pair.first != pair.second, pair.first.type == pair.second.type else {
        throw Failure(.usage, "--same takes two things of one kind")
      }
      decisions.together.insert(pair)
      decisions.apart.remove(pair)
    }
    if rename.count == 2 {
      let key = try key(rename[0], keys, session)
      decisions.names = decisions.names.filter { $0.entity != key }
      decisions.names.insert(Decisions.Name(key, rename[1]))
    }
    return try commit(decisions, from: state, by: builder, ontology: session)
  }

  private func key(
    _ text: String, _ keys: [String: Decisions.Key], _ session: GraphSession
  ) throws(Failure) -> Decisions.Key {
    let term = try TermReader(names: session.names()).read(text, as: .entity)
    guard let iri = term?.iri?.value, let key = keys[iri] else {
      throw Failure(.usage, "«\(text)» is no thing that the documents name")
    }
    return key
  }

  private func commit(
    _ decisions: Decisions, from state: BuildState, by builder: GraphBuilder,
    ontology session: GraphSession
  ) throws(Failure) -> ExitStatus {
    let ontology = try session.ontology()
    let store = try GraphFolder.open(graph, mode: .write)
    let (change, next, result) = builder.change(
      from: state, adding: [], decisions: decisions, graph: try GraphFolder.snapshot(of: store))
    try GraphFolder.commit(change, state: next, to: store, ontology: ontology)
    report("birlik: decided; \(result.removed) triples went, \(result.added) came")
    return .success
  }
}

/// Merges and decisions with their numbers.
private struct ReviewList {
  let merges: [Merge]
  let decisions: Decisions
  private let apart: [Decisions.Pair]
  private let together: [Decisions.Pair]
  private let names: [Decisions.Name]

  init(merges: [Merge], decisions: Decisions) {
    self.merges = merges.filter { !decisions.together.contains($0.pair) }
    self.decisions = decisions
    func sorted(_ pairs: Set<Decisions.Pair>) -> [Decisions.Pair] {
      pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
    apart = sorted(decisions.apart)
    together = sorted(decisions.together)
    names = decisions.names.sorted { ($0.entity, $0.name) < ($1.entity, $1.name) }
  }

  var lines: [String] {
    let texts =
      merges.map { "\($0.from.type): \($0.from.key) → \($0.into.key) (\($0.reason))" }
      + apart.map { "decided: \($0.first.key) is not \($0.second.key)" }
      + together.map { "decided: \($0.first.key) is \($0.second.key)" }
      + names.map { "decided: \($0.entity.key) is called \($0.name)" }
    return texts.enumerated().map { "\($0 + 1)\t\($1)" }
  }

  func merge(_ number: Int) throws(Failure) -> Merge {
    guard merges.indices.contains(number - 1) else {
      throw Failure(.usage, "there is no merge \(number)")
    }
    return merges[number - 1]
  }

  func undo(_ number: Int, in decisions: inout Decisions) throws(Failure) {
    var place = number - 1 - merges.count
    if apart.indices.contains(place) {
      decisions.apart.remove(apart[place])
      return
    }
    place -= apart.count
    if together.indices.contains(place) {
      decisions.together.remove(together[place])
      return
    }
    place -= together.count
    guard names.indices.contains(place) else {
      throw Failure(.usage, "\(number) is no decision")
    }
    decisions.names.remove(names[place])
  }
}
