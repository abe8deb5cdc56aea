/// Names of people: every part in the same case and gender.
extension PhraseInflector {
  /// A way to read one part of a name.
  private typealias Reading = NameParadigm.Match

  /// Puts the name that `words` of the phrase form into the case number `target`; the reading is
  /// the case and gender in which all its parts together are the likeliest.
  func inflectPerson(
    _ pieces: inout PhrasePieces, words: [Int], to target: Int, hints: Hints
  ) {
    let places = words.map { pieces.words[$0] }.filter {
      !pieces.pieces[$0].isInitial && !pieces.pieces[$0].isFrozen
        && !PhraseInflector.unchangedParticles.contains(pieces.pieces[$0].text.lowercased())
    }
    let readings = places.map { nameReadings(pieces.pieces[$0].text) }
    guard let state = bestState(readings, hints: hints) else { return }
    for (place, candidates) in zip(places, readings) {
      guard let best = best(candidates, in: state) else { continue }
      pieces.pieces[place].text = Spelling.restore(
        best.forms[target], like: pieces.pieces[place].text)
    }
  }

  private static let unchangedParticles: Set<String> = [
    "фон", "ван", "де", "да", "дер", "ди", "дю", "ла", "ле", "аль", "ад", "эль", "бен", "ибн",
    "бин", "заде", "паша", "мл", "ст",
  ]

  private struct State {
    let caseIndex: Int
    let isFeminine: Bool
  }

  private func best(_ readings: [Reading], in state: State) -> Reading? {
    var best: Reading?
    for reading in readings
    where reading.caseIndex == state.caseIndex && reading.isFeminine == state.isFeminine
      && reading.weight > (best?.weight ?? 0)
    {
      best = reading
    }
    return best
  }

  /// The likeliest case and gender; men's before women's, the nominative and the genitive before
  /// other cases where nothing else decides.
  private func bestState(_ readings: [[Reading]], hints: Hints) -> State? {
    guard !readings.isEmpty else { return nil }
    var winner: (state: State, score: Double)?
    for isFeminine in [false, true] {
      for caseIndex in 0..<NameParadigm.caseCount {
        let state = State(caseIndex: caseIndex, isFeminine: isFeminine)
        var score = 1.0
        for candidates in readings { score *= best(candidates, in: state)?.weight ?? 0.0005 }
        if hints.grammemes.meets(.cases), !hints.grammemes.contains(NameParadigm.cases[caseIndex]) {
          score *= 0.001
        }
        let gender: Grammemes = isFeminine ? .feminine : .masculine
        if hints.grammemes.meets(.genders), !hints.grammemes.contains(gender) { score *= 0.001 }
        if score > (winner?.score ?? 0) * 1.000001 { winner = (state, score) }
      }
    }
    return winner?.state
  }

  /// The readings of one part of a name, from the dictionary and from the endings.
  private func nameReadings(_ word: String) -> [Reading] {
    let lower = word.lowercased()
    let halves = lower.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty {
      return hyphenatedReadings(halves[0], halves[1])
    }
    return dictionaryReadings(lower) + NameParadigm.matches(of: lower)
  }

  /// «Касым-Жомарта», «Салтыковой-Щедриной»: the second half is read, and the first with it
  /// where it is a surname, or can only stand in the same case.
  private func hyphenatedReadings(_ first: String, _ second: String) -> [Reading] {
    let firstReadings = dictionaryReadings(first) + NameParadigm.matches(of: first)
    // A first half that may be a nominative stays as it is: «Нур-Султана», «Касым-Жомарта».
    let isNominative = firstReadings.contains { $0.caseIndex == 0 && $0.weight >= 0.15 }
    let surnames = NameParadigm.matches(of: first).filter(\.isSurname)
    let secondReadings = dictionaryReadings(second) + NameParadigm.matches(of: second)
    return secondReadings.map { reading in
      let state = State(caseIndex: reading.caseIndex, isFeminine: reading.isFeminine)
      let declined =
        best(surnames, in: state) ?? (isNominative ? nil : best(firstReadings, in: state))
      return Reading(
        caseIndex: reading.caseIndex, isFeminine: reading.isFeminine,
        forms: reading.forms.enumerated().map {
          (declined?.forms[$0.offset] ?? first) + "-" + $0.element
        },
        weight: reading.weight * (declined == nil && !isNominative ? 0.1 : 1))
    }
  }

  /// Readings that the dictionary marks as names, by their likelihood.
  private func dictionaryReadings(_ lower: String) -> [Reading] {
    let names: Grammemes = [.givenName, .surname, .patronymic]
    var result: [Reading] = []
    for analysis in analyzer.analyses(of: lower)
    where analysis.grammemes.meets(names) && !analysis.grammemes.contains(.plural)
      && analysis.origin != .initial
    {
      let common = analysis.grammemes.withCommonCases
      guard let caseIndex = NameParadigm.cases.firstIndex(of: common.case) else { continue }
      let forms = NameParadigm.cases.map { target in
        // A surname's forms of both genders stand in one paradigm.
        analyzer.inflect(analysis, to: target.union([.singular]).union(common.gender))?.form
          ?? lower
      }
      let isCommon = analysis.grammemes.contains(.commonGender)
      for isFeminine in [false, true]
      where isCommon || common.gender.contains(isFeminine ? .feminine : .masculine) {
        var weight = analysis.isKnown ? 0.7 + 0.3 * analysis.probability : 0.15
        // «Анне» is rather a form of «Анна» than the foreign name.
        if analysis.grammemes.contains(.indeclinable) { weight *= 0.6 }
        result.append(
          Reading(caseIndex: caseIndex, isFeminine: isFeminine, forms: forms, weight: weight))
      }
    }
    return result
  }

  /// Whether a phrase is a person's name: capitalised words and initials alone, none of them a
  /// common word, and one that is known as a name or shaped like a surname.
  func looksLikePerson(_ pieces: PhrasePieces) -> Bool {
    guard (1...5).contains(pieces.words.count), mayBePerson(pieces) else { return false }
    let words = pieces.words.map { pieces.pieces[$0] }.filter { !$0.isInitial }
    let standings = words.map { standing(of: $0.text) }
    if standings.contains(.common) { return false }
    if words.count == 1, pieces.words.count == 1 { return isSureName(words[0].text) }
    if standings.contains(.name) { return true }
    let hasInitials = words.count < pieces.words.count && !words.isEmpty
    return hasInitials || (words.count > 1 && words.contains { isSurnameShaped($0.text) })
  }

  /// Whether every word is capitalised Cyrillic, an initial or a particle of a name.
  func mayBePerson(_ pieces: PhrasePieces) -> Bool {
    pieces.words.allSatisfy { place in
      let piece = pieces.pieces[place]
      guard !piece.isFrozen, let first = piece.text.unicodeScalars.first else { return false }
      let isShortCapitals =
        piece.text.unicodeScalars.count > 1 && piece.text.unicodeScalars.count <= 4
        && piece.text == piece.text.uppercased()
      if isShortCapitals { return false }
      return (LookAlikes.isCyrillic(first) && first.properties.isUppercase)
        || PhraseInflector.unchangedParticles.contains(piece.text)
    }
  }

  /// What a capitalised word may be within a person's name.
  enum Standing {
    /// Known as a name, or unknown and shaped like a surname.
    case name
    /// Unknown, or known and yet shaped like a surname.
    case possible
    /// Known as anything but a name.
    case common
  }

  private func isSurnameShaped(_ word: String) -> Bool {
    let last = word.lowercased().split(separator: "-").last.map(String.init) ?? ""
    return NameParadigm.matches(of: last).contains { $0.isSurname }
  }

  func standing(of word: String) -> Standing {
    let lower = word.lowercased()
    let analyses = analyzer.analyses(of: lower)
    let names: Grammemes = [.givenName, .surname, .patronymic]
    let isKnown = analyses.contains { $0.isKnown }
    if isKnown, analyses.contains(where: { $0.grammemes.meets(names) }) { return .name }
    let parts = lower.split(separator: "-").map(String.init)
    let isSurname = isSurnameShaped(lower)
    if isKnown { return isSurname ? .possible : .common }
    if parts.count > 1, parts.contains(where: { standing(of: $0) == .name }) { return .name }
    return isSurname ? .name : .possible
  }

  /// Whether a word within a longer phrase may be part of a person's name.
  func isNamePart(_ word: String) -> Bool {
    guard word.startsWithCapital, let first = word.unicodeScalars.first,
      LookAlikes.isCyrillic(first)
    else { return false }
    let isCapitals = word.unicodeScalars.count > 1 && word == word.uppercased()
    return standing(of: word) != .common && !(isCapitals && word.unicodeScalars.count <= 4)
  }

  /// Whether a capitalised word alone is a person's name: known as one, or a surname in -ов, -ин.
  func isSureName(_ word: String) -> Bool {
    let lower = word.lowercased()
    let names: Grammemes = [.givenName, .surname, .patronymic]
    if let first = analyzer.analyses(of: lower).first, first.isKnown {
      return first.grammemes.meets(names)
    }
    return standing(of: word) == .name
  }
}
