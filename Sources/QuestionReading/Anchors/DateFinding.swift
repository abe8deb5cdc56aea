import Lexicon
import TextSegmentation

/// Finds the dates of a question: a day, a month or a year.
struct DateFinding {
  let lexicon: QuestionLexicon
  let matching: PhraseMatching

  func dates(in words: [QuestionWord]) -> [FoundDate] {
    var result: [FoundDate] = []
    for index in words.indices {
      guard let year = year(words[index]), !words[index].isQuoted else { continue }
      result.append(date(around: index, year: year, in: words))
    }
    return result
  }

  /// A number of four digits, with a Kazakh or English ending or none.
  private func year(_ word: QuestionWord) -> String? {
    let digits = word.folded.prefix { ("0"..."9").contains($0) }
    guard digits.count == 4, let number = Int(digits), (1500...2100).contains(number) else {
      return nil
    }
    let rest = word.folded.dropFirst(4)
    return rest.isEmpty || rest.first == "-" ? String(digits) : nil
  }

  private func date(around index: Int, year: String, in words: [QuestionWord]) -> FoundDate {
    var range = index..<index + 1
    func isYearWord(_ place: Int) -> Bool {
      place < words.count && (matching.holds(lexicon.nouns, words[place]))
    }
    if isYearWord(index + 1) { range = index..<index + 2 }
    // «29 апреля 2022 года», `April 29 2022`, «2022 жылғы 29 сәуірде».
    let before = max(0, index - 2)..<index
    let after = range.upperBound..<min(range.upperBound + 2, words.count)
    for window in [before, after] {
      guard let monthPlace = window.first(where: { month(words[$0]) != nil }),
        let month = month(words[monthPlace])
      else { continue }
      let dayPlace = window.first { day(words[$0]) != nil }
      let places =
        [monthPlace, range.lowerBound, range.upperBound - 1] + (dayPlace.map { [$0] } ?? [])
      let whole = (places.min() ?? index)..<(places.max() ?? index) + 1
      let suffix = dayPlace.flatMap { day(words[$0]) }.map { "-" + $0 } ?? ""
      return FoundDate(range: whole, prefix: "\(year)-\(month)\(suffix)")
    }
    return FoundDate(range: range, prefix: year)
  }

  private func month(_ word: QuestionWord) -> String? {
    for entry in lexicon.months.entries where entry.words.count == 1 {
      if matching.isMine(entry.language), matching.fits(entry.words[0], word),
        let number = entry["n"].flatMap({ Int($0) })
      {
        return number < 10 ? "0\(number)" : "\(number)"
      }
    }
    return nil
  }

  private func day(_ word: QuestionWord) -> String? {
    let digits = word.folded.prefix { ("0"..."9").contains($0) }
    guard let number = Int(digits), (1...31).contains(number), digits.count <= 2 else { return nil }
    return number < 10 ? "0\(number)" : "\(number)"
  }
}
