import QuerySyntax
import RDFModel

/// A pattern in the making: triples, conditions, how far it was fetched.
struct PatternDraft {
  struct Edge: Hashable {
    var subject: QueryTerm
    var property: IRI
    var object: QueryTerm
  }

  var edges: [Edge] = []
  /// Variables that stand for one of several things of one name.
  var choices: [(variable: Variable, terms: [Term])] = []
  /// Variables with the classes that they must be of.
  var classes: [(variable: Variable, classes: [IRI])] = []
  /// Labels of posts and the like that must hold a stem.
  var filters: [Expression] = []
  /// Tenures and what else is no plain edge.
  var further: [TriplePattern] = []
  /// What the conditions on texts say, for people.
  var notes: [String] = []
  /// Words of the question that the pattern explains.
  var covered: Set<Int> = []
  /// What is asked for; nil asks whether it is so.
  var asked: [Variable] = []
  var isCount = false
  /// Less is surer.
  var cost = 0.0
  /// A condition that nothing can meet, in words.
  var unmet: [String] = []

  var property: IRI? { edges.first?.property }

  /// Whether the first thing asked for is the subject of the first triple.
  var asksSubject: Bool {
    guard let first = asked.first else { return false }
    return edges.first?.subject == .variable(first)
  }

  /// Whether a date, a name or a text narrows it.
  var isRefined: Bool { !notes.isEmpty || edges.count > 1 }

  /// The whole as algebra.
  var pattern: Pattern {
    var result = Pattern.basic(
      edges.map { TriplePattern($0.subject, .term(.term(.iri($0.property))), $0.object) } + further)
    for choice in choices {
      let rows = choice.terms.map { [QueryTerm?.some(.term($0))] }
      result = .join(.values(InlineData(variables: [choice.variable], rows: rows)), result)
    }
    var conditions = filters
    for (index, restriction) in classes.enumerated() {
      let type = Variable("class\(index + 1)_\(restriction.variable.name)")
      let values = restriction.classes.map { Expression.term(.iri($0)) }
      conditions.append(
        .exists(
          .filter(
            [.isIn(.variable(type), values, negated: false)],
            .basic([
              TriplePattern(
                .variable(restriction.variable), .term(.term(.iri(RDF.type))), .variable(type))
            ])), negated: false))
    }
    return conditions.isEmpty ? result : .filter(conditions, result)
  }

  /// The query that answers it.
  var query: Query {
    guard !asked.isEmpty else { return Query(.ask(pattern, Modifiers())) }
    var columns = asked.map { SelectQuery.Column($0) }
    if isCount, let first = asked.first {
      columns = [
        SelectQuery.Column(
          Variable(first.name + "_count"),
          .aggregate(Aggregate(.count, .variable(first), isDistinct: true)))
      ]
    }
    var select = SelectQuery(columns: columns, pattern: pattern)
    if !isCount {
      select.duplicates = .distinct
      select.modifiers.orderings = asked.map { .init(.variable($0)) }
    }
    return Query(.select(select))
  }
}

/// Conditions on what texts say, as expressions.
enum TextCondition {
  /// Whether the words that name a thing, or the literal itself, hold one of the stems.
  static func holds(_ variable: Variable, _ stems: [String], number: Int) -> Expression {
    let label = Variable("label\(number)_\(variable.name)")
    let own = Expression.and(
      .call(.isLiteral, [.variable(variable)]), contains(.variable(variable), stems))
    let labels = [Names.prefLabel, Names.altLabel].map { property in
      Expression.exists(
        .filter(
          [contains(.variable(label), stems)],
          .basic([
            TriplePattern(.variable(variable), .term(.term(.iri(property))), .variable(label))
          ])), negated: false)
    }
    return .or(own, .or(labels[0], labels[1]))
  }

  /// Whether a sentence that proves the edge holds one of the stems.
  static func isProved(_ edge: PatternDraft.Edge, _ stems: [String], number: Int) -> Expression {
    func variable(_ name: String) -> Variable { Variable("\(name)\(number)") }
    let fact = QueryTerm.variable(variable("fact"))
    let mention = QueryTerm.variable(variable("mention"))
    let target = QueryTerm.variable(variable("target"))
    let selector = QueryTerm.variable(variable("selector"))
    let part = variable("part")
    let text = variable("text")
    func triple(_ subject: QueryTerm, _ property: IRI, _ object: QueryTerm) -> TriplePattern {
      TriplePattern(subject, .term(.term(.iri(property))), object)
    }
    let triples = [
      triple(fact, Names.annotatedSource, edge.subject),
      triple(fact, Names.annotatedProperty, .term(.iri(edge.property))),
      triple(fact, Names.annotatedTarget, edge.object),
      triple(fact, Names.evidence, mention), triple(mention, Names.hasTarget, target),
      triple(target, Names.hasSelector, selector),
      TriplePattern(selector, .term(.variable(part)), .variable(text)),
    ]
    let parts = [Names.prefix, Names.exact, Names.suffix].map { Expression.term(.iri($0)) }
    let filtered = Pattern.filter(
      [.isIn(.variable(part), parts, negated: false), contains(.variable(text), stems)],
      .basic(triples))
    return .exists(.graph(.variable(variable("graph")), filtered), negated: false)
  }

  /// Whether a word of a text begins with one of the stems; numbers must be whole.
  static func contains(_ text: Expression, _ stems: [String]) -> Expression {
    let edge = "[^\\p{L}\\p{N}]"
    let choices = stems.map { isWhole($0) ? "\($0)($|\(edge))" : $0 }
    let pattern = "(^|\(edge))(\(choices.joined(separator: "|")))"
    return .call(
      .regex, [.call(.str, [text]), .term(.string(pattern)), .term(.string("i"))])
  }

  /// Numbers, Arabic and Roman, are no beginnings of words.
  private static func isWhole(_ stem: String) -> Bool {
    stem.unicodeScalars.allSatisfy {
      $0.properties.numericType != nil || "ivxlcdm".unicodeScalars.contains($0)
    }
  }

  /// What the forms of a word begin with: three fifths of it, at least four letters; also without
  /// the «не» of a denying adjective.
  static func stem(_ word: String) -> String {
    let scalars = Array(word.unicodeScalars)
    if scalars.contains(where: { $0.properties.numericType != nil }) || isWhole(word) {
      return word
    }
    let length = max(min(4, scalars.count), scalars.count * 3 / 5)
    return String(String.UnicodeScalarView(scalars.prefix(length)))
  }

  static func stems(of words: [String]) -> [String] {
    var result: [String] = []
    for word in words {
      var forms = [word]
      if word.hasPrefix("не"), word.unicodeScalars.count > 8 {
        forms.append(String(word.dropFirst(2)))
      }
      for part in forms.flatMap({ $0.split(separator: " ").prefix(1) }) {
        let stem = stem(String(part))
        if !result.contains(stem) { result.append(stem) }
      }
    }
    return result
  }
}
