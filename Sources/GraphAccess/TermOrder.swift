import RDFModel

/// The order of terms that a graph keeps and that ORDER BY shows: blank nodes, IRIs, strings,
/// strings with a language, numbers by value, booleans, points in time by value, everything else
/// (SPARQL 1.1 Query §15.1; what the specification leaves open is decided here).
///
/// It is total: terms of equal value (`1` and `1.0`) are told apart by datatype and lexical form,
/// so no two terms are equal in it. A time without a zone stands as if it were in UTC.
public enum TermOrder {
  /// Whether the first term comes before (negative), is (zero) or comes after (positive) the
  /// second.
  public static func compare(_ left: Term, _ right: Term) -> Int {
    let (first, second) = (sortKey(of: left), sortKey(of: right))
    if first == second { return 0 }
    return first.lexicographicallyPrecedes(second) ? -1 : 1
  }

  /// The bytes that order a term: see ``appendSortKey(of:to:)``.
  public static func sortKey(of term: Term) -> [UInt8] {
    var encoding: [UInt8] = []
    EncodedTerm.append(term, to: &encoding)
    var key: [UInt8] = []
    encoding.withUnsafeBytes { appendSortKey(of: $0, to: &key) }
    return key
  }

  /// Appends bytes that, compared as unsigned bytes, order the terms. `encoding` is an
  /// ``EncodedTerm``.
  public static func appendSortKey(of encoding: UnsafeRawBufferPointer, to key: inout [UInt8]) {
    let body = UnsafeRawBufferPointer(rebasing: encoding.dropFirst())
    switch encoding.first {
    case EncodedTerm.Kind.blankNode: key.append(Rank.blankNode)
    case EncodedTerm.Kind.iri: key.append(Rank.iri)
    case EncodedTerm.Kind.string: key.append(Rank.string)
    case EncodedTerm.Kind.languageString:
      key.append(Rank.languageString)
      let space = body.firstIndex(of: UInt8(ascii: " ")) ?? body.endIndex
      key.append(contentsOf: body.dropFirst(space + 1))
      key.append(0)
      key.append(contentsOf: body[..<space])
      return
    default:
      appendTypedKey(of: body, to: &key)
      return
    }
    key.append(contentsOf: body)
  }

  /// Whether the sort key of an encoding is one byte for its kind and then the encoding's own
  /// bytes: then it need not be made to be compared.
  public static func isPlain(kind: UInt8) -> Bool {
    kind == EncodedTerm.Kind.iri || kind == EncodedTerm.Kind.blankNode
      || kind == EncodedTerm.Kind.string
  }

  /// First bytes of the keys.
  public enum Rank {
    public static let blankNode: UInt8 = 0x10
    public static let iri: UInt8 = 0x20
    public static let string: UInt8 = 0x30
    static let languageString: UInt8 = 0x31
    static let number: UInt8 = 0x40
    static let boolean: UInt8 = 0x50
    static let dateTime: UInt8 = 0x60
    static let date: UInt8 = 0x61
    static let yearMonth: UInt8 = 0x62
    static let year: UInt8 = 0x63
    static let other: UInt8 = 0x70
  }

  private static let xsd = Array(XSD.namespace.utf8)

  private static func appendTypedKey(of body: UnsafeRawBufferPointer, to key: inout [UInt8]) {
    let start = key.count
    if let cut = body.firstIndex(of: UInt8(ascii: ">")), body.starts(with: xsd) {
      let name = UnsafeRawBufferPointer(rebasing: body[xsd.count..<cut])
      let form = UnsafeRawBufferPointer(rebasing: body[(cut + 1)...])
      if appendValueKey(of: form, type: name, to: &key) {
        // Equal values are told apart by the encoding.
        key.append(contentsOf: body)
        return
      }
      key.removeSubrange(start...)
    }
    key.append(Rank.other)
    key.append(contentsOf: body)
  }

  private static func appendValueKey(
    of form: UnsafeRawBufferPointer, type: UnsafeRawBufferPointer, to key: inout [UInt8]
  ) -> Bool {
    func isType(_ name: StaticString) -> Bool {
      type.count == name.utf8CodeUnitCount
        && type.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: type.count))
    }
    if isType("date") {
      key.append(Rank.date)
      return TimeKey.append(form, shape: .date, to: &key)
    }
    if isType("dateTime") || isType("dateTimeStamp") {
      if isType("dateTimeStamp"), !TimeKey.hasZone(form) { return false }
      key.append(Rank.dateTime)
      return TimeKey.append(form, shape: .dateTime, to: &key)
    }
    if isType("gYearMonth") {
      key.append(Rank.yearMonth)
      return TimeKey.append(form, shape: .yearMonth, to: &key)
    }
    if isType("gYear") {
      key.append(Rank.year)
      return TimeKey.append(form, shape: .year, to: &key)
    }
    if isType("boolean") {
      key.append(Rank.boolean)
      let isTrue = form.elementsEqual("true".utf8) || form.elementsEqual("1".utf8)
      let isFalse = form.elementsEqual("false".utf8) || form.elementsEqual("0".utf8)
      key.append(isTrue ? 1 : 0)
      return isTrue || isFalse
    }
    key.append(Rank.number)
    if isType("double") || isType("float") {
      return NumberKey.append(form, allowing: .exponent, to: &key)
    }
    if isType("decimal") { return NumberKey.append(form, allowing: .fraction, to: &key) }
    if isType("integer") { return NumberKey.append(form, allowing: .digits, to: &key) }
    // A number out of its type's range is none (XSD 1.1 Part 2 §3.4).
    let name = String(decoding: type, as: UTF8.self)
    return XSDNumeric.isInteger(named: name)
      && XSDNumeric(lexicalForm: form, datatype: IRI(XSD.namespace + name)) != nil
      && NumberKey.append(form, allowing: .digits, to: &key)
  }
}
