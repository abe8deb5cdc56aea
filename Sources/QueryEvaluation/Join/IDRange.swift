import GraphAccess
import QuerySyntax
import RDFModel

/// What a comparison with a constant means for the ids of terms that the graph keeps in order: ids
/// in `certain` pass, those in `unsure` must be looked at, the others of the graph's order fail.
struct IDRange {
  let slot: Int
  let certain: Range<UInt32>
  let unsure: [Range<UInt32>]
  /// Ids from here on are not in order.
  let end: UInt32

  /// True, false, or nil where the id does not tell.
  @inline(__always) func decides(_ id: UInt32) -> Bool? {
    if id >= end { return nil }
    if certain.contains(id) { return true }
    for range in unsure where range.contains(id) { return nil }
    return false
  }

  /// The least range that holds all ids that may pass; nil where ids out of order may.
  func bounds(termCount: Int) -> Range<UInt32>? {
    guard Int(end) == termCount else { return nil }
    var low = certain.isEmpty ? UInt32.max : certain.lowerBound
    var high = certain.isEmpty ? 0 : certain.upperBound
    for range in unsure where !range.isEmpty {
      low = min(low, range.lowerBound)
      high = max(high, range.upperBound)
    }
    return low < high ? low..<high : 0..<0
  }
}

/// Finds the ids that a comparison means.
struct IDRangeFinder {
  let terms: QueryTerms

  /// The range of `?v < constant` and the like, or nil for other conditions.
  func range(of formula: Formula) -> IDRange? {
    guard case .compare(let comparison, let left, let right) = formula else { return nil }
    if case .slot(let slot) = left, case .constant(let id) = right {
      return range(slot, comparison, terms.term(of: id))
    }
    if case .constant(let id) = left, case .slot(let slot) = right {
      return range(slot, mirrored(comparison), terms.term(of: id))
    }
    return nil
  }

  private func mirrored(_ comparison: Comparison) -> Comparison {
    switch comparison {
    case .less: .greater
    case .greater: .less
    case .lessOrEqual: .greaterOrEqual
    case .greaterOrEqual: .lessOrEqual
    default: comparison
    }
  }

  private func range(_ slot: Int, _ comparison: Comparison, _ constant: Term) -> IDRange? {
    guard comparison != .notEqual, case .literal(let literal) = constant else { return nil }
    let limits: Limits
    switch XSDValue(literal) {
    case .numeric(let number):
      guard let found = numeric(number) else { return nil }
      limits = found
    case .dateTime(let moment):
      guard let found = time(moment) else { return nil }
      limits = found
    default: return nil
    }
    let certain: Range<UInt32>
    switch comparison {
    case .less, .lessOrEqual: certain = limits.first..<limits.low
    case .greater, .greaterOrEqual: certain = limits.high..<max(limits.high, limits.last)
    default: certain = 0..<0
    }
    var unsure = [limits.low..<max(limits.low, limits.high)]
    if !terms.oddForms.isEmpty { unsure.append(terms.oddForms) }
    return IDRange(
      slot: slot, certain: certain, unsure: unsure, end: UInt32(terms.graph.orderedTermCount))
  }

  /// The ids of one kind of value, and the part of them too near to the constant to be decided by
  /// order alone.
  private struct Limits {
    var first: UInt32
    var low: UInt32
    var high: UInt32
    var last: UInt32
  }

  /// Floats round: numbers within a millionth of each other are compared by value.
  private func numeric(_ number: XSDNumeric) -> Limits? {
    let value = number.double
    guard value.isFinite else { return nil }
    let margin = max(value.magnitude * 1e-6, 1e-30)
    func double(_ value: Double) -> Term { .literal(XSDNumeric.double(value).literal) }
    return Limits(
      first: place(of: double(-.infinity)), low: place(of: double(value - margin)),
      high: place(of: double(value + margin)), last: place(of: double(.nan)))
  }

  /// A time with a zone and one without are comparable only where they lie 14 hours apart.
  private func time(_ moment: XSDDateTime) -> Limits? {
    let kind = moment.kind
    guard kind == .date || kind == .dateTime, moment.year > 0, moment.year < 9999 else {
      return nil
    }
    let datatype = kind == .date ? XSD.date : XSD.dateTime
    func term(_ year: Int, _ month: Int, _ day: Int) -> Term {
      let text = Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
      return .literal(Literal(text + (kind == .date ? "" : "T00:00:00"), datatype: datatype))
    }
    let before = Self.neighbour(moment, days: -2)
    let after = Self.neighbour(moment, days: 3)
    return Limits(
      first: place(of: term(-9999, 1, 1)), low: place(of: term(before.0, before.1, before.2)),
      high: place(of: term(after.0, after.1, after.2)), last: place(of: term(99999, 1, 1)))
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value.magnitude)
    return (value < 0 ? "-" : "")
      + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// A day some days away, not exact at the ends of months: at least two days, at most 33.
  private static func neighbour(_ moment: XSDDateTime, days: Int) -> (Int, Int, Int) {
    let day = moment.day + days
    if day >= 1, day <= 28 { return (moment.year, moment.month, day) }
    let shift = days < 0 ? -1 : 1
    let month = moment.month + shift
    let target = days < 0 ? min(28, max(1, 28 + min(day, 0))) : max(3, min(day - 28, 28))
    if month < 1 { return (moment.year - 1, 12, target) }
    if month > 12 { return (moment.year + 1, 1, target) }
    return (moment.year, month, target)
  }

  /// The number of the graph's ordered terms that stand before `term`.
  private func place(of term: Term) -> UInt32 {
    let key = TermOrder.sortKey(of: term)
    var low = 0
    var high = terms.graph.orderedTermCount
    var encoding: [UInt8] = []
    var other: [UInt8] = []
    while low < high {
      let middle = (low + high) / 2
      encoding.removeAll(keepingCapacity: true)
      other.removeAll(keepingCapacity: true)
      terms.graph.appendEncoding(of: TermID(rawValue: UInt32(middle)), to: &encoding)
      encoding.withUnsafeBytes { TermOrder.appendSortKey(of: $0, to: &other) }
      if other.lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    return UInt32(low)
  }
}
