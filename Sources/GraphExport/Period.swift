/// A stretch of days: a year, a month or a day, as `2022`, `2022-06`, `2022-06-01` say it.
public struct Period: Equatable, Sendable {
  /// `YYYY-MM-DD` of the first and the last day; as text they sort by time.
  public let first: String
  public let last: String

  /// Nil where the text is no such date. What follows the day (a time, a zone) does not count.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = Self.number(parts[0], digits: 4) else {
      return nil
    }
    var (lowMonth, highMonth, lowDay, highDay) = (1, 12, 1, 31)
    if parts.count > 1 {
      guard let month = Self.number(parts[1], digits: 2), (1...12).contains(month) else {
        return nil
      }
      (lowMonth, highMonth) = (month, month)
      highDay = Self.days(inMonth: month, of: year)
    }
    if parts.count > 2 {
      guard let day = Self.number(parts[2].prefix(2), digits: 2), (1...highDay).contains(day),
        parts[2].dropFirst(2).first.map({ "TZ+".contains($0) }) ?? true
      else { return nil }
      (lowDay, highDay) = (day, day)
    }
    first = Self.text(year, lowMonth, lowDay)
    last = Self.text(year, highMonth, highDay)
  }

  public func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(text) : nil
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
