import GraphAccess
import Testing

@Suite struct AdjacencyTests {
  @Test(arguments: [[3, 4, 9], [3, 100_000, 4_000_000_000], [0, UInt32.max]] as [[UInt32]])
  func keysAreFoundCloseTogetherAndApart(keys: [UInt32]) {
    let offsets = (0...keys.count).map { UInt32($0) }
    let table = Adjacency(keys: keys, offsets: offsets, values: keys.map { $0 / 2 })
    for (row, key) in keys.enumerated() {
      #expect(table.row(of: key) == row)
      #expect(table.contains(key, key / 2))
      #expect(!table.contains(key, key / 2 + 1))
    }
    for other in [1, 5, 200] as [UInt32] { #expect(table.row(of: other) == nil) }
  }

  /// Keys of a forged file: wrong answers, but nothing is written where it should not be.
  @Test(
    arguments: [[5, 4_000_000_000, 6], [9, 1, 2, 3], [7, 0, 100, 8], [4, 4, 4]] as [[UInt32]])
  func keysOutOfOrderStayInside(keys: [UInt32]) {
    let offsets = (0...keys.count).map { UInt32($0) }
    let table = Adjacency(keys: keys, offsets: offsets, values: keys)
    for key in keys + [0, .max] {
      if let row = table.row(of: key) { #expect(keys[row] == key) }
    }
  }

  @Test func noKeysAreNoRows() {
    let empty = Adjacency(keys: [], offsets: [0], values: [])
    #expect(empty.row(of: 0) == nil)
    #expect(empty.range(of: 7).isEmpty)
  }
}
