/// Makes spellings of one name equal: case, «ё», Kazakh letters, look-alikes, kinds of hyphen.
public enum TextFolding {
  /// The Russian letter that is written for a Kazakh one.
  private static let russian: [Unicode.Scalar: Unicode.Scalar] = [
    "қ": "к", "ғ": "г", "ң": "н", "ә": "а", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и",
    "ё": "е",
  ]

  static func isKazakhLetter(_ scalar: Unicode.Scalar) -> Bool {
    "қғңәөұүһіҚҒҢӘӨҰҮҺІ".unicodeScalars.contains(scalar)
  }

  /// `word` folded: lower case, «ё» as «е», қғңәөұүһі as кгнаоуухи, Latin letters within a
  /// Cyrillic word as the Cyrillic ones that look the same, any hyphen as «-».
  public static func fold(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in LookAlikes.repaired(word).lowercased().unicodeScalars {
      switch scalar {
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}": result.append("-")
      case "\u{AD}", "\u{200B}", "\u{FEFF}": continue
      case "\u{2019}", "\u{2BC}": result.append("'")
      default: result.append(russian[scalar] ?? scalar)
      }
    }
    return String(result)
  }
}

extension PhraseInflector {
  /// A key that is equal for all case forms of one name: the words of its nominative, folded by
  /// ``TextFolding/fold(_:)``, dictionary forms where they are no personal names, marks left out.
  ///
  ///     inflector.lemmaKey(of: "Ассамблее народа Казахстана")  // "ассамблея народ казахстан"
  public func lemmaKey(
    of phrase: String, kind: Kind = .automatic, hints: Hints = Hints()
  ) -> String {
    var pieces = PhrasePieces(phrase)
    pieces.repairLetters()
    let isPerson = isPerson(pieces, kind: kind)
    let words = PhrasePieces(
      nominative(of: phrase, kind: isPerson ? .person : .nounGroup, hints: hints))
    return words.words.map { place in
      let word = words.pieces[place].text
      if isPerson || words.pieces[place].isInitial { return TextFolding.fold(word) }
      return TextFolding.fold(lemma(of: word))
    }.joined(separator: " ")
  }

  /// The likeliest dictionary form of a word, nouns and adjectives before the rest.
  private func lemma(of word: String) -> String {
    if word.unicodeScalars.contains(where: TextFolding.isKazakhLetter) { return word }
    let analyses = analyzer.analyses(of: word)
    guard let first = analyses.first, first.isKnown else { return word }
    return first.normalForm
  }
}
