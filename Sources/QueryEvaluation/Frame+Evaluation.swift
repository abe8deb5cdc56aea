import GraphAccess
import QuerySyntax
import RDFModel

extension Frame {
  /// Whether a condition holds for the row; an error is false.
  func holds(_ condition: Condition) -> Bool {
    effectiveBoolean(evaluate(condition.formula)) ?? false
  }

  /// The value of a formula for the row, nil for an error (SPARQL 1.1 §17.2).
  func evaluate(_ formula: Formula) -> Value? {
    switch formula {
    case .slot(let slot):
      let id = binding[slot]
      return id == Table.unbound ? nil : .id(id)
    case .constant(let id): return .id(id)
    case .or(let left, let right):
      let first = effectiveBoolean(evaluate(left))
      if first == true { return .boolean(true) }
      guard let second = effectiveBoolean(evaluate(right)) else { return nil }
      return second ? .boolean(true) : first.map { .boolean($0) }
    case .and(let left, let right):
      let first = effectiveBoolean(evaluate(left))
      if first == false { return .boolean(false) }
      guard let second = effectiveBoolean(evaluate(right)) else { return nil }
      return second ? first.map { .boolean($0) } : .boolean(false)
    case .not(let inner): return effectiveBoolean(evaluate(inner)).map { .boolean(!$0) }
    case .compare(let comparison, let left, let right):
      guard let first = evaluate(left), let second = evaluate(right) else { return nil }
      return compare(comparison, first, second).map { .boolean($0) }
    case .isIn(let item, let list, let negated): return isIn(item, list, negated)
    case .arithmetic(let operation, let left, let right):
      guard let first = evaluate(left), let second = evaluate(right) else { return nil }
      return arithmetic(operation, first, second)
    case .negative(let inner): return evaluate(inner).flatMap(number)?.negated.map { .numeric($0) }
    case .positive(let inner): return evaluate(inner).flatMap(number).map { .numeric($0) }
    case .call(let builtIn, let arguments): return call(builtIn, arguments)
    case .regex(let regex, .slot(let slot)) where binding[slot] < terms.graph.termCount:
      // The most frequent form: the bytes of the graph are read as they are.
      return terms.withStringBytes(of: binding[slot]) { regex.matches($0) }.map { .boolean($0) }
    case .regex(let regex, let inner):
      guard let text = evaluate(inner).flatMap(text) else { return nil }
      return .boolean(regex.matches(text.text))
    case .replace(let regex, let inner, let replacement):
      guard let text = evaluate(inner).flatMap(text),
        let with = evaluate(replacement).flatMap(plainText)
      else { return nil }
      return regex.replacing(in: text.text, with: with).map { string($0, text.language) }
    case .cast(let iri, let inner):
      return evaluate(inner).flatMap { Casts.cast(term($0), to: iri) }.map { .term(.literal($0)) }
    case .exists(let number): return .boolean(existsAnswers[number])
    case .unknownFunction, .failure: return nil
    }
  }

  private func isIn(_ item: Formula, _ list: [Formula], _ negated: Bool) -> Value? {
    guard let wanted = evaluate(item) else { return nil }
    var sawError = false
    for element in list {
      guard let value = evaluate(element), let isEqual = compare(.equal, wanted, value) else {
        sawError = true
        continue
      }
      if isEqual { return .boolean(!negated) }
    }
    return sawError ? nil : .boolean(negated)
  }

  func compare(_ comparison: Comparison, _ left: Value, _ right: Value) -> Bool? {
    switch comparison {
    case .equal: return isEqual(left, right)
    case .notEqual: return isEqual(left, right).map { !$0 }
    default:
      guard let order = order(left, right) else { return nil }
      switch comparison {
      case .less: return order < 0
      case .greater: return order > 0
      case .lessOrEqual: return order <= 0
      default: return order >= 0
      }
    }
  }

  private func isEqual(_ left: Value, _ right: Value) -> Bool? {
    if case .numeric(let first) = left, case .numeric(let second) = right {
      return XSDNumeric.compare(first, second).map { $0 == 0 } ?? false
    }
    if case .boolean(let first) = left, case .boolean(let second) = right {
      return first == second
    }
    if case .id(let one) = left, case .id(let other) = right {
      // IRIs and blank nodes are equal where they are the same.
      let firstLiteral = terms.firstLiteralID
      if one < firstLiteral, other < firstLiteral { return one == other }
      if let first = terms.number(of: one), let second = terms.number(of: other) {
        return XSDNumeric.compare(first, second).map { $0 == 0 } ?? false
      }
      if one == other { return true }
    }
    if let first = number(left), let second = number(right) {
      return XSDNumeric.compare(first, second).map { $0 == 0 } ?? false
    }
    let first = term(left)
    let second = term(right)
    if case .literal(let one) = first, case .literal(let other) = second {
      return one.hasSameValue(as: other)
    }
    return first == second
  }

  private func order(_ left: Value, _ right: Value) -> Int? {
    if let first = number(left), let second = number(right) {
      return XSDNumeric.compare(first, second)
    }
    guard case .literal(let one) = term(left), case .literal(let other) = term(right) else {
      return nil
    }
    return one.compareValue(with: other)
  }

  private func arithmetic(_ operation: Arithmetic, _ left: Value, _ right: Value) -> Value? {
    guard let first = number(left), let second = number(right) else { return nil }
    let kind: XSDNumeric.Operation =
      switch operation {
      case .add: .add
      case .subtract: .subtract
      case .multiply: .multiply
      case .divide: .divide
      }
    return XSDNumeric.apply(kind, first, second).map { .numeric($0) }
  }

  func string(_ text: String, _ language: String?) -> Value {
    language.map { .term(.literal(Literal(text, language: $0))) } ?? .string(text)
  }
}
