/// Words with a hyphen or a known prefix, read through their parts.
extension RussianAnalyzer {
  /// Particles that a hyphen joins to a word.
  private static let particles = ["-то", "-ка", "-таки", "-де", "-тко", "-тка", "-с", "-ста"]

  /// «смотри-ка»: the word without its particle, and the particle again.
  func readParticle(_ word: String, seen: inout SeenReadings) -> [Analysis] {
    guard word.utf8.contains(UInt8(ascii: "-")),
      let particle = RussianAnalyzer.particles.first(where: {
        word.hasSuffix($0) && word.utf8.count > $0.utf8.count
      })
    else { return [] }
    let rest = String(word.utf8.dropLast(particle.utf8.count)) ?? ""
    return analyses(of: rest).compactMap { part in
      var analysis = part
      analysis.form += particle
      analysis.normalForm += particle
      analysis.probability *= 0.9
      analysis.origin = .particle
      analysis.construction = .suffixed(particle, part.construction)
      return seen.insert(analysis) ? analysis : nil
    }
  }

  /// «по-западному»: an adverb where the rest may be an adjective in the dative.
  func readHyphenAdverb(_ word: String) -> [Analysis] {
    guard word.hasPrefix("по-"), word.unicodeScalars.count >= 5 else { return [] }
    let dative: Grammemes = [.adjective, .singular, .dative]
    guard
      analyses(of: word.unicodeScalars.dropFirst(3).text)
        .contains(where: { $0.grammemes.isSuperset(of: dative) })
    else { return [] }
    return [plain(word, .adverb, score: 0.7, origin: .hyphenAdverb)]
  }

  /// «человек-гора», «интернет-магазин»: both halves inflected alike, or the second alone.
  func readHyphenated(_ word: String) -> [Analysis] {
    let halves = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty,
      !KnownPrefixes.isPrefixed(word)
    else { return [] }
    let left = String(decoding: halves[0], as: UTF8.self)
    let rightReadings = analyses(of: String(decoding: halves[1], as: UTF8.self))
    var result: [Analysis] = []
    for first in analyses(of: left) where !first.partOfSpeech.isEmpty {
      for second in rightReadings
      where first.grammemes.inflectionFeatures == second.grammemes.inflectionFeatures {
        var analysis = first
        analysis.form = first.form + "-" + second.form
        analysis.normalForm = first.normalForm + "-" + second.normalForm
        analysis.probability *= 0.75
        analysis.origin = .hyphenated
        analysis.construction = .compound(first, second)
        result.append(analysis)
      }
    }
    for second in rightReadings where !second.partOfSpeech.isEmpty {
      var analysis = second
      analysis.form = left + "-" + second.form
      analysis.normalForm = left + "-" + second.normalForm
      analysis.probability *= 0.75
      analysis.origin = .hyphenated
      analysis.construction = .fixedLeft(left, second)
      result.append(analysis)
    }
    return result
  }

  /// «псевдокошка»: a prefix that changes nothing, the longest first, and a word.
  func readKnownPrefix(_ word: String, seen: inout SeenReadings) -> [Analysis] {
    var result: [Analysis] = []
    for prefix in KnownPrefixes.prefixes(of: word) {
      let rest = word.unicodeScalars.dropFirst(prefix.unicodeScalars.count)
      guard rest.count >= 3 else { continue }
      for var analysis in analyses(of: rest.text) where analysis.grammemes.isProductive {
        analysis.putPrefix(prefix, origin: .knownPrefix, weight: 0.75)
        if seen.insert(analysis) { result.append(analysis) }
      }
    }
    return result
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var text: String { String(self) }
}

extension Grammemes {
  /// What must be equal for two halves of a word to be inflected together.
  fileprivate var inflectionFeatures: Grammemes {
    var result = intersection([.partsOfSpeech, .numbers, .cases, .persons, .tenses])
    if result.contains(.firstGenitive) {
      result.subtract(.firstGenitive)
      result.formUnion(.genitive)
    }
    if result.contains(.firstPrepositional) {
      result.subtract(.firstPrepositional)
      result.formUnion(.prepositional)
    }
    return result
  }
}
