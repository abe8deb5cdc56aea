/// Puts the names of people, bodies, laws and posts into the nominative, or another case.
///
///     let inflector = PhraseInflector(analyzer: analyzer)
///     inflector.nominative(of: "Ассамблеи народа Казахстана")  // Ассамблея народа Казахстана
///     inflector.nominative(of: "Касым-Жомарта Токаева")        // Касым-Жомарт Токаев
///
/// The head of the phrase and what agrees with it are inflected, genitives after it and quoted
/// parts stay. The words keep their capitals, quotes and spaces their places; Latin letters that
/// stand for Cyrillic ones are put right.
public struct PhraseInflector: Sendable {
  /// What the phrase names.
  public enum Kind: Sendable {
    /// One person's name, without a post before it; a title in lower case counts as a noun group.
    case person
    /// Anything else.
    case nounGroup
    /// A person's name if it looks like one.
    case automatic
  }

  /// What a tagger or a parser knows about the phrase; anything may be missing.
  public struct Hints: Hashable, Sendable {
    /// Case, number and gender of the head, as far as known.
    public var grammemes: Grammemes
    /// The number of the head among the words of the phrase, from 0.
    public var head: Int?

    public init(grammemes: Grammemes = [], head: Int? = nil) {
      self.grammemes = grammemes
      self.head = head
    }
  }

  let analyzer: RussianAnalyzer

  public init(analyzer: RussianAnalyzer) { self.analyzer = analyzer }

  /// The phrase in the nominative, in the number that it has.
  public func nominative(
    of phrase: String, kind: Kind = .automatic, hints: Hints = Hints()
  ) -> String {
    inflect(phrase, to: .nominative, kind: kind, hints: hints)
  }

  /// The phrase in the case `target`, one of the six; unchanged where nothing in it declines.
  public func inflect(
    _ phrase: String, to target: Grammemes, kind: Kind = .automatic, hints: Hints = Hints()
  ) -> String {
    guard let caseIndex = NameParadigm.cases.firstIndex(of: target) else { return phrase }
    var pieces = PhrasePieces(phrase)
    pieces.repairLetters()
    if isPerson(pieces, kind: kind) {
      inflectPerson(&pieces, words: Array(pieces.words.indices), to: caseIndex, hints: hints)
      pieces.spaceInitials()
    } else {
      inflectGroup(&pieces, to: caseIndex, hints: hints)
    }
    return pieces.text
  }

  func isPerson(_ pieces: PhrasePieces, kind: Kind) -> Bool {
    switch kind {
    case .person: mayBePerson(pieces)
    case .nounGroup: false
    case .automatic: looksLikePerson(pieces)
    }
  }
}

extension PhrasePieces {
  /// Puts Cyrillic letters where Latin ones stand for them, and Latin ones into Roman numbers.
  mutating func repairLetters() {
    let hasCyrillic = text.unicodeScalars.contains(where: LookAlikes.isCyrillic)
    guard hasCyrillic else { return }
    for index in words {
      if !pieces[index].isInitial, let roman = LookAlikes.romanNumber(pieces[index].text) {
        pieces[index].text = roman
      } else {
        pieces[index].text = LookAlikes.repaired(
          pieces[index].text, isInitial: pieces[index].isInitial)
      }
    }
  }

  /// Writes initials as «Х. А. Абишев»: a space after each.
  mutating func spaceInitials() {
    for index in words.dropLast() where pieces[index].isInitial {
      if pieces[index + 1].text == "." { pieces[index + 1].text = ". " }
    }
  }
}
