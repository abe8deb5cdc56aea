import RDFModel

extension PatternWriter {
  mutating func write(_ query: Query) {
    switch query.form {
    case .select(let select): write(select, dataset: query.dataset)
    case .ask(let pattern, let modifiers):
      line("ASK")
      write(query.dataset)
      writeBraced("WHERE ", pattern)
      write(modifiers)
    case .construct(let template, let pattern, let modifiers):
      line("CONSTRUCT {")
      write(template)
      line("}")
      write(query.dataset)
      writeBraced("WHERE ", pattern)
      write(modifiers)
    case .describe(let resources, let pattern, let modifiers):
      var items: [String] = []
      for resource in resources ?? [] { items.append(text(of: resource)) }
      line("DESCRIBE " + (resources == nil ? "*" : items.joined(separator: " ")))
      write(query.dataset)
      if let pattern { writeBraced("WHERE ", pattern) }
      write(modifiers)
    }
  }

  private mutating func write(_ select: SelectQuery, dataset: DatasetClause = DatasetClause()) {
    var head = "SELECT "
    switch select.duplicates {
    case .all: break
    case .distinct: head += "DISTINCT "
    case .reduced: head += "REDUCED "
    }
    if let columns = select.columns {
      var parts: [String] = []
      for column in columns {
        let name = "?" + column.variable.name
        parts.append(column.expression.map { "(" + text(of: $0) + " AS " + name + ")" } ?? name)
      }
      head += parts.joined(separator: " ")
    } else {
      head += "*"
    }
    line(head)
    write(dataset)
    writeBraced("WHERE ", select.pattern)
    write(select.modifiers)
  }

  private mutating func write(_ dataset: DatasetClause) {
    for graph in dataset.defaultGraphs { line("FROM " + text(of: graph)) }
    for graph in dataset.namedGraphs { line("FROM NAMED " + text(of: graph)) }
  }

  private mutating func write(_ modifiers: Modifiers) {
    if !modifiers.groupings.isEmpty {
      var parts: [String] = []
      for grouping in modifiers.groupings {
        if case .variable = grouping.expression, grouping.variable == nil {
          parts.append(text(of: grouping.expression))
        } else {
          let name = grouping.variable.map { " AS ?" + $0.name } ?? ""
          parts.append("(" + text(of: grouping.expression) + name + ")")
        }
      }
      line("GROUP BY " + parts.joined(separator: " "))
    }
    if !modifiers.having.isEmpty {
      var parts: [String] = []
      for condition in modifiers.having { parts.append(constraint(condition)) }
      line("HAVING " + parts.joined(separator: " "))
    }
    if !modifiers.orderings.isEmpty {
      var parts: [String] = []
      for ordering in modifiers.orderings {
        let expression = text(of: ordering.expression)
        if ordering.descending {
          parts.append("DESC(" + expression + ")")
        } else if case .variable = ordering.expression {
          parts.append(expression)
        } else {
          parts.append("ASC(" + expression + ")")
        }
      }
      line("ORDER BY " + parts.joined(separator: " "))
    }
    if let limit = modifiers.limit { line("LIMIT \(limit)") }
    if let offset = modifiers.offset { line("OFFSET \(offset)") }
    if let values = modifiers.values { write(values) }
  }

  private mutating func write(_ data: InlineData) {
    let names = data.variables.map { "?" + $0.name }.joined(separator: " ")
    line("VALUES (\(names)) {")
    indent += 1
    for row in data.rows {
      var parts: [String] = []
      for value in row { parts.append(value.map { text(of: $0) } ?? "UNDEF") }
      line("(" + parts.joined(separator: " ") + ")")
    }
    indent -= 1
    line("}")
  }

  private mutating func write(_ triples: [TriplePattern]) {
    indent += 1
    for triple in triples { line(text(of: triple) + " .") }
    indent -= 1
  }

  // MARK: Groups

  /// `head{ … }`.
  mutating func writeBraced(_ head: String, _ pattern: Pattern) {
    line(head + "{")
    indent += 1
    writeContents(pattern)
    indent -= 1
    line("}")
  }

  /// What stands between the braces of a group that reads back as `pattern`.
  private mutating func writeContents(_ pattern: Pattern) {
    switch pattern {
    case .filter(let conditions, let inner):
      writeLeft(inner)
      for condition in conditions { line("FILTER " + constraint(condition)) }
    case .subselect(let select): write(select)
    default: writeLeft(pattern)
    }
  }

  /// A pattern as the first elements of a group: no braces around what the group's own left-to-
  /// right reading makes again.
  private mutating func writeLeft(_ pattern: Pattern) {
    switch pattern {
    case .basic(let triples) where triples.isEmpty: break
    case .join(let left, let right):
      if left == .unit { line("{ }") } else { writeLeft(left) }
      writeElement(right, afterTriples: left.endsInTriples)
    case .leftJoin(let left, let right, let conditions):
      writeLeft(left)
      line("OPTIONAL {")
      indent += 1
      // The conditions are this group's own filters; filters of the pattern need a group within.
      if case .filter = right { writeElement(right, afterTriples: false) } else { writeLeft(right) }
      for condition in conditions { line("FILTER " + constraint(condition)) }
      indent -= 1
      line("}")
    case .minus(let left, let right):
      writeLeft(left)
      writeBraced("MINUS ", right)
    case .extend(let inner, let variable, let expression):
      writeLeft(inner)
      line("BIND (" + text(of: expression) + " AS ?" + variable.name + ")")
    default: writeElement(pattern, afterTriples: false)
    }
  }

  /// A pattern as one element behind others.
  private mutating func writeElement(_ pattern: Pattern, afterTriples: Bool) {
    switch pattern {
    case .basic(let triples) where !afterTriples && !triples.isEmpty:
      for triple in triples { line(text(of: triple) + " .") }
    case .union(let left, let right):
      writeUnionLeft(left)
      text += " UNION"
      writeBraced("", right)
    case .graph(let name, let inner): writeBraced("GRAPH " + text(of: name) + " ", inner)
    case .service(let endpoint, let inner, let silent):
      writeBraced("SERVICE " + (silent ? "SILENT " : "") + text(of: endpoint) + " ", inner)
    case .values(let data): write(data)
    default: writeBraced("", pattern)
    }
  }

  private mutating func writeUnionLeft(_ pattern: Pattern) {
    if case .union = pattern {
      writeElement(pattern, afterTriples: false)
    } else {
      writeBraced("", pattern)
    }
  }
}

extension Pattern {
  /// Whether the text of the pattern ends in triples, which would take up the triples behind it.
  var endsInTriples: Bool {
    switch self {
    case .basic(let triples): !triples.isEmpty
    case .join(_, let right): right.endsInTriples && right.isBasic
    default: false
    }
  }

  private var isBasic: Bool { if case .basic = self { true } else { false } }
}
