import QuerySyntax
import RDFModel

/// What an expression gives; nil stands for an error.
enum Value {
  /// A term by its id, not looked at yet.
  case id(UInt32)
  case boolean(Bool)
  case numeric(XSDNumeric)
  case string(String)
  case term(Term)
}

extension Value {
  static func literal(_ text: String, _ datatype: IRI) -> Value {
    .term(.literal(Literal(text, datatype: datatype)))
  }

  static func integer(_ value: Int) -> Value { .numeric(.integer(Int128(value))) }
}

/// What an expression reads: a row by slots, the query's terms and its surroundings.
final class Frame {
  let terms: QueryTerms
  /// The row; ``Table/unbound`` where a slot has no value.
  let binding: UnsafeMutablePointer<UInt32>
  let slotCount: Int
  /// For each EXISTS of the query, its answer for the row.
  var existsAnswers: [Bool]
  let base: String?
  let now: String
  /// Blank nodes of BNODE("x"), by the row and the text.
  var rowNodes: [RowLabel: Term] = [:]
  var row = 0

  struct RowLabel: Hashable {
    let row: Int
    let label: String
  }
  private var regexes: [String: Regex?] = [:]

  init(_ terms: QueryTerms, slotCount: Int, existsCount: Int, base: String?, now: String) {
    self.terms = terms
    self.slotCount = slotCount
    self.base = base
    self.now = now
    existsAnswers = Array(repeating: false, count: existsCount)
    binding = .allocate(capacity: max(slotCount, 1))
    binding.initialize(repeating: Table.unbound, count: max(slotCount, 1))
  }

  deinit { binding.deallocate() }

  func clear() { binding.update(repeating: Table.unbound, count: slotCount) }

  // MARK: Reading values

  func term(_ value: Value) -> Term {
    switch value {
    case .id(let id): terms.term(of: id)
    case .boolean(let value): .literal(Literal(value ? "true" : "false", datatype: XSD.boolean))
    case .numeric(let number): .literal(number.literal)
    case .string(let text): .string(text)
    case .term(let term): term
    }
  }

  /// The id of a value, under which it can stand in a table.
  func id(_ value: Value) -> UInt32 {
    if case .id(let id) = value { return id }
    return terms.id(of: term(value))
  }

  /// An id that stands for the value where rows are sorted.
  func sortID(_ value: Value) -> UInt32 {
    if case .id(let id) = value { return id }
    return terms.sortID(of: term(value))
  }

  /// The literal's value; nil for IRIs and blank nodes.
  func xsd(_ value: Value) -> XSDValue? {
    switch value {
    case .id(let id): terms.decoded(id).value
    case .boolean(let value): .boolean(value)
    case .numeric(let number): .numeric(number)
    case .string(let text): .string(text)
    case .term(let term): term.literal.map { XSDValue($0) }
    }
  }

  func number(_ value: Value) -> XSDNumeric? {
    switch value {
    case .numeric(let number): return number
    case .id(let id): return terms.number(of: id)
    case .boolean, .string: return nil
    case .term(let term): return term.literal.flatMap { XSDNumeric($0) }
    }
  }

  func effectiveBoolean(_ value: Value?) -> Bool? {
    guard let value else { return nil }
    if case .boolean(let answer) = value { return answer }
    return xsd(value)?.effectiveBooleanValue
  }

  /// The text of a plain or language-tagged string.
  func text(_ value: Value) -> (text: String, language: String?)? {
    switch value {
    case .string(let text): return (text, nil)
    case .id(let id): return terms.text(of: id)
    default: break
    }
    switch xsd(value) {
    case .string(let text): return (text, nil)
    case .languageString(let text, let language): return (text, language)
    default: return nil
    }
  }

  func plainText(_ value: Value) -> String? {
    text(value).flatMap { $0.language == nil ? $0.text : nil }
  }

  func regex(_ pattern: String, _ flags: String) -> Regex? {
    let key = flags + "/" + pattern
    if let known = regexes[key] { return known }
    let regex = Regex(pattern, flags: flags, meter: terms.meter)
    if regexes.count > 256 { regexes.removeAll() }
    regexes[key] = .some(regex)
    return regex
  }
}
