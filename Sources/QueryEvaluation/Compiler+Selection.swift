import QuerySyntax
import RDFModel

extension Compiler {
  /// Compiles a SELECT; its pattern before everything that reads it.
  func selection(_ select: SelectQuery) -> Selection {
    let result = Selection()
    let modifiers = select.modifiers
    result.isGrouped = select.isGrouped
    // VALUES joins before SELECT's own expressions, and behind the groups where there are any
    // (SPARQL 1.1 §18.2.4.3).
    if let data = modifiers.values, !result.isGrouped {
      result.pattern = node(.join(.values(data), select.pattern))
    } else {
      result.pattern = node(select.pattern)
    }
    let outerAggregates = openAggregates
    openAggregates = []
    for grouping in modifiers.groupings {
      let target: Int
      if let variable = grouping.variable {
        target = slot(variable)
      } else if case .variable(let variable) = grouping.expression {
        target = slot(variable)
      } else {
        target = freshSlot("_:group\(slotCount)")
      }
      result.groupKeys.append(
        Selection.GroupKey(formula: formula(grouping.expression), slot: target))
    }
    let columns = select.columns ?? select.resultVariables.map { SelectQuery.Column($0) }
    for column in columns {
      let target = slot(column.variable)
      use([target])
      result.columns.append(
        Selection.Column(slot: target, formula: column.expression.map(formula)))
      result.names.append(column.variable.name)
    }
    result.having = conditions(modifiers.having)
    result.orderings = modifiers.orderings.map {
      Selection.Ordering(formula: formula($0.expression), isDescending: $0.descending)
    }
    if openAggregates.contains(where: { $0.source.isDistinct && $0.source.argument == nil }) {
      // COUNT(DISTINCT *) reads every variable.
      use(result.pattern.visibleSlots)
    }
    result.aggregates = openAggregates.map(\.column)
    openAggregates = outerAggregates
    if let data = modifiers.values, result.isGrouped { result.trailingValues = values(data) }
    result.duplicates = select.duplicates
    result.limit = modifiers.limit
    result.offset = modifiers.offset ?? 0
    return result
  }

  /// The slot of an aggregate; the same aggregate twice is computed once.
  func aggregateSlot(_ aggregate: Aggregate) -> Int {
    if let known = openAggregates.first(where: { $0.source == aggregate }) {
      return known.column.slot
    }
    let target = freshSlot("_:aggregate\(slotCount)")
    let column = Selection.AggregateColumn(
      kind: aggregate.kind, isDistinct: aggregate.isDistinct,
      argument: aggregate.argument.map(formula), separator: aggregate.separator ?? " ",
      slot: target)
    openAggregates.append(OpenAggregate(source: aggregate, column: column))
    return target
  }

  struct OpenAggregate {
    let source: Aggregate
    let column: Selection.AggregateColumn
  }
}
