/// A term's number within one snapshot of a graph: dense, from 0, 32 bits.
///
/// Ids below ``QueryableGraph/orderedTermCount`` are in ``TermOrder``, so that sorting, prefixes
/// and ranges are comparisons of numbers; ids from there on were added later and need
/// ``QueryableGraph/compare(_:_:)``. The upper half of the range is never a graph's: a query
/// numbers the terms that it computes from ``firstComputed`` on.
public struct TermID: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let firstComputed = TermID(rawValue: 1 << 31)

  public static func < (left: TermID, right: TermID) -> Bool { left.rawValue < right.rawValue }
}
