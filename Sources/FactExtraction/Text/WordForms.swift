import Morphology
import NeuralTagging
import TextSegmentation

/// The spellings seen of late, each with the readings that the network's tags chose; one thread
/// at a time uses it.
///
/// Bounded: past ``limit`` spellings all are forgotten. Texts that are read keep theirs.
final class WordForms: @unchecked Sendable {
  private let analyzer: RussianAnalyzer?
  private let kazakh: KazakhAnalyzer?
  private let nouns: Set<String>
  /// For each language its spellings, and their forms by number.
  private var tables = Array(repeating: ByteStringTable(), count: Language.allCases.count)
  private var forms = Array(repeating: [WordForm](), count: Language.allCases.count)
  private var chosen: [Choice: WordReading] = [:]

  private struct Choice: Hashable {
    let form: ObjectIdentifier
    let tag: UInt16
  }

  private static let limit = 1 << 14

  /// `nouns`: Russian ones that the dictionary may lack, folded.
  init(analyzer: RussianAnalyzer?, kazakh: KazakhAnalyzer?, nouns: Set<String>) {
    self.analyzer = analyzer
    self.kazakh = kazakh
    self.nouns = nouns
  }

  /// Makes room for a text; between two texts only.
  func makeRoom() {
    guard forms.reduce(0, { $0 + $1.count }) > Self.limit else { return }
    for place in tables.indices {
      tables[place].removeAll()
      forms[place].removeAll()
    }
    chosen.removeAll()
  }

  /// The form of a token in a sentence of `language`.
  func form(_ token: Token, in text: SegmentedText, language: Language) -> WordForm {
    let place = Self.place(of: language)
    let (number, isNew) = text.source.utf8.withUnsafeBufferPointer { bytes in
      tables[place].number(of: UnsafeBufferPointer(rebasing: bytes[token.bytes]))
    }
    if !isNew { return forms[place][number] }
    let form = WordForm(
      text.text(of: token), kind: token.kind, language: language, analyzer: analyzer,
      kazakh: kazakh, nouns: nouns)
    forms[place].append(form)
    return form
  }

  private static func place(of language: Language) -> Int {
    switch language {
    case .russian: 0
    case .kazakh: 1
    case .english: 2
    case .other: 3
    }
  }

  /// The readings that the network's tag, `number` in its set, allows first; drops the others where
  /// some are left.
  func reading(of form: WordForm, tag: UniversalTag, number: UInt16) -> WordReading {
    guard form.reading.readings.count > 1 else { return form.reading }
    let key = Choice(form: ObjectIdentifier(form), tag: number)
    if let known = chosen[key] { return known }
    let result = Self.choose(tag, form)
    chosen[key] = result
    return result
  }

  private static func choose(_ tag: UniversalTag, _ form: WordForm) -> WordReading {
    let scored = form.reading.readings.enumerated().map { rank, reading in
      (reading, TagAgreement.score(tag, reading.grammemes) - 0.01 * Double(rank))
    }
    let best = scored.map(\.1).max() ?? 0
    guard best > 0 else { return form.reading }
    let ordered = scored.sorted { $0.1 > $1.1 }
    return WordReading(
      lemmas: WordReading.lemmas(of: ordered.map(\.0)),
      readings: ordered.filter { $0.1 > best - 1 }.map(\.0), folded: form.folded,
      language: form.language)
  }
}
