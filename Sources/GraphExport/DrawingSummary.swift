import RDFModel

/// A large graph as its classes: how many things each has, and how often what is said between them.
struct DrawingSummary {
  private var counts: [String: Int] = [:]
  /// (class of the subject, class of the object) to how often each property is said.
  private var edges: [Pair: [String: Int]] = [:]
  private let labelOf: (String, String) -> String?

  private struct Pair: Hashable {
    let from: String
    let to: String
  }

  /// The most properties named on one edge; the commonest come first.
  static let mostProperties = 4

  init(
    _ builder: DrawingBuilder, labels: some DrawingLabels, vocabulary: some DrawingVocabulary
  ) {
    labelOf = { vocabulary.label(of: $0, language: $1) }
    let classes = builder.nodes.map {
      DrawingBuilder.finest(labels.classes(of: $0), vocabulary) ?? ""
    }
    for name in classes { counts[name, default: 0] += 1 }
    for (pair, properties) in builder.edges {
      let key = Pair(from: classes[pair.from], to: classes[pair.to])
      for property in properties { edges[key, default: [:]][property, default: 0] += 1 }
    }
  }

  func drawing(_ language: String) -> Drawing {
    func label(_ iri: String) -> String {
      iri.isEmpty ? "?" : labelOf(iri, language) ?? DrawingBuilder.localName(iri)
    }
    let shown = counts.keys.sorted()
    let position = Dictionary(
      shown.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let nodes = shown.map { name in
      Drawing.Node(
        name: name, label: label(name), className: name.isEmpty ? nil : name,
        classLabel: label(name), count: counts[name])
    }
    let lines = edges.compactMap { pair, properties -> Drawing.Edge? in
      guard let from = position[pair.from], let to = position[pair.to] else { return nil }
      let order = properties.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      var words = order.prefix(Self.mostProperties).map { "\(label($0.key)) · \($0.value)" }
      if order.count > Self.mostProperties { words.append("+\(order.count - Self.mostProperties)") }
      return Drawing.Edge(from: from, to: to, label: words.joined(separator: "\n"))
    }
    return Drawing(
      nodes: nodes, edges: lines.sorted { ($0.from, $0.to) < ($1.from, $1.to) },
      language: language)
  }
}
