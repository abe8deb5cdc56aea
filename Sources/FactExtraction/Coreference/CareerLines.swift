import Lexicon
import Morphology
import TextSegmentation

/// Posts of a biography that no name stands beside.
extension PostAttachment {
  /// «С марта 2012 года – аким Меркенского района»: a line of a biography, of the only person whom
  /// the text has named, or of the one who is its title.
  func dossier(_ post: Int, _ persons: [Int], _ candidates: [Candidate]) -> Int? {
    let range = candidates[post].words
    let whole = text.sentence(ofWord: range.lowerBound)
    let start =
      (whole.lowerBound..<range.lowerBound).last { text.lineStarts.contains($0) }
      ?? whole.lowerBound
    let sentence = start..<whole.upperBound
    let isEnglish = words[candidates[post].head].language == .english
    guard isEnglish || words[candidates[post].head].language == .russian, range.lowerBound > start,
      isEnglish || words[candidates[post].head].canBe(.nominative)
        || candidates[post].entry?.has("over") == true,
      let dash = careerMark(in: start..<range.lowerBound),
      !persons.contains(where: { sentence.contains(candidates[$0].words.lowerBound) }),
      words[dash].text == ":" || opensWithYears(start..<dash)
        || candidates.contains(where: {
          $0.type == .date && sentence.contains($0.words.lowerBound)
            && $0.words.upperBound <= range.lowerBound
            && ($0.words.lowerBound - sentence.lowerBound <= 2
              || [";", ","].contains(words[max(0, $0.words.lowerBound - 2)].text))
        })
    else { return nil }
    let before = persons.filter { candidates[$0].words.upperBound <= start }
    let titled = before.filter { words[candidates[$0].words.lowerBound].sentence == 0 }
    if titled.count == 1 { return titled.first }
    let surnames = Set(before.compactMap { candidates[$0].person?.surname })
    return surnames.count == 1 ? before.last : nil
  }

  /// The mark after which a line lists posts: the dash after the years, with nothing but further
  /// posts behind it, or the colon of «Трудовая деятельность: …».
  private func careerMark(in lead: Range<Int>) -> Int? {
    if let colon = lead.first(where: { words[$0].text == ":" }), colon > lead.lowerBound,
      ["деятельность", "карьера", "биография", "опыт", "путь", "должность"]
        .contains(words[colon - 1].lemma),
      !lead.contains(where: { words[$0].isFiniteVerb })
    {
      return colon
    }
    guard let dash = lead.last(where: { words[$0].isDash }),
      !(dash + 1..<lead.upperBound).contains(where: {
        words[$0].isFiniteVerb || words[$0].text == ";"
          || words[$0].hasReading { $0.contains(.preposition) }
      })
    else { return nil }
    return dash
  }

  /// «1983–1991 —», «с 12.2016 —»: years and nothing else but a word that joins them.
  private func opensWithYears(_ lead: Range<Int>) -> Bool {
    let hasYear = lead.contains { index in
      words[index].text.split { !$0.isNumber }.contains {
        $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))
      }
    }
    return hasYear && lead.count <= 9
      && lead.allSatisfy {
        !words[$0].isWord || words[$0].folded.count <= 4 || lexicon.months[words[$0].folded] != nil
      }
  }

  /// «Член Союза журналистов с 2020 года.»: a sentence that is a post and no more, of the one
  /// person whom the sentences before it are about.
  func bareSentence(_ post: Int, _ persons: [Int], _ candidates: [Candidate]) -> Int? {
    let range = candidates[post].words
    let sentence = text.sentence(ofWord: range.lowerBound)
    guard words[candidates[post].head].language == .russian,
      range.lowerBound == sentence.lowerBound, candidates[post].complement != nil,
      candidates[post].entry?.has("state") == false,
      words[candidates[post].head].grammemes.isSuperset(of: [.nominative, .singular]),
      sentence.upperBound - range.upperBound <= 8,
      !(range.upperBound..<sentence.upperBound).contains(where: {
        words[$0].isFiniteVerb || words[$0].isDash || words[$0].text == ":"
          || words[$0].name == .person
      })
    else { return nil }
    let number = words[range.lowerBound].sentence
    for before in stride(from: number - 1, through: max(0, number - ElidedSubject.reach), by: -1)
    where before >= 0 {
      let line = text.sentences[before].words
      let named = persons.filter { line.contains(candidates[$0].words.lowerBound) }
      guard !named.isEmpty else { continue }
      return named.count == 1 ? named.first : nil
    }
    return nil
  }
}
