import GraphAccess
import QueryPlanning
import QuerySyntax
import RDFModel

/// One run of one query: its terms, its variables, its budget.
final class Execution {
  let graph: any QueryableGraph
  let options: QueryOptions
  let meter: Meter
  let terms: QueryTerms
  let compiler: Compiler
  var report: PlanReport?
  /// The row that expressions read; made when all variables are known.
  private(set) var frame: Frame
  private(set) var defaultView: GraphView
  /// The graphs that GRAPH ranges over.
  private(set) var namedGraphs: [UInt32] { didSet { knownGraphs = Set(namedGraphs) } }
  private var knownGraphs: Set<UInt32> = []
  private var namedViews: [UInt32: GraphView] = [:]
  private let now = Clock.now()

  init(_ graph: any QueryableGraph, _ options: QueryOptions) {
    self.graph = graph
    self.options = options
    meter = Meter(options)
    terms = QueryTerms(graph, meter)
    compiler = Compiler(terms)
    frame = Frame(terms, slotCount: 0, existsCount: 0, base: nil, now: "")
    defaultView = GraphView(graph, [.defaultGraph])
    namedGraphs = graph.graphNames.map(\.rawValue)
    knownGraphs = Set(namedGraphs)
  }

  /// Reads the dataset that FROM and FROM NAMED describe (SPARQL 1.1 §13.2).
  func use(_ dataset: DatasetClause) {
    guard !dataset.isEmpty else { return }
    func names(_ terms: [QueryTerm]) -> [UInt32] {
      var result: [UInt32] = []
      for name in terms {
        guard let id = compiler.end(name).constant, id < graph.termCount, !result.contains(id)
        else { continue }
        result.append(id)
      }
      return result
    }
    defaultView = GraphView(
      graph, names(dataset.defaultGraphs).map { .named(TermID(rawValue: $0)) })
    let existing = Set(graph.graphNames.map(\.rawValue))
    namedGraphs = names(dataset.namedGraphs).filter(existing.contains).sorted()
  }

  /// WITH of an update: the graph that stands for the default graph.
  func useDefaultGraph(_ name: Term) {
    let scopes = graph.id(of: name).map { [GraphScope.named($0)] } ?? []
    defaultView = GraphView(graph, scopes)
  }

  func view(of graphName: UInt32) -> GraphView? {
    guard knownGraphs.contains(graphName) else { return nil }
    if let known = namedViews[graphName] { return known }
    let view = GraphView(graph, [.named(TermID(rawValue: graphName))])
    namedViews[graphName] = view
    return view
  }

  /// The slot of a column that numbers rows.
  private(set) var rowNumberSlot = 0

  /// Ends compilation: from here on the variables are known.
  func prepare(base: String?) {
    rowNumberSlot = compiler.freshSlot("_:row")
    frame = Frame(
      terms, slotCount: compiler.slotCount, existsCount: compiler.existsTests.count,
      base: base ?? options.base, now: now)
  }

  var context: Context { Context(view: defaultView) }

  /// What a pattern is evaluated in.
  struct Context {
    var view: GraphView
    /// Inside EXISTS: the rows whose values take the place of the variables everywhere (§18.6),
    /// numbered and without unbound cells.
    var outer: Table?

    var isCorrelated: Bool { outer != nil }

    /// What a pattern by itself is evaluated from: the outer rows, or nothing.
    func start(_ meter: Meter) -> Table { outer ?? Table.unit(meter) }
  }

  /// What whoever asks for a pattern's solutions can do without.
  struct Wish {
    /// More rows than this are not needed.
    var limit: Int?
    /// Equal rows may come once.
    var dropsDuplicates = false
    /// One row for each seed is enough.
    var onlyFirst = false

    /// What is left of it where further conditions follow.
    var weakened: Wish { Wish(dropsDuplicates: dropsDuplicates || onlyFirst) }
  }

  /// Bytes charged for pairs of row numbers of a join under way.
  var pairBytes = 0
  /// Whether rows are the same solutions as in the expression before.
  var keepsRowNodes = false

  // MARK: Forms

  func result(of query: Query) throws(EvaluationError) -> QueryResult {
    use(query.dataset)
    switch query.form {
    case .select(let select):
      let selection = compiler.selection(select)
      prepare(base: query.base)
      let table = try evaluate(selection, context)
      return .solutions(solutions(table, selection.names))
    case .ask(let pattern, let modifiers):
      var select = SelectQuery(columns: [], pattern: pattern, modifiers: modifiers)
      select.modifiers.orderings = []
      if !select.isGrouped { select.modifiers.limit = min(select.modifiers.limit ?? 1, 1) }
      let selection = compiler.selection(select)
      prepare(base: query.base)
      return .boolean(try evaluate(selection, context).count > 0)
    case .construct(let template, let pattern, let modifiers):
      return .graph(try construct(template, pattern, modifiers, base: query.base))
    case .describe(let resources, let pattern, let modifiers):
      return .graph(try describe(resources, pattern, modifiers, base: query.base))
    }
  }

  func solutions(_ table: Table, _ names: [String]) -> Solutions {
    Solutions(
      variables: names, rowCount: table.count,
      columns: ResultColumns(table), terms: terms.resultTerms)
  }
}
