import GraphAccess
import QuerySyntax
import RDFModel

/// A snapshot with the changes of a request so far.
struct UpdateState {
  private let base: any QueryableGraph
  private let options: QueryOptions
  private var added: Set<Quad> = []
  private var addedOrder: [Quad] = []
  private var removed: Set<Quad> = []
  private var removedOrder: [Quad] = []
  /// Graphs that CREATE made: they exist though they are empty.
  private var created: Set<Term> = []
  private var overlay: OverlayGraph?
  private var blankCount = 0

  init(_ base: any QueryableGraph, _ options: QueryOptions) {
    self.base = base
    self.options = options
  }

  var change: GraphChange {
    var change = GraphChange()
    change.removed = removedOrder.filter(removed.contains)
    change.added = addedOrder.filter(added.contains)
    return change
  }

  /// The dataset as it is now.
  private mutating func current() -> any QueryableGraph {
    if added.isEmpty, removed.isEmpty { return base }
    if let overlay { return overlay }
    let graph = OverlayGraph(base, added: addedOrder.filter(added.contains), removed: removed)
    overlay = graph
    return graph
  }

  // MARK: Quads

  private func baseHolds(_ quad: Quad) -> Bool {
    guard let subject = base.id(of: quad.subject), let predicate = base.id(of: quad.predicate),
      let object = base.id(of: quad.object)
    else { return false }
    guard let name = quad.graph else {
      return base.contains(subject, predicate, object, in: .defaultGraph)
    }
    guard let graph = base.id(of: name) else { return false }
    return base.contains(subject, predicate, object, in: .named(graph))
  }

  private mutating func insert(_ quad: Quad) {
    overlay = nil
    if removed.remove(quad) != nil { return }
    if added.contains(quad) || baseHolds(quad) { return }
    added.insert(quad)
    addedOrder.append(quad)
  }

  private mutating func remove(_ quad: Quad) {
    overlay = nil
    if added.remove(quad) != nil {
      addedOrder.removeAll { $0 == quad }
      return
    }
    if removed.contains(quad) || !baseHolds(quad) { return }
    removed.insert(quad)
    removedOrder.append(quad)
  }

  private mutating func quads(of graph: Term?) -> [Quad] {
    let state = current()
    var scope = GraphScope.defaultGraph
    if let graph {
      guard let id = state.id(of: graph) else { return [] }
      scope = .named(id)
    }
    var result: [Quad] = []
    for summary in state.predicates(in: scope) {
      guard let table = state.adjacency(of: summary.predicate, .forward, in: scope) else {
        continue
      }
      let predicate = state.term(of: summary.predicate)
      for (row, key) in table.keys.enumerated() {
        let subject = state.term(of: TermID(rawValue: key))
        for place in table.range(ofRow: row) {
          let object = state.term(of: TermID(rawValue: table.values[place]))
          result.append(Quad(subject, predicate, object, graph: graph))
        }
      }
    }
    return result
  }

  private mutating func graphNames() -> [Term] {
    let state = current()
    return state.graphNames.map { state.term(of: $0) }
  }

  private mutating func exists(_ graph: Term) -> Bool {
    created.contains(graph) || graphNames().contains(graph)
  }

  /// A blank node that the dataset does not hold.
  private mutating func freshBlankNode() -> Term {
    while true {
      blankCount += 1
      let node = Term.blankNode(BlankNode("n\(base.termCount + blankCount)"))
      if base.id(of: node) == nil { return node }
    }
  }

  // MARK: Operations

  mutating func apply(
    _ operation: UpdateOperation, load: (IRI) throws(LoadFailure) -> [Quad]
  ) throws(UpdateProblem) {
    switch operation {
    case .insertData(let quads):
      var blanks: [Variable: Term] = [:]
      for pattern in quads {
        if let quad = instance(pattern, nil, &blanks, { _ in nil }) { insert(quad) }
      }
    case .deleteData(let quads):
      var blanks: [Variable: Term] = [:]
      for pattern in quads {
        if let quad = instance(pattern, nil, &blanks, { _ in nil }) { remove(quad) }
      }
    case .modify(let modification): try modify(modification)
    case .load(let iri, let graph, let silent):
      do throws(LoadFailure) {
        for quad in try load(iri) {
          insert(
            Quad(
              quad.subject, quad.predicate, quad.object,
              graph: graph.map { .iri($0) } ?? quad.graph))
        }
      } catch {
        if !silent { throw .load(iri, error.reason) }
      }
    case .clear(let target, let silent), .drop(let target, let silent):
      try clear(target, silent: silent)
      if case .drop = operation, case .named(let iri) = target { created.remove(.iri(iri)) }
    case .create(let iri, let silent):
      if exists(.iri(iri)), !silent { throw .graph(iri, "exists already") }
      created.insert(.iri(iri))
    case .add(let from, let to, let silent):
      _ = try copy(from, to, silent: silent, replacing: false)
    case .copy(let from, let to, let silent):
      _ = try copy(from, to, silent: silent, replacing: true)
    case .move(let from, let to, let silent):
      let copied = try copy(from, to, silent: silent, replacing: true)
      if copied, from != to {
        for quad in quads(of: name(from)) { remove(quad) }
        if let source = name(from) { created.remove(source) }
      }
    }
  }

  private func name(_ target: GraphTarget) -> Term? {
    if case .named(let iri) = target { .iri(iri) } else { nil }
  }

  private mutating func clear(_ target: GraphTarget, silent: Bool) throws(UpdateProblem) {
    var graphs: [Term?] = []
    switch target {
    case .defaultGraph: graphs = [nil]
    case .named(let iri):
      guard exists(.iri(iri)) else {
        if silent { return }
        throw .graph(iri, "does not exist")
      }
      graphs = [.iri(iri)]
    case .allNamed: graphs = graphNames()
    case .all: graphs = [nil] + graphNames()
    }
    for graph in graphs { for quad in quads(of: graph) { remove(quad) } }
  }

  /// Whether there was anything to copy from.
  private mutating func copy(
    _ from: GraphTarget, _ to: GraphTarget, silent: Bool, replacing: Bool
  ) throws(UpdateProblem) -> Bool {
    if from == to { return true }
    if case .named(let iri) = from, !exists(.iri(iri)) {
      if silent { return false }
      throw .graph(iri, "does not exist")
    }
    let source = quads(of: name(from))
    let target = name(to)
    if replacing { for quad in quads(of: target) { remove(quad) } }
    for quad in source {
      insert(Quad(quad.subject, quad.predicate, quad.object, graph: target))
    }
    return true
  }

  // MARK: DELETE and INSERT by a pattern

  private mutating func modify(_ modification: Modification) throws(UpdateProblem) {
    let execution = Execution(current(), options)
    if !modification.using.isEmpty {
      execution.use(modification.using)
    } else if let with = modification.with {
      execution.useDefaultGraph(.iri(with))
    }
    var variables: Set<Variable> = []
    for quad in modification.deletions + modification.insertions {
      let terms = quad.triple.terms + (quad.graph.map { [$0] } ?? [])
      for case .variable(let variable) in terms where !variable.isBlank {
        variables.insert(variable)
      }
    }
    let names = variables.sorted()
    let select = SelectQuery(
      columns: names.map { SelectQuery.Column($0) }, pattern: modification.pattern)
    let rows: Solutions
    do throws(EvaluationError) {
      guard case .solutions(let found) = try execution.result(of: Query(.select(select))) else {
        return
      }
      rows = found
    } catch { throw .evaluation(error) }
    let columns = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
    let with = modification.with.map { Term.iri($0) }
    var deleted: [Quad] = []
    var inserted: [Quad] = []
    for row in 0..<rows.rowCount {
      var blanks: [Variable: Term] = [:]
      func value(_ variable: Variable) -> Term? {
        columns[variable].flatMap { rows.term(row: row, column: $0) }
      }
      for pattern in modification.deletions {
        if let quad = instance(pattern, with, &blanks, value) { deleted.append(quad) }
      }
      for pattern in modification.insertions {
        if let quad = instance(pattern, with, &blanks, value) { inserted.append(quad) }
      }
    }
    for quad in deleted { remove(quad) }
    for quad in inserted { insert(quad) }
  }

  /// The quad that a template gives, nil where a variable has no value or RDF does not allow it.
  private mutating func instance(
    _ pattern: QuadPattern, _ with: Term?, _ blanks: inout [Variable: Term],
    _ value: (Variable) -> Term?
  ) -> Quad? {
    func filled(_ term: QueryTerm) -> Term? {
      switch term {
      case .term(let term): return term
      case .name: return nil
      case .variable(let variable):
        if !variable.isBlank { return value(variable) }
        if let known = blanks[variable] { return known }
        let node = freshBlankNode()
        blanks[variable] = node
        return node
      }
    }
    let terms = pattern.triple.terms
    guard terms.count == 3, let subject = filled(terms[0]), let predicate = filled(terms[1]),
      let object = filled(terms[2]), subject.literal == nil, predicate.iri != nil
    else { return nil }
    guard let graph = pattern.graph else { return Quad(subject, predicate, object, graph: with) }
    guard let name = filled(graph), name.literal == nil else { return nil }
    return Quad(subject, predicate, object, graph: name)
  }
}
