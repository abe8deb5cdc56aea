/// All pairs of one predicate in one direction, as compressed sparse rows: the form that joins run
/// on.
///
/// `keys` are distinct and ascending; the values of `keys[i]` are `values[offsets[i] ..< offsets[i
/// + 1]]`, distinct and ascending; `offsets` has one element more than `keys`.
public final class Adjacency: Sendable {
  public let keys: [UInt32]
  public let offsets: [UInt32]
  public let values: [UInt32]

  public init(keys: [UInt32], offsets: [UInt32], values: [UInt32]) {
    self.keys = keys
    self.offsets = offsets
    self.values = values
  }

  /// The position of `key` in `keys`. Complexity: O(log *n*).
  public func row(of key: UInt32) -> Int? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }

  /// Where the values of row `row` stand.
  public func range(ofRow row: Int) -> Range<Int> {
    Int(offsets[row])..<Int(offsets[row + 1])
  }
}
