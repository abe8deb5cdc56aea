import RDFModel

/// What the constructs of the short form mean in SPARQL.
enum ShortForm {
  /// `2023-06-01`, `2023-06` and `2023` as xsd:date, gYearMonth and gYear; nil for anything else.
  static func date(_ text: String) -> Literal? {
    for (kind, datatype) in [
      (XSDDateTime.Kind.date, XSD.date), (.gYearMonth, XSD.gYearMonth), (.gYear, XSD.gYear),
    ] where XSDDateTime(text, kind: kind) != nil {
      return Literal(text, datatype: datatype)
    }
    return nil
  }

  /// `year(x)` of a date, a month or a year: YEAR takes an xsd:dateTime alone by the letter of
  /// §17.4.5.2, so the other three types go by their text.
  static func year(of argument: Expression) -> Expression {
    let text = Expression.call(.str, [argument])
    let types = [XSD.date, XSD.gYearMonth, XSD.gYear].map { Expression.term(.iri($0)) }
    let year = Expression.call(.year, [argument])
    let digits = Expression.function(
      XSD.integer, [.call(.substr, [text, number("1"), number("4")])])
    let isDate = Expression.isIn(.call(.datatype, [argument]), types, negated: false)
    return .call(.coalesce, [year, .call(.if, [isDate, digits, year])])
  }

  private static func number(_ text: String) -> Expression {
    .term(.literal(Literal(text, datatype: XSD.integer)))
  }

  /// `count ?x by ?g`: how many different ones, the largest group first.
  static func count(
    _ counted: Variable?, by groups: [Variable], where pattern: Pattern, _ modifiers: Modifiers
  ) -> SelectQuery {
    let taken = Set(pattern.visibleVariables)
    var name = Variable("count")
    while taken.contains(name) { name = Variable(name.name + "_") }
    let aggregate = Aggregate(
      .count, counted.map { .variable($0) }, isDistinct: counted != nil)
    let columns =
      groups.map { SelectQuery.Column($0) } + [SelectQuery.Column(name, .aggregate(aggregate))]
    var modifiers = modifiers
    modifiers.groupings = groups.map { Modifiers.Grouping(.variable($0)) }
    if modifiers.orderings.isEmpty, !groups.isEmpty {
      modifiers.orderings =
        [Modifiers.Ordering(.variable(name), descending: true)]
        + groups.map { Modifiers.Ordering(.variable($0)) }
    }
    return SelectQuery(columns: columns, pattern: pattern, modifiers: modifiers)
  }

  /// The triples of a pattern that a template can say: those without a path, of the parts that
  /// give values.
  static func template(of pattern: Pattern) -> [TriplePattern] {
    switch pattern {
    case .basic(let triples):
      triples.filter { if case .term = $0.verb { true } else { false } }
    case .join(let left, let right), .leftJoin(let left, let right, _), .union(let left, let right):
      template(of: left) + template(of: right)
    case .minus(let inner, _), .filter(_, let inner), .extend(let inner, _, _),
      .graph(_, let inner), .service(_, let inner, _):
      template(of: inner)
    case .values, .subselect: []
    }
  }
}

/// The terms of the evidence in a document's graph, by which `evidence X` is written.
enum EvidenceTerms {
  static let owl = "http://www.w3.org/2002/07/owl#"
  static let oa = "http://www.w3.org/ns/oa#"
  static let birlik = "https://w3id.org/birlik/ontology#"
  static let source = IRI(owl + "annotatedSource")
  static let property = IRI(owl + "annotatedProperty")
  static let target = IRI(owl + "annotatedTarget")
  static let confidence = IRI(birlik + "confidence")
  static let evidence = IRI(birlik + "evidence")
  static let hasTarget = IRI(oa + "hasTarget")
  static let selector = IRI(oa + "hasSelector")
  static let exact = IRI(oa + "exact")
  static let start = IRI(oa + "start")
  static let end = IRI(oa + "end")
}

extension ShortForm {
  /// `evidence X`: in the graph of each document, the facts with X at one end, how sure they are,
  /// and the words that they were read from.
  static func evidence(about resource: QueryTerm) -> SelectQuery {
    func variable(_ name: String) -> QueryTerm { .variable(Variable(name)) }
    func triple(_ subject: String, _ property: IRI, _ object: QueryTerm) -> TriplePattern {
      TriplePattern(variable(subject), .term(.term(.iri(property))), object)
    }
    func about(_ end: IRI) -> Pattern { .basic([triple("fact", end, resource)]) }
    let either = Pattern.union(about(EvidenceTerms.source), about(EvidenceTerms.target))
    let fact = Pattern.basic([
      triple("fact", EvidenceTerms.source, variable("subject")),
      triple("fact", EvidenceTerms.property, variable("property")),
      triple("fact", EvidenceTerms.target, variable("object")),
    ])
    let confidence = Pattern.basic([
      triple("fact", EvidenceTerms.confidence, variable("confidence"))
    ])
    let mention = Pattern.basic([
      triple("fact", EvidenceTerms.evidence, variable("mention")),
      triple("mention", EvidenceTerms.hasTarget, variable("passage")),
      triple("passage", EvidenceTerms.selector, variable("quotation")),
      triple("quotation", EvidenceTerms.exact, variable("text")),
      triple("passage", EvidenceTerms.selector, variable("place")),
      triple("place", EvidenceTerms.start, variable("start")),
      triple("place", EvidenceTerms.end, variable("end")),
    ])
    let body = Pattern.leftJoin(
      .leftJoin(.join(either, fact), confidence, []), mention, [])
    var select = SelectQuery(
      columns: [
        "document", "subject", "property", "object", "confidence", "text", "start", "end",
      ].map { SelectQuery.Column(Variable($0)) },
      pattern: .graph(variable("document"), body))
    select.duplicates = .distinct
    select.modifiers.orderings = ["document", "start", "subject", "property", "object"].map {
      Modifiers.Ordering(.variable(Variable($0)))
    }
    return select
  }
}
