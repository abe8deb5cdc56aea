/// The attributes of a ``PropertyGraph`` as columns: first what every thing has, then what some
/// have, by name.
struct GraphColumns {
  let ofNodes: [String]
  let ofEdges: [String]

  private static let fixedOfNodes = ["label", "iri", "class", "class_iri"]
  private static let fixedOfEdges = ["label", "property"]

  init(_ graph: PropertyGraph) {
    ofNodes = Self.columns(Self.fixedOfNodes, graph.nodes.map(\.attributes))
    ofEdges = Self.columns(Self.fixedOfEdges, graph.edges.map(\.attributes))
  }

  /// One value for each column of nodes.
  func values(of node: PropertyGraph.Node) -> [String?] {
    [node.label, node.iri, Self.present(node.classLabel), Self.present(node.className)]
      + Self.joined(node.attributes, ofNodes.dropFirst(Self.fixedOfNodes.count), Self.fixedOfNodes)
  }

  /// One value for each column of edges.
  func values(of edge: PropertyGraph.Edge) -> [String?] {
    [edge.label, edge.property]
      + Self.joined(edge.attributes, ofEdges.dropFirst(Self.fixedOfEdges.count), Self.fixedOfEdges)
  }

  private static func present(_ text: String) -> String? { text.isEmpty ? nil : text }

  private static func columns(
    _ fixed: [String], _ attributes: [[PropertyGraph.Attribute]]
  ) -> [String] {
    fixed + Set(attributes.joined().map { column(of: $0.name, fixed) }).sorted()
  }

  /// A property that is called like a fixed column gets a name of its own.
  private static func column(of name: String, _ fixed: [String]) -> String {
    fixed.contains(name) ? name + "_value" : name
  }

  private static func joined(
    _ attributes: [PropertyGraph.Attribute], _ columns: ArraySlice<String>, _ fixed: [String]
  ) -> [String?] {
    columns.map { column in
      let values = attributes.filter { self.column(of: $0.name, fixed) == column }.map(\.value)
      return values.isEmpty ? nil : values.joined(separator: "; ")
    }
  }
}
