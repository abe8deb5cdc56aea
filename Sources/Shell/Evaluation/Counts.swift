/// What was found, found wrongly, and missed.
struct Counts: Equatable {
  var right = 0
  var wrong = 0
  var missed = 0

  var precision: Double { right + wrong == 0 ? (missed == 0 ? 1 : 0) : ratio(right, right + wrong) }
  var recall: Double { right + missed == 0 ? 1 : ratio(right, right + missed) }
  var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(whole) }

  static func += (left: inout Counts, right: Counts) {
    left.right += right.right
    left.wrong += right.wrong
    left.missed += right.missed
  }
}

/// The measures of a document or of many.
struct Measures: Equatable {
  /// Span and type exact.
  var mentions = Counts()
  /// One system entity to one annotated entity of the type.
  var entities = Counts()
  /// Subject, predicate and object.
  var relations = Counts()
  /// The entities that are clauses: goals, functions, principles, priorities.
  var clauses = Counts()

  static func += (left: inout Measures, right: Measures) {
    left.mentions += right.mentions
    left.entities += right.entities
    left.relations += right.relations
    left.clauses += right.clauses
  }
}
