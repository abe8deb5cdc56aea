import ByteIO
import GraphBuilding
import GraphExport
import RDFModel
import TripleStore

/// A graph as tools for property graphs, wikis and browsers take it.
struct PropertyGraphExport {
  enum Format: String, CaseIterable {
    case graphml, gexf, mermaid, neo4j, html

    /// By the end of a file's name.
    init?(fileName: String) {
      guard let end = fileName.split(separator: ".").last, fileName.contains(".") else {
        return nil
      }
      switch end {
      case "graphml": self = .graphml
      case "gexf": self = .gexf
      case "mmd", "mermaid": self = .mermaid
      case "html", "htm": self = .html
      default: return nil
      }
    }
  }

  let session: GraphSession
  let language: String

  /// Writes to a file, to standard output for `-`; `neo4j` writes files into a folder.
  func write(_ format: Format, to path: String) throws(Failure) {
    let vocabulary = OntologyWords(ontology: try session.ontology())
    let text: String
    switch format {
    case .neo4j:
      try writeFolder(try graph(vocabulary).graph, to: path)
      return
    case .mermaid:
      let picture = Picture(session: session, language: language)
      text = MermaidWriter(try picture.drawing(), vocabulary: vocabulary).text()
    case .graphml: text = GraphMLWriter.text(try graph(vocabulary).graph)
    case .gexf: text = GEXFWriter.text(try graph(vocabulary).graph, vocabulary: vocabulary)
    case .html:
      let (graph, evidence) = try graph(vocabulary)
      let page = PageWriter(
        graph, title: Self.title(of: session.store.path), labels: session.labels,
        vocabulary: vocabulary, evidence: evidence.mapValues { $0.flatMap(passages) })
      text = page.text()
    }
    try checkDamage()
    let sink = try GraphOutput.sink(path)
    do {
      try sink.write(text)
      try sink.finish()
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
  }

  private func graph(
    _ vocabulary: OntologyWords
  ) throws(Failure) -> (graph: PropertyGraph, evidence: [Triple: [Evidence]]) {
    let triples = GraphLinks.triples(of: session.snapshot)
    let evidence = GraphLinks.evidence(for: triples, in: session.snapshot)
    let support = evidence.mapValues { facts in
      PropertyGraph.Support(
        confidence: facts.map(\.confidence).max() ?? 0,
        documentCount: Set(facts.flatMap { $0.passages.map(\.document) }).count)
    }
    let graph = PropertyGraph(
      session.snapshot, triples: triples, labels: session.labels, vocabulary: vocabulary,
      language: language, support: support)
    return (graph, evidence)
  }

  private func passages(of fact: Evidence) -> [PageWriter.Passage] {
    fact.passages.map { passage in
      let label = session.labels.label(of: passage.document, language: language)
      let name = EvidenceText.documentName(passage.document)
      let document = label.map { $0 == name ? name : "\($0) (\(name))" } ?? name
      return PageWriter.Passage(
        document: document, prefix: passage.prefix, exact: passage.exact, suffix: passage.suffix,
        confidence: fact.confidence)
    }
  }

  private func writeFolder(_ graph: PropertyGraph, to path: String) throws(Failure) {
    guard path != "-" else {
      throw Failure(.usage, "neo4j takes a folder: -o FOLDER")
    }
    try checkDamage()
    do {
      try RealDisk.shared.createFolder(path)
      for (name, text) in Neo4jWriter(graph).files {
        try RealDisk.shared.replace("\(path)/\(name)", with: Array(text.utf8))
      }
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
  }

  private func checkDamage() throws(Failure) {
    if let damage = session.snapshot.damage { throw Failure(.inputOutput, damage) }
  }

  /// `news` for `graphs/news.birlik`.
  private static func title(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".birlik") ? String(name.dropLast(".birlik".count)) : name
  }
}
