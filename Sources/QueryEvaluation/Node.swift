import QueryPlanning
import QuerySyntax
import RDFModel

/// A graph pattern with its variables numbered: what is evaluated.
indirect enum Node {
  case conjunction(Conjunction)
  /// OPTIONAL; the slot holds the numbers of the left rows while it is evaluated.
  case leftJoin(Node, Node, [Condition], number: Int)
  case union([Node])
  case minus(Node, Node)
  case filter([Condition], Node)
  case extend(Node, slot: Int, Formula)
  case graph(AtomEnd, Node)
  case values(slots: [Int], rows: [[UInt32]])
  case subselect(Selection)
  case unsupported(String)
}

/// Triple patterns and paths that hold together, joined with other patterns.
final class Conjunction {
  var atoms: [Atom] = []
  var paths: [PathExpression] = []
  var parts: [Node] = []

  var isUnit: Bool { atoms.isEmpty && parts.isEmpty }
}

/// An expression that decides whether a row stays.
struct Condition {
  let formula: Formula
  /// The variables that it reads outside EXISTS.
  let slots: Set<Int>
  let hasExists: Bool
  let source: Expression
}

/// A compiled expression.
indirect enum Formula {
  case slot(Int)
  case constant(UInt32)
  case or(Formula, Formula)
  case and(Formula, Formula)
  case not(Formula)
  case compare(Comparison, Formula, Formula)
  case isIn(Formula, [Formula], negated: Bool)
  case arithmetic(Arithmetic, Formula, Formula)
  case negative(Formula)
  case positive(Formula)
  case call(BuiltIn, [Formula])
  /// REGEX and REPLACE with a constant pattern.
  case regex(Regex, Formula)
  case replace(Regex, Formula, replacement: Formula)
  case cast(IRI, Formula)
  case unknownFunction(IRI)
  /// The number of an EXISTS of the query, whose answer for the row is at hand.
  case exists(Int)
  /// An expression that always fails.
  case failure
}

/// An EXISTS: the pattern, whether it is NOT EXISTS, and all slots it mentions.
struct ExistsTest {
  let pattern: Node
  let isNegated: Bool
  let slots: Set<Int>
}

/// A SELECT, compiled.
final class Selection {
  struct Column {
    let slot: Int
    let formula: Formula?
  }

  struct GroupKey {
    let formula: Formula
    let slot: Int
  }

  struct AggregateColumn {
    let kind: Aggregate.Kind
    let isDistinct: Bool
    let argument: Formula?
    let separator: String
    /// Where its value goes.
    let slot: Int
  }

  struct Ordering {
    let formula: Formula
    let isDescending: Bool
  }

  var pattern: Node = .conjunction(Conjunction())
  var isGrouped = false
  var groupKeys: [GroupKey] = []
  var aggregates: [AggregateColumn] = []
  var having: [Condition] = []
  var columns: [Column] = []
  var orderings: [Ordering] = []
  var duplicates = SelectQuery.Duplicates.all
  var limit: Int?
  var offset = 0
  /// The number of the row behind the last, before OFFSET; nil where there is no LIMIT.
  var end: Int? {
    limit.map { limit in
      let (end, overflow) = limit.addingReportingOverflow(offset)
      return overflow ? Int.max : end
    }
  }
  var names: [String] = []
  /// VALUES behind GROUP BY.
  var trailingValues: Node?
  /// Slots that the pattern need not give, since nobody reads them.
  var resultSlots: [Int] { columns.map(\.slot) }
}
