import QueryPlanning
import QuerySyntax
import RDFModel

/// Numbers the variables of a query and turns its patterns into what is evaluated.
final class Compiler {
  let terms: QueryTerms
  private(set) var slotCount = 0
  private var slots: [Variable: Int] = [:]
  /// The name of each slot, for plans.
  private(set) var slotNames: [String] = []
  /// In how many places each slot is read or bound; one that stands in a single conjunction and
  /// nowhere else need not be given.
  var uses: [Int] = []
  var existsTests: [ExistsTest] = []
  /// The aggregates of the SELECT that is being compiled.
  var openAggregates: [OpenAggregate] = []
  private let printer: QueryPrinter

  init(_ terms: QueryTerms, prefixes: PrefixMap = PrefixMap()) {
    self.terms = terms
    printer = QueryPrinter(prefixes: prefixes)
  }

  func slot(_ variable: Variable) -> Int {
    if let known = slots[variable] { return known }
    let slot = freshSlot(variable.isBlank ? variable.name : "?" + variable.name)
    slots[variable] = slot
    return slot
  }

  func freshSlot(_ name: String) -> Int {
    slotNames.append(name)
    uses.append(0)
    slotCount += 1
    return slotCount - 1
  }

  /// Says that something outside patterns reads the slots.
  func use(_ read: some Sequence<Int>) { for slot in read { uses[slot] += 1 } }

  func end(_ term: QueryTerm) -> AtomEnd {
    switch term {
    case .variable(let variable): .slot(slot(variable))
    case .term(let term): .constant(terms.id(of: term))
    // Names are resolved before; one that is left matches nothing.
    case .name(let name): .constant(terms.id(of: .string("«\(name.text)»")))
    }
  }

  // MARK: Patterns

  func node(_ pattern: Pattern) -> Node {
    switch pattern {
    case .basic, .join:
      let conjunction = Conjunction()
      collect(pattern, into: conjunction)
      return close(conjunction)
    case .leftJoin(let left, let right, let filters):
      return .leftJoin(
        node(left), node(right), conditions(filters), number: freshSlot("_:optional"))
    case .union:
      var branches: [Node] = []
      collectBranches(pattern, into: &branches)
      return .union(branches)
    case .minus(let left, let right): return .minus(node(left), node(right))
    case .filter(let filters, let inner): return .filter(conditions(filters), node(inner))
    case .extend(let inner, let variable, let expression):
      let inner = node(inner)
      let target = slot(variable)
      use([target])
      return .extend(inner, slot: target, formula(expression))
    case .graph(let name, let inner):
      let name = end(name)
      if let slot = name.slot { use([slot]) }
      return .graph(name, node(inner))
    case .values(let data): return values(data)
    case .subselect(let select): return .subselect(selection(select))
    case .service(_, let inner, let silent):
      return silent
        ? .conjunction(Conjunction())
        : .unsupported("SERVICE is not answered: \(inner.visibleVariables.count) variables")
    }
  }

  private func collect(_ pattern: Pattern, into conjunction: Conjunction) {
    switch pattern {
    case .basic(let triples): for triple in triples { add(triple, to: conjunction) }
    case .join(let left, let right):
      collect(left, into: conjunction)
      collect(right, into: conjunction)
    default: conjunction.parts.append(node(pattern))
    }
  }

  private func collectBranches(_ pattern: Pattern, into branches: inout [Node]) {
    if case .union(let left, let right) = pattern {
      collectBranches(left, into: &branches)
      collectBranches(right, into: &branches)
    } else {
      branches.append(node(pattern))
    }
  }

  private func close(_ conjunction: Conjunction) -> Node {
    use(Set(conjunction.atoms.flatMap(\.slots)))
    if conjunction.atoms.isEmpty, conjunction.parts.count == 1 { return conjunction.parts[0] }
    return .conjunction(conjunction)
  }

  func values(_ data: InlineData) -> Node {
    let columns = data.variables.map(slot)
    use(columns)
    let rows = data.rows.map { row in
      row.map { cell -> UInt32 in
        guard let cell, case .constant(let id) = end(cell) else { return Table.unbound }
        return id
      }
    }
    return .values(slots: columns, rows: rows)
  }

  // MARK: Triples and paths

  private func add(_ triple: TriplePattern, to conjunction: Conjunction) {
    let subject = end(triple.subject)
    let object = end(triple.object)
    let label = printer.text(of: triple)
    switch triple.verb {
    case .term(let verb):
      switch end(verb) {
      case .constant(let id):
        conjunction.atoms.append(Atom(subject, .pair(predicate: id), object, label: label))
      case .slot(let slot):
        conjunction.atoms.append(Atom(subject, .triple(predicate: slot), object, label: label))
      }
    case .path(let path): add(subject, path, object, to: conjunction, label)
    }
  }

  private func add(
    _ subject: AtomEnd, _ path: Path, _ object: AtomEnd, to conjunction: Conjunction,
    _ label: String
  ) {
    switch path {
    case .iri(let iri):
      let id = terms.id(of: .iri(iri))
      conjunction.atoms.append(Atom(subject, .pair(predicate: id), object, label: label))
    case .inverse(let inner): add(object, inner, subject, to: conjunction, label)
    case .sequence(let left, let right):
      let middle = AtomEnd.slot(freshSlot("_:path\(slotCount)"))
      add(subject, left, middle, to: conjunction, label)
      add(middle, right, object, to: conjunction, label)
    default:
      conjunction.paths.append(expression(path))
      let number = conjunction.paths.count - 1
      conjunction.atoms.append(Atom(subject, .path(number), object, label: label))
    }
  }

  private func expression(_ path: Path) -> PathExpression {
    switch path {
    case .iri(let iri): .step(terms.id(of: .iri(iri)))
    case .name: .negated(forward: nil, backward: nil)
    case .inverse(let inner): .inverse(expression(inner))
    case .sequence(let left, let right): .sequence(expression(left), expression(right))
    case .alternative(let left, let right): .alternative(expression(left), expression(right))
    case .zeroOrMore(let inner): .zeroOrMore(expression(inner))
    case .oneOrMore(let inner): .oneOrMore(expression(inner))
    case .zeroOrOne(let inner): .zeroOrOne(expression(inner))
    case .negated(let steps): negatedSet(steps)
    }
  }

  private func negatedSet(_ steps: [Path.NegatedStep]) -> PathExpression {
    var forward: Set<UInt32>?
    var backward: Set<UInt32>?
    for step in steps {
      guard case .constant(let id) = end(step.predicate) else { continue }
      if step.isInverse {
        backward = (backward ?? []).union([id])
      } else {
        forward = (forward ?? []).union([id])
      }
    }
    if steps.isEmpty { forward = [] }
    return .negated(forward: forward, backward: backward)
  }
}
