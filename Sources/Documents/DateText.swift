/// Dates as people and programs write them → ISO 8601.
enum DateText {
  /// `2026-01-20T10:00:00+05:00`, `20.01.2026`, `20 января 2026`, `January 20, 2026`, `2026`.
  static func iso(_ text: String) -> String? {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let first = parts.first else { return nil }
    if parts.count >= 3, let result = numeric(parts) { return result }
    if first.utf8.count == 8, let number = Int(first), (1900_01_01...2100_12_31).contains(number) {
      return date(number / 10000, number / 100 % 100, number % 100)
    }
    if let result = written(parts) { return result }
    guard let year = Int(first), (1000...2999).contains(year) else { return nil }
    if parts.count == 2, let month = Int(parts[1]), (1...12).contains(month) {
      return "\(year)-\(padded(month))"
    }
    return parts.count == 1 ? "\(year)" : nil
  }

  private static func numeric(_ parts: [String]) -> String? {
    let day = parts[2].prefix { $0.isNumber }
    guard let a = Int(parts[0]), let b = Int(parts[1]), let c = Int(day) else { return nil }
    if a >= 1000 { return date(a, b, c) }
    return c >= 1000 ? date(c, b, a) : nil
  }

  private static func written(_ parts: [String]) -> String? {
    for (index, part) in parts.enumerated() {
      guard part.unicodeScalars.count >= 3,
        let month = months.firstIndex(where: { names in names.contains { part.hasPrefix($0) } })
      else { continue }
      let numbers = (parts[..<index].suffix(3) + parts[(index + 1)...].prefix(2)).compactMap {
        Int($0.prefix { $0.isNumber })
      }
      guard let year = numbers.first(where: { $0 >= 1000 }) else { continue }
      guard let day = numbers.first(where: { $0 <= 31 }) else {
        return "\(year)-\(padded(month + 1))"
      }
      return date(year, month + 1, day)
    }
    return nil
  }

  private static let months: [[String]] = [
    ["янв", "қаңтар", "jan"], ["фев", "ақпан", "feb"], ["март", "наурыз", "mar"],
    ["апр", "сәуір", "apr"], ["мая", "май", "мамыр", "may"], ["июн", "маусым", "jun"],
    ["июл", "шілде", "jul"], ["авг", "тамыз", "aug"], ["сен", "қыркүйек", "sep"],
    ["окт", "қазан", "oct"], ["ноя", "қараша", "nov"], ["дек", "желтоқсан", "dec"],
  ]

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> String? {
    let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1000...2999).contains(year), (1...12).contains(month),
      (1...days[month - 1]).contains(day)
    else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
