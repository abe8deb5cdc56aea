import RDFModel

extension PatternWriter {
  /// Compound expressions stand in parentheses, so that no precedence is needed to read them back.
  mutating func text(of expression: Expression) -> String {
    switch expression {
    case .variable(let variable): return text(of: QueryTerm.variable(variable))
    case .term(let term): return text(of: term)
    case .or(let left, let right): return binary(left, "||", right)
    case .and(let left, let right): return binary(left, "&&", right)
    case .compare(let comparison, let left, let right):
      return binary(left, comparison.rawValue, right)
    case .arithmetic(let operation, let left, let right):
      return binary(left, operation.rawValue, right)
    case .not(let inner): return "!" + operand(inner)
    case .negative(let inner): return "(-(" + text(of: inner) + "))"
    case .positive(let inner): return "(+(" + text(of: inner) + "))"
    case .isIn(let item, let list, let negated):
      return "(" + operand(item) + (negated ? " NOT IN " : " IN ") + arguments(list) + ")"
    case .call(let builtIn, let list): return builtIn.rawValue + arguments(list)
    case .function(let iri, let list): return text(of: iri) + arguments(list)
    case .exists(let pattern, let negated):
      return (negated ? "NOT EXISTS " : "EXISTS ") + braced(pattern)
    case .aggregate(let aggregate): return text(of: aggregate)
    }
  }

  private mutating func binary(
    _ left: Expression, _ operation: String, _ right: Expression
  ) -> String {
    "(" + operand(left) + " " + operation + " " + operand(right) + ")"
  }

  private mutating func operand(_ expression: Expression) -> String {
    switch expression {
    case .not, .exists: "(" + text(of: expression) + ")"
    default: text(of: expression)
    }
  }

  private mutating func arguments(_ list: [Expression]) -> String {
    var parts: [String] = []
    for argument in list { parts.append(text(of: argument)) }
    return "(" + parts.joined(separator: ", ") + ")"
  }

  private mutating func text(of aggregate: Aggregate) -> String {
    var inner = aggregate.isDistinct ? "DISTINCT " : ""
    inner += aggregate.argument.map { text(of: $0) } ?? "*"
    if let separator = aggregate.separator {
      inner += " ; SEPARATOR = " + Self.quoted(separator)
    }
    return aggregate.kind.rawValue + "(" + inner + ")"
  }

  /// A constraint of FILTER or HAVING: always in parentheses.
  mutating func constraint(_ expression: Expression) -> String {
    "(" + text(of: expression) + ")"
  }

  /// A pattern in braces over several lines, as one string, for use inside an expression.
  private mutating func braced(_ pattern: Pattern) -> String {
    var inner = self
    inner.text = ""
    inner.writeBraced("", pattern)
    let result = inner.text
    let outer = text
    self = inner
    text = outer
    return String(result.drop { $0 == " " })
  }
}
