/// A blank node; the label means something only inside one document or one graph.
public struct BlankNode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The label without `_:`.
  public let label: String

  public init(_ label: String) { self.label = label }

  public var description: String { "_:\(label)" }

  public static func < (left: BlankNode, right: BlankNode) -> Bool { left.label < right.label }
}

extension BlankNode {
  /// By code points: the standard equality of strings would take a composed й for a decomposed one.
  public static func == (left: BlankNode, right: BlankNode) -> Bool {
    CodePoints.areEqual(left.label, right.label)
  }

  public func hash(into hasher: inout Hasher) { CodePoints.hash(label, into: &hasher) }
}
