import RDFModel

/// Points in time (XSD 1.1 Part 2 §3.3.7 ff.) as bytes that sort by value: seconds from the year
/// 0 in UTC, then the fraction of the second.
enum TimeKey {
  enum Shape {
    case dateTime
    case date
    case yearMonth
    case year
  }

  /// Appends the key, or returns false when the form does not have the shape.
  static func append(
    _ form: UnsafeRawBufferPointer, shape: Shape, to key: inout [UInt8]
  ) -> Bool {
    var scanner = Scanner(form: form)
    guard let year = scanner.year() else { return false }
    var month = 1
    var day = 1
    var seconds = 0
    var fraction: Range<Int> = 0..<0
    if shape != .year {
      guard scanner.skip("-"), let value = scanner.pair(1...12) else { return false }
      month = value
    }
    if shape == .dateTime || shape == .date {
      guard scanner.skip("-"), let value = scanner.pair(1...31) else { return false }
      day = value
      guard day <= XSDDateTime.days(inMonth: month, year: year) else { return false }
    }
    if shape == .dateTime {
      guard scanner.skip("T"), let hour = scanner.pair(0...24), scanner.skip(":"),
        let minute = scanner.pair(0...59), scanner.skip(":"), let second = scanner.pair(0...59)
      else { return false }
      seconds = hour * 3600 + minute * 60 + second
      guard let digits = scanner.fraction() else { return false }
      fraction = digits
      let isWhole = form[fraction].allSatisfy { $0 == UInt8(ascii: "0") }
      if hour == 24, minute != 0 || second != 0 || !isWhole { return false }
    }
    guard let zone = scanner.zone(), scanner.isAtEnd else { return false }
    let total = days(year: year, month: month, day: day) &* 86400 &+ seconds &- zone
    let biased = UInt64(bitPattern: Int64(total)) ^ (1 << 63)
    for shift in stride(from: 56, through: 0, by: -8) {
      key.append(UInt8(truncatingIfNeeded: biased >> UInt64(shift)))
    }
    var end = fraction.upperBound
    while end > fraction.lowerBound, form[end - 1] == UInt8(ascii: "0") { end -= 1 }
    key.append(contentsOf: form[fraction.lowerBound..<end])
    key.append(0)
    return true
  }

  /// Whether the form of a dateTime ends in a timezone.
  static func hasZone(_ form: UnsafeRawBufferPointer) -> Bool {
    let tail = form.suffix(6)
    return tail.last == UInt8(ascii: "Z") || tail.first == UInt8(ascii: "+")
      || tail.first == UInt8(ascii: "-")
  }

  /// Days in the proleptic Gregorian calendar since 0000-03-01.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  private struct Scanner {
    let form: UnsafeRawBufferPointer
    var index = 0

    init(form: UnsafeRawBufferPointer) { self.form = form }

    var isAtEnd: Bool { index == form.count }

    func digit(at index: Int) -> Int? {
      guard index < form.count, form[index] >= 0x30, form[index] <= 0x39 else { return nil }
      return Int(form[index]) - 0x30
    }

    mutating func skip(_ mark: Unicode.Scalar) -> Bool {
      guard index < form.count, form[index] == UInt8(ascii: mark) else { return false }
      index += 1
      return true
    }

    /// Four to nine digits, the first of more than four no zero, with a minus before them.
    mutating func year() -> Int? {
      let isNegative = skip("-")
      let start = index
      var value = 0
      while let digit = digit(at: index), index - start < 10 {
        value = value * 10 + digit
        index += 1
      }
      let length = index - start
      guard (4...9).contains(length), length == 4 || form[start] != UInt8(ascii: "0") else {
        return nil
      }
      return isNegative ? -value : value
    }

    mutating func pair(_ range: ClosedRange<Int>) -> Int? {
      guard let tens = digit(at: index), let ones = digit(at: index + 1) else { return nil }
      index += 2
      let value = tens * 10 + ones
      return range.contains(value) ? value : nil
    }

    mutating func fraction() -> Range<Int>? {
      guard skip(".") else { return index..<index }
      let start = index
      while digit(at: index) != nil { index += 1 }
      return index > start ? start..<index : nil
    }

    /// The offset from UTC in seconds; 0 where none is written.
    mutating func zone() -> Int? {
      if isAtEnd || skip("Z") { return 0 }
      let isWest = index < form.count && form[index] == UInt8(ascii: "-")
      guard skip(isWest ? "-" : "+"), let hours = pair(0...14), skip(":"),
        let minutes = pair(0...59)
      else { return nil }
      if hours == 14, minutes > 0 { return nil }
      let offset = hours * 3600 + minutes * 60
      return isWest ? -offset : offset
    }
  }
}
