public import RDFModel

extension LabelIndex {
  /// The labels in which every one of `words` stands in some form, those of the fewest words first.
  ///
  /// - Parameters:
  ///   - words: For each word its spellings and translations: one of them must be there.
  ///   - spareWords: How many further words a label may have.
  ///   - limit: The most labels.
  /// - Complexity: O(length of the words' lists).
  public func labels(
    holding words: [[String]], roles: LabelRoles, spareWords: Int, limit: Int
  ) -> [Label] {
    var alternatives: [[String]] = []
    for word in words {
      var found: [String] = []
      for spelling in word {
        for part in LabelFolding.words(spelling) {
          for form in forms.forms(of: part) where !found.contains(form) { found.append(form) }
        }
      }
      if found.isEmpty { return [] }
      alternatives.append(found)
    }
    let most = words.count + spareWords
    let matching = WordMatcher(file: file).labels(withAll: alternatives)
      .filter { roles.allow(file.role(ofLabel: $0)) && file.wordCount(ofLabel: $0) <= most }
    return
      matching
      .sorted { (file.wordCount(ofLabel: $0), $0) < (file.wordCount(ofLabel: $1), $1) }
      .prefix(limit).map { file.label($0) }
  }

  /// A word of a label with its base forms, as the index compares them.
  public func forms(ofWord word: String) -> [String] {
    LabelFolding.words(word).flatMap { forms.forms(of: $0) }
  }

  /// The words of the index that differ from `word` by one letter at most and begin as it does.
  /// Complexity: O(words of the index that share the first letter).
  public func nearWords(_ word: String) -> [String] {
    let wanted = Array(LabelFolding.key(word).unicodeScalars)
    guard wanted.count >= 4, let first = wanted.first else { return [] }
    return file.words(String(first), isPrefix: true).compactMap { index in
      let text = file.word(index)
      let other = Array(text.unicodeScalars)
      guard abs(other.count - wanted.count) <= 1,
        Suggester.distance(wanted, other, atMost: 1) <= 1
      else { return nil }
      return text
    }
  }
}
