import GraphAccess

/// The tables of several segments merged in one direction.
struct DirectionMerge: @unchecked Sendable {
  let inputs: [SegmentMerger.Input]
  let numbers: [SharedBuffer<UInt32>]
  let tables: [MergedTable]

  /// Encodes every table that holds something, and returns these.
  func run(_ direction: Direction, into encoder: DirectionEncoder) -> [SegmentSections.Table] {
    var kept: [SegmentSections.Table] = []
    for table in tables {
      var pairs: [UInt64] = []
      for (index, source) in table.sources.enumerated() {
        guard let more = self.pairs(source.input, source.table, direction) else { return kept }
        pairs = index == 0 ? more : Self.union(pairs, more)
      }
      guard !pairs.isEmpty else { continue }
      kept.append(SegmentSections.Table(graph: table.graph, predicate: table.predicate))
      pairs.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        encoder.append(
          start, count: buffer.count, predicate: table.graph == 0 ? table.predicate : nil)
      }
    }
    return kept
  }

  /// The pairs of one table of one segment that stay, with the new numbers; nil when it is damaged.
  private func pairs(_ index: Int, _ table: Int, _ direction: Direction) -> [UInt64]? {
    let input = inputs[index]
    guard let adjacency = input.segment.streams(direction).adjacency(ofTable: table) else {
      return nil
    }
    let removed = input.removed(table: table, direction)
    let map = numbers[index].pointer
    let bound = numbers[index].count
    var isSound = true
    let pairs = [UInt64](unsafeUninitializedCapacity: adjacency.values.count) { output, count in
      var removal = 0
      for (row, key) in adjacency.keys.enumerated() {
        guard Int(key) < bound else {
          isSound = false
          return
        }
        let newKey = UInt64(map[Int(key)]) << 32
        for place in adjacency.range(ofRow: row) {
          let value = adjacency.values[place]
          guard Int(value) < bound else {
            isSound = false
            return
          }
          if removal < removed.count, removed[removal] == UInt64(key) << 32 | UInt64(value) {
            removal += 1
            continue
          }
          output[count] = newKey | UInt64(map[Int(value)])
          count += 1
        }
      }
    }
    guard isSound else {
      input.segment.file.report("table \(table) holds a term that is not there")
      return nil
    }
    return pairs
  }

  /// Both sorted arrays in one, what stands in both once.
  private static func union(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: left.count + right.count) { output, count in
      var i = 0
      var j = 0
      while i < left.count, j < right.count {
        let (a, b) = (left[i], right[j])
        output[count] = min(a, b)
        count += 1
        if a <= b { i += 1 }
        if b <= a { j += 1 }
      }
      for rest in [left[i...], right[j...]] {
        for value in rest {
          output[count] = value
          count += 1
        }
      }
    }
  }
}
