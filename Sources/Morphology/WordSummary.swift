/// What all readings of a word say together: enough for features of taggers, and quicker to have
/// than the readings.
package struct WordSummary {
  /// Of the likeliest reading.
  package var first: Grammemes
  package var isKnown: Bool
  /// The grammemes that some reading has, but for unlikely guesses.
  package var kinds: Grammemes
  /// Dictionary forms in UTF-8: of the likeliest reading, then of those of ``kinds``, some more
  /// than once.
  package var normalForms: [[UInt8]]
}

extension RussianAnalyzer {
  /// The summary of ``readings(of:)``. `lower` is the word in lower case.
  package func summary(of word: String, lower: [UInt8]) -> WordSummary? {
    knownSummary(lower) ?? summary(of: readings(of: word))
  }

  /// Brings near what ``summary(of:lower:)`` will read of some words in lower case. Returns how
  /// many of them the dictionary has.
  package func prepare(_ words: [[UInt8]]) -> Int {
    let words = SideBySide(words)
    let counted = dictionary.probabilities.walk(words, to: UInt8(ascii: ":"))
    return max(dictionary.words.walk(words), counted)
  }

  /// A guess less likely than this says nothing.
  private static let leastProbability = 0.01

  private func summary(of readings: [Analysis]) -> WordSummary? {
    guard let first = readings.first else { return nil }
    var summary = WordSummary(
      first: first.grammemes, isKnown: first.isKnown, kinds: [],
      normalForms: [Array(first.normalForm.utf8)])
    for reading in readings where reading.probability > Self.leastProbability || reading.isKnown {
      summary.kinds.formUnion(reading.grammemes)
      if reading.normalForm != first.normalForm {
        summary.normalForms.append(Array(reading.normalForm.utf8))
      }
    }
    return summary
  }

  /// The same from the dictionary alone, without a text for each reading; nil for words that it
  /// has not, and for letters, which may be initials.
  private func knownSummary(_ word: [UInt8]) -> WordSummary? {
    guard word.count > 2, word.count <= Self.longestWord else { return nil }
    var tags: [UInt16] = []
    var forms: [[UInt8]] = []
    for match in dictionary.words.matches(of: word) {
      // Forms of one paradigm mostly share their stem, and so their dictionary form.
      var last: (paradigm: UInt16, stem: Range<Int>)?
      for record in match.records {
        let paradigm = UInt16(truncatingIfNeeded: record >> 16)
        let index = UInt16(truncatingIfNeeded: record)
        guard let tag = dictionary.tag(paradigm: paradigm, index: index),
          let stem = stem(of: match.key[...], paradigm: paradigm, index: index)
        else { continue }
        if let last, last == (paradigm, stem.indices), let form = forms.last {
          forms.append(form)
        } else {
          guard let form = normalForm(of: match.key, stem: stem, paradigm: paradigm, index: index)
          else { continue }
          forms.append(form)
          last = (paradigm, stem.indices)
        }
        tags.append(tag)
      }
    }
    guard !tags.isEmpty else { return nil }
    let best = likeliest(tags, word: word)
    var summary = WordSummary(
      first: dictionary.tags[Int(tags[best])], isKnown: true, kinds: [],
      normalForms: [forms[best]])
    for (number, tag) in tags.enumerated() {
      summary.kinds.formUnion(dictionary.tags[Int(tag)])
      if forms[number] != forms[best], number == 0 || forms[number] != forms[number - 1] {
        summary.normalForms.append(forms[number])
      }
    }
    return summary
  }

  /// The first form of the paradigm of `key`, its form `index`.
  private func normalForm(
    of key: [UInt8], stem: ArraySlice<UInt8>, paradigm: UInt16, index: UInt16
  ) -> [UInt8]? {
    guard index != 0 else { return key }
    guard let first = dictionary.form(paradigm: paradigm, index: 0) else { return nil }
    var form = first.prefix
    form.reserveCapacity(form.count + stem.count + first.suffix.count)
    form.append(contentsOf: stem)
    form.append(contentsOf: first.suffix)
    return form
  }

  /// The place of the likeliest of a known word's tags, the first of several.
  private func likeliest(_ tags: [UInt16], word: [UInt8]) -> Int {
    guard tags.count > 1, let colon = probabilities(of: word) else { return 0 }
    var best = 0
    var top = 0
    for (number, tag) in tags.enumerated() {
      let value = probability(of: tag, after: colon)
      guard value > top else { continue }
      top = value
      best = number
      // The others share what is left of a million.
      if value > 500_000 { break }
    }
    return best
  }
}
