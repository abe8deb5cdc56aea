public import GraphAccess
import RDFModel

/// Holds a graph against shapes: SHACL Core (W3C Recommendation, 20 July 2017).
///
///     let shapes = try Shapes(ontology.shapes)
///     let report = Validator(shapes: shapes, hierarchy: classes, graph: graph).report()
///
/// The default graph is validated by itself, each named graph together with the default one: the
/// graph of a document has the evidence and the default graph says what the things are.
public struct Validator<Graph: QueryableGraph> {
  let shapes: Shapes
  let hierarchy: ClassHierarchy
  let graph: Graph
  private let patterns: [String: Pattern]

  /// Shapes within shapes deeper than this are taken as fulfilled: SHACL §3.4.3 leaves recursion
  /// open.
  static var deepest: Int { 32 }

  public init(shapes: Shapes, hierarchy: ClassHierarchy, graph: Graph) {
    self.shapes = shapes
    self.hierarchy = hierarchy
    self.graph = graph
    var patterns: [String: Pattern] = [:]
    for shape in shapes.all {
      for case .pattern(let text, let flags) in shape.constraints {
        patterns[flags + "/" + text] = Pattern(text, flags: flags)
      }
    }
    self.patterns = patterns
  }

  /// Looks at every target of every shape. Results come in the order of graphs, shapes and nodes.
  public func report() -> ValidationReport {
    var report = ValidationReport()
    check(GraphView(graph: graph, scopes: [.defaultGraph]), in: .defaultGraph, nil, &report)
    for name in graph.graphNames {
      let view = GraphView(graph: graph, scopes: [.defaultGraph, .named(name)])
      check(view, in: .named(name), graph.term(of: name), &report)
    }
    return report
  }

  private func check(
    _ view: GraphView<Graph>, in scope: GraphScope, _ name: Term?, _ report: inout ValidationReport
  ) {
    for number in shapes.targeted where !shapes.all[number].isDeactivated {
      for focus in focusNodes(of: shapes.all[number], view, scope) {
        report.checkedNodes += 1
        report.results += results(of: number, focus, Check(view: view, graph: name))
      }
    }
  }

  private func focusNodes(
    of shape: Shape, _ view: GraphView<Graph>, _ scope: GraphScope
  ) -> [Term] {
    var seen: Set<Term> = []
    var result: [Term] = []
    for target in shape.targets {
      let nodes: [Term]
      switch target {
      // A node that is named outright is looked at once, not again for each document.
      case .node(let term): nodes = scope == .defaultGraph ? [term] : []
      case .subjects(let predicate): nodes = view.keys(of: predicate, .forward, in: scope)
      case .objects(let predicate): nodes = view.keys(of: predicate, .backward, in: scope)
      case .instances(let top):
        nodes = hierarchy.under(top).sorted(by: Self.precedes).flatMap {
          view.subjects(of: .iri(RDF.type), object: $0, in: scope)
        }
      }
      result += nodes.filter { seen.insert($0).inserted }
    }
    return result
  }

  private static func precedes(_ left: Term, _ right: Term) -> Bool {
    ValueOrder.precedes(left, right)
  }

  /// What one check carries through the shapes.
  struct Check {
    let view: GraphView<Graph>
    let graph: Term?
    var depth = 0
  }

  func conforms(_ node: Term, to shape: Int, _ check: Check) -> Bool {
    results(of: shape, node, check).isEmpty
  }

  func results(of number: Int, _ focus: Term, _ check: Check) -> [ValidationResult] {
    let shape = shapes.all[number]
    guard !shape.isDeactivated, check.depth < Self.deepest else { return [] }
    var inner = check
    inner.depth += 1
    let values = shape.path.map { check.view.values(focus, $0) } ?? [focus]
    var result: [ValidationResult] = []
    for constraint in shape.constraints {
      if case .property(let property) = constraint {
        for value in values { result += results(of: property, value, inner) }
        continue
      }
      for violation in violations(of: constraint, focus, values, shape, inner) {
        result.append(
          ValidationResult(
            focus: focus, path: violation.path ?? shape.path, value: violation.value,
            shape: shape.id, component: constraint.component, severity: shape.severity,
            messages: shape.messages, expected: violation.expected, graph: check.graph))
      }
    }
    return result
  }

  func matches(_ text: String, _ pattern: String, _ flags: String) -> Bool {
    patterns[flags + "/" + pattern]?.matches(text) ?? false
  }
}
