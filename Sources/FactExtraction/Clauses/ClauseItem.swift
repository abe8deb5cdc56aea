import TextSegmentation

/// A goal, a function, a principle or a priority: a clause of the text, and whose it is.
struct ClauseItem: Sendable {
  var type: EntityType
  var words: Range<Int>
  /// The entity that has or states it.
  var owner: Int
  var predicate: String
  var confidence: Double
  var rule: String
  /// The words that introduce it.
  var cue: Range<Int>
  var firmness: Firmness?

  init(
    _ type: EntityType, _ words: Range<Int>, owner: Int, confidence: Double, rule: String,
    cue: Range<Int>
  ) {
    self.type = type
    self.words = words
    self.owner = owner
    self.confidence = confidence
    self.rule = rule
    self.cue = cue
    switch type {
    case .goal: predicate = "hasGoal"
    case .principle: predicate = "hasPrinciple"
    case .priority: predicate = "statesPriority"
    default: predicate = "hasFunction"
    }
  }
}
