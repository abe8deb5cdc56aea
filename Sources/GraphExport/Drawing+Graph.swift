import GraphAccess
import RDFModel

extension Drawing {
  /// Draws triples: the whole default graph, or what a query constructed.
  ///
  /// Literals and types are no nodes; several properties between two nodes are one edge. Beyond
  /// `options.limit` nodes the best connected stay, and each says how many of its neighbours are
  /// hidden.
  public init(
    triples: [Triple], labels: some DrawingLabels, vocabulary: some DrawingVocabulary,
    options: DrawingOptions
  ) {
    var builder = DrawingBuilder(triples: triples)
    builder.keepBestConnected(options.limit)
    self = builder.drawing(labels: labels, vocabulary: vocabulary, options: options)
  }

  /// Draws what lies within `options.depth` steps of `centre`.
  public init(
    triples: [Triple], around centre: Term, labels: some DrawingLabels,
    vocabulary: some DrawingVocabulary, options: DrawingOptions
  ) {
    var builder = DrawingBuilder(triples: triples)
    builder.keepNeighbourhood(of: centre, depth: options.depth, limit: options.limit)
    self = builder.drawing(labels: labels, vocabulary: vocabulary, options: options)
  }
}

/// Labels and classes of the things in a graph.
public protocol DrawingLabels {
  /// The best label in `language`, else in another; nil when the thing has none.
  func label(of term: Term, language: String) -> String?
  /// The IRIs of the classes that the thing is said to have.
  func classes(of term: Term) -> [String]
}

/// The nodes and merged edges of a set of triples, before names are looked up.
private struct DrawingBuilder {
  private var nodes: [Term] = []
  /// (from, to) to the properties between them.
  private var edges: [Pair: Set<String>] = [:]
  private var neighbours: [Set<Int>] = []
  private var kept: Set<Int>

  private struct Pair: Hashable {
    let from: Int
    let to: Int
  }

  init(triples: [Triple]) {
    var indexes: [Term: Int] = [:]
    kept = []
    for triple in triples {
      guard case .iri(let predicate) = triple.predicate, predicate != RDF.type,
        triple.subject.literal == nil, triple.object.literal == nil,
        triple.subject != triple.object
      else { continue }
      for term in [triple.subject, triple.object] where indexes[term] == nil {
        indexes[term] = nodes.count
        nodes.append(term)
        neighbours.append([])
      }
      guard let from = indexes[triple.subject], let to = indexes[triple.object] else { continue }
      edges[Pair(from: from, to: to), default: []].insert(predicate.value)
      neighbours[from].insert(to)
      neighbours[to].insert(from)
    }
    kept = Set(nodes.indices)
  }

  private func name(of node: Int) -> String {
    switch nodes[node] {
    case .iri(let iri): iri.value
    case .blankNode(let blank): "_:" + blank.label
    case .literal(let literal): literal.lexicalForm
    }
  }

  mutating func keepBestConnected(_ limit: Int) {
    guard nodes.count > limit else { return }
    let order = nodes.indices.sorted {
      (neighbours[$1].count, name(of: $0)) < (neighbours[$0].count, name(of: $1))
    }
    kept = Set(order.prefix(limit))
    // A node that lost all its neighbours says nothing.
    kept = kept.filter { !neighbours[$0].isDisjoint(with: kept) }
  }

  mutating func keepNeighbourhood(of centre: Term, depth: Int, limit: Int) {
    guard let start = nodes.firstIndex(of: centre) else {
      nodes.append(centre)
      neighbours.append([])
      kept = [nodes.count - 1]
      return
    }
    kept = [start]
    var ring = [start]
    for _ in 0..<max(depth, 0) {
      var next: Set<Int> = []
      for node in ring { next.formUnion(neighbours[node]) }
      ring = next.subtracting(kept).sorted {
        (neighbours[$1].count, name(of: $0)) < (neighbours[$0].count, name(of: $1))
      }
      for node in ring where kept.count < limit { kept.insert(node) }
    }
  }

  func drawing(
    labels: some DrawingLabels, vocabulary: some DrawingVocabulary, options: DrawingOptions
  ) -> Drawing {
    let shown = kept.sorted { name(of: $0) < name(of: $1) }
    var position: [Int: Int] = [:]
    for (index, node) in shown.enumerated() { position[node] = index }
    let language = options.language
    let drawn = shown.map { node in
      let classes = labels.classes(of: nodes[node]).sorted()
      let className = classes.first
      return Drawing.Node(
        name: name(of: node),
        label: labels.label(of: nodes[node], language: language) ?? Self.localName(name(of: node)),
        className: className,
        classLabel: className.map {
          vocabulary.label(of: $0, language: language) ?? Self.localName($0)
        } ?? "",
        hidden: neighbours[node].subtracting(kept).count)
    }
    let lines = edges.compactMap { pair, properties -> Drawing.Edge? in
      guard let from = position[pair.from], let to = position[pair.to] else { return nil }
      let words = properties.sorted().map {
        vocabulary.label(of: $0, language: language) ?? Self.localName($0)
      }
      return Drawing.Edge(from: from, to: to, label: words.joined(separator: ", "))
    }
    return Drawing(
      nodes: drawn, edges: lines.sorted { ($0.from, $0.to) < ($1.from, $1.to) },
      language: language)
  }

  /// What stands after the last `#`, `/` or `:` of an IRI.
  static func localName(_ iri: String) -> String {
    String(iri.split(whereSeparator: { "#/:".contains($0) }).last ?? Substring(iri))
  }
}
