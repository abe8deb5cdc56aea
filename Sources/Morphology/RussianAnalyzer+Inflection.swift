/// The other forms of a word that has been read.
extension RussianAnalyzer {
  /// All forms of the word, the dictionary form first.
  public func lexeme(of analysis: Analysis) -> [Analysis] {
    switch analysis.construction {
    case .invariable: return invariableForms(of: analysis)
    case .paradigm: return paradigmForms(of: analysis)
    case .prefixed(let prefix, let inner):
      var bare = analysis
      bare.construction = inner
      bare.form = String(analysis.form.unicodeScalars.dropFirst(prefix.unicodeScalars.count))
      bare.normalForm = String(
        analysis.normalForm.unicodeScalars.dropFirst(prefix.unicodeScalars.count))
      return lexeme(of: bare).map {
        var form = $0
        form.putPrefix(prefix, origin: analysis.origin, weight: 1)
        return form
      }
    case .suffixed(let particle, let inner):
      var bare = analysis
      bare.construction = inner
      bare.form = String(analysis.form.unicodeScalars.dropLast(particle.unicodeScalars.count))
      bare.normalForm = String(
        analysis.normalForm.unicodeScalars.dropLast(particle.unicodeScalars.count))
      return lexeme(of: bare).map {
        var form = $0
        form.form += particle
        form.normalForm += particle
        form.origin = analysis.origin
        form.construction = .suffixed(particle, form.construction)
        return form
      }
    case .fixedLeft(let left, let right):
      return lexeme(of: right).map {
        var form = $0
        form.form = left + "-" + $0.form
        form.normalForm = left + "-" + $0.normalForm
        form.origin = analysis.origin
        form.construction = .fixedLeft(left, $0)
        return form
      }
    case .compound(let left, let right): return compoundForms(left, right)
    }
  }

  /// The dictionary form of the word as a reading of its own.
  public func normalized(_ analysis: Analysis) -> Analysis {
    lexeme(of: analysis).first ?? analysis
  }

  /// The form of the word that has all of `required`, and else is as near as can be to
  /// `analysis`; nil where the word has no such form.
  ///
  ///     analyzer.inflect(reading, to: [.nominative, .singular])
  public func inflect(_ analysis: Analysis, to required: Grammemes) -> Analysis? {
    let forms = lexeme(of: analysis)
    var required = required
    var candidates = forms.filter { $0.grammemes.isSuperset(of: required) }
    if candidates.isEmpty {
      required = required.withCommonCases
      candidates = forms.filter { $0.grammemes.isSuperset(of: required) }
    }
    let wanted = analysis.grammemes.updated(with: required)
    // The first among equals: the paradigm lists the usual form before the others.
    var best: (form: Analysis, score: Int)?
    for form in candidates {
      let common = wanted.intersection(form.grammemes).count
      let score = 10 * common - wanted.symmetricDifference(form.grammemes).count
      if best.map({ score > $0.score }) ?? true { best = (form, score) }
    }
    return best?.form
  }

  private func paradigmForms(of analysis: Analysis) -> [Analysis] {
    guard
      let stem = stem(
        of: Array(analysis.form.utf8)[...], paradigm: analysis.paradigm, index: analysis.index)
    else { return [analysis] }
    return (0..<dictionary.formCount(paradigm: analysis.paradigm)).compactMap { index in
      guard
        let parts = dictionary.form(paradigm: analysis.paradigm, index: UInt16(index))
      else { return nil }
      var form = analysis
      form.form = String(decoding: parts.prefix + stem + parts.suffix, as: UTF8.self)
      form.tag = parts.tag
      form.grammemes = dictionary.tags[Int(parts.tag)]
      form.index = UInt16(index)
      form.probability = 1
      return form
    }
  }

  /// A first name's initial has the six cases of its gender, a patronymic's those of both.
  private func invariableForms(of analysis: Analysis) -> [Analysis] {
    guard analysis.origin == .initial else { return [analysis] }
    let first = dictionary.number(of: .firstInitial)
    let offset = Int(analysis.tag) - Int(first)
    let range: Range<Int> =
      offset < 6 ? 0..<6 : offset < 12 ? 6..<12 : 12..<BuiltInTag.initialCount
    return range.map { index in
      var form = analysis
      form.tag = first + UInt16(index)
      form.grammemes = dictionary.tags[Int(form.tag)]
      return form
    }
  }

  /// The forms of both halves side by side: for each form of the right one the form of the left
  /// one with the fewest other grammemes.
  private func compoundForms(_ left: Analysis, _ right: Analysis) -> [Analysis] {
    let leftForms = lexeme(of: left)
    return lexeme(of: right).compactMap { second in
      let features = second.grammemes.comparable
      let nearest = leftForms.enumerated().min { first, other in
        let distances = (
          features.symmetricDifference(first.element.grammemes.comparable).count,
          features.symmetricDifference(other.element.grammemes.comparable).count
        )
        return distances.0 == distances.1 ? first.offset < other.offset : distances.0 < distances.1
      }
      guard let first = nearest?.element else { return nil }
      var form = first
      form.form = first.form + "-" + second.form
      form.normalForm = first.normalForm + "-" + second.normalForm
      form.probability = (first.probability + second.probability) / 2
      form.origin = .hyphenated
      form.construction = .compound(first, second)
      return form
    }
  }
}

extension Grammemes {
  /// Variants of one form made equal, for aligning two words: «-ою» with «-ею», rare cases.
  fileprivate var comparable: Grammemes {
    var result = self
    for (rare, common) in Grammemes.alike where result.contains(rare) {
      result.subtract(rare)
      result.formUnion(common)
    }
    return result
  }

  /// `V-oy` as `V-ey`, `gen1` as `gent`, `loc1` as `loct`.
  private static let alike: [(Grammemes, Grammemes)] = [
    (Grammemes(position: 59), Grammemes(position: 58)), (.firstGenitive, .genitive),
    (.firstPrepositional, .prepositional),
  ]
}
