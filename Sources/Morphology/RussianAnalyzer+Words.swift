/// Words that the dictionary has, and words read by the dictionary words that they resemble.
extension RussianAnalyzer {
  /// The readings of a lower-case form that stands in the dictionary.
  func lookUp(_ word: [UInt8]) -> [Analysis] {
    var result: [Analysis] = []
    for match in dictionary.words.matches(of: word) {
      let form = String(decoding: match.key, as: UTF8.self)
      for record in match.records {
        let paradigm = UInt16(truncatingIfNeeded: record >> 16)
        let index = UInt16(truncatingIfNeeded: record)
        guard
          let analysis = reading(
            form, key: match.key, paradigm: paradigm, index: index, origin: .dictionary,
            last: result.last)
        else { continue }
        result.append(analysis)
      }
    }
    return result
  }

  /// The reading of `form` as form `index` of `paradigm`; shares the text of `last`, a reading of
  /// the same form, where equal.
  private func reading(
    _ form: String, key: [UInt8], paradigm: UInt16, index: UInt16, origin: Analysis.Origin,
    last: Analysis?
  ) -> Analysis? {
    guard let tag = dictionary.tag(paradigm: paradigm, index: index) else { return nil }
    var normalForm = form
    if index != 0 {
      guard let stem = stem(of: key[...], paradigm: paradigm, index: index) else { return nil }
      if let last, last.paradigm == paradigm, last.index != 0, last.form == form,
        self.stem(of: key[...], paradigm: paradigm, index: last.index)?.indices == stem.indices
      {
        normalForm = last.normalForm
      } else {
        guard let first = dictionary.form(paradigm: paradigm, index: 0) else { return nil }
        normalForm = Self.text(first.prefix, stem, first.suffix)
        if let last, last.normalForm == normalForm { normalForm = last.normalForm }
      }
    }
    return Analysis(
      form: form, normalForm: normalForm, grammemes: dictionary.tags[Int(tag)], probability: 1,
      origin: origin, tag: tag, paradigm: paradigm, index: index, construction: .paradigm)
  }

  private static func text(
    _ prefix: [UInt8], _ stem: ArraySlice<UInt8>, _ suffix: ArraySlice<UInt8>
  ) -> String {
    String(unsafeUninitializedCapacity: prefix.count + stem.count + suffix.count) { output in
      var count = 0
      for byte in prefix {
        output[count] = byte
        count += 1
      }
      for part in [stem, suffix] {
        for byte in part {
          output[count] = byte
          count += 1
        }
      }
      return count
    }
  }

  /// What is left of a form without the prefix and suffix of its paradigm. A predicted form may
  /// not end in the suffix letter for letter, so as many code points are taken off as it has.
  func stem(of form: ArraySlice<UInt8>, paradigm: UInt16, index: UInt16) -> ArraySlice<UInt8>? {
    guard let parts = dictionary.form(paradigm: paradigm, index: index) else { return nil }
    return form.droppingFirst(codePoints: parts.prefix.codePointCount)
      .droppingLast(codePoints: parts.suffix.codePointCount)
  }

  /// Reads a word as a dictionary word after one to five letters: «байткод» as «код».
  func readUnknownPrefix(_ word: [UInt8], seen: inout SeenReadings) -> [Analysis] {
    var result: [Analysis] = []
    let length = word.codePointCount
    guard length > 3 else { return [] }
    for count in 1...min(5, length - 3) {
      let rest = word[...].droppingFirst(codePoints: count)
      let prefix = String(decoding: word[..<rest.startIndex], as: UTF8.self)
      for var analysis in lookUp(Array(rest)) where analysis.grammemes.isProductive {
        analysis.putPrefix(prefix, origin: .unknownPrefix, weight: 0.5)
        if seen.insert(analysis) { result.append(analysis) }
      }
    }
    return result
  }

  /// Reads a word by its last letters, as the dictionary words that end so.
  func readEnding(_ word: [UInt8], seen: inout SeenReadings) -> [Analysis] {
    guard word.codePointCount >= 4 else { return [] }
    var result: [Analysis] = []
    for (number, prefix) in dictionary.prefixes.enumerated().reversed()
    where word.starts(with: prefix) {
      var total = 1
      var found: [(count: Int, analysis: Analysis)] = []
      for length in (1...dictionary.longestPrediction).reversed() where total == 1 {
        let start = word[...].droppingLast(codePoints: length)
        for match in dictionary.predictions[number].matches(of: Array(word[start.endIndex...])) {
          let key = start + match.key
          let form = String(decoding: key, as: UTF8.self)
          for record in match.records {
            guard
              var analysis = reading(
                form, key: Array(key), paradigm: UInt16(truncatingIfNeeded: record >> 16),
                index: UInt16(truncatingIfNeeded: record), origin: .ending,
                last: found.last?.analysis), analysis.grammemes.isProductive
            else { continue }
            let count = Int(record >> 32)
            total += count
            analysis.probability = 0
            if seen.insert(analysis) { found.append((count, analysis)) }
          }
        }
      }
      result += found.map { count, analysis in
        var analysis = analysis
        analysis.probability = Double(count) / Double(total) * 0.5
        return analysis
      }
    }
    return result.sorted { $0.probability > $1.probability }
  }
}

extension Analysis {
  /// Makes this the reading of `prefix` and the same form.
  mutating func putPrefix(_ prefix: String, origin: Origin, weight: Double) {
    form = prefix + form
    normalForm = prefix + normalForm
    probability *= weight
    self.origin = origin
    construction = .prefixed(prefix, construction)
  }
}

extension BidirectionalCollection<UInt8> {
  /// The code points in UTF-8. Complexity: O(*n*).
  var codePointCount: Int { reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } }
}

extension ArraySlice<UInt8> {
  /// All but the first `count` code points.
  func droppingFirst(codePoints count: Int) -> ArraySlice<UInt8> {
    var index = startIndex
    var left = count
    while left > 0, index < endIndex {
      index += 1
      while index < endIndex, self[index] & 0xC0 == 0x80 { index += 1 }
      left -= 1
    }
    return self[index...]
  }

  /// All but the last `count` code points.
  func droppingLast(codePoints count: Int) -> ArraySlice<UInt8> {
    var index = endIndex
    var left = count
    while left > 0, index > startIndex {
      index -= 1
      while index > startIndex, self[index] & 0xC0 == 0x80 { index -= 1 }
      left -= 1
    }
    return self[..<index]
  }
}
