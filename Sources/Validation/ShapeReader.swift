public import RDFModel

extension Shapes {
  /// Reads the shapes of a graph: SHACL Core. Throws ``ShapeError`` for what is ill-formed or
  /// beyond it.
  public init(_ quads: [Quad]) throws(ShapeError) {
    var reader = ShapeReader(quads)
    self = try reader.read()
  }
}

/// Turns the statements of a shapes graph into ``Shapes``.
struct ShapeReader {
  private let quads: [Quad]
  private var objects: [Term: [Term: [Term]]] = [:]
  private var shapes = Shapes()
  private var numbers: [Term: Int] = [:]

  init(_ quads: [Quad]) {
    self.quads = quads
    for quad in quads {
      objects[quad.subject, default: [:]][quad.predicate, default: []] += [quad.object]
    }
  }

  private static let targetProperties = [
    "targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf",
  ]
  private static let beyondCore = ["sparql", "target", "js", "rule", "expression"]

  mutating func read() throws(ShapeError) -> Shapes {
    var seen: Set<Term> = []
    let targets = Set(Self.targetProperties.map(SHACL.term))
    for quad in quads {
      let isDeclared =
        quad.predicate == .iri(RDF.type)
        && (quad.object == SHACL.term("NodeShape") || quad.object == SHACL.term("PropertyShape"))
      guard isDeclared || targets.contains(quad.predicate), seen.insert(quad.subject).inserted
      else { continue }
      _ = try number(of: quad.subject)
    }
    return shapes
  }

  // MARK: - Statements

  private func values(_ subject: Term, _ name: String) -> [Term] {
    objects[subject]?[SHACL.term(name)] ?? []
  }

  private func integer(_ shape: Term, _ name: String) throws(ShapeError) -> Int? {
    guard let value = values(shape, name).first else { return nil }
    guard let literal = value.literal, literal.datatype == XSD.integer,
      let number = Int(literal.lexicalForm), number >= 0
    else { throw .illFormed(shape: shape, property: name, message: "takes a whole number") }
    return number
  }

  private func isTrue(_ shape: Term, _ name: String) -> Bool {
    values(shape, name).contains {
      $0.literal?.lexicalForm == "true" || $0.literal?.lexicalForm == "1"
    }
  }

  private func list(_ head: Term, of shape: Term, _ name: String) throws(ShapeError) -> [Term] {
    var result: [Term] = []
    var cell = head
    var seen: Set<Term> = []
    while cell != .iri(RDF.nil) {
      guard seen.insert(cell).inserted, let first = objects[cell]?[.iri(RDF.first)],
        let rest = objects[cell]?[.iri(RDF.rest)], first.count == 1, rest.count == 1
      else { throw .badList(shape: shape, property: name) }
      result.append(first[0])
      cell = rest[0]
    }
    return result
  }

  // MARK: - Shapes

  /// The number of a shape; reads it when it is met first, so that shapes may refer to themselves.
  private mutating func number(of id: Term) throws(ShapeError) -> Int {
    if let known = numbers[id] { return known }
    for name in Self.beyondCore where !values(id, name).isEmpty {
      throw .unsupported(shape: id, property: name)
    }
    let paths = values(id, "path")
    guard paths.count < 2 else {
      throw .illFormed(shape: id, property: "path", message: "stands more than once")
    }
    let number = shapes.all.count
    numbers[id] = number
    let path = try paths.first.map { (term) throws(ShapeError) in try self.path(term, of: id) }
    shapes.all.append(Shape(id: id, path: path))
    shapes.all[number].targets = targets(of: id)
    shapes.all[number].messages = values(id, "message").compactMap(\.literal)
    shapes.all[number].isDeactivated = isTrue(id, "deactivated")
    if let severity = values(id, "severity").first {
      guard
        let known = Shape.Severity.allCases.first(where: { SHACL.term($0.rawValue) == severity })
      else {
        throw .illFormed(
          shape: id, property: "severity", message: "is sh:Violation, sh:Warning or sh:Info")
      }
      shapes.all[number].severity = known
    }
    let constraints = try constraints(of: id, isProperty: path != nil)
    shapes.all[number].constraints = constraints
    return number
  }

  private func targets(of id: Term) -> [Shape.Target] {
    var result: [Shape.Target] = values(id, "targetNode").map { .node($0) }
    result += values(id, "targetClass").map { .instances(of: $0) }
    result += values(id, "targetSubjectsOf").map { .subjects(of: $0) }
    result += values(id, "targetObjectsOf").map { .objects(of: $0) }
    // §2.1.3.3: a shape that is itself a class is about its instances.
    let types = objects[id]?[.iri(RDF.type)] ?? []
    if types.contains(.iri(RDFS.namespace + "Class"))
      || types.contains(.iri("http://www.w3.org/2002/07/owl#Class"))
    {
      result.append(.instances(of: id))
    }
    return result
  }

  private func path(
    _ term: Term, of shape: Term, depth: Int = 0
  ) throws(ShapeError) -> ShapePath {
    guard depth < 32 else { throw .badList(shape: shape, property: "path") }
    if term.iri != nil { return .predicate(term) }
    func inner(_ name: String) throws(ShapeError) -> ShapePath? {
      guard let value = values(term, name).first else { return nil }
      return try path(value, of: shape, depth: depth + 1)
    }
    if let path = try inner("inversePath") { return .inverse(path) }
    if let path = try inner("zeroOrMorePath") { return .zeroOrMore(path) }
    if let path = try inner("oneOrMorePath") { return .oneOrMore(path) }
    if let path = try inner("zeroOrOnePath") { return .zeroOrOne(path) }
    let alternatives = values(term, "alternativePath").first
    var parts: [ShapePath] = []
    for part in try list(alternatives ?? term, of: shape, "path") {
      parts.append(try path(part, of: shape, depth: depth + 1))
    }
    guard parts.count > 1 else { throw .badList(shape: shape, property: "path") }
    return alternatives != nil ? .alternative(parts) : .sequence(parts)
  }

  // MARK: - Constraints

  private mutating func constraints(
    of id: Term, isProperty: Bool
  ) throws(ShapeError) -> [Constraint] {
    var result = try valueConstraints(of: id)
    result += try stringConstraints(of: id)
    if isProperty {
      if let count = try integer(id, "minCount") { result.append(.minCount(count)) }
      if let count = try integer(id, "maxCount") { result.append(.maxCount(count)) }
      if isTrue(id, "uniqueLang") { result.append(.uniqueLang) }
      result += values(id, "lessThan").map { .lessThan($0, orEquals: false) }
      result += values(id, "lessThanOrEquals").map { .lessThan($0, orEquals: true) }
    } else {
      for name in ["minCount", "maxCount", "uniqueLang", "lessThan", "lessThanOrEquals"]
      where !values(id, name).isEmpty {
        throw .illFormed(shape: id, property: name, message: "needs a sh:path")
      }
    }
    result += values(id, "equals").map { .equals($0) }
    result += values(id, "disjoint").map { .disjoint($0) }
    result += try shapeConstraints(of: id)
    return result
  }

  private func valueConstraints(of id: Term) throws(ShapeError) -> [Constraint] {
    var result: [Constraint] = values(id, "class").map { .hasClass($0) }
    for value in values(id, "datatype") {
      guard let iri = value.iri else {
        throw .illFormed(shape: id, property: "datatype", message: "takes an IRI")
      }
      result.append(.datatype(iri))
    }
    for value in values(id, "nodeKind") {
      guard
        let kind = Constraint.NodeKind.allCases.first(where: { SHACL.term($0.rawValue) == value })
      else { throw .illFormed(shape: id, property: "nodeKind", message: "takes a node kind") }
      result.append(.nodeKind(kind))
    }
    for bound in Constraint.Bound.allCases {
      for value in values(id, bound.rawValue) {
        guard let literal = value.literal else {
          throw .illFormed(shape: id, property: bound.rawValue, message: "takes a literal")
        }
        result.append(.bound(bound, literal))
      }
    }
    result += values(id, "hasValue").map { .hasValue($0) }
    for head in values(id, "in") { result.append(.isIn(try list(head, of: id, "in"))) }
    return result
  }

  private func stringConstraints(of id: Term) throws(ShapeError) -> [Constraint] {
    var result: [Constraint] = []
    if let length = try integer(id, "minLength") { result.append(.minLength(length)) }
    if let length = try integer(id, "maxLength") { result.append(.maxLength(length)) }
    let flags = values(id, "flags").first?.literal?.lexicalForm ?? ""
    for value in values(id, "pattern") {
      guard let text = value.literal?.lexicalForm, Pattern(text, flags: flags) != nil else {
        throw .illFormed(
          shape: id, property: "pattern", message: "takes a regular expression (flags i, s, m, x)")
      }
      result.append(.pattern(text, flags: flags))
    }
    for head in values(id, "languageIn") {
      let tags = try list(head, of: id, "languageIn").compactMap(\.literal?.lexicalForm)
      result.append(.languageIn(tags.map { $0.lowercased() }))
    }
    return result
  }

  private mutating func shapeConstraints(of id: Term) throws(ShapeError) -> [Constraint] {
    var result: [Constraint] = []
    for value in values(id, "not") { result.append(.not(try number(of: value))) }
    for value in values(id, "node") { result.append(.node(try number(of: value))) }
    for value in values(id, "property") {
      let number = try number(of: value)
      guard shapes.all[number].path != nil else {
        throw .illFormed(shape: value, property: "path", message: "is missing")
      }
      result.append(.property(number))
    }
    for head in values(id, "and") { result.append(.and(try numbers(in: head, of: id, "and"))) }
    for head in values(id, "or") { result.append(.or(try numbers(in: head, of: id, "or"))) }
    for head in values(id, "xone") {
      result.append(.exactlyOne(try numbers(in: head, of: id, "xone")))
    }
    result += try qualifiedConstraints(of: id)
    if isTrue(id, "closed") {
      var allowed: Set<Term> = []
      for property in values(id, "property") { allowed.formUnion(values(property, "path")) }
      for head in values(id, "ignoredProperties") {
        allowed.formUnion(try list(head, of: id, "ignoredProperties"))
      }
      result.append(.closed(allowed: allowed))
    }
    return result
  }

  private mutating func numbers(
    in head: Term, of id: Term, _ name: String
  ) throws(ShapeError) -> [Int] {
    var result: [Int] = []
    for shape in try list(head, of: id, name) { result.append(try number(of: shape)) }
    return result
  }

  private mutating func qualifiedConstraints(of id: Term) throws(ShapeError) -> [Constraint] {
    var result: [Constraint] = []
    for value in values(id, "qualifiedValueShape") {
      let number = try number(of: value)
      var siblings: [Int] = []
      if isTrue(id, "qualifiedValueShapesDisjoint") {
        // §4.7.3: the qualified shapes of the other property shapes of the same parents.
        let parents = objects.keys.filter { values($0, "property").contains(id) }
        for parent in parents {
          for property in values(parent, "property") {
            for other in values(property, "qualifiedValueShape") where other != value {
              siblings.append(try self.number(of: other))
            }
          }
        }
      }
      let min = try integer(id, "qualifiedMinCount")
      let max = try integer(id, "qualifiedMaxCount")
      guard min != nil || max != nil else {
        throw .illFormed(
          shape: id, property: "qualifiedValueShape",
          message: "needs sh:qualifiedMinCount or sh:qualifiedMaxCount")
      }
      if min != nil { result.append(.qualified(number, siblings: siblings, min: min, max: nil)) }
      if max != nil { result.append(.qualified(number, siblings: siblings, min: nil, max: max)) }
    }
    return result
  }
}
