import Lexicon
import TextSegmentation

/// Finds dates, from «18.01.2017 года» to «2022 жылғы 29 сәуір» and “April 23-24”.
struct DateFinder {
  let text: AnnotatedText
  let lexicon: FinderLexicon
  /// The year of the document, for dates that leave theirs out.
  let defaultYear: Int?

  private var words: [Word] { text.words }

  func find() -> [Candidate] {
    var result: [Candidate] = []
    var index = 0
    while index < words.count {
      if let found = date(at: index) {
        result.append(found)
        index = max(found.words.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return result
  }

  private func date(at index: Int) -> Candidate? {
    let limit = text.sentence(ofWord: index).upperBound
    let word = words[index]
    if word.isWord { return monthFirst(at: index, limit: limit) }
    guard word.text.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true else { return nil }
    if index > 0, text.touches(index),
      !["«", "(", "“", "\"", "[", "—", "–", ":"]
        .contains(words[index - 1].text)
    {
      return nil
    }
    let cluster = numberCluster(at: index, limit: limit)
    if let iso = Self.fullDate(cluster.text) {
      return candidate(index..<yearWord(after: cluster.end, limit: limit), iso: iso)
    }
    let joined =
      words[index].language == .russian
      ? cluster.text : cluster.text.replacing("–", with: "-").replacing("—", with: "-")
    if let range = Self.yearRange(joined) {
      let end = yearWord(after: cluster.end, limit: limit)
      // “for 2022-2026”
      guard end > cluster.end || words[index].language == .english else { return nil }
      return candidate(index..<end, iso: "\(range.0)/\(range.1)")
    }
    if let year = Self.year(cluster.text) { return yearDate(year, cluster, index, limit) }
    return dayDate(cluster, index, limit)
  }

  private func candidate(_ range: Range<Int>, iso: String?) -> Candidate {
    var result = Candidate(.date, range)
    result.iso = iso
    return result
  }

  /// Digits with points, hyphens and strokes between them, without spaces.
  private func numberCluster(at start: Int, limit: Int) -> (text: String, end: Int) {
    var end = start + 1
    while end < limit, text.touches(end) || words[end].isDash && words[end - 1].isNumber,
      words[end].text.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2D })
        || words[end].isDash
    {
      // «2012 – 2025 гг.»: a dash with spaces only between numbers.
      if words[end].isDash, end + 1 >= limit || !words[end + 1].isNumber { break }
      end += 1
    }
    while end < limit, words[end - 1].isDash, words[end].isNumber { end += 1 }
    while end > start + 1, !words[end - 1].isNumber { end -= 1 }
    var joined = ""
    for word in words[start..<end] { joined += word.isDash ? "-" : word.text }
    while joined.last == "." { joined.removeLast() }
    return (joined, end)
  }

  /// `18.01.2017`, `2017-01-18`, `18/01/2017`.
  static func fullDate(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { $0 == "." || $0 == "-" || $0 == "/" })
    guard parts.count == 3 else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    let (year, month, day) =
      parts[0].count == 4
      ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0])
    guard parts[0].count == 4 || parts[2].count == 4 else { return nil }
    return iso(year, month, day)
  }

  static func iso(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> String? {
    guard (1000...2999).contains(year) else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard let month else { return "\(year)" }
    guard (1...12).contains(month) else { return nil }
    guard let day else { return "\(year)-\(two(month))" }
    guard (1...31).contains(day) else { return nil }
    return "\(year)-\(two(month))-\(two(day))"
  }

  static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let number = Int(text), (1200...2199).contains(number) else {
      return nil
    }
    return number
  }

  static func yearRange(_ text: String) -> (Int, Int)? {
    let parts = text.split(separator: "-").map { String($0) }
    guard parts.count == 2, let first = year(parts[0]), let second = year(parts[1]),
      first < second
    else { return nil }
    return (first, second)
  }

  /// The index after «года», «г.», «жылы» at `index`, or `index`.
  private func yearWord(after index: Int, limit: Int) -> Int {
    guard index < limit, isYearWord(index) else { return index }
    if index + 1 < limit, words[index + 1].text == ".", text.touches(index + 1),
      words[index].folded.count <= 2
    {
      return index + 2
    }
    return index + 1
  }

  private func isYearWord(_ index: Int) -> Bool {
    let word = words[index]
    if lexicon.years.contains(word.folded) || lexicon.years.contains(word.lemma) { return true }
    if word.folded.hasSuffix("."), lexicon.years.contains(String(word.folded.dropLast())) {
      return true
    }
    return ["жылы", "жылғы", "жылдың", "жылдан", "жылға", "жылда", "жылдары", "жылдардағы"]
      .contains(word.folded)
  }

  private func yearDate(
    _ year: Int, _ cluster: (text: String, end: Int), _ index: Int, _ limit: Int
  ) -> Candidate? {
    let end = yearWord(after: cluster.end, limit: limit)
    if end > cluster.end {
      // «2022 жылғы 29 сәуір»
      if end + 1 < limit, let day = Int(words[end].text), (1...31).contains(day),
        let month = month(end + 1),
        words[index].language == .kazakh || words[end - 1].folded != "года"
      {
        return candidate(index..<(end + 2), iso: Self.iso(year, month, day))
      }
      if end < limit, let month = month(end), words[end - 1].folded.hasPrefix("жыл") {
        return candidate(index..<(end + 1), iso: Self.iso(year, month))
      }
      return candidate(index..<end, iso: "\(year)")
    }
    guard words[index].language == .english, index > 0 else { return nil }
    let before = words[index - 1].folded
    guard
      ["in", "since", "by", "until", "from", "till", "of", "for", "before", "after"].contains(
        before),
      cluster.end >= limit || words[cluster.end].folded != "people"
    else { return nil }
    return candidate(index..<cluster.end, iso: "\(year)")
  }

  private func month(_ index: Int) -> Int? {
    guard index < words.count else { return nil }
    let word = words[index]
    if word.language == .english, !word.isCapitalized { return nil }
    if lexicon.months.mayHold(word.lexiconKeys) {
      if let number = lexicon.months[word.folded] { return number }
      if let number = lexicon.months[word.lemma] { return number }
    }
    guard word.language == .kazakh else { return nil }
    for (name, number) in lexicon.monthNames
    where name.count >= 3 && word.folded.hasPrefix(name)
      && KazakhSuffixes.isSuffixChain(word.folded.dropFirst(name.count))
    {
      return number
    }
    return nil
  }

  /// «29 апреля 2022 года», «23-24 апреля», “29 April 2022”.
  private func dayDate(
    _ cluster: (text: String, end: Int), _ index: Int, _ limit: Int
  ) -> Candidate? {
    let days = cluster.text.split(separator: "-").compactMap { Int($0) }
    guard let first = days.first, days.count <= 2, days.allSatisfy({ (1...31).contains($0) }),
      cluster.end < limit, let month = month(cluster.end)
    else { return nil }
    var end = cluster.end + 1
    var year = defaultYear
    if end < limit, let written = Self.year(words[end].text) {
      year = written
      end = yearWord(after: end + 1, limit: limit)
    } else if end + 1 < limit, words[end].text == ",", words[index].language == .english,
      let written = Self.year(words[end + 1].text)
    {
      year = written
      end += 2
    }
    return candidate(index..<end, iso: span(year, month, first, days.count == 2 ? days[1] : nil))
  }

  private func span(_ year: Int?, _ month: Int, _ first: Int, _ last: Int?) -> String? {
    guard let year, let start = Self.iso(year, month, first) else { return nil }
    guard let last, let end = Self.iso(year, month, last) else { return start }
    return "\(start)/\(end)"
  }

  /// “April 23-24, 2025”, «апреле 2022 года», “March 2025”.
  private func monthFirst(at index: Int, limit: Int) -> Candidate? {
    guard let month = month(index), index + 1 < limit else { return nil }
    // “Oct. 20”
    let isShort = words[index + 1].text == "." && text.touches(index + 1)
    let day = isShort ? index + 2 : index + 1
    guard day < limit else { return nil }
    let next = words[day]
    if let year = Self.year(next.text) {
      let end = yearWord(after: day + 1, limit: limit)
      return candidate(index..<end, iso: Self.iso(year, month))
    }
    guard words[index].language == .english, next.isNumber else { return nil }
    let cluster = numberCluster(at: day, limit: limit)
    let days = cluster.text.split(separator: "-").compactMap { Int($0) }
    guard let first = days.first, days.count <= 2, days.allSatisfy({ (1...31).contains($0) })
    else { return nil }
    var end = cluster.end
    var year = defaultYear
    if end + 1 < limit, words[end].text == ",", let written = Self.year(words[end + 1].text) {
      year = written
      end += 2
    }
    return candidate(index..<end, iso: span(year, month, first, days.count == 2 ? days[1] : nil))
  }
}
