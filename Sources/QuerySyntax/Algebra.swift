import RDFModel

/// A graph pattern as SPARQL 1.1 §18.2 translates it: what the planner reads and the printer
/// writes.
public indirect enum Pattern: Hashable, Sendable {
  /// A basic graph pattern with property paths; none at all is the unit, one empty solution.
  case basic([TriplePattern])
  case join(Pattern, Pattern)
  /// OPTIONAL; the conditions are the filters of the optional group itself, which see both sides.
  case leftJoin(Pattern, Pattern, [Expression])
  case union(Pattern, Pattern)
  case minus(Pattern, Pattern)
  /// The filters of one group.
  case filter([Expression], Pattern)
  case extend(Pattern, Variable, Expression)
  case graph(QueryTerm, Pattern)
  case values(InlineData)
  case subselect(SelectQuery)
  case service(QueryTerm, Pattern, silent: Bool)

  public static let unit = Pattern.basic([])
}

/// VALUES: rows of terms, nil for UNDEF.
public struct InlineData: Hashable, Sendable {
  public var variables: [Variable]
  public var rows: [[QueryTerm?]]

  public init(variables: [Variable], rows: [[QueryTerm?]]) {
    self.variables = variables
    self.rows = rows
  }
}

/// A SELECT, whole query or subquery.
public struct SelectQuery: Hashable, Sendable {
  public enum Duplicates: Hashable, Sendable { case all, distinct, reduced }

  /// One column: a variable, or an expression with the name it gets.
  public struct Column: Hashable, Sendable {
    public var variable: Variable
    public var expression: Expression?

    public init(_ variable: Variable, _ expression: Expression? = nil) {
      self.variable = variable
      self.expression = expression
    }
  }

  public var duplicates: Duplicates = .all
  /// Nil for `*`.
  public var columns: [Column]?
  public var pattern: Pattern
  public var modifiers: Modifiers

  public init(columns: [Column]?, pattern: Pattern, modifiers: Modifiers = Modifiers()) {
    self.columns = columns
    self.pattern = pattern
    self.modifiers = modifiers
  }
}

/// GROUP BY, HAVING, ORDER BY, LIMIT, OFFSET and the VALUES behind them.
public struct Modifiers: Hashable, Sendable {
  public struct Grouping: Hashable, Sendable {
    public var expression: Expression
    public var variable: Variable?

    public init(_ expression: Expression, as variable: Variable? = nil) {
      self.expression = expression
      self.variable = variable
    }
  }

  public struct Ordering: Hashable, Sendable {
    public var expression: Expression
    public var descending: Bool

    public init(_ expression: Expression, descending: Bool = false) {
      self.expression = expression
      self.descending = descending
    }
  }

  public var groupings: [Grouping] = []
  public var having: [Expression] = []
  public var orderings: [Ordering] = []
  public var limit: Int?
  public var offset: Int?
  public var values: InlineData?

  public init() {}
}

/// FROM and FROM NAMED.
public struct DatasetClause: Hashable, Sendable {
  public var defaultGraphs: [QueryTerm] = []
  public var namedGraphs: [QueryTerm] = []

  public init() {}

  public var isEmpty: Bool { defaultGraphs.isEmpty && namedGraphs.isEmpty }
}

/// A whole query.
public struct Query: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    case select(SelectQuery)
    case ask(Pattern, Modifiers)
    case construct(template: [TriplePattern], Pattern, Modifiers)
    /// Nil for `DESCRIBE *`; without a pattern the resources are the ones named.
    case describe([QueryTerm]?, Pattern?, Modifiers)
  }

  public var form: Form
  public var dataset: DatasetClause
  /// What IRI() resolves relative references against; kept only where the query calls it.
  public var base: String?

  public init(_ form: Form, dataset: DatasetClause = DatasetClause(), base: String? = nil) {
    self.form = form
    self.dataset = dataset
    self.base = base
  }
}
