import Morphology
import TextSegmentation

/// Whom a verb without a subject is about: «В 2014 году возглавила управление». A paragraph about
/// one person goes on so for sentences.
struct ElidedSubject {
  let text: AnnotatedText

  /// How many sentences without any person a subject may reach over.
  static let reach = 5

  /// The person whom the nearest sentence before has as its subject, else the only one it names.
  ///
  /// `persons` gives the persons of a range of words, in order; `isFemale` what is known of one.
  /// A sentence that names only persons of the other sex ends the search.
  func person(
    of verb: Int, isFemale wanted: Bool?, in persons: (Range<Int>) -> [Int],
    words range: (Int) -> Range<Int>, isFemale: (Int) -> Bool?
  ) -> Int? {
    let number = text.words[verb].sentence
    let reach = max(0, number - (titled(persons, range) == nil ? Self.reach : 4 * Self.reach))
    for sentence in stride(from: number - 1, through: reach, by: -1)
    where sentence >= 0 {
      // Whom another verb acts on is no subject: «сменила |Виктора Ионенко».
      let named = persons(text.sentences[sentence].words).filter { mayBeSubject(range($0)) }
      guard !named.isEmpty else { continue }
      let fitting = named.filter { person in
        guard let wanted, let known = isFemale(person) else { return true }
        return known == wanted
      }
      let subject = fitting.first { person in
        range(person).contains { text.words[$0].relation.hasPrefix("nsubj") }
      }
      return subject ?? (fitting.count == 1 ? fitting.first : nil)
    }
    return nil
  }

  /// The person whose name is the first line: the text is about nobody else.
  private func titled(
    _ persons: (Range<Int>) -> [Int], _ range: (Int) -> Range<Int>
  ) -> Int? {
    guard let line = text.sentences.first?.words else { return nil }
    let named = persons(line)
    return named.count == 1 && line.count - range(named[0]).count <= 2 ? named.first : nil
  }

  /// Whether a name may be a nominative.
  private func mayBeSubject(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      let word = text.words[index]
      return word.text.count <= 2 || word.canBe(.nominative) || word.readings.isEmpty
        || !word.readings.contains(where: \.isKnown)
    }
  }
}
