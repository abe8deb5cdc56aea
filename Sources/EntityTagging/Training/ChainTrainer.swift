/// How a chain is trained.
public struct TrainingOptions: Sendable {
  public var iterations = 120
  /// The share of Σ|weight|.
  public var sparsity = 0.0
  /// The share of Σweight² of features, and of the matrices over vectors.
  public var decay = 1.0
  public var matrixDecay = 1.0
  /// How often a feature must be seen with a label.
  public var minimum = 1
  /// Whether a feature may weigh against labels that it was never seen with.
  public var allLabels = false

  public init() {}
}

/// Trains chains on sentences of a training set.
struct ChainTrainer {
  var options: TrainingOptions

  /// A model for the sentences given by number.
  func train(_ data: ChainData, sentences: [Int]) -> ChainModel {
    var chosen = data
    chosen.sentences = sentences.map { data.sentences[$0] }
    let entries = ChainEntries(chosen, minimum: options.minimum, all: options.allLabels)
    let objective = ChainObjective(chosen, entries)
    objective.decay = options.decay
    objective.matrixDecay = options.matrixDecay
    var minimizer = Minimizer()
    minimizer.iterations = options.iterations
    minimizer.sparsity = options.sparsity
    var point = [Double](repeating: 0, count: objective.layout.count)
    minimizer.minimize(&point) { objective.evaluate($0, &$1) }
    return model(data, entries, objective.layout, point)
  }

  /// Weights smaller than this are left out.
  private static let smallest: Float = 0.001

  private func model(
    _ data: ChainData, _ entries: ChainEntries, _ layout: WeightLayout, _ point: [Double]
  ) -> ChainModel {
    var parts = ChainModel.Parts(labels: data.labels)
    parts.transitions = point[layout.transitions..<layout.tokenMatrix].map(Float.init)
    parts.tokenWidth = data.tokenWidth
    parts.tokenMatrix = point[layout.tokenMatrix...].map(Float.init)
    let largest = point[..<layout.transitions].reduce(0) { max($0, abs($1)) }
    let unit = max(largest, 1) / 32_000
    parts.unit = Float(unit)
    let order = data.hashes.indices.sorted { data.hashes[$0] < data.hashes[$1] }
    for feature in order {
      let range = Int(entries.starts[feature])..<Int(entries.starts[feature + 1])
      let kept = range.compactMap { entry -> (slot: UInt16, weight: Int16)? in
        let weight = Int16((point[entry] / unit).rounded())
        guard abs(Float(weight) * parts.unit) >= Self.smallest else { return nil }
        return (entries.slots[entry], weight)
      }
      let key = UInt32(truncatingIfNeeded: data.hashes[feature] >> 32)
      // Of two features with one key the first stays.
      guard !kept.isEmpty, parts.keys.last != key else { continue }
      parts.keys.append(key)
      parts.starts.append(UInt32(parts.slots.count))
      parts.slots += kept.map(\.slot)
      parts.weights += kept.map(\.weight)
    }
    parts.starts.append(UInt32(parts.slots.count))
    return ChainModel(parts)
  }
}
