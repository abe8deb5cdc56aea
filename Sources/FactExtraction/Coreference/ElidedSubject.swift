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
    for sentence in stride(from: number - 1, through: max(0, number - Self.reach), by: -1)
    where sentence >= 0 {
      let named = persons(text.sentences[sentence].words)
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
}
