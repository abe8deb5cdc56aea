/// Noun groups: the head, what agrees with it before it, and what shares its case after it.
extension PhraseInflector {
  /// A head with its modifiers, read so that they agree.
  struct Group {
    /// Numbers of words in the phrase, with their readings.
    var modifiers: [(word: Int, reading: Analysis)]
    var head: (word: Int, reading: Analysis)
    /// Numbers of words such as «31-ой».
    var ordinals: [Int]
    var score: Double

    var grammemes: Grammemes { head.reading.grammemes.withCommonCases }
  }

  func inflectGroup(_ pieces: inout PhrasePieces, to target: Int, hints: Hints) {
    guard let group = findGroup(in: pieces, from: 0, hints: hints) else { return }
    let phraseCase = group.grammemes.case
    // What stands in the wanted case already needs no guesses.
    if phraseCase == NameParadigm.cases[target] { return }
    apply(group, to: target, in: &pieces)
    var last = group
    while let next = coordinate(after: last, in: pieces, phraseCase: phraseCase) {
      apply(next, to: target, in: &pieces)
      last = next
    }
    inflectAppositions(after: last, in: &pieces, phraseCase: phraseCase, to: target)
  }

  // MARK: Reading

  /// The group that starts at word `start`: of all heads before which every word can agree with
  /// them the last, since «рабочей группы» is no worker's.
  func findGroup(in pieces: PhrasePieces, from start: Int, hints: Hints) -> Group? {
    var modifiers: [(word: Int, readings: [Analysis])] = []
    var ordinals: [Int] = []
    var best: Group?
    var index = start
    while index < pieces.words.count {
      let place = pieces.words[index]
      if pieces.pieces[place].isFrozen { break }
      if index > start, !pieces.followsDirectly(index),
        !(pieces.followsComma(index) && !modifiers.isEmpty)
      {
        break
      }
      let text = pieces.pieces[place].text
      if OrdinalNumber(text) != nil || LookAlikes.romanNumber(text) != nil {
        ordinals.append(index)
        index += 1
        continue
      }
      let readings = groupReadings(of: text, in: pieces)
      let heads = readings.filter { $0.grammemes.contains(.noun) && !$0.grammemes.case.isEmpty }
      if let group = read(
        heads, at: index, after: modifiers, ordinals: ordinals, isCapital: text.startsWithCapital,
        hints: hints)
      {
        best = group
      }
      if hints.head == index, best != nil { break }
      let adjectives = readings.filter { $0.grammemes.meets([.adjective, .participle]) }
      if !adjectives.isEmpty {
        modifiers.append((index, adjectives))
      } else if heads.isEmpty, best == nil, isLink(readings, text: text) {
        // «и» between adjectives, or an adverb before one.
      } else {
        break
      }
      index += 1
    }
    return best ?? substantive(modifiers, ordinals: ordinals, hints: hints)
  }

  private func isLink(_ readings: [Analysis], text: String) -> Bool {
    ["и", "или"].contains(text)
      || readings.first.map { $0.grammemes.meets([.adverb, .particle]) } ?? false
  }

  /// The readings that a phrase may be built from; none for abbreviations and foreign words.
  private func groupReadings(of text: String, in pieces: PhrasePieces) -> [Analysis] {
    let isCapitals = text.unicodeScalars.count > 1 && text == text.uppercased()
    let isShort = text.unicodeScalars.count <= 5
    if isCapitals, isShort, pieces.text != pieces.text.uppercased() || pieces.words.count == 1 {
      return []
    }
    if text.unicodeScalars.contains(where: TextFolding.isKazakhLetter) { return [] }
    return analyzer.analyses(of: text).filter {
      $0.origin != .initial && !$0.grammemes.contains(.abbreviation)
    }
  }

  private func read(
    _ heads: [Analysis], at index: Int, after modifiers: [(word: Int, readings: [Analysis])],
    ordinals: [Int], isCapital: Bool, hints: Hints
  ) -> Group? {
    var best: Group?
    for head in heads {
      let grammemes = head.grammemes.withCommonCases
      var score = head.probability + 0.001
      score *= weight(of: head.grammemes, hints: hints)
      if grammemes.contains(.plural), !grammemes.contains(.pluralOnly) {
        if !ordinals.isEmpty { score *= 0.1 }
        // A name of its own is rather one body than several.
        if isCapital { score *= 0.5 }
      }
      if !head.isKnown {
        if grammemes.contains(.nominative) { score *= 2 }
        // People are read elsewhere.
        if grammemes.contains(.animate) { score *= 0.5 }
      }
      var chosen: [(word: Int, reading: Analysis)] = []
      for modifier in modifiers {
        let agreeing = modifier.readings.filter { grammemes.agrees(withModifier: $0.grammemes) }
        guard let reading = agreeing.max(by: { $0.probability < $1.probability }) else { break }
        score *= reading.probability + 0.001
        chosen.append((modifier.word, reading))
      }
      guard chosen.count == modifiers.count, score > best?.score ?? 0 else { continue }
      best = Group(
        modifiers: chosen, head: (index, head), ordinals: ordinals, score: score)
    }
    return best
  }

  private func weight(of grammemes: Grammemes, hints: Hints) -> Double {
    let common = grammemes.withCommonCases
    var result = common.contains(.nominative) ? 1.5 : 1
    if grammemes.contains(.vocative) { result *= 0.05 }
    for (category, penalty) in [
      (Grammemes.cases, 0.0001), (Grammemes.numbers, 0.001), (Grammemes.genders, 0.2),
    ] {
      let wanted = hints.grammemes.withCommonCases.intersection(category)
      let found = common.intersection(category)
      if !wanted.isEmpty, !found.isEmpty, !wanted.meets(found) { result *= penalty }
    }
    return result
  }

  /// Adjectives without a noun: «уполномоченного по правам ребёнка», «казахская».
  private func substantive(
    _ modifiers: [(word: Int, readings: [Analysis])], ordinals: [Int], hints: Hints
  ) -> Group? {
    guard let first = modifiers.first else { return nil }
    return read(
      first.readings.filter { !$0.grammemes.case.isEmpty }, at: first.word, after: [],
      ordinals: ordinals, isCapital: false, hints: hints)
  }

  // MARK: What follows

  /// A group joined to `group` by «и», «или» or a comma and in the same case.
  private func coordinate(
    after group: Group, in pieces: PhrasePieces, phraseCase: Grammemes
  ) -> Group? {
    var next = group.head.word + 1
    guard next < pieces.words.count else { return nil }
    if ["и", "или"].contains(pieces.pieces[pieces.words[next]].text) {
      guard pieces.followsDirectly(next), next + 1 < pieces.words.count else { return nil }
      next += 1
    } else if !pieces.followsComma(next) || pieces.followsDirectly(next) {
      return nil
    }
    let hints = Hints(grammemes: phraseCase)
    guard let found = findGroup(in: pieces, from: next, hints: hints),
      found.grammemes.case == phraseCase
    else { return nil }
    return found
  }

  /// A place after «город» and the like, or a person after a post, where it has the same case.
  private func inflectAppositions(
    after group: Group, in pieces: inout PhrasePieces, phraseCase: Grammemes, to target: Int
  ) {
    let next = group.head.word + 1
    guard next < pieces.words.count, !group.grammemes.contains(.plural) else { return }
    if PhraseInflector.placeNouns.contains(group.head.reading.normalForm) {
      let place = pieces.words[next]
      guard pieces.followsDirectly(next), !pieces.pieces[place].isFrozen,
        pieces.pieces[place].text.startsWithCapital,
        let found = findGroup(in: pieces, from: next, hints: Hints(grammemes: phraseCase)),
        found.grammemes.case == phraseCase
      else { return }
      apply(found, to: target, in: &pieces)
    } else if group.grammemes.contains(.animate) {
      let words = personWords(in: pieces, from: next)
      guard !words.isEmpty else { return }
      inflectPerson(&pieces, words: words, to: target, hints: Hints(grammemes: phraseCase))
    }
  }

  private static let placeNouns: Set<String> = [
    "город", "село", "посёлок", "поселок", "аул", "деревня", "станица", "река", "гора",
    "столица", "станция", "кишлак", "хутор", "слобода",
  ]

  /// The first run of words from `start` on that looks like a person's name.
  private func personWords(in pieces: PhrasePieces, from start: Int) -> [Int] {
    var run: [Int] = []
    for word in start..<pieces.words.count {
      let piece = pieces.pieces[pieces.words[word]]
      let fits = !piece.isFrozen && (piece.isInitial || isNamePart(piece.text))
      if fits {
        run.append(word)
      } else if !run.isEmpty {
        break
      }
    }
    let names = run.filter { !pieces.pieces[pieces.words[$0]].isInitial }
    guard let only = names.first else { return [] }
    // One word alone may be a place or an adjective: only a sure name counts.
    if run.count == 1, !isSureName(pieces.pieces[pieces.words[only]].text) { return [] }
    return run
  }

  // MARK: Writing

  private func apply(_ group: Group, to target: Int, in pieces: inout PhrasePieces) {
    let number: Grammemes = group.grammemes.contains(.plural) ? .plural : .singular
    let wanted = NameParadigm.cases[target].union(number)
    func write(_ form: Analysis?, at word: Int) {
      guard let form else { return }
      let place = pieces.words[word]
      pieces.pieces[place].text = Spelling.restore(form.form, like: pieces.pieces[place].text)
    }
    var gender = group.grammemes.gender
    let headWanted = group.head.reading.partOfSpeech == .noun ? wanted : wanted.union(gender)
    write(
      analyzer.inflect(group.head.reading, to: headWanted)
        ?? analyzer.inflect(group.head.reading, to: NameParadigm.cases[target]),
      at: group.head.word)
    for (word, reading) in group.modifiers {
      var required = wanted
      if number == .singular {
        required.formUnion(reading.grammemes.gender)
        gender = reading.grammemes.gender
      }
      if NameParadigm.cases[target] == .accusative,
        number == .plural || gender.contains(.masculine)
      {
        required.formUnion(group.grammemes.intersection(.animacies))
      }
      write(analyzer.inflect(reading, to: required), at: word)
    }
    for word in group.ordinals {
      let place = pieces.words[word]
      guard let ordinal = OrdinalNumber(pieces.pieces[place].text) else { continue }
      pieces.pieces[place].text = ordinal.text(
        caseIndex: target, grammemes: group.grammemes.union(number))
    }
  }
}

extension Grammemes {
  /// Whether a full adjective or participle with the grammemes `modifier` may stand before a noun
  /// with these.
  func agrees(withModifier modifier: Grammemes) -> Bool {
    let other = modifier.withCommonCases
    guard other.case == self.case, other.number == number else { return false }
    if contains(.singular), !contains(.commonGender), !gender.isEmpty, !other.gender.meets(gender) {
      return false
    }
    let animacy = other.intersection(.animacies)
    return animacy.isEmpty || intersection(.animacies).isEmpty || meets(animacy)
  }
}

extension String {
  var startsWithCapital: Bool { unicodeScalars.first?.properties.isUppercase ?? false }
}

/// An ordinal in digits with its ending: «31-ой».
struct OrdinalNumber {
  let digits: Substring

  private static let endings: Set<Substring> = [
    "й", "я", "е", "го", "му", "ю", "х", "м", "ми", "ой", "ая", "ый", "ий", "ого", "ому", "ую",
    "ых", "ым", "ом", "ое", "ые", "ей",
  ]

  init?(_ word: String) {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      parts[0].utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      OrdinalNumber.endings.contains(parts[1])
    else { return nil }
    digits = parts[0]
  }

  /// The number with the short ending for a case, gender and number.
  func text(caseIndex: Int, grammemes: Grammemes) -> String {
    let endings: [String] =
      if grammemes.contains(.plural) {
        ["е", "х", "м", grammemes.contains(.animate) ? "х" : "е", "ми", "х"]
      } else if grammemes.contains(.feminine) {
        ["я", "й", "й", "ю", "й", "й"]
      } else if grammemes.contains(.neuter) {
        ["е", "го", "му", "е", "м", "м"]
      } else {
        ["й", "го", "му", grammemes.contains(.animate) ? "го" : "й", "м", "м"]
      }
    return "\(digits)-\(endings[caseIndex])"
  }
}
