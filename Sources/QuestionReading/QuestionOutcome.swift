public import QuerySyntax

/// One way to read a question: the query that it asks, and the same as people read it.
public struct QuestionReading: Sendable {
  /// What is asked, in standard algebra.
  public let query: Query
  /// The pattern in the short form, one line a triple.
  public let pattern: String
}

/// What became of a question in words.
public enum QuestionOutcome: Sendable {
  /// It was understood, and the graph has an answer. `unsaid` are the patterns of those parts of
  /// the question that the graph says nothing of.
  case answer(QuestionReading, unsaid: [String])
  /// It may mean several things that the graph has answers to.
  case choice([QuestionReading])
  /// It was understood, and the graph does not say.
  case silent([QuestionReading])
  /// It was not understood; these words least of all.
  case notUnderstood([String])
}
