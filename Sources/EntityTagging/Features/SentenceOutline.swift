/// What stands around each token of a sentence: the quotes that it is in, the run of capitalised
/// words that it belongs to, the noun that governs it from before.
struct SentenceOutline {
  /// For each token the quoted stretch around it (without the quotes), or an empty range.
  private(set) var quotes: [Range<Int>]
  /// For each token the run of capitalised words, with the small words between two of them left
  /// out; empty for other words.
  private(set) var runs: [Range<Int>]
  /// For each token the closest common noun before the run or the quotes that it is in, −1 where
  /// there is none.
  private(set) var heads: [Int32]
  /// Whether a token stands in brackets.
  private(set) var brackets: [Bool]

  init(_ types: ArraySlice<WordType>) {
    let types = Array(types)
    let count = types.count
    quotes = Array(repeating: 0..<0, count: count)
    runs = Array(repeating: 0..<0, count: count)
    heads = Array(repeating: -1, count: count)
    brackets = Array(repeating: false, count: count)
    findQuotes(types)
    findRuns(types)
    findHeads(types)
  }

  /// Quotes nest; a plain quote closes one that a plain quote has opened. Longer stretches than
  /// this are speech, not names.
  private static let longestQuote = 12

  private mutating func findQuotes(_ types: [WordType]) {
    var open: [(start: Int, isPlain: Bool)] = []
    var bracket = false
    for (index, type) in types.enumerated() {
      brackets[index] = bracket
      switch type.shape {
      case .openQuote: open.append((index + 1, false))
      case .plainQuote:
        if let last = open.last, last.isPlain {
          close(&open, at: index)
        } else {
          open.append((index + 1, true))
        }
      case .closeQuote: if !open.isEmpty { close(&open, at: index) }
      case .openBracket: bracket = true
      case .closeBracket: bracket = false
      default: break
      }
    }
  }

  private mutating func close(_ open: inout [(start: Int, isPlain: Bool)], at end: Int) {
    guard let (start, _) = open.popLast(), start < end, end - start <= Self.longestQuote else {
      return
    }
    for index in start..<end where quotes[index].isEmpty { quotes[index] = start..<end }
  }

  private mutating func findRuns(_ types: [WordType]) {
    var index = 0
    while index < types.count {
      guard types[index].isCapital else {
        index += 1
        continue
      }
      var end = index + 1
      while end < types.count,
        types[end].isCapital || (types[end].shape == .fullStop && types[end - 1].shape == .letter)
      {
        end += 1
      }
      for place in index..<end { runs[place] = index..<end }
      index = end
    }
  }

  private mutating func findHeads(_ types: [WordType]) {
    var head: Int32 = -1
    var age = 0
    for (index, type) in types.enumerated() {
      heads[index] = age <= 6 ? head : -1
      if type.isLower, type.speech == .noun {
        head = Int32(index)
        age = 0
      } else if type.speech == .verb || type.shape == .fullStop || type.shape == .comma {
        head = -1
      } else {
        age += 1
      }
    }
  }
}
