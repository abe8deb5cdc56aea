import Lexicon
import Morphology
import TextSegmentation

/// The parts of a body that a list names, whatever they are called: «В структуру Центра входят:»
/// and «Кабинет медиации» on one of the lines below.
struct ListItemBodies {
  let text: AnnotatedText
  let phrases: NounPhrases

  private var words: [Word] { text.words }

  /// Bodies that begin no candidate of `known`.
  func find(besides known: [Candidate]) -> [Candidate] {
    var result: [Candidate] = []
    let taken = Set(known.map(\.words.lowerBound))
    for (number, sentence) in text.sentences.enumerated()
    where sentence.language == .russian && announces(sentence.words) {
      var next = number + 1
      while next < text.sentences.count, next - number < 40 {
        let line = text.sentences[next].words
        guard text.lineStarts.contains(line.lowerBound),
          !text.paragraphStarts.contains(line.lowerBound) || next == number + 1,
          let start = start(of: line)
        else { break }
        if !taken.contains(start), let found = item(start..<line.upperBound) {
          result.append(found)
        }
        next += 1
      }
    }
    return result
  }

  /// «В структуру Центра входят:», «При Центре действуют:»
  private func announces(_ sentence: Range<Int>) -> Bool {
    guard words[sentence.upperBound - 1].text == ":", sentence.count <= 24,
      sentence.contains(where: {
        ["входить", "действовать", "функционировать", "создать", "состоять"]
          .contains(words[$0].lemma)
      })
    else { return false }
    return sentence.contains {
      ["структура", "состав"].contains(words[$0].lemma)
        || words[$0].folded == "при" && $0 - sentence.lowerBound <= 2
    }
  }

  /// Where the item of a line begins, its mark or number left out; nil for a line without one.
  private func start(of line: Range<Int>) -> Int? {
    guard let first = line.first(where: { words[$0].isWord }), first - line.lowerBound <= 3,
      first > line.lowerBound
    else { return nil }
    return first
  }

  /// A noun in the nominative with what belongs to it, and nothing behind it.
  private func item(_ line: Range<Int>) -> Candidate? {
    guard
      let phrase = phrases.simplePhrase(
        at: line.lowerBound, in: .nominative, limit: line.upperBound),
      !words[phrase.head].grammemes.contains(.animate), words[phrase.head].name != .person,
      !words[phrase.head].hasReading({ $0.meets([.surname, .givenName]) })
    else { return nil }
    let end = phrases.complementEnd(
      after: phrase.head, limit: line.upperBound,
      [.genitive, .coordination, .prepositions, .quoted])
    guard end - line.lowerBound >= 2,
      (end..<line.upperBound).allSatisfy({ [";", ".", ","].contains(words[$0].text) })
    else { return nil }
    return Candidate(
      .body, line.lowerBound..<end,
      kind: words[line.lowerBound].isCapitalized ? .name : .nominal, head: phrase.head)
  }
}
