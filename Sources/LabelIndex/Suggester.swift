import RDFModel

/// Labels that come near a name which nothing has: those that hold a word like one of its words.
struct Suggester {
  let file: LabelFile
  let roles: LabelRoles
  static let most = 5

  func suggestions(words: [String], lemmas: [String]) -> [Label] {
    var votes: [Int: Double] = [:]
    for (word, lemma) in zip(words, lemmas) where word.unicodeScalars.count > 2 {
      for index in near(word, lemma) {
        let closeness = file.word(index) == word || file.word(index) == lemma ? 1.0 : 0.6
        for label in file.postings(ofWord: index).prefix(1000) {
          votes[label] = max(votes[label, default: 0], votes[label, default: 0] + closeness)
        }
      }
    }
    var best: [(score: Double, label: Label)] = []
    for (index, score) in votes {
      let label = file.label(index)
      guard roles.allow(label.role), label.kind != .hidden else { continue }
      let length = LabelFolding.words(label.text).count
      best.append((score / Double(max(words.count, length)), label))
    }
    best.sort {
      ($1.score, $0.label.text, $0.label.term) < ($0.score, $1.label.text, $1.label.term)
    }
    var seen: Set<IRI> = []
    return Array(best.map(\.label).filter { seen.insert($0.term).inserted }.prefix(Self.most))
  }

  /// The words of the index that are at most two edits away, or one for short words.
  private func near(_ word: String, _ lemma: String) -> [Int] {
    let wanted = Array(word.unicodeScalars)
    let allowed = wanted.count > 5 ? 2 : 1
    var result = Array(file.words(word)) + Array(file.words(lemma))
    // Most slips leave the first letter alone: only the words that share it are compared.
    for index in file.words(String(wanted[0]), isPrefix: true) {
      let other = Array(file.word(index).unicodeScalars)
      guard abs(other.count - wanted.count) <= allowed else { continue }
      if Self.distance(wanted, other, atMost: allowed) <= allowed { result.append(index) }
    }
    return Array(Set(result))
  }

  /// The edit distance of two words, transpositions counting as one; any larger number beyond `bound`.
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
