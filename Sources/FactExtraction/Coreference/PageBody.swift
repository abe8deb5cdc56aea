import Morphology
import TextSegmentation

/// The body whose page a text is: the one that its first lines are about, by name.
///
/// «Наша цель – …», «Директор – Иванов» and «Учреждение …» on such a page speak of it.
struct PageBody {
  let text: AnnotatedText
  let candidates: [Candidate]

  /// How many sentences may stand before its name: a heading, a date.
  private static let reach = 3

  /// The first body of the text's lead that is a subject or a heading; nil for other texts.
  func candidate() -> Int? {
    guard text.language == .russian else { return nil }
    let lead = text.sentences.prefix(Self.reach).last?.words.upperBound ?? 0
    let named = candidates.indices.filter {
      candidates[$0].type == .body && candidates[$0].words.upperBound <= lead
        && candidates[$0].words.count > 1
        && candidates[$0].marks.isDisjoint(with: ["plural", "stand-in", "website", "network"])
    }
    return named.min { candidates[$0].words.lowerBound < candidates[$1].words.lowerBound }
      .flatMap { isTopic(candidates[$0]) ? $0 : nil }
  }

  private func isTopic(_ body: Candidate) -> Bool {
    let sentence = text.sentence(ofWord: body.words.lowerBound)
    if sentence.contains(where: { text.words[$0].name == .person }) { return false }
    let isHeading =
      body.words.lowerBound == sentence.lowerBound
      && body.words.upperBound >= sentence.upperBound - 1
    // A legal form of several words has its noun last.
    let name = body.words.lowerBound..<(body.complement?.lowerBound ?? body.words.upperBound)
    return isHeading
      || name.contains {
        text.words[$0].relation.hasPrefix("nsubj") && text.words[$0].canBe(.nominative)
      }
  }
}
