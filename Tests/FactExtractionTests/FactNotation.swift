import FactExtraction
import Lexicon
import Morphology
import Testing
import TextSegmentation

/// The notation of these tests: one fact a line, «subject | predicate | object».
enum FactNotation {
  /// The facts of a text that it asserts, or those of another modality.
  static func facts(
    _ text: String, by extractor: FactExtractor, modality: Modality = .asserted
  ) -> Set<String> {
    let document = extractor.extract(SourceText(text))
    return Set(
      document.facts.filter { $0.modality == modality }.map { fact in
        let object =
          switch fact.object {
          case .entity(let index): document.entities[index].canonical
          case .value(let value): value
          }
        return "\(document.entities[fact.subject].canonical) | \(fact.predicate) | \(object)"
      })
  }
}

extension FactNotation {
  /// Expects that each fact of a case is found in its text, or that none is.
  static func expect(
    _ example: FactCase, areFound: Bool = true, by extractor: FactExtractor
  ) {
    let found = facts(example.text, by: extractor)
    for fact in example.facts { #expect(found.contains(fact) == areFound, "\(found.sorted())") }
  }
}

/// A text and the facts that must be found in it.
struct FactCase: Sendable, CustomTestStringConvertible {
  let text: String
  let facts: [String]

  init(_ text: String, _ facts: String...) {
    self.text = text
    self.facts = facts
  }

  var testDescription: String { text }
}
