import RDFModel

/// One breach of a constraint.
struct Violation {
  var value: Term?
  var expected = ""
  /// Where it is not the shape's own path: the property that a closed shape does not allow.
  var path: ShapePath?
}

extension Validator {
  func violations(
    of constraint: Constraint, _ focus: Term, _ values: [Term], _ shape: Shape, _ check: Check
  ) -> [Violation] {
    switch constraint {
    case .minCount(let count):
      return values.count < count ? [Violation(expected: "\(count)")] : []
    case .maxCount(let count):
      return values.count > count ? [Violation(expected: "\(count)")] : []
    case .uniqueLang: return Self.repeatedLanguages(values).map { Violation(expected: $0) }
    case .hasValue(let term):
      return values.contains(term) ? [] : [Violation(expected: Self.name(term))]
    case .equals(let other):
      let others = check.view.values(focus, other)
      let missing =
        values.filter { !others.contains($0) } + others.filter { !values.contains($0) }
      return missing.map { Violation(value: $0, expected: Self.name(other)) }
    case .disjoint(let other):
      let others = check.view.values(focus, other)
      return values.filter(others.contains).map {
        Violation(value: $0, expected: Self.name(other))
      }
    case .lessThan(let other, let orEquals):
      return unordered(values, check.view.values(focus, other), orEquals).map {
        Violation(value: $0, expected: Self.name(other))
      }
    case .qualified(let number, let siblings, let min, let max):
      let count = values.count { value in
        conforms(value, to: number, check)
          && !siblings.contains { conforms(value, to: $0, check) }
      }
      if let min, count < min { return [Violation(expected: "\(min)")] }
      if let max, count > max { return [Violation(expected: "\(max)")] }
      return []
    case .closed(let allowed):
      return values.flatMap { value in
        check.view.predicates(of: value).filter { !allowed.contains($0) }.flatMap { predicate in
          check.view.values(value, predicate).map {
            Violation(value: $0, path: .predicate(predicate))
          }
        }
      }
    default:
      let (holds, expected) = test(constraint, check)
      return values.filter { !holds($0) }.map { Violation(value: $0, expected: expected) }
    }
  }

  /// The constraints that look at each value alone: a test, and what it asks for.
  private func test(
    _ constraint: Constraint, _ check: Check
  ) -> (holds: (Term) -> Bool, expected: String) {
    switch constraint {
    case .hasClass(let top):
      return (
        { value in
          value.literal == nil
            && check.view.values(value, .iri(RDF.type)).contains { self.hierarchy.isUnder($0, top) }
        }, Self.name(top)
      )
    case .datatype(let datatype):
      return ({ Self.isWellFormed($0, datatype) }, Self.name(.iri(datatype)))
    case .nodeKind(let kind): return ({ kind.allows($0) }, kind.rawValue)
    case .bound(let bound, let limit):
      return (
        { $0.literal?.compareValue(with: limit).map(bound.allows) ?? false }, limit.lexicalForm
      )
    case .minLength(let length):
      return ({ Self.text($0).map { $0.unicodeScalars.count >= length } ?? false }, "\(length)")
    case .maxLength(let length):
      return ({ Self.text($0).map { $0.unicodeScalars.count <= length } ?? false }, "\(length)")
    case .pattern(let pattern, let flags):
      return ({ Self.text($0).map { self.matches($0, pattern, flags) } ?? false }, pattern)
    case .languageIn(let ranges):
      return ({ Self.isTagged($0, ranges) }, ranges.joined(separator: ", "))
    case .isIn(let terms):
      let allowed = Set(terms)
      return ({ allowed.contains($0) }, terms.map(Self.name).joined(separator: ", "))
    case .not(let number): return ({ !self.conforms($0, to: number, check) }, "")
    case .node(let number): return ({ self.conforms($0, to: number, check) }, "")
    case .and(let numbers):
      return ({ value in numbers.allSatisfy { self.conforms(value, to: $0, check) } }, "")
    case .or(let numbers):
      return ({ value in numbers.contains { self.conforms(value, to: $0, check) } }, "")
    case .exactlyOne(let numbers):
      return ({ value in numbers.count { self.conforms(value, to: $0, check) } == 1 }, "")
    default: return ({ _ in true }, "")
    }
  }

  // MARK: - Values

  /// The text that the string constraints look at; nil for blank nodes (§4.4.1).
  private static func text(_ term: Term) -> String? {
    switch term {
    case .iri(let iri): iri.value
    case .literal(let literal): literal.lexicalForm
    case .blankNode: nil
    }
  }

  /// What people call a term of a shape: the local name of an IRI, the text of a literal.
  static func name(_ term: Term) -> String {
    switch term {
    case .iri(let iri):
      String(iri.value.split(whereSeparator: { "#/".contains($0) }).last ?? Substring(iri.value))
    case .literal(let literal): literal.lexicalForm
    case .blankNode(let node): "_:" + node.label
    }
  }

  /// §4.1.2: the datatype is the one, and the text is of its kind where we know the datatype.
  private static func isWellFormed(_ term: Term, _ datatype: IRI) -> Bool {
    guard let literal = term.literal, literal.datatype == datatype else { return false }
    guard case .other = XSDValue(literal) else { return true }
    let known: Set<IRI> = [XSD.boolean, XSD.date, XSD.dateTime, XSD.gYear, XSD.gYearMonth]
    return !known.contains(datatype) && !XSDNumeric.isNumeric(datatype)
  }

  /// §4.4.4: basic filtering of RFC 4647 §3.3.1.
  private static func isTagged(_ term: Term, _ ranges: [String]) -> Bool {
    guard let tag = term.literal?.language else { return false }
    return ranges.contains { $0 == "*" || tag == $0 || tag.hasPrefix($0 + "-") }
  }

  private static func repeatedLanguages(_ values: [Term]) -> [String] {
    Dictionary(grouping: values.compactMap { $0.literal?.language }) { $0 }
      .filter { $0.value.count > 1 }.map(\.key).sorted()
  }

  /// The values that are not before every one of `others`; what cannot be compared is not.
  private func unordered(_ values: [Term], _ others: [Term], _ orEquals: Bool) -> [Term] {
    values.filter { value in
      !others.allSatisfy { other in
        guard let left = value.literal, let right = other.literal,
          let order = left.compareValue(with: right)
        else { return false }
        return orEquals ? order <= 0 : order < 0
      }
    }
  }
}
