/// A graph as it will be drawn: what is shown, under which names, and how much was left out.
public struct Drawing: Equatable, Sendable {
  public struct Node: Equatable, Sendable {
    /// The IRI, or a blank node's label with `_:`.
    public let name: String
    public let label: String
    /// The IRI of the class that decides colour and shape, or nil.
    public let className: String?
    /// The class as the legend and the small line under the label say it.
    public let classLabel: String
    /// How many neighbours are not shown.
    public var hidden: Int
    /// In a summary: how many things of the class there are; nil for a thing.
    public var count: Int?

    public init(
      name: String, label: String, className: String?, classLabel: String, hidden: Int = 0,
      count: Int? = nil
    ) {
      self.name = name
      self.label = label
      self.className = className
      self.classLabel = classLabel
      self.hidden = hidden
      self.count = count
    }
  }

  public struct Edge: Hashable, Sendable {
    /// Indexes into ``Drawing/nodes``.
    public let from: Int
    public let to: Int
    /// The labels of all properties between the two, one a line.
    public let label: String

    public init(from: Int, to: Int, label: String) {
      self.from = from
      self.to = to
      self.label = label
    }
  }

  public var nodes: [Node]
  public var edges: [Edge]
  /// The language of the texts around the graph: legend, «+42 скрыто».
  public var language: String
  /// How many things the graph has that are not shown.
  public var hidden: Int
  /// The node that a neighbourhood is drawn around.
  public var focus: Int?

  public init(nodes: [Node], edges: [Edge], language: String, hidden: Int = 0, focus: Int? = nil) {
    self.focus = focus
    self.nodes = nodes
    self.edges = edges
    self.language = language
    self.hidden = hidden
  }
}

/// What is drawn, and how much of it.
public struct DrawingOptions: Sendable {
  /// The language of labels where there is a choice: `ru`, `kk`, `en`.
  public var language = "ru"
  /// The most nodes shown; what is beyond is counted where it was cut.
  public var limit = 150
  /// Whether a graph of more nodes than ``limit`` is drawn as its classes and what is said between
  /// them, rather than as its best connected nodes.
  public var summarizes = false
  /// How many steps around a node are followed.
  public var depth = 1

  public init() {}
}

/// Where a drawing finds the words for classes and properties; the ontology answers.
public protocol DrawingVocabulary {
  /// The label of a class or property in a language, or nil.
  func label(of iri: String, language: String) -> String?
  /// The class and those above it, nearest first.
  func classes(above iri: String) -> [String]
}
