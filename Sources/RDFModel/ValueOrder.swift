/// The order of values that ORDER BY uses (SPARQL 1.1 §15.1), for terms that no graph has numbered.
///
/// The groups stand as in GraphAccess's `TermOrder`, by which graphs number their terms, so that
/// both agree: blank nodes, IRIs, strings by code points, language-tagged strings by text and then
/// tag, numbers by value whatever their type, booleans, each type of date and time along its
/// timeline, other literals by datatype and then form.
public enum ValueOrder {
  /// The groups of terms that the order keeps together, in ascending order.
  public enum Category: UInt8, Comparable, Sendable {
    case blankNode, iri, string, languageString, numeric, boolean
    case dateTime, date, gYearMonth, gYear, time, gMonthDay, gDay, gMonth
    case other

    public static func < (left: Category, right: Category) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// What decides most comparisons without reading the term again: sort by it first.
  public struct Key: Comparable, Sendable {
    public let category: Category
    /// The number, the seconds of the timeline, or 0.
    public let number: Double
    /// Whether `number` is only the nearest double of an exact value that ties must read again.
    let isExactType: Bool

    init(_ category: Category, _ number: Double = 0, isExactType: Bool = false) {
      self.category = category
      // Not-a-number goes first.
      self.number = number.isNaN ? -.infinity : number
      self.isExactType = isExactType
    }

    public static func < (left: Key, right: Key) -> Bool {
      left.category != right.category
        ? left.category < right.category : left.number < right.number
    }
  }

  public static func key(of term: Term) -> Key {
    switch term {
    case .blankNode: Key(.blankNode)
    case .iri: Key(.iri)
    case .literal(let literal): key(of: XSDValue(literal))
    }
  }

  /// The key of an ``EncodedTerm``; strings and IRIs, the most of them, are not decoded.
  public static func key(ofEncoded bytes: some Collection<UInt8>) -> Key {
    switch bytes.first {
    case EncodedTerm.Kind.blankNode: return Key(.blankNode)
    case EncodedTerm.Kind.iri: return Key(.iri)
    case EncodedTerm.Kind.string: return Key(.string)
    case EncodedTerm.Kind.languageString: return Key(.languageString)
    default: return EncodedTerm.decode(bytes).map(key(of:)) ?? Key(.other)
    }
  }

  private static func key(of value: XSDValue) -> Key {
    switch value {
    case .string: Key(.string)
    case .languageString: Key(.languageString)
    case .boolean(let value): Key(.boolean, value ? 1 : 0)
    case .numeric(let number): Key(.numeric, number.double, isExactType: number.exact != nil)
    case .dateTime(let moment): Key(category(of: moment.kind), moment.timeline.double)
    case .other: Key(.other)
    }
  }

  private static func category(of kind: XSDDateTime.Kind) -> Category {
    switch kind {
    case .dateTime, .dateTimeStamp: .dateTime
    case .date: .date
    case .time: .time
    case .gYear: .gYear
    case .gYearMonth: .gYearMonth
    case .gMonthDay: .gMonthDay
    case .gDay: .gDay
    case .gMonth: .gMonth
    }
  }

  /// Whether `left` stands before `right`.
  public static func precedes(_ left: Term, _ right: Term) -> Bool {
    compare(left, right) < 0
  }

  /// -1, 0 (the same term) or 1.
  public static func compare(_ left: Term, _ right: Term) -> Int {
    let values = compareValues(left, right)
    if values != 0 { return values }
    return compareText(left, right)
  }

  /// The order of ORDER BY, in which terms of one value are equal: -1, 0 or 1.
  public static func compareValues(_ left: Term, _ right: Term) -> Int {
    let first = key(of: left)
    let second = key(of: right)
    if first < second { return -1 }
    if second < first { return 1 }
    switch first.category {
    case .numeric: return compareExact(left, right, first, second)
    case .boolean: return 0
    case .blankNode, .iri, .string, .languageString, .other: return compareText(left, right)
    default:
      guard let one = left.literal.flatMap(XSDDateTime.init),
        let other = right.literal.flatMap(XSDDateTime.init)
      else { return 0 }
      return order(one.timeline, other.timeline)
    }
  }

  private static func order(_ left: XSDDecimal, _ right: XSDDecimal) -> Int {
    left < right ? -1 : left == right ? 0 : 1
  }

  /// Numbers with the same nearest double: exact types first, by their exact value, so that the
  /// order stays transitive across types.
  private static func compareExact(_ left: Term, _ right: Term, _ first: Key, _ second: Key) -> Int
  {
    guard first.isExactType == second.isExactType else {
      // Below 2^53 the nearest double of an integer is the integer.
      if first.number.magnitude < 9_007_199_254_740_992 { return 0 }
      return first.isExactType ? -1 : 1
    }
    guard first.isExactType, let one = left.literal.flatMap({ XSDNumeric($0) })?.exact,
      let other = right.literal.flatMap({ XSDNumeric($0) })?.exact
    else { return 0 }
    return order(one, other)
  }

  private static func compareText(_ left: Term, _ right: Term) -> Int {
    switch (left, right) {
    case (.iri(let one), .iri(let other)): return Literal.order(one.value, other.value)
    case (.blankNode(let one), .blankNode(let other)): return Literal.order(one.label, other.label)
    case (.literal(let one), .literal(let other)):
      if one.datatype != other.datatype, key(of: left).category >= .other {
        return Literal.order(one.datatype.value, other.datatype.value)
      }
      let forms = Literal.order(one.lexicalForm, other.lexicalForm)
      if forms != 0 { return forms }
      let tags = Literal.order(one.language ?? "", other.language ?? "")
      return tags != 0 ? tags : Literal.order(one.datatype.value, other.datatype.value)
    default: return 0
    }
  }
}
