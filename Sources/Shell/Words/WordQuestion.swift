import QueryEvaluation
import QuestionReading
import TripleStore

/// A question in words: `? кто возглавляет …`.
enum WordQuestion {
  /// The question without its mark, or nil for a text that is a query. A mark with a word right
  /// behind it is a variable.
  static func text(of input: String) -> String? {
    let trimmed = Printable.trimmed(input)
    guard trimmed.hasPrefix("? ") else { return nil }
    let question = Printable.trimmed(String(trimmed.dropFirst(2)))
    return question.isEmpty ? nil : question
  }

  /// Reads a question against a graph.
  static func read(
    _ question: String, of session: GraphSession, options: QueryOptions
  ) throws(Failure) -> QuestionOutcome {
    let reader = QuestionReader(
      session.snapshot, ontology: try session.ontology(), names: try session.names().index,
      morphology: Dictionaries.questions, options: options)
    let outcome = reader.read(question)
    if let damage = session.snapshot.damage { throw Failure(.inputOutput, damage) }
    return outcome
  }

  /// What is said above an answer: the pattern, a line each; then what the graph does not say.
  static func heading(_ pattern: String, unsaid: [String], _ messages: Messages) -> [String] {
    let lines = pattern.split(separator: "\n").map { Printable.text(String($0)) }
    return lines + unsaid.map { messages.unsaid(Printable.text($0)) }
  }

  /// The readings with their numbers, under a line that says to choose.
  static func choice(_ readings: [QuestionReading], _ messages: Messages) -> [String] {
    [messages.severalReadings]
      + readings.enumerated().map { number, reading in
        let pattern = reading.pattern.split(separator: "\n").joined(separator: " . ")
        return "  \(number + 1)  " + Printable.text(pattern)
      }
  }

  /// What is said where there is no answer.
  static func refusal(_ outcome: QuestionOutcome, _ messages: Messages) -> [String] {
    switch outcome {
    case .silent(let readings):
      readings.map { messages.unsaid(Printable.text($0.pattern)) }
    case .notUnderstood(let words): [messages.notUnderstood(words.map { Printable.text($0) })]
    case .answer, .choice: []
    }
  }
}
