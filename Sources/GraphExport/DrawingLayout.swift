/// How a drawing is laid out; the DOT names the engine, so that `dot` draws it the same anywhere.
public enum DrawingLayout: String, CaseIterable, Sendable {
  /// From left to right along the arrows (Graphviz's `dot`): best for a few things.
  case layers
  /// In all directions around the best connected things (`neato`): a picture of a screen's shape.
  case map
  /// The same for many things (`sfdp`), with straight lines.
  case cloud

  /// Above this many boxes a picture in layers is a long strip.
  static let mostBoxesForLayers = 16
  /// Above this many boxes `neato` and curves around boxes take minutes.
  static let mostBoxesForMap = 300

  static func fitting(boxCount: Int) -> DrawingLayout {
    if boxCount <= mostBoxesForLayers { return .layers }
    return boxCount <= mostBoxesForMap ? .map : .cloud
  }

  var graphAttributes: String {
    switch self {
    case .layers: #"layout="dot", rankdir="LR", splines="true", ranksep="0.9", nodesep="0.25""#
    case .map:
      #"layout="neato", splines="true", overlap="prism", overlap_scaling="-4", "#
        + #"sep="+9", esep="+4", pack="24", outputorder="edgesfirst""#
    case .cloud:
      #"layout="sfdp", splines="line", overlap="prism", sep="+6", pack="24", K="0.6", "#
        + #"outputorder="edgesfirst""#
    }
  }

  /// Whether an edge's label is a box of its own, which the engine keeps clear of the others; only
  /// `dot` does that for labels of edges.
  var hasLabelsAsBoxes: Bool { self != .layers }
}
