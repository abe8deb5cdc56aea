import GraphAccess
import QuerySyntax
import RDFModel

/// Evaluates queries over one snapshot of a dataset.
///
///     let engine = QueryEngine(try store.snapshot())
///     let parsed = try QueryParser().parse("SELECT ?s { ?s ?p ?o }")
///     guard case .solutions(let rows) = try engine.evaluate(parsed.query) else { … }
///
/// A value without state: it may be used from several threads, each query for itself.
public struct QueryEngine: Sendable {
  public let graph: any QueryableGraph
  public var options: QueryOptions

  public init(_ graph: any QueryableGraph, options: QueryOptions = QueryOptions()) {
    self.graph = graph
    self.options = options
  }

  /// The result of a query. Names of the short form must have been resolved.
  public func evaluate(_ query: Query) throws(EvaluationError) -> QueryResult {
    try Execution(graph, options).result(of: query)
  }

  /// The plan of a query as a tree, one operation a line with the rows that are expected; with
  /// `analyze` the query is run, and the rows that came and the time of each are shown too.
  public func explain(
    _ query: Query, analyze: Bool = false
  ) throws(EvaluationError) -> String {
    let execution = Execution(graph, options)
    execution.report = PlanReport(isAnalyzing: analyze)
    _ = try execution.result(of: query)
    return execution.report?.text ?? ""
  }
}
