public import RDFModel

/// One thing that is not as a shape asks (SHACL §3.6.2).
public struct ValidationResult: Hashable, Sendable {
  public let focus: Term
  public let path: ShapePath?
  /// What is wrong, where one value is.
  public let value: Term?
  public let shape: Term
  /// The local name of the component: `MinCount`.
  public let component: String
  public let severity: Shape.Severity
  /// The shape's own texts; none where it has none.
  public let messages: [Literal]
  /// What the constraint asks for, in a few words: `Post`, `1`.
  public let expected: String
  /// The named graph whose node it is; nil in the default graph.
  public let graph: Term?

  /// The shape's text in a language, else in another one, else what the component says of itself.
  public func message(language: String) -> String {
    for tag in [language, "ru", "kk", "en"] {
      if let text = messages.first(where: { $0.language == tag }) { return text.lexicalForm }
    }
    if let text = messages.first { return text.lexicalForm }
    return ConstraintText.text(component, expected, language: language)
  }
}

/// What a validation found (SHACL §3.6.1).
public struct ValidationReport: Sendable {
  public internal(set) var results: [ValidationResult] = []
  /// How many focus nodes were looked at, a node once for each shape.
  public internal(set) var checkedNodes = 0

  /// Whether nothing was found, of whatever severity.
  public var conforms: Bool { results.isEmpty }

  /// The report as RDF; the same report, the same statements.
  public func quads() -> [Quad] {
    let report = Term.blankNode(BlankNode("report"))
    func shacl(_ name: String) -> Term { SHACL.term(name) }
    let boolean = Term.literal(Literal(conforms ? "true" : "false", datatype: XSD.boolean))
    var quads = [
      Quad(report, .iri(RDF.type), shacl("ValidationReport")),
      Quad(report, shacl("conforms"), boolean),
    ]
    for (number, result) in results.enumerated() {
      let node = Term.blankNode(BlankNode("result\(number + 1)"))
      func add(_ name: String, _ value: Term) { quads.append(Quad(node, shacl(name), value)) }
      quads.append(Quad(report, shacl("result"), node))
      quads.append(Quad(node, .iri(RDF.type), shacl("ValidationResult")))
      add("focusNode", result.focus)
      if let path = result.path?.predicate { add("resultPath", path) }
      if let value = result.value { add("value", value) }
      add("sourceShape", result.shape)
      add("sourceConstraintComponent", shacl(result.component + "ConstraintComponent"))
      add("resultSeverity", shacl(result.severity.rawValue))
      if result.messages.isEmpty {
        add("resultMessage", .literal(Literal(result.message(language: "en"), language: "en")))
      }
      for message in result.messages { add("resultMessage", .literal(message)) }
    }
    return quads
  }
}
