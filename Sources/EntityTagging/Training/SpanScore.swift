import TextSegmentation

/// How well spans found agree with the right ones, exact to the code point.
public struct SpanScore: Sendable {
  public var found = 0
  public var right = 0
  public var gold = 0

  public init() {}

  public var precision: Double { found > 0 ? Double(right) / Double(found) : 0 }
  public var recall: Double { gold > 0 ? Double(right) / Double(gold) : 0 }
  /// The harmonic mean of both; 0 where nothing is right.
  public var f1: Double {
    right > 0 ? 2 * Double(right) / Double(found + gold) : 0
  }
}

/// Scores by type.
public struct SpanScores: Sendable {
  public private(set) var byType: [EntityType: SpanScore] = [:]

  public init() {}

  public var all: SpanScore {
    byType.values.reduce(into: SpanScore()) {
      $0.found += $1.found
      $0.right += $1.right
      $0.gold += $1.gold
    }
  }

  public mutating func add(
    found: [EntitySpan], gold: [(range: TextRange, type: EntityType)]
  ) {
    var right = Set<Typed>()
    for (range, type) in gold where right.insert(Typed(range: range, type: type)).inserted {
      byType[type, default: SpanScore()].gold += 1
    }
    for span in found {
      byType[span.type, default: SpanScore()].found += 1
      if right.contains(Typed(range: span.range, type: span.type)) {
        byType[span.type, default: SpanScore()].right += 1
      }
    }
  }

  private struct Typed: Hashable {
    let range: TextRange
    let type: EntityType
  }
}
