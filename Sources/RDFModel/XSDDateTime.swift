/// A value of xsd:dateTime, date, time, gYear, gYearMonth, gMonthDay, gDay or gMonth.
///
/// Properties that a type does not have keep the value that XSD's timeline gives them (month 1,
/// day 1, hour 0; a time is on 1972-12-31), so that one comparison serves all types.
public struct XSDDateTime: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case dateTime, date, time, gYear, gYearMonth, gMonthDay, gDay, gMonth
    case dateTimeStamp
  }

  public let kind: Kind
  public let year: Int
  public let month: Int
  public let day: Int
  public let hour: Int
  public let minute: Int
  /// 0 ≤ second < 60; of the digits behind the point the first 30.
  public let second: XSDDecimal
  /// Minutes east of UTC, or nil where the form names no timezone.
  public let timezone: Int?

  public init?(_ literal: Literal) {
    guard literal.datatype.value.hasPrefix(XSD.namespace),
      let kind = Kind(rawValue: String(literal.datatype.value.dropFirst(XSD.namespace.count)))
    else { return nil }
    self.init(literal.lexicalForm, kind: kind)
  }

  /// The value of a lexical form, or nil when it is not one of the type's (XSD 1.1 §3.3.7 ff.).
  public init?(_ text: String, kind: Kind) {
    var scanner = Scanner(bytes: Array(XSDText.trimmed(text.utf8)))
    var year = 1972
    var month = kind == .time ? 12 : 1
    var day = kind == .time ? 31 : 1
    var clock = (hour: 0, minute: 0, second: XSDDecimal.zero)
    switch kind {
    case .dateTime, .date, .dateTimeStamp:
      guard let y = scanner.year(), scanner.skip("-"), let m = scanner.two(), scanner.skip("-"),
        let d = scanner.two()
      else { return nil }
      (year, month, day) = (y, m, d)
      if kind != .date {
        guard scanner.skip("T"), let time = scanner.clock() else { return nil }
        clock = time
      }
    case .time:
      guard let time = scanner.clock() else { return nil }
      clock = time
    case .gYear:
      guard let y = scanner.year() else { return nil }
      year = y
    case .gYearMonth:
      guard let y = scanner.year(), scanner.skip("-"), let m = scanner.two() else { return nil }
      (year, month) = (y, m)
    case .gMonthDay:
      guard scanner.skip("--"), let m = scanner.two(), scanner.skip("-"), let d = scanner.two()
      else { return nil }
      (month, day) = (m, d)
    case .gDay:
      guard scanner.skip("---"), let d = scanner.two() else { return nil }
      day = d
    case .gMonth:
      guard scanner.skip("--"), let m = scanner.two() else { return nil }
      month = m
    }
    guard let zone = scanner.timezone(), scanner.isAtEnd, (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, year: year),
      kind != .dateTimeStamp || zone.minutes != nil
    else { return nil }
    self.kind = kind
    self.minute = clock.minute
    self.second = clock.second
    self.timezone = zone.minutes
    // 24:00:00 is the first moment of the next day.
    if clock.hour == 24 {
      let next = Self.civil(day: Self.dayNumber(year, month, day) + 1)
      (self.year, self.month, self.day, self.hour) = (next.year, next.month, next.day, 0)
    } else {
      (self.year, self.month, self.day, self.hour) = (year, month, day, clock.hour)
    }
  }

  /// Seconds from 1970-01-01T00:00:00Z, a missing timezone taken as UTC.
  public var timeline: XSDDecimal {
    let whole =
      Self.dayNumber(year, month, day) * 86400 + hour * 3600 + minute * 60 - (timezone ?? 0) * 60
    return XSDDecimal(whole).adding(second) ?? XSDDecimal(whole)
  }

  /// -1, 0, 1, or nil where the order is not determined: the types differ, or one value has a
  /// timezone, the other has not and they lie within 14 hours of each other (XSD §D.2.1).
  public static func compare(_ left: XSDDateTime, _ right: XSDDateTime) -> Int? {
    guard left.comparisonKind == right.comparisonKind else { return nil }
    let first = left.timeline
    let second = right.timeline
    if (left.timezone == nil) != (right.timezone == nil),
      let difference = first.subtracting(second)
    {
      let window = XSDDecimal(14 * 3600)
      if difference > window { return 1 }
      if let opposite = difference.negated, opposite > window { return -1 }
      return nil
    }
    return first < second ? -1 : first == second ? 0 : 1
  }

  private var comparisonKind: Kind { kind == .dateTimeStamp ? .dateTime : kind }
}

extension XSDDateTime {
  /// Days from 1970-01-01 in the proleptic Gregorian calendar; year 0 exists (XSD 1.1).
  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func civil(day number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  public static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `Z`, `-05:00` or the empty string: what TZ() gives.
  public var timezoneText: String {
    guard let timezone else { return "" }
    if timezone == 0 { return "Z" }
    let minutes = abs(timezone)
    return (timezone < 0 ? "-" : "+") + Self.two(minutes / 60) + ":" + Self.two(minutes % 60)
  }

  /// `-PT5H`, `PT0S`, or nil without a timezone: what TIMEZONE() gives.
  public var timezoneDuration: String? {
    guard let timezone else { return nil }
    if timezone == 0 { return "PT0S" }
    let hours = abs(timezone) / 60
    let minutes = abs(timezone) % 60
    return (timezone < 0 ? "-" : "") + "PT" + (hours > 0 ? "\(hours)H" : "")
      + (minutes > 0 ? "\(minutes)M" : "")
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension XSDDateTime {
  private struct Scanner {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func skip(_ text: StaticString) -> Bool {
      let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      guard bytes[position...].starts(with: wanted) else { return false }
      position += wanted.count
      return true
    }

    /// Digits in a row; nil where none stand or they are too many.
    mutating func number(_ lengths: ClosedRange<Int>) -> Int? {
      var value = 0
      var count = 0
      while position < bytes.count, XSDText.isDigit(bytes[position]), count <= lengths.upperBound {
        value = value * 10 + Int(bytes[position] - 0x30)
        position += 1
        count += 1
      }
      return lengths.contains(count) ? value : nil
    }

    mutating func two() -> Int? {
      let start = position
      guard let value = number(2...2) else {
        position = start
        return nil
      }
      return value
    }

    mutating func year() -> Int? {
      let negative = skip("-")
      let start = position
      guard let value = number(4...9) else { return nil }
      // No leading zeros beyond four digits.
      if position - start > 4, bytes[start] == 0x30 { return nil }
      return negative ? -value : value
    }

    mutating func clock() -> (hour: Int, minute: Int, second: XSDDecimal)? {
      guard let hour = two(), skip(":"), let minute = two(), skip(":"), hour <= 24, minute < 60
      else { return nil }
      let start = position
      guard let whole = two(), whole < 60 else { return nil }
      if skip(".") {
        let fraction = position
        while position < bytes.count, XSDText.isDigit(bytes[position]) { position += 1 }
        guard position > fraction else { return nil }
      }
      guard let second = XSDDecimal(bytes[start..<min(position, start + 33)]) else { return nil }
      if hour == 24, minute != 0 || !second.isZero { return nil }
      return (hour, minute, second)
    }

    /// The timezone at the end; `minutes` is nil where none stands, the whole nil where it is bad.
    mutating func timezone() -> (minutes: Int?, Void)? {
      if isAtEnd { return (nil, ()) }
      if skip("Z") { return (0, ()) }
      let negative = bytes[position] == UInt8(ascii: "-")
      guard negative || bytes[position] == UInt8(ascii: "+") else { return nil }
      position += 1
      guard let hours = two(), skip(":"), let minutes = two(), minutes < 60,
        hours * 60 + minutes <= 14 * 60
      else { return nil }
      let total = hours * 60 + minutes
      return (negative ? -total : total, ())
    }
  }
}
