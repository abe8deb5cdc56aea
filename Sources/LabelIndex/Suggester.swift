import RDFModel

/// Labels that come near a name which nothing has: those that hold a word like one of its words.
struct Suggester {
  let file: LabelFile
  let roles: LabelRoles
  static let most = 5

  /// Of very many labels with one word only the first are looked at.
  static let mostLookedAt = 1_000

  /// - Parameter words: for each word of the name, its forms, the word itself first.
  func suggestions(for words: [[String]]) -> [Label] {
    var votes: [Int: Double] = [:]
    for forms in words where (forms.first ?? "").unicodeScalars.count > 2 {
      // The forms of one word vote once for a label.
      var best: [Int: Double] = [:]
      for (index, closeness) in near(forms) {
        for label in file.postings(ofWord: index, limit: Self.mostLookedAt)
        where roles.allow(file.role(ofLabel: label)) && file.kind(ofLabel: label) != .hidden {
          best[label] = max(best[label, default: 0], closeness)
        }
      }
      votes.merge(best, uniquingKeysWith: +)
    }
    var scored = votes.map { label, score in
      (score: score / Double(max(words.count, file.wordCount(ofLabel: label))), label: label)
    }
    scored.sort { ($1.score, $0.label) < ($0.score, $1.label) }
    var seen: Set<Int> = []
    var result: [Label] = []
    for entry in scored where result.count < Self.most {
      if seen.insert(file.term(ofLabel: entry.label)).inserted {
        result.append(file.label(entry.label))
      }
    }
    return result
  }

  /// The words of the index that are one of `forms`, or at most two edits away (one for short
  /// words), with how near they come.
  private func near(_ forms: [String]) -> [Int: Double] {
    var result: [Int: Double] = [:]
    for form in forms {
      for index in file.words(form) { result[index] = 1 }
    }
    let wanted = Array((forms.first ?? "").unicodeScalars)
    let allowed = wanted.count > 5 ? 2 : 1
    // Most slips leave the first letter alone: only the words that share it are compared.
    for index in file.words(String(wanted[0]), isPrefix: true) where result[index] == nil {
      let other = Array(file.word(index).unicodeScalars)
      guard abs(other.count - wanted.count) <= allowed else { continue }
      let distance = Self.distance(wanted, other, atMost: allowed)
      if distance <= allowed { result[index] = 0.8 - 0.2 * Double(distance) }
    }
    return result
  }

  /// The edit distance of two words, transpositions counting as one; any larger number beyond
  /// `bound`.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost bound: Int) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i] + Array(repeating: 0, count: b.count)
      var least = i
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          current[j] = min(current[j], before[j - 2] + 1)
        }
        least = min(least, current[j])
      }
      if least > bound { return bound + 1 }
      (before, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
