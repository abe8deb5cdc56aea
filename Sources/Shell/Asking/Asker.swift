import GraphAccess
import QueryEvaluation
import QuerySyntax
import RDFModel

/// Turns a text into an answer: parse, look names up, evaluate.
struct Asker {
  /// What was asked and what came.
  struct Asked {
    let query: Query
    let notes: [ResolvedName]
    let result: QueryResult
    let duration: Duration
  }

  let graph: any QueryableGraph
  /// Who knows the names; asked only where a query has some.
  let names: () throws(Failure) -> LabelNames
  var parser = QueryParser()
  var options = QueryOptions()

  /// Throws ``Failure`` with the place in the text for what cannot be read or looked up.
  func query(of text: String) throws(Failure) -> (query: Query, notes: [ResolvedName]) {
    do throws(QueryError) {
      let parsed = try parser.parse(text)
      guard parsed.isShort else { return try parsed.resolved(NoNames()) }
      switch Result(catching: { () throws(Failure) in try names() }) {
      case .success(let names): return try parsed.resolved(names)
      case .failure(let failure): throw failure.asQueryError(in: parsed.source)
      }
    } catch {
      throw Failure(.usage, error.rendered)
    }
  }

  func ask(_ text: String) throws(Failure) -> Asked {
    let clock = ContinuousClock()
    let start = clock.now
    let (query, notes) = try query(of: text)
    let result = try evaluate(query)
    return Asked(
      query: query, notes: notes, result: result, duration: start.duration(to: clock.now))
  }

  func evaluate(_ query: Query) throws(Failure) -> QueryResult {
    let result: QueryResult
    do { result = try QueryEngine(graph, options: options).evaluate(query) } catch {
      throw Failure(evaluation: error)
    }
    try checkDamage()
    return result
  }

  /// Throws ``Failure`` when anything read so far was damaged.
  func checkDamage() throws(Failure) {
    if let damage = graph.damage { throw Failure(.inputOutput, damage) }
  }

  func explain(_ query: Query, analyze: Bool) throws(Failure) -> String {
    do { return try QueryEngine(graph, options: options).explain(query, analyze: analyze) } catch {
      throw Failure(evaluation: error)
    }
  }

  /// Rows of a result, triples of a graph, 1 for yes or no.
  static func rowCount(of result: QueryResult) -> Int {
    switch result {
    case .solutions(let rows): rows.rowCount
    case .boolean: 1
    case .graph(let triples): triples.count
    }
  }
}

extension Failure {
  init(evaluation error: EvaluationError) {
    switch error {
    case .cancelled: self.init(.interrupted, "\(error)")
    case .timeLimit, .memoryLimit: self.init(.limit, "\(error)")
    case .unsupported: self.init(.usage, "\(error)")
    }
  }

  /// The names of a graph could not be opened: said as an error of the query that needed them.
  fileprivate func asQueryError(in source: String) -> QueryError {
    QueryError(.unknownName, message, at: 0..<0, in: source)
  }
}

extension Duration {
  /// Thousandths of a second.
  var milliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15
  }

  /// `0.42`, `17.3`, `1 250`: milliseconds with as many digits as tell something.
  var millisecondsText: String {
    let value = milliseconds
    if value >= 100 { return "\(Int(value.rounded()))" }
    let scale = value >= 10 ? 10.0 : 100.0
    let number = Int((value * scale).rounded())
    let fraction = "\(number % Int(scale))"
    let zeros = String(repeating: "0", count: (scale == 10 ? 1 : 2) - fraction.count)
    return "\(number / Int(scale)).\(zeros)\(fraction)"
  }
}
