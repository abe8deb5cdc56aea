import RDFModel

/// The nodes and merged edges of a set of triples, before names are looked up.
struct DrawingBuilder {
  private(set) var nodes: [Term] = []
  /// (from, to) to the properties between them.
  private(set) var edges: [Pair: Set<String>] = [:]
  private var neighbours: [Set<Int>] = []
  private var kept: Set<Int>
  /// How many nodes a limit kept out.
  private var cut = 0
  /// The node in the middle of a neighbourhood.
  private var centre: Int?

  struct Pair: Hashable {
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

  /// Better connected first, then by name.
  private func precedes(_ left: Int, _ right: Int) -> Bool {
    (neighbours[right].count, name(of: left)) < (neighbours[left].count, name(of: right))
  }

  mutating func keepBestConnected(_ limit: Int) {
    guard nodes.count > limit else { return }
    let order = nodes.indices.sorted(by: precedes)
    kept = Set(order.prefix(limit))
    // A node that lost all its neighbours says nothing: in its place others come with their best
    // connected neighbour.
    kept = kept.filter { !neighbours[$0].isDisjoint(with: kept) }
    for node in order where kept.count < limit && !kept.contains(node) {
      let partner =
        neighbours[node].contains(where: kept.contains)
        ? nil : neighbours[node].min { precedes($0, $1) }
      guard kept.count + (partner == nil ? 1 : 2) <= limit else { continue }
      kept.insert(node)
      if let partner { kept.insert(partner) }
    }
    cut = nodes.count - kept.count
  }

  mutating func keepNeighbourhood(of centre: Term, depth: Int, limit: Int) {
    guard let start = nodes.firstIndex(of: centre) else {
      nodes.append(centre)
      neighbours.append([])
      kept = [nodes.count - 1]
      self.centre = nodes.count - 1
      return
    }
    kept = [start]
    self.centre = start
    var ring = [start]
    var seen = kept
    for _ in 0..<max(depth, 0) {
      var next: Set<Int> = []
      for node in ring { next.formUnion(neighbours[node]) }
      ring = next.subtracting(seen).sorted(by: precedes)
      if ring.isEmpty { break }
      seen.formUnion(ring)
      for node in ring where kept.count < limit { kept.insert(node) }
    }
    cut += seen.count - kept.count
  }

  func drawing(
    labels: some DrawingLabels, vocabulary: some DrawingVocabulary, options: DrawingOptions
  ) -> Drawing {
    let shown = kept.sorted { name(of: $0) < name(of: $1) }
    var position: [Int: Int] = [:]
    for (index, node) in shown.enumerated() { position[node] = index }
    let language = options.language
    let drawn = shown.map { node in
      let className = Self.finest(labels.classes(of: nodes[node]), vocabulary)
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
      return Drawing.Edge(from: from, to: to, label: words.joined(separator: "\n"))
    }
    return Drawing(
      nodes: drawn, edges: lines.sorted { ($0.from, $0.to) < ($1.from, $1.to) },
      language: language, hidden: cut, focus: centre.flatMap { position[$0] })
  }

  /// The class that says most of a thing: one above which no other of its classes stands lower;
  /// of several, the first by IRI.
  static func finest(_ classes: [String], _ vocabulary: some DrawingVocabulary) -> String? {
    let above = Set(classes.flatMap { vocabulary.classes(above: $0).dropFirst() })
    return classes.filter { !above.contains($0) }.min() ?? classes.min()
  }

  /// What stands after the last `#`, `/` or `:` of an IRI.
  static func localName(_ iri: String) -> String {
    String(iri.split(whereSeparator: { "#/:".contains($0) }).last ?? Substring(iri))
  }
}
