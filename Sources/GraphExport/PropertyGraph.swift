public import GraphAccess
public import RDFModel

/// A graph as tools for labelled property graphs take it: things with attributes, and links with a
/// kind. Sorted by name, so that the same graph gives the same bytes.
public struct PropertyGraph: Equatable, Sendable {
  public struct Node: Equatable, Sendable {
    public let iri: String
    public let label: String
    /// The IRI of the finest class; empty where the thing has none.
    public let className: String
    public let classLabel: String
    /// The labels by language, then the literal properties by local name; one name may repeat.
    public var attributes: [Attribute]
  }

  public struct Attribute: Equatable, Sendable {
    public let name: String
    public let value: String
  }

  public struct Edge: Equatable, Sendable {
    /// Indexes into ``PropertyGraph/nodes``.
    public let from: Int
    public let to: Int
    /// The IRI of the property.
    public let property: String
    public let label: String
    /// `from` and `until` of the tenure, where one is known; `confidence` and `documents` where
    /// documents say it.
    public var attributes: [Attribute]
  }

  public private(set) var nodes: [Node] = []
  public private(set) var edges: [Edge] = []
  public let language: String

  /// What documents say of a statement.
  public struct Support: Sendable {
    /// 0…1, of the surest document.
    public var confidence: Double
    public var documentCount: Int

    public init(confidence: Double, documentCount: Int) {
      self.confidence = confidence
      self.documentCount = documentCount
    }
  }

  /// - Parameters:
  ///   - triples: the links; literals in them are left out.
  ///   - support: what documents say of a link.
  public init(
    _ graph: some QueryableGraph, triples: [Triple], labels: some DrawingLabels,
    vocabulary: some DrawingVocabulary, language: String, support: [Triple: Support] = [:]
  ) {
    self.language = language
    let reader = AttributeReader(graph)
    var terms = Set(reader.things)
    for triple in triples where triple.object.literal == nil {
      terms.insert(triple.subject)
      terms.insert(triple.object)
    }
    let sorted = terms.map { (term: $0, name: Self.name(of: $0)) }.sorted { $0.name < $1.name }
    var position: [Term: Int] = [:]
    for (index, entry) in sorted.enumerated() {
      position[entry.term] = index
      let className = DrawingBuilder.finest(labels.classes(of: entry.term), vocabulary)
      nodes.append(
        Node(
          iri: entry.name,
          label: labels.label(of: entry.term, language: language)
            ?? DrawingBuilder.localName(entry.name),
          className: className ?? "",
          classLabel: className.map {
            vocabulary.label(of: $0, language: language) ?? DrawingBuilder.localName($0)
          } ?? "", attributes: reader.attributes(of: entry.term)))
    }
    let times = GraphTimes(graph)
    for triple in Set(triples) {
      guard let from = position[triple.subject], let to = position[triple.object],
        let property = triple.predicate.iri?.value
      else { continue }
      var attributes: [Attribute] = []
      for tenure in times.tenures(of: triple) {
        if let from = tenure.from { attributes.append(Attribute(name: "from", value: from)) }
        if let until = tenure.until { attributes.append(Attribute(name: "until", value: until)) }
      }
      if let support = support[triple] {
        attributes.append(
          Attribute(name: "confidence", value: Self.fraction(support.confidence)))
        attributes.append(Attribute(name: "documents", value: "\(support.documentCount)"))
      }
      edges.append(
        Edge(
          from: from, to: to, property: property,
          label: vocabulary.label(of: property, language: language)
            ?? DrawingBuilder.localName(property),
          attributes: attributes))
    }
    edges.sort { ($0.from, $0.to, $0.property) < ($1.from, $1.to, $1.property) }
  }

  private static func name(of term: Term) -> String {
    switch term {
    case .iri(let iri): iri.value
    case .blankNode(let node): "_:" + node.label
    case .literal(let literal): literal.lexicalForm
    }
  }

  /// Two places, without the C library's locale.
  private static func fraction(_ value: Double) -> String {
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    let digits = String(hundredths % 100)
    return "\(hundredths / 100)." + (digits.utf8.count == 1 ? "0" : "") + digits
  }
}

/// The literals of the things in a graph.
private struct AttributeReader<Graph: QueryableGraph> {
  let graph: Graph
  private let properties: [(id: TermID, name: String)]
  /// Everything with a class, but what only holds the circumstances of a statement.
  let things: [Term]

  private static var tenure: String { "https://w3id.org/birlik/ontology#Tenure" }

  init(_ graph: Graph) {
    self.graph = graph
    let type = Term.iri(RDF.type)
    properties = graph.predicates(in: .defaultGraph).compactMap { summary in
      guard let iri = graph.term(of: summary.predicate).iri?.value, iri != RDF.type.value else {
        return nil
      }
      return (summary.predicate, DrawingBuilder.localName(iri))
    }.sorted { $0.name < $1.name }
    guard let id = graph.id(of: type),
      let rows = graph.adjacency(of: id, .forward, in: .defaultGraph)
    else {
      things = []
      return
    }
    let hidden = graph.id(of: .iri(Self.tenure))?.rawValue
    things = rows.keys.enumerated().compactMap { row, key in
      let isHidden = rows.range(ofRow: row).contains { rows.values[$0] == hidden }
      return isHidden ? nil : graph.term(of: TermID(rawValue: key))
    }
  }

  func attributes(of term: Term) -> [PropertyGraph.Attribute] {
    guard let id = graph.id(of: term) else { return [] }
    var result: [PropertyGraph.Attribute] = []
    for (property, name) in properties where name != "hiddenLabel" {
      let literals = graph.withValues(of: id, property, .forward, in: .defaultGraph) { values in
        values.indices.compactMap { graph.term(of: TermID(rawValue: values[$0])).literal }
      }
      for literal in literals.sorted(by: Self.precedes) {
        let suffix = literal.language.map { "_" + $0.split(separator: "-")[0] } ?? ""
        result.append(.init(name: name + suffix, value: literal.lexicalForm))
      }
    }
    return result
  }

  private static func precedes(_ left: Literal, _ right: Literal) -> Bool {
    (left.language ?? "", left.lexicalForm) < (right.language ?? "", right.lexicalForm)
  }
}
