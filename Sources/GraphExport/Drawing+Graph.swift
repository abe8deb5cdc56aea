import GraphAccess
import RDFModel

extension Drawing {
  /// Draws triples: the whole default graph, or what a query constructed.
  ///
  /// Literals and types are no nodes; several properties between two nodes are one edge. Beyond
  /// `options.limit` nodes the best connected stay, and each says how many of its neighbours are
  /// hidden; or, with `options.summarizes`, classes stand for their things.
  public init(
    triples: [Triple], labels: some DrawingLabels, vocabulary: some DrawingVocabulary,
    options: DrawingOptions
  ) {
    var builder = DrawingBuilder(triples: triples)
    if options.summarizes, builder.nodes.count > options.limit {
      self = DrawingSummary(builder, labels: labels, vocabulary: vocabulary)
        .drawing(options.language)
      return
    }
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
