/// A piece of a text: code points, end exclusive.
public struct TextRange: Hashable, Comparable, Sendable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  public var count: Int { end - start }

  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// By start, the longer first: an outer range stands before those nested in it.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, right.end) < (right.start, left.end)
  }
}
