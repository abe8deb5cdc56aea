/// Words for a search of all at once: their bytes one after the other, and where each ends.
///
/// An automaton is larger than the nearest caches, and each step of a search waits for the memory
/// that the step before named. Side by side the words wait together.
struct SideBySide {
  fileprivate var bytes: [UInt8] = []
  fileprivate var ends: [Int] = []

  init(_ words: [[UInt8]]) {
    bytes.reserveCapacity(words.reduce(0) { $0 + $1.count })
    ends.reserveCapacity(words.count)
    for word in words {
      bytes.append(contentsOf: word)
      ends.append(bytes.count)
    }
  }
}

extension DoubleArray {
  /// How many of the words go on with `label` where they end.
  ///
  /// Complexity: linear in the bytes.
  func walk(_ words: SideBySide, to label: UInt8) -> Int {
    var walks: [(next: Int, end: Int, state: State)] = []
    walks.reserveCapacity(words.ends.count)
    var start = 0
    for end in words.ends {
      walks.append((start, end, Self.root))
      start = end
    }
    var found = 0
    words.bytes.withUnsafeBufferPointer { bytes in
      while !walks.isEmpty {
        var kept = 0
        for number in walks.indices {
          let walk = walks[number]
          if walk.next == walk.end {
            if follow(label, from: walk.state) != nil { found += 1 }
          } else if let state = follow(bytes[walk.next], from: walk.state) {
            walks[kept] = (walk.next + 1, walk.end, state)
            kept += 1
          }
        }
        walks.removeLast(walks.count - kept)
      }
    }
    return found
  }
}
