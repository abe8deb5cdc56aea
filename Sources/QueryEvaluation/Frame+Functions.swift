import QuerySyntax
import RDFModel

extension Frame {
  /// The functions with a keyword (SPARQL 1.1 §17.4).
  func call(_ builtIn: BuiltIn, _ arguments: [Formula]) -> Value? {
    switch builtIn {
    case .bound:
      guard case .slot(let slot)? = arguments.first else { return nil }
      return .boolean(binding[slot] != Table.unbound)
    case .coalesce:
      for argument in arguments { if let value = evaluate(argument) { return value } }
      return nil
    case .if:
      guard let test = effectiveBoolean(evaluate(arguments[0])) else { return nil }
      return evaluate(arguments[test ? 1 : 2])
    case .bnode where arguments.isEmpty: return .term(terms.freshBlankNode())
    case .rand: return .numeric(.double(Double.random(in: 0..<1)))
    case .now: return .literal(now, XSD.dateTime)
    case .uuid: return .term(.iri("urn:uuid:" + Identifiers.uuid()))
    case .strUUID: return .string(Identifiers.uuid())
    default: break
    }
    var values: [Value] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments {
      guard let value = evaluate(argument) else { return nil }
      values.append(value)
    }
    if case .id(let id)? = values.first, let quick = quickFunction(builtIn, id) {
      return quick.value
    }
    switch builtIn {
    case .str, .lang, .langMatches, .datatype, .iri, .uri, .bnode, .strLang, .strDt, .sameTerm,
      .isIRI, .isURI, .isBlank, .isLiteral, .isNumeric:
      return termFunction(builtIn, values)
    case .abs, .ceil, .floor, .round: return rounding(builtIn, values[0])
    case .year, .month, .day, .hours, .minutes, .seconds, .timezone, .tz:
      return timeFunction(builtIn, values[0])
    case .md5, .sha1, .sha256, .sha384, .sha512:
      return plainText(values[0]).map { .string(Digest.hex(builtIn, Array($0.utf8))) }
    default: return stringFunction(builtIn, values)
    }
  }

  /// What the bytes of a term of the graph tell without the term; nil for other functions.
  private func quickFunction(_ builtIn: BuiltIn, _ id: UInt32) -> (value: Value?, Void)? {
    switch builtIn {
    case .str: return (terms.lexicalForm(of: id).map { .string($0) }, ())
    case .lang: return (terms.language(of: id).map { .string($0) }, ())
    case .isIRI, .isURI: return (.boolean(terms.kind(of: id) == EncodedTerm.Kind.iri), ())
    case .isBlank: return (.boolean(terms.kind(of: id) == EncodedTerm.Kind.blankNode), ())
    case .isLiteral:
      let kind = terms.kind(of: id)
      let isNode = kind == EncodedTerm.Kind.iri || kind == EncodedTerm.Kind.blankNode
      return (.boolean(!isNode), ())
    case .isNumeric: return (.boolean(terms.number(of: id) != nil), ())
    default: return nil
    }
  }

  private func termFunction(_ builtIn: BuiltIn, _ values: [Value]) -> Value? {
    let first = term(values[0])
    switch builtIn {
    case .str:
      switch first {
      case .iri(let iri): return .string(iri.value)
      case .literal(let literal): return .string(literal.lexicalForm)
      case .blankNode: return nil
      }
    case .lang: return first.literal.map { .string($0.language ?? "") }
    case .datatype: return first.literal.map { .term(.iri($0.datatype)) }
    case .langMatches:
      guard let tag = plainText(values[0]), let range = plainText(values[1]) else { return nil }
      return .boolean(Identifiers.language(tag, matches: range))
    case .iri, .uri:
      if case .iri = first { return values[0] }
      guard let text = plainText(values[0]), IRI.isWritable(text.utf8) else { return nil }
      return .term(.iri(IRIResolution.resolve(text, against: base)))
    case .bnode:
      guard let label = plainText(values[0]) else { return nil }
      let key = RowLabel(row: row, label: label)
      let node = rowNodes[key] ?? terms.freshBlankNode()
      rowNodes[key] = node
      // Interning keeps the next fresh node from being the same.
      return .id(terms.id(of: node))
    case .strLang:
      guard let text = plainText(values[0]), let tag = plainText(values[1]),
        Literal.isLanguageTag(tag.utf8)
      else { return nil }
      return .term(.literal(Literal(text, language: tag)))
    case .strDt:
      guard let text = plainText(values[0]), let datatype = term(values[1]).iri else { return nil }
      return .literal(text, datatype)
    case .sameTerm: return .boolean(first == term(values[1]))
    case .isIRI, .isURI: return .boolean(first.iri != nil)
    case .isBlank:
      if case .blankNode = first { return .boolean(true) } else { return .boolean(false) }
    case .isLiteral: return .boolean(first.literal != nil)
    default: return .boolean(number(values[0]) != nil)
    }
  }

  private func rounding(_ builtIn: BuiltIn, _ value: Value) -> Value? {
    guard let number = number(value) else { return nil }
    let kind: XSDNumeric.Rounding =
      switch builtIn {
      case .abs: .absolute
      case .ceil: .ceiling
      case .floor: .floor
      default: .round
      }
    return number.applying(kind).map { .numeric($0) }
  }

  private func timeFunction(_ builtIn: BuiltIn, _ value: Value) -> Value? {
    guard case .dateTime(let moment)? = xsd(value) else { return nil }
    let isTimed = moment.kind == .dateTime || moment.kind == .dateTimeStamp
    // §17.4.5 takes xsd:dateTime alone; the parts that a date has are given too, as other engines
    // do.
    switch builtIn {
    case .year where isTimed || moment.kind == .date: return .integer(moment.year)
    case .month where isTimed || moment.kind == .date: return .integer(moment.month)
    case .day where isTimed || moment.kind == .date: return .integer(moment.day)
    case .hours where isTimed || moment.kind == .time: return .integer(moment.hour)
    case .minutes where isTimed || moment.kind == .time: return .integer(moment.minute)
    case .seconds where isTimed || moment.kind == .time:
      return .numeric(.decimal(moment.second))
    case .timezone:
      return moment.timezoneDuration.map {
        .literal($0, IRI(XSD.namespace + "dayTimeDuration"))
      }
    case .tz: return .string(moment.timezoneText)
    default: return nil
    }
  }
}
