import QueryPlanning
import QuerySyntax
import RDFModel

extension Compiler {
  func conditions(_ expressions: [Expression]) -> [Condition] {
    // A conjunction of conditions is a list of them: a row stays when all hold.
    expressions.flatMap(conjuncts).map(condition)
  }

  private func conjuncts(_ expression: Expression) -> [Expression] {
    if case .and(let left, let right) = expression { return conjuncts(left) + conjuncts(right) }
    return [expression]
  }

  func condition(_ expression: Expression) -> Condition {
    Condition(
      formula: formula(expression), slots: Set(expression.variables.map(slot)),
      hasExists: expression.containsExists, source: expression)
  }

  /// Compiles an expression; what it reads is noted as used.
  func formula(_ expression: Expression) -> Formula {
    switch expression {
    case .variable(let variable):
      let place = slot(variable)
      use([place])
      return .slot(place)
    case .term(let term): return .constant(terms.id(of: term))
    case .or(let left, let right): return .or(formula(left), formula(right))
    case .and(let left, let right): return .and(formula(left), formula(right))
    case .not(let inner): return .not(formula(inner))
    case .compare(let comparison, let left, let right):
      return .compare(comparison, formula(left), formula(right))
    case .isIn(let item, let list, let negated):
      return .isIn(formula(item), list.map(formula), negated: negated)
    case .arithmetic(let operation, let left, let right):
      return .arithmetic(operation, formula(left), formula(right))
    case .negative(let inner): return .negative(formula(inner))
    case .positive(let inner): return .positive(formula(inner))
    case .call(let builtIn, let arguments): return call(builtIn, arguments)
    case .function(let iri, let arguments):
      guard arguments.count == 1, Casts.isKnown(iri) else { return .failure }
      return .cast(iri, formula(arguments[0]))
    case .exists(let pattern, let negated): return exists(pattern, negated)
    case .aggregate(let aggregate): return .slot(aggregateSlot(aggregate))
    }
  }

  private func exists(_ pattern: Pattern, _ negated: Bool) -> Formula {
    let before = existsTests.count
    let inner = node(pattern)
    // Whatever the pattern mentions may come from outside, in an EXISTS inside it too.
    let mentioned = existsTests[before...].reduce(into: inner.mentionedSlots) {
      $0.formUnion($1.slots)
    }
    existsTests.append(ExistsTest(pattern: inner, isNegated: negated, slots: mentioned))
    use(mentioned)
    return .exists(existsTests.count - 1)
  }

  private func call(_ builtIn: BuiltIn, _ arguments: [Expression]) -> Formula {
    func constantText(_ index: Int) -> String? {
      guard index < arguments.count else { return "" }
      guard case .term(.literal(let literal)) = arguments[index], literal.datatype == XSD.string
      else { return nil }
      return literal.lexicalForm
    }
    if builtIn == .regex, let pattern = constantText(1), let flags = constantText(2) {
      guard let regex = Regex(pattern, flags: flags, meter: terms.meter) else { return .failure }
      return .regex(regex, formula(arguments[0]))
    }
    if builtIn == .replace, let pattern = constantText(1), let flags = constantText(3) {
      guard let regex = Regex(pattern, flags: flags, meter: terms.meter) else { return .failure }
      return .replace(regex, formula(arguments[0]), replacement: formula(arguments[2]))
    }
    return .call(builtIn, arguments.map(formula))
  }
}

extension Node {
  /// The slots that have a value in every solution.
  var certainSlots: Set<Int> {
    switch self {
    case .conjunction(let conjunction):
      conjunction.parts.reduce(into: Set(conjunction.atoms.flatMap(\.slots))) {
        $0.formUnion($1.certainSlots)
      }
    case .leftJoin(let left, _, _, _), .minus(let left, _): left.certainSlots
    case .union(let branches):
      branches.dropFirst().reduce(branches.first?.certainSlots ?? []) {
        $0.intersection($1.certainSlots)
      }
    case .filter(_, let inner), .extend(let inner, _, _): inner.certainSlots
    case .graph(let name, let inner):
      inner.certainSlots.union(name.slot.map { [$0] } ?? [])
    case .values(let slots, let rows):
      Set(
        slots.indices.filter { index in
          rows.allSatisfy { $0[index] != Table.unbound }
        }.map { slots[$0] })
    case .subselect, .unsupported: []
    }
  }

  /// The slots that may have a value in a solution.
  var visibleSlots: Set<Int> {
    switch self {
    case .conjunction(let conjunction):
      conjunction.parts.reduce(into: Set(conjunction.atoms.flatMap(\.slots))) {
        $0.formUnion($1.visibleSlots)
      }
    case .leftJoin(let left, let right, _, _): left.visibleSlots.union(right.visibleSlots)
    case .minus(let left, _): left.visibleSlots
    case .union(let branches): branches.reduce(into: []) { $0.formUnion($1.visibleSlots) }
    case .filter(_, let inner): inner.visibleSlots
    case .extend(let inner, let slot, _): inner.visibleSlots.union([slot])
    case .graph(let name, let inner):
      inner.visibleSlots.union(name.slot.map { [$0] } ?? [])
    case .values(let slots, _): Set(slots)
    case .subselect(let selection): Set(selection.resultSlots)
    case .unsupported: []
    }
  }

  /// All slots that stand anywhere inside, conditions too.
  var mentionedSlots: Set<Int> {
    func slots(of conditions: [Condition]) -> Set<Int> {
      conditions.reduce(into: []) { $0.formUnion($1.slots) }
    }
    switch self {
    case .conjunction(let conjunction):
      return conjunction.parts.reduce(into: Set(conjunction.atoms.flatMap(\.slots))) {
        $0.formUnion($1.mentionedSlots)
      }
    case .leftJoin(let left, let right, let conditions, _):
      return left.mentionedSlots.union(right.mentionedSlots).union(slots(of: conditions))
    case .minus(let left, let right): return left.mentionedSlots.union(right.mentionedSlots)
    case .union(let branches): return branches.reduce(into: []) { $0.formUnion($1.mentionedSlots) }
    case .filter(let conditions, let inner):
      return inner.mentionedSlots.union(slots(of: conditions))
    case .extend(let inner, let slot, let formula):
      return inner.mentionedSlots.union([slot]).union(formula.slots)
    default: return visibleSlots
    }
  }
}

extension Formula {
  /// The slots that the formula reads outside EXISTS.
  var slots: Set<Int> {
    switch self {
    case .slot(let slot): [slot]
    case .constant, .unknownFunction, .exists, .failure: []
    case .or(let left, let right), .and(let left, let right), .compare(_, let left, let right),
      .arithmetic(_, let left, let right), .replace(_, let left, let right):
      left.slots.union(right.slots)
    case .not(let inner), .negative(let inner), .positive(let inner), .regex(_, let inner),
      .cast(_, let inner):
      inner.slots
    case .isIn(let item, let list, _): list.reduce(into: item.slots) { $0.formUnion($1.slots) }
    case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.slots) }
    }
  }

  /// The numbers of the EXISTS inside.
  var existsNumbers: [Int] {
    switch self {
    case .exists(let number): [number]
    case .slot, .constant, .unknownFunction, .failure: []
    case .or(let left, let right), .and(let left, let right), .compare(_, let left, let right),
      .arithmetic(_, let left, let right), .replace(_, let left, let right):
      left.existsNumbers + right.existsNumbers
    case .not(let inner), .negative(let inner), .positive(let inner), .regex(_, let inner),
      .cast(_, let inner):
      inner.existsNumbers
    case .isIn(let item, let list, _): list.reduce(item.existsNumbers) { $0 + $1.existsNumbers }
    case .call(_, let arguments): arguments.flatMap(\.existsNumbers)
    }
  }
}
