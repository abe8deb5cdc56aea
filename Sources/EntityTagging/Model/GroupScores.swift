import NeuralTagging

/// What the groups of features weigh, kept for each key that came up.
struct GroupScores {
  private let stride: Int
  private let rows: [FloatBuffer]
  private var isKnown: [[Bool]]

  init(stride: Int) {
    self.stride = stride
    rows = FeatureGroup.allCases.map { FloatBuffer(count: $0.keyCount * stride) }
    isKnown = FeatureGroup.allCases.map { Array(repeating: false, count: $0.keyCount) }
  }

  /// The row of a key; `add` adds up its features the first time.
  mutating func row(
    _ group: FeatureGroup, _ key: Int, add: (UnsafeMutablePointer<Float>) -> Void
  ) -> UnsafePointer<Float> {
    let row = rows[group.rawValue].start + key * stride
    if !isKnown[group.rawValue][key] {
      isKnown[group.rawValue][key] = true
      add(row)
    }
    return UnsafePointer(row)
  }
}
