import Lexicon

/// How often the facts of a rule were right where it was measured: the table that the lexicon has
/// in `confidence.lex`.
///
/// A rule that no annotated text has tried is worth what facts of its property are, never more than
/// its author said of it.
struct Confidences: Sendable {
  private let rules: [String: Double]
  private let properties: [String: Double]

  init(_ lexicon: Lexicon) {
    rules = Self.table(lexicon["confidence"])
    properties = Self.table(lexicon["confidence of property"])
  }

  private static func table(_ phrases: PhraseTable) -> [String: Double] {
    Dictionary(
      phrases.entries.compactMap { entry in
        entry["confidence"].flatMap { Double($0) }.map { (entry.words.joined(separator: " "), $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The confidence of a fact that its rule gave `stated`.
  ///
  /// A rule states less than it usually does where a fact is less sure than its others.
  func confidence(of draft: FactDraft) -> Double {
    let stated = draft.confidence
    if let measured = rules[Folding.fold(draft.rule)] {
      return stated < Self.unsure ? min(stated, measured) : measured
    }
    guard let property = properties[Folding.fold(draft.predicate)] else { return stated }
    return min(stated, property)
  }

  private static let unsure = 0.8
}
