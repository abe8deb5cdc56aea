import GraphAccess
import QueryPlanning
import QuerySyntax
import RDFModel

extension Execution {
  /// CONSTRUCT (SPARQL 1.1 §16.2): each solution fills the template, with new blank nodes.
  func construct(
    _ template: [TriplePattern], _ pattern: Pattern, _ modifiers: Modifiers, base: String?
  ) throws(EvaluationError) -> Triples {
    let variables = Set(template.flatMap(\.terms).compactMap(\.variable)).filter { !$0.isBlank }
    let columns = variables.sorted().map { SelectQuery.Column($0) }
    let select = SelectQuery(columns: columns, pattern: pattern, modifiers: modifiers)
    let selection = compiler.selection(select)
    let instantiation = Instantiation(template, compiler, selection)
    prepare(base: base)
    let table = try evaluate(selection, context)
    var collector = TripleCollector(terms: terms)
    var countdown = Countdown(meter)
    for row in 0..<table.count {
      try countdown.tick(template.count + 1)
      instantiation.fill(table, row, terms) { collector.add($0, $1, $2) }
    }
    try meter.finish()
    return Triples(ids: collector.ids, terms: terms.resultTerms)
  }

  /// DESCRIBE: the triples with the resource as subject, and those of the blank nodes reached.
  func describe(
    _ resources: [QueryTerm]?, _ pattern: Pattern?, _ modifiers: Modifiers, base: String?
  ) throws(EvaluationError) -> Triples {
    let variables = resources?.compactMap(\.variable)
    let columns =
      variables.map { $0.map { SelectQuery.Column($0) } }
      ?? pattern?.visibleVariables.map { SelectQuery.Column($0) } ?? []
    var starts = (resources ?? []).compactMap { compiler.end($0).constant }
    if let pattern {
      let select = SelectQuery(columns: columns, pattern: pattern, modifiers: modifiers)
      let selection = compiler.selection(select)
      prepare(base: base)
      let table = try evaluate(selection, context)
      for column in table.columns {
        for row in 0..<table.count where column[row] != Table.unbound { starts.append(column[row]) }
      }
    } else {
      prepare(base: base)
    }
    var collector = TripleCollector(terms: terms)
    var seen: Set<UInt32> = []
    var waiting = Array(starts.reversed())
    var countdown = Countdown(meter)
    while let node = waiting.popLast() {
      guard seen.insert(node).inserted else { continue }
      for predicate in defaultView.predicates(of: node, .forward) {
        for object in defaultView.values(of: node, predicate, .forward) {
          try countdown.tick()
          collector.add(node, predicate, object)
          if case .blankNode = terms.term(of: object) { waiting.append(object) }
        }
      }
    }
    return Triples(ids: collector.ids, terms: terms.resultTerms)
  }
}

/// Triples as ids, each once, without those that RDF does not allow.
struct TripleCollector {
  let terms: QueryTerms
  private(set) var ids: [UInt32] = []
  private var seen: Set<Key> = []
  private var kinds: [UInt32: Kind] = [:]

  private struct Key: Hashable {
    let subject: UInt32
    let predicate: UInt32
    let object: UInt32
  }

  private enum Kind { case iri, blankNode, literal }

  init(terms: QueryTerms) { self.terms = terms }

  private mutating func kind(_ id: UInt32) -> Kind {
    if let known = kinds[id] { return known }
    let kind: Kind =
      switch terms.term(of: id) {
      case .iri: .iri
      case .blankNode: .blankNode
      case .literal: .literal
      }
    kinds[id] = kind
    return kind
  }

  mutating func add(_ subject: UInt32, _ predicate: UInt32, _ object: UInt32) {
    guard kind(predicate) == .iri, kind(subject) != .literal,
      seen.insert(Key(subject: subject, predicate: predicate, object: object)).inserted
    else { return }
    ids += [subject, predicate, object]
    // The triple stands in the list and in the set.
    terms.meter.note(48)
  }
}

/// A template of triples, ready to be filled from rows.
struct Instantiation {
  /// A place of the template: a term, a column of the table, or a blank node of its own.
  private enum Place {
    case constant(UInt32)
    case column(Int)
    case blank(Int)
    case nothing
  }

  private var places: [[Place]] = []
  private var blankCount = 0

  init(_ template: [TriplePattern], _ compiler: Compiler, _ selection: Selection) {
    var blanks: [Variable: Int] = [:]
    let columns = selection.resultSlots
    for triple in template {
      var row: [Place] = []
      for term in triple.terms {
        if let variable = term.variable, variable.isBlank {
          let number = blanks[variable] ?? blanks.count
          blanks[variable] = number
          row.append(.blank(number))
        } else {
          switch compiler.end(term) {
          case .constant(let id): row.append(.constant(id))
          case .slot(let slot):
            row.append(columns.firstIndex(of: slot).map { .column($0) } ?? .nothing)
          }
        }
      }
      if row.count == 3 { places.append(row) }
    }
    blankCount = blanks.count
  }

  /// Calls `body` with each triple of the row whose places all have a value.
  func fill(
    _ table: Table, _ row: Int, _ terms: QueryTerms, _ body: (UInt32, UInt32, UInt32) -> Void
  ) {
    var fresh: [UInt32] = []
    for _ in 0..<blankCount { fresh.append(terms.id(of: terms.freshBlankNode())) }
    func value(_ place: Place) -> UInt32 {
      switch place {
      case .constant(let id): id
      case .column(let column): table.columns[column][row]
      case .blank(let number): fresh[number]
      case .nothing: Table.unbound
      }
    }
    for triple in places {
      let (s, p, o) = (value(triple[0]), value(triple[1]), value(triple[2]))
      if s != Table.unbound, p != Table.unbound, o != Table.unbound { body(s, p, o) }
    }
  }
}
